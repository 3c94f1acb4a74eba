"""What holds at a channel with opening hours: on a day, and at a moment.

The first of these that says something about a day decides:

1. A pause: nobody is there, whatever else is written.
2. An exception; of several, the one written last.
3. The rule for public holidays, where it says closed.
4. A season, of several the one written last; else the weekly hours. A weekday that is not written is
   closed. On a public holiday without a rule it is not known.
5. With no hours for that day it is not known what holds, or it is by appointment where one must always book.

Where one must always book, times of opening are times by appointment; outside them it is closed.
A channel is open from the first minute of its times on, and closed from the last one on.
"""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from tatsite.catalog.clock import ZONE
from tatsite.catalog.holidays import is_public_holiday
from tatsite.records import hours as words
from tatsite.records.hours import HoursException, SeasonHours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.records.hours import Attended, Pause

_AHEAD = 14
"""Days in which the next change is looked for."""
_DAY = dt.timedelta(days=1)
_Dated = TypeVar("_Dated", HoursException, SeasonHours)


class Attendance(StrEnum):
    """Whether somebody answers at a channel."""

    OPEN = "open"
    """Somebody is there."""
    CLOSED = words.CLOSED
    """Nobody is there at this time."""
    BY_APPOINTMENT = words.BY_APPOINTMENT
    """Somebody is there for those who have booked."""
    PAUSED = "paused"
    """Nobody is there for some time."""
    NOT_KNOWN = "not known"
    """The record does not say."""


@dataclass(frozen=True, slots=True)
class DayHours:
    """What holds on one date."""

    state: Attendance
    """Open or by appointment at `times` and closed outside them; without times, the whole day."""
    times: str = ""
    """Times as records write them, such as `09:00-12:00, 13:00-17:00`; empty for the whole day."""
    until: dt.date | None = None
    """Last day of the pause; nothing where it is not known."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds at one moment."""

    state: Attendance
    """Whether somebody answers."""
    until: dt.date | None = None
    """Last day of the pause; pauses that follow each other directly are one."""
    changes_at: dt.datetime | None = None
    """When another state begins, on this or one of the next 14 days; its `standing` says which."""


def standing(attended: Attended, moment: dt.datetime) -> Standing:
    """Tell what holds at a moment, given as local time in Estonia without a time zone."""
    today = day(attended, moment.date())
    state = today.state
    for start, following in _states(attended, moment.date()):
        if start <= moment:
            state = following
        elif following is not state:
            return Standing(state, today.until, start)
    return Standing(state, today.until)


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in which one state holds."""

    state: Attendance
    """Whether somebody answers."""
    starts: dt.datetime
    """Its first moment (UTC)."""
    ends: dt.datetime
    """The first moment after it (UTC)."""


def spells(attended: Attended, first: dt.date, days: int) -> list[Spell]:
    """Tell what holds from the morning of a day on, for so many days at least; neighbours differ in their state."""
    begun = list(_states(attended, first, days))
    changes = [begun[0], *(after for before, after in itertools.pairwise(begun) if after[1] is not before[1])]
    ends = [*(start for start, _state in changes[1:]), begun[-1][0]]
    return [
        Spell(state, _instant(start), _instant(end))
        for (start, state), end in zip(changes, ends, strict=True)
        if start < end
    ]


def _instant(moment: dt.datetime) -> dt.datetime:
    return moment.replace(tzinfo=ZONE).astimezone(dt.UTC)


def day(attended: Attended, date: dt.date) -> DayHours:
    """Tell what holds on a date; see above for what goes before what."""
    if paused_until := _end_of_pause(attended.pauses, date):
        return DayHours(Attendance.PAUSED, until=paused_until if paused_until < dt.date.max else None)
    if exception := _in_force(attended.exceptions, date):
        return _opening(attended, exception.times)
    holiday = attended.holidays != "as usual" and is_public_holiday(date)
    if holiday and attended.holidays:
        return DayHours(Attendance.CLOSED)
    season = _in_force(attended.seasons, date)
    hours = season.hours if season else attended.hours
    if not hours:
        return DayHours(Attendance.BY_APPOINTMENT if attended.by_appointment else Attendance.NOT_KNOWN)
    if holiday:
        return DayHours(Attendance.NOT_KNOWN)
    weekday = words.DAYS[date.weekday()]
    written = (times for days, times in hours.items() if weekday in words.days_of(days))
    return _opening(attended, next(written, words.CLOSED))


def _opening(attended: Attended, times: str) -> DayHours:
    if times in {words.CLOSED, words.BY_APPOINTMENT}:
        return DayHours(Attendance(times))
    return DayHours(Attendance.BY_APPOINTMENT if attended.by_appointment else Attendance.OPEN, times)


def _in_force(parts: Sequence[_Dated], date: dt.date) -> _Dated | None:
    covering = (part for part in reversed(parts) if part.since <= date <= (part.until or part.since))
    return next(covering, None)


def _end_of_pause(pauses: Sequence[Pause], date: dt.date) -> dt.date | None:
    until: dt.date | None = None
    for pause in sorted(pauses, key=lambda pause: pause.since):
        last = pause.until or dt.date.max
        if until and pause.since - until <= _DAY:
            until = max(until, last)
        elif pause.since <= date <= last:
            until = last
    return until


def _states(attended: Attended, first: dt.date, days: int = _AHEAD) -> Iterator[tuple[dt.datetime, Attendance]]:
    """Give the states from the morning of `first` on, each with its beginning; neighbours may be alike."""
    # Time has an end in Python, and a build may be asked for its last days.
    for ahead in range(min(days, (dt.date.max - first).days) + 1):
        date = first + ahead * _DAY
        for clock, state in _clock(day(attended, date)).items():
            yield dt.datetime.combine(date, clock), state


def _clock(hours: DayHours) -> dict[dt.time, Attendance]:
    if not hours.times:
        return {dt.time.min: hours.state}
    states = {dt.time.min: Attendance.CLOSED}
    for span in hours.times.split(", "):
        start, _, end = span.partition("-")
        states[dt.time.fromisoformat(start)] = hours.state
        if end != words.MIDNIGHT:
            states[dt.time.fromisoformat(end)] = Attendance.CLOSED
    return states
