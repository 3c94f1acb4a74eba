"""Lists of dates by the reader's clock, and the choice that narrows them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.visits import LANGUAGES, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WALK = {
    "et": "Retk ümber näidispingi",
    "en": "Walk around the sample bench",
    "ru": "Прогулка вокруг скамейки-образца",
    "uk": "Прогулянка навколо лавки-зразка",
}
LISTS = ("events/", "naidislinn/events/", "topics/naabrid/events/", "audiences/naaber/events/")
BEFORE, DURING, AFTER, NEXT_DAY = (
    *("2027-03-02T14:30Z", "2027-03-02T16:00Z", "2027-03-02T17:00Z", "2027-03-03T10:00Z"),
)
"""An hour before the walk (17:30 to 19:00 in Tallinn), in the middle of it, at its end, and on the next day."""


def _go(page: Page, address: str, moment: str) -> None:
    page.clock.set_fixed_time(dt.datetime.fromisoformat(moment))
    page.goto(address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_date_stands_in_every_list_until_it_is_over(browser: Browser, invented: str, language: str) -> None:
    with visiting(browser, invented) as page:
        for moment, shown in ((BEFORE, True), (DURING, True), (AFTER, False), (NEXT_DAY, False)):
            for path in LISTS:
                _go(page, f"{invented}{language}/{path}", moment)
                row = page.locator("ol.dates > li", has_text=WALK[language])
                assert row.is_visible() is shown, (path, moment)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_of_the_event_says_that_it_is_over_once_it_is(browser: Browser, invented: str, language: str) -> None:
    with visiting(browser, invented) as page:
        for moment, over in ((BEFORE, False), (DURING, False), (AFTER, True), (NEXT_DAY, True)):
            _go(page, f"{invented}{language}/naidislinn/events/retk/", moment)
            when = page.locator("section[aria-labelledby=when]")
            assert when.locator(".note").is_visible() is over, moment
            assert when.locator("ol.dates > li").is_visible() is not over, moment


def test_without_scripts_every_date_stands_there_until_the_next_build(browser: Browser, invented: str) -> None:
    with visiting(browser, invented, script=False) as page:
        for language in LANGUAGES:
            page.goto(f"{invented}{language}/naidislinn/events/")
            assert page.locator("ol.dates > li").filter(has_text=WALK[language]).is_visible()
            assert page.locator(".hero p").inner_text()
            assert not page.locator("#choose").is_visible()
            assert not page.locator("[data-js]").is_visible()


def test_list_whose_dates_are_all_over_says_so(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        _go(page, f"{invented}en/naidislinn/events/", "2027-05-26T16:29Z")
        note = page.get_by_text("All these dates are over.")
        assert not note.is_visible()
        _go(page, f"{invented}en/naidislinn/events/", "2027-05-26T16:30Z")
        assert note.is_visible()
        assert page.locator("ol.dates > li:visible").count() == 0


def _left(page: Page) -> set[str]:
    return {name.strip() for name in page.locator("ol.dates > li:visible h3").all_inner_texts()}


def _said(page: Page) -> str:
    return page.locator("#choose output").inner_text()


def _open(page: Page, address: str) -> None:
    _go(page, address, "2026-11-23T09:00Z")
    page.get_by_text("Find dates that fit").click()
    page.locator("#choose output:not(:empty)").wait_for()


def test_choice_narrows_the_list_and_stands_in_the_address(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        _open(page, f"{invented}en/events/")
        everything = _left(page)
        page.locator("select[name=language]").select_option("English")
        assert _left(page) == {"Walk around the sample bench"} < everything
        assert _said(page) == "Dates shown: 1"
        assert urlsplit(page.url).fragment == "language=en"
        page.get_by_label("Free of charge").check()
        assert _left(page) == set()
        assert _said(page) == "No date fits. Remove one of your choices."
        page.locator("select[name=language]").select_option("All")
        assert _left(page) == {"Paper reading circle"}
        page.get_by_role("button", name="Show all").click()
        page.wait_for_url(lambda url: "#" not in url)
        assert _left(page) == everything
        assert not page.get_by_label("Free of charge").is_checked()


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ("language=en", {"Walk around the sample bench"}),
        ("online=1", {"Paper reading circle"}),
        ("level=a-little&free=1", {"Paper reading circle"}),
        ("audience=naaber&language=et", {"Walk around the sample bench"}),
    ],
)
def test_address_with_a_choice_shows_the_same_to_whoever_gets_it(
    browser: Browser, invented: str, choice: str, left: set[str]
) -> None:
    with visiting(browser, invented) as page:
        _go(page, f"{invented}en/naidislinn/events/#{choice}", "2026-11-23T09:00Z")
        page.locator("#choose output:not(:empty)").wait_for()
        assert _left(page) == left
        number = re.sub(r"\D", "", _said(page))
        assert int(number) == page.locator("ol.dates > li:visible").count() > 0


def test_choice_that_no_list_has_changes_nothing(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        _go(page, f"{invented}en/naidislinn/events/#language=xx&other=<b>&free=no", "2026-11-23T09:00Z")
        page.locator("#choose output:not(:empty)").wait_for()
        assert page.locator("ol.dates > li:visible").count() == page.locator("ol.dates > li").count()


def test_choice_counts_no_date_that_is_over(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        _go(page, f"{invented}en/naidislinn/events/#language=en", AFTER)
        page.locator("#choose output:not(:empty)").wait_for()
        assert _said(page) == "No date fits. Remove one of your choices."
        assert _left(page) == set()


def test_script_of_the_choice_comes_with_the_first_touch(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(invented)))
        _go(page, f"{invented}en/naidislinn/events/", "2026-11-23T09:00Z")
        assert asked == ["en/naidislinn/events/"]
        page.get_by_text("Find dates that fit").click()
        page.locator("#choose output:not(:empty)").wait_for()
        assert asked[1:] == ["assets/choosing.js"]
