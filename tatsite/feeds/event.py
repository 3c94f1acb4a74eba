"""An event in a calendar: its components in one language (RFC 5545, 3.6.1; RFC 7986)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import icalendar

from tatsite import addresses
from tatsite.catalog import ZONE, instant
from tatsite.feeds.description import description
from tatsite.feeds.recurrence import is_unclear
from tatsite.i18n import FALLBACK
from tatsite.records import Venue
from tatsite.records.dates import has_clock, span
from tatsite.records.hours import DAYS
from tatsite.wording import told, where

if TYPE_CHECKING:
    from tatsite.catalog import Catalog, Item, Occurrence
    from tatsite.feeds.recurrence import Recurrence, Series
    from tatsite.i18n import Translations
    from tatsite.records import Event

_EPOCH = dt.date(2020, 1, 1)
"""The day from which `SEQUENCE` counts; also the `DTSTAMP` of what nobody dated."""
_WEEKDAYS = tuple(day[:2].upper() for day in DAYS)


@dataclass(frozen=True, slots=True)
class EventWriter:
    """Writes the components of events in one language."""

    catalog: Catalog
    """What they tell."""
    translations: Translations
    """The language."""
    base_url: str
    """Absolute address of the site's root, ending with a slash."""

    def components(self, item: Item[Event], dates: Recurrence) -> bytes:
        """Write every `VEVENT` of an event."""
        written = [self._master(dates.series)] if dates.series else []
        written += [self._otherwise(one) for one in (dates.series.otherwise if dates.series else ())]
        written += [self._event(one, _uid(item, one)) for one in dates.single]
        return b"".join(event.to_ical() for event in written)

    def _master(self, series: Series) -> icalendar.Event:
        event = self._event(series.first, _uid(series.first.item))
        event.add("rrule", _rrule(series))
        if series.left_out:
            event.add("exdate", [_local(date) for date in series.left_out])
        return event

    def _otherwise(self, one: Occurrence) -> icalendar.Event:
        event = self._event(one, _uid(one.item))
        event.add("recurrence-id", _local(one.planned))
        return event

    def _event(self, one: Occurrence, uid: str) -> icalendar.Event:
        """Write one date.

        There is no `ORGANIZER`: it would be the address to answer an invitation to, and nobody is invited here.
        """
        event = icalendar.Event()
        event.add("uid", uid)
        _add_times(event, one)
        _add_history(event, one.item.record)
        self._add_texts(event, one)
        self._add_place(event, one)
        event.add("url", self._page(one.item))
        if one.cancelled:
            event.add("status", "CANCELLED")
        return event

    def _add_texts(self, event: icalendar.Event, one: Occurrence) -> None:
        record, _ = one.item.record, self.translations.gettext
        title, language = record.title.best(self.translations.language, FALLBACK)
        # Many calendars show what is cancelled like everything else.
        summary = f"{_('Cancelled')}: {title}" if one.cancelled else title
        event.add("summary", summary, {"LANGUAGE": language})
        text, languages = description(self.catalog, one, self.translations, self._page(one.item))
        # A property has one language: that of a text in several ones is not said.
        event.add("description", text, {"LANGUAGE": min(languages)} if len(languages) == 1 else {})
        topics = (self.catalog.topic(topic).record for topic in record.topics)
        event.add("categories", [told(topic.title, self.translations) for topic in topics])

    def _add_place(self, event: icalendar.Event, one: Occurrence) -> None:
        venue = self.catalog.find(one.place, Venue).record if one.place else None
        named = venue.title if venue else one.where
        if named:
            language = named.best(self.translations.language, FALLBACK)[1]
            event.add("location", where(self.catalog, one, self.translations), {"LANGUAGE": language})
        if venue and venue.location:
            event.add("geo", (venue.location.latitude, venue.location.longitude))
        online = one.item.record.online
        if online:
            label = self.translations.gettext("Online")
            event.add("conference", online.url, {"VALUE": "URI", "LABEL": label})

    def _page(self, item: Item[Event]) -> str:
        """Give the address of an event's page; events for officials stand on one page together."""
        path = item.path if item.name in self.catalog.with_page else addresses.OFFICIALS
        return addresses.absolute(self.base_url, addresses.in_language(self.translations.language, path))


def _uid(item: Item[Event], single: Occurrence | None = None) -> str:
    """Name an event, or a date that stands alone beside others, the same at every address of the site."""
    if single and (item.record.repeat or single.extra):
        return f"{item.name}/{single.planned.replace(' ', 'T')}@tatsite"
    return item.record.calendar_uid or f"{item.name}@tatsite"


def _local(moment: str) -> dt.date | dt.datetime:
    """Give a moment in Estonian time, as the rule of its series gives it."""
    if not has_clock(moment):
        return dt.date.fromisoformat(moment)
    return dt.datetime.fromisoformat(moment).replace(tzinfo=ZONE)


def _time(moment: str) -> dt.date | dt.datetime:
    """Give a moment in Estonian time, or in UTC where that names two instants, of which ical.js takes the other one."""
    return instant(moment) if is_unclear(moment) else _local(moment)


def _add_times(event: icalendar.Event, one: Occurrence) -> None:
    """Write when a date begins and, where it is known, when it is over; a last day counts to its end."""
    event.add("dtstart", _time(one.starts))
    if not has_clock(one.starts):
        event.add("dtend", span(one.ends)[1] + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    elif has_clock(one.ends) and one.ends != one.starts:
        event.add("dtend", _time(one.ends))


def _add_history(event: icalendar.Event, record: Event) -> None:
    """Write when a record was made known and changed, as precisely as it says: at the beginning of the day in UTC."""
    changed = record.updated or (record.verified.on if record.verified else None) or record.announced
    event.add("dtstamp", _midnight(changed or _EPOCH))
    if changed:
        event.add("last-modified", _midnight(changed))
    if record.announced:
        event.add("created", _midnight(record.announced))
    event.add("sequence", max(0, (record.updated - _EPOCH).days) if record.updated else 0)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _rrule(series: Series) -> icalendar.vRecur:
    """Write a rule. It has an end and no number of times, which would count what is left out too."""
    rule = series.rule
    # Where the months are named, they are those that the rule counts: ical.js does not count them then.
    interval = 1 if series.months and not rule.weekly else rule.interval
    parts: dict[str, object] = {"FREQ": "WEEKLY" if rule.weekly else "MONTHLY", "INTERVAL": interval}
    if rule.days:
        parts["BYDAY"] = [f"{nth or ''}{_WEEKDAYS[day]}" for day, nth in rule.days]
    if rule.month_days:
        parts["BYMONTHDAY"] = list(rule.month_days)
    if series.months:
        parts["BYMONTH"] = list(series.months)
    if series.last:
        parts["UNTIL"] = instant(series.last) if has_clock(series.last) else dt.date.fromisoformat(series.last)
    return icalendar.vRecur(parts, WKST="MO")
