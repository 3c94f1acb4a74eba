"""The first page: every blueprint, every table, what is recorded, what is missing, and how to record more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.blueprints import paths
from tatsite.blueprints.table import Cell, Piece, Row, Table
from tatsite.catalog import blueprint, missing, unsolved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.blueprints.writer import Writer
    from tatsite.catalog import Item
    from tatsite.records import Audience
    from tatsite.sitefile import SiteFile


def page(writer: Writer, tables: Sequence[Table]) -> SiteFile:
    """Write the first page; `tables` are those it links to."""
    return writer.page(
        "index",
        paths.INDEX,
        writer.translations.gettext("Journey map for coordinators"),
        blueprints=_blueprints(writer),
        tables=tables,
        gaps=writer.codes.missing(missing(writer.design)),
        kinds=_kinds(writer),
    )


def _blueprints(writer: Writer) -> Table:
    _ = writer.translations.gettext
    places = ["", *(item.id for item in writer.catalog.municipalities)]
    rows = [
        Row(
            Piece(writer.place(place) if place else _("All municipalities")),
            [_open(writer, audience, place) for audience in writer.catalog.audiences],
        )
        for place in places
    ]
    heads = [writer.piece(audience.record.term) for audience in writer.catalog.audiences]
    return Table(
        "", _("Service blueprints by audience and municipality"), corner=_("Municipality"), columns=heads, rows=rows
    )


def _open(writer: Writer, audience: Item[Audience], place: str) -> Cell:
    ngettext = writer.translations.ngettext
    number = unsolved(blueprint(writer.design, audience, place))
    words = ngettext("%(n)s open bottleneck", "%(n)s open bottlenecks", number) % {"n": number}
    name, link = writer.translations.gettext("Service blueprint"), paths.blueprint(audience.id, place)
    return (Piece(name, note=words, link=link, tone="bad" if number else ""),)


def _kinds(writer: Writer) -> list[tuple[str, str, int]]:
    """Name each kind of internal record, with its folder and how many there are."""
    _, design = writer.translations.gettext, writer.design
    return [
        (_("Personas"), "personas", len(design.personas)),
        (_("Bottlenecks"), "bottlenecks", len(design.bottlenecks)),
        (_("Proposals"), "proposals", len(design.proposals)),
        (_("Decisions"), "decisions", len(design.decisions)),
        (_("Pilots"), "pilots", len(design.pilots)),
        (_("Roles"), "roles", len(design.roles)),
    ]
