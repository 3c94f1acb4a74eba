"""Whoever has no mouse and no finger on a screen comes everywhere, and always sees where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.keyboard import walk
from tests.browser.visits import PATHS, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", PATHS)
def test_every_control_is_reached_and_every_focus_seen(kind: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}uk/{PATHS[kind]}")
        came, faults = walk(page)
    assert came[0].startswith("skip ")
    assert len(came) > 15
    assert faults == []


@pytest.mark.parametrize("kind", ["service", "journey", "index"])
def test_the_way_back_is_as_good(kind: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}ru/{PATHS[kind]}")
        assert walk(page, "Shift+Tab")[1] == []


@pytest.mark.parametrize("path", ["", "404.html"])
def test_pages_outside_any_language_are_reached_too(path: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(at_root + path)
        came, faults = walk(page)
    assert len(came) == 5
    assert faults == []


def test_at_four_times_the_size_every_focus_is_still_on_the_screen(browser: Browser, at_root: str) -> None:
    """A window of 1280 x 1024 at 400 % is one of 320 x 256 (WCAG 2.2, 1.4.10)."""
    with visiting(browser, at_root, width=320, height=256) as page:
        for kind in ("home", "city", "service"):
            page.goto(f"{at_root}ru/{PATHS[kind]}")
            assert walk(page)[1] == [], kind


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ("<button type='button' tabindex='-1'>Call</button>", "never reached"),
        ("<span role='button'>Call</span>", "never reached"),
        ("<a href='#main' style='position:absolute;left:-500px'>Call</a>", "out of sight"),
        ("<a href='#main' style='outline:0'>Call</a>", "focus not marked"),
    ],
)
def test_what_cannot_be_reached_or_seen_is_found(browser: Browser, at_root: str, planted: str, fault: str) -> None:
    with visiting(browser, at_root, bypass_csp=True) as page:
        page.goto(f"{at_root}en/help/")
        page.evaluate("html => document.querySelector('main h1').insertAdjacentHTML('afterend', html)", planted)
        faults = walk(page)[1]
        assert len(faults) == 1
        assert fault in faults[0]
