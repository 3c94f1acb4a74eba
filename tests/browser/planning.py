"""A reader who makes a plan on the real site: what they do, and what is kept then."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.browser.visits import visiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CODE, ADDRESS, SHELTER = "isikukood", "elukoha-registreerimine", "kaitse-taotlemine"
"""Steps: two that many take, and one that shows on what basis somebody lives here."""


def kept(page: Page) -> Any:
    """Give what is stored of the plan."""
    return json.loads(page.evaluate("localStorage.plan ?? 'null'"))


def version(page: Page, step: str) -> str:
    """Give what a step says, as a digest."""
    return str(page.locator(f"#{step}").get_attribute("data-v"))


def opened(page: Page, address: str) -> None:
    """Open the page and its fold."""
    page.goto(f"{address}en/my-plan/")
    page.locator("#plan > summary").click()
    page.locator("#plan output:not(:empty)").wait_for()


def said(page: Page) -> str:
    """Give what the page says of the plan as a whole."""
    return page.locator("#plan output").inner_text()


def tick(page: Page, step: str, name: str = "done") -> None:
    """Tick a box of a step."""
    page.locator(f"#{step} [name={name}]").check()


def write(page: Page, step: str, on: str = "", note: str = "") -> None:
    """Write the date and the note of a step."""
    page.locator(f"#{step} [name=on]").fill(on)
    page.locator(f"#{step} [name=note]").fill(note)


def shown(page: Page) -> list[str]:
    """Give the steps that are seen."""
    return [str(step.get_attribute("id")) for step in page.locator(".steps > li:visible").all()]


def tool(page: Page, name: str) -> None:
    """Unfold what one can do with the plan, and one of these things."""
    page.get_by_text("Print, send or delete").click()
    page.locator("#plan summary").get_by_text(name).click()


def store(page: Page, plan: object) -> None:
    """Let a plan be stored."""
    text = plan if isinstance(plan, str) else json.dumps(plan)
    page.evaluate("text => { localStorage.plan = text }", text)


def again(page: Page) -> None:
    """Come back to the page, which opens its fold by itself."""
    page.reload()
    page.locator("#plan output:not(:empty)").wait_for()


@contextmanager
def planning(browser: Browser, address: str) -> Iterator[Page]:
    """Open the page with two steps in the plan, one done, with a date and a note."""
    with visiting(browser, address) as page:
        opened(page, address)
        tick(page, CODE)
        write(page, CODE, "2026-12-03", "Ask for Asta; bring\nthe passport, please")
        tick(page, ADDRESS, "wanted")
        yield page
