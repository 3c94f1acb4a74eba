"""Indicators of the programme: what is to be reached, what is recorded, how it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog import measures
from tatsite.records import Indicator

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body

STYLES = ("cards", "charts", "chips", "odd", "pairs", "table")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer) -> Body:
    """Write the page of the indicators."""
    _ = writer.words.translations.gettext
    items = writer.catalog.all(Indicator)
    return writer.body(
        "indicators",
        addresses.INDICATORS,
        title=_("What the programme is measured by"),
        description=_("What is to be reached, what is recorded, and how it is counted."),
        styles=STYLES,
        record_file="services/programme/indicators/",
        tells=items,
        indicators=[(item, measures(writer.catalog, item)) for item in items],
    )
