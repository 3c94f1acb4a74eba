"""Who helps with what, and where: topics against municipalities, on one page that fits a phone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog import KINDS, coverage

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body

STYLES = ("cards", "cells", "pairs")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer) -> Body:
    """Write the page of coverage."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    topics = coverage(catalog)
    counts = Counter(cell.kind for _topic, cells in topics for cell in cells)
    return writer.body(
        "coverage",
        addresses.COVERAGE,
        title=_("Who helps with what"),
        description=_("Choose what you need, then your city or municipality."),
        styles=STYLES,
        tells=[*catalog.services, *catalog.events],
        counts=[(kind, counts[kind]) for kind in KINDS],
        names={
            "own": _("Own service"),
            "partner": _("Through a partner"),
            "state": _("From the state"),
            "gap": _("Not available"),
            "not known": _("Not known"),
        },
        record_file="services/",
        topics=topics,
    )
