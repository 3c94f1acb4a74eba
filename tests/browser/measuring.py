"""What a phone shows of a page: measured once, asked about by many tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page

WIDTHS = (360, 320, 1280)
"""Of a usual phone, of the smallest one, of a desk."""
PHONE = (360, 640)
"""A usual phone's screen."""

_TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"

_TOO_LOW = """() => [...document.querySelectorAll('a[href], button, summary')].filter(element => {
  const block = element.parentElement.closest('p, li, dd, h1, h2, h3, div')
  const amongWords = getComputedStyle(element).display === 'inline'
    && block.innerText.trim().length > element.innerText.trim().length
  const height = element.getBoundingClientRect().height
  return element.checkVisibility() && height < 44 && !element.matches('.skip') && !amongWords
}).map(element => element.parentElement.tagName + ' > ' + element.tagName + ': ' + element.innerText)"""

_BOTTOM = """selector => {
  const box = document.querySelector(selector)?.getBoundingClientRect()
  return box?.height ? Math.ceil(box.bottom) : null
}"""

_BOTTOM_WITHOUT_OFFER = f"""selector => {{
  document.querySelectorAll('.hint').forEach(hint => {{ hint.hidden = true }})
  return ({_BOTTOM})(selector)
}}"""


@dataclass(frozen=True)
class Measures:
    """What was measured on one page, as it is when it opens on a phone.

    How far down something reaches is in pixels, and nothing where there is no such thing.
    """

    too_wide: list[int]
    """Widths of the screen at which it scrolls sideways."""
    too_low: list[str]
    """Links and buttons that are hard to hit, other than those among words."""
    urgent: int | None
    """How far down the way to urgent help reaches."""
    title: int | None
    """How far down the title reaches."""
    state: int | None
    """How far down the state of a service or an event reaches."""
    places: int | None
    """How far down the last municipality of the home page reaches."""
    who: int | None
    """How far down the heading reaches below which one says who one is, where no other language is offered."""
    action: int | None
    """How far down the first link or button of the content reaches."""


def measured(page: Page, address: str, paths: Iterable[str]) -> dict[str, Measures]:
    """Open each page and measure it."""
    return {path: _measures(page, address + path) for path in paths}


def _measures(page: Page, address: str) -> Measures:
    _resize(page, PHONE[0])
    page.goto(address)

    def bottom(selector: str) -> int | None:
        found: int | None = page.evaluate(_BOTTOM, selector)
        return found

    return Measures(
        too_low=page.evaluate(_TOO_LOW),
        urgent=bottom(".head .sos, .door .btn"),
        title=bottom("h1"),
        state=bottom(".state .chip"),
        places=bottom("[aria-labelledby=places] li:last-child .go"),
        action=bottom("main .body :is(a, button, summary)"),
        who=page.evaluate(_BOTTOM_WITHOUT_OFFER, "[aria-labelledby=who] h2"),
        too_wide=[width for width in WIDTHS if _too_wide(page, width)],
    )


def _too_wide(page: Page, width: int) -> bool:
    _resize(page, width)
    return bool(page.evaluate(_TOO_WIDE))


def _resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": PHONE[1]})
