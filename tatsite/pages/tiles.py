"""The map of Estonia to choose a municipality from, with a plain list beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body

STYLES = ("cards", "go", "map")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer) -> Body:
    """Write the map."""
    _ = writer.words.translations.gettext
    return writer.body(
        "map",
        addresses.MAP,
        title=_("Choose your city or municipality"),
        description=_("On a map of Estonia, or from a list."),
        styles=STYLES,
        tells=writer.catalog.municipalities,
        on_map=[item for item in writer.catalog.municipalities if item.record.tile],
        record_file="services/",
    )
