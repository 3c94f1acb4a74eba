"""What the programme is measured by: targets, what is recorded, and never a 0 for what nobody recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite.records import Indicator
from tests.pages.changed import change, page
from tests.pages.dom import section, texts, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]
INDICATORS = "programme/indicators/"
FILE = "programme/indicators/naidisosalejad.yaml"


def test_a_year_shows_its_target_and_what_is_recorded(world_pages: Pages) -> None:
    people = section(world_pages[f"en/{INDICATORS}"], "naidisosalejad")
    assert [texts(row, "th, td") for row in people.select("tbody tr")] == [
        ["2026", "40", "9"],
        ["2027", "80.5", "Not recorded"],
    ]
    assert "2026: 12 Stated by: Näidislinn message" in words(people)
    assert "A target includes the years before it." in words(people)


def test_a_count_that_its_municipality_has_not_released_is_on_no_page(copy_of_world: Path) -> None:
    recorded = [{"year": 2026, "value": 12, "municipality": "naidislinn", "source": [{"document": "naidisteade"}]}]
    change(copy_of_world, FILE, recorded=recorded)
    assert "Stated by" not in words(page(copy_of_world, f"en/{INDICATORS}"))


@pytest.mark.parametrize(
    ("counts", "way"),
    [
        ("events", "Only events that somebody marked as held"),
        ("municipalities", "each time they took part"),
        ("posts", "a plan is no count"),
        ("journey models", "say they use the journey model"),
    ],
)
def test_page_says_how_it_counts(counts: str, way: str, copy_of_world: Path) -> None:
    change(copy_of_world, FILE, counts=counts, cumulative=None)
    told = words(page(copy_of_world, f"en/{INDICATORS}"))
    assert way in told
    assert "The plan does not say if a target includes the years before it." in told


def test_a_target_of_one_year_says_so(copy_of_world: Path) -> None:
    change(copy_of_world, FILE, cumulative=False)
    assert "A target is for its own year." in words(page(copy_of_world, f"en/{INDICATORS}"))


@pytest.mark.parametrize(
    ("language", "blank"),
    [("et", "Andmeid ei ole"), ("en", "Not recorded"), ("ru", "Нет данных"), ("uk", "Немає даних")],
)
def test_real_indicators_show_printed_targets_and_no_count(
    language: str, blank: str, real: Catalog, real_pages: Pages
) -> None:
    targets = {
        "koordinaatorid": (11, 7),
        "teekonnamudel": (3, 7),
        "infopaevad": (7, 12),
        "koolitused": (8, 12),
        "osalenud-kovid": (30, 45),
    }
    assert {item.id for item in real.all(Indicator)} == set(targets)
    for name, (first, last) in targets.items():
        rows = section(real_pages[f"{language}/{INDICATORS}"], name).select("tbody tr")
        assert [texts(row, "th, td") for row in rows] == [["2025", str(first), blank], ["2029", str(last), blank]]
