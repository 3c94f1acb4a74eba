"""My plan as it is without a script: every step in two languages, with room to write; and what a script works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.changed import change, page
from tests.pages.dom import links, one, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]
ENGLISH = "en/my-plan/"
PAPER = "journey/steps/naidispaber.yaml"


@pytest.fixture
def english(world_pages: Pages) -> BeautifulSoup:
    return world_pages[ENGLISH]


def _step(plan: BeautifulSoup, name: str) -> Tag:
    return one(plan, f"ol.steps > li#{name}")


def test_plan_says_what_it_is_and_what_it_is_not(world_pages: Pages) -> None:
    assert words(one(world_pages[ENGLISH], ".hero p")) == (
        "Your own notes. They stay on this phone, and the municipality does not see them. "
        "They replace no application and no plan made by the municipality."
    )


def test_every_step_stands_once_below_its_stage(world: Catalog, english: BeautifulSoup) -> None:
    assert texts(english, "section > h2") == ["Coming to Näidislinn", "Living like a sample"]
    assert [value(step, "id") for step in english.select("ol.steps > li")] == [step.id for step in world.journey.steps]


def test_step_has_title_term_and_sentences_in_both_languages(english: BeautifulSoup) -> None:
    pair = one(_step(english, "naidispaber"), ".pair.two")
    assert texts(pair, ":scope > *") == [
        "Get a sample paper",
        "näidispaberi taotlemine Võtke näidispaber",
        "Hello! I have come for the sample paper. Where is my number?",
        "Tere! Tulin näidispaberi järele. Kus on minu number?",
    ]
    assert [value(part, "lang") for part in pair.select(":scope > [lang]")] == ["et", "et"]


def test_estonian_plan_says_everything_once(world_pages: Pages) -> None:
    plan = world_pages["et/my-plan/"]
    step = _step(plan, "naidispaber")
    assert words(step).count("Tulin näidispaberi järele") == 1
    assert not plan.select(".two, .word [lang]")


def test_step_without_sentences_has_title_and_term(english: BeautifulSoup) -> None:
    assert len(_step(english, "jutt").select(".pair > *")) == 2


def test_form_has_a_box_and_lines_that_both_can_read(english: BeautifulSoup) -> None:
    for step in english.select("ol.steps > li"):
        paper = one(step, ".paper")
        assert len(paper.select(".box")) == 1
        assert texts(paper, ".word") == ["Done / Tehtud", "Date / Kuupäev", "Note / Märkmed"]
        assert texts(paper, "[data-said]") == ["", ""]
    assert texts(english, ".meeting .word > [lang=et]") == ["Kohtumise päev", "Asutus", "Järgmine kohtumine"]


def test_step_leads_to_how_it_works(english: BeautifulSoup) -> None:
    assert links(_step(english, "aadress")) == ["../journey/uustulija/#aadress"]


def test_step_says_by_a_digest_what_it_tells_in_every_language(world_pages: Pages) -> None:
    told = {
        tuple(value(step, "data-v") for step in world_pages[f"{language}/my-plan/"].select("ol.steps > li"))
        for language in ("et", "en", "uk", "ar")
    }
    assert len(told) == 1
    assert len({*told.pop()}) == 3


def test_step_that_shows_on_what_basis_one_lives_here_is_marked(copy_of_world: Path, english: BeautifulSoup) -> None:
    assert not english.select("[data-basis]")
    concern = {"audience": "uustulija", "need": "required", "answers": {"basis": ["visa"]}}
    change(copy_of_world, PAPER, concerns=[concern])
    marked = page(copy_of_world, ENGLISH).select("[data-basis]")
    assert [value(step, "id") for step in marked] == ["naidispaber"]


def test_real_steps_that_show_a_basis_are_marked(real_pages: Pages) -> None:
    marked = {value(step, "id") for step in real_pages["ru/my-plan/"].select("[data-basis]")}
    assert {"kaitse-taotlemine", "elamisloa-pikendamine"} <= marked
    assert "isikukood" not in marked


def test_stage_without_steps_is_left_out(copy_of_world: Path) -> None:
    for name in ("aadress", "naidispaber", "jutt"):
        change(copy_of_world, f"journey/steps/{name}.yaml", stage="elamine", requires=None)
    assert texts(page(copy_of_world, ENGLISH), "section > h2") == ["Living like a sample"]


def test_plan_is_not_checked_as_its_steps_are_not(world_pages: Pages, real_pages: Pages) -> None:
    assert words(one(world_pages[ENGLISH], "details.state p")) == (
        "These steps are general knowledge. No office has checked them yet. Ask before you act."
    )
    assert "Source: general knowledge. The facts are not yet checked." in texts(real_pages[ENGLISH], "footer p")


def test_index_and_sitemap_lead_to_the_plan(world_files: dict[str, str], world_pages: Pages) -> None:
    assert "../my-plan/" in links(one(world_pages["en/a-z/"], ".index"))
    assert "/en/my-plan/</loc>" in world_files["sitemap.xml"]
    assert value(one(world_pages[ENGLISH], "meta[name=robots]"), "content") == "all"


def test_fold_leads_to_the_journey_and_names_its_script(english: BeautifulSoup) -> None:
    fold = one(english, "details#plan")
    assert value(fold, "data-js") == "../../assets/my_plan.js"
    assert links(fold) == ["../journey/"]
    assert value(one(fold, "[data-home]"), "data-home") == "../"
