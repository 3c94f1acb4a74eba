"""The page of a municipality's plan: every row, what it was to cost, what is odd about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import total

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
        section=writer.section(item.owner),
        styles=STYLES,
        item=item,
        budget=writer.budget(municipality.record),
        draft=draft,
        draft_sentence=writer.draft(item.owner),
        municipality=municipality,
        total=total(item.record),
    )
