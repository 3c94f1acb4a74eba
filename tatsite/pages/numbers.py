"""The programme in numbers: statistics, the budget and what the plans were to cost, as pictures and as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from tatsite import addresses
from tatsite.catalog import computed, total
from tatsite.pages.charts import Bar, bars
from tatsite.records import SHARED, Budget, Statistic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Plan
    from tatsite.records.programme import BudgetLine, Value
    from tatsite.sitefile import Body

STYLES = ("cards", "charts", "chips", "go", "odd", "table")
"""Parts of the stylesheet this page kind uses."""


class Chart(NamedTuple):
    """A picture of numbers with the rows it is drawn from."""

    title: Markup
    """What it shows; empty where the heading above says it."""
    bars: Sequence[Bar]
    """Its bars."""
    values: Sequence[Value]
    """The numbers, in the printed order."""


class Share(NamedTuple):
    """A part of the budget: whose it is, as it is printed and as it is computed."""

    line: BudgetLine
    """The row of the table."""
    name: Markup
    """Whose money it is."""
    computed: Decimal
    """What the terms add up to, in euro."""


def body(writer: Writer) -> Body:
    """Write the page of numbers."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    statistics, budgets = catalog.all(Statistic), catalog.all(Budget)
    plans = [item for item in catalog.plans if item.owner not in SHARED and not catalog.is_draft(item.record)]
    costs = [(item, total(item.record)) for item in plans]
    return writer.body(
        "numbers",
        addresses.NUMBERS,
        title=_("The programme in numbers"),
        description=_("Who moved where, what the money is for, and where it comes from."),
        styles=STYLES,
        record_file="services/programme/",
        tells=[*statistics, *budgets, *plans],
        budgets=[(item, list(_shares(writer, item.record))) for item in budgets],
        costs=costs,
        cost_bars=bars((_of_plan(writer, item), cost) for item, cost in costs),
        draft_sentence=writer.draft("programme"),
        place=lambda value: _place(writer, value),
        time=lambda value: time(writer, value),
        statistics=[(item, list(_charts(writer, item.record))) for item in statistics],
    )


def _charts(writer: Writer, statistic: Statistic) -> Iterator[Chart]:
    """Draw a chart a group; where there are no groups, one with a bar for each place and time."""
    for group in statistic.groups:
        values = [value for value in statistic.values if value.group == group.id]
        yield Chart(writer.text(group.title), bars((_place(writer, one), one.value) for one in values), values)
    values = sorted((value for value in statistic.values if value.group is None), key=lambda one: one.period)
    by_place = sorted(values, key=lambda one: list(map(_where, values)).index(_where(one)))
    if values:
        named = ((_place(writer, one) + f", {time(writer, one)}", one.value) for one in by_place)
        yield Chart(Markup(), bars(named), by_place)


def _where(value: Value) -> str:
    return value.municipality or value.place


def _place(writer: Writer, value: Value) -> Markup:
    """Name a place as the reader does where it takes part in the programme, else as printed."""
    if value.municipality:
        return writer.text(writer.catalog.municipality(value.municipality).record.title)
    return writer.estonian(value.place)


def time(writer: Writer, value: Value) -> str:
    """Say which time a number counts: "2022", "2020–2024"."""
    words = writer.words
    return f"{words.period(value.period)}–{words.period(value.until)}" if value.until else words.period(value.period)


def _of_plan(writer: Writer, item: Item[Plan]) -> Markup:
    return writer.text(writer.catalog.municipality(item.owner).record.title) + f", {item.id}"


def _shares(writer: Writer, budget: Budget) -> Iterator[tuple[BudgetLine, list[Share], list[Bar]]]:
    """Give each source of finance with the shares of the municipalities in it."""
    for line in budget.lines:
        if line.parent is None:
            parts = [
                Share(part, writer.text(part.title), computed(part.sum))
                for part in budget.lines
                if part.parent == line.id
            ]
            yield line, parts, bars((part.name, part.computed) for part in parts)
