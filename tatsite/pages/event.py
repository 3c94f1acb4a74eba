"""The page of an event: when, where, for whom; or whom to ask while no date is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import contact
from tatsite.records.dates import is_whole

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Event
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chain", "chips", "facts", "numbers", "odd", "say", "table", "ticks")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer, item: Item[Event]) -> Body:
    """Write the page of an event."""
    event = item.record
    organiser = writer.catalog.organisation(event.organiser)
    state = writer.state(event, item.owner)
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
        in_crisis=writer.catalog.in_crisis(event),
        machine_date=event.starts.replace(" ", "T") if event.starts and is_whole(event.starts) else "",
        municipality=writer.catalog.municipality(item.owner),
        organiser=organiser,
        pauses=[writer.words.period(date) for date in event.pauses],
        periods=[writer.words.period(date) for date in event.periods],
        state=state,
        where=writer.where(event),
    )
