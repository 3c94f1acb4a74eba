"""What people asked, as numbers a quarter; only what a municipality has released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body

STYLES = ("cards", "charts", "table")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer) -> Body:
    """Write the page of enquiries."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    told = {item.owner for item in catalog.enquiries}
    silent = [writer.plain(item.record.title) for item in catalog.municipalities if item.id not in told]
    return writer.body(
        "enquiries",
        addresses.ENQUIRIES,
        title=_("What people ask about"),
        description=_("How often people asked for help, by topic, in each quarter of a year."),
        styles=STYLES,
        record_file="services/",
        silent=writer.words.listed(silent),
        places=[(item, [one for one in catalog.enquiries if one.owner == item.id]) for item in catalog.municipalities],
    )
