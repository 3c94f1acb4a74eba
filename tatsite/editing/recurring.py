"""Recurrence rules of calendars (RFC 5545 `RRULE`): their dates, and how a record says them.

Rules that a municipality's calendar has are understood. Others are refused, which also keeps out those that have no
date at all and would be searched for one until the year 9999.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule, weekday

from tatsite.records.hours import DAYS

if TYPE_CHECKING:
    from tatsite.editing.calendars import Time

MANY: Final = 5000
"""Dates of a rule with a number of times (`COUNT`) that are looked at."""

_FREQUENCIES: dict[str, Literal[0, 1, 2, 3]] = {"DAILY": DAILY, "WEEKLY": WEEKLY, "MONTHLY": MONTHLY, "YEARLY": YEARLY}
_EVERY = {
    ("WEEKLY", 1): "week",
    ("WEEKLY", 2): "two weeks",
    ("MONTHLY", 1): "month",
    ("MONTHLY", 3): "quarter",
    ("MONTHLY", 12): "year",
    ("YEARLY", 1): "year",
}
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
_WEEKDAYS = [name[:2].upper() for name in DAYS]
_IN_A_MONTH: tuple[frozenset[str], ...] = tuple(
    frozenset(parts) for parts in ((), ("BYMONTHDAY",), ("BYDAY",), ("BYDAY", "BYSETPOS"))
)
_PARTS: dict[str, tuple[frozenset[str], ...]] = {
    "DAILY": (frozenset(), frozenset({"BYDAY"})),
    "WEEKLY": (frozenset(), frozenset({"BYDAY"})),
    "MONTHLY": _IN_A_MONTH,
    "YEARLY": (*_IN_A_MONTH, *(parts | {"BYMONTH"} for parts in _IN_A_MONTH)),
}
"""Which parts a rule may have together, apart from those that every rule may have."""
_ANY = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
_WEEKS_OF_YEAR, _WEEKS_OF_MONTH, _SURE_WEEKS = 53, 5, 4

Rule: TypeAlias = Mapping[str, list[Any]]
"""The parts of a rule, as icalendar reads them."""


def understood(rule: Rule) -> bool:
    """Tell whether a rule is one that can be taken over, be it date by date."""
    frequency, parts = _one(rule, "FREQ", ""), frozenset(rule) - _ANY
    if parts not in _PARTS.get(frequency, ()) or _one(rule, "INTERVAL", 1) < 1 or _one(rule, "COUNT", 1) < 1:
        return False
    if frequency == "DAILY" and parts and _one(rule, "INTERVAL", 1) > 1:
        return False
    numbers = [day.relative for day in rule.get("BYDAY", []) if day.relative is not None]
    if "BYSETPOS" in parts:
        sure = _SURE_WEEKS * len(rule["BYDAY"])
        return not numbers and all(0 < abs(place) <= sure for place in rule["BYSETPOS"])
    in_month = frequency == "MONTHLY" or "BYMONTH" in parts
    most = 0 if frequency in {"DAILY", "WEEKLY"} else _WEEKS_OF_MONTH if in_month else _WEEKS_OF_YEAR
    return all(0 < abs(number) <= most for number in numbers) and all(
        0 < abs(day) <= 31  # noqa: PLR2004 - days of a month
        for day in rule.get("BYMONTHDAY", [])
    )


def dates(rule: Rule, first: Time, through: dt.date) -> list[Time]:
    """Give the dates of a rule that is understood, those up to a day, or all when it says how many there are.

    The first date counts as one of them even where the rule does not lead to it.
    """
    until = rule.get("UNTIL", [None])[0]
    found = iter(
        rrule(
            _FREQUENCIES[rule["FREQ"][0]],
            dtstart=first.wall,
            interval=_one(rule, "INTERVAL", 1),
            wkst=_WEEKDAYS.index(_one(rule, "WKST", "MO")),
            byweekday=[weekday(_WEEKDAYS.index(day.weekday), day.relative) for day in rule.get("BYDAY", [])] or None,
            bymonth=[int(month) for month in rule.get("BYMONTH", [])] or None,
            bymonthday=rule.get("BYMONTHDAY"),
            bysetpos=rule.get("BYSETPOS"),
        )
    )
    times = (first._replace(wall=wall) for wall in found)
    if "COUNT" in rule:
        told = list(islice(times, min(_one(rule, "COUNT", 1), MANY)))
        return told if first in told else told[:-1]
    return list(takewhile(lambda time: time.wall.date() <= through and _until(time, until), times))


def repeat(rule: Rule) -> dict[str, Any]:
    """Give how a record says a rule, without its end; nothing when it has no words for it."""
    frequency = _one(rule, "FREQ", "")
    every = _EVERY.get((frequency, _one(rule, "INTERVAL", 1)))
    if not every:
        return {}
    on = _weekdays(rule) if frequency == "WEEKLY" else _days_of_month(rule)
    return {} if "" in on else {"every": every, "on": on} if on else {"every": every}


def _weekdays(rule: Rule) -> list[str]:
    places = sorted({_WEEKDAYS.index(day.weekday) for day in rule.get("BYDAY", [])})
    return [DAYS[place] for place in places]


def _days_of_month(rule: Rule) -> list[str]:
    """Give the days of a month, an empty text for each that has no name."""
    found = ["last day" if day == -1 else f"day {day}" if day > 0 else "" for day in rule.get("BYMONTHDAY", [])]
    days = rule.get("BYDAY", [])
    places = rule.get("BYSETPOS", [])
    if places and len(days) > 1:
        return [""]
    for day in days:
        for place in places or [day.relative]:
            number = _NTH.get(place, "")
            found.append(f"{number} {DAYS[_WEEKDAYS.index(day.weekday)]}" if number else "")
    return found


def _one(rule: Rule, part: str, usual: Any) -> Any:  # noqa: ANN401 - a text or a number
    return rule.get(part, [usual])[0]


def _until(time: Time, until: dt.date | None) -> bool:
    """Tell whether a date is not after the last one; a rule may end on a day, at a time there or in UTC."""
    if until is None:
        return True
    if not isinstance(until, dt.datetime):
        return time.wall.date() <= until
    if until.tzinfo is None or time.zone is None:
        return time.wall <= until.replace(tzinfo=None)
    return time.wall.replace(tzinfo=time.zone) <= until
