"""The dates in calendars are those of the site, however a program reads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tatsite import feeds, reading, site
from tatsite.catalog import Catalog, Item, instant
from tatsite.records import Event
from tatsite.records.dates import has_clock, span
from tests.feeds.expanding import by_javascript, by_python, written
from tests.feeds.schedules import BEFORE, Fields, schedule, schedules
from tests.feeds.subscribing import RETK, URL
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from tatsite.catalog import Occurrence
    from tatsite.reading import Entry
    from tests.feeds.expanding import Found

NUMBER = 200
SEED = 5545
YEAR_AHEAD = dt.date(2027, 10, 15)
"""Dates of a series without an end are told for a year; one that is moved may leave it by some weeks."""


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(reading.read(WORLD, site.RECORDS).entries)


def _catalog(drawn: list[Fields]) -> Catalog:
    """Join the invented world with these schedules in the place of its events, in one language."""
    entries = _entries()
    walk = next(entry for entry in entries if entry.name == RETK)
    known = {key: kept for key, kept in walk.value.items() if key not in {"starts", "ends"}}
    made = [
        replace(walk, name=f"naidislinn/events/e{number}", id=f"e{number}", record=Event.model_validate(known | fields))
        for number, fields in enumerate(drawn)
    ]
    kept = [entry for entry in entries if entry.kind not in {"events", "languages"} or entry.id == "et"]
    return Catalog([*kept, *made], (), TODAY)


def _expected(one: Occurrence) -> Found:
    """Write a date of ours as the readers' are."""
    if has_clock(one.starts):
        ends = one.ends if has_clock(one.ends) else one.starts
        return written(instant(one.starts)), written(instant(ends)), one.cancelled
    return one.starts, f"{span(one.ends)[1] + dt.timedelta(days=1)}", one.cancelled


def _compared(item: Item[Event], dates: list[Found]) -> list[Found]:
    repeat = item.record.repeat
    endless = repeat is not None and not repeat.until and not repeat.count
    return sorted(date for date in dates if date[0] < f"{YEAR_AHEAD if endless else BEFORE}")


@given(st.randoms(use_true_random=False).map(schedule))
@settings(max_examples=80, derandomize=True, deadline=None, database=None)
def test_calendar_of_any_schedule_has_exactly_its_dates(fields: Fields) -> None:
    catalog = _catalog([fields])
    (item,) = catalog.events
    files = {file.path: file.content for file in feeds.calendars(catalog, URL)}
    (found,) = by_python([files[f"et/{item.path}calendar.ics"]], BEFORE)
    assert _compared(item, found) == _compared(item, [_expected(one) for one in catalog.dates(item)])


def test_two_programs_find_exactly_the_dates_of_the_site() -> None:
    catalog = _catalog(schedules(SEED, NUMBER))
    files = {file.path: file.content for file in feeds.calendars(catalog, URL)}
    items = [item for item in catalog.events if f"et/{item.path}calendar.ics" in files]
    assert len(items) == NUMBER
    calendars = [files[f"et/{item.path}calendar.ics"] for item in items]
    found = zip(items, by_python(calendars, BEFORE), by_javascript(calendars, BEFORE), strict=True)
    count = 0
    for item, in_python, in_javascript in found:
        ours = _compared(item, [_expected(one) for one in catalog.dates(item)])
        assert _compared(item, in_python) == ours, item.record
        assert _compared(item, in_javascript) == ours, item.record
        count += len(ours)
    assert count > 20 * NUMBER
