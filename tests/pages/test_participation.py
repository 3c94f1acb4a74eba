"""The page on a municipality's part in the programme: what stands behind its city page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tatsite.reading import yaml12
from tests.catalog.changing import put, written
from tests.pages.dom import links, one, parse, section, texts, words
from tests.pages.rendering import page_of
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

Pages = dict[str, "BeautifulSoup"]

ADDRESS = "en/naidislinn/programme/"
CITY = "naidislinn/municipality.yaml"


@pytest.fixture
def page(world_pages: Pages) -> BeautifulSoup:
    return world_pages[ADDRESS]


def _changed(root: Path) -> BeautifulSoup:
    catalog, problems = site.load(root, TODAY)
    assert catalog, problems
    return parse(page_of(catalog, ADDRESS))


def test_page_leads_back_to_the_city_and_to_the_programme(page: BeautifulSoup) -> None:
    assert links(one(page, "main"))[-2:] == ["../", "../../programme/"]
    assert words(one(page, "h1")) == "Näidislinn and the programme"


def test_plans_stand_there_as_budgets_and_drafts_say_so(page: BeautifulSoup, world_pages: Pages) -> None:
    plans, draft = section(page, "plans"), section(world_pages["en/kuuvald/programme/"], "plans")
    assert links(plans) == ["../plan/2026/"]
    assert texts(plans, "small") == ["the city's planned budget, not a price"]
    assert not plans.select(".chip")
    assert links(draft) == ["../plan/2027/"]
    assert texts(draft, ".chip") == ["Draft"]


def test_municipality_without_a_plan_says_so(copy_of_world: Path) -> None:
    plan = copy_of_world / "services/naidislinn/plans/2026.yaml"
    plan.unlink()
    for path in (copy_of_world / "services/naidislinn").glob("*/*.yaml"):
        put(copy_of_world, path.relative_to(copy_of_world / "services").as_posix(), _without_rows(path))
    assert words(one(section(_changed(copy_of_world), "plans"), ".note")) == "There is no plan here yet."


def _without_rows(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = yaml12.parse(path.read_text("utf-8"))[0]
    return {field: told for field, told in value.items() if field != "plan_rows"}


def test_page_tells_what_is_good_to_know_there(page: BeautifulSoup) -> None:
    assert texts(section(page, "details"), "p")[0] == "The city has one street, and it is a sample."


def test_what_is_odd_in_any_record_of_the_municipality_stands_there_as_printed(real_pages: Pages) -> None:
    odd = section(real_pages["en/kohtla-jarve/programme/"], "odd")
    assert "../services/veebiinfo/" in links(odd) or "../services/osaluskogu/" in links(odd)
    assert "(1,2 kohta)" in words(odd)
    service = real_pages["en/kohtla-jarve/services/osaluskogu/"]
    assert "../../programme/#odd" in links(service)


def test_what_may_come_carries_the_draft_label(page: BeautifulSoup) -> None:
    drafts = section(page, "drafts")
    assert texts(drafts, "p") == [
        "From a draft for 2027–2029. We do not know if it was approved.",
        "In the draft, the city gets a second street.",
    ]
    assert texts(drafts, "summary .chip") == ["Draft"]


def test_what_is_odd_in_the_source_is_kept_and_explained(page: BeautifulSoup, world_pages: Pages) -> None:
    assert texts(section(page, "odd"), "p")[1].startswith("Näidislinn (Nädislinn) On one line the name")
    assert not world_pages["en/kuuvald/programme/"].select("[aria-labelledby=odd]")


def test_part_tells_how_long_it_lasts(real_pages: Pages) -> None:
    part = section(real_pages["en/haapsalu/programme/"], "part")
    assert "31 December 2026" in words(part)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("applied", "The journey model is used here."),
        ("pilot", "Journey model: trial."),
        ("planned", "Journey model: planned."),
        ("not known", None),
    ],
)
def test_page_says_how_far_the_model_of_the_journey_is(copy_of_world: Path, state: str, sentence: str | None) -> None:
    city = written(copy_of_world, CITY)
    put(copy_of_world, CITY, city | {"journey_model": {"state": state, "source": [{"document": "naidisteade"}]}})
    told = texts(section(_changed(copy_of_world), "part"), "p")
    assert [text for text in told if "model" in text] == ([sentence] if sentence else [])


def test_post_says_how_much_of_full_time_and_how_long(real_pages: Pages) -> None:
    posts = section(real_pages["en/johvi/programme/"], "posts")
    assert "Full-time posts: 1.2 · 01.01.2025–31.12.2026" in words(posts)
    rakvere = words(section(real_pages["en/rakvere/programme/"], "posts"))
    assert "Part of full time: 0.75" in rakvere
    assert "Part of full time: 0.25" in rakvere
    assert "Part of full time: 1" in words(section(real_pages["en/programme/"], "posts"))


def test_municipality_without_posts_has_no_such_part(world_pages: Pages) -> None:
    assert not world_pages["en/kuuvald/programme/"].select("#posts")
