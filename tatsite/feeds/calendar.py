"""Calendars of events to subscribe to (RFC 5545, RFC 7986): one of each event and one of each list."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import icalendar

from tatsite import addresses
from tatsite.catalog import ZONE, selections
from tatsite.feeds.event import EventWriter
from tatsite.feeds.recurrence import recurrence
from tatsite.i18n import translations
from tatsite.records import Event
from tatsite.records.dates import is_whole, span
from tatsite.sitefile import SiteFile
from tatsite.wording import calendar_title, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tatsite.catalog import Catalog, Item

KEPT: Final = dt.timedelta(days=62)
"""How long an event stays in the calendars of lists after its last date."""
_REFRESHED: Final = dt.timedelta(days=1)
"""How often a program may look again: a site is built once a day."""
_END: Final = b"END:VCALENDAR\r\n"

_TIMEZONE: Final = b"""\
BEGIN:VTIMEZONE
TZID:Europe/Tallinn
BEGIN:STANDARD
DTSTART:19701025T040000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T030000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
END:VTIMEZONE
""".replace(b"\n", b"\r\n")
"""The rules of the European Union, which Estonia has followed since 2002; as rules, they hold for years to come.

What the library makes lists every change instead, and ical.js reads times by it one hour wrong.
"""


def calendars(catalog: Catalog, base_url: str) -> Iterator[SiteFile]:
    """Write the calendars of all languages; the same records and day give the same bytes.

    Each list has one, also while there is nothing in it: people subscribe to what comes. Each event with a page has
    one as soon as one of its dates is whole, and keeps it. `base_url` ends with a slash.
    """
    dated = [item for item in catalog.all(Event) if _has_whole_date(item.record)]
    dates = {item.name: recurrence(item, catalog.today) for item in dated}
    recent = {item.name for item in dated if _is_recent(catalog, item)}
    for language in catalog.languages:
        spoken = translations(language.id)
        writer = EventWriter(catalog, spoken, base_url)
        written = {item.name: writer.components(item, dates[item.name]) for item in dated}
        for item in dated:
            if item.name in catalog.with_page:
                url = addresses.in_language(language.id, item.path)
                yield _file(url, told(item.record.title, spoken), base_url, [written[item.name]])
        for selection in selections(catalog):
            url = addresses.in_language(language.id, selection.path)
            events = [written[item.name] for item in selection.of(catalog) if item.name in recent]
            yield _file(url, calendar_title(catalog, selection, spoken), base_url, events)


def _has_whole_date(event: Event) -> bool:
    return bool(event.extra or (event.starts and is_whole(event.starts)))


def _is_recent(catalog: Catalog, item: Item[Event]) -> bool:
    last = max((span(one.ends)[1] for one in catalog.dates(item)), default=dt.date.min)
    return last + KEPT >= catalog.today


def _file(url: str, title: str, base_url: str, events: Iterable[bytes]) -> SiteFile:
    """Put events into the calendar of a page.

    It has no `METHOD`: a file is no message, and a message that publishes needs organisers (RFC 5546, 3.2.1).
    """
    path = addresses.calendar(url)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//tatsite//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("name", icalendar.vText(title))
    calendar.add("x-wr-calname", icalendar.vText(title))
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add("refresh-interval", _REFRESHED, {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(_REFRESHED))
    calendar.add("url", addresses.absolute(base_url, url))
    calendar.add("source", addresses.absolute(base_url, path), {"VALUE": "URI"})
    head = calendar.to_ical().removesuffix(_END)
    return SiteFile(path, b"".join((head, _TIMEZONE, *events, _END)))
