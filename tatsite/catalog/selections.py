"""Which events a list, a calendar or a news feed holds: one facet at a time, and place with audience."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.records import Event


class Selection(NamedTuple):
    """Some of the events; without anything given, all for readers."""

    municipality: str = ""
    """Id of the municipality whose they are; empty for all."""
    audience: str = ""
    """Id of the audience they are for; empty for all. An event that names no audience is for everybody."""
    topic: str = ""
    """Id of the topic they are about; empty for all."""
    for_officials: bool = False
    """Whether they are those for officials, of municipalities and of the programme, and no others."""

    def of(self, catalog: Catalog) -> list[Item[Event]]:
        """Give the events; dated ones first."""
        if self.for_officials:
            return catalog.for_officials
        events = catalog.events_of(self.municipality) if self.municipality else catalog.events
        return [item for item in events if self._holds(item.record)]

    def _holds(self, event: Event) -> bool:
        for_them = not self.audience or not event.audiences or self.audience in event.audiences
        return for_them and (not self.topic or self.topic in event.topics)


def selections(catalog: Catalog) -> list[Selection]:
    """Give every selection that has a page and feeds of its own."""
    places = [item.id for item in catalog.municipalities]
    audiences = [item.id for item in catalog.audiences]
    return [
        Selection(),
        *(Selection(municipality=place) for place in places),
        *(Selection(topic=item.id) for item in catalog.topics),
        *(Selection(audience=audience) for audience in audiences),
        *(Selection(municipality=place, audience=audience) for place in places for audience in audiences),
        Selection(for_officials=True),
    ]
