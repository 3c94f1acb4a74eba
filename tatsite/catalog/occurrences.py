"""The dates of an event: its recurrence set, after pauses, skips, extra dates and changes (RFC 5545, 3.8.5).

Everything is the time that clocks in Estonia show (Europe/Tallinn), so that 18:00 stays 18:00 over every change of the
clock, and `ends` is that long afterwards on the clock. A time that a change of the clock leaves out is the one that
clocks show at that instant; of a time that comes twice the first one is meant (RFC 5545, 3.3.5).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, replace
from heapq import merge
from itertools import accumulate, groupby, islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from tatsite.catalog.clock import end, instant, real
from tatsite.records.dates import MONTHS, has_clock, is_whole, span
from tatsite.records.hours import DAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tatsite.catalog.lookup import Item
    from tatsite.records import Event
    from tatsite.records.fields import Texts
    from tatsite.records.schedule import Change, Extra, Repeat, Schedule

LIMIT = 500
"""Dates that one event may have; a rule with more is a mistake."""
AHEAD = dt.timedelta(days=366)
"""How far ahead the dates of a series without an end are told."""
_TRIED = 10 * LIMIT
"""Dates of a rule that are looked at: pauses may leave out most of them, or all."""
_MONTHS_APART = {"month": 1, "quarter": 3, "year": 12}
_UNITS = {
    "minute": relativedelta(minutes=1),
    "hour": relativedelta(hours=1),
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


class Rule(NamedTuple):
    """How often something repeats, as RFC 5545 says it: the parts of one `RRULE`."""

    weekly: bool
    """Whether it counts weeks; else it counts months."""
    interval: int
    """How many of them apart."""
    days: tuple[tuple[int, int], ...]
    """On which weekdays, Monday is 0, and on which one of the month: 1 to 4, -1 is the last, 0 every one."""
    month_days: tuple[int, ...]
    """On which days of the month; -1 is the last."""

    def dates(self, first: dt.datetime) -> Iterator[dt.datetime]:
        """Give every date from the first one on."""
        return iter(
            rrule(
                WEEKLY if self.weekly else MONTHLY,
                dtstart=first,
                interval=self.interval,
                byweekday=[weekday(day, nth or None) for day, nth in self.days] or None,
                bymonthday=self.month_days or None,
            )
        )


def rules(repeat: Repeat, starts: str) -> list[Rule]:
    """Give the rules that a repetition is made of: two where it names weekdays and days of the month at once.

    A rule may say only one of them: a weekday and a day of the month together mean a Friday the 13th.
    """
    first = dt.date.fromisoformat(starts[:10])
    if repeat.every in {"week", "two weeks"}:
        days = [DAYS.index(slot) for slot in repeat.on] if repeat.on else [first.weekday()]
        return [Rule(weekly=True, interval=len(repeat.every.split()), days=_every(days), month_days=())]
    slots = repeat.on or [f"day {first.day}"]
    nth = tuple((DAYS.index(day), _NTH[number]) for number, day in _split(slots) if number in _NTH and day in DAYS)
    month_days = tuple(-1 if number == "last" else int(day) for number, day in _split(slots) if day not in DAYS)
    apart = _MONTHS_APART[repeat.every]
    return [
        *([Rule(weekly=False, interval=apart, days=nth, month_days=())] if nth else []),
        *([Rule(weekly=False, interval=apart, days=(), month_days=month_days)] if month_days else []),
    ]


def _split(slots: Iterable[str]) -> Iterator[tuple[str, str]]:
    for slot in slots:
        number, _, day = slot.partition(" ")
        yield number, day


def _every(days: Iterable[int]) -> tuple[tuple[int, int], ...]:
    return tuple((day, 0) for day in sorted(set(days)))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of an event as it is now."""

    item: Item[Event]
    """The event."""
    planned: str
    """When it was announced for, a whole day with or without its time (RFC 5545 `RECURRENCE-ID`)."""
    starts: str
    """When it begins."""
    ends: str
    """When it is over, as precisely as that is known: its beginning where nothing is."""
    change: Change | None = None
    """What is otherwise than announced."""
    extra: Extra | None = None
    """What is said of it alone, where it is a date outside the series."""

    @property
    def cancelled(self) -> bool:
        """Whether it is called off; it stays in its place, so that nobody goes there in vain."""
        return self.change is not None and self.change.cancelled

    @property
    def moved_from(self) -> str:
        """When it was announced for, where that changed; else nothing."""
        return self.planned if self.starts != self.planned else ""

    @property
    def reason(self) -> Texts | None:
        """Why it is otherwise, or why there is one more."""
        return (self.change and self.change.reason) or (self.extra.reason if self.extra else None)

    @property
    def place(self) -> str | None:
        """Full name of the place where it is now, where a record tells that."""
        if self.change and (self.change.place or self.change.where):
            return self.change.place
        return (self.extra and self.extra.place) or self.item.record.place

    @property
    def where(self) -> Texts | None:
        """Where it is now, in words."""
        if self.change and (self.change.place or self.change.where):
            return self.change.where
        return None if self.extra and self.extra.place else self.item.record.where

    @property
    def begins(self) -> dt.datetime:
        """The instant at which it begins, or its day does."""
        return instant(self.starts)

    @property
    def over_at(self) -> dt.datetime:
        """The instant from which it need not be shown: where its end is not known, that of its day."""
        return end(self.ends if self.ends != self.starts else self.starts[:10])

    @property
    def days(self) -> int:
        """How many days of the calendar it touches."""
        return (span(self.ends)[1] - span(self.starts)[0]).days + 1

    def over(self, today: dt.date) -> bool:
        """Tell whether its last day is past."""
        return span(self.ends)[1] < today


