from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tests.catalog.changing import put, written
from tests.pages.dom import classes, links, one, parse, section, texts, value, words
from tests.pages.rendering import page_of
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

Pages = dict[str, "BeautifulSoup"]


@pytest.fixture
def plan(world_pages: Pages) -> BeautifulSoup:
    return world_pages["en/naidislinn/plan/2026/"]


def _facts(plan: Tag, row: str) -> list[str]:
    """Give what stands below the heading of a row: time frames, cost, who is in charge."""
    facts = one(plan, f"li#row-{row} dl")
    assert not facts.select("dt + dt, dt:last-child, dd:first-child")
    return texts(facts, "dd")


def test_row_shows_number_time_frames_cost_and_who_is_in_charge(plan: BeautifulSoup) -> None:
    assert words(one(plan, "li#row-kaart h3")) == "1. Sample cards"
    assert texts(plan, "li#row-kaart > p") == ["The cards are printed on invented paper."]
    assert _facts(plan, "kaart") == ["01.01.2026–31.12.2026", "02.2024–31.12.2027", "€1,200", "Näidislinna LV"]
    assert value(one(plan, "li#row-kaart dd[lang]"), "lang") == "et"


def test_plan_of_a_draft_carries_its_label(plan: BeautifulSoup, world_pages: Pages) -> None:
    draft = world_pages["en/kuuvald/plan/2027/"]
    assert texts(draft, ".state .chip") == ["Draft"]
    assert texts(draft, ".state p") == ["From a draft. We do not know if it was approved."]
    assert not plan.select(".state")


def test_blank_cost_is_not_told_as_nothing(plan: BeautifulSoup) -> None:
    assert _facts(plan, "kaart-lamineerimine") == []


def test_printed_zero_is_shown(plan: BeautifulSoup) -> None:
    assert "€0" in _facts(plan, "kogukond")


def test_reversed_dates_stay_as_printed(plan: BeautifulSoup) -> None:
    assert "31.12.2026–01.01.2026" in _facts(plan, "kogukond-klubi")


def test_quarters_are_told_in_words(plan: BeautifulSoup) -> None:
    assert "first quarter of 2026–second quarter of 2026" in _facts(plan, "kaart-juhend")


def test_number_that_is_printed_twice_stands_twice(plan: BeautifulSoup) -> None:
    assert words(one(plan, "li#row-kogukond-klubi h3")).startswith("2.1 ")
    assert words(one(plan, "li#row-kogukond-retk h3")).startswith("2.1 ")


def test_row_without_a_number_has_none(plan: BeautifulSoup) -> None:
    assert words(one(plan, "li#row-kogukond-muu h3")) == "Other samples"


def test_parts_of_a_row_are_shown_as_such(plan: BeautifulSoup) -> None:
    parts = [value(row, "id").removeprefix("row-") for row in plan.select("ol.rows > li") if "sub" in classes(row)]
    assert parts == [
        "kaart-juhend",
        "kaart-lamineerimine",
        "kogukond-klubi",
        "kogukond-retk",
        "kogukond-retk-saapad",
        "kogukond-muu",
    ]


def test_cents_are_told_as_the_language_does(world_pages: Pages, plan: BeautifulSoup) -> None:
    assert "€99.99" in _facts(plan, "kogukond-klubi")
    assert "350,50 €" in _facts(world_pages["et/naidislinn/plan/2026/"], "kaart-juhend")


def test_sum_is_told_as_computed(plan: BeautifulSoup) -> None:
    label, amount = texts(plan, "p.sum span")
    assert label.endswith("computed")
    assert amount == "€1,200.01"


def test_sum_that_is_printed_otherwise_stands_beside_the_computed_one(plan: BeautifulSoup, copy_of_world: Path) -> None:
    assert "Sum as printed" not in words(plan)
    file = "naidislinn/plans/2026.yaml"
    told = {}
    for printed in (1200.01, 1300):
        put(copy_of_world, file, written(copy_of_world, file) | {"printed_total_eur": printed})
        catalog, _problems = site.load(copy_of_world, TODAY)
        assert catalog
        rows = section(parse(page_of(catalog, "en/naidislinn/plan/2026/")), "rows")
        told[printed] = texts(rows, "p.sum:last-of-type, p.sum + p.sum"), "differ" in words(rows)
    assert told == {
        1200.01: (["Sum as printed €1,200.01"], False),
        1300: (["Sum as printed €1,300"], True),
    }


def test_plan_without_any_cost_has_no_sum(copy_of_world: Path) -> None:
    record = copy_of_world / "services/naidislinn/plans/2026.yaml"
    lines = record.read_text("utf-8").splitlines(keepends=True)
    record.write_text("".join(line for line in lines if "planned_cost_eur" not in line), "utf-8")
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog
    page = parse(page_of(catalog, "en/naidislinn/plan/2026/"))
    assert not page.select("p.sum")
    assert "€" not in words(page)


