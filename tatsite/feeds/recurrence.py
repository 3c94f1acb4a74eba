"""How the dates of an event become the components of a calendar (RFC 5545, 3.8.4.4 and 3.8.5).

Programs differ where the clock changes: in what a time is that comes twice or is left out, and in how long something
lasts over the change. Dates that such a time begins stand alone here, and those that last over it say when they end.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from tatsite.catalog import ZONE, instant, occurrences, rules
from tatsite.catalog.occurrences import AHEAD, after, pauses
from tatsite.records.dates import MONTHS, has_clock, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.catalog import Item, Occurrence, Rule
    from tatsite.records import Event
    from tatsite.records.schedule import Repeat

_FARTHEST = dt.timedelta(days=5 * 366)
"""How far ahead it is told on which dates a series without an end does not take place."""
_IN_EVERY_MONTH = frozenset(range(1, 29))
"""Days that every month has."""
_BEHIND_ALL = "~"
"""Comes behind every digit, so that every moment is before it."""


@dataclass(frozen=True, slots=True)
class Series:
    """The dates that one rule gives: a component that repeats, and one more for each date that is otherwise."""

    first: Occurrence
    """Its first date, as announced; it lasts as long as most of them."""
    rule: Rule
    """How it repeats."""
    last: str
    """When its last date was announced for; empty where it has no end."""
    months: tuple[int, ...]
    """The months it is in, where it has no end and that says when it pauses; else nothing."""
    left_out: tuple[str, ...]
    """Dates of the rule that it does not take place on."""
    otherwise: tuple[Occurrence, ...]
    """Its dates that changed, or do not last as long as the first."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every date of an event, as a calendar tells it."""

    series: Series | None
    """Those that a rule gives."""
    single: tuple[Occurrence, ...]
    """Those that stand alone, each announced for another time."""


def recurrence(item: Item[Event], today: dt.date) -> Recurrence:
    """Sort the dates of an event into a series and those that stand alone.

    What takes place once stands alone, and so do extra dates and those of two rules: many calendars leave out `RDATE`.
    """
    event = item.record
    found = occurrences(item, _horizon(event, today) - AHEAD)
    ruled = rules(event.repeat, event.starts or "") if event.repeat else []
    series = _series(event.repeat, ruled[0], found, today) if event.repeat and len(ruled) == 1 else None
    since = series.first.planned if series else _BEHIND_ALL
    single = {one.planned: one for one in found if one.planned < since or not _is_regular(one)}
    return Recurrence(series, tuple(single.values()))


def is_unclear(moment: str) -> bool:
    """Tell whether Estonian clocks show a time twice on its day, or not at all."""
    if not has_clock(moment):
        return False
    time = dt.datetime.fromisoformat(moment).replace(tzinfo=ZONE)
    return time.utcoffset() != time.replace(fold=1).utcoffset()


def _horizon(event: Event, today: dt.date) -> dt.date:
    """Give the day up to which dates of a series without an end are told: a year ahead, and up to its last change."""
    changed = (span(change.date)[1] for change in event.changes)
    return min(max([today + AHEAD, *changed]), today + _FARTHEST)


def _is_yearly(season: str) -> bool:
    return season in MONTHS or season.startswith("Q")


def _series(repeat: Repeat, rule: Rule, found: Sequence[Occurrence], today: dt.date) -> Series | None:
    """Give the dates of one rule from the first one on that every program reads in the same way."""
    regular = sorted((one for one in found if _is_regular(one)), key=lambda one: one.planned)
    lengths = Counter(_length(_as_announced(one)) for one in regular)
    usual = max(lengths, key=lambda length: lengths[length], default=(dt.timedelta(), False))
    first = next((one for one in regular if _lasts(_as_announced(one), usual)), None)
    if first is None:
        return None
    endless = not repeat.until and not repeat.count
    months = _months(repeat, rule, span(first.planned)[0].month) if endless else ()
    last = regular[-1].planned
    left_out = _left_out(first, rule, f"{today + _FARTHEST}" if endless else last)
    return Series(
        _as_announced(first),
        rule,
        "" if endless else last,
        months,
        tuple(date for date in left_out if not months or span(date)[0].month in months),
        tuple(one for one in regular if one.planned >= first.planned and (one.change or not _lasts(one, usual))),
    )


def _is_regular(one: Occurrence) -> bool:
    """Tell whether a date is at the time of the series, which names one instant that day."""
    clock = (one.item.record.starts or "")[len("2027-03-02") :]
    return one.extra is None and one.planned.endswith(clock) and not is_unclear(one.planned)


def _as_announced(one: Occurrence) -> Occurrence:
    return replace(one, starts=one.planned, ends=after(one.item.record, one.planned), change=None)


def _length(one: Occurrence) -> tuple[dt.timedelta, bool]:
    """Give how long a date lasts on the clock, and whether the time of its end is known."""
    known = has_clock(one.ends)
    ends = one.ends if known else (span(one.ends)[1] + dt.timedelta(days=1)).isoformat()
    return dt.datetime.fromisoformat(ends) - dt.datetime.fromisoformat(one.starts), known


def _lasts(one: Occurrence, length: tuple[dt.timedelta, bool]) -> bool:
    """Tell whether a date lasts so long, and no clock changes meanwhile."""
    changes = has_clock(one.ends) and (is_unclear(one.ends) or instant(one.ends) - instant(one.starts) != length[0])
    return _length(one) == length and not changes


def _months(repeat: Repeat, rule: Rule, first: int) -> tuple[int, ...]:
    """Give the months that a series is in, every year; nothing where no rule can say so.

    Where months are named and several days of them, ical.js gives a date twice, and other ones for days that some
    months lack or for the last one.
    """
    yearly = [season for season in repeat.pauses if _is_yearly(season)]
    readable = len(rule.days + rule.month_days) == 1 and _IN_EVERY_MONTH.issuperset(rule.month_days)
    if not yearly or not (rule.weekly or readable):
        return ()
    apart = 1 if rule.weekly else rule.interval
    counted = (month for month in range(1, 13) if (month - first) % apart == 0)
    return tuple(month for month in counted if not any(pauses(season, dt.date(2024, month, 1)) for season in yearly))


def _left_out(first: Occurrence, rule: Rule, last: str) -> Iterator[str]:
    """Give the dates of a rule, up to a moment, that are skipped, in a pause or at a time that is not clear."""
    event = first.item.record
    skipped = {skip.date for skip in event.skip}
    seasons = event.repeat.pauses if event.repeat else ()
    form = "%Y-%m-%d %H:%M" if has_clock(first.planned) else "%Y-%m-%d"
    dates = (f"{date:{form}}" for date in rule.dates(dt.datetime.fromisoformat(first.planned)))
    for date in takewhile(lambda date: date <= last, dates):
        day = span(date)[0]
        if day in skipped or any(pauses(season, day) for season in seasons) or is_unclear(date):
            yield date
