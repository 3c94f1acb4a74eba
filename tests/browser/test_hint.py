"""A reader whose browser prefers another of our languages is offered it once, in that language; never sent there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import PATHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

OFFERS = {
    "et": "Loe eesti keeles",
    "en": "Read in English",
    "ru": "Читать по-русски",
    "uk": "Читати українською",
}


@contextmanager
def _preferring(browser: Browser, *languages: str) -> Iterator[Page]:
    context = browser.new_context(locale=languages[0], viewport={"width": 360, "height": 640})
    wanted = ", ".join(repr(language) for language in languages)
    context.add_init_script(f"Object.defineProperty(navigator, 'languages', {{get: () => [{wanted}]}})")
    yield context.new_page()
    context.close()


def _offered(page: Page) -> list[str]:
    return [hint.inner_text() for hint in page.locator(".hint").all() if hint.is_visible()]


@pytest.mark.parametrize("wanted", list(OFFERS))
@pytest.mark.parametrize("kind", ["home", "city", "service", "about"])
def test_offer_stands_there_in_the_reader_s_language_and_leads_to_the_same_page(
    browser: Browser, at_root: str, kind: str, wanted: str
) -> None:
    for language in OFFERS:
        with _preferring(browser, f"{wanted}-XX") as page:
            page.goto(f"{at_root}{language}/{PATHS[kind]}")
            assert page.url == f"{at_root}{language}/{PATHS[kind]}"
            if wanted == language:
                assert _offered(page) == []
                continue
            assert _offered(page) == [OFFERS[wanted]]
            assert page.locator(".hint:visible").get_attribute("lang") == wanted
            page.click(".hint:visible a")
            page.wait_for_url(f"{at_root}{wanted}/{PATHS[kind]}")
            assert _offered(page) == []


def test_first_of_our_languages_counts(browser: Browser, at_root: str) -> None:
    for languages, offered in {
        ("fi", "uk-UA", "ru", "en"): ["uk"],
        ("fi", "sv"): [],
        ("en-US", "uk"): [],
        ("zh-Hant-TW", "ru-RU"): ["ru"],
    }.items():
        with _preferring(browser, *languages) as page:
            page.goto(f"{at_root}en/")
            assert _offered(page) == [OFFERS[language] for language in offered], languages


def test_who_goes_on_reading_is_not_asked_again(browser: Browser, at_root: str) -> None:
    with _preferring(browser, "uk") as page:
        page.goto(f"{at_root}ru/")
        assert _offered(page) == [OFFERS["uk"]]
        page.click("main a.go >> nth=0")
        page.wait_for_url(f"{at_root}ru/tartu/")
        assert _offered(page) == []
        page.click(".head .langs a[hreflang=en]")
        page.wait_for_url(f"{at_root}en/tartu/")
        assert _offered(page) == []


def test_offer_moves_nothing_that_was_shown_before(browser: Browser, at_root: str) -> None:
    with _preferring(browser, "uk") as page:
        page.goto(f"{at_root}ru/{PATHS['city']}", wait_until="networkidle")
        shift = page.evaluate(
            """() => new Promise(resolve => {
              new PerformanceObserver(list => resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
                .observe({type: 'layout-shift', buffered: true})
              setTimeout(() => resolve(0), 500)
            })"""
        )
        assert shift == 0


def test_without_scripts_nothing_is_offered(browser: Browser, at_root: str) -> None:
    context = browser.new_context(locale="uk", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at_root}ru/")
    assert _offered(page) == []
    context.close()
