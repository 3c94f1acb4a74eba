"""The coordinators' build: service blueprints (Shostack 1984), the tables derived from them, one page a stakeholder.

It shows internal records, so nothing here may be published: its pages stand in a folder of their own, need no server
and no script, and ask search engines to leave them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.blueprints import index, lanes, people
from tatsite.blueprints.table import Table
from tatsite.blueprints.tables import tables
from tatsite.blueprints.writer import STYLES, Writer
from tatsite.catalog import stakeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.sitefile import SiteFile

__all__ = ["STYLES", "Table", "Writer", "pages", "tables_of"]


def tables_of(writer: Writer) -> list[Table]:
    """Give every table that has a page and is saved for spreadsheets too: the derived ones, then the blueprints."""
    places = ["", *(item.id for item in writer.catalog.municipalities)]
    blueprints = [lanes.table(writer, audience, place) for audience in writer.catalog.audiences for place in places]
    return [*tables(writer), *blueprints]


def pages(writer: Writer) -> Iterator[SiteFile]:
    """Write every page."""
    derived = tables(writer)
    yield index.page(writer, derived)
    for table in derived:
        yield writer.page("table", table.name, table.caption, table=table)
    yield from lanes.pages(writer)
    yield people.personas(writer)
    yield from people.organisations(writer, stakeholders(writer.design))
