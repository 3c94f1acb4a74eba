"""Pages on screens: nothing sticks out, everything can be hit, the first screen says what counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.measuring import PHONE, measured
from tests.browser.visits import INVENTED, INVENTED_LANGUAGES, LANGUAGES, PATHS, visiting
from tests.pages.pseudo import PSEUDO

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.measuring import Measures

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def real(browser: Browser, at_root: str) -> dict[str, Measures]:
    """Measures of the real pages of every kind in all languages."""
    with visiting(browser, at_root) as page:
        return measured(
            page, at_root, ["", "404.html", *(f"{code}/{path}" for code in LANGUAGES for path in PATHS.values())]
        )


@pytest.fixture(scope="module")
def all_pages(browser: Browser, invented: str, real: dict[str, Measures]) -> dict[str, Measures]:
    """The same, with pages of the invented world, among them right-to-left ones and those with markers."""
    with visiting(browser, invented) as page:
        paths = [f"{code}/{path}" for code in INVENTED_LANGUAGES for path in INVENTED]
        return measured(page, invented, ["", "404.html", *paths]) | {f"/{path}": page for path, page in real.items()}


def test_no_page_scrolls_sideways(all_pages: dict[str, Measures]) -> None:
    assert {path: page.too_wide for path, page in all_pages.items() if page.too_wide} == {}


def test_no_page_scrolls_sideways_where_sentences_are_longer(
    browser: Browser, in_pseudo: str, pseudo_files: dict[str, str]
) -> None:
    with visiting(browser, in_pseudo) as page:
        framed = [path for path, text in pseudo_files.items() if path.startswith(PSEUDO) and "<footer" in text]
        found = measured(page, in_pseudo, framed)
    assert {path: measures.too_wide for path, measures in found.items() if measures.too_wide} == {}


def test_every_link_and_button_can_be_hit_by_a_thumb(all_pages: dict[str, Measures]) -> None:
    assert {path: page.too_low for path, page in all_pages.items() if page.too_low} == {}


def test_urgent_help_is_one_tap_away_on_the_first_screen(all_pages: dict[str, Measures]) -> None:
    assert {
        path: page.urgent for path, page in all_pages.items() if not (page.urgent and page.urgent <= PHONE[1])
    } == {}


FIRST = {
    "home": ("title", "places", "who"),
    "city": ("title", "action"),
    "service": ("title", "state", "action"),
    "event": ("title", "state"),
}
"""What must be seen on a phone before one scrolls, by the kind of page."""


@pytest.mark.parametrize(("kind", "parts"), FIRST.items())
def test_the_first_screen_shows_what_counts(kind: str, parts: tuple[str, ...], real: dict[str, Measures]) -> None:
    for language in LANGUAGES:
        for part in parts:
            bottom = getattr(real[f"{language}/{PATHS[kind]}"], part)
            assert bottom
            assert bottom <= PHONE[1]


def test_the_first_screen_shows_it_where_sentences_are_longer_too(
    browser: Browser, in_pseudo: str, pseudo_files: dict[str, str]
) -> None:
    of_world = {"home": "", "city": "kuuvald/", "service": "kuuvald/services/juturing/"}
    paths = of_world if "qps/kuuvald/index.html" in pseudo_files else {kind: PATHS[kind] for kind in FIRST}
    with visiting(browser, in_pseudo) as page:
        found = measured(page, in_pseudo, [f"{PSEUDO}/{path}" for path in paths.values()])
    for kind, path in paths.items():
        for part in set(FIRST[kind]) - {"action", "who"}:
            bottom = getattr(found[f"{PSEUDO}/{path}"], part)
            assert bottom, (kind, part)
            assert bottom <= PHONE[1], (kind, part, bottom)
