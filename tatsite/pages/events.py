"""What is on: everywhere, in a municipality, for an audience, of a topic, in a month."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog import selections
from tatsite.pages import dates
from tatsite.wording import calendar_title, distinct, facet_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog import Agenda, Item, Selection, Undated
    from tatsite.pages.writer import Writer
    from tatsite.records import Event
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chain", "chips", "choose", "dates", "go", "knot", "pick", "say")
"""Parts of the stylesheet this page kind uses."""
MOST = 60
"""Dates that a list shows; those after them stand on the pages of their months."""


def lists(writer: Writer) -> Iterator[Body]:
    """Write every list of events for readers, and the page of each month that has a date, past ones too."""
    for selection in selections(writer.catalog):
        if selection.for_officials:
            continue
        found = writer.catalog.agenda(selection.of(writer.catalog))
        yield _body(writer, selection, found)
        if not selection.narrow:
            for month in found.months:
                yield _body(writer, selection, found, month)


def _body(writer: Writer, selection: Selection, found: Agenda, month: str = "") -> Body:
    catalog, translations = writer.catalog, writer.words.translations
    coming = found.month(month).dated if month else found.coming(catalog.today)
    running = found.month(month).running if month else found.still_running(catalog.today)
    shown = coming if month else coming[:MOST]
    undated = [] if month else found.undated
    told = {one.item.name for one in (*shown, *running)} | {one.item.name for one in undated}
    events = [item for item in catalog.events if item.name in told]
    states = {item.name: writer.state(item.record, item.owner) for item in events}
    municipality = catalog.municipality(selection.municipality) if selection.municipality else None
    first = writer.first(municipality) if municipality else None
    title = calendar_title(catalog, selection, translations)
    if month:
        place = writer.place(selection.municipality) if municipality else translations.gettext("What is on")
        title = f"{place}: {writer.words.period(month)}"
    listed = dates.rows(writer, shown)
    this_month = f"{catalog.today:%Y-%m}"
    return writer.body(
        "events",
        addresses.events(selection.municipality, month) if month else selection.path,
        title=title,
        description=translations.gettext("Events with their dates, and what has no date yet."),
        styles=STYLES,
        owner=selection.municipality,
        tells=events,
        choices=dates.choices(writer, listed),
        facets=[
            (other.path, facet_title(other.facet, translations))
            for other in selections(catalog)
            if other.facet and other != selection
        ],
        first=first,
        gloss=writer.gloss(first) if first else "",
        list_address=selection.path,
        month=month,
        months=[
            (name, addresses.events(selection.municipality, name))
            for name in found.months
            if name == month or name >= this_month
        ],
        more=len(coming) > len(shown),
        municipality=municipality,
        record_file=f"services/{municipality.id}/events/" if municipality else "services/",
        running=dates.rows(writer, running),
        selection=selection,
        shown=listed,
        states=states,
        undated=_by_time(writer, undated, one=municipality is not None),
        usual=distinct(states.values()),
    )


def _by_time(
    writer: Writer, undated: list[Undated], *, one: bool
) -> list[tuple[str, list[tuple[str, list[Item[Event]]]]]]:
    """Group events by when the records say that they will be, then by municipality."""
    groups = []
    for within, some in groupby(undated, key=lambda one: one.within):
        events = [found.item for found in some]
        groups.append((writer.words.period(within) if within else "", _by_place(writer, events, one=one)))
    return groups


def _by_place(writer: Writer, events: list[Item[Event]], *, one: bool) -> list[tuple[str, list[Item[Event]]]]:
    """Group events by municipality; those of one municipality need no heading."""
    if one:
        return [("", events)]
    groups = [
        (writer.place(item.id), [event for event in events if event.owner == item.id])
        for item in writer.catalog.municipalities
    ]
    return [(place, found) for place, found in groups if found]
