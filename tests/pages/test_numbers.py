"""The programme in numbers: every number of a table is the record's, and no picture says more than its table."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tatsite.catalog import computed
from tatsite.records import Budget, Statistic
from tests.pages.changed import change, page
from tests.pages.dom import links, one, section, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]
NUMBERS = "programme/numbers/"
MONEY = "programme/budget/naidisraha.yaml"


def _rows(figure: Tag) -> list[list[str]]:
    return [texts(row, "th, td") for row in figure.select("tbody tr")]


def _euro(text: str) -> Decimal:
    return Decimal(re.sub(r"[^0-9.]", "", text))


def test_a_group_is_a_picture_with_the_same_numbers_in_a_table(world_pages: Pages) -> None:
    people = section(world_pages[f"en/{NUMBERS}"], "naidisrahvas")
    with_hat, without = people.select("figure")
    assert words(one(with_hat, "h3")) == "With a hat, 2025"
    assert texts(with_hat, ".bars p") == ["Näidislinn 40"]
    assert _rows(with_hat) == [["Näidislinn", "40", "1.-2."]]
    assert texts(without, ".bars p") == ["Kuu küla Not known"]
    assert _rows(without) == [["Kuu küla", "Not known"]]


def test_a_picture_has_a_name_and_is_as_long_as_its_number(world_pages: Pages) -> None:
    chart = world_pages[f"en/{NUMBERS}"].select(".bars")[0]
    assert (value(chart, "role"), value(chart, "aria-label")) == ("img", "Invented residents: With a hat")
    assert [value(bar, "width") for bar in chart.select("rect")] == ["100.0"]


def test_what_is_not_known_has_no_length(world_pages: Pages) -> None:
    assert not section(world_pages[f"en/{NUMBERS}"], "naidisrahvas").select("figure")[1].select("rect")


def test_a_budget_shows_the_terms_of_each_sum_beside_what_is_printed(world_pages: Pages) -> None:
    money = section(world_pages[f"en/{NUMBERS}"], "naidisraha")
    assert words(one(money, "figure h3")) == "Sample money: €300.50 (99.9%)"
    assert _rows(one(money, "figure")) == [["Näidislinn’s part", "€0", "–"]]
    assert texts(money, "p b") == ["€0", "Sum as printed: €300.50", "€10"]


def test_a_printed_sum_that_its_terms_do_not_make_stands_beside_the_computed_one(copy_of_world: Path) -> None:
    lines = [
        {"id": "tulu", "title": {"et": "Tulu"}, "sum": {"finance": "own", "terms_eur": [5]}},
        {
            "id": "osa",
            "parent": "tulu",
            "title": {"et": "Osa"},
            "municipality": "naidislinn",
            "sum": {"finance": "own", "terms_eur": [2, 2], "total_eur": 5},
        },
    ]
    source = [{"document": "naidiskava", "lines": "189"}]
    change(copy_of_world, MONEY, lines=[line | {"source": source} for line in lines], printed_total_eur=None)
    money = section(page(copy_of_world, f"en/{NUMBERS}"), "naidisraha")
    assert _rows(one(money, "figure")) == [["Osa", "€2 + €2", "€5 Sum, computed: €4"]]


def test_without_plans_there_is_no_part_on_their_cost(copy_of_world: Path) -> None:
    change(
        copy_of_world,
        "naidislinn/plans/2026.yaml",
        source=[{"document": "naidiskavand", "lines": "60"}],
    )
    assert not page(copy_of_world, f"en/{NUMBERS}").select("#plans")


def test_a_plan_leads_to_its_page_with_what_it_adds_up_to(world_pages: Pages) -> None:
    plans = section(world_pages[f"en/{NUMBERS}"], "plans")
    assert links(plans) == ["../../naidislinn/plan/2026/"]


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_every_real_number_is_there_in_its_order(language: str, real: Catalog, real_pages: Pages) -> None:
    numbers = real_pages[f"{language}/{NUMBERS}"]
    for item in real.all(Statistic):
        told = [
            int(re.sub(r"\D", "", cell))
            for figure in section(numbers, item.id).select("figure")
            for cell in texts(figure, "td.n:first-of-type, th + td.n, td + td.n:not(:last-child)")
            if re.fullmatch(r"[\d\s.,\u00a0]+", cell)
        ]
        values = [one.value for one in item.record.values]
        assert sorted(told[: len(values)]) == sorted(value for value in values if value is not None), item.id


def test_every_real_share_of_the_budget_is_what_its_terms_make(real: Catalog, real_pages: Pages) -> None:
    (item,) = real.all(Budget)
    rows = [row for figure in section(real_pages[f"en/{NUMBERS}"], item.id).select("figure") for row in _rows(figure)]
    lines = [line for line in item.record.lines if line.parent]
    assert len(rows) == len(lines) == 16
    for line, (_name, terms, printed) in zip(lines, rows, strict=True):
        assert sum(map(_euro, terms.split(" + "))) == computed(line.sum)
        assert printed == "–" if line.sum.total_eur is None else _euro(printed) == line.sum.total_eur


def test_statistics_and_money_of_the_draft_carry_its_label(real_pages: Pages) -> None:
    numbers = real_pages[f"en/{NUMBERS}"]
    for name in ("saabumised-2020-2024", "tagasipoordujad", "eelarve-2026"):
        assert "From a draft" in words(one(section(numbers, name), "details.state"))
