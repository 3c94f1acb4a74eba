"""The pages of a topic and of an audience: what there is, by municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from tatsite.wording import distinct

if TYPE_CHECKING:
    from collections.abc import Callable

    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Audience, Event, Service, Topic
    from tatsite.sitefile import Body
    from tatsite.wording import StateWords

STYLES = ("chips", "cards", "numbers")
"""Parts of the stylesheet this page kind uses."""


def topic(writer: Writer, item: Item[Topic]) -> Body:
    """Write the page of a topic."""
    return _body(writer, item, "", lambda record: item.id in record.topics)


def audience(writer: Writer, item: Item[Audience]) -> Body:
    """Write the page of an audience; records that name no audience are for all."""
    term = item.record.term
    shown = writer.text(term)
    if term.root["et"] != writer.plain(term):
        shown += Markup(' · <span lang="et">{}</span>').format(term.root["et"])
    return _body(writer, item, shown, lambda record: not record.audiences or item.id in record.audiences)


def _body(
    writer: Writer, item: Item[Topic] | Item[Audience], term: str, belongs: Callable[[Service | Event], bool]
) -> Body:
    groups = []
    states: list[StateWords] = []
    for municipality in writer.catalog.municipalities:
        services, events = (
            [(entry, writer.state(entry.record, municipality.id)) for entry in entries if belongs(entry.record)]
            for entries in (writer.catalog.services_of(municipality.id), writer.catalog.events_of(municipality.id))
        )
        if services or events:
            groups.append((municipality, services, events))
            states += [state for _entry, state in (*services, *events)]
    return writer.body(
        "listing",
        item.path,
        title=writer.plain(item.record.title),
        description=writer.plain(item.record.summary),
        section=writer.site,
        styles=STYLES,
        item=item,
        groups=groups,
        in_crisis=getattr(item.record, "crisis", False),
        states=distinct(states),
        term=term,
    )
