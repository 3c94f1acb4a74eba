"""What most records share: where it comes from, who answers for it, in which state it is."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from tatsite.records.dates import Date, Day, Interval, ProcessingTime
from tatsite.records.fields import EDITORS_ONLY, Count, Euro, LanguageCode, Lines, Part, Text, Texts, fail
from tatsite.records.reach import Url
from tatsite.records.references import HelperName, OrganisationName, SourceId

SCHEMA_VERSION: Final = 1
"""The newest form that records may have; `editing.migrations` carries older ones over."""


class State(StrEnum):
    """What is known of whether it runs (CPSV-AP `adms:status`)."""

    OFFERED = "offered"
    UNCONFIRMED = "unconfirmed"
    PLANNED = "planned"
    PILOT = "pilot"
    PAUSED = "paused"
    ENDED = "ended"


class Basis(StrEnum):
    """On what basis somebody lives in Estonia; the legal basis drives the steps."""

    ESTONIAN_CITIZEN = "estonian-citizen"
    EU_CITIZEN = "eu-citizen"
    RESIDENCE_PERMIT = "residence-permit"
    VISA = "visa"
    INTERNATIONAL_PROTECTION = "international-protection"
    TEMPORARY_PROTECTION = "temporary-protection"
    FAMILY_OF_CITIZEN = "family-of-citizen"
    UNDETERMINED_CITIZENSHIP = "undetermined-citizenship"
    NOT_SURE = "not-sure"


BasisCode = Annotated[Basis, Field(strict=False)]
"""On what basis somebody lives in Estonia."""


class Status(Part):
    """The state of a service or event, with its dates."""

    state: Annotated[State, Field(strict=False)]
    """One of offered, unconfirmed, planned, pilot, paused, ended."""
    since: Date | None = None
    """When this state began."""
    until: Date | None = None
    """The last day of this state, such as the last day of a pause."""
    reason: Texts | None = None
    """Why, told to the reader."""


class Citation(Part):
    """Lines of a source document."""

    document: SourceId
    """Id of the source record."""
    lines: Lines | None = None
    """Lines counted from 1, such as `317, 362-363`; null only for a source that has no lines."""


class Verification(Part):
    """A check of the facts by somebody who answers for them (HSDS `assured_date`)."""

    on: Day
    """The day of the check."""
    by: Text
    """The role that checked; never a person's name."""
    every: Interval = "6 months"
    """How long the check holds."""


class Anomaly(Part):
    """Something odd in the source: kept as printed, told to the reader, never repaired."""

    printed: Text
    """The words or figures as printed."""
    odd: Texts
    """What is odd about them."""
    source: list[Citation] = Field(min_length=1)
    """Where it is printed."""


class LeftOut(Part):
    """Numbers, dates or names of a cited line that the record does not tell, and why."""

    text: Text
    """The words or figures as printed."""
    reason: Text
    """Why they are not told here."""


class Link(Part):
    """A web page with the languages it is in."""

    url: Url
    """Address of the page."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages the page is in; empty means not known."""
    title: Texts | None = None
    """What stands there."""


class Draft(Part):
    """What only the draft for later years says; it always carries the draft label."""

    text: Texts
    """The statement, in our own words."""
    source: list[Citation] = Field(min_length=1)
    """Where the draft says it."""


class Exclusion(Part):
    """For whom it is not, and where else help may be."""

    text: Texts
    """For whom it is not, as the source says it."""
    bases: list[BasisCode] = Field(default_factory=list)
    """The legal bases it leaves out, where the source names them."""
    alternative: Texts | None = None
    """Where else help may be; without it the page says to ask the centre."""
    instead: list[HelperName] = Field(default_factory=list)
    """Services, organisations or contacts that may help instead."""
    source: list[Citation] = Field(default_factory=list)
    """Where the exclusion is stated."""


class Age(Part):
    """For which ages it is (HSDS `minimum_age`, `maximum_age`)."""

    minimum: Annotated[int, Field(ge=0, le=120)] | None = None
    """From which age on, in years."""
    maximum: Annotated[int, Field(ge=0, le=120)] | None = None
    """Up to which age, in years, that age included."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            raise fail("age-backwards", at="maximum", start=str(self.minimum), end=str(self.maximum))
        return self


class Cost(Part):
    """What it costs the reader; a planned budget is never a cost (CPSV-AP `cv:Cost`)."""

    free: bool
    """Whether it costs nothing."""
    amount_eur: Euro | None = None
    """The price, when it is not free."""
    at_least: bool = False
    """Whether there are higher prices too, so that this one is the lowest."""
    up_to_eur: Euro | None = None
    """The highest price, when there are several."""
    note: Texts | None = None
    """What the price depends on."""

    @model_validator(mode="after")
    def _free_or_priced(self) -> Self:
        for field in ("amount_eur", "up_to_eur"):
            if self.free and getattr(self, field):
                raise fail("free-with-price", at=field, given=str(getattr(self, field)))
        return self


class Time(Part):
    """How long it takes (CPSV-AP `cv:processingTime`)."""

    usual: ProcessingTime | None = None
    """As a rule."""
    longest: ProcessingTime | None = None
    """At most."""
    note: Texts | None = None
    """What it depends on."""


class Law(Part):
    """A legal basis by name (CPSV-AP `cv:hasLegalResource`)."""

    title: Text
    """Estonian name of the act."""
    section: Text | None = None
    """Section, as it is cited: `§ 40 lg 1`."""
    link: Link | None = None
    """Where it can be read."""


class Support(Part):
    """Another organisation that takes part, and how (CPSV-AP `cv:hasParticipation`)."""

    org: OrganisationName
    """The organisation."""
    role: Texts
    """What it does here."""


class Phrase(Part):
    """Two sentences to say or show at the desk."""

    first: Texts
    """What one wants."""
    second: Texts
    """What one asks."""


class Accessibility(Part):
    """What helps or hinders people with a disability; null means not known (HSDS `accessibility`)."""

    step_free: bool | None = None
    """Whether one gets in and about without steps."""
    toilet: bool | None = None
    """Whether there is an accessible toilet."""
    parking: bool | None = None
    """Whether there is a parking space for people with a disability."""
    hearing_loop: bool | None = None
    """Whether there is a hearing loop."""
    note: Texts | None = None
    """What else one should know."""


class Record(Part):
    """One YAML file."""

    schema_version: Literal[1]
    """Version of the form of this file."""
    notes: Annotated[list[Text], EDITORS_ONLY] = Field(default_factory=list)
    """For editors only; shown on no page."""


class Sourced(Record):
    """A record that states facts, and therefore says where they come from."""

    source: list[Citation] = Field(min_length=1)
    """Document and lines of every fact in the record."""
    left_out: Annotated[list[LeftOut], EDITORS_ONLY] = Field(default_factory=list)
    """What the cited lines say and the record does not."""
    owner: OrganisationName | None = None
    """The organisation that answers for these facts."""
    verified: Verification | None = None
    """The last check; null means nobody has checked yet."""
    updated: Day | None = None
    """The day on which something that matters to readers changed last (RFC 4287 `atom:updated`)."""
    anomalies: list[Anomaly] = Field(default_factory=list)
    """What is odd in the source."""


class Held(Part):
    """That something took place; only this counts for an indicator."""

    on: Day
    """The day."""
    people: Count | None = None
    """How many took part; null means not counted."""
    municipalities: Count | None = None
    """How many municipalities took part; null means not counted."""
    note: Annotated[Text | None, EDITORS_ONLY] = None
    """For editors only."""
