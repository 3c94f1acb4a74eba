"""axe on a page in every state that a reader may meet it in: narrow and wide, light and dark, all of it unfolded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.projects import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDTHS = (320, 1280)

_UNFOLD = "() => document.querySelectorAll('details').forEach(details => { details.open = true })"
_COLOURS = "tags => axe.getRules(tags).filter(rule => rule.tags.includes('cat.color')).map(rule => rule.ruleId)"
_RUN = """async rules => {
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.join(' ')}: ${failureSummary.replace(/\\s+/g, ' ')}`))
}"""


@cache
def _program() -> str:
    return (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


def violations(page: Page, address: str, paths: Iterable[str]) -> dict[str, list[str]]:
    """Give what breaks rules, by the path and the state in which it does; states without any are left out."""
    found: dict[str, list[str]] = {}
    for path in paths:
        page.goto(address + path)
        found |= {f"{path} {state}": broken for state, broken in broken_rules(page)}
    return found


def broken_rules(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Give each state of the open page in which something breaks rules, with what does."""
    page.evaluate(_program())
    page.evaluate(_UNFOLD)
    yield from _on_screens(page, "")
    if page.locator("#say").count():
        page.evaluate("location.hash = 'say'")
        yield from _on_screens(page, "#say ")


def _on_screens(page: Page, part: str) -> Iterator[tuple[str, list[str]]]:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        page.emulate_media(color_scheme="light")
        if broken := page.evaluate(_RUN, RULES):
            yield f"{part}{width}px light", broken
        # Only the colours are others in the dark; the other rules would find the same again.
        page.emulate_media(color_scheme="dark")
        if broken := page.evaluate(_RUN, page.evaluate(_COLOURS, RULES)):
            yield f"{part}{width}px dark", broken
