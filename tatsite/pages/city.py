"""The city page: who helps here, how to reach them, what with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import contact
from tatsite.records.dates import span
from tatsite.wording import distinct

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Municipality, Service, Topic
    from tatsite.sitefile import Body
    from tatsite.wording import StateWords

STYLES = ("chips", "cards", "chain", "say", "facts", "odd")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer, item: Item[Municipality]) -> Body:
    """Write the page of a municipality."""
    catalog, city = writer.catalog, item.record
    first = catalog.organisation(city.centre or city.government)
    events = [(event, writer.state(event.record, item.id)) for event in catalog.events_of(item.id)]
    undated = [(event, state) for event, state in events if not event.record.starts]
    groups = _by_topic(writer, item.id)
    return writer.body(
        "city",
        item.path,
        title=writer.plain(city.who_helps),
        description=writer.plain(city.summary),
        section=writer.section(item.id),
        styles=STYLES,
        item=item,
        budget=writer.budget(city),
        contact=contact((), first.record, first.record, catalog.today),
        dated=[
            (event, state)
            for event, state in events
            if event.record.starts and span(event.record.ends or event.record.starts)[1] >= catalog.today
        ],
        draft_sentence=writer.draft(item.id),
        event_states=distinct(state for _event, state in undated),
        first=first,
        gloss=writer.gloss(first),
        groups=groups,
        plans=[plan for plan in catalog.plans if plan.owner == item.id],
        states=distinct(state for _topic, services in groups for _service, state in services),
        undated=undated,
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
