"""The journey of a newcomer: stages, steps in them, and the documents that go in and out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from tatsite.records.channels import ChannelKind
from tatsite.records.common import BasisCode, Cost, Law, Link, Phrase, Sourced, Support, Time
from tatsite.records.dates import Day, Duration
from tatsite.records.fields import Easy, Keywords, LanguageCode, Part, Slug, Text, Texts, fail
from tatsite.records.references import (
    AudienceId,
    DocumentId,
    HelperName,
    MunicipalityId,
    OrganisationName,
    ServiceName,
    StageId,
    StepId,
)
from tatsite.records.vocabulary import Icon


class Need(StrEnum):
    """Whether a step must be taken (GOV.UK step by step: required, optional)."""

    REQUIRED = "required"
    IF_APPLIES = "if applies"
    OPTIONAL = "optional"


Arrived = Literal["not yet", "this month", "this year", "earlier"]
"""How long somebody has been in Estonia."""
Work = Literal["employed", "looking", "business", "studying", "not working"]
"""Whether and how somebody works."""


class Answers(Part):
    """For which answers to the four questions something holds; what is empty holds for every answer."""

    basis: list[BasisCode] = Field(default_factory=list)
    """On what basis one lives here."""
    arrived: list[Arrived] = Field(default_factory=list)
    """How long one has been in Estonia."""
    children: bool | None = None
    """Whether one has children."""
    work: list[Work] = Field(default_factory=list)
    """Whether and how one works."""


class Concern(Part):
    """Whom a step concerns."""

    audience: AudienceId
    """Id of the audience."""
    need: Annotated[Need, Field(strict=False)]
    """Whether they must take it."""
    answers: Answers | None = None
    """For which answers; without it, for all. The first that fits counts."""


class Deadline(Part):
    """When a step is due, counted from something that happens."""

    after: Literal["arrival", "moving", "birth", "start of work", "permit", "end of permit", "return", "any time"]
    """What it is counted from."""
    within: Duration | None = None
    """How long one has; none stands in a step that nobody verified."""
    before: bool = False
    """Whether it is due before that, not after."""
    hard: bool = False
    """Whether something is lost by being late."""
    note: Texts | None = None
    """What else to know."""


class Prerequisite(Part):
    """A step that comes first."""

    step: StepId
    """Id of the step."""
    answers: Answers | None = None
    """For which answers; without it, for all."""
    same_visit: bool = False
    """Whether both are done in one visit."""


class Bring(Part):
    """Something to bring to a step."""

    document: DocumentId | None = None
    """Id of the document, when it is one; write this or `text`, or both."""
    text: Texts | None = None
    """What to bring, in words; write this or `document`, or both."""
    answers: Answers | None = None
    """For which answers; without it, for all."""

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.document and not self.text:
            raise fail("one-field", first="document", second="text")
        return self


class Option(Part):
    """One of several ways to take a step; the reader chooses one."""

    id: Slug
    """Named by what one notes down."""
    title: Texts
    """What it is."""
    text: Texts | None = None
    """For whom it is good."""
    services: list[HelperName] = Field(default_factory=list)
    """Where to do it."""
    link: Link | None = None
    """Where to read more."""


class LocalHelp(Part):
    """Who helps at a step in one municipality, or that nobody does.

    Write `services` or `instead`, or, when there is no help here, `gap_on` and `gap_by`.
    """

    municipality: MunicipalityId
    """Id of the municipality."""
    services: list[ServiceName] = Field(default_factory=list)
    """Services of the municipality."""
    gap_on: Day | None = None
    """The day on which a coordinator recorded that there is no help here."""
    gap_by: Text | None = None
    """The role that recorded it; never a person's name."""
    instead: list[HelperName] = Field(default_factory=list)
    """Where to turn instead."""
    note: Texts | None = None
    """What else to know here."""

    @model_validator(mode="after")
    def _help_or_gap(self) -> Self:
        if self.services and self.gap_on:
            raise fail("help-and-gap", at="gap_on")
        if self.gap_on and not self.gap_by:
            raise fail("needs-too", at="gap_on", field="gap_on", other="gap_by")
        if not (self.services or self.gap_on or self.instead or self.note):
            raise fail("help-or-gap")
        return self


