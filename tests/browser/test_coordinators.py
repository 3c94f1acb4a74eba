"""The map for coordinators in a browser: axe finds nothing, nothing is wider than a phone, paper lies across."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations
from tests.projects import PROJECT, WORLD, tatsite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_AUDIENCE = {WORLD: "uustulija", PROJECT: "uussisserandaja"}
_MUNICIPALITY = {WORLD: "naidislinn", PROJECT: "tartu"}
_BODY = {WORLD: "naidisamet", PROJECT: "ppa"}
_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _kinds(root: Path) -> list[str]:
    """Give a page of every kind."""
    names = [
        "index",
        "personas",
        "stakeholders",
        f"stakeholders/national/{_BODY[root]}",
        f"blueprints/{_AUDIENCE[root]}",
        f"blueprints/{_AUDIENCE[root]}/{_MUNICIPALITY[root]}",
        *(f"tables/{name}" for name in ("coverage", "languages", "roles", "chain")),
    ]
    return [f"{name}.html" for name in names]


@pytest.fixture(scope="module", params=[WORLD, PROJECT], ids=["world", "real"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str]]:
    """The address of a folder with a build, opened without a server, and a page of every kind."""
    folder = tmp_path_factory.mktemp("coordinators") / "map"
    done = tatsite("build", "--for", "coordinators", "--site", folder, root=request.param)
    assert done.returncode == 0, done.stdout + done.stderr
    return f"{folder.as_uri()}/", _kinds(request.param)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def test_page_of_every_kind_breaks_no_rule(built: tuple[str, list[str]], page: Page) -> None:
    address, paths = built
    assert violations(page, address, paths) == {}


def test_only_tables_scroll_sideways(built: tuple[str, list[str]], page: Page) -> None:
    address, paths = built
    for width in (360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for path in paths:
            page.goto(address + path)
            assert page.evaluate(_SIDEWAYS) <= 0, (width, path)


def test_wide_screen_has_the_table_and_a_phone_the_stages(built: tuple[str, list[str]], page: Page) -> None:
    address, paths = built
    page.goto(address + next(path for path in paths if path.startswith("blueprints/")))
    for width, table in ((1280, True), (360, False)):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator("table").is_visible() is table
        assert page.locator(".narrow").is_visible() is not table


def test_first_column_stands_while_the_rest_scrolls(built: tuple[str, list[str]], page: Page) -> None:
    address, paths = built
    page.set_viewport_size({"width": 800, "height": 800})
    page.goto(address + next(path for path in paths if path.startswith("blueprints/")))
    head = page.locator("tbody th").first
    before = head.bounding_box()
    page.evaluate("document.querySelector('.scroll').scrollLeft = 100")
    assert page.evaluate("document.querySelector('.scroll').scrollLeft") == 100
    assert head.bounding_box() == before


def test_paper_lies_across_and_a_stakeholder_fits_on_one_sheet(built: tuple[str, list[str]], page: Page) -> None:
    address, paths = built
    page.goto(address + next(path for path in paths if path.startswith("stakeholders/")))
    paper = page.pdf(prefer_css_page_size=True)
    (width, height) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)[0]
    assert float(width) > float(height)
    assert len(re.findall(rb"/Type /Page\b(?!s)", paper)) == 1
