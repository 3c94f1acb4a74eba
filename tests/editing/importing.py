"""Calendars that nobody keeps, imported into the small project as somebody would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tatsite import editing, reading, site
from tatsite.catalog import Item, occurrences
from tatsite.reading import yaml12
from tatsite.records import Event
from tatsite.records.schedule import Schedule
from tests.editing.running import run
from tests.projects import TODAY

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from click.testing import Result

    from tatsite.catalog import Occurrence

EVENTS: Final = "services/naidisvald/events"
"""Folder of the records that are proposed."""
FIELDS: Final = {
    "UID": "ohtu-1@kalender.naidisvald.example",
    "SUMMARY": "Väljamõeldud õhtu",
    "DTSTART;TZID=Europe/Tallinn": "20270302T173000",
    "DTEND;TZID=Europe/Tallinn": "20270302T190000",
}
"""An event as most programs write it."""


def vevent(fields: dict[str, str] | None = None, /, *lines: str) -> str:
    """Give an event with some fields otherwise, without those that are empty, and more lines."""
    told = FIELDS | (fields or {})
    named = {name.partition(";")[0] for name in fields or {}}
    kept = [
        f"{name}:{value}"
        for name, value in told.items()
        if value and (name in (fields or {}) or name.partition(";")[0] not in named)
    ]
    return "\r\n".join(("BEGIN:VEVENT", *kept, *lines, "END:VEVENT"))


def calendar(*parts: str) -> str:
    """Give a calendar with these parts."""
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Näidis//Näidis//ET", *parts, "END:VCALENDAR", ""))


def imported(project: Path, content: str | bytes, *arguments: str, today: dt.date = TODAY) -> Result:
    """Import what a calendar file holds."""
    file = project / "kalender.ics"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return run(project, "import-events", str(file), "--city", "naidisvald", "--today", today.isoformat(), *arguments)


def take(project: Path, *events: str, today: dt.date = TODAY) -> Result:
    """Import a calendar with these events."""
    return imported(project, calendar(*events), today=today)


def files(project: Path) -> list[str]:
    """Give the names of the records of events."""
    return sorted(path.stem for path in (project / EVENTS).glob("*"))


def record(project: Path, name: str = "valjamoeldud-ohtu") -> Any:
    """Give what a record says."""
    return yaml12.parse((project / EVENTS / f"{name}.yaml").read_text("utf-8"))[0]


def complete(project: Path, name: str = "valjamoeldud-ohtu", **fields: Any) -> None:
    """Add to a record what a person must add, and more."""
    path = project / EVENTS / f"{name}.yaml"
    added = {"topics": ["keel"], "source": [{"document": "naidiskava", "lines": "5"}]}
    value = record(project, name) | added | fields

    path.write_text(editing.dump(editing.canonical(Event, value, ("et", "en"))), "utf-8")


def dates(project: Path, name: str = "valjamoeldud-ohtu") -> list[Occurrence]:
    """Give every date of a record, complete or not."""
    value = record(project, name)
    told = Schedule.model_validate({field: value[field] for field in Schedule.model_fields if field in value})
    return occurrences(Item("", "", "", "", Event.model_construct(**dict(told))), TODAY)


def starts(project: Path, name: str = "valjamoeldud-ohtu") -> list[str]:
    """Give when every date of a record begins."""
    return [one.starts for one in dates(project, name)]


def problems(project: Path) -> list[str]:
    """Give the codes of what a check tells of the records of events, hints not."""
    found = reading.read(project, site.RECORDS).problems
    return sorted(one.code for one in found if one.position.file.startswith(EVENTS))
