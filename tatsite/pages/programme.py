"""About the programme: what it is, who takes part and how long, what is for officials, the journey model."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite import addresses
from tatsite.catalog import about
from tatsite.pages import dates
from tatsite.records import SHARED, Budget, Contract, Indicator, Plan
from tatsite.wording import distinct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tatsite.catalog import Catalog, Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Municipality
    from tatsite.records.plan import Activity
    from tatsite.sitefile import Body

STYLES = ("cards", "chips", "dates", "facts", "go", "odd", "rows")
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


class Step(NamedTuple):
    """A row of a plan of the programme."""

    plan: Item[Plan]
    """The plan."""
    row: Activity
    """The row."""
    draft: bool
    """Whether it rests on drafts alone."""
    odd: bool
    """Whether something odd is printed there."""


def body(writer: Writer) -> Body:
    """Write the page about the programme."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    plans = catalog.plans_of("programme")
    return writer.body(
        "programme",
        addresses.PROGRAMME,
        title=_("About the programme"),
        description=_("What it is, who pays for it, who takes part, and for how long."),
        styles=STYLES,
        tells=[*(item for item in catalog.all(Contract) if item.owner not in SHARED), *catalog.plans],
        changes=[step for step in _tops(catalog, plans) if step.draft],
        draft_sentence=writer.draft("programme"),
        finance=[(item, line) for item in catalog.all(Budget) for line in item.record.lines if line.parent is None],
        parts=[part(writer, item) for item in catalog.municipalities],
        plans={item.id: catalog.plans_of(item.id) for item in catalog.municipalities},
        programme_plans=plans,
        record_file="services/programme/",
        runners=[catalog.organisation(name) for name in dict.fromkeys(_in_charge(_tops(catalog, plans)))],
    )


def officials(writer: Writer) -> Body:
    """Write the page of what is for officials: meetings, training and networks, of no interest to newcomers."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    events = catalog.for_officials
    found = catalog.agenda(events)
    states = {item.name: writer.state(item.record, item.owner) for item in events}
    owners = ["programme", *(item.id for item in catalog.municipalities)]
    return writer.body(
        "officials",
        addresses.OFFICIALS,
        title=_("For officials"),
        description=_("These are for people who work in municipalities and offices, not for newcomers."),
        styles=STYLES,
        tells=events,
        anchors={item.name: item.name.replace("/events/", "-") for item in events},
        coming=dates.rows(writer, (*found.coming(catalog.today), *found.still_running(catalog.today))),
        groups=[(owner, [item for item in events if item.owner == owner]) for owner in owners],
        record_file="services/programme/events/",
        states=states,
        usual=distinct(states.values()),
        when=lambda event: writer.words.listed(map(writer.words.period, event.periods)),
    )


def journey_model(writer: Writer) -> Body:
    """Write the page of the journey model: where it is used, and how it is being made."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    measured = {item.id for item in catalog.all(Indicator) if item.record.counts == "journey models"}
    return writer.body(
        "journey_model",
        addresses.JOURNEY_MODEL,
        title=_("The journey model"),
        description=_("How municipalities and offices plan to look at a newcomer's way as a whole and make it easier."),
        styles=STYLES,
        tells=[*catalog.plans_of("programme"), *catalog.municipalities],
        draft_sentence=writer.draft("programme"),
        record_file="services/programme/",
        steps=list(_measured_by(catalog, measured)),
    )


def _tops(catalog: Catalog, plans: Iterable[Item[Plan]]) -> Iterator[Step]:
    """Give the rows of plans that are part of no other."""
    for item in plans:
        yield from (_step(catalog, item, row) for row in item.record.rows if row.parent is None)


def _in_charge(steps: Iterable[Step]) -> Iterator[str]:
    """Give the names of those who are in charge of rows that rest on no draft."""
    return (who.org for step in steps if not step.draft for who in step.row.responsible)


def _measured_by(catalog: Catalog, indicators: set[str]) -> Iterator[Step]:
    """Give the rows of the programme's plans that these indicators measure, each with its parts."""
    for item in catalog.plans_of("programme"):
        within: set[str] = set()
        for row in item.record.rows:
            if indicators.intersection(row.indicators) or row.parent in within:
                within.add(row.id)
                yield _step(catalog, item, row)


def _step(catalog: Catalog, item: Item[Plan], row: Activity) -> Step:
    return Step(item, row, catalog.is_draft(row), any(about(anomaly, row) for anomaly in item.record.anomalies))


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
        odd=[one for one in catalog.sourced_of(item.id) if one.record.anomalies and not isinstance(one.record, Plan)],
        draft_sentence=writer.draft(item.id),
        part=part(writer, item),
        plans=catalog.plans_of(item.id),
    )
