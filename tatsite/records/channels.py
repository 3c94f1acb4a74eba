"""How one reaches a service or an organisation (CPSV-AP `cv:Channel`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from tatsite.records.common import Accessibility, Cost, Link, Sourced
from tatsite.records.fields import LanguageCode, Part, Text, Texts, fail
from tatsite.records.hours import Attended
from tatsite.records.reach import Email, Extension, Phone, PostalCode, Url
from tatsite.records.references import PlaceName
from tatsite.records.schedule import Schedule


class Address(Part):
    """A postal address (schema.org `PostalAddress`)."""

    street: Text
    """Street and house number."""
    city: Text
    """Town or village."""
    county: Text | None = None
    """County, such as `Tartu maakond`."""
    postal_code: PostalCode | None = None
    """Estonian postal code, five digits."""


_LEAST_NORTH = 57.5


class Location(Part):
    """A point on the map, in degrees (WGS 84)."""

    latitude: Annotated[float, Field(ge=_LEAST_NORTH, le=59.9)]
    """North; Estonia lies between 57.5 and 59.9."""
    longitude: Annotated[float, Field(ge=21.5, le=28.3)]
    """East; Estonia lies between 21.5 and 28.3."""

    @model_validator(mode="before")
    @classmethod
    def _in_order(cls, value: Any) -> Any:  # noqa: ANN401 - whatever was typed
        if isinstance(value, Mapping):
            north, east = value.get("latitude"), value.get("longitude")
            if isinstance(north, float) and isinstance(east, float) and north < _LEAST_NORTH <= east:
                raise fail("coordinates-exchanged")
        return value


class Venue(Sourced):
    """A place where things happen, told once for all that happens there (schema.org `Place`)."""

    title: Texts
    """What it is called."""
    official_name: Text
    """Its Estonian name."""
    address: Address
    """Where it is."""
    location: Location | None = None
    """Where it is on the map."""
    directions: Texts | None = None
    """How to get there: floor, entrance, bus stop."""
    accessibility: Accessibility | None = None
    """What helps or hinders people with a disability; null means not known."""


def _somewhere(part: Place | Reception) -> None:
    if part.address and part.place:
        raise fail("both-fields", at="address", first="address", second="place")
    if not part.address and not part.place:
        raise fail("one-field", first="address", second="place")


class Place(Attended):
    """Somewhere one can go."""

    kind: Literal["place"]
    """Always `place`."""
    place: PlaceName | None = None
    """Where it is, when a place record tells it; write this or `address`."""
    address: Address | None = None
    """Where it is, when it is told here; write this or `place`."""
    note: Texts | None = None
    """Floor, entrance, lift, bus stop."""
    accessibility: Accessibility | None = None
    """What helps or hinders people with a disability; null means not known."""

    @model_validator(mode="after")
    def _told_once(self) -> Self:
        _somewhere(self)
        return self


class Telephone(Attended):
    """A number one can call."""

    kind: Literal["phone"]
    """Always `phone`."""
    number: Phone
    """The number."""
    extension: Extension | None = None
    """What to dial then (HSDS `extension`)."""
    charge: Cost | None = None
    """What the call costs; null means not known."""
    note: Texts | None = None
    """What one can ask on this number."""


class Mail(Part):
    """An address one can write to."""

    kind: Literal["email"]
    """Always `email`."""
    address: Email
    """The e-mail address."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages of the answers; empty means not known."""
    note: Texts | None = None
    """When one gets an answer."""


class Web(Part):
    """A page where one can read about it."""

    kind: Literal["web"]
    """Always `web`."""
    url: Url
    """Address of the page."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages of the page; empty means not known."""
    note: Texts | None = None
    """What stands there."""


class EService(Part):
    """A page where it can be done."""

    kind: Literal["e-service"]
    """Always `e-service`."""
    url: Url
    """Address of the page."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages of the page; empty means not known."""
    sign_in: Texts | None = None
    """What one needs to sign in, such as an ID card."""
    note: Texts | None = None
    """What one can do there."""


class HomeVisit(Attended):
    """Somebody comes to one's home."""

    kind: Literal["home-visit"]
    """Always `home-visit`."""
    area: Texts | None = None
    """Where they come; null means not known."""
    note: Texts | None = None
    """How to ask for it."""


class Remote(Attended):
    """A talk over video or phone at an agreed time."""

    kind: Literal["remote"]
    """Always `remote`."""
    how: Texts
    """What one needs and how it goes."""
    link: Link | None = None
    """Page where the talk is, when it is always the same."""


class Reception(Schedule):
    """Days on which somebody comes to a place, such as a village, once or again and again."""

    kind: Literal["reception"]
    """Always `reception`."""
    place: PlaceName | None = None
    """Where it is, when a place record tells it; write this or `address`."""
    address: Address | None = None
    """Where it is, when it is told here; write this or `place`."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages spoken; empty means not known."""
    note: Texts | None = None
    """Whether one must book, and how."""

    @model_validator(mode="after")
    def _told_once(self) -> Self:
        _somewhere(self)
        return self


Channel = Annotated[
    Place | Telephone | Mail | Web | EService | HomeVisit | Remote | Reception, Field(discriminator="kind")
]
"""How one reaches a service; `kind` says which fields it has."""

ChannelKind = Literal["place", "phone", "email", "web", "e-service", "home-visit", "remote", "reception"]
"""What sort of channel it is."""
