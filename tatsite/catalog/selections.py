"""Which events a list, a calendar or a news feed holds: one facet at a time, and place with audience."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite import addresses

if TYPE_CHECKING:
    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.records import Event


LEVELS = ("none", "a little", "some", "good")
"""How much Estonian one needs, the least first."""


def facets(item: Item[Event]) -> frozenset[str]:
    """Give what one can choose an event by: `place-tartu`, `language-ru`, `audience-…`, `level-some`, `online`, `free`.

    Languages of help and of interpreters count too: whoever speaks one of them can come.
    """
    event = item.record
    languages = (*event.languages, *event.support_languages, *event.interpreting)
    return frozenset(
        facet
        for facet, holds in (
            (f"place-{item.owner}", True),
            *((language_facet(code), True) for code in languages),
            *((f"audience-{audience}", True) for audience in event.audiences),
            (level_facet(event.estonian or ""), event.estonian),
            ("online", event.attendance in {"online", "both"}),
            ("free", event.cost and event.cost.free),
        )
        if holds
    )


def language_facet(code: str) -> str:
    """Give the facet of a language."""
    return f"language-{code}".replace(" ", "-")


def level_facet(level: str) -> str:
    """Give the facet of a level of Estonian."""
    return f"level-{level}".replace(" ", "-")


class Selection(NamedTuple):
    """Some of the events; without anything given, all for readers."""

    municipality: str = ""
    """Id of the municipality whose they are; empty for all."""
    audience: str = ""
    """Id of the audience they are for; empty for all. An event that names no audience is for everybody."""
    topic: str = ""
    """Id of the topic they are about; empty for all."""
    facet: str = ""
    """What else they have in common, as `facets` says it; empty for all."""
    for_officials: bool = False
    """Whether they are those for officials, of municipalities and of the programme, and no others."""

    @property
    def path(self) -> str:
        """Address of its page below the language."""
        if self.for_officials:
            return addresses.OFFICIALS
        return addresses.events(self.municipality, audience=self.audience, topic=self.topic, facet=self.facet)

    @property
    def narrow(self) -> bool:
        """Whether it leaves out events of a place, so that it has no pages of months and no news of its own."""
        return bool(self.audience or self.topic or self.facet)

    def of(self, catalog: Catalog) -> list[Item[Event]]:
        """Give the events; dated ones first."""
        if self.for_officials:
            return catalog.for_officials
        events = catalog.events_of(self.municipality) if self.municipality else catalog.events
        return [item for item in events if self._holds(item)]

    def _holds(self, item: Item[Event]) -> bool:
        event = item.record
        if self.facet and self.facet not in facets(item):
            return False
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
        *(Selection(facet=language_facet(item.id)) for item in catalog.languages),
        *(Selection(facet=level_facet(level)) for level in LEVELS),
        Selection(facet="online"),
        Selection(facet="free"),
        Selection(for_officials=True),
    ]
