"""What happens on dates, known or not yet known."""

from __future__ import annotations

from pydantic import Field

from tatsite.records.common import Draft, Exclusion, Phrase, Sourced, Status
from tatsite.records.fields import Date, FullName, Instant, LanguageCode, Slug, Text, Texts


class Event(Sourced):
    """An event or a series of them (schema.org `Event`, RFC 5545 `VEVENT`)."""

    title: Texts
    """Its name, as a reader would say it."""
    summary: Texts
    """What it is and for whom, in one sentence."""
    official_name: Text
    """The Estonian term to say and to search for."""
    status: Status
    """Whether it is known to run."""
    topics: list[Slug] = Field(min_length=1)
    """Ids of topics, the main one first."""
    audiences: list[Slug] = Field(default_factory=list)
    """Ids of audiences the source names; empty means that it names none."""
    organiser: FullName
    """The organisation one turns to."""
    starts: Instant | None = None
    """When it begins; null means that no date is known."""
    ends: Instant | None = None
    """When it is over."""
    periods: list[Date] = Field(default_factory=list)
    """When the source says that it runs, as precisely as the source, such as `2025-Q1`."""
    pauses: list[Date] = Field(default_factory=list)
    """When the source says that it pauses."""
    place: Texts | None = None
    """Where it is; null means not known."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages it is held in; empty means not known."""
    support_languages: list[LanguageCode] = Field(default_factory=list)
    """Languages in which help is given when needed."""
    level: Texts | None = None
    """How much Estonian one needs, in words."""
    suits: list[Texts] = Field(default_factory=list)
    """Signs by which readers see that it is for them."""
    not_for: list[Exclusion] = Field(default_factory=list)
    """For whom the source says it is not."""
    details: list[Texts] = Field(default_factory=list)
    """What happens there, a paragraph each."""
    say: Phrase | None = None
    """Two Estonian sentences for this event."""
    plan_rows: list[Text] = Field(default_factory=list)
    """Rows of the municipality's plans it belongs to, as `2025/kaasamine-klubi`."""
    drafts: list[Draft] = Field(default_factory=list)
    """What only the draft for later years says."""
