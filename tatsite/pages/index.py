"""A to Z: everything that has a page, under its first letter in the reader's language."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import escape

from tatsite import addresses
from tatsite.i18n import alphabetical, initial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Event, Service
    from tatsite.records.fields import Texts
    from tatsite.sitefile import Body

STYLES = ("chips", "pick", "index")
"""Parts of the stylesheet this page kind uses."""


class Entry(NamedTuple):
    """A line of the index."""

    title: str
    """What it is called, as it is sorted by."""
    shown: Markup
    """The same as it is shown: marked where it is in another language."""
    address: str
    """Its address below the language."""
    place: str
    """Municipality it belongs to, or that it is a step of the journey; empty where it stands by itself."""
    official_name: str
    """Its Estonian name, where it says more."""
    draft: bool
    """Whether it rests on drafts alone."""


def body(writer: Writer) -> Body:
    """Write the index."""
    _ = writer.words.translations.gettext
    entries = sorted(_entries(writer), key=lambda entry: (alphabetical(writer.language, entry.title), entry.place))
    letters = [(letter, list(group)) for letter, group in groupby(entries, lambda entry: initial(entry.title))]
    catalog = writer.catalog
    return writer.body(
        "index",
        addresses.INDEX,
        title=_("A to Z"),
        description=_("All pages in alphabetical order."),
        styles=STYLES,
        tells=[*catalog.municipalities, *catalog.services, *catalog.events],
        letters=letters,
        record_file="services/",
    )


def _entries(writer: Writer) -> Iterator[Entry]:
    _ = writer.words.translations.gettext
    catalog = writer.catalog

    def entry(title: Texts, address: str, place: str = "", official_name: str = "", *, draft: bool = False) -> Entry:
        return Entry(writer.plain(title), writer.text(title), address, place, official_name, draft)

    for name, address in (
        (_("Urgent help"), addresses.HELP),
        (_("What is on"), addresses.EVENTS),
        (_("Your way, step by step"), addresses.JOURNEY),
        (_("My plan"), addresses.MY_PLAN),
        (_("Map"), addresses.MAP),
        (_("Who helps with what"), addresses.COVERAGE),
        (_("Communities where you live"), addresses.COMMUNITIES),
        (_("Participation councils"), addresses.HAVE_A_SAY),
        (_("About the programme"), addresses.PROGRAMME),
    ):
        yield Entry(name, escape(name), address, "", "", draft=False)
    for municipality in catalog.municipalities:
        yield entry(municipality.record.title, municipality.path, "", municipality.record.official_name)
    for topic in catalog.topics:
        yield entry(topic.record.title, topic.path)
    for audience in catalog.audiences:
        yield entry(audience.record.title, audience.path)
    told: list[Item[Service] | Item[Event]] = [*catalog.services, *catalog.events]
    for item in told:
        draft = catalog.is_draft(item.record)
        yield entry(item.record.title, item.path, writer.place(item.owner), item.record.official_name, draft=draft)
    way = writer.words.translations.gettext("Your way, step by step")
    for step in catalog.journey.steps:
        address = f"{addresses.journey(catalog.journey.audience_of(step))}#{step.id}"
        yield entry(step.record.title, address, way, step.record.official_name)
