"""Pages about people and organisations: personas with their empathy maps, and one page for each stakeholder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.blueprints import paths
from tatsite.blueprints.table import Piece, Row, Table
from tatsite.blueprints.tables import decided
from tatsite.catalog import waiting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.blueprints.writer import Writer
    from tatsite.catalog import Item, Share, Stakeholder
    from tatsite.records import Bottleneck, Persona, Proposal
    from tatsite.sitefile import SiteFile


def personas(writer: Writer) -> SiteFile:
    """Write the page of the invented people."""
    found = [(item, _empathy(writer, item)) for item in writer.design.personas]
    return writer.page("personas", paths.PERSONAS, writer.translations.gettext("Personas"), personas=found)


def _listed(writer: Writer, caption: str, heads: list[str], rows: list[Row]) -> Table:
    """Give a table by its heads, of which the first is that of its rows."""
    columns = [Piece(name) for name in heads[1:]]
    blank = writer.translations.gettext("Nothing recorded")
    return Table("", caption, corner=heads[0], columns=columns, rows=rows, blank=blank)


def _empathy(writer: Writer, item: Item[Persona]) -> Table:
    _ = writer.translations.gettext
    stages = {stage.id: stage.record.title for stage in writer.catalog.journey.stages}
    columns = [_("Stage"), _("says"), _("thinks"), _("does"), _("feels"), _("what is hard"), _("what would help")]
    rows = [
        Row(
            writer.piece(stages[part.stage]) if part.stage else Piece(_("Whole journey")),
            [
                tuple(map(writer.piece, texts))
                for texts in (part.says, part.thinks, part.does, part.feels, part.pains, part.gains)
            ],
        )
        for part in item.record.empathy
    ]
    return _listed(writer, _("Empathy map"), columns, rows)


def organisations(writer: Writer, found: Sequence[Stakeholder]) -> Iterator[SiteFile]:
    """Write the list of stakeholders, and a page for each."""
    yield writer.page(
        "stakeholders",
        paths.STAKEHOLDERS,
        writer.translations.gettext("Stakeholders"),
        stakeholders=_stakeholders(writer, found),
    )
    for one in found:
        official = one.organisation.record.official_name
        tables = [_parts(writer, one.shares), _hard(writer, one.bottlenecks), _asked(writer, one.proposals)]
        yield writer.page("stakeholder", paths.stakeholder(one.organisation), official, one=one, tables=tables)


def _stakeholders(writer: Writer, found: Sequence[Stakeholder]) -> Table:
    _ = writer.translations.gettext
    rows = [
        Row(
            writer.organisation(one.organisation.name, link=paths.stakeholder(one.organisation)),
            [
                (Piece(str(len({share.step.id for share in one.shares}))),),
                (Piece(str(len(one.bottlenecks))),),
                (Piece(str(len(one.proposals))),),
            ],
        )
        for one in found
    ]
    heads = [_("Organisation"), _("Steps"), _("Bottlenecks"), _("Proposals addressed to it")]
    return _listed(writer, _("Who has a role in the journey, or is asked to improve it"), heads, rows)


def _parts(writer: Writer, found: Sequence[Share]) -> Table:
    _ = writer.translations.gettext
    rows = [
        Row(
            writer.step(one.step),
            [
                (Piece(writer.codes.part(one.part)),),
                (writer.piece(one.task),) if one.task else (),
                (Piece(writer.places(one.municipalities)),),
            ],
        )
        for one in found
    ]
    return _listed(writer, _("Its steps and roles"), [_("Step"), _("Role"), _("Task"), _("Where")], rows)


def _hard(writer: Writer, found: Sequence[Item[Bottleneck]]) -> Table:
    _ = writer.translations.gettext
    rows = [
        Row(
            writer.bottleneck(item),
            [
                (writer.piece(item.record.text),),
                (Piece(writer.steps(item.record.steps)),),
                (Piece(writer.places(item.record.municipalities)),),
            ],
        )
        for item in found
    ]
    heads = [_("Bottleneck"), _("What happens"), _("Steps"), _("Where")]
    return _listed(writer, _("Bottlenecks that concern it"), heads, rows)


def _asked(writer: Writer, found: Sequence[Item[Proposal]]) -> Table:
    _ = writer.translations.gettext
    rows = [
        Row(
            writer.proposal(item),
            [
                (writer.piece(item.record.text),),
                (Piece(writer.words.figures(item.record.on.isoformat()), note=_waiting(writer, item)),),
                tuple(piece for one in writer.design.decisions_on(item) for piece in decided(writer, one)),
            ],
        )
        for item in found
    ]
    heads = [_("Proposal"), _("What is to be done"), _("Made on"), _("Decision")]
    return _listed(writer, _("Proposals addressed to it"), heads, rows)


def _waiting(writer: Writer, item: Item[Proposal]) -> str:
    days = waiting(item.record, writer.design.today)
    return "" if days is None else writer.codes.age(days)
