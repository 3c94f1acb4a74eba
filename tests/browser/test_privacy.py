"""Nothing leaves for another host, whatever a reader touches; no cookie, nothing kept; the policy is never broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import INVENTED, PATHS, visiting
from tests.serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_WATCH = """addEventListener('securitypolicyviolation', event => console.error(
  `broke the policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))"""
_TOUCHED = "main button, footer button, summary, .say a, [data-share]"


def _touch_everything(page: Page) -> None:
    """Touch every control that leaves the reader on the page."""
    for control in page.locator(_TOUCHED).all():
        if control.is_visible():
            control.click()


@pytest.mark.parametrize(("place", "language", "paths"), [
    ("at_root", "ru", PATHS.values()),
    ("invented", "uk", INVENTED),
    ("invented", "ar", INVENTED),
], ids=["real", "invented", "right to left"])  # fmt: skip
def test_touching_everything_asks_no_other_host_and_keeps_nothing(
    place: str, language: str, paths: list[str], browser: Browser, request: pytest.FixtureRequest
) -> None:
    """The visit itself fails on a request to another host, on an error and on a word in the console."""
    address = request.getfixturevalue(place)
    with visiting(browser, address) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.add_init_script(_WATCH)
        page.add_init_script("navigator.share = async () => {}")
        for path in paths:
            page.goto(f"{address}{language}/{path}")
            _touch_everything(page)
            kept = "[document.cookie, localStorage.length, sessionStorage.length]"
            assert page.evaluate(kept) == ["", 0, 0], path
        assert page.context.cookies() == []


def test_no_server_learns_more_than_a_page_of_its_own(browser: Browser, at_root: str, real_site: Path) -> None:
    with served(real_site) as elsewhere, visiting(browser, "http://") as page:
        page.goto(f"{at_root}ru/{PATHS['service']}")
        page.evaluate("address => { document.querySelector('.sos').href = address }", elsewhere)
        page.click(".sos")
        page.wait_for_url(elsewhere)
        assert page.evaluate("document.referrer") == ""


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ('<img src="https://elsewhere.example/x.png" alt="">', "img-src"),
        ("<script>document.title = 'stolen'</script>", "script-src"),
        ('<script src="https://elsewhere.example/x.js"></script>', "script-src"),
        ("<style>h1 { color: red }</style>", "style-src"),
        ('<p style="color: red">x</p>', "style-src"),
        ('<a href="#main" onclick="document.title = 1">x</a>', "script-src"),
        ('<link rel="stylesheet" href="https://elsewhere.example/x.css">', "style-src"),
        ('<iframe src="https://elsewhere.example/"></iframe>', "frame-src"),
        ('<base href="https://elsewhere.example/">', "base-uri"),
    ],
)
def test_what_somebody_plants_is_stopped_and_noticed(
    browser: Browser, real_site: Path, tmp_path: Path, planted: str, said: str
) -> None:
    html = (real_site / "en/tartu/index.html").read_text("utf-8").replace("<h1>", f"{planted}<h1>", 1)
    (tmp_path / "index.html").write_text(html, "utf-8")
    troubles: list[str] = []
    with served(tmp_path) as address:
        context = browser.new_context()
        context.add_init_script(_WATCH)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.goto(address)
        if "onclick" in planted:
            page.click("main a:has-text('x') >> nth=0")
        assert page.title() == "Who helps in Tartu · Tartu"
        context.close()
    assert any(f"broke the policy: {said}" in trouble for trouble in troubles), troubles


def test_planted_script_is_noticed_by_a_visit(browser: Browser, real_site: Path, tmp_path: Path) -> None:
    html = (real_site / "en/tartu/index.html").read_text("utf-8").replace("<h1>", "<script>1</script><h1>", 1)
    (tmp_path / "index.html").write_text(html, "utf-8")
    with (
        served(tmp_path) as address,
        pytest.raises(AssertionError, match="Content Security Policy"),
        visiting(browser, address) as page,
    ):
        page.goto(address)
