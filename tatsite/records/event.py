"""What happens on dates, known or not yet known."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tatsite.records.common import Accessibility, Age, Cost, Draft, Exclusion, Held, Link, Phrase, Sourced, Status
from tatsite.records.dates import Date, Day, Moment
from tatsite.records.fields import Easy, Keywords, LanguageCode, Part, Text, Texts
from tatsite.records.reach import Email, Phone
from tatsite.records.references import (
    AudienceId,
    ContactName,
    IndicatorId,
    OrganisationName,
    PlaceName,
    RowName,
    ServiceName,
    StepId,
    TopicId,
)
from tatsite.records.schedule import Schedule


class Registration(Part):
    """Whether and how one signs up."""

    needed: bool
    """Whether one must."""
    how: Texts | None = None
    """How, in words."""
    link: Link | None = None
    """Page where one signs up."""
    email: Email | None = None
    """E-mail address to sign up at."""
    phone: Phone | None = None
    """Number to sign up at."""
    until: Moment | None = None
    """When signing up ends."""


class Childcare(Part):
    """Whether children are looked after."""

    offered: bool
    """Whether they are."""
    note: Texts | None = None
    """For which ages, and whether one must tell before."""


class Event(Sourced, Schedule):
    """An event or a series of them (schema.org `Event`, RFC 5545 `VEVENT`)."""

    title: Texts
    """Its name, as a reader would say it."""
    summary: Texts
    """What it is and for whom, in one sentence."""
    easy: Easy | None = None
    """The same in easy language."""
    official_name: Text
    """The Estonian term to say and to search for."""
    keywords: Keywords | None = None
    """Words people type for it; found by search, shown nowhere."""
    status: Status
    """Whether it is known to run."""
    topics: list[TopicId] = Field(min_length=1)
    """Ids of topics, the main one first."""
    for_officials: bool = False
    """Whether it is for officials; then it stands in no list, search or calendar for newcomers."""
    audiences: list[AudienceId] = Field(default_factory=list)
    """Ids of audiences the source names; empty means that it names none."""
    suits: list[Texts] = Field(default_factory=list)
    """Signs by which readers see that it is for them."""
    age: Age | None = None
    """Ages it is for; null means that the source names none."""
    not_for: list[Exclusion] = Field(default_factory=list)
    """For whom the source says it is not."""
    details: list[Texts] = Field(default_factory=list)
    """What happens there, a paragraph each."""
    level: Texts | None = None
    """How much Estonian one needs, in words."""
    estonian: Literal["none", "a little", "some", "good"] | None = None
    """How much Estonian one needs, to choose by; null means not known."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages it is held in; empty means not known."""
    support_languages: list[LanguageCode] = Field(default_factory=list)
    """Languages in which help is given when needed."""
    interpreting: list[LanguageCode] = Field(default_factory=list)
    """Languages with an interpreter, sign languages too: `[ru, uk, eesti viipekeel]`."""
    organiser: OrganisationName
    """The organisation one turns to."""
    contact: ContactName | None = None
    """Whom to ask for."""
    periods: list[Date] = Field(default_factory=list)
    """When the source says that it runs, as precisely as the source, such as `2025-Q1`."""
    pauses: list[Date] = Field(default_factory=list)
    """When the source says that it pauses."""
    attendance: Literal["place", "online", "both"] | None = None
    """Whether one goes there, takes part online, or chooses (schema.org `eventAttendanceMode`)."""
    place: PlaceName | None = None
    """Where it is, when a place record tells it."""
    where: Texts | None = None
    """Where it is, in words; null means not known."""
    online: Link | None = None
    """Where one takes part online."""
    cost: Cost | None = None
    """The price; null means not known."""
    registration: Registration | None = None
    """How one signs up; null means not known."""
    capacity: Annotated[int, Field(ge=1)] | None = None
    """How many can take part."""
    childcare: Childcare | None = None
    """Whether children are looked after; null means not known."""
    accessibility: Accessibility | None = None
    """What helps or hinders people with a disability; null means not known."""
    bring: list[Texts] = Field(default_factory=list)
    """What to bring."""
    say: Phrase | None = None
    """Two Estonian sentences for this event."""
    service: ServiceName | None = None
    """The service it belongs to."""
    step: StepId | None = None
    """The step of the journey it belongs to."""
    plan_rows: list[RowName] = Field(default_factory=list)
    """Rows of the owner's plans it belongs to, as `2025/kaasamine-klubi`."""
    indicators: list[IndicatorId] = Field(default_factory=list)
    """Indicators of the programme it counts for, once held."""
    held: list[Held] = Field(default_factory=list)
    """The dates on which it took place."""
    announced: Day | None = None
    """The day on which it was made known (RFC 4287 `atom:published`)."""
    calendar_uid: Text | None = None
    """What it is called in the calendar it was taken over from (RFC 5545 `UID`)."""
    links: list[Link] = Field(default_factory=list)
    """Pages to read more on."""
    drafts: list[Draft] = Field(default_factory=list)
    """What only the draft for later years says."""
