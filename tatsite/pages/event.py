"""The page of an event: when, where, for whom; or whom to ask while no date is known."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tatsite import structured
from tatsite.catalog import contact, end
from tatsite.pages import dates

if TYPE_CHECKING:
    from tatsite.catalog import Item, Occurrence
    from tatsite.pages.writer import Writer
    from tatsite.records import Event
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chain", "chips", "dates", "facts", "knot", "numbers", "odd", "say", "table", "ticks")
"""Parts of the stylesheet this page kind uses."""
FIRST = 6
"""Dates that have a row each; those after them stand in a line a month, unless something is otherwise on them."""


def body(writer: Writer, item: Item[Event]) -> Body:
    """Write the page of an event."""
    event = item.record
    organiser = writer.catalog.organisation(event.organiser)
    state = writer.state(event, item.owner)
    known = writer.catalog.dates(item)
    coming = [one for one in known if not one.over(writer.catalog.today)]
    description = writer.description(event.summary, state)
    data = structured.event(writer.catalog, item, writer.language, writer.base_url, description=description)
    return writer.body(
        "event",
        item.path,
        title=writer.plain(event.title),
        description=description,
        owner=item.owner,
        styles=STYLES,
        item=item,
        contact=contact((), organiser.record, organiser.record, writer.catalog.today),
        draft_sentence=writer.draft(item.owner),
        gloss=writer.gloss(organiser),
        by_month=_by_month(coming[FIRST:]),
        coming=dates.rows(writer, [*coming[:FIRST], *(one for one in coming[FIRST:] if _is_otherwise(one))]),
        last=max(known, key=lambda one: one.over_at, default=None),
        in_crisis=writer.catalog.in_crisis(event),
        municipality=writer.catalog.municipality(item.owner),
        organiser=organiser,
        pauses=[writer.words.period(date) for date in event.pauses],
        periods=[writer.words.period(date) for date in event.periods],
        state=state,
        structured=structured.script(data),
        skipped=[skip for skip in event.skip if skip.date >= writer.catalog.today and coming],
        until=end(event.registration.until) if event.registration and event.registration.until else None,
        where=writer.where(event),
    )


def _is_otherwise(one: Occurrence) -> bool:
    return one.change is not None or one.extra is not None


def _by_month(dates_: list[Occurrence]) -> list[tuple[str, list[str]]]:
    """Give the days of the usual dates, month by month: `("2027-03", ["3", "10"])`."""
    usual = [one.starts[:10] for one in dates_ if not _is_otherwise(one)]
    return [(month, [str(int(day[8:])) for day in days]) for month, days in groupby(usual, key=lambda day: day[:7])]
