"""What is on: in all municipalities, in one, or in one in a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.wording import distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog import Agenda, Item, Occurrence
    from tatsite.pages.writer import Writer
    from tatsite.records import Event, Municipality
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chain", "chips", "dates", "go", "pick", "say")
"""Parts of the stylesheet this page kind uses."""


def everywhere(writer: Writer) -> Body:
    """Write the page of events in all municipalities."""
    _ = writer.words.translations.gettext
    found = writer.catalog.agenda(writer.catalog.events)
    return _body(writer, addresses.EVENTS, found, found.coming(writer.catalog.today), title=_("What is on"))


def of_municipality(writer: Writer, item: Item[Municipality]) -> Iterator[Body]:
    """Write the pages of a municipality's events: of all, and of each month that has a date."""
    today, gettext = writer.catalog.today, writer.words.translations.gettext
    found = writer.catalog.agenda(writer.catalog.events_of(item.id))
    place = {"place": writer.plain(item.record.title)}
    title = gettext("%(place)s: what is on") % place
    yield _body(writer, addresses.events(item.id), found, found.coming(today), title=title, municipality=item)
    for month in found.months:
        in_month = found.month(month)
        yield _body(
            writer,
            addresses.events(item.id, month),
            in_month,
            in_month.dated,
            title=f"{place['place']}: {writer.words.period(month)}",
            municipality=item,
            month=month,
        )


def _body(
    writer: Writer,
    path: str,
    found: Agenda,
    shown: list[Occurrence],
    *,
    title: str,
    municipality: Item[Municipality] | None = None,
    month: str = "",
) -> Body:
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    told = (*(dated.item for dated in shown), *(one.item for one in found.undated))
    states = {event.name: writer.state(event.record, event.owner) for event in told}
    first = writer.first(municipality) if municipality else None
    return writer.body(
        "events",
        path,
        title=title,
        description=_("Events with their dates, and what has no date yet."),
        styles=STYLES,
        owner=municipality.id if municipality else "",
        tells=[event for event in catalog.events if event.name in states],
        first=first,
        found=found,
        gloss=writer.gloss(first) if first else "",
        month=month,
        record_file=f"services/{municipality.id}/events/" if municipality else "services/",
        months=[(name, addresses.events(municipality.id, name)) for name in found.months] if municipality else [],
        municipality=municipality,
        shown=[(dated, dated.over_at, dated.over(catalog.today)) for dated in shown],
        states=states,
        undated=_by_place(writer, [one.item for one in found.undated], one=municipality is not None),
        usual=distinct(states.values()),
        where=writer.where,
    )


def _by_place(writer: Writer, events: list[Item[Event]], *, one: bool) -> list[tuple[str, list[Item[Event]]]]:
    """Group events by municipality; those of one municipality need no heading."""
    if one:
        return [("", events)] if events else []
    groups = [
        (writer.place(item.id), [event for event in events if event.owner == item.id])
        for item in writer.catalog.municipalities
    ]
    return [(place, found) for place, found in groups if found]
