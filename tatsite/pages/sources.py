"""Sources: the documents that every fact comes from, and what they are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.records import Source
from tatsite.records.common import Sourced

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body

STYLES = ("cards", "chips", "facts")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer) -> Body:
    """Write the page of sources."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    citing = [{citation.document for citation in item.record.source} for item in catalog.all(Sourced)]
    return writer.body(
        "sources",
        addresses.SOURCES,
        title=_("Sources"),
        description=_("The documents that the facts on this site come from."),
        styles=STYLES,
        draft=writer.words.draft(catalog.draft_year, None),
        record_file="services/programme/sources/",
        records={item.id: sum(item.id in cited for cited in citing) for item in catalog.all(Source)},
        sources=catalog.all(Source),
    )
