"""What axe does not see: text spacing, forced colours, still motion, reading order, targets, and layout that breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.layout import broken_layout
from tests.browser.visits import INVENTED, LANGUAGES, PATHS, visiting
from tests.pages.pseudo import PSEUDO

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
"""What a reader may set without losing anything (WCAG 2.2, 1.4.12)."""
_TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


def _broken(page: Page, address: str, paths: list[str], style: str = "") -> dict[str, list[str]]:
    found = {}
    for path in paths:
        page.goto(address + path)
        if style:
            page.add_style_tag(content=style)
        if faults := broken_layout(page):
            found[path] = faults
    return found


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_overlaps_and_no_text_is_clipped(language: str, width: int, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root, width=width) as page:
        assert _broken(page, at_root, [f"{language}/{path}" for path in PATHS.values()]) == {}


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["uk", "ar"])
def test_nothing_overlaps_where_everything_is_known(language: str, width: int, browser: Browser, invented: str) -> None:
    with visiting(browser, invented, width=width) as page:
        assert _broken(page, invented, [f"{language}/{path}" for path in INVENTED]) == {}


def test_nothing_overlaps_where_sentences_are_longer(
    browser: Browser, in_pseudo: str, pseudo_files: dict[str, str]
) -> None:
    framed = (path for path, text in pseudo_files.items() if path.startswith(PSEUDO) and "<footer" in text)
    pages = [path.removesuffix("index.html") for path in framed]
    with visiting(browser, in_pseudo, width=360) as page:
        assert _broken(page, in_pseudo, pages) == {}


@pytest.mark.parametrize("language", ["ru", "et"])
def test_text_may_be_spaced_out(language: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root, width=320, bypass_csp=True) as page:
        paths = [f"{language}/{path}" for path in PATHS.values()]
        assert _broken(page, at_root, paths, SPACING) == {}
        assert not page.evaluate(_TOO_WIDE)


def test_forced_colours_keep_every_control_visible(browser: Browser, at_root: str) -> None:
    """Where the reader's system takes the colours away, edges and outlines still show what can be touched."""
    with visiting(browser, at_root) as page:
        page.emulate_media(forced_colors="active")
        for path in (PATHS["home"], PATHS["service"], PATHS["city"], PATHS["city-events"]):
            page.goto(f"{at_root}uk/{path}")
            edges = page.evaluate(
                """() => [...document.querySelectorAll('.btn, .go, .pick a, .chip')].filter(e => e.checkVisibility())
                  .filter(e => parseFloat(getComputedStyle(e).borderTopWidth) < 1).map(e => e.className)"""
            )
            assert edges == [], path
            chosen = page.evaluate("getComputedStyle(document.querySelector('.langs [aria-current]')).outlineStyle")
            assert chosen == "solid", path


def test_nothing_moves_for_those_who_want_it_still(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.emulate_media(reduced_motion="reduce")
        for path in PATHS.values():
            page.goto(f"{at_root}en/{path}")
            moving = """() => [...document.querySelectorAll('*')].filter(e => {
              const { transitionDuration, animationName } = getComputedStyle(e)
              return animationName !== 'none' || parseFloat(transitionDuration) > 0 }).length"""
            assert page.evaluate(moving) == 0, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_has_ink_on_white_all_folds_open_and_no_controls(scheme: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.emulate_media(media="print", color_scheme="dark" if scheme == "dark" else "light")
        for kind in ("service", "city", "plan", "journey"):
            page.goto(f"{at_root}ru/{PATHS[kind]}")
            assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
            for part in (".head .langs", ".foot .tools", "main .js", ".belt"):
                assert not page.locator(part).first.is_visible(), (kind, part)
            folded = page.evaluate(
                """() => [...document.querySelectorAll('details > :not(summary)')]
                  .filter(part => !part.closest('.js') && !part.checkVisibility({ contentVisibilityAuto: true }))
                  .map(part => part.innerText)"""
            )
            assert folded == [], kind
            faint = page.evaluate(
                """() => [...document.querySelectorAll('h1, h2, p, li, a')].filter(e => e.checkVisibility())
                  .filter(e => getComputedStyle(e).color.match(/[0-9]+/g).every(part => part > 120))
                  .map(e => e.innerText)"""
            )
            assert faint == [], kind
            outside = page.locator("main a[href^=http]")
            if outside.count():
                assert "http" in outside.first.evaluate("link => getComputedStyle(link, '::after').content"), kind


@pytest.mark.parametrize("kind", PATHS)
def test_without_styles_the_order_of_reading_is_the_same(kind: str, browser: Browser, at_root: str) -> None:
    """Seen from above to below in one column, text comes in the order of the document."""
    with visiting(browser, at_root, width=320) as page:
        page.goto(f"{at_root}et/{PATHS[kind]}")
        out_of_order = page.evaluate(
            """() => {
              const tops = [...document.querySelectorAll('main h1, main h2, main h3, main p, footer p')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height)
                .map(e => [e.getBoundingClientRect().top + scrollY, e.innerText.slice(0, 40)])
              return tops.filter(([top], index) => index && top + 2 < tops[index - 1][0]).map(([, text]) => text)
            }"""
        )
        assert out_of_order == []


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ("<p style='margin-block-start:-1.5rem'>Over the title</p>", "lies over"),
        ("<p style='inline-size:3rem;overflow:hidden;white-space:nowrap'>A label that is cut</p>", "is clipped"),
        ("<p style='block-size:1rem;overflow:hidden'>Two lines<br>of which one is gone</p>", "is clipped"),
        (
            "<p style='white-space:nowrap'>A label that is much too long for the screen of any phone there is</p>",
            "sticks out",
        ),
    ],
)
def test_broken_layout_is_found(browser: Browser, at_root: str, planted: str, fault: str) -> None:
    with visiting(browser, at_root, bypass_csp=True) as page:
        page.goto(f"{at_root}en/help/")
        assert broken_layout(page) == []
        page.evaluate("html => document.querySelector('main h1').insertAdjacentHTML('afterend', html)", planted)
        found = broken_layout(page)
        assert any(fault in one for one in found), found
