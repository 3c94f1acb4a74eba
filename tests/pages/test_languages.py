"""Help in your language: what is known in one municipality, and how to ask for the rest."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

import pytest

from tests.pages.changed import change, page
from tests.pages.dom import language_of, links, one, section, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

Pages = dict[str, "BeautifulSoup"]

CITY = "en/naidislinn/languages/"


@pytest.fixture
def city(world_pages: Pages) -> BeautifulSoup:
    return world_pages[CITY]


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk", "ar"])
def test_reader_s_own_language_stands_first_then_those_of_the_site(world_pages: Pages, language: str) -> None:
    headings = [value(heading, "id") for heading in world_pages[f"{language}/naidislinn/languages/"].select("main h2")]
    others = [code for code in ("et", "en", "ru", "uk", "ar") if code != language]
    assert headings[:5] == [f"in-{code}" for code in (language, *others)]


def test_languages_are_named_in_the_reader_s(world_pages: Pages) -> None:
    assert texts(world_pages["ru/naidislinn/languages/"], "main h2")[:4] == [
        "Русский",
        "Эстонский",
        "Английский",
        "Украинский",
    ]


def test_what_is_given_in_a_language_stands_apart_from_help_in_it(city: BeautifulSoup) -> None:
    english = section(city, "in-en")
    assert texts(english, "h3") == ["Services and events in this language", "Help in this language"]
    given, supported = english.select("ul.grid")
    assert links(given) == [
        "../services/naidispaber/",
        "../services/taisteenus/",
        "../services/tasuline/",
        "../events/retk/",
    ]
    assert links(supported) == ["../events/klubi/"]
    assert texts(given, 'small [lang="et"]')[1] == "näidiskaart"


def test_pages_groups_and_papers_to_read_are_named_with_what_they_are(city: BeautifulSoup) -> None:
    (group,) = texts(section(city, "in-ru"), "ul.ticks li")
    assert group == "„Näidislinna naabrid“ Facebook group"
    assert texts(section(city, "in-uk"), "ul.ticks li") == ["First sample days"]
    assert not section(city, "in-en").select("ul.ticks")
    assert "ametnike näidislist" not in words(city)


def test_paper_that_is_only_in_a_draft_carries_its_label(copy_of_world: Path) -> None:
    draft = [{"document": "naidiskavand", "lines": "10"}]
    change(copy_of_world, "naidislinn/publications/voldik.yaml", source=draft)
    assert texts(section(page(copy_of_world, CITY), "in-uk"), "ul.ticks .chip") == ["Draft"]


def test_language_of_which_nothing_is_known_says_so(world_pages: Pages) -> None:
    rural = world_pages["en/kuuvald/languages/"]
    for code in ("et", "en", "ru", "uk", "ar"):
        assert texts(section(rural, f"in-{code}"), "p")[0] == "Not known", code
    assert not rural.select("main a.go, .folds")
    assert texts(rural, ".hero p") == ["If something is not here, we do not know. That does not mean “no”: ask."]


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Kas te räägite inglise keelt?"),
        ("ru", "Kas te räägite vene keelt?"),
        ("uk", "Kas te räägite ukraina keelt?"),
        ("ar", "Mis keeles saab seal rääkida?"),
    ],
)
def test_estonian_question_to_ask_for_a_language_stands_below_it(
    world_pages: Pages, language: str, question: str
) -> None:
    own = section(world_pages[f"{language}/naidislinn/languages/"], f"in-{language}")
    assert words(one(own, '.say [lang="et"]')) == f"Tere! {question}"
    other = section(world_pages["et/naidislinn/languages/"], f"in-{language}")
    (text,) = other.find_all(string=lambda text: bool(text) and question in text)
    assert language_of(text) == "et"


def test_nobody_needs_to_ask_for_estonian(world_pages: Pages) -> None:
    for language in ("et", "en"):
        assert "Kas te" not in words(section(world_pages[f"{language}/naidislinn/languages/"], "in-et"))
    assert not world_pages["et/naidislinn/languages/"].select(".say")


def test_state_of_every_row_stands_on_it_or_first_above_the_list(all_pages: Pages) -> None:
    checked = 0
    for path, languages in all_pages.items():
        if path.endswith("/languages/"):
            usual = texts(languages, ".folds summary")[:1]
            for card in languages.select("a.go"):
                record = all_pages[posixpath.normpath(path + value(card, "href")) + "/"]
                assert texts(record, "main .body > .state .chip") == (texts(card, ".chip") or usual), path
                checked += 1
    assert checked > 20


def test_page_leads_back_to_who_helps(city: BeautifulSoup) -> None:
    assert links(city.select("main p")[-1]) == ["../"]
    assert words(city.select("main p")[-1]) == "Who helps in Näidislinn"


def test_foot_names_the_documents_and_that_not_all_is_checked(city: BeautifulSoup) -> None:
    assert "Source: plan 2026. Some of the facts are not yet checked." in texts(city, "footer p")


def test_real_municipalities_have_a_page_in_which_nothing_is_offered(real_pages: Pages) -> None:
    for owner in ("tartu", "tallinn", "parnu", "haapsalu"):
        languages = real_pages[f"uk/{owner}/languages/"]
        assert value(languages.select("main h2")[0], "id") == "in-uk"
        assert not languages.select(".chip.sure")