def occurrences(item: Item[Event], today: dt.date) -> list[Occurrence]:
    """Give every date of an event, past ones too, in order; of a series without an end, those of the next year.

    One that begins later gives its first date. At most `LIMIT` of a series are given.
    """
    event = item.record
    first = span(event.starts)[0] if event.starts else today
    changes = _by_date(event.changes)
    found = [_of(item, changes, starts) for starts in announced(event, max(today + AHEAD, first))]
    found += [_of(item, changes, real(extra.starts), extra) for extra in event.extra]
    return sorted(found, key=lambda one: (one.starts, one.planned))


def announced(schedule: Schedule, through: dt.date) -> list[str]:
    """Give when a schedule said it would be, without extra dates: those that are not skipped, in order.

    At most `LIMIT`: the first ones, or of a series without an end the last ones up to the day `through`.
    """
    skipped = {skip.date.isoformat() for skip in schedule.skip}
    kept = (date for date in reached(schedule, through) if date[:10] not in skipped)
    endless = schedule.repeat and not schedule.repeat.until and not schedule.repeat.count
    return list(deque(kept, LIMIT) if endless else islice(kept, LIMIT))


def reached(schedule: Schedule, through: dt.date) -> Iterator[str]:
    """Give the dates that a schedule comes to, skipped ones too, in order; of one without an end, up to `through`.

    Where it says how many times, those that are skipped do not count.
    """
    if not schedule.starts or not is_whole(schedule.starts):
        return
    if not schedule.repeat:
        yield real(schedule.starts)
        return
    skipped = {skip.date.isoformat() for skip in schedule.skip}
    left = schedule.repeat.count
    for date in series(schedule, through):
        yield date
        if left and date[:10] not in skipped:
            left -= 1
            if not left:
                return


