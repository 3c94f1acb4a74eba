"""Who takes part: organisations, the roles people turn to, posts and contracts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tatsite.records.channels import Channel
from tatsite.records.common import Link, Sourced
from tatsite.records.dates import Date, Duration
from tatsite.records.fields import Count, Euro, Keywords, LanguageCode, Load, Number, Part, Text, Texts, Year
from tatsite.records.references import OrganisationName, PostName, TopicId


class Organisation(Sourced):
    """Somebody who takes part (CPSV-AP `cv:PublicOrganisation`, HSDS `organization`)."""

    title: Texts
    """What it is called or what it is, as a gloss beside the official name."""
    official_name: Text
    """Its Estonian name."""
    summary: Texts | None = None
    """What it does for a reader, in one sentence."""
    keywords: Keywords | None = None
    """Other names people know it by; found by search, shown nowhere."""
    kind: Literal["state", "government", "centre", "university", "association", "community", "company", "other"]
    """What sort of organisation it is."""
    part_of: OrganisationName | None = None
    """The organisation it belongs to."""
    topics: list[TopicId] = Field(default_factory=list)
    """Ids of topics it works on, such as a community's."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages of its people; empty means not known."""
    website: Link | None = None
    """Its home page; null means not known."""
    channels: list[Channel] = Field(default_factory=list)
    """How to reach it; empty means not known."""


class Contact(Sourced):
    """A role people turn to; it stays when the person changes (schema.org `ContactPoint`).

    No person's name stands in it.
    """

    title: Texts
    """The role, as a reader would say it."""
    official_name: Text
    """The Estonian name of the role to ask for."""
    organisation: OrganisationName
    """Where the role is."""
    post: PostName | None = None
    """The post that is paid for it."""
    topics: list[TopicId] = Field(default_factory=list)
    """What one can ask about."""
    details: Texts | None = None
    """What the role does for a reader, in one or two sentences."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages spoken where no channel says otherwise; empty means not known."""
    channels: list[Channel] = Field(default_factory=list)
    """How to reach the role; empty means through the organisation's channels."""
    ends: Date | None = None
    """The last day of the role."""
    afterwards: Texts | None = None
    """Whom to turn to then."""


class Post(Sourced):
    """A post that is paid by the programme."""

    title: Texts
    """What the post is called."""
    official_name: Text
    """Its Estonian name."""
    organisation: OrganisationName
    """Where the post is."""
    places: Annotated[int, Field(ge=1)] = 1
    """How many people hold it."""
    load: Load | None = None
    """Part of full time each, such as 0.9; null where blank."""
    full_time: Number | None = None
    """How many full-time posts it is in all, such as 1.2, where nobody says how many people hold them."""
    starts: Date | None = None
    """First day; null where blank."""
    ends: Date | None = None
    """Last day; null where blank."""
    afterwards: Texts | None = None
    """Who does its work then."""


class Sum(Part):
    """Money of one source of finance, with the terms it is printed as."""

    finance: Literal["esf", "state", "own"]
    """European Social Fund Plus, state co-financing or own money."""
    terms_eur: list[Euro] = Field(min_length=1)
    """What is added up, such as 140 000 and 245 000, in euro."""
    total_eur: Euro | None = None
    """The total as printed; null where none is printed."""


class Contract(Sourced):
    """A contract by which somebody takes part in the programme."""

    title: Texts
    """What the contract is."""
    official_name: Text
    """Its Estonian name."""
    number: Text | None = None
    """Its number as printed."""
    partner: OrganisationName
    """Who takes part by it."""
    since: Date | None = None
    """First day."""
    until: Date | None = None
    """Last day."""
    draft_until: Date | None = None
    """Last day that a draft proposes; told with the draft label only."""
    notice: Duration | None = None
    """How long before the end a notice must be given."""
    sums: list[Sum] = Field(default_factory=list)
    """Money by source of finance."""
    years: list[Year] = Field(default_factory=list)
    """Years the money is for, as printed: the first and the last one."""
    employees: Count | None = None
    """How many people are employed by it; null means not known."""
