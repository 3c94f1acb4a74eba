"""The page of a municipality's plan: every row, what it was to cost, what is odd about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import about, total

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Plan
    from tatsite.sitefile import Body

STYLES = ("cards", "chips", "facts", "odd", "rows")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer, item: Item[Plan]) -> Body:
    """Write the page of a plan."""
    municipality = writer.catalog.municipality(item.owner)
    draft = writer.draft_words(item.owner) if writer.catalog.is_draft(item.record) else None
    return writer.body(
        "plan",
        item.path,
        title=writer.plain(item.record.title),
        description=writer.description(item.record.summary, draft) if draft else writer.plain(item.record.summary),
        owner=item.owner,
        styles=STYLES,
        item=item,
        budget=writer.budget(municipality.record),
        draft=draft,
        draft_sentence=writer.draft(item.owner),
        municipality=municipality,
        notes_of=_notes(item.record),
        total=total(item.record),
    )


def _notes(plan: Plan) -> dict[str, list[int]]:
    """Give, by the id of a row, the numbers of the notes on what is odd there."""
    odd = list(enumerate(plan.anomalies, 1))
    return {row.id: [number for number, anomaly in odd if about(anomaly, row)] for row in plan.rows}
