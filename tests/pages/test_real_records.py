"""What the sources allow to be said of the real records, on every page that tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.dom import links, one, texts, words

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
    "et": "See on aastate 2026–2029 kavandist. Me ei tea, kas kavand on kinnitatud.",
    "en": "From a draft for 2026–2029. We do not know if it was approved.",
    "ru": "Это из проекта документа на 2026–2029 годы. Мы не знаем, утверждён ли он.",
    "uk": "Це з проєкту документа на 2026–2029 роки. Ми не знаємо, чи його затвердили.",
}


@pytest.mark.parametrize("language", list(IN_PLAN))
def test_every_service_and_event_says_that_it_was_in_the_plan_or_is_in_a_draft(
    real: Catalog, real_pages: Pages, language: str
) -> None:
    told = {}
    for item in (*real.services, *real.events):
        page = real_pages[f"{language}/{item.path}"]
        (told[item.name],) = texts(page, "main .body > .state p")
        assert told[item.name] == (IN_DRAFT if real.is_draft(item.record) else IN_PLAN)[language]
    assert set(told.values()) == {IN_DRAFT[language], IN_PLAN[language]}


@pytest.mark.parametrize("language", list(IN_DRAFT))
def test_everything_from_the_draft_stands_below_its_label(real_pages: Pages, language: str) -> None:
    drafts = {path: page.select("section[aria-labelledby=drafts]") for path, page in real_pages.items()}
    found = [part for path, parts in drafts.items() if path.startswith(f"{language}/") for part in parts]
    assert len(found) > 3
    assert {words(one(part, "details p")) for part in found} == {IN_DRAFT[language]}


def test_nothing_is_told_as_offered_and_no_contact_as_confirmed(real_pages: Pages) -> None:
    for path, page in real_pages.items():
        assert not page.select(".chip.sure, svg.y"), path


def test_every_service_says_whom_to_ask_and_what_to_say(real: Catalog, real_pages: Pages) -> None:
    for item in (*real.services, *real.events):
        page = real_pages[f"ru/{item.path}"]
        chain = one(page, "section[aria-labelledby=now] ol.chain")
        assert links(chain) == ["#say", "https://www.tartu.ee", "tel:1247", "tel:112"], item.name
        assert words(one(chain, 'b#words[lang="et"]')), item.name
        assert len(page.select("section[aria-labelledby=ask] li")) == 5, item.name


def test_words_to_search_for_are_those_of_the_service_or_else_its_name(real_pages: Pages) -> None:
    assert words(one(real_pages["en/tartu/services/noustamine/"], "#words")) == "nõustamine"
    offices = real_pages["en/tartu/services/abi-ametiasutustega/"]
    assert words(one(offices, "#words")) == "Välismaalaste Teenuskeskus"


def test_money_stands_on_pages_of_plans_only(real_pages: Pages) -> None:
    with_money = {path for path, page in real_pages.items() if "€" in page.get_text()}
    assert with_money == {f"{language}/tartu/plan/2025/" for language in ("et", "en", "ru", "uk")}
