"""The page of a service: is it for me, and what do I do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Service
    from tatsite.sitefile import Body

STYLES = ("buttons", "cards", "chain", "chips", "facts", "knot", "meter", "numbers", "odd", "say", "table", "ticks")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer, item: Item[Service]) -> Body:
    """Write the page of a service."""
    service = item.record
    provider = writer.catalog.organisation(service.provider)
    state = writer.state(service, item.owner)
    return writer.body(
        "service",
        item.path,
        title=writer.plain(service.title),
        description=writer.description(service.summary, state),
        owner=item.owner,
        styles=STYLES,
        item=item,
        ask_language=writer.ask_language(writer.language),
        contact=writer.contact(service),
        draft_sentence=writer.draft(item.owner),
        gloss=writer.gloss(provider),
        in_crisis=writer.catalog.in_crisis(service),
        municipality=writer.catalog.municipality(item.owner),
        provider=provider,
        state=state,
    )
