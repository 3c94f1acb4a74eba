"""Switching the language keeps the page, wherever the site stands, with scripts and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import LANGUAGES, PATHS, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("place", "script"),
    [("at_root", True), ("below_path", False)],
    ids=["at the root with scripts", "below a path without scripts"],
)
def test_every_page_stays_the_same_through_all_languages_and_back(
    place: str, browser: Browser, request: pytest.FixtureRequest, *, script: bool
) -> None:
    address = request.getfixturevalue(place)
    with visiting(browser, address, script=script) as page:
        for path in PATHS.values():
            page.goto(f"{address}et/{path}")
            for language in (*LANGUAGES[1:], "et"):
                page.click(f".head .langs a[hreflang={language}]")
                page.wait_for_url(f"{address}{language}/{path}")
                assert page.locator("html").get_attribute("lang") == language
                assert page.locator("main h1").inner_text()


def test_the_first_page_leads_to_each_language(browser: Browser, address: str) -> None:
    with visiting(browser, address) as page:
        for language in LANGUAGES:
            page.goto(address)
            page.click(f"main a[hreflang={language}]")
            page.wait_for_url(f"{address}{language}/")
            assert page.locator("html").get_attribute("lang") == language


def test_a_missing_page_leads_home_in_each_language(browser: Browser, address: str) -> None:
    with visiting(browser, address) as page:
        for language in LANGUAGES:
            page.goto(f"{address}404.html")
            page.evaluate("history.replaceState(null, '', 'et/no/such/page/')")
            page.click(f"main a[hreflang={language}]")
            page.wait_for_url(f"{address}{language}/")


def test_a_page_in_two_languages_leads_to_the_home_page_of_the_others(browser: Browser, invented: str) -> None:
    with visiting(browser, invented, script=False) as page:
        for language, path in {"et": "lisa/", "ru": "", "uk": "", "ar": ""}.items():
            page.goto(f"{invented}en/lisa/")
            page.click(f".head .langs a[hreflang={language}]")
            page.wait_for_url(f"{invented}{language}/{path}")
