"""Dates of events as rows: each a line of its own with its day, its state, its place, and what one can choose by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite.catalog import LEVELS, facets, language_facet, level_facet
from tatsite.wording import facet_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from tatsite.catalog import Occurrence
    from tatsite.pages.writer import Writer
    from tatsite.wording import StateWords


class Row(NamedTuple):
    """A date with what a page tells of it."""

    one: Occurrence
    """The date."""
    state: StateWords
    """Whether its event is known to run."""
    where: Markup
    """Where it is; empty when not known."""
    over: bool
    """Whether it was over when the page was made."""
    facets: frozenset[str]
    """What one can choose it by, as `catalog.facets` says it."""


class Choice(NamedTuple):
    """Something to choose dates by."""

    name: str
    """What it is called in the address of a choice."""
    label: str
    """What it is called on the page."""
    values: list[tuple[str, str]]
    """Facets with their words; without a label there is one, chosen or not."""


def rows(writer: Writer, dates: Iterable[Occurrence]) -> list[Row]:
    """Give dates as rows, in their order."""
    shown = list(dates)
    events = {one.item.name: one.item for one in shown}
    states = {name: writer.state(item.record, item.owner) for name, item in events.items()}
    chosen_by = {name: facets(item) for name, item in events.items()}
    return [
        Row(one, states[one.item.name], writer.where(one), one.over(writer.catalog.today), chosen_by[one.item.name])
        for one in shown
    ]


def choices(writer: Writer, told: list[Row]) -> list[Choice]:
    """Give what the rows differ by, so that choosing it leaves some of them and not all."""
    catalog, translations = writer.catalog, writer.words.translations
    _ = translations.gettext
    events = [row.one.item.record for row in told]
    codes = dict.fromkeys(
        code for event in events for code in (*event.languages, *event.support_languages, *event.interpreting)
    )
    languages = [language_facet(code) for code in codes]
    places = [(f"place-{item.id}", writer.place(item.id)) for item in catalog.municipalities]
    audiences = [(f"audience-{item.id}", writer.plain(item.record.title)) for item in catalog.audiences]
    offered = [
        Choice("place", _("Place"), places),
        Choice("language", _("Language"), [(facet, facet_words(facet, translations)) for facet in languages]),
        Choice("audience", _("For whom"), audiences),
        Choice(
            "level",
            _("Estonian needed"),
            [(facet, facet_words(facet, translations)) for facet in map(level_facet, LEVELS)],
        ),
        *(Choice(facet, "", [(facet, facet_words(facet, translations))]) for facet in ("online", "free")),
    ]
    narrowed = ((choice, [value for value in choice.values if _divides(value[0], told)]) for choice in offered)
    return [choice._replace(values=values) for choice, values in narrowed if values]


def _divides(facet: str, told: list[Row]) -> bool:
    return 0 < sum(facet in row.facets for row in told) < len(told)
