"""What is on: in all municipalities, in one, or in one in a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog import Agenda, agenda, end
from tatsite.wording import distinct

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from tatsite.catalog import Dated, Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Event, Municipality
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chain", "chips", "dates", "go", "pick", "say")
"""Parts of the stylesheet this page kind uses."""


def everywhere(writer: Writer) -> Body:
    """Write the page of events in all municipalities."""
    _ = writer.words.translations.gettext
    found = agenda(writer.catalog.events, writer.catalog.today)
    return _body(writer, addresses.EVENTS, found, found.coming(writer.catalog.today), title=_("What is on"))


def of_municipality(writer: Writer, item: Item[Municipality]) -> Iterator[Body]:
    """Write the pages of a municipality's events: of all, and of each month that has a date."""
    today, gettext = writer.catalog.today, writer.words.translations.gettext
    found = agenda(writer.catalog.events_of(item.id), today)
    place = {"place": writer.plain(item.record.title)}
    title = gettext("%(place)s: what is on") % place
    yield _body(writer, addresses.events(item.id), found, found.coming(today), title=title, municipality=item)
    for month in found.months:
        in_month = Agenda(found.dated)
        yield _body(
            writer,
            addresses.events(item.id, month),
            in_month,
            found.month(month),
            title=f"{place['place']}: {writer.words.period(month)}",
            municipality=item,
            month=month,
        )


def _body(
    writer: Writer,
    path: str,
    found: Agenda,
    shown: list[Dated],
    *,
    title: str,
    municipality: Item[Municipality] | None = None,
    month: str = "",
) -> Body:
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    told = (*(dated.item for dated in shown), *found.regular, *found.undated)
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
        shown=[(dated, _over(dated), dated.over(catalog.today)) for dated in shown],
        states=states,
        undated=_by_place(writer, found.undated, one=municipality is not None),
        usual=distinct(states.values()),
        where=writer.where,
    )


def _over(dated: Dated) -> dt.datetime:
    """Give the instant from which a date need not be shown: of one whose end is not known, that of its day."""
    return end(dated.ends if dated.ends != dated.starts else dated.starts.partition(" ")[0])


def _by_place(writer: Writer, events: list[Item[Event]], *, one: bool) -> list[tuple[str, list[Item[Event]]]]:
    """Group events by municipality; those of one municipality need no heading."""
    if one:
        return [("", events)] if events else []
    groups = [
        (writer.place(item.id), [event for event in events if event.owner == item.id])
        for item in writer.catalog.municipalities
    ]
    return [(place, found) for place, found in groups if found]
