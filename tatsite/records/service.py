"""What a municipality does for people all year round, and what is the same in every municipality."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from tatsite.records.channels import Channel
from tatsite.records.common import (
    Accessibility,
    Age,
    BasisCode,
    Cost,
    Draft,
    Exclusion,
    Law,
    Link,
    Phrase,
    Sourced,
    Status,
    Support,
    Time,
)
from tatsite.records.fields import Easy, Keywords, LanguageCode, Text, Texts
from tatsite.records.references import (
    AudienceId,
    ContactName,
    DocumentId,
    IndicatorId,
    OrganisationName,
    RowName,
    ServiceName,
    StageId,
    TemplateName,
    TopicId,
)


class Offer(Sourced):
    """What a service is, wherever it is given."""

    title: Texts
    """Its name, as a reader would say it."""
    summary: Texts
    """What it is and for whom, in one sentence."""
    easy: Easy | None = None
    """The same in easy language."""
    official_name: Text
    """The Estonian term to say and to search for."""
    search_words: Text | None = None
    """Estonian words to search for, where the official name would find nothing."""
    keywords: Keywords | None = None
    """Words people type for it, wrong but common ones too; found by search, shown nowhere."""
    topics: list[TopicId] = Field(min_length=1)
    """Ids of topics, the main one first."""
    audiences: list[AudienceId] = Field(default_factory=list)
    """Ids of audiences the source names; empty means that it names none."""
    life_event: StageId | None = None
    """Stage of the journey it belongs to (CPSV-AP `cv:LifeEvent`)."""
    suits: list[Texts] = Field(default_factory=list)
    """Signs by which readers see that it is for them."""
    bases: list[BasisCode] = Field(default_factory=list)
    """Legal bases it is for; empty means that the source names none."""
    age: Age | None = None
    """Ages it is for; null means that the source names none."""
    residence: Literal["registered", "living", "anywhere"] | None = None
    """Whether one must be registered in the municipality, live there, or neither; null means not known."""
    not_for: list[Exclusion] = Field(default_factory=list)
    """For whom the source says it is not."""
    details: list[Texts] = Field(default_factory=list)
    """What is done here, a paragraph each."""
    bring: list[Texts] = Field(default_factory=list)
    """What to bring."""
    documents: list[DocumentId] = Field(default_factory=list)
    """Ids of documents to bring."""
    steps: list[Texts] = Field(default_factory=list)
    """How it goes, in order."""
    gives: list[Texts] = Field(default_factory=list)
    """What one has afterwards."""
    takes: Time | None = None
    """How long it takes; null means not known."""
    cost: Cost | None = None
    """The price; null means not known."""
    legal: list[Law] = Field(default_factory=list)
    """The law it rests on, by name."""
    links: list[Link] = Field(default_factory=list)
    """Pages to read more on."""
    say: Phrase | None = None
    """Two Estonian sentences for this service."""


class Template(Offer):
    """A service that many municipalities give in the same way; theirs build on it with `based_on`."""


class Service(Offer):
    """A service (CPSV-AP `cpsv:PublicService`, HSDS `service`).

    With `based_on` every field of the template holds that is not written here; what is written here is local.
    A field with nothing behind its name, or a list with `[]`, says that what the template tells does not hold here.
    """

    FIRST: ClassVar = ("based_on", "title", "summary", "easy", "official_name", "search_words", "keywords", "status")
    """Fields that stand first in a file: what it builds on, what it is, and whether it runs."""

    based_on: TemplateName | None = None
    """The template it builds on."""
    status: Status
    """Whether it is known to run."""
    provider: OrganisationName
    """The organisation one turns to."""
    supporting: list[Support] = Field(default_factory=list)
    """Others who take part."""
    channels: list[Channel] = Field(default_factory=list)
    """How to reach it; empty means through the provider's channels."""
    contacts: list[ContactName] = Field(default_factory=list)
    """Whom to ask for."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages it is given in where no channel says otherwise; empty means not known."""
    interpreting: list[LanguageCode] = Field(default_factory=list)
    """Languages with an interpreter, sign languages too; empty means not known."""
    interpreting_note: Texts | None = None
    """How to get an interpreter."""
    accessibility: Accessibility | None = None
    """What helps or hinders people with a disability; null means not known."""
    plan_rows: list[RowName] = Field(default_factory=list)
    """Rows of the municipality's plans it belongs to, as `2025/teenused-registritoimingud`."""
    indicators: list[IndicatorId] = Field(default_factory=list)
    """Indicators of the programme it counts for."""
    replaced_by: ServiceName | None = None
    """The service that took its place."""
    afterwards: Texts | None = None
    """Whom to turn to once it ends."""
    drafts: list[Draft] = Field(default_factory=list)
    """What only the draft for later years says."""
