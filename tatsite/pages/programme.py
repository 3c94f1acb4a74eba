"""About the programme: who takes part and how long, its plans, and what is for officials only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite import addresses
from tatsite.records import SHARED, Contract, Event
from tatsite.wording import distinct

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Municipality
    from tatsite.sitefile import Body

STYLES = ("chips", "go", "rows")
"""Parts of the stylesheet this page kind uses."""


PARTICIPATION_STYLES = ("cards", "chips", "go", "odd")
"""Parts of the stylesheet that pages on a municipality's part use."""


class Part(NamedTuple):
    """How long a municipality takes part."""

    municipality: Item[Municipality]
    """The municipality."""
    contract: Contract | None
    """Its contract; nothing when none is known."""
    draft: str
    """The sentence of the draft label."""


def body(writer: Writer) -> Body:
    """Write the page about the programme."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    officials = [item for item in catalog.all(Event) if item.record.for_officials]
    states = {item.name: writer.state(item.record, _owner(writer, item)) for item in officials}
    return writer.body(
        "programme",
        addresses.PROGRAMME,
        title=_("About the programme"),
        description=_("Who takes part in the programme that helps people settle in, and for how long."),
        styles=STYLES,
        tells=[*(item for item in catalog.all(Contract) if item.owner not in SHARED), *catalog.plans],
        officials=officials,
        parts=[part(writer, item) for item in catalog.municipalities],
        plans={item.id: [plan for plan in catalog.plans if plan.owner == item.id] for item in catalog.municipalities},
        record_file="services/programme/",
        states=states,
        usual=distinct(states.values()),
    )


def part(writer: Writer, item: Item[Municipality]) -> Part:
    """Tell how long a municipality takes part."""
    return Part(item, writer.catalog.contract(item.id), writer.draft(item.id))


def participation(writer: Writer, item: Item[Municipality]) -> Body:
    """Write the page about a municipality's part in the programme."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    description = _("How long it takes part, what is planned, and what may come.")
    return writer.body(
        "participation",
        addresses.participation(item.id),
        title=_("%(place)s and the programme") % {"place": writer.plain(item.record.title)},
        description=description,
        styles=PARTICIPATION_STYLES,
        owner=item.id,
        item=item,
        budget=writer.budget(item.record),
        draft_sentence=writer.draft(item.id),
        part=part(writer, item),
        plans=[plan for plan in catalog.plans if plan.owner == item.id],
    )


def _owner(writer: Writer, item: Item[Event]) -> str:
    """Give the municipality whose draft an event would rest on; the first one for events of the whole programme."""
    return writer.catalog.municipalities[0].id if item.owner in SHARED else item.owner
