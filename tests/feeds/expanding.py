"""The dates in calendars as two programs read them that are not ours."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from typing import TYPE_CHECKING, Any

import icalendar
import recurring_ical_events  # type: ignore[import-untyped]

from tests.projects import PROJECT

if TYPE_CHECKING:
    from collections.abc import Sequence

Found = tuple[str, str, bool]
"""When a date begins and is over, instants in UTC or days, and whether it is cancelled."""


def by_python(calendars: Sequence[bytes], before: dt.date) -> list[list[Found]]:
    """Give the dates that recurring-ical-events finds in each calendar."""
    return [_by_python(calendar, before) for calendar in calendars]


def _by_python(calendar: bytes, before: dt.date) -> list[Found]:
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(calendar)).between(dt.date(2023, 1, 1), before)
    return sorted((written(one.start), written(one.end), one.get("status") == "CANCELLED") for one in found)


def written(moment: Any) -> str:
    """Write an instant in UTC, or a day."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M}" if isinstance(moment, dt.datetime) else f"{moment}"


def by_javascript(calendars: Sequence[bytes], before: dt.date) -> list[list[Found]]:
    """Give the dates that ical.js finds in each calendar."""
    lines = [json.dumps({"calendar": one.decode(), "before": before.isoformat()}) for one in calendars]
    done = subprocess.run(
        ["node", PROJECT / "tests" / "feeds" / "expand.mjs"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return [sorted((start, end, off) for start, end, off in json.loads(line)) for line in done.stdout.splitlines()]
