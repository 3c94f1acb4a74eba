"""The link of a page and its QR code: a tap away, of this very page, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image

from tests.browser.visits import LANGUAGES, PATHS, visiting

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FOLD = "footer details:has(#link)"


def _read(picture: Path) -> list[str]:
    """Give what a reader of codes that is not ours finds in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(Image.open(picture))]


def _unfold(page: Page) -> None:
    page.click(f"{FOLD} summary")
    page.evaluate("document.querySelector('footer img').decode()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("script", [True, False])
def test_code_on_the_screen_leads_to_the_page_that_shows_it(
    browser: Browser, at_root: str, tmp_path: Path, scheme: str, *, script: bool
) -> None:
    for language in LANGUAGES:
        with visiting(browser, at_root, script=script) as page:
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.goto(f"{at_root}{language}/{PATHS['service']}")
            _unfold(page)
            page.screenshot(path=tmp_path / "screen.png")
            address = page.locator("link[rel=canonical]").get_attribute("href")
            assert _read(tmp_path / "screen.png") == [address]
            assert page.locator("#link").inner_text() == address


def test_code_is_asked_for_only_when_it_is_unfolded(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        address = f"{at_root}ru/{PATHS['city']}"
        page.goto(address, wait_until="networkidle")
        page.locator("footer").scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        assert [url for url in asked if not url.startswith("data:")] == [address]
        _unfold(page)
        assert asked[-1] == f"{address}qr.svg"


def test_longest_address_can_be_read_from_a_small_screen(browser: Browser, at_root: str, tmp_path: Path) -> None:
    with visiting(browser, at_root, width=320, height=480) as page:
        page.goto(f"{at_root}uk/tallinn/services/avalike-teenuste-infoleht/")
        _unfold(page)
        page.locator("footer img").screenshot(path=tmp_path / "code.png")
        assert len(_read(tmp_path / "code.png")) == 1
