"""What is recorded for an indicator: events held, people, municipalities, models; nothing is never 0."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tatsite.catalog import measures
from tatsite.records import Indicator
from tests.pages.changed import change, loaded

if TYPE_CHECKING:
    from pathlib import Path

FILE = "programme/indicators/naidisosalejad.yaml"
CLUB = "naidislinn/events/klubi.yaml"


def _counted(root: Path, **fields: Any) -> dict[int, int | None]:
    change(root, FILE, **fields)
    catalog = loaded(root)
    (item,) = catalog.all(Indicator)
    return {one.year: one.counted for one in measures(catalog, item)}


@pytest.fixture
def held(copy_of_world: Path) -> Path:
    """A world in which one event that counts was held on three days of two years."""
    for path in (copy_of_world / "services").glob("*/events/*.yaml"):
        change(copy_of_world, path.relative_to(copy_of_world / "services").as_posix(), indicators=None, held=None)
    days = [
        {"on": "2025-03-04", "people": 7, "municipalities": 2},
        {"on": "2026-03-03", "people": 5},
        {"on": "2026-04-07", "municipalities": 3},
    ]
    change(copy_of_world, CLUB, indicators=["naidisosalejad"], held=days)
    return copy_of_world


@pytest.mark.parametrize(
    ("counts", "counted"),
    [
        ("events", {2025: 1, 2026: 2, 2027: None}),
        ("people", {2025: 7, 2026: 5, 2027: None}),
        ("municipalities", {2025: 2, 2026: 3, 2027: None}),
        ("posts", {2025: None, 2026: None, 2027: None}),
    ],
)
def test_each_indicator_counts_what_it_says(counts: str, counted: dict[int, int | None], held: Path) -> None:
    assert _counted(held, counts=counts) == counted


def test_models_count_from_the_year_in_which_they_are_applied(copy_of_world: Path) -> None:
    targets = [{"year": year, "value": 1} for year in (2025, 2026, 2027)]
    assert _counted(copy_of_world, counts="journey models", targets=targets) == {2025: None, 2026: 1, 2027: 1}


def test_where_nothing_was_held_nothing_is_recorded(copy_of_world: Path) -> None:
    for path in (copy_of_world / "services").glob("*/events/*.yaml"):
        change(copy_of_world, path.relative_to(copy_of_world / "services").as_posix(), held=None)
    assert set(_counted(copy_of_world).values()) == {None}


def test_counts_not_released_are_for_coordinators_only(copy_of_world: Path) -> None:
    source = [{"document": "naidisteade"}]
    hidden = {"year": 2024, "value": 3, "municipality": "naidislinn", "source": source}
    whole = {"year": 2026, "value": 8, "source": source}
    change(copy_of_world, FILE, recorded=[hidden, whole])
    catalog = loaded(copy_of_world)
    (item,) = catalog.all(Indicator)
    shown = {one.year: [part.value for part in one.stated] for one in measures(catalog, item)}
    everything = {one.year: [part.value for part in one.stated] for one in measures(catalog, item, released=False)}
    assert shown == {2026: [Decimal(8)], 2027: []}
    assert everything == {2024: [Decimal(3)], 2026: [Decimal(8)], 2027: []}


def test_a_year_without_target_or_count_is_blank(copy_of_world: Path) -> None:
    ((_item, measure),) = site.measures_of(loaded(copy_of_world), 1999)
    assert (measure.target, measure.counted, measure.stated) == (None, None, ())
