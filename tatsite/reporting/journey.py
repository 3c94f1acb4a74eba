"""The report on the journey with roles and tasks (tegevuskava 2025, lines 82 and 153): one document of the records.

It tells what is recorded, and says plainly what is not.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tatsite.catalog import HELP, PARTS, as_told, missing, shares, stakeholders, step_coverage
from tatsite.reporting import markdown
from tatsite.reporting.mending import Told, mended
from tatsite.wording import condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tatsite.catalog import Design, Item, Share
    from tatsite.i18n import Translations
    from tatsite.records import Audience, Municipality, Step
    from tatsite.records.journey import Concern, LocalHelp


def journey_report(design: Design, translations: Translations) -> Iterator[str]:
    """Write the report, line by line, in Markdown."""
    told, _ = Told(design, translations), translations.gettext
    yield from markdown.heading(1, _("Journey of newcomers: report with roles and tasks"))
    said = _("As of %(day)s") % {"day": told.words.day(design.today)}
    yield from markdown.paragraph(f"{said}. " + _("For coordinators. Not public."))
    yield from _map(told)
    yield from _journeys(told)
    yield from _roles(told)
    yield from _tasks(told)
    yield from _coverage(told)
    yield from mended(told)
    yield from markdown.heading(2, _("What is not recorded"))
    gaps = [f"{name}: {number}" for name, number in told.codes.missing(missing(design))]
    yield from markdown.bullets([*gaps, _("What no record says is not known: this is neither a “no” nor a gap.")])


def _map(told: Told) -> Iterator[str]:
    _, catalog = told.translations.gettext, told.design.catalog
    yield from markdown.heading(2, _("What the map is"))
    yield from markdown.paragraph(
        _(
            "The map shows, step by step, the way of people who come to live in Estonia: who helps with each step in "
            "each municipality, what is hard, and who is asked to change it. It is made only from records. Until an "
            "office has checked the steps, they are general knowledge."
        )
    )
    counts = [
        (_("Audiences"), len(catalog.audiences)),
        (_("Stages"), len(catalog.journey.stages)),
        (_("Steps"), len(catalog.journey.steps)),
        (_("Municipalities"), len(catalog.municipalities)),
        (_("Personas"), len(told.design.personas)),
        (_("Bottlenecks"), len(told.design.bottlenecks)),
        (_("Proposals"), len(told.design.proposals)),
        (_("Decisions"), len(told.design.decisions)),
        (_("Pilots"), len(told.design.pilots)),
    ]
    yield from markdown.table((_("Kind"), _("Records")), [(name, str(number)) for name, number in counts])


def _journeys(told: Told) -> Iterator[str]:
    yield from markdown.heading(2, told.translations.gettext("Stages and steps by audience"))
    for audience in told.design.catalog.audiences:
        yield from markdown.heading(3, told.text(audience.record.term))
        yield from _journey(told, audience)


def _journey(told: Told, audience: Item[Audience]) -> Iterator[str]:
    for chapter in told.design.catalog.journey.of(audience):
        yield from markdown.heading(4, told.text(chapter.stage.record.title))
        yield from markdown.paragraph(told.text(chapter.stage.record.summary))
        yield from markdown.bullets(
            f"{told.text(step.record.title)} ({_need(told, concerns)})" for step, concerns in chapter.steps
        )


def _need(told: Told, concerns: Iterable[Concern]) -> str:
    """Say what a step is to most, then to whom it is something else."""
    needs = ((told.words.need(one.need), condition(one.answers, told.translations)) for one in as_told(concerns))
    return "; ".join(": ".join(filter(None, said)) for said in needs)


def _roles(told: Told) -> Iterator[str]:
    _ = told.translations.gettext
    yield from markdown.heading(2, _("Who is responsible and who supports"))
    head = [_("Step"), *map(told.codes.part, PARTS)]
    rows = []
    for step, found in shares(told.design):
        cells = ["; ".join(_who(told, one) for one in found if one.part == part) for part in PARTS]
        rows.append([told.text(step.record.title), *(cell or _("Nothing recorded") for cell in cells)])
    yield from markdown.table(head, rows)


def _who(told: Told, one: Share) -> str:
    if one.organisation is None:
        return told.translations.gettext("the municipality where one lives")
    name = one.organisation.record.official_name
    return f"{name} ({told.places(one.municipalities)})" if one.municipalities else name


def _tasks(told: Told) -> Iterator[str]:
    _ = told.translations.gettext
    yield from markdown.heading(2, _("Roles and tasks by stakeholder"))
    for one in stakeholders(told.design):
        yield from markdown.heading(3, told.organisation(one.organisation.name))
        lines = [_task(told, share) for share in one.shares]
        yield from markdown.bullets(lines or [_("No role in a step is recorded.")])


def _task(told: Told, share: Share) -> str:
    role = share.role.record if share.role else None
    texts = [share.task, role and role.front, role and role.back]
    told_of = [told.text(text) for text in texts if text] + ([role.system] if role and role.system else [])
    where = [told.places(share.municipalities)] if share.municipalities else []
    line = f"{told.text(share.step.record.title)}: {told.codes.part(share.part)}"
    return "; ".join([line, *where, *told_of])


def _coverage(told: Told) -> Iterator[str]:
    _ = told.translations.gettext
    found = step_coverage(told.design.catalog)
    yield from markdown.heading(2, _("Who helps with the steps, by municipality"))
    head = [_("Municipality"), *map(told.codes.help, HELP)]
    rows = []
    for index, place in enumerate(told.design.catalog.municipalities):
        counts = Counter(crossings[index].help for _step, crossings in found)
        rows.append([told.text(place.record.title), *(str(counts[kind]) for kind in HELP)])
    yield from markdown.table(head, rows)
    gaps = [
        _gap(told, step, one.municipality, one.helpers.local)
        for step, crossings in found
        for one in crossings
        if one.helpers.local and one.helpers.local.gap_on
    ]
    yield from markdown.heading(3, _("Recorded gaps"))
    yield from markdown.bullets(gaps or [_("No gap is recorded.")])


def _gap(told: Told, step: Item[Step], place: Item[Municipality], local: LocalHelp) -> str:
    _ = told.translations.gettext
    instead = [told.text(told.design.catalog.journey.helper(name).record.title) for name in local.instead]
    said = f"{told.text(place.record.title)}: {told.text(step.record.title)}"
    recorded = f"{said} ({told.words.figures(str(local.gap_on))}, {local.gap_by})"
    return f"{recorded}; {_('instead')}: {'; '.join(instead)}" if instead else recorded
