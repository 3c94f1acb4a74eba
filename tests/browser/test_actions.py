"""What a reader does on a page: copy, hold up the phone, call for help, go by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import PATHS, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", ["service", "event", "city"])
def test_a_copy_button_copies_and_says_so(kind: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=at_root)
        page.goto(f"{at_root}ru/{PATHS[kind]}")
        _unfold_foot(page)
        buttons = page.locator("[data-copy]")
        assert buttons.count() == 4
        for button in buttons.all():
            pictures = button.locator("svg").count()
            button.click()
            button.get_by_text("Скопировано").wait_for()
            assert button.locator("svg").count() == pictures
            copied = page.locator(f"#{button.get_attribute('data-copy')}").inner_text()
            assert page.evaluate("navigator.clipboard.readText()") == copied != ""


def _unfold_foot(page: Page) -> None:
    for fold in page.locator("footer summary").all():
        fold.click()


def test_without_scripts_no_button_promises_to_copy(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root, script=False) as page:
        page.goto(f"{at_root}et/{PATHS['service']}")
        _unfold_foot(page)
        buttons = page.locator("[data-copy]").all()
        assert [button.is_visible() for button in buttons] == [False] * 4
        assert page.locator("#wrong").is_visible()


@pytest.mark.parametrize("kind", ["service", "event", "city"])
def test_words_fill_the_screen_without_scripts_and_can_be_closed(kind: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root, script=False) as page:
        address = f"{at_root}en/{PATHS[kind]}"
        page.goto(address)
        words = page.locator("#phrase p").first
        before = _size(words.evaluate("p => getComputedStyle(p).fontSize"))
        page.click(".say .open")
        page.wait_for_url(f"{address}#say")
        assert page.locator("#say").bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 640}
        assert _size(words.evaluate("p => getComputedStyle(p).fontSize")) > before
        assert not page.locator(".head").is_visible()
        back = page.locator(".say .shut").get_attribute("href") or ""
        page.click(".say .shut")
        page.wait_for_url(f"{address}{back}")
        assert page.locator(back).is_visible()
        assert page.locator(".head").is_visible()
        assert not page.locator(".say .shut").is_visible()


def _size(value: str) -> float:
    return float(value.removesuffix("px"))


def test_one_tap_leads_to_urgent_numbers_from_every_page(browser: Browser, below_path: str) -> None:
    with visiting(browser, below_path, script=False) as page:
        for path in PATHS.values():
            page.goto(f"{below_path}ru/{path}")
            page.click(".head .sos")
            page.wait_for_url(f"{below_path}ru/help/")
            assert page.locator("main a[href='tel:112']").is_visible()


def test_the_skip_link_leads_to_the_content(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}et/{PATHS['service']}")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")