class Touchpoint(Part):
    """How one takes a step: where it is done and in which languages."""

    channel: ChannelKind
    """What sort of channel it is."""
    org: OrganisationName | None = None
    """Whose channel; null means the municipality's."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages; empty means not known."""
    link: Link | None = None
    """Its page."""
    note: Texts | None = None
    """What else to know."""


class Stage(Sourced):
    """A part of the journey, the same for all (CPSV-AP `cv:LifeEvent`)."""

    title: Texts
    """What it is called."""
    summary: Texts
    """What one settles in it, in one sentence."""
    icon: Icon | None = None
    """Picture that stands beside the name."""
    order: int
    """Place in the journey."""


class Step(Sourced):
    """Something one does on the journey."""

    title: Texts
    """What one does."""
    official_name: Text
    """The Estonian term to show at the desk."""
    why: Texts
    """What it is good for, in one sentence."""
    easy: Easy | None = None
    """The same in easy language."""
    keywords: Keywords | None = None
    """Words people type for it; found by search, shown nowhere."""
    stage: StageId
    """Id of its stage."""
    order: int
    """Place in the stage."""
    always: bool = False
    """Whether it is shown whatever the answers are."""
    crisis: bool = False
    """Whether those who read it may be in danger: then the numbers for a crisis stand first."""
    concerns: list[Concern] = Field(min_length=1)
    """Whom it concerns, and whether they must take it."""
    due: Deadline | None = None
    """When; null means not known."""
    requires: list[Prerequisite] = Field(default_factory=list)
    """Steps that come first."""
    details: list[Texts] = Field(default_factory=list)
    """How it goes, a paragraph each."""
    choose_one: list[Option] = Field(default_factory=list)
    """Ways to take it, of which one chooses one."""
    bring: list[Bring] = Field(default_factory=list)
    """What to bring."""
    gives: list[DocumentId] = Field(default_factory=list)
    """Ids of documents one has afterwards."""
    result: Texts | None = None
    """What one has afterwards, in words."""
    cost: Cost | None = None
    """The price; null means not known."""
    takes: Time | None = None
    """How long it takes; null means not known."""
    responsible: list[OrganisationName] = Field(default_factory=list)
    """Who decides, beside the municipality."""
    municipality: Literal["decides", "helps"] | None = None
    """What the municipality where one lives does at it; null means nothing that is known."""
    supporting: list[Support] = Field(default_factory=list)
    """Who helps, in which role."""
    touchpoints: list[Touchpoint] = Field(default_factory=list)
    """How one takes it."""
    services: list[HelperName] = Field(default_factory=list)
    """Who helps everywhere: national services and organisations."""
    local: list[LocalHelp] = Field(default_factory=list)
    """Who helps in each municipality; what is not written is not known."""
    legal: list[Law] = Field(default_factory=list)
    """The law it rests on, by name."""
    links: list[Link] = Field(default_factory=list)
    """Pages to read more on."""
    say: Phrase | None = None
    """Two Estonian sentences for the desk."""
    review_by: Day | None = None
    """The day by which somebody must read it again, while nobody has verified it."""


class Document(Sourced):
    """A document that steps need or give (CPSV-AP `cv:EvidenceType`, `cv:Output`)."""

    title: Texts
    """What it is called."""
    official_name: Text
    """Its Estonian name."""
    summary: Texts | None = None
    """What it is for, in one sentence."""
    issued_by: list[OrganisationName] = Field(default_factory=list)
    """Who issues it; empty means somebody outside Estonia, or not known."""
    from_home: bool = False
    """Whether one brings it from abroad, so that no step gives it."""
    valid_for: Duration | None = None
    """How long it is valid; null means not known."""
    validity: Texts | None = None
    """What its validity depends on."""
    translation: Texts | None = None
    """Whether it must be translated or certified."""
    links: list[Link] = Field(default_factory=list)
    """Pages to read more on."""