def test_oddities_of_the_source_are_told_with_their_place(plan: BeautifulSoup) -> None:
    reversed_dates, twice = texts(section(plan, "odd"), "p.odd")
    assert reversed_dates == "1. 31.12.2026–01.01.2026 The end is before the start. plan 2026, lines 112–113"
    assert twice == "2. 2.1 Two rows have the same number. plan 2026, lines 112–112, 116–116"


def test_row_leads_to_the_notes_on_what_is_odd_in_it(plan: BeautifulSoup) -> None:
    def notes(row: str) -> list[tuple[str, str]]:
        return [(words(note), value(note, "aria-label")) for note in plan.select(f"li#row-{row} sup a")]

    assert notes("kogukond-klubi") == [("1", "Note 1"), ("2", "Note 2")]
    assert notes("kogukond-retk") == [("2", "Note 2")]
    assert notes("kaart") == []
    for link in plan.select("sup a"):
        assert words(one(plan, f"li{value(link, 'href')} b")) == f"{words(link)}."


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("et", "linna kavandatud eelarve, mitte hind"),
        ("en", "the city's planned budget, not a price"),
        ("ru", "запланированный бюджет города, а не цена"),
        ("uk", "запланований бюджет міста, а не ціна"),
    ],
)
def test_sums_of_a_city_are_its_budget_and_no_price(world_pages: Pages, language: str, sentence: str) -> None:
    assert sentence in words(one(world_pages[f"{language}/naidislinn/plan/2026/"], ".card.note"))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("et", "valla kavandatud eelarve, mitte hind"),
        ("en", "the municipality's planned budget, not a price"),
        ("ru", "запланированный бюджет волости, а не цена"),
        ("uk", "запланований бюджет волості, а не ціна"),
    ],
)
def test_sums_of_a_rural_municipality_name_its_own_kind(copy_of_world: Path, language: str, sentence: str) -> None:
    record = copy_of_world / "services/naidislinn/municipality.yaml"
    record.write_text(record.read_text("utf-8").replace("kind: city", "kind: rural"), "utf-8")
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog
    page = parse(page_of(catalog, f"{language}/naidislinn/plan/2026/"))
    assert sentence in words(one(page, ".card.note"))


def test_plan_leads_back_to_its_municipality(plan: BeautifulSoup) -> None:
    assert links(section(plan, "back")) == ["../../", "../../../programme/"]


def test_row_named_like_a_part_of_the_page_does_not_take_its_place(copy_of_world: Path) -> None:
    record = copy_of_world / "services/naidislinn/plans/2026.yaml"
    record.write_text(record.read_text("utf-8").replace("id: kogukond-muu", "id: odd"), "utf-8")
    service = copy_of_world / "services/naidislinn/services/katse.yaml"
    service.write_text(service.read_text("utf-8").replace("2026/kogukond-muu", "2026/odd"), "utf-8")
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog
    page = parse(page_of(catalog, "en/naidislinn/plan/2026/"))
    names = [value(tag, "id") for tag in page.select("[id]")]
    assert len(names) == len(set(names))


def test_real_plan_shows_its_rows_in_printed_order(real_pages: Pages) -> None:
    numbers = [heading.split()[0] for heading in texts(real_pages["et/tartu/plan/2025/"], "ol.rows h3")]
    assert numbers[1:3] == ["1.1", "1.3"]


def test_real_plan_shows_the_printed_zero_of_the_club(real_pages: Pages) -> None:
    assert "€0" in _facts(real_pages["en/tartu/plan/2025/"], "kaasamine-klubi")


def test_sum_that_its_parts_do_not_make_stands_beside_what_they_add_up_to(real_pages: Pages) -> None:
    plan = real_pages["en/kohtla-jarve/plan/2025/"]
    facts = one(plan, "li#row-personal dl")
    assert "Its parts, added up" in texts(facts, "dt")
    assert {"€57,180", "€57,179.84"} <= set(texts(facts, "dd"))
    assert "Its parts, added up" not in texts(one(plan, "li#row-teenused dl"), "dt")


def test_cost_by_kind_of_activity_is_a_picture_and_a_table_of_the_same(real_pages: Pages) -> None:
    kinds = section(real_pages["en/tallinn/plan/2025/"], "kinds")
    bars = [text.rpartition(" ")[2] for text in texts(kinds, ".bars p")]
    assert bars == ["€153,000", "€69,000", "€69,000", "€10,000"]
    assert texts(kinds, "td") == bars


def test_plan_without_costs_has_no_picture(real_pages: Pages) -> None:
    assert not real_pages["en/programme/plan/2026/"].select("#kinds")


def test_row_names_its_partners(real_pages: Pages) -> None:
    facts = one(real_pages["uk/programme/plan/2025/"], "li#row-kommunikatsioon-infopaevad dl")
    assert {"ÜRO Pagulasamet", "Siseministeerium"} <= set(texts(facts, "dd[lang=et]"))
