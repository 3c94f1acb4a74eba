"""The part of the journey report on what is mended: bottlenecks, proposals, decisions, pilots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tatsite.catalog import chains, waiting
from tatsite.records import Indicator
from tatsite.reporting import markdown
from tatsite.wording import DesignWords, Words, cited, place, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tatsite.catalog import Design, Item
    from tatsite.i18n import Translations
    from tatsite.records import Bottleneck, Decision, Pilot, Proposal
    from tatsite.records.design import Evidence
    from tatsite.records.fields import Texts


@dataclass(frozen=True, slots=True)
class Told:
    """What the report is about, and the language it is written in."""

    design: Design
    """The records."""
    translations: Translations
    """The language."""

    @property
    def words(self) -> Words:
        """Facts in the words of the language."""
        return Words(self.translations)

    @property
    def codes(self) -> DesignWords:
        """Codes in the words of the language."""
        return DesignWords(self.translations)

    def text(self, texts: Texts) -> str:
        """Give a text of a record."""
        return told(texts, self.translations)

    def organisation(self, name: str) -> str:
        """Give the official Estonian name of an organisation, with what it is where that says more."""
        record = self.design.catalog.organisation(name).record
        gloss = self.text(record.title)
        return record.official_name if gloss == record.official_name else f"{record.official_name} ({gloss})"

    def places(self, municipalities: Iterable[str]) -> str:
        """Name municipalities; none means everywhere."""
        names = [place(self.design.catalog, name, self.translations) for name in municipalities]
        return self.words.listed(names) if names else self.translations.gettext("everywhere")

    def steps(self, ids: Iterable[str]) -> str:
        """Name steps; none means the whole journey."""
        names = [self.text(self.design.catalog.journey.step(name).record.title) for name in ids]
        return "; ".join(names) if names else self.translations.gettext("the whole journey")


def mended(told: Told) -> Iterator[str]:
    """Write what is hard, what is proposed, decided and tried."""
    _, design = told.translations.gettext, told.design
    yield from markdown.heading(2, _("Bottlenecks"))
    for item in design.bottlenecks:
        yield from _bottleneck(told, item)
    yield from () if design.bottlenecks else markdown.paragraph(_("Nothing recorded"))
    yield from markdown.heading(2, _("Proposals by addressee"))
    yield from _proposals(told)
    yield from markdown.heading(2, _("Decisions"))
    yield from markdown.bullets([_decision(told, item) for item in design.decisions] or [_("Nothing recorded")])
    yield from markdown.heading(2, _("Pilots"))
    for pilot in design.pilots:
        yield from _pilot(told, pilot)
    yield from () if design.pilots else markdown.paragraph(_("Nothing recorded"))


def _bottleneck(told: Told, item: Item[Bottleneck]) -> Iterator[str]:
    _, record = told.translations.gettext, item.record
    age = next(chain.age for chain in chains(told.design) if chain.bottleneck == item)
    yield from markdown.heading(3, told.text(record.title))
    yield from markdown.paragraph(told.text(record.text))
    owner = told.organisation(record.owner) if record.owner else _("nobody yet")
    facts = [
        f"{told.codes.progress(record.status)}, {told.codes.age(age)}; {told.codes.severity(record.severity)}",
        f"{told.codes.kind(record.kind)}; {told.places(record.municipalities)}; {told.steps(record.steps)}",
        _("Looked after by: %(who)s") % {"who": owner},
        *([_("From a draft. We do not know if it was approved.")] if told.design.is_draft(item) else []),
        *(_evidence(told, one) for one in record.evidence),
    ]
    yield from markdown.bullets(facts)


def _evidence(told: Told, one: Evidence) -> str:
    number = [f"n = {one.number}"] if one.number is not None else []
    sources = [cited(told.design.catalog, one.source, told.translations)] if one.source else []
    kind = f"{told.codes.evidence(one.kind)}, {told.words.period(one.on)}"
    return f"{one.text} ({'; '.join([kind, *number, *sources])})"


def _proposals(told: Told) -> Iterator[str]:
    proposals = told.design.proposals
    for name in sorted({name for item in proposals for name in item.record.addressees}):
        yield from markdown.heading(3, told.organisation(name))
        yield from markdown.bullets(_proposal(told, item) for item in proposals if name in item.record.addressees)
    yield from () if proposals else markdown.paragraph(told.translations.gettext("Nothing recorded"))


def _proposal(told: Told, item: Item[Proposal]) -> str:
    record, days = item.record, waiting(item.record, told.design.today)
    state = [told.codes.proposal(record.status), told.words.figures(record.on.isoformat())]
    state += [told.codes.age(days)] if days is not None else []
    return f"{told.text(record.title)} ({', '.join(state)}): {told.text(record.text)}"


def _decision(told: Told, item: Item[Decision]) -> str:
    record = item.record
    state = f"{told.codes.decision(record.result)}, {record.by}, {told.words.figures(record.on)}"
    line = f"{told.text(record.title)} ({state})"
    return f"{line}: {told.text(record.reason)}" if record.reason else line


def _pilot(told: Told, item: Item[Pilot]) -> Iterator[str]:
    _, record = told.translations.gettext, item.record
    yield from markdown.heading(3, told.text(record.title))
    yield from markdown.paragraph(told.text(record.text)) if record.text else ()
    ends = told.words.figures(record.ends) if record.ends else _("end not known")
    indicator = [_indicator(told, record.indicator)] if record.indicator else []
    yield from markdown.bullets(
        [
            f"{told.places(record.municipalities)}, {told.words.figures(record.starts)}–{ends}",
            *(f"{_('Indicator')}: {name}" for name in indicator),
            told.codes.measured(record),
            f"{_('Result')}: {told.text(record.result) if record.result else _('Not recorded')}",
        ]
    )


def _indicator(told: Told, name: str) -> str:
    return told.text(told.design.catalog.find(f"programme/indicators/{name}", Indicator).record.title)
