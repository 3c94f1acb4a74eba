"""The page of a plan: every row, what it was to cost, what is odd about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import about, by_kind, printed_sums, total
from tatsite.pages.charts import Bar, bars
from tatsite.records import SHARED

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Plan
    from tatsite.sitefile import Body

STYLES = ("cards", "charts", "chips", "facts", "odd", "rows", "table")
"""Parts of the stylesheet this page kind uses."""


_SEVERAL = 2


def body(writer: Writer, item: Item[Plan]) -> Body:
    """Write the page of a plan."""
    municipality = writer.catalog.municipality(item.owner) if item.owner not in SHARED else None
    draft = writer.draft_words(item.owner) if writer.catalog.is_draft(item.record) else None
    return writer.body(
        "plan",
        item.path,
        title=writer.plain(item.record.title),
        description=writer.description(item.record.summary, draft) if draft else writer.plain(item.record.summary),
        owner=item.owner if municipality else "",
        styles=STYLES,
        item=item,
        bars=_bars(writer, item.record),
        budget=writer.budget(municipality.record if municipality else None),
        differing={one.path[1]: one.added for one in printed_sums(item.record) if one.differs and one.source},
        draft=draft,
        draft_sentence=writer.draft(item.owner),
        municipality=municipality,
        notes_of=_notes(item.record),
        total=total(item.record),
    )


def _bars(writer: Writer, plan: Plan) -> list[Bar]:
    """Draw what each kind of activity was to cost, where there are several and one of them has a cost."""
    rows = by_kind(plan)
    if len(rows) < _SEVERAL or not any(row.planned_cost_eur for row in rows):
        return []
    return bars((writer.text(row.title), row.planned_cost_eur) for row in rows)


def _notes(plan: Plan) -> dict[str, list[int]]:
    """Give, by the id of a row, the numbers of the notes on what is odd there."""
    odd = list(enumerate(plan.anomalies, 1))
    return {row.id: [number for number, anomaly in odd if about(anomaly, row)] for row in plan.rows}
