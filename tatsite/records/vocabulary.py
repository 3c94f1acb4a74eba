"""The words that records are sorted by and texts are written with: languages, topics, audiences, terms."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tatsite.records.common import Link, Record
from tatsite.records.fields import EDITORS_ONLY, Keywords, Text, Texts
from tatsite.records.references import StageId

Icon = Literal["bag", "book", "bus", "cal", "card", "heart", "house", "people", "talk", "voice", "way", "work"]


class Language(Record):
    """A language of the site; its id is the code used in addresses (BCP 47)."""

    name: Text
    """The language's own name for itself."""
    direction: Literal["ltr", "rtl"]
    """Writing direction."""
    order: int
    """Place in the switcher."""
    greeting: Text
    """How the language says hello, on the page where one chooses it."""
    invitation: Text
    """One line below the name, on the same page."""
    offer: Text
    """What a page in another language says to a reader whose browser prefers this one: "Read in English"."""
    ask: Text | None = None
    """How one asks in Estonian whether somebody speaks it; null means that one asks which languages there are."""


class Topic(Record):
    """A subject that services and events belong to (HSDS `taxonomy_term`)."""

    title: Texts
    """Name of the topic."""
    summary: Texts
    """What the reader finds here, in one sentence."""
    keywords: Keywords | None = None
    """Words people type for it; found by search, shown nowhere."""
    icon: Icon
    """Picture that stands beside the name."""
    crisis: bool = False
    """Whether the numbers for a crisis stand on the pages of its services and events."""
    order: int
    """Place in lists."""


class Audience(Record):
    """A target group of the programme (CPSV-AP `dct:audience`)."""

    title: Texts
    """The group in people's own words, such as "I have just moved to Estonia"."""
    term: Texts
    """The programme's own term."""
    summary: Texts
    """Who is meant, in one sentence."""
    icon: Icon
    """Picture that stands beside the name."""
    begins_with: list[StageId] = Field(default_factory=list)
    """Ids of the stages that the journey of this group begins with; the others follow in their order."""
    order: int
    """Place in lists."""


class Term(Record):
    """A word of the glossary, the same in all texts of a language (SKOS `Concept`)."""

    term: Texts
    """The word to use, in each language."""
    explanation: Texts
    """What it means, in one sentence."""
    official_name: Text
    """The official Estonian term."""
    forms: Keywords | None = None
    """Other forms that are right too, such as inflected or official ones."""
    avoid: Keywords | None = None
    """Words that must not stand for it."""
    trap: Annotated[Text | None, EDITORS_ONLY] = None
    """What translators get wrong; for editors only."""
    link: Link | None = None
    """Where it is defined."""
