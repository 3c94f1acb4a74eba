"""What is recorded for the indicators of the programme, beside their targets (content.md, rule 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite.records import Event
from tatsite.records.dates import span

if TYPE_CHECKING:
    from decimal import Decimal

    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.records import Indicator
    from tatsite.records.common import Held
    from tatsite.records.programme import Recorded


class Measure(NamedTuple):
    """An indicator in a year."""

    year: int
    """The year."""
    target: Decimal | None
    """What is to be reached; nothing where no target is set for the year."""
    counted: int | None
    """What the records count, such as events marked as held; nothing means not recorded, which is never 0."""
    stated: tuple[Recorded, ...]
    """What the programme or a municipality stated as its count; never added to what is counted."""


def measures(catalog: Catalog, item: Item[Indicator], *, released: bool = True) -> list[Measure]:
    """Give an indicator in every year that has a target or a count, in order.

    Without `released`, counts that no municipality has released yet are there too: for coordinators only.
    """
    indicator = item.record
    shown = [part for part in indicator.recorded if part.released or part.municipality is None or not released]
    targets = {target.year: target.value for target in indicator.targets}
    years = {*targets, *(part.year for part in shown), *(held.on.year for held in _held(catalog, item.id))}
    return [
        Measure(
            year,
            targets.get(year),
            _counted(catalog, item, year),
            tuple(part for part in shown if part.year == year),
        )
        for year in sorted(years)
    ]


def _counted(catalog: Catalog, item: Item[Indicator], year: int) -> int | None:
    held = [one for one in _held(catalog, item.id) if one.on.year == year]
    match item.record.counts:
        case "events":
            counts = [1 for _one in held]
        case "people":
            counts = [one.people for one in held if one.people is not None]
        case "municipalities":
            counts = [one.municipalities for one in held if one.municipalities is not None]
        case "journey models":
            models = [place.record.journey_model for place in catalog.municipalities]
            since = [model.since for model in models if model and model.state == "applied" and model.since]
            counts = [1 for date in since if span(date)[0].year <= year]
        case _:
            counts = []  # posts are known from plans only, and a plan is no count
    return sum(counts) if counts else None


def _held(catalog: Catalog, indicator: str) -> list[Held]:
    events = (event.record for event in catalog.all(Event))
    return [held for event in events if indicator in event.indicators for held in event.held]
