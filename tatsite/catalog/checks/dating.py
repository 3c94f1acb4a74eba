"""Dates of events: a repeat has some, what is skipped or changed is one of them, and what is over is told as over."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from tatsite.catalog.clock import real
from tatsite.catalog.holidays import is_public_holiday
from tatsite.catalog.lookup import Item
from tatsite.catalog.occurrences import AHEAD, LIMIT, after, occurrences, pauses, reached, series
from tatsite.records import Event
from tatsite.records.common import State
from tatsite.records.dates import has_clock, is_whole, span
from tatsite.records.problem import Problem, Severity, has_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.catalog.checks.ground import Ground
    from tatsite.catalog.occurrences import Occurrence
    from tatsite.reading import Entry
    from tatsite.records.schedule import Change, Repeat

_PASSING = frozenset({State.OFFERED, State.PLANNED, State.PILOT})
"""States that an event cannot have any more when its last date is over."""
_LISTED = 5
"""Dates that one problem names at most."""


class _Dates:
    """What an event says of its dates."""

    def __init__(self, entry: Entry, event: Event, today: dt.date) -> None:
        self.entry = entry
        self.event = event
        self.today = today
        self.skipped = {skip.date.isoformat() for skip in event.skip}
        """Days that are left out."""
        self.extra = [real(extra.starts) for extra in event.extra]
        """Dates outside the repetition."""

    @property
    def endless(self) -> bool:
        """Whether it repeats without an end."""
        repeat = self.event.repeat
        return repeat is not None and not repeat.until and not repeat.count

    @cached_property
    def reached(self) -> list[str]:
        """Dates of the repetition, skipped ones too: of one without an end, those a year beyond every day it names."""
        moments = [self.event.starts or "", *(change.date for change in self.event.changes)]
        named = [*(span(moment)[1] for moment in moments if moment), *(skip.date for skip in self.event.skip)]
        return list(reached(self.event, max([self.today, *named]) + AHEAD))

    @cached_property
    def announced(self) -> list[str]:
        """Dates of the repetition that are not skipped."""
        return [date for date in self.reached if date[:10] not in self.skipped]

    @cached_property
    def days(self) -> set[str]:
        """Days of the repetition, skipped ones too."""
        return {date[:10] for date in self.reached}

    @cached_property
    def all(self) -> list[str]:
        """Dates of the repetition that are not skipped and those outside it, in order."""
        return sorted({*self.announced, *self.extra})

    @cached_property
    def on_day(self) -> dict[str, list[str]]:
        """The same by their days."""
        found: dict[str, list[str]] = {}
        for date in self.all:
            found.setdefault(date[:10], []).append(date)
        return found

    @cached_property
    def occurrences(self) -> list[Occurrence]:
        """Its dates as they are now."""
        entry = self.entry
        return occurrences(Item(entry.name, entry.owner, entry.id, entry.file, self.event), self.today)


def _nearest(dates: Sequence[str], moment: str) -> str:
    """Give the one of some dates in order that is the fewest days from a moment; nothing when there is none."""
    place = bisect_left(dates, moment)
    around = dates[max(0, place - 1) : place + 1]
    return min(around, key=lambda date: abs(span(date)[0] - span(moment)[0]), default="")


def _dates(ground: Ground) -> Iterator[Problem]:
    for entry, event in ground.of(Event):
        if event.starts or event.extra:
            dates = _Dates(entry, event, ground.today)
            whole = list(_never(dates)) or list(_too_many(dates)) or list(_endless(dates))
            yield from whole
            # Of a repeat that is wrong as a whole, everything else would be told of dates that nobody meant.
            rules = (_over, _not_updated) if has_errors(whole) else _OF_ONE
            yield from chain.from_iterable(rule(dates) for rule in rules)


def _never(dates: _Dates) -> Iterator[Problem]:
    """Tell of dates that leave none: the skips, else the pauses, else the end, else days that no month has."""
    event, entry = dates.event, dates.entry
    if not event.starts or not is_whole(event.starts):
        return
    if event.skip and (first := next(reached(event, dt.date.max), "")):
        if all(date[:10] in dates.skipped for date in reached(event, dt.date.max)):
            yield Problem(entry.name_position("skip"), "repeat-never", {"skipped": first[:10]})
    elif (repeat := event.repeat) and not next(series(event, dt.date.max), ""):
        late = _first(event, repeat.model_copy(update={"until": None, "count": None}))
        if repeat.pauses and _first(event, repeat.model_copy(update={"pauses": []})):
            yield Problem(entry.name_position("repeat", "pauses"), "repeat-never", {"paused": event.starts})
        elif late:
            yield Problem(entry.position("repeat", "until"), "repeat-never", {"next": late, "until": late[:10]})
        else:
            yield Problem(entry.position("repeat", "on"), "repeat-never")


def _first(event: Event, repeat: Repeat) -> str:
    """Give the first date of an event if it repeated so; nothing when there is none."""
    return next(series(event.model_copy(update={"repeat": repeat}), dt.date.max), "")


def _too_many(dates: _Dates) -> Iterator[Problem]:
    """Tell of more dates than one event may have; of a series without an end the last ones are shown."""
    last = (dates.today + AHEAD if dates.endless else dt.date.max).isoformat()
    kept = [date for date in dates.announced if date[:10] <= last]
    if len(kept) + len(dates.extra) > LIMIT:
        coming = [date for date in kept if date[:10] >= dates.today.isoformat()] if dates.endless else []
        arguments = {"limit": str(LIMIT), "write": _first_to_write(dates.event, coming[0]) if coming else ""}
        severity = Severity.WARNING if coming else Severity.ERROR
        where = dates.entry.name_position("repeat" if dates.event.repeat else "extra")
        yield Problem(where, "too-many-dates", arguments, severity)


def _start(dates: _Dates) -> Iterator[Problem]:
    """Tell of a first date that its own repetition does not have."""
    starts, repeat = dates.event.starts or "", dates.event.repeat
    first = next(reached(dates.event, dt.date.max), "") if repeat else ""
    if repeat and first != real(starts):
        season = next((season for season in repeat.pauses if pauses(season, span(starts)[0])), "")
        arguments = {"given": starts, "write": _first_to_write(dates.event, first), "pause": season}
        yield Problem(dates.entry.position("starts"), "start-off-repeat", arguments)


def _first_to_write(event: Event, starts: str) -> str:
    """Give the lines by which a date would be the first one; its end, where that is written, goes with it."""
    return f"starts: {starts}" + (f", ends: {after(event, starts)}" if event.ends else "")


def _endless(dates: _Dates) -> Iterator[Problem]:
    if dates.endless:
        last = max(dates.today, span(dates.event.starts or "")[0]) + dt.timedelta(days=365)
        arguments = {"until": last.isoformat()}
        yield Problem(dates.entry.name_position("repeat"), "no-series-end", arguments, Severity.WARNING)


def _skips(dates: _Dates) -> Iterator[Problem]:
    extra = {date[:10] for date in dates.extra}
    for index, skip in enumerate(dates.event.skip):
        given = skip.date.isoformat()
        if given not in dates.days:
            nearest = _nearest(dates.announced, given)[:10]
            arguments = {"given": given, "extra": given if given in extra else "", "nearest": nearest}
            yield Problem(dates.entry.position("skip", index, "date"), "skip-hits-nothing", arguments)


def _extra(dates: _Dates) -> Iterator[Problem]:
    """Tell of further dates that are there already."""
    seen = set(dates.announced)
    for index, given in enumerate(dates.extra):
        if given in seen:
            yield Problem(dates.entry.position("extra", index, "starts"), "extra-twice", {"given": given})
        seen.add(given)


def _changes(dates: _Dates) -> Iterator[Problem]:
    """Tell of changes of what is no date, and of a date that is changed twice."""
    lines: dict[str, int] = {}
    for index, change in enumerate(dates.event.changes):
        where = dates.entry.position("changes", index, "date")
        changed = _changed(dates, change)
        if not changed:
            yield Problem(where, "change-hits-nothing", _no_date(dates, change.date))
        twice = next((lines[date] for date in changed if date in lines), 0)
        if twice:
            yield Problem(where, "change-twice", {"given": change.date, "line": str(twice)})
        lines |= {date: where.line for date in changed if date not in lines}


def _changed(dates: _Dates, change: Change) -> Sequence[str]:
    """Give the dates that a change is for."""
    of_day = dates.on_day.get(change.date[:10], [])
    if not has_clock(change.date):
        return of_day
    moment = real(change.date)
    return [moment] if moment in of_day else []


def _no_date(dates: _Dates, given: str) -> dict[str, str]:
    """Give what is known of a moment at which there is no date to change."""
    arguments = {"given": given}
    if given[:10] in dates.on_day:
        return arguments | {"time": _nearest(dates.on_day[given[:10]], given)}
    if given[:10] in dates.skipped & dates.days:
        return arguments | {"skipped": given[:10]}
    return arguments | {"nearest": _nearest(dates.all, given)}


def _moved(dates: _Dates) -> Iterator[Problem]:
    numbers = {id(change): index for index, change in enumerate(dates.event.changes)}
    now = Counter(one.starts for one in dates.occurrences if not one.cancelled)
    onto = {numbers[id(one.change)]: one for one in dates.occurrences if one.change and one.change.moved_to}
    for index, one in onto.items():
        if now[one.starts] > 1:
            where = dates.entry.position("changes", index, "moved_to")
            yield Problem(where, "moved-onto-another", {"given": one.starts}, Severity.WARNING)


def _holidays(dates: _Dates) -> Iterator[Problem]:
    """Tell of dates to come on public holidays that somebody may not have thought of: nobody moved them there."""
    coming = (one for one in dates.occurrences if not (one.extra or one.cancelled or one.moved_from))
    free = (one.starts[:10] for one in coming if not one.over(dates.today) and is_public_holiday(span(one.starts)[0]))
    days = list(dict.fromkeys(free))
    if days and dates.event.status.state is not State.ENDED:
        listed = ", ".join(days[:_LISTED]) + (", …" if days[_LISTED:] else "")
        arguments = {"dates": listed, "skip": days[0] if dates.event.repeat else ""}
        where = dates.entry.name_position("repeat") if dates.event.repeat else dates.entry.position("starts")
        yield Problem(where, "on-holiday", arguments, Severity.HINT)


def _not_updated(dates: _Dates) -> Iterator[Problem]:
    event = dates.event
    # Of dates that are all over, no calendar and no news tells any more.
    if event.updated is None and not all(one.over(dates.today) for one in dates.occurrences):
        where = dates.entry.position("starts") if event.starts else dates.entry.position("extra", 0, "starts")
        yield Problem(where, "dated-not-updated", {"today": dates.today.isoformat()}, Severity.HINT)


def _over(dates: _Dates) -> Iterator[Problem]:
    event = dates.event
    if dates.endless or event.status.state not in _PASSING:
        return
    ends = [one.ends for one in dates.occurrences]
    if event.starts and not is_whole(event.starts):
        ends.append(event.ends or event.starts)
    last = max((span(end)[1] for end in ends), default=dates.today)
    if last < dates.today:
        arguments = {"date": last.isoformat(), "state": event.status.state.value}
        yield Problem(dates.entry.position("status", "state"), "event-over", arguments, Severity.WARNING)


_OF_ONE = (_start, _skips, _extra, _changes, _moved, _holidays, _not_updated, _over)
RULES = (_dates,)
