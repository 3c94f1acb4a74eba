"""Schedules of every form that a record may have, drawn at random but the same ones every time."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any, Final

from tatsite.records.hours import DAYS

Fields = dict[str, Any]

FIRST: Final = dt.date(2024, 1, 1)
BEFORE: Final = dt.date(2031, 1, 1)
"""Every schedule begins after the first day, and dates are compared that begin before the second one."""
_CLOCK_CHANGES: Final = ("2024-10-27", "2025-03-30", "2025-10-26", "2026-03-29", "2026-10-25", "2027-03-28")
_CLOCKS: Final = ("00:00", "01:30", "02:59", "03:00", "03:30", "04:00", "09:00", "17:30", "22:00", "23:59")
_NTHS: Final = ("first", "second", "third", "fourth", "last")
_MONTH_DAYS: Final = ("day 1", "day 15", "day 29", "day 30", "day 31", "last day")


def schedules(seed: int, number: int) -> list[Fields]:
    """Draw so many schedules."""
    chance = Random(seed)  # noqa: S311 - no secret is made of it
    return [schedule(chance) for _one in range(number)]


def schedule(chance: Random) -> Fields:
    """Draw a schedule."""
    first = _first(chance)
    kind = chance.choice(("timed", "timed", "timed", "day", "all day"))
    clock = f" {chance.choice(_CLOCKS)}" if kind == "timed" else ""
    fields: Fields = {"starts": f"{first}{clock}"}
    if kind == "all day":
        fields |= {"all_day": True, "length": chance.choice(("1 day", "2 days", "3 days"))}
    elif chance.random() < 0.8:
        fields |= _end(chance, first, clock)
    if chance.random() < 0.9:
        fields["repeat"] = _repeat(chance, first)
    near = [first + dt.timedelta(days=days) for days in (*range(15), 28, 29, 30, 31, 49, 70, 91, 92, 182, 365, 366)]
    near += [dt.date.fromisoformat(day) for day in _CLOCK_CHANGES]
    fields["skip"] = [{"date": day.isoformat()} for day in chance.sample(near, chance.choice((0, 0, 3, 8)))]
    fields["changes"] = [_change(chance, day, clock) for day in chance.sample(near, chance.choice((0, 4, 12)))]
    before = [first - dt.timedelta(days=days) for days in (1, 2, 5)]
    fields["extra"] = [_extra(chance, day, clock) for day in chance.sample(before, chance.choice((0, 0, 2)))]
    return fields


def _first(chance: Random) -> dt.date:
    if chance.random() < 0.3:  # in step with a night in which the clock changes
        return dt.date.fromisoformat(chance.choice(_CLOCK_CHANGES)) - dt.timedelta(
            days=chance.choice((0, 0, 7, 14, 84))
        )
    return FIRST + dt.timedelta(days=chance.randrange(3 * 366))


def _end(chance: Random, first: dt.date, clock: str) -> Fields:
    later = first + dt.timedelta(days=chance.choice((1, 2)))
    if clock:
        ends = chance.choice((f"{later} 03:30", f"{later} 05:00", f"{later}", f"{later:%Y}-12"))
        length = chance.choice(("30 minutes", "90 minutes", "5 hours", "1 day", "2 days"))
    else:
        ends = chance.choice((f"{later}", f"{later:%Y}-12", f"{first} 17:00"))
        length = chance.choice(("1 day", "3 days", "1 month"))
    return {"ends": ends} if chance.random() < 0.3 else {"length": length}


def _repeat(chance: Random, first: dt.date) -> Fields:
    every = chance.choice(("week", "week", "two weeks", "month", "month", "quarter", "year"))
    fields: Fields = {"every": every}
    if chance.random() < 0.7:
        fields["on"] = _slots(chance, weekly="week" in every)
    # One that began earlier may have had as many dates as are given before the year that is compared.
    limit = chance.choice(("until", "count", "endless" if first.year > FIRST.year else "count"))
    if limit == "until":
        fields["until"] = (first + dt.timedelta(days=chance.choice((0, 45, 200, 500, 900)))).isoformat()
    elif limit == "count":
        fields["count"] = chance.choice((1, 2, 5, 12, 30))
    seasons = ("Q3", "jul", "dec", "feb", f"{first.year}-Q4", f"{first.year + 1}-03", f"{first.year + 1}-Q2", "2027-10")
    fields["pauses"] = chance.sample(seasons, chance.choice((0, 0, 1, 3)))
    return fields


def _slots(chance: Random, *, weekly: bool) -> list[str]:
    if weekly:
        return chance.sample(DAYS, chance.choice((1, 2, 3)))
    nths = [f"{chance.choice(_NTHS)} {day}" for day in chance.sample(DAYS, 2)]
    days = chance.sample(_MONTH_DAYS, 2)
    return chance.choice((nths[:1], nths, days[:1], days, [nths[0], days[0]]))


def _change(chance: Random, day: dt.date, clock: str) -> Fields:
    later = day + dt.timedelta(days=chance.choice((0, 1, 3)))
    moved = chance.choice((f"{later} 18:45", f"{later} 03:30", f"{later}"))
    what: Fields = chance.choice(
        (
            {"cancelled": True},
            {"moved_to": moved},
            {"moved_to": f"{later} 10:00", "ends": f"{later} 12:00"},
            {"ends": f"{day + dt.timedelta(days=1)} 12:00"},
            {"where": {"et": "mujal"}},
        )
    )
    return {"date": f"{day}{clock if chance.random() < 0.3 else ''}"} | what


def _extra(chance: Random, day: dt.date, clock: str) -> Fields:
    starts = f"{day} 12:00" if clock else f"{day}"
    return {"starts": starts} | chance.choice(
        ({}, {"ends": f"{day + dt.timedelta(days=1)}{' 13:00' if clock else ''}"})
    )
