"""Steps of the journey against municipalities and against languages: who helps where, and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from tatsite.catalog.spoken import heard, spoken_on
from tatsite.catalog.trust import trust
from tatsite.records import Contact, Organisation
from tatsite.records.fields import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.journey import Helpers
    from tatsite.catalog.lookup import Item
    from tatsite.records import Event, Municipality, Service, Step
    from tatsite.records.translation import TranslationState

    Helper = Item[Service] | Item[Event] | Item[Organisation] | Item[Contact]

Help = Literal["gap", "own", "instead", "decides", "helps", "national", "not known"]
HELP: Final[Sequence[Help]] = ("own", "decides", "helps", "instead", "national", "gap", "not known")
"""Who helps at a step in a municipality, the nearest first."""


class Crossing(NamedTuple):
    """A step in a municipality."""

    municipality: Item[Municipality]
    """The municipality."""
    help: Help
    """Who helps there. A gap is one only where a coordinator recorded it; silence is "not known"."""
    helpers: Helpers
    """Services and events there, what a coordinator wrote, and who helps everywhere."""


class Heard(NamedTuple):
    """A step in a language."""

    language: str
    """Its code."""
    municipalities: tuple[str, ...]
    """Ids of the municipalities in which help is known to be given in it."""
    everywhere: bool
    """Whether help is known to be given in it wherever one lives."""
    text: TranslationState | None
    """How far the step's text can be trusted in it; nothing for Estonian, in which it is written."""


def step_coverage(catalog: Catalog) -> list[tuple[Item[Step], list[Crossing]]]:
    """Tell for each step of the journey who helps at it in each municipality."""
    return [
        (step, [_crossing(catalog, step, municipality) for municipality in catalog.municipalities])
        for step in catalog.journey.steps
    ]


def _crossing(catalog: Catalog, step: Item[Step], municipality: Item[Municipality]) -> Crossing:
    helpers = catalog.journey.helpers(step, municipality.id)
    return Crossing(municipality, _help(step.record, helpers), helpers)


def _help(step: Step, helpers: Helpers) -> Help:
    if helpers.local and helpers.local.gap_on:
        return "gap"
    if helpers.there:
        return "own"
    if helpers.local and helpers.local.instead:
        return "instead"
    return step.municipality or ("national" if helpers.everywhere else "not known")


def step_languages(catalog: Catalog) -> list[tuple[Item[Step], list[Heard]]]:
    """Tell for each step in which languages help is known to be given, and how far its text can be trusted in each."""
    return [(step, _heard(catalog, step)) for step in catalog.journey.steps]


def _heard(catalog: Catalog, step: Item[Step]) -> list[Heard]:
    texts = trust(catalog, step)
    everywhere = {code for point in step.record.touchpoints for code in point.languages}
    everywhere |= _spoken(catalog.journey.helpers(step).everywhere)
    there = {place.id: catalog.journey.helpers(step, place.id) for place in catalog.municipalities}
    local = {name: _spoken(helpers.there) for name, helpers in there.items()}
    return [
        Heard(
            language.id,
            tuple(name for name, codes in local.items() if language.id in codes),
            language.id in everywhere,
            None if language.id == SOURCE_LANGUAGE else texts[language.id],
        )
        for language in catalog.languages
    ]


def _spoken(items: Iterable[Helper]) -> set[str]:
    found: set[str] = set()
    for item in items:
        record = item.record
        if isinstance(record, Organisation | Contact):
            found.update(record.languages, spoken_on(record.channels))
        else:
            given, supported = heard(record)
            found.update(given, supported)
    return found
