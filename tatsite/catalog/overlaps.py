"""The network's joint calendar: which events take place on each day, and which of them are in each other's way."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tatsite.records.dates import span

if TYPE_CHECKING:
    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.catalog.occurrences import Occurrence
    from tatsite.records import Event

_MIDNIGHT = " 00:00"


class EventDay(NamedTuple):
    """A day on which something takes place."""

    day: dt.date
    """The day."""
    dates: tuple[Occurrence, ...]
    """What takes place on it, by municipality and time; what is called off is not among it."""

    @property
    def overlaps(self) -> list[tuple[Occurrence, Occurrence]]:
        """Every two events of one municipality on this day that are for the same audience, or may be."""
        return [pair for pair in combinations(self.dates, 2) if _overlap(*pair)]


def event_days(catalog: Catalog, first: dt.date, last: dt.date = dt.date.max) -> list[EventDay]:
    """Give the days from the first to the last one on which something takes place, in order.

    Events for officials are among them. What takes several days is on each of them; a day that something goes on into
    only until midnight is not.
    """
    found: dict[dt.date, list[Occurrence]] = {}
    for item in (*catalog.events, *catalog.for_officials):
        for one in catalog.dates(item):
            if not one.cancelled:
                for day in _days(one, first, last):
                    found.setdefault(day, []).append(one)
    order = {item.id: place for place, item in enumerate(catalog.municipalities)}

    def place(one: Occurrence) -> tuple[int, str, str, str]:
        owner = one.item.owner
        return order.get(owner, len(order)), owner, one.starts, one.item.name

    return [EventDay(day, tuple(sorted(found[day], key=place))) for day in sorted(found)]


def _days(one: Occurrence, first: dt.date, last: dt.date) -> list[dt.date]:
    """Give the days of a date that lie between two days, both included."""
    begins, ends = span(one.starts)[0], span(one.ends)[1]
    if one.ends.endswith(_MIDNIGHT) and ends > begins:
        ends -= dt.timedelta(days=1)
    begins, ends = max(begins, first), min(ends, last)
    return [begins + dt.timedelta(days=number) for number in range((ends - begins).days + 1)]


def _overlap(one: Occurrence, other: Occurrence) -> bool:
    first, second = one.item, other.item
    return first.owner == second.owner and first.name != second.name and _for_the_same(first, second)


def _for_the_same(first: Item[Event], second: Item[Event]) -> bool:
    """Tell whether two events share an audience; one that names none is for everybody, or for all officials."""
    if first.record.for_officials != second.record.for_officials:
        return False
    for_first, for_second = set(first.record.audiences), set(second.record.audiences)
    return not for_first or not for_second or not for_first.isdisjoint(for_second)
