"""The city page: who helps here, how to reach them, what with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import contact
from tatsite.pages import dates
from tatsite.wording import distinct

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Municipality, Service, Topic
    from tatsite.sitefile import Body
    from tatsite.wording import StateWords

STYLES = ("buttons", "cards", "chain", "chips", "go", "knot", "meter", "say", "table", "topics")
"""Parts of the stylesheet this page kind uses."""
NEXT = 3
"""The next dates that stand on the page."""


def body(writer: Writer, item: Item[Municipality]) -> Body:
    """Write the page of a municipality."""
    catalog, city = writer.catalog, item.record
    first = writer.first(item)
    found = catalog.agenda(catalog.events_of(item.id))
    recurring = [one.item for one in found.undated]
    states_of = {event.name: writer.state(event.record, item.id) for event in catalog.events_of(item.id)}
    groups = _by_topic(writer, item.id)
    return writer.body(
        "city",
        item.path,
        title=writer.plain(city.who_helps),
        description=writer.plain(city.summary),
        owner=item.id,
        styles=STYLES,
        item=item,
        communities=catalog.organisations_of(item.id, "community", "association"),
        contact=contact((), first.record, first.record, catalog.today),
        dated=dates.rows(writer, [*found.coming(catalog.today)[:NEXT], *found.still_running(catalog.today)[:NEXT]]),
        draft_sentence=writer.draft(item.id),
        event_states=distinct(states_of[event.name] for event in recurring),
        first=first,
        gloss=writer.gloss(first),
        groups=groups,
        media=[medium for medium in city.media if not medium.for_officials],
        papers=catalog.papers_of(item.id),
        recurring=recurring,
        roles=[catalog.contact_role(name) for name in city.contacts],
        states=distinct(state for _topic, services in groups for _service, state in services),
        states_of=states_of,
    )


def _by_topic(writer: Writer, owner: str) -> list[tuple[Item[Topic], list[tuple[Item[Service], StateWords]]]]:
    """Group the services of a municipality by their main topic, in the order of the topics."""
    groups = []
    for topic in writer.catalog.topics:
        services = [
            (service, writer.state(service.record, owner))
            for service in writer.catalog.services_of(owner)
            if service.record.topics[0] == topic.id
        ]
        if services:
            groups.append((topic, services))
    return groups
