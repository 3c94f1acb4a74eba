"""The blueprint as a table: a column a stage, a row a lane, from what people want to achieve to what is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tatsite.blueprints import paths
from tatsite.blueprints.table import Piece, Row, Table
from tatsite.catalog import blueprint
from tatsite.records import Service
from tatsite.wording import channel_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tatsite.blueprints.table import Cell
    from tatsite.blueprints.writer import Writer
    from tatsite.catalog import Column, Item, Stop
    from tatsite.records import Audience
    from tatsite.sitefile import SiteFile

    Lane = Callable[[Writer, Column], Iterator[Piece]]


def table(writer: Writer, audience: Item[Audience], municipality: str) -> Table:
    """Give the blueprint of an audience in a municipality, or in all when no id is given."""
    _ = writer.translations.gettext
    columns = blueprint(writer.design, audience, municipality)
    lanes: list[tuple[str, Lane]] = [
        (_("Goal"), _goal),
        (_("Actions"), _actions),
        (_("Points of contact"), _touchpoints),
        (_("Front desk"), _front),
        (_("Back office and systems"), _back),
        (_("Documents needed"), _documents_in),
        (_("What people get"), _documents_out),
        (_("Evidence and empathy"), _evidence),
        (_("Bottlenecks"), _bottlenecks),
        (_("Proposals"), _proposals),
        (_("Pilots and indicators"), _pilots),
    ]
    heads = [
        writer.piece(column.stage.record.title) if column.stage else Piece(_("Whole journey")) for column in columns
    ]
    return Table(
        name=paths.blueprint(audience.id, municipality),
        caption=_("Service blueprint: stages of the journey against lanes"),
        corner=_("Lane"),
        columns=heads,
        rows=[Row(Piece(name), [_cell(writer, lane, column) for column in columns]) for name, lane in lanes],
        blank=_("Nothing recorded"),
    )


def _cell(writer: Writer, lane: Lane, column: Column) -> Cell:
    by_stage = column.stage is None and lane in _BY_STAGE
    return (Piece(writer.translations.gettext("see under the stages")),) if by_stage else tuple(lane(writer, column))


def _goal(writer: Writer, column: Column) -> Iterator[Piece]:
    yield from [writer.piece(column.stage.record.summary)] if column.stage else []


def _actions(writer: Writer, column: Column) -> Iterator[Piece]:
    for stop in column.stops:
        yield writer.step(stop.step)._replace(note=_need(writer, stop))


def _need(writer: Writer, stop: Stop) -> str:
    """Say whether the step must be taken; where that depends on answers, the needs in their order."""
    return " / ".join(dict.fromkeys(writer.words.need(concern.need) for concern in stop.concerns))


def _touchpoints(writer: Writer, column: Column) -> Iterator[Piece]:
    for stop in column.stops:
        for point in stop.step.record.touchpoints:
            yield Piece(
                channel_kind(point.channel, writer.translations),
                note=_languages(writer, point.languages),
                label=writer.plain(stop.step.record.title),
            )
        for item in stop.helpers.services:
            for channel in item.record.channels:
                yield Piece(
                    channel_kind(channel.kind, writer.translations),
                    note=_languages(writer, channel.languages),
                    label=writer.plain(item.record.title),
                )


def _languages(writer: Writer, codes: list[str]) -> str:
    return writer.words.languages(codes) if codes else writer.translations.gettext("languages not known")


def _front(writer: Writer, column: Column) -> Iterator[Piece]:
    for stop in column.stops:
        label = writer.plain(stop.step.record.title)
        for role in stop.roles:
            if role.record.front:
                who = writer.catalog.organisation(role.record.organisation).record.official_name
                yield writer.piece(role.record.front, label=label, note=who)
        for helper in stop.helpers.there:
            name = helper.record.provider if isinstance(helper.record, Service) else helper.record.organiser
            who = writer.catalog.organisation(name).record.official_name
            yield writer.piece(helper.record.title, label=label, note=f"{who}, {writer.state(helper.record)}")


def _back(writer: Writer, column: Column) -> Iterator[Piece]:
    _ = writer.translations.gettext
    for stop in column.stops:
        record, label = stop.step.record, writer.plain(stop.step.record.title)
        for name in record.responsible:
            yield writer.organisation(name, note=_("Decides"), label=label)
        if record.municipality:
            yield Piece(writer.codes.help(record.municipality), label=label)
        for role in stop.roles:
            who = writer.catalog.organisation(role.record.organisation).record.official_name
            if role.record.back:
                yield writer.piece(role.record.back, label=label, note=who)
            if role.record.system:
                yield writer.estonian(role.record.system, label=label, note=_("information system"))


def _documents_in(writer: Writer, column: Column) -> Iterator[Piece]:
    for stop in column.stops:
        label = writer.plain(stop.step.record.title)
        for bring in stop.step.record.bring:
            texts = bring.text or writer.catalog.document(bring.document or "").record.title
            yield writer.piece(texts, label=label)


def _documents_out(writer: Writer, column: Column) -> Iterator[Piece]:
    for stop in column.stops:
        record, label = stop.step.record, writer.plain(stop.step.record.title)
        for name in record.gives:
            yield writer.piece(writer.catalog.document(name).record.title, label=label)
        if record.result and not record.gives:
            yield writer.piece(record.result, label=label)


def _evidence(writer: Writer, column: Column) -> Iterator[Piece]:
    _ = writer.translations.gettext
    for persona, part in column.empathy:
        label = writer.plain(persona.record.title)
        names = {"says": _("says"), "thinks": _("thinks"), "does": _("does"), "feels": _("feels")}
        names |= {"pains": _("what is hard"), "gains": _("what would help")}
        for field, name in names.items():
            for texts in getattr(part, field):
                yield writer.piece(texts, label=label, note=name)
    for item in column.bottlenecks:
        for found in item.record.evidence:
            about = f"{writer.codes.evidence(found.kind)}, {writer.words.period(found.on)}"
            cited = [writer.sources(found.source)] if found.source else []
            counted = [f"n = {found.number}"] if found.number is not None else []
            yield writer.estonian(found.text, note=", ".join([about, *counted, *cited]))


def _bottlenecks(writer: Writer, column: Column) -> Iterator[Piece]:
    yield from map(writer.bottleneck, column.bottlenecks)


def _proposals(writer: Writer, column: Column) -> Iterator[Piece]:
    yield from map(writer.proposal, column.proposals)


def _pilots(writer: Writer, column: Column) -> Iterator[Piece]:
    for item in column.pilots:
        yield writer.piece(item.record.title, note=writer.codes.measured(item.record))


def pages(writer: Writer) -> Iterator[SiteFile]:
    """Write the blueprint of every audience, in all municipalities and in each."""
    places = ["", *(item.id for item in writer.catalog.municipalities)]
    for audience in writer.catalog.audiences:
        for here in places:
            term = writer.plain(audience.record.term)
            place = writer.place(here) if here else writer.translations.gettext("All municipalities")
            yield writer.page(
                "blueprint",
                paths.blueprint(audience.id, here),
                f"{term}: {place}",
                table=table(writer, audience, here),
                audience=audience,
                municipality=here,
                places=places,
            )


_BY_STAGE: Final = frozenset({_goal, _actions, _touchpoints, _front, _back, _documents_in, _documents_out})
"""Lanes that tell of steps, of which the whole journey has none of its own."""
