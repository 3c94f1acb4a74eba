"""About the programme: who takes part, how long, and what is for officials only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.catalog.changing import written
from tests.pages.changed import change, page
from tests.pages.dom import links, one, section, texts, words
from tests.pages.test_real_records import IN_DRAFT, UNTIL

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

PROGRAMME = "en/programme/"
CONTRACT = "naidislinn/contracts/leping.yaml"


def _parts(programme: Tag) -> list[Tag]:
    return section(programme, "parts").select("ul.rows > li")


def test_municipality_says_how_long_it_takes_part(world_pages: Pages) -> None:
    city, rural = _parts(world_pages[PROGRAMME])
    assert (words(one(city, "h3")), links(city)) == ("Näidislinn", ["../naidislinn/", "../naidislinn/plan/2026/"])
    assert texts(city, "p")[0] == "From 29 February 2024. Until the end of 31 December 2027."
    assert "End date not known" in texts(rural, "p")


def test_beginning_that_is_not_known_is_not_told(copy_of_world: Path) -> None:
    change(copy_of_world, CONTRACT, since=None, years=None)
    city, _rural = _parts(page(copy_of_world, PROGRAMME))
    assert texts(city, "p")[0] == "Until the end of 31 December 2027."


def test_end_that_is_only_in_a_draft_stands_below_its_label(world_pages: Pages) -> None:
    city, rural = _parts(world_pages[PROGRAMME])
    assert texts(city, ".state .chip") == ["Draft"]
    assert texts(city, ".state p") == [
        "Until the end of 30 June 2029. From a draft for 2027–2029. We do not know if it was approved."
    ]
    assert not rural.select(".state")


def test_plan_of_a_draft_carries_its_label_where_a_link_leads_to_it(world_pages: Pages) -> None:
    city, rural = _parts(world_pages[PROGRAMME])
    assert not one(city, 'a[href*="plan"]').select(".chip")
    assert texts(one(rural, 'a[href*="plan"]'), ".chip") == ["Draft"]


def test_municipality_without_a_contract_takes_part_all_the_same(copy_of_world: Path) -> None:
    (copy_of_world / "services" / CONTRACT).unlink()
    city, _rural = _parts(page(copy_of_world, PROGRAMME))
    assert "End date not known" in texts(city, "p")


def test_page_says_what_it_is_who_runs_it_and_who_pays(world_pages: Pages) -> None:
    programme = world_pages[PROGRAMME]
    what = section(programme, "what")
    assert texts(what, ".stack p")[0] == "What the invented programme does for officials."
    assert links(what) == ["../audiences/uustulija/", "../audiences/naaber/"]
    money = section(programme, "money")
    assert (texts(money, "dt"), texts(money, "dd")) == (["Sample money"], ["99.9%"])


def test_share_that_is_not_printed_is_told_as_its_sum(copy_of_world: Path) -> None:
    line = {
        "id": "tulu",
        "title": {"et": "Tulu"},
        "sum": {"finance": "own", "terms_eur": [2, 3]},
        "source": [{"document": "naidiskava", "lines": "189"}],
    }
    change(copy_of_world, "programme/budget/naidisraha.yaml", lines=[line], printed_total_eur=None)
    assert texts(section(page(copy_of_world, PROGRAMME), "money"), "dd") == ["€5"]


def test_without_a_budget_nothing_is_told_of_money(copy_of_world: Path) -> None:
    (copy_of_world / "services/programme/budget/naidisraha.yaml").unlink()
    assert not page(copy_of_world, PROGRAMME).select("#money")


def test_what_may_change_is_told_below_the_label_of_the_draft(copy_of_world: Path) -> None:
    plan = "programme/plans/2026.yaml"
    row = written(copy_of_world, plan)["rows"][0]
    draft = row | {
        "id": "muutus",
        "details": {"et": "Muutub."},
        "source": [{"document": "naidiskavand", "lines": "60"}],
    }
    change(copy_of_world, plan, rows=[row, draft, draft | {"id": "tuhi", "details": None}])
    changes = section(page(copy_of_world, PROGRAMME), "changes")
    assert texts(changes, "li p") == ["Muutub."]
    assert "From a draft" in words(one(changes, "details"))


def test_page_leads_to_the_other_pages_of_the_programme(world_pages: Pages) -> None:
    assert links(section(world_pages["uk/programme/"], "more")) == [
        "numbers/",
        "indicators/",
        "journey-model/",
        "enquiries/",
        "../coverage/",
        "officials/",
        "plan/2026/",
        "../sources/",
        "../glossary/",
        "../about/",
    ]


def test_plan_of_the_programme_is_no_city_s(world_pages: Pages) -> None:
    plan = world_pages["en/programme/plan/2026/"]
    assert "Sums of money here are a planned budget, not a price." in words(plan)
    assert links(section(plan, "back")) == ["../../"]


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_real_programme_is_told_with_who_pays_and_what_may_change(language: str, real_pages: Pages) -> None:
    programme = real_pages[f"{language}/programme/"]
    assert [text.replace("\u00a0", "") for text in texts(section(programme, "money"), "dd")] == ["70%", "30%", "0%"]
    assert "Eesti Linnade ja Valdade Liit" in words(section(programme, "what"))
    assert len(section(programme, "changes").select("li")) >= 5
    assert len(_parts(programme)) == 8


@pytest.mark.parametrize("language", list(IN_DRAFT))
def test_real_ends_that_are_only_in_the_draft_name_the_year_of_each_municipality(
    real: Catalog, real_pages: Pages, language: str
) -> None:
    drafts = {}
    for municipality, part in zip(real.municipalities, _parts(real_pages[f"{language}/programme/"]), strict=True):
        if sentences := texts(part, ".state p"):
            (drafts[municipality.id],) = sentences
    assert drafts.keys() == UNTIL.keys()
    for owner, sentence in drafts.items():
        assert sentence.endswith(IN_DRAFT[language].format(UNTIL[owner])), owner


def test_real_municipalities_take_part_to_the_end_of_their_contracts(real: Catalog, real_pages: Pages) -> None:
    for municipality, part in zip(real.municipalities, _parts(real_pages["en/programme/"]), strict=True):
        contract = real.contract(municipality.id)
        ends = contract.until if contract else None
        assert ("End date not known" in texts(part, "p")) == (ends is None), municipality.id
        if ends:
            assert ends[:4] in words(part), municipality.id
