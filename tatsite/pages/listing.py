"""The pages of a topic and of an audience: what there is, by municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from tatsite import addresses
from tatsite.wording import distinct

if TYPE_CHECKING:
    from collections.abc import Callable

    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Audience, Event, Service, Topic
    from tatsite.sitefile import Body
    from tatsite.wording import StateWords

STYLES = ("cards", "chips", "go", "numbers")
"""Parts of the stylesheet this page kind uses."""


def topic(writer: Writer, item: Item[Topic]) -> Body:
    """Write the page of a topic."""
    catalog = writer.catalog
    entries: list[Item[Service] | Item[Event]] = [*catalog.services, *catalog.events]
    told = [entry for entry in entries if item.id in entry.record.topics]
    steps = dict.fromkeys(step.id for entry in told for step in catalog.journey.at(entry.name))
    return _body(
        writer,
        item,
        lambda record: item.id in record.topics,
        calendar=addresses.events(topic=item.id),
        in_crisis=item.record.crisis,
        journey="",
        steps=[catalog.journey.step(name) for name in steps],
        term="",
    )


def audience(writer: Writer, item: Item[Audience]) -> Body:
    """Write the page of an audience; records that name no audience are for all."""
    term = item.record.term
    shown = writer.text(term)
    if term.root["et"] != writer.plain(term):
        shown += Markup(' · <span lang="et">{}</span>').format(term.root["et"])
    return _body(
        writer,
        item,
        lambda record: not record.audiences or item.id in record.audiences,
        calendar=addresses.events(audience=item.id),
        in_crisis=False,
        journey=addresses.journey(item.id),
        steps=[],
        term=shown,
    )


def _body(
    writer: Writer,
    item: Item[Topic] | Item[Audience],
    belongs: Callable[[Service | Event], bool],
    **values: Any,  # noqa: ANN401 - what each of the two tells beside its lists
) -> Body:
    groups = []
    told: list[Item[Service] | Item[Event]] = []
    states: list[StateWords] = []
    for municipality in writer.catalog.municipalities:
        services, events = (
            [(entry, writer.state(entry.record, municipality.id)) for entry in entries if belongs(entry.record)]
            for entries in (writer.catalog.services_of(municipality.id), writer.catalog.events_of(municipality.id))
        )
        if services or events:
            groups.append((municipality, services, events))
            told += [entry for entry, _state in (*services, *events)]
            states += [state for _entry, state in (*services, *events)]
    return writer.body(
        "listing",
        item.path,
        title=writer.plain(item.record.title),
        description=writer.plain(item.record.summary),
        styles=STYLES,
        item=item,
        tells=told,
        groups=groups,
        states=distinct(states),
        **values,
    )
