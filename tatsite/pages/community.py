"""Communities where one lives, and how one has a say there: the same for all municipalities on one page each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Event, Municipality, Service
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chips", "go")
"""Parts of the stylesheet these page kinds use."""
_KINDS = ("community", "association")
_TOPIC = "osalemine"


def communities(writer: Writer) -> Body:
    """Write the page of organisations of communities, and of what they and the municipality do together."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    places = [
        (item, catalog.organisations_of(item.id, *_KINDS), _together(writer, item)) for item in catalog.municipalities
    ]
    return writer.body(
        "communities",
        addresses.COMMUNITIES,
        title=_("Communities where you live"),
        description=_("Organisations of people who share a language or a culture, and how to find yours."),
        styles=STYLES,
        record_file="services/",
        tells=[item for _place, organisations, _offers in places for item in organisations] or catalog.municipalities,
        places=places,
        states={item.name: writer.state(item.record, item.owner) for _p, _o, offers in places for item in offers},
    )


def have_a_say(writer: Writer) -> Body:
    """Write the page of participation councils: how far they are, how one joins, what became of proposals."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    return writer.body(
        "have_a_say",
        addresses.HAVE_A_SAY,
        title=_("Participation councils"),
        description=_("A participation council tells the city or municipality what residents need."),
        styles=STYLES,
        record_file="services/",
        tells=catalog.municipalities,
    )


def _together(writer: Writer, item: Item[Municipality]) -> list[Item[Service] | Item[Event]]:
    """Give what one can take part in there."""
    offers: list[Item[Service] | Item[Event]] = [
        *writer.catalog.services_of(item.id),
        *writer.catalog.events_of(item.id),
    ]
    return [offer for offer in offers if _TOPIC in offer.record.topics]
