"""What a municipality tells or hands out: alerts, publications, and counts of what people asked."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from tatsite.records.channels import ChannelKind
from tatsite.records.common import Link, Record, Sourced
from tatsite.records.dates import Date, DatedMoment, Day, Quarter, before
from tatsite.records.fields import LanguageCode, Part, Text, Texts, fail
from tatsite.records.references import AudienceId, OrganisationName, TopicId

_HIDDEN_BELOW = 5
_UNDER = "under 5"


class Alert(Record):
    """News that stands above everything until it is over; it expires by itself."""

    title: Texts
    """What happened, in a few words."""
    text: Texts | None = None
    """What to do now, in one or two sentences."""
    level: Literal["info", "warning", "urgent"]
    """How much it matters."""
    starts: DatedMoment
    """From when it stands there."""
    ends: DatedMoment
    """Until when; a day counts to its end."""
    link: Link | None = None
    """Where to read more."""
    by: Text
    """The role that tells it; never a person's name."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if before(self.ends, self.starts):
            raise fail("end-before-start", at="ends", start=self.starts, end=self.ends)
        return self


class Publication(Sourced):
    """A booklet, leaflet, survey or report."""

    title: Texts
    """Its title, or what it is, in the reader's language."""
    official_name: Text
    """Its Estonian title."""
    summary: Texts
    """What it is about and for whom, in one sentence."""
    kind: Literal["booklet", "leaflet", "poster", "survey", "report", "other"]
    """What it is."""
    publisher: OrganisationName
    """Who published it."""
    published: Date | None = None
    """When it came out; null means not known."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages it is in; empty means not known."""
    topics: list[TopicId] = Field(default_factory=list)
    """Ids of topics."""
    audiences: list[AudienceId] = Field(default_factory=list)
    """Ids of audiences the source names; empty means that it names none."""
    for_officials: bool = False
    """Whether it is for officials, not for newcomers."""
    findings: list[Texts] = Field(default_factory=list)
    """What a survey found."""
    link: Link | None = None
    """Where it can be read; null means not known."""
    get_it: Texts | None = None
    """How to get it on paper."""


def _hidden(value: Any) -> Any:  # noqa: ANN401 - whatever was typed
    if value == _UNDER:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise fail("bad-count", given=str(value))
    if 0 < value < _HIDDEN_BELOW:
        raise fail("count-too-small", given=str(value))
    return value


Hidden = Annotated[
    int | None,
    BeforeValidator(_hidden),
    WithJsonSchema(
        {"examples": [12], "anyOf": [{"const": 0}, {"type": "integer", "minimum": _HIDDEN_BELOW}, {"const": _UNDER}]}
    ),
]
"""How many people: 0, 5 or more, or `under 5`, so that nobody can be recognised."""


class EnquiryCount(Part):
    """How often one thing was asked."""

    topic: TopicId
    """What was asked about."""
    language: LanguageCode | None = None
    """The language it was asked in; null means any."""
    channel: ChannelKind | None = None
    """How it was asked; null means any way."""
    number: Hidden
    """How often: a number, or `under 5`."""


class Enquiries(Record):
    """What people asked in a quarter, as numbers only; its id is the quarter, such as `2027-q1`."""

    period: Quarter
    """The quarter, such as `2027-Q1`; the file is named after it: `2027-q1.yaml`."""
    counts: list[EnquiryCount] = Field(min_length=1)
    """How often each thing was asked."""
    recorded_on: Day
    """The day the numbers were put down."""
    by: Text
    """The role that counted; never a person's name."""
    released: bool = False
    """Whether the municipality lets the public site show them."""
