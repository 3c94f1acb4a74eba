"""About the programme: who takes part, how long, and what is for officials only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


def test_what_is_for_officials_is_told_as_such(world_pages: Pages) -> None:
    officials = section(world_pages[PROGRAMME], "officials")
    assert texts(officials, "h3") == ["Sample training for officials"]
    assert texts(officials, "li [lang=et]") == ["ametnike näidiskoolitus"]
    assert texts(officials, "li .chip") == texts(officials, ".folds summary") == ["Planned"]
    assert not officials.select("li a")


def test_event_of_a_municipality_for_officials_names_its_place(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/events/retk.yaml", for_officials=True, audiences=None)
    rows = section(page(copy_of_world, PROGRAMME), "officials").select("li")
    assert [(words(one(row, "h3")), words(one(row, "p.soft"))) for row in rows] == [
        ("Walk around the sample bench", "Näidislinn näidisretk Available"),
        ("Sample training for officials", "ametnike näidiskoolitus Planned"),
    ]


def test_without_anything_for_officials_there_is_no_such_part(copy_of_world: Path) -> None:
    (copy_of_world / "services/programme/events/ametnike-koolitus.yaml").unlink()
    programme = page(copy_of_world, PROGRAMME)
    assert not programme.select("#officials, .folds")


def test_page_leads_to_sources_words_and_about(world_pages: Pages) -> None:
    assert links(section(world_pages["uk/programme/"], "more")) == ["../sources/", "../glossary/", "../about/"]


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
