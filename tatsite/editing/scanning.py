"""Calendar files as other programs write them (RFC 5545), line by line, and what is wrong with a file as a whole.

The lines are found here, so that every mistake is told with its line; what a line says is read with the library
icalendar.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import icalendar

from tatsite.editing.calendars import Calendar, Mistake, Property, Vevent
from tatsite.records.problem import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE: Final = 5 * 1024 * 1024
"""Bytes that a calendar file may have."""
EVENTS: Final = 2000
"""Events that a calendar file may have; a date of a series that is otherwise counts as one."""

_LIMITS = {"limit": str(SIZE // 1024 // 1024), "events": str(EVENTS)}
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[^:";]*(?:"[^"]*"[^:";]*)*)*):(.*)', re.DOTALL)
_TZID = re.compile(r';TZID=(?:"([^"]*)"|([^;]*))', re.IGNORECASE)
_READ = frozenset(
    {"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "CLASS", "CREATED", "LAST-MODIFIED"}
    | {"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "X-MICROSOFT-CDO-ALLDAYEVENT"}
)
"""Properties whose values are read; of the others only the name is kept."""
_UNSURE = frozenset({"CREATED", "LAST-MODIFIED"})
"""Properties that some programs fill with nonsense, such as the year 0, which then count as not told."""


def read(file: str, content: bytes) -> tuple[Calendar, list[Problem]]:
    """Read a calendar file, and give what is wrong with it as a whole; then the calendar is empty."""
    start = Position(file)
    if len(content) > SIZE:
        return Calendar(), [Problem(start, "calendar-too-large", _LIMITS)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Calendar(), [Problem(start, "not-utf8")]
    scan = _Scan(file)
    try:
        for number, line in _unfolded(text):
            scan.take(number, line)
        scan.finish()
    except Mistake as mistake:
        return Calendar(), [mistake.problem]
    return scan.calendar, []


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Give every content line that is not blank with the number of its first line (RFC 5545, 3.1)."""
    number, parts = 0, [""]
    for count, line in enumerate(_LINE_END.split(text), 1):
        if line[:1] in {" ", "\t"} and parts[0]:
            parts.append(line[1:])
        else:
            if parts[0].strip():
                yield number, "".join(parts)
            number, parts = count, [line]
    if parts[0].strip():
        yield number, "".join(parts)


class _Scan:
    """Goes through the lines of a file."""

    def __init__(self, file: str) -> None:
        self.calendar = Calendar()
        self._file = file
        self._open: list[tuple[str, int]] = []
        self._definition: list[str] = []

    def take(self, number: int, line: str) -> None:
        """Take the next line.

        Raises:
            Mistake: This is no calendar from here on.
        """
        match = _LINE.fullmatch(line)
        name, value = (match[1].upper(), match[3].strip().upper()) if match else ("", "")
        if not self._open and (name, value) != ("BEGIN", "VCALENDAR"):
            raise Mistake(Problem(Position(self._file, number), "not-a-calendar", {"line": line}))
        inside = [opened for opened, _number in self._open[:3]]
        if inside[1:2] == ["VTIMEZONE"]:
            self._definition.append(line if name == "TZID" else line.strip().upper())
        if name == "BEGIN":
            self._begin(value, number, inside)
        elif name == "END":
            self._end(value, number, line)
        elif inside == ["VCALENDAR", "VEVENT"]:
            self._property(self.calendar.events[-1], number, line, match)
        elif inside == ["VCALENDAR"] and match and name == "X-WR-TIMEZONE":
            self.calendar.zone = match[3].strip()

    def finish(self) -> None:
        """Tell whether the file is whole.

        Raises:
            Mistake: It ends too early, or has nothing in it.
        """
        if self._open:
            name, number = self._open[-1]
            raise Mistake(Problem(Position(self._file, number), "calendar-cut", {"name": name}))
        if not self.calendar.events:
            raise Mistake(Problem(Position(self._file), "calendar-empty"))

    def _begin(self, name: str, number: int, inside: list[str]) -> None:
        if inside == ["VCALENDAR"] and name == "VEVENT":
            if len(self.calendar.events) == EVENTS:
                raise Mistake(Problem(Position(self._file, number), "calendar-too-large", _LIMITS))
            self.calendar.events.append(Vevent(Position(self._file, number)))
        if inside == ["VCALENDAR"] and name == "VTIMEZONE":
            self._definition = []
        self._open.append((name, number))

    def _end(self, name: str, number: int, line: str) -> None:
        if self._open.pop()[0] != name:
            raise Mistake(Problem(Position(self._file, number), "calendar-line", {"line": line}))
        if name == "VTIMEZONE":
            named = next((line.partition(":")[2].strip() for line in self._definition if line[:5] == "TZID:"), "")
            self.calendar.zones[named.replace("\\", "")] = "\n".join(self._definition)

    def _property(self, event: Vevent, number: int, line: str, match: re.Match[str] | None) -> None:
        position = Position(self._file, number)
        if match is None:
            event.problem = event.problem or Problem(position, "calendar-line", {"line": line})
            return
        name, value, zone = match[1].upper(), None, _TZID.search(match[2])
        if name in _READ:
            value = _value(name, match[3]) if match[3].strip() else None
            if value is None and (name in _UNSURE or not match[3].strip()):
                return
            if value is None or "RANGE=" in match[2].upper():
                code = "calendar-value" if value is None else "calendar-rule"
                event.problem = event.problem or Problem(position, code, {"given": line})
        told = Property(position, line, value, (zone[1] or zone[2]).strip() if zone else "")
        event.properties.setdefault(name, []).append(told)


def _value(name: str, value: str) -> Any:  # noqa: ANN401
    """Give what icalendar makes of a value; nothing when it cannot read it.

    It is told no parameters: for a time zone it would look on the disk, and with others a date could turn out to be
    a number.
    """
    component = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{name}:{value}\r\nEND:VEVENT")
    return None if component.errors else component.get(name)