def series(schedule: Schedule, through: dt.date) -> Iterator[str]:
    """Give the dates of a series, skipped ones too, pauses not; of one without an end, those up to `through`."""
    repeat, starts = schedule.repeat, schedule.starts or ""
    if repeat is None:
        return
    last = repeat.until or (dt.date.max if repeat.count else through)
    first, paused = dt.datetime.fromisoformat(starts), _paused(repeat.pauses)
    merged = (date for date, _same in groupby(merge(*(rule.dates(first) for rule in rules(repeat, starts)))))
    for date in takewhile(lambda date: date.date() <= last, islice(merged, _TRIED)):
        if not paused(date.date()):
            yield real(f"{date:%Y-%m-%d %H:%M}" if has_clock(starts) else f"{date:%Y-%m-%d}")


def pauses(season: str, date: dt.date) -> bool:
    """Tell whether a day is in a season: `Q3` or `jul` of any year, or a time such as `2027-07`."""
    if season in MONTHS:
        return MONTHS[date.month - 1] == season
    if season.startswith("Q"):
        return (date.month - 1) // 3 + 1 == int(season[1])
    first, last = span(season)
    return first <= date <= last


def _paused(seasons: Iterable[str]) -> Callable[[dt.date], bool]:
    """Give what tells whether one of the seasons holds a day; thousands of them take no longer than a few."""
    yearly = {season for season in seasons if not season[0].isdigit()}
    spans = sorted(span(season) for season in seasons if season not in yearly)
    firsts = [first for first, _last in spans]
    lasts = list(accumulate((last for _first, last in spans), max))

    def paused(date: dt.date) -> bool:
        begun = bisect_right(firsts, date)
        return (begun > 0 and date <= lasts[begun - 1]) or any(pauses(season, date) for season in yearly)

    return paused


def _of(item: Item[Event], changes: Mapping[str, Change], starts: str, extra: Extra | None = None) -> Occurrence:
    """Give a date as it is now: as announced, called off, moved or otherwise."""
    event = item.record
    usual = real(extra.ends) if extra and extra.ends else after(event, starts)
    one = Occurrence(item, starts, starts, usual, extra=extra)
    change = changes.get(starts) or changes.get(starts[:10])
    if change is None or change.cancelled:
        return replace(one, change=change)
    now = real(change.moved_to) if change.moved_to else starts
    usual = after(event, now) if change.moved_to else usual
    return replace(one, starts=now, ends=real(change.ends) if change.ends else usual, change=change)


def _by_date(changes: Iterable[Change]) -> dict[str, Change]:
    """Give what is otherwise by the day or the time it was announced for; what names a time is for that date alone."""
    found: dict[str, Change] = {}
    for change in changes:
        found.setdefault(real(change.date), change)
    return found


def after(schedule: Schedule, starts: str) -> str:
    """Give when a date is over that begins at a time or on a day; where no length is known, its beginning.

    Days are counted whole: what takes two days from Monday on is over on Tuesday.
    """
    if schedule.ends and schedule.starts and starts == real(schedule.starts):
        return real(schedule.ends)
    length = _length(schedule)
    if length is None:
        return starts
    if has_clock(starts):
        return real(f"{dt.datetime.fromisoformat(starts) + length:%Y-%m-%d %H:%M}")
    # Just before the day after, so that a length of hours from a time not known ends on the day it reaches at least.
    return f"{dt.datetime.fromisoformat(starts) + length - dt.timedelta(minutes=1):%Y-%m-%d}"


def _length(schedule: Schedule) -> relativedelta | None:
    """Give how long each date lasts, where its times or its length say so."""
    if schedule.length:
        number, unit = schedule.length.split(" ")
        return _UNITS[unit.rstrip("s")] * int(number)
    first, last = schedule.starts, schedule.ends
    if not first or not last or not is_whole(first) or not is_whole(last) or has_clock(first) != has_clock(last):
        return None
    whole = dt.timedelta(days=0 if has_clock(first) else 1)
    between = dt.datetime.fromisoformat(last) - dt.datetime.fromisoformat(first) + whole
    return relativedelta(days=between.days, seconds=between.seconds)
