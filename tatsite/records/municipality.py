"""The municipalities of the programme."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tatsite.records.common import Citation, Draft, Link, Phrase, Sourced
from tatsite.records.dates import Date, Day
from tatsite.records.fields import Count, Keywords, LanguageCode, Part, Text, Texts
from tatsite.records.references import ContactName, HelperName, OrganisationName, ServiceName, TopicId


class JourneyModel(Part):
    """Whether the model of the journey is applied here."""

    state: Literal["not known", "planned", "pilot", "applied"]
    """How far it is."""
    since: Date | None = None
    """Since when."""
    source: list[Citation] = Field(min_length=1)
    """Where that is stated."""


class CouncilProposal(Part):
    """A proposal of a participation council, and what became of it."""

    on: Date
    """When it was made."""
    text: Texts
    """What was proposed."""
    outcome: Texts | None = None
    """What became of it; null means not known."""
    source: list[Citation] = Field(min_length=1)
    """Where that is stated."""


class Council(Part):
    """A participation council, through which residents have a say."""

    official_name: Text
    """Its Estonian name."""
    state: Literal["not known", "forming", "pilot", "exists"]
    """How far it is."""
    service: ServiceName | None = None
    """The record that tells more."""
    join: Texts | None = None
    """How to join; null means not known."""
    proposals: list[CouncilProposal] = Field(default_factory=list)
    """What it proposed."""
    source: list[Citation] = Field(min_length=1)
    """Where it is named."""


class Medium(Part):
    """A group, page, list or paper through which people are reached, as the source names it."""

    printed: Text
    """Its name as printed, letter by letter."""
    kind: Literal["facebook group", "facebook page", "mailing list", "newspaper", "web page", "chat", "not known"]
    """What it is; some names in the sources are no groups."""
    run_by: Literal["municipality", "others", "not known"]
    """Who runs it."""
    for_officials: bool = False
    """Whether it is for officials or partners, never for newcomers."""
    members: Count | None = None
    """How many members the source counts; in the data only, on no page."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages used there; empty means not known."""
    link: Link | None = None
    """Its address; none stands here before somebody verified it."""
    keywords: Keywords | None = None
    """How people type its name."""
    source: list[Citation] = Field(min_length=1)
    """Where it is named."""


class Gap(Part):
    """That there is no such help here: recorded by somebody who knows, never concluded from silence."""

    topic: TopicId
    """What there is no help with."""
    on: Day
    """The day it was recorded."""
    by: Text
    """The role that recorded it; never a person's name."""
    instead: list[HelperName] = Field(default_factory=list)
    """Where to turn instead."""
    note: Texts | None = None
    """What else to tell the reader."""


class Tile(Part):
    """A place on the drawn map of Estonia, on which every municipality is a tile of the same size."""

    column: Annotated[int, Field(ge=1, le=8)]
    """Counted from the west."""
    row: Annotated[int, Field(ge=1, le=8)]
    """Counted from the north."""


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
    centre: OrganisationName | None = None
    """The organisation newcomers turn to first; null means that the sources name none."""
    government: OrganisationName
    """The city or rural municipality government."""
    contacts: list[ContactName] = Field(default_factory=list)
    """Roles one can turn to."""
    website: Link
    """Home page of the municipality."""
    search_words: Text
    """Estonian words to search for on that page."""
    keywords: Keywords | None = None
    """Other spellings of its name; found by search, shown nowhere."""
    say: Phrase
    """Two Estonian sentences to ask for help with."""
    journey_model: JourneyModel | None = None
    """Whether the model of the journey is applied; null means not known."""
    councils: list[Council] = Field(default_factory=list)
    """Participation councils."""
    media: list[Medium] = Field(default_factory=list)
    """Groups, pages and papers through which people are reached."""
    gaps: list[Gap] = Field(default_factory=list)
    """What a coordinator recorded that there is no help with."""
    details: list[Texts] = Field(default_factory=list)
    """What else there is to know, a paragraph each."""
    drafts: list[Draft] = Field(default_factory=list)
    """What only the draft for later years says."""
    tile: Tile | None = None
    """Place on the drawn map; null means that it is in the list beside it only."""
    order: int
    """Place in lists."""
