"""What most records share: where it comes from, who answers for it, in which state it is."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from tatsite.records.fields import (
    Date,
    Day,
    Email,
    FullName,
    Hours,
    Interval,
    LanguageCode,
    Lines,
    Part,
    Phone,
    Slug,
    Text,
    Texts,
    Url,
)


class State(StrEnum):
    """What is known of whether it runs (CPSV-AP `adms:status`)."""

    OFFERED = "offered"
    UNCONFIRMED = "unconfirmed"
    PLANNED = "planned"
    PILOT = "pilot"
    PAUSED = "paused"
    ENDED = "ended"


class Status(Part):
    """The state of a service or event, with its dates."""

    state: Annotated[State, Field(strict=False)]
    """One of offered, unconfirmed, planned, pilot, paused, ended."""
    since: Date | None = None
    """When this state began."""
    until: Date | None = None
    """The last day of this state, such as the last day of a pause."""


class Citation(Part):
    """Lines of a source document."""

    document: Slug
    """Id of the source record."""
    lines: Lines
    """Lines counted from 1, such as `317, 362-363`."""


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


class Link(Part):
    """A web page with the languages it is in."""

    url: Url
    """Address of the page."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages the page is in; empty means not known."""


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
    alternative: Texts | None = None
    """Where else help may be; without it the page says to ask the centre."""
    source: list[Citation] = Field(default_factory=list)
    """Where the exclusion is stated."""


class Address(Part):
    """A postal address (schema.org `PostalAddress`)."""

    street: Text
    """Street and house number."""
    city: Text
    """Town or village."""
    postal_code: Annotated[str, Field(pattern=r"^\d{5}$")] | None = None
    """Estonian postal code, five digits."""


class Place(Part):
    """Somewhere one can go."""

    kind: Literal["place"]
    """Always `place`."""
    address: Address
    """Where it is."""
    hours: Hours | None = None
    """Opening hours; null means not known."""
    by_appointment: bool = False
    """Whether one must book first."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages spoken here; empty means not known."""
    note: Texts | None = None
    """Floor, entrance, lift, bus stop."""


class Telephone(Part):
    """A number one can call."""

    kind: Literal["phone"]
    """Always `phone`."""
    number: Phone
    """The number."""
    hours: Hours | None = None
    """When it is answered; null means not known."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages spoken on the phone; empty means not known."""


class Mail(Part):
    """An address one can write to."""

    kind: Literal["email"]
    """Always `email`."""
    address: Email
    """The e-mail address."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages of the answers; empty means not known."""


class Web(Part):
    """A page where it can be done or read."""

    kind: Literal["web"]
    """Always `web`."""
    url: Url
    """Address of the page."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages of the page; empty means not known."""


Channel = Annotated[Place | Telephone | Mail | Web, Field(discriminator="kind")]
"""How one reaches a service (CPSV-AP `cv:Channel`)."""


class Phrase(Part):
    """Two sentences to say or show at the desk."""

    first: Texts
    """What one wants."""
    second: Texts
    """What one asks."""


class Record(Part):
    """One YAML file."""

    schema_version: Literal[1]
    """Version of the form of this file."""


class Sourced(Record):
    """A record that states facts, and therefore says where they come from."""

    source: list[Citation] = Field(min_length=1)
    """Document and lines of every fact in the record."""
    owner: FullName | None = None
    """The organisation that answers for these facts."""
    verified: Verification | None = None
    """The last check; null means nobody has checked yet."""
    anomalies: list[Anomaly] = Field(default_factory=list)
    """What is odd in the source."""
    notes: list[Text] = Field(default_factory=list)
    """For editors only; shown on no page."""
