"""Dates of events as rows: each a line of its own with its day, its state, its place, and what one can choose by."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tatsite import addresses
from tatsite.sitefile import SiteFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from tatsite.catalog import Occurrence
    from tatsite.pages.writer import Writer
    from tatsite.wording import StateWords

LEVELS = ("none", "a little", "some", "good")
"""How much Estonian one needs, the least first."""


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
    """What one can choose it by: `in-tartu`, `l-ru`, `a-tagasipoorduja`, `e-some`, `online`, `free`."""


class Choice(NamedTuple):
    """Something to choose dates by."""

    name: str
    """What it is called in the address of a choice."""
    label: str
    """What it is called on the page."""
    values: list[tuple[str, str]]
    """Facets with their words; one alone is chosen or not."""


def rows(writer: Writer, dates: Iterable[Occurrence]) -> list[Row]:
    """Give dates as rows, in their order."""
    return [
        Row(
            one,
            writer.state(one.item.record, one.item.owner),
            writer.where(one),
            one.over(writer.catalog.today),
            frozenset(_facets(one)),
        )
        for one in dates
    ]


def _facets(one: Occurrence) -> Iterable[str]:
    event = one.item.record
    yield f"in-{one.item.owner}"
    yield from (f"l-{code}".replace(" ", "-") for code in _languages(one))
    yield from (f"a-{audience}" for audience in event.audiences)
    if event.estonian:
        yield f"e-{event.estonian}".replace(" ", "-")
    if event.attendance in {"online", "both"}:
        yield "online"
    if event.cost and event.cost.free:
        yield "free"


def _languages(one: Occurrence) -> Iterable[str]:
    event = one.item.record
    return (*event.languages, *event.support_languages, *event.interpreting)


def choices(writer: Writer, told: list[Row]) -> list[Choice]:
    """Give what the rows differ by, so that choosing it leaves some of them and not all."""
    _ = writer.words.translations.gettext
    catalog, name_of = writer.catalog, writer.words.translations.name_of
    codes = dict.fromkeys(code for row in told for code in _languages(row.one))
    levels = (_("No Estonian needed"), _("A little Estonian"), _("Some Estonian"), _("Good Estonian"))
    offered = [
        Choice("place", _("Place"), [(f"in-{item.id}", writer.place(item.id)) for item in catalog.municipalities]),
        Choice("language", _("Language"), [(f"l-{code}".replace(" ", "-"), name_of(code)) for code in codes]),
        Choice(
            "audience", _("For whom"), [(f"a-{item.id}", writer.plain(item.record.title)) for item in catalog.audiences]
        ),
        Choice(
            "level",
            _("Estonian"),
            [(f"e-{level}".replace(" ", "-"), words) for level, words in zip(LEVELS, levels, strict=True)],
        ),
        Choice("online", "", [("online", _("Online"))]),
        Choice("free", "", [("free", _("Free of charge"))]),
    ]
    narrowed = ((choice, [value for value in choice.values if _divides(value[0], told)]) for choice in offered)
    return [choice._replace(values=values) for choice, values in narrowed if values]


def _divides(facet: str, told: list[Row]) -> bool:
    return 0 < sum(facet in row.facets for row in told) < len(told)


@cache
def choosing() -> SiteFile:
    """Give the script that narrows a list of dates, fetched when a reader first wants to choose."""
    text = (Path(__file__).parent / "choosing.js").read_text("utf-8")
    lines = (line for line in text.splitlines(keepends=True) if not line.startswith("//"))
    return SiteFile(addresses.CHOOSING, "".join(lines).encode())
