"""Events by their dates: what is still to come, what repeats, and what has no date yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tatsite.records.dates import has_clock, is_whole, span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog.lookup import Item
    from tatsite.records import Event
    from tatsite.records.schedule import Repeat

_AT_MOST = {"week": 7, "two weeks": 14, "month": 31, "quarter": 92, "year": 366}
"""Days from one date of a series to the next, at most."""
_UNITS = {
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "week": dt.timedelta(weeks=1),
}
"""Lengths that are the same whenever they begin; months and years are not."""


class Dated(NamedTuple):
    """One date of an event that does not repeat, or one more date of any."""

    starts: str
    """When it begins, a whole day with or without its time."""
    ends: str
    """When it is over, as precisely as it is known."""
    item: Item[Event]
    """The event."""
    cancelled: bool = False
    """Whether it is called off; it stays in its place, so that nobody goes there in vain."""
    moved_from: str = ""
    """When it was announced for, where that changed."""

    def over(self, today: dt.date) -> bool:
        """Tell whether its last day is past."""
        return span(self.ends)[1] < today


@dataclass(frozen=True, slots=True)
class Agenda:
    """Events sorted by what is known of their dates."""

    dated: list[Dated] = field(default_factory=list)
    """Every whole date, in order, past ones too."""
    regular: list[Item[Event]] = field(default_factory=list)
    """Those that repeat and are not known to be over."""
    undated: list[Item[Event]] = field(default_factory=list)
    """Those whose day is not known."""

    def coming(self, today: dt.date) -> list[Dated]:
        """Give the dates that are not past."""
        return [dated for dated in self.dated if not dated.over(today)]

    @property
    def months(self) -> list[str]:
        """Give every month with a date in it, such as `2027-03`."""
        return sorted({dated.starts[:7] for dated in self.dated})

    def month(self, month: str) -> list[Dated]:
        """Give the dates that begin in a month."""
        return [dated for dated in self.dated if dated.starts.startswith(month)]


def agenda(events: Iterable[Item[Event]], today: dt.date) -> Agenda:
    """Sort events; a series that ended before `today`, and a vague date that is past, are left out."""
    found = Agenda()
    for item in events:
        event = item.record
        found.dated.extend(_dated(item, extra.starts, extra.ends) for extra in event.extra)
        if event.repeat:
            if not _ended(event.repeat, event.starts or "", today):
                found.regular.append(item)
        elif event.starts and is_whole(event.starts):
            found.dated.append(_dated(item, event.starts, event.ends))
        elif not event.starts or span(event.starts)[1] >= today:
            found.undated.append(item)
    found.dated.sort(key=lambda dated: (dated.starts, dated.item.name))
    return found


def _dated(item: Item[Event], starts: str, ends: str | None) -> Dated:
    """Give one date as it is now: as announced, called off or moved."""
    event = item.record
    usual = ends or _after(starts, _length(event))
    change = next((change for change in event.changes if starts.startswith(change.date)), None)
    if change is None or change.cancelled:
        return Dated(starts, usual, item, cancelled=change is not None)
    if change.moved_to is None:
        return Dated(starts, change.ends or usual, item)
    return Dated(change.moved_to, change.ends or _after(change.moved_to, _length(event)), item, moved_from=starts)


def _ended(repeat: Repeat, starts: str, today: dt.date) -> bool:
    """Tell whether the last date of a series is past; how far pauses put it off is not reckoned."""
    if repeat.until:
        return repeat.until < today
    if repeat.count is None or repeat.pauses:
        return False
    return span(starts)[1] + dt.timedelta(days=_AT_MOST[repeat.every] * (repeat.count - 1)) < today


def _length(event: Event) -> dt.timedelta | None:
    """Give how long each date of an event lasts, where its times or its length say so."""
    if event.length:
        number, unit = event.length.split(" ")
        per = _UNITS.get(unit.rstrip("s"))
        return per * int(number) if per else None
    if event.starts and event.ends and has_clock(event.starts) and has_clock(event.ends):
        return dt.datetime.fromisoformat(event.ends) - dt.datetime.fromisoformat(event.starts)
    return None


def _after(starts: str, length: dt.timedelta | None) -> str:
    """Give when something is over that begins at a time or on a day; where its length is not known, its beginning."""
    if length is None:
        return starts
    if has_clock(starts):
        return f"{dt.datetime.fromisoformat(starts) + length:%Y-%m-%d %H:%M}"
    return (dt.date.fromisoformat(starts) + length - _UNITS["day"]).isoformat() if length >= _UNITS["day"] else starts
