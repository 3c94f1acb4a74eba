"""Calendars as somebody gets them who subscribes to them, of a catalog or of a changed world."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import icalendar

from tatsite import feeds, reading, site
from tatsite.catalog import Catalog
from tests.pages.changed import change, loaded
from tests.projects import TODAY

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

URL = "https://naidis.example/sub/"
"""Where the site would stand: below a path, so that links from the root show."""
RETK = "naidislinn/events/retk"
"""The event that tests change: once, on 2 March 2027 from 17:30 to 19:00."""

Component = Any
"""A calendar or an event in it; the library gives each property as one of some thirty types."""


@cache
def calendars(catalog: Catalog) -> dict[str, bytes]:
    """Give every calendar of a site by the address it belongs to, such as `en/naidislinn/events/`."""
    return {file.path.removesuffix("calendar.ics"): file.content for file in feeds.calendars(catalog, URL)}


def unchecked(root: Path) -> Catalog:
    """Join records that no check lets a site be made of: calendars are written of any that are valid alone."""
    return Catalog(reading.read(root, site.RECORDS).entries, (), TODAY)


def parsed(calendar: bytes) -> Component:
    """Read a calendar, in which nothing may be wrong."""
    found = icalendar.Calendar.from_ical(calendar)
    assert not [fault for component in found.walk() for fault in component.errors]
    return found


def read(calendar: bytes) -> list[Component]:
    """Read the events of a calendar."""
    return list(parsed(calendar).events)


def titles(catalog: Catalog, address: str) -> list[str]:
    """Give the titles in a calendar."""
    return [str(event["summary"]) for event in read(calendars(catalog)[address])]


def subscribed(
    root: Path, language: str = "en", name: str = RETK, today: dt.date = TODAY, **fields: Any
) -> list[Component]:
    """Let an event say something else, and read its calendar."""
    change(root, f"{name}.yaml", **fields)
    path = f"{language}/{name}/calendar.ics"
    return read(next(file.content for file in feeds.calendars(loaded(root, today), URL) if file.path == path))


def one(root: Path, language: str = "en", **fields: Any) -> Component:
    """Let an event say something else, and read the only date in its calendar."""
    (event,) = subscribed(root, language, **fields)
    return event
