"""What a calendar holds (RFC 5545): its events with their properties, and their times on Estonian clocks.

Time zones are found by their names, those of Windows too, and no definition in a file is carried out: rules in it could
take for ever.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from tatsite.catalog import ZONE
from tatsite.records.problem import Problem

if TYPE_CHECKING:
    from tatsite.records.problem import Position

FIRST: Final = dt.date(1900, 1, 2)
"""The first day that is taken for a date: records know none before it."""
LAST: Final = dt.date(2190, 12, 31)
"""The last one."""

_EASTERN = ("BYMONTH=3", "BYMONTH=10", "BYDAY=-1SU", "TZOFFSETTO:+0200", "TZOFFSETTO:+0300")
"""What stands in every definition of Eastern European Time, whatever it is called."""


class Mistake(Exception):  # noqa: N818 - no error of the program: it never leaves this room
    """What keeps an event from being taken over; carries the problem that is told."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem
        """What is told."""


class Time(NamedTuple):
    """A time of a calendar, or a day where it has no zone."""

    wall: dt.datetime
    """What clocks show there; the beginning of the day."""
    zone: dt.tzinfo | None
    """Whose clocks; nothing for a whole day."""

    @property
    def local(self) -> str:
        """The time on Estonian clocks as records write it, such as `2027-03-02 17:30`, or the day."""
        if self.zone is None:
            return f"{self.wall:%Y-%m-%d}"
        return f"{self.wall.replace(tzinfo=self.zone).astimezone(ZONE):%Y-%m-%d %H:%M}"


class Property(NamedTuple):
    """One property of an event (RFC 5545, 3.1)."""

    position: Position
    """Where it begins."""
    told: str
    """What is written there, unfolded."""
    value: Any
    """What icalendar makes of its value; nothing where only the name counts."""
    zone: str
    """Name of the time zone it is told in; empty when it names none."""

    def mistake(self, code: str, **arguments: str) -> Mistake:
        """Make the mistake of this property."""
        return Mistake(Problem(self.position, code, {"given": self.told} | arguments))


@dataclass(slots=True)
class Vevent:
    """An event of a calendar, or one date of a series that is otherwise (RFC 5545 `VEVENT`)."""

    position: Position
    """Where it begins."""
    properties: dict[str, list[Property]] = field(default_factory=dict)
    """Its properties by name, without those of the alarms in it."""
    problem: Problem | None = None
    """The first line of it that cannot be read."""

    def first(self, name: str) -> Any:  # noqa: ANN401 - whatever icalendar makes of it
        """Give the value of a property that is told once, or nothing."""
        return self.properties[name][0].value if name in self.properties else None

    def text(self, name: str) -> str:
        """Give the text of a property, or an empty one."""
        return str(self.first(name) or "").strip()

    def mistake(self, name: str, code: str, **arguments: str) -> Mistake:
        """Make the mistake of a property, told where the event begins when it does not have it."""
        named = {"name": name} | arguments
        told = self.properties.get(name)
        return told[0].mistake(code, **named) if told else Mistake(Problem(self.position, code, named))


@dataclass(slots=True)
class Calendar:
    """What a calendar file holds."""

    events: list[Vevent] = field(default_factory=list)
    """Its events in the order of the file."""
    zone: str = ""
    """The time zone the calendar is kept in (`X-WR-TIMEZONE`); empty when it names none."""
    zones: dict[str, str] = field(default_factory=dict)
    """The definitions of time zones in it (`VTIMEZONE`), by name."""

    def times(self, event: Vevent, name: str) -> list[Time]:
        """Give the times or days that a property of an event tells.

        Raises:
            Mistake: A day is far off, it is no date, or its time zone is not known.
        """
        return [self._time(told, value) for told in event.properties.get(name, []) for value in _dates(told.value)]

    def _time(self, told: Property, value: Any) -> Time:  # noqa: ANN401
        if not isinstance(value, dt.date) or not FIRST <= dt.date(value.year, value.month, value.day) <= LAST:
            raise told.mistake("calendar-value")
        if not isinstance(value, dt.datetime):
            return Time(dt.datetime.combine(value, dt.time()), None)
        if value.tzinfo is not None:  # UTC; a series takes place by the clocks where its calendar is kept
            kept = (self._zone(self.zone) if self.zone else None) or dt.UTC
            return Time(value.astimezone(kept).replace(tzinfo=None, second=0), kept)
        named = told.zone or self.zone
        zone = self._zone(named)
        if zone is None:
            raise told.mistake("calendar-zone", zone=named)
        return Time(value.replace(second=0), zone)

    def _zone(self, name: str) -> dt.tzinfo | None:
        """Find a time zone by the name it has in the tz database or in Windows, with whatever stands before it."""
        if not name:
            return ZONE  # a floating time is that of the place
        parts = WINDOWS_TO_OLSON.get(name, name).strip("/").split("/")
        names = ("/".join(parts[start:]) for start in range(len(parts)))
        if known := next((name for name in names if name in _known_zones()), ""):
            return ZoneInfo(known)
        return ZONE if all(sign in self.zones.get(name, "") for sign in _EASTERN) else None


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _dates(value: Any) -> list[Any]:  # noqa: ANN401
    return [one.dt for one in value.dts] if hasattr(value, "dts") else [value.dt]
