"""How the journey is mended: for coordinators only, from the internal folder, on no public page.

Nothing here holds data of real people.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tatsite.records.common import Citation, Record
from tatsite.records.dates import Date, Day
from tatsite.records.fields import Count, LanguageCode, Number, Part, Text, Texts, fail
from tatsite.records.references import (
    AudienceId,
    BottleneckId,
    IndicatorId,
    MunicipalityId,
    OrganisationName,
    PersonaId,
    PilotId,
    ProposalId,
    PublicationName,
    ServiceName,
    StageId,
    StepId,
)


class Internal(Record):
    """A record of the internal folder."""

    source: list[Citation] = Field(default_factory=list)
    """Document and lines, where a document states it."""
    owner: OrganisationName | None = None
    """Who looks after it."""


class EmpathyMap(Part):
    """What somebody goes through at a stage."""

    stage: StageId | None = None
    """Id of the stage; null means the whole journey."""
    says: list[Texts] = Field(default_factory=list)
    """What they say."""
    thinks: list[Texts] = Field(default_factory=list)
    """What they think."""
    does: list[Texts] = Field(default_factory=list)
    """What they do."""
    feels: list[Texts] = Field(default_factory=list)
    """What they feel."""
    pains: list[Texts] = Field(default_factory=list)
    """What is hard for them."""
    gains: list[Texts] = Field(default_factory=list)
    """What would help them."""


def _invented(value: Any) -> Any:  # noqa: ANN401 - whatever was typed
    if value is False:
        raise fail("persona-real")
    return value


class Persona(Internal):
    """An invented person who stands for many."""

    title: Texts
    """An invented name and one word on the situation."""
    fictional: Annotated[Literal[True], BeforeValidator(_invented)]
    """Always `true`: no real person may be described."""
    audience: AudienceId
    """Id of the audience."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages they speak."""
    situation: Texts
    """Their situation, in a paragraph."""
    needs: list[Texts] = Field(default_factory=list)
    """What they need."""
    empathy: list[EmpathyMap] = Field(default_factory=list)
    """What they go through."""


class Evidence(Part):
    """What a bottleneck is known from; no personal data."""

    kind: Literal["interview", "statistics", "feedback", "observation", "survey", "document"]
    """How it is known."""
    text: Text
    """What was seen, heard or counted."""
    on: Date
    """When."""
    number: Count | None = None
    """How many said it or how often it was seen; null means not counted."""
    publication: PublicationName | None = None
    """The survey or report it is told in."""
    source: list[Citation] = Field(default_factory=list)
    """Document and lines, where a document states it."""


class Bottleneck(Internal):
    """Something that makes the journey hard."""

    title: Texts
    """What it is, in a few words."""
    text: Texts
    """What happens, to whom, and why."""
    kind: Literal["information", "access", "language", "handover", "capacity", "law", "system"]
    """What sort of trouble it is."""
    steps: list[StepId] = Field(default_factory=list)
    """Steps it stands at; empty means the whole journey."""
    audiences: list[AudienceId] = Field(default_factory=list)
    """Whom it concerns; empty means all."""
    municipalities: list[MunicipalityId] = Field(default_factory=list)
    """Where it is; empty means everywhere."""
    severity: Annotated[int, Field(ge=1, le=4)] | None = None
    """From 1, a nuisance, to 4, people lose a right; null means not judged."""
    evidence: list[Evidence] = Field(min_length=1)
    """What it is known from."""
    recorded_on: Day
    """The day it was put down."""
    status: Literal["open", "in progress", "solved"]
    """Whether somebody works on it."""
    solved_on: Day | None = None
    """The day it was solved."""


class Proposal(Internal):
    """What would solve a bottleneck."""

    title: Texts
    """What it is, in a few words."""
    text: Texts
    """What is to be done."""
    solves: list[BottleneckId] = Field(min_length=1)
    """Ids of bottlenecks."""
    addressees: list[OrganisationName] = Field(min_length=1)
    """Who is asked to do it."""
    on: Day
    """The day it was made."""
    status: Literal["drafted", "sent", "considered", "pilot", "adopted", "rejected"]
    """What became of it."""
    pilots: list[PilotId] = Field(default_factory=list)
    """Ids of pilots that try it."""


class Decision(Internal):
    """What somebody decided on proposals."""

    title: Texts
    """What was decided, in a few words."""
    proposals: list[ProposalId] = Field(min_length=1)
    """Ids of the proposals."""
    by: Text
    """The body or role that decided; never a person's name."""
    on: Date
    """When."""
    result: Literal["accepted", "accepted in part", "postponed", "rejected"]
    """What was decided."""
    reason: Texts | None = None
    """Why."""


class Pilot(Internal):
    """A trial of something new."""

    title: Texts
    """What is tried, in a few words."""
    text: Texts | None = None
    """How it goes."""
    municipalities: list[MunicipalityId] = Field(min_length=1)
    """Where it is tried."""
    services: list[ServiceName] = Field(default_factory=list)
    """Services it tries."""
    starts: Date
    """First day."""
    ends: Date | None = None
    """Last day; null means not known."""
    indicator: IndicatorId | None = None
    """The programme's indicator it serves."""
    measure: Texts
    """What shows whether it works."""
    baseline: Number | None = None
    """The value before; null means not measured."""
    goal: Number | None = None
    """The value to reach; null means none."""
    value: Number | None = None
    """The value afterwards; null means not measured yet."""
    result: Texts | None = None
    """What came of it."""


class Role(Internal):
    """What an organisation does at a step: for the table of roles and for the lanes of the map."""

    organisation: OrganisationName
    """The organisation."""
    steps: list[StepId] = Field(min_length=1)
    """Steps of the journey."""
    municipalities: list[MunicipalityId] = Field(default_factory=list)
    """Where; empty means everywhere."""
    part: Literal["responsible", "decides", "advises", "informed"]
    """Its part (responsible, accountable, consulted, informed)."""
    front: Texts | None = None
    """What people at the desk do."""
    back: Texts | None = None
    """What is done behind the desk."""
    system: Text | None = None
    """The information system it is done in."""
    personas: list[PersonaId] = Field(default_factory=list)
    """Personas it was worked out with."""
