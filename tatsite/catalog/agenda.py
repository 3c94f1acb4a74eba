"""Events by their dates: what is still to come, what runs for long, and what has no date yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tatsite.catalog.occurrences import occurrences
from tatsite.records.dates import is_whole, span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from tatsite.catalog.lookup import Item
    from tatsite.catalog.occurrences import Occurrence
    from tatsite.records import Event

LONG = 7
"""Days from which on something runs for long: between single dates it would crowd out the others."""


class Undated(NamedTuple):
    """An event whose day is not known yet."""

    item: Item[Event]
    """The event."""
    within: str
    """When the records say that it will be, such as `2027-Q2`; empty when they do not, or when that is past."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """Events sorted by what is known of their dates."""

    dated: list[Occurrence] = field(default_factory=list)
    """Every date, in order, past ones too; each date of a series is one of its own."""
    running: list[Occurrence] = field(default_factory=list)
    """Those that run for long, in order, past ones too."""
    undated: list[Undated] = field(default_factory=list)
    """Those whose day is not known, the next ones first."""

    def coming(self, today: dt.date) -> list[Occurrence]:
        """Give the dates that are not past."""
        return [one for one in self.dated if not one.over(today)]

    def still_running(self, today: dt.date) -> list[Occurrence]:
        """Give what runs for long and is not past."""
        return [one for one in self.running if not one.over(today)]

    @property
    def months(self) -> list[str]:
        """Give every month in which something begins, such as `2027-03`."""
        return sorted({one.starts[:7] for one in (*self.dated, *self.running)})

    def month(self, month: str) -> Agenda:
        """Give the dates that begin in a month, and what runs for long in it."""
        first, last = span(month)
        running = [one for one in self.running if span(one.starts)[0] <= last and span(one.ends)[1] >= first]
        return Agenda([one for one in self.dated if one.starts.startswith(month)], running)


def agenda(
    events: Iterable[Item[Event]],
    today: dt.date,
    dates_of: Callable[[Item[Event], dt.date], list[Occurrence]] = occurrences,
) -> Agenda:
    """Sort events; those with a vague date that is past are left out.

    What has no date but a period in a plan that goes on or is to come stands in it; a period that is past makes none.
    """
    found = Agenda()
    for item in events:
        dates = dates_of(item, today)
        for one in dates:
            (found.running if one.days > LONG else found.dated).append(one)
        if all(one.over(today) for one in dates) and _is_vague(item.record, today):
            found.undated.append(Undated(item, _within(item.record, today)))
    found.dated.sort(key=_when)
    found.running.sort(key=_when)
    found.undated.sort(key=lambda one: (span(one.within)[1].isoformat() if one.within else "~", one.item.name))
    return found


def _is_vague(event: Event, today: dt.date) -> bool:
    return not event.starts or (not is_whole(event.starts) and span(event.starts)[1] >= today)


def _within(event: Event, today: dt.date) -> str:
    told = [event.starts] if event.starts else event.periods
    return min((one for one in told if span(one)[1] >= today), key=lambda one: span(one)[1], default="")


def _when(one: Occurrence) -> tuple[str, str, str]:
    return one.starts, one.item.name, one.planned
