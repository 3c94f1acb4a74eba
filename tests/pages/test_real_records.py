"""What the sources allow to be said of the real records, on every page that tells them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.pages.dom import links, one, texts, value, words
from tests.test_fixed_wording import FIXED

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

IN_PLAN = {
    "et": "See oli 2025. aasta kavas. Me ei tea, kas seda praegu pakutakse. Küsige enne, kui lähete.",
    "en": "This was in the 2025 plan. We do not know if it runs now. Ask before you go.",
    "ru": "Это было в плане на 2025 год. Мы не знаем, действует ли это сейчас. Уточните, прежде чем идти.",
    "uk": "Це було в плані на 2025 рік. Ми не знаємо, чи це діє зараз. Уточніть, перш ніж іти.",
}
IN_DRAFT = {
    "et": "See on aastate 2026–{} kavandist. Me ei tea, kas kavand on kinnitatud.",
    "en": "From a draft for 2026–{}. We do not know if it was approved.",
    "ru": "Это из проекта документа на 2026–{} годы. Мы не знаем, утверждён ли он.",
    "uk": "Це з проєкту документа на 2026–{} роки. Ми не знаємо, чи його затвердили.",
}
UNTIL = {"tartu": 2029, "tallinn": 2029, "parnu": 2028, "rakvere": 2028, "saaremaa": 2028}
"""The last year of the draft in each municipality it is about."""
WEBSITES = {
    "tartu": "https://www.tartu.ee",
    "tallinn": "https://www.tallinn.ee",
    "parnu": "https://www.parnu.ee",
    "rakvere": "https://www.rakvere.ee",
    "saaremaa": "https://www.saaremaavald.ee",
    "johvi": "https://www.johvi.ee",
    "haapsalu": "https://www.haapsalu.ee",
    "kohtla-jarve": "https://www.kohtla-jarve.ee",
}


def _draft(language: str, owner: str) -> str:
    return IN_DRAFT[language].format(UNTIL[owner])


@pytest.mark.parametrize("language", list(IN_PLAN))
def test_every_service_and_event_says_that_it_was_in_the_plan_or_is_in_a_draft(
    real: Catalog, real_pages: Pages, language: str
) -> None:
    told = {}
    for item in (*real.services, *real.events):
        page = real_pages[f"{language}/{item.path}"]
        (told[item.name],) = texts(page, "main .body > .state p")
        expected = _draft(language, item.owner) if real.is_draft(item.record) else IN_PLAN[language]
        assert told[item.name] == expected
    assert set(told.values()) == {_draft(language, "tartu"), _draft(language, "parnu"), IN_PLAN[language]}


@pytest.mark.parametrize("language", list(IN_DRAFT))
def test_everything_from_the_draft_stands_below_its_label(real_pages: Pages, language: str) -> None:
    drafts = {path: page.select("section[aria-labelledby=drafts]") for path, page in real_pages.items()}
    found = [(path, part) for path, parts in drafts.items() if path.startswith(f"{language}/") for part in parts]
    assert len(found) > 3
    for path, part in found:
        assert words(one(part, "details p")) == _draft(language, path.split("/")[1]), path


@pytest.mark.parametrize("language", list(IN_DRAFT))
def test_a_plan_of_the_draft_says_so_on_its_page_and_where_a_link_leads_to_it(real_pages: Pages, language: str) -> None:
    chip = {"et": "Kavand", "en": "Draft", "ru": "Проект документа", "uk": "Проєкт документа"}[language]
    for owner in UNTIL:
        page = real_pages[f"{language}/{owner}/plan/2026/"]
        assert texts(page, "main .body > .state p") == [_draft(language, owner)]
        assert not real_pages[f"{language}/{owner}/plan/2025/"].select("main .body > .state")
        cards = real_pages[f"{language}/{owner}/programme/"].select("section[aria-labelledby=plans] a.go")
        assert [chip in texts(card, ".chip") for card in cards] == [False, True]


def test_a_link_to_a_row_of_the_draft_says_so(real_pages: Pages) -> None:
    page = real_pages["ru/tallinn/services/tolketeenus/"]
    rows = page.select("section[aria-labelledby=belongs] a[href*='/plan/']")
    assert [("2026" in value(row, "href"), texts(row, ".chip")) for row in rows] == [
        (False, []),
        (True, ["Проект документа"]),
    ]


def test_nothing_is_told_as_offered_and_no_contact_as_confirmed(real_pages: Pages) -> None:
    for path, page in real_pages.items():
        assert "styleguide" in path or not page.select(".chip.sure, svg.y, [data-open]"), path


def test_every_service_says_whom_to_ask_and_what_to_say(real: Catalog, real_pages: Pages) -> None:
    for item in (*real.services, *real.events):
        page = real_pages[f"ru/{item.path}"]
        chain = one(page, "section[aria-labelledby=now] ol.chain")
        assert links(chain) == ["#say", WEBSITES[item.owner], "tel:1247", "tel:112"], item.name
        assert words(one(chain, 'b#words[lang="et"]')), item.name
        assert len(page.select("section[aria-labelledby=ask] li")) == 5, item.name


def test_words_to_search_for_are_those_of_the_service_or_else_its_name(real_pages: Pages) -> None:
    assert words(one(real_pages["en/tartu/services/noustamine/"], "#words")) == "nõustamine"
    offices = real_pages["en/tartu/services/abi-ametiasutustega/"]
    assert words(one(offices, "#words")) == "Välismaalaste Teenuskeskus"


def test_money_stands_on_pages_of_plans_only(real_pages: Pages) -> None:
    with_money = {path for path, page in real_pages.items() if "€" in page.get_text()}
    plans = {f"{owner}/plan/2025/" for owner in WEBSITES} | {f"{owner}/plan/2026/" for owner in UNTIL}
    programme = {"programme/plan/2025/", "programme/numbers/"}
    assert with_money == {f"{language}/{path}" for language in IN_PLAN for path in plans | programme}


def test_help_with_mental_health_comes_with_the_numbers_for_a_crisis(real_pages: Pages) -> None:
    numbers = ["tel:112", "tel:116006", "tel:116111"]
    crisis = one(real_pages["uk/tallinn/services/psuhholoogiline-abi/"], "section[aria-labelledby=crisis]")
    assert links(crisis) == numbers
    assert links(one(real_pages["et/topics/vaimne-tervis/"], "section[aria-labelledby=crisis]")) == numbers
    assert not real_pages["uk/tallinn/services/tolketeenus/"].select("#crisis")
    assert not real_pages["et/topics/info/"].select("#crisis")


@pytest.mark.parametrize("language", list(IN_PLAN))
def test_interpreting_in_tallinn_says_for_whom_it_is_not_and_where_else_help_may_be(
    real_pages: Pages, language: str
) -> None:
    whom = words(one(real_pages[f"{language}/tallinn/services/tolketeenus/"], "section[aria-labelledby=whom]"))
    assert FIXED["rule 3, Tallinn's interpreting"][language] in whom
    assert "Sotsiaalkindlustusamet" in whom


def test_no_newcomer_meets_what_is_for_officials(real_files: dict[str, str]) -> None:
    for path, text in real_files.items():
        if path.endswith(".html"):
            assert "vorgustik/" not in path, path
            assert "Discord" not in text or re.search("/plan/|/programme/", path), path


def test_ten_services_are_told_in_easy_language_in_every_language(real: Catalog, real_pages: Pages) -> None:
    told = [item for item in real.services if item.record.easy]
    assert len(told) >= 10
    for item in told:
        assert item.record.easy
        for language, text in item.record.easy.root.items():
            fold = one(real_pages[f"{language}/{item.path}"], "details:has(> summary use[href='#i-book'])")
            assert texts(fold, "p") == [text]
        assert item.record.easy.root.keys() == set(IN_PLAN), item.name


def test_easy_texts_are_short_and_have_short_sentences(real: Catalog) -> None:
    for item in real.services:
        for language, text in item.record.easy.root.items() if item.record.easy else ():
            sentences = re.split(r"(?<=[.?!])\s+", text)
            assert len(text) <= 350, (item.name, language)
            assert max(len(sentence.split()) for sentence in sentences) <= 17, (item.name, language)
