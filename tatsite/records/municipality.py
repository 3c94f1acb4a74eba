"""The municipalities of the programme and the organisations that take part."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tatsite.records.common import Channel, Draft, Link, Phrase, Sourced
from tatsite.records.fields import Date, FullName, Part, Text, Texts


class Partnership(Part):
    """A municipality's part in the programme."""

    since: Date | None = None
    """First day of its contract."""
    until: Date | None = None
    """Last day of its contract."""
    draft_until: Date | None = None
    """Last day that a draft proposes; told with the draft label only."""


class Municipality(Sourced):
    """A municipality (KOV); its page is the city page."""

    title: Texts
    """Its name without "city" or "rural municipality"."""
    official_name: Text
    """Its Estonian name in full, such as `Tartu linn`."""
    kind: Literal["city", "rural"]
    """Linn or vald."""
    where: Texts
    """"In Tartu" as one phrase: no template glues an ending to a name."""
    who_helps: Texts
    """Heading of its page: who helps here."""
    summary: Texts
    """Who helps here, in one sentence."""
    centre: FullName | None = None
    """The organisation newcomers turn to first; null means that the sources name none."""
    government: FullName
    """The city or rural municipality government."""
    website: Link
    """Home page of the municipality."""
    search_words: Text
    """Estonian words to search for on that page."""
    say: Phrase
    """Two Estonian sentences to ask for help with."""
    partnership: Partnership
    """Its part in the programme."""
    details: list[Texts] = Field(default_factory=list)
    """What else there is to know, a paragraph each."""
    drafts: list[Draft] = Field(default_factory=list)
    """What only the draft for later years says."""
    order: int
    """Place in lists."""


class Organisation(Sourced):
    """Somebody who takes part (CPSV-AP `cv:PublicOrganisation`, HSDS `organization`)."""

    title: Texts
    """What it is called or what it is, as a gloss beside the official name."""
    official_name: Text
    """Its Estonian name."""
    kind: Literal["state", "government", "centre", "university", "association", "company", "other"]
    """What sort of organisation it is."""
    website: Link | None = None
    """Its home page; null means not known."""
    channels: list[Channel] = Field(default_factory=list)
    """How to reach it; empty means not known."""
