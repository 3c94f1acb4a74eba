"""The page of an event: when, where, for whom; or whom to ask while no date is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from tatsite.records import Venue
from tatsite.records.dates import is_whole

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Event
    from tatsite.sitefile import Body

STYLES = ("chips", "cards", "chain", "numbers", "odd", "say", "ticks")
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
        section=writer.section(item.owner),
        styles=STYLES,
        item=item,
        draft_sentence=writer.draft(item.owner),
        gloss=writer.gloss(organiser),
        in_crisis=writer.catalog.in_crisis(event),
        machine_date=event.starts.replace(" ", "T") if event.starts and is_whole(event.starts) else "",
        municipality=writer.catalog.municipality(item.owner),
        organiser=organiser,
        pauses=[writer.words.period(date) for date in event.pauses],
        periods=[writer.words.period(date) for date in event.periods],
        state=state,
        where=_where(writer, event),
    )


def _where(writer: Writer, event: Event) -> Markup:
    """Say where it is: the named place with its address, or the record's own words."""
    if event.place:
        venue = writer.catalog.find(event.place, Venue).record
        line = Markup('{}, <span lang="et">{}, {}</span>')
        return line.format(writer.text(venue.title), venue.address.street, venue.address.city)
    return writer.text(event.where) if event.where else Markup()
