"""The page of an event: when, where, for whom; or whom to ask while no date is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import contact, end
from tatsite.pages import dates

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Event
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chain", "chips", "dates", "facts", "numbers", "odd", "say", "table", "ticks")
"""Parts of the stylesheet this page kind uses."""
FIRST = 6
"""Dates that stand open; those after them are a tap away."""


def body(writer: Writer, item: Item[Event]) -> Body:
    """Write the page of an event."""
    event = item.record
    organiser = writer.catalog.organisation(event.organiser)
    state = writer.state(event, item.owner)
    known = writer.catalog.dates(item)
    coming = [one for one in known if not one.over(writer.catalog.today)]
    return writer.body(
        "event",
        item.path,
        title=writer.plain(event.title),
        description=writer.description(event.summary, state),
        owner=item.owner,
        styles=STYLES,
        item=item,
        contact=contact((), organiser.record, organiser.record, writer.catalog.today),
        draft_sentence=writer.draft(item.owner),
        gloss=writer.gloss(organiser),
        coming=dates.rows(writer, coming),
        first=FIRST,
        last=max(known, key=lambda one: one.over_at, default=None),
        in_crisis=writer.catalog.in_crisis(event),
        municipality=writer.catalog.municipality(item.owner),
        organiser=organiser,
        pauses=[writer.words.period(date) for date in event.pauses],
        periods=[writer.words.period(date) for date in event.periods],
        state=state,
        skipped=[skip for skip in event.skip if skip.date >= writer.catalog.today and coming],
        until=end(event.registration.until) if event.registration and event.registration.until else None,
        where=writer.where(event),
    )
