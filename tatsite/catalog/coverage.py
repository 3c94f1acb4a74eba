"""Topics against municipalities: who helps with what where, as far as it is known (content.md, rule 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.records import Event, Municipality, Organisation, Service, Topic
    from tatsite.records.municipality import Gap

Kind = Literal["own", "partner", "state", "gap", "not known"]
KINDS: Final[Sequence[Kind]] = ("own", "partner", "state", "gap", "not known")
"""How a topic is covered, the nearest help first."""


class Cell(NamedTuple):
    """Who helps with a topic in a municipality."""

    municipality: Item[Municipality]
    """The municipality."""
    kind: Kind
    """How the topic is covered there."""
    helps: tuple[Item[Service] | Item[Event], ...]
    """Services, or else events, of the nearest kind; empty for a gap and where nothing is known."""
    gap: Gap | None
    """The gap, where a coordinator recorded one."""


def coverage(catalog: Catalog) -> list[tuple[Item[Topic], list[Cell]]]:
    """Tell for each topic, in the order of the topics, how each municipality covers it.

    Services count before events, the municipality's own before a partner's and the state's. A gap is one only
    where a coordinator recorded it; silence of the sources is "not known".
    """
    return [
        (topic, [_cell(catalog, topic.id, municipality) for municipality in catalog.municipalities])
        for topic in catalog.topics
    ]


def _cell(catalog: Catalog, topic: str, municipality: Item[Municipality]) -> Cell:
    gap = next((gap for gap in municipality.record.gaps if gap.topic == topic), None)
    if gap:
        return Cell(municipality, "gap", (), gap)
    services = [(item, item.record.provider) for item in catalog.services_of(municipality.id)]
    events = [(item, item.record.organiser) for item in catalog.events_of(municipality.id)]
    for offers in (services, events):
        by_kind: dict[Kind, list[Item[Service] | Item[Event]]] = {}
        for item, helper in offers:
            if topic in item.record.topics:
                kind = _kind(municipality.record, catalog.organisation(helper))
                by_kind.setdefault(kind, []).append(item)
        nearest = next((kind for kind in KINDS if kind in by_kind), None)
        if nearest:
            return Cell(municipality, nearest, tuple(by_kind[nearest]), None)
    return Cell(municipality, "not known", (), None)


def _kind(municipality: Municipality, helper: Item[Organisation]) -> Kind:
    """Say whose help it is: the municipality's own is that of its government, its centre, and what belongs to them."""
    own = {name for name in (municipality.government, municipality.centre) if name}
    if helper.record.kind == "state":
        return "state"
    return "own" if helper.name in own or helper.record.part_of in own else "partner"
