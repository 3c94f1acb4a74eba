"""Every component in every state, for those who carry on the work; search engines do not list it.

It shows no invented fact: where a component needs one, its name stands, or a number that everybody may call.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.pages.icons import NAMES
from tatsite.records.common import State, Status
from tatsite.shell import tokens

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body
    from tatsite.wording import StateWords

STYLES = (
    "buttons",
    "cards",
    "chain",
    "chips",
    "choose",
    "dates",
    "facts",
    "go",
    "index",
    "knot",
    "meter",
    "numbers",
    "odd",
    "path",
    "pick",
    "places",
    "prose",
    "rows",
    "say",
    "steps",
    "styleguide",
    "table",
    "terms",
    "ticks",
    "topics",
)
"""Parts of the stylesheet: all that pages with a frame use."""
_COLOUR = re.compile("#[0-9a-f]{3,6}")


def body(writer: Writer) -> Body:
    """Write the page of all components."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    drawn = writer.body(
        "styleguide",
        addresses.STYLEGUIDE,
        title=_("Components"),
        description=_("Every part of a page in every state, for those who work on this site."),
        styles=STYLES,
        colours=[name for name, value in tokens().items() if _COLOUR.fullmatch(value)],
        draft=writer.draft_words(catalog.municipalities[0].id),
        icons=sorted(NAMES),
        municipality=catalog.municipalities[0],
        places=catalog.municipalities,
        states=_states(writer),
    )
    return replace(drawn, indexed=False)


def _states(writer: Writer) -> list[StateWords]:
    asks = writer.words.asks(writer.catalog.today.year - 1, writer.catalog.today)
    return [writer.words.state(Status(state=state), asks, checked=True) for state in State]
