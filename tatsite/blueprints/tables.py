"""The four tables derived from the map: who helps where, in which language, who has which part, what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tatsite.blueprints import paths
from tatsite.blueprints.table import Cell, Piece, Row, Table, Tone
from tatsite.catalog import PARTS, chains, days_since, shares, step_coverage, step_languages
from tatsite.records import Indicator
from tatsite.records.translation import TranslationState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.blueprints.writer import Writer
    from tatsite.catalog import Chain, Crossing, Heard, Item, Share
    from tatsite.records import Decision, Step

_HELP_TONES: Final[dict[str, Tone]] = {"own": "good", "gap": "bad"}
_TEXT_TONES: Final[dict[TranslationState | None, Tone]] = {
    None: "good",
    TranslationState.REVIEWED: "good",
    TranslationState.MISSING: "bad",
    TranslationState.OUTDATED: "bad",
}


def tables(writer: Writer) -> list[Table]:
    """Give the four tables."""
    return [coverage(writer), languages(writer), roles(writer), chain(writer)]


def _stage(writer: Writer, step: Item[Step]) -> str:
    stages = writer.catalog.journey.stages
    return next(writer.plain(stage.record.title) for stage in stages if stage.id == step.record.stage)


def _by_step(writer: Writer, table: Table) -> Table:
    _ = writer.translations.gettext
    return replace(table, corner=_("Step"), grouped=_("Stage"))


def coverage(writer: Writer) -> Table:
    """Give steps against municipalities: who helps where, as far as it is known."""
    _ = writer.translations.gettext
    rows = [
        Row(writer.step(step), [_crossing(writer, step, one) for one in crossings], _stage(writer, step))
        for step, crossings in step_coverage(writer.catalog)
    ]
    columns = [writer.piece(item.record.title) for item in writer.catalog.municipalities]
    lead = _("Only what a coordinator has recorded, with the date, counts as a gap. What no record says is not known.")
    caption = _("Who helps with each step in each municipality")
    return _by_step(writer, Table(paths.COVERAGE, caption, columns=columns, rows=rows, lead=lead))


def _crossing(writer: Writer, step: Item[Step], one: Crossing) -> Cell:
    _ = writer.translations.gettext
    helpers, local = one.helpers, one.helpers.local
    sure = one.help != "own" or any(writer.runs(item.record) for item in helpers.there)
    kind = Piece(writer.codes.help(one.help), tone=_HELP_TONES.get(one.help, "") if sure else "ask")
    there = [writer.piece(item.record.title, note=writer.state(item.record)) for item in helpers.there]
    instead = [
        writer.piece(writer.catalog.journey.helper(name).record.title, label=_("instead"))
        for name in (local.instead if local else ())
    ]
    part = step.record.municipality if one.help == "own" else None
    beside = [Piece(writer.codes.help(part))] if part else []
    everywhere = [writer.estonian(item.record.official_name) for item in helpers.everywhere]
    if local and local.gap_on and local.gap_by:
        recorded = writer.estonian(local.gap_by, note=writer.words.figures(local.gap_on.isoformat()))
        return kind, recorded, *instead
    return kind, *there, *beside, *instead, *(everywhere if one.help == "national" else ())


def languages(writer: Writer) -> Table:
    """Give steps against languages: in which help is known to be given, and how far the text can be trusted."""
    _ = writer.translations.gettext
    rows = [
        Row(writer.step(step), [cell for one in found for cell in _heard(writer, one)], _stage(writer, step))
        for step, found in step_languages(writer.catalog)
    ]
    columns = [
        Piece(name, note=about)
        for name in map(writer.translations.name_of, [item.id for item in writer.catalog.languages])
        for about in (_("help"), _("text"))
    ]
    caption = _("Known languages of help and text at each step")
    lead = _("Help counts only if a record names its language. “Text” is the text of the step on the public site.")
    table = Table(paths.LANGUAGES, caption, columns=columns, rows=rows, blank=_("Not known"), lead=lead)
    return _by_step(writer, table)


def _heard(writer: Writer, one: Heard) -> tuple[Cell, Cell]:
    _ = writer.translations.gettext
    where = [Piece(_("everywhere"), tone="good")] if one.everywhere else []
    where += [Piece(writer.place(name), tone="good") for name in one.municipalities]
    return tuple(where), (Piece(writer.codes.text(one.text), tone=_TEXT_TONES.get(one.text, "ask")),)


def roles(writer: Writer) -> Table:
    """Give steps against parts: responsible, decides, advises, informed (RACI)."""
    _ = writer.translations.gettext
    rows = [
        Row(
            writer.piece(step.record.title),
            [tuple(_share(writer, one) for one in found if one.part == part) for part in PARTS],
            _stage(writer, step),
            step.id,
        )
        for step, found in shares(writer.design)
    ]
    columns = [Piece(writer.codes.part(part)) for part in PARTS]
    lead = _(
        "Who decides and who helps comes from the steps; the rest comes from the roles that coordinators recorded."
    )
    caption, blank = _("Who has which role in each step"), _("Nothing recorded")
    return _by_step(writer, Table(paths.ROLES, caption, columns=columns, rows=rows, blank=blank, lead=lead))


def _share(writer: Writer, one: Share) -> Piece:
    _ = writer.translations.gettext
    told = [writer.plain(one.task)] if one.task else []
    told += [writer.places(one.municipalities)] if one.municipalities else []
    if one.organisation is None:
        return Piece(_("the municipality where one lives"), note=", ".join(told))
    return writer.organisation(one.organisation.name, note=", ".join(told), link=paths.stakeholder(one.organisation))


def chain(writer: Writer) -> Table:
    """Give what became of each bottleneck: proposal, decision, pilot, indicator; the oldest that is open first."""
    _ = writer.translations.gettext
    columns = [
        _("What happens"),
        _("State and age"),
        _("Where and at which step"),
        _("Proposal"),
        _("Decision"),
        _("Pilot"),
        _("Indicator"),
    ]
    found = chains(writer.design)
    first = [one.bottleneck for one in found]
    rows = [
        Row(
            writer.piece(one.bottleneck.record.title, note=writer.codes.kind(one.bottleneck.record.kind)),
            [tuple(cell) for cell in _links(writer, one)],
            anchor="" if one.bottleneck in first[:index] else one.bottleneck.id,
        )
        for index, one in enumerate(found)
    ]
    caption = _("From bottleneck to proposal, decision, pilot and indicator")
    lead = _("Unsolved bottlenecks come first, the oldest at the top. Ages are in days, as of the date above.")
    heads, blank = [Piece(name) for name in columns], _("Nothing recorded")
    return Table(paths.CHAIN, caption, corner=_("Bottleneck"), columns=heads, rows=rows, blank=blank, lead=lead)


def _links(writer: Writer, one: Chain) -> Iterator[Iterator[Piece]]:
    yield iter([writer.piece(one.bottleneck.record.text)])
    yield _state(writer, one)
    yield _scope(writer, one)
    yield _proposed(writer, one)
    yield (piece for item in one.decisions for piece in decided(writer, item))
    yield _piloted(writer, one)
    yield _indicators(writer, one)


def _state(writer: Writer, one: Chain) -> Iterator[Piece]:
    _, record = writer.translations.gettext, one.bottleneck.record
    yield writer.bottleneck(one.bottleneck)._replace(
        text=writer.codes.progress(record.status), language="", link="", note=writer.codes.age(one.age)
    )
    yield Piece(writer.codes.severity(record.severity))
    label = _("looked after by")
    yield writer.organisation(record.owner, label=label) if record.owner else Piece(_("nobody yet"), label=label)
    if writer.design.is_draft(one.bottleneck):
        yield Piece(_("Draft"), note=writer.sources(record.source), tone="ask")


def _scope(writer: Writer, one: Chain) -> Iterator[Piece]:
    record = one.bottleneck.record
    yield Piece(writer.places(record.municipalities))
    yield Piece(writer.steps(record.steps))


def _proposed(writer: Writer, one: Chain) -> Iterator[Piece]:
    if one.proposal:
        age = f", {writer.codes.age(one.waiting)}" if one.waiting is not None else ""
        record = one.proposal.record
        yield writer.piece(record.title, note=f"{writer.codes.proposal(record.status)}{age}")
        yield writer.piece(record.text)
        for name in record.addressees:
            to = writer.catalog.organisation(name)
            yield writer.organisation(
                name, label=writer.translations.gettext("addressed to"), link=paths.stakeholder(to)
            )


def decided(writer: Writer, item: Item[Decision]) -> Iterator[Piece]:
    """Say what was decided, by whom, when, how long ago where the day is known, and why where that is told."""
    record = item.record
    days = days_since(record.on, writer.design.today)
    told = [record.by, writer.words.figures(record.on), *([writer.codes.age(days)] if days is not None else [])]
    yield writer.piece(record.title, note=", ".join([writer.codes.decision(record.result), *told]))
    if record.reason:
        yield writer.piece(record.reason)


def _piloted(writer: Writer, one: Chain) -> Iterator[Piece]:
    for item in one.pilots:
        record = item.record
        ends = writer.words.figures(record.ends) if record.ends else writer.translations.gettext("end not known")
        dates = f"{writer.words.figures(record.starts)}–{ends}"
        yield writer.piece(record.title, note=f"{writer.places(record.municipalities)}, {dates}")
        if record.text:
            yield writer.piece(record.text)


def _indicators(writer: Writer, one: Chain) -> Iterator[Piece]:
    for item in one.pilots:
        yield Piece(writer.codes.measured(item.record))
        if item.record.indicator:
            yield writer.piece(_indicator(writer, item.record.indicator).title)
        if item.record.result:
            yield writer.piece(item.record.result)


def _indicator(writer: Writer, name: str) -> Indicator:
    return writer.catalog.find(f"programme/indicators/{name}", Indicator).record
