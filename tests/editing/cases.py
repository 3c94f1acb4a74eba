"""Commands on files that are not as they should be: which command, and what is put into a project before.

A case is one service (`bad/fields-in-another-order.yaml`), a calendar (`bad/calendar-cut.ics`), a function that changes
the project where git and editors would not keep a file as it is or where it is no service, or both.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tatsite.editing import CALENDAR_LIMIT
from tests.editing.running import ORGANISATION, SERVICE, change, disorder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BAD: Final = Path(__file__).parent / "bad"
_SERVICES: Final = Path("services/naidisvald/services")
_EVENTS: Final = Path("services/naidisvald/events")
_ROLE: Final = Path("internal/roles/naidisamet.yaml")


def put(case: str, project: Path) -> None:
    """Put a case into a project."""
    if (BAD / f"{case}.yaml").exists():
        shutil.copy(BAD / f"{case}.yaml", project / _SERVICES)
    if (BAD / f"{case}.ics").exists():
        shutil.copy(BAD / f"{case}.ics", project)
    MADE.get(case, _nothing)(project)


def _another_file(project: Path) -> None:
    disorder(project, ORGANISATION)


def _two_files(project: Path) -> None:
    disorder(project, SERVICE)
    disorder(project, ORGANISATION)


def _spaces(project: Path) -> None:
    change(project, SERVICE, "Language advice", "Language advice  ")


def _windows(project: Path) -> None:
    file = project / SERVICE
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def _internal(project: Path) -> None:
    (project / _ROLE).parent.mkdir(parents=True)
    text = "schema_version: 1\norganisation: naidisvald/organisations/valitsus\nsteps:\n  - naidis\npart: decides\n"
    (project / _ROLE).write_text(text, "utf-8")


def _pages(project: Path) -> None:
    (project / "content" / "et").mkdir(parents=True)


def _event_of_the_calendar(project: Path) -> None:
    """Put an event there that was in the calendar once."""
    text = "schema_version: 1\ncalendar_uid: kadunud@naidisvald.example\nstarts: 2027-03-02 17:30\n"
    (project / _EVENTS).mkdir()
    (project / _EVENTS / "kadunud.yaml").write_text(text, "utf-8")


def _large_calendar(project: Path) -> None:
    (project / "calendar-too-large.ics").write_bytes(b" " * (CALENDAR_LIMIT + 1))


def _calendar_in_utf16(project: Path) -> None:
    (project / "calendar-in-utf16.ics").write_text("BEGIN:VCALENDAR", "utf-16")


def _nothing(_project: Path) -> None:
    pass


def _import(case: str) -> tuple[str | Path, ...]:
    return "import-events", Path(f"{case}.ics"), "--city", "naidisvald"


COMMANDS: Final[Mapping[str, tuple[str | Path, ...]]] = {
    "fields-in-another-order": ("fmt", "--check"),
    "spaces-at-the-end-of-a-line": ("fmt", "--check"),
    "empty-fields": ("fmt", "--check"),
    "line-ends-of-windows": ("fmt", "--check"),
    "two-files": ("fmt", "--check"),
    "two-files-written": ("fmt",),
    "mistake-in-yaml": ("fmt",),
    "form-would-change": ("fmt", _SERVICES / "form-would-change.yaml"),
    "accept-faulty-record": ("accept", _SERVICES / "accept-faulty-record.yaml"),
    "accept-internal-record": ("accept", _ROLE),
    "accept-pages": ("accept", Path("content"), Path(SERVICE)),
    "accept-states": ("accept", Path("services/translations/naidisvald/municipality.yaml")),
    "calendar-with-mistakes": _import("calendar-with-mistakes"),
    "calendar-to-complete": _import("calendar-to-complete"),
    "calendar-cut": _import("calendar-cut"),
    "calendar-empty": _import("calendar-empty"),
    "calendar-of-another-kind": _import("calendar-of-another-kind"),
    "calendar-in-disorder": _import("calendar-in-disorder"),
    "calendar-too-large": _import("calendar-too-large"),
    "calendar-in-utf16": _import("calendar-in-utf16"),
}
"""The command of each case, with its arguments; paths lie below the project folder."""

MADE: Final[Mapping[str, Callable[[Path], None]]] = {
    "spaces-at-the-end-of-a-line": _spaces,
    "line-ends-of-windows": _windows,
    "two-files": _two_files,
    "two-files-written": _two_files,
    "mistake-in-yaml": _another_file,
    "accept-internal-record": _internal,
    "accept-pages": _pages,
    "calendar-to-complete": _event_of_the_calendar,
    "calendar-too-large": _large_calendar,
    "calendar-in-utf16": _calendar_in_utf16,
}
"""What a function does for a case."""
