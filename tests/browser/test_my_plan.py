"""My plan in a browser: kept on this phone alone, changed, and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.axe import broken_rules
from tests.browser.keyboard import walk
from tests.browser.planning import (
    ADDRESS,
    CODE,
    SHELTER,
    again,
    kept,
    opened,
    planning,
    said,
    shown,
    store,
    tick,
    tool,
    version,
    write,
)
from tests.browser.visits import LANGUAGES, visiting
from tests.serving import served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

BROKEN: tuple[Any, ...] = (
    "no JSON",
    "null",
    "[]",
    '{"steps": 7}',
    '{"at": {}, "steps": {"isikukood": null, "kool": 7, "perearst": "x", "lasteaed": {"done": "yes", "on": "x"}}}',
    '{"steps": {"__proto__": {"done": true}, "Bad id": {"done": true}, "kool": {"note": 7, "wanted": 1}}}',
    '{"steps": {"kool": {"on": "2026-02-31"}, "perearst": {"on": "2026-1-1"}, "isikukood": {"note": "  "}}}',
)
"""What may be stored and is no plan."""


def test_nothing_is_kept_before_the_reader_ticks_or_writes_something(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        opened(page, at_root)
        assert "Nothing is in your plan yet" in said(page)
        assert len(shown(page)) == page.locator(".steps > li").count()
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        tick(page, CODE)
        assert kept(page) == {"at": "", "steps": {CODE: {"v": version(page, CODE), "done": True}}}
        assert said(page) == "Steps in your plan: 1. Done: 1."


def test_plan_is_there_again_in_every_language_and_opens_by_itself(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        for language in LANGUAGES:
            page.goto(f"{at_root}{language}/my-plan/")
            page.locator("#plan output:not(:empty)").wait_for()
            assert shown(page) == [CODE, ADDRESS]
            assert page.locator(f"#{CODE} [name=done]").is_checked()
            assert page.locator(f"#{CODE} [name=on]").input_value() == "2026-12-03"
            assert page.locator(f"#{CODE} [name=note]").input_value() == "Ask for Asta; bring\nthe passport, please"
            assert not page.locator(f"#{CODE} .chip").is_visible()


def test_plan_is_there_again_after_another_build_of_the_same_records(
    browser: Browser, at_root: str, real_site_below: Path
) -> None:
    with planning(browser, at_root) as page, served(real_site_below) as address:
        kept = page.evaluate("localStorage.plan")
        with visiting(browser, address) as other:
            other.goto(f"{address}sub/en/my-plan/")
            store(other, kept)
            again(other)
            assert shown(other) == [CODE, ADDRESS]
            assert not other.locator(".held .chip:visible").count()


def test_all_steps_are_shown_and_only_the_reader_s_own(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        page.get_by_role("button", name="Show only my steps").click()
        assert shown(page) == [CODE, ADDRESS]
        assert page.locator("section:visible:has(> .steps)").count() == 1
        page.locator(f"#{ADDRESS} [name=wanted]").uncheck()
        assert shown(page) == [CODE, ADDRESS], "what the reader changes stays where it is"
        page.get_by_role("button", name="Show all steps").click()
        assert len(shown(page)) == page.locator(".steps > li").count()
        assert [*kept(page)["steps"]] == [CODE]


def test_closing_the_fold_puts_the_form_back(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        page.locator("#plan > summary").click()
        page.locator(".held").first.wait_for(state="hidden")
        assert page.locator(".held:visible").count() == 0
        assert len(shown(page)) == page.locator(".steps > li").count()


def test_step_that_says_something_else_since_it_was_ticked_is_marked(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/")
        store(page, {"at": "", "steps": {CODE: {"v": "0123abcd", "done": True}}})
        again(page)
        chip = page.locator(f"#{CODE} .held .chip")
        assert chip.inner_text() == "Changed since you ticked it"
        write(page, CODE, note="a note is no tick")
        assert chip.is_visible()
        page.locator(f"#{CODE} [name=done]").uncheck()
        tick(page, CODE)
        assert not chip.is_visible()
        assert kept(page)["steps"][CODE]["v"] == version(page, CODE)


def test_step_that_is_no_longer_on_the_site_is_kept_until_the_reader_removes_it(browser: Browser, at_root: str) -> None:
    old = {"v": "0123abcd", "done": True, "on": "2026-12-24", "note": "<b>ask</b> again"}
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/")
        store(page, {"at": "", "steps": {"vana-samm": old}})
        again(page)
        assert page.locator(".gone li").inner_text() == "vana-samm ✓ · 24 December 2026 · <b>ask</b> again Remove"
        tick(page, CODE)
        assert kept(page)["steps"]["vana-samm"] == old
        tool(page, "Print, copy or send")
        assert "[x] vana-samm\n    24 December 2026\n    <b>ask</b> again" in page.locator("#plan-text").inner_text()
        page.get_by_role("button", name="Remove: vana-samm").click()
        assert [*kept(page)["steps"]] == [CODE]
        assert not page.locator(".gone").is_visible()


@pytest.mark.parametrize("stored", BROKEN)
def test_what_is_stored_and_is_no_plan_is_no_plan(browser: Browser, at_root: str, stored: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/")
        store(page, stored)
        again(page)
        assert "Nothing is in your plan yet" in said(page)
        assert not page.locator(".gone").is_visible()
        tick(page, CODE)
        assert [*kept(page)["steps"]] == [CODE]


@pytest.mark.parametrize(
    ("at", "leads"),
    [
        ("tartu/journey/uussisserandaja/", "en/tartu/journey/uussisserandaja/"),
        ("journey/tagasipoorduja/", "en/journey/tagasipoorduja/"),
        ("https://elsewhere.example/journey/x/", "en/journey/"),
        ("//elsewhere.example/journey/x/", "en/journey/"),
        ("../journey/x/", "en/journey/"),
        ("javascript:alert(1)//journey/x/", "en/journey/"),
        (["journey/x/"], "en/journey/"),
    ],
)
def test_way_back_leads_to_the_reader_s_own_journey_and_nowhere_else(
    browser: Browser, at_root: str, at: object, leads: str
) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/")
        store(page, {"at": at, "steps": {CODE: {"v": "", "done": True}}})
        again(page)
        assert page.evaluate("document.querySelector('[data-home]').href") == at_root + leads


def test_two_tabs_do_not_undo_each_other(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        other = page.context.new_page()
        other.goto(f"{at_root}en/my-plan/")
        other.locator("#plan output:not(:empty)").wait_for()
        tick(page, ADDRESS)
        write(other, CODE, "2026-12-03", "later")
        steps = kept(page)["steps"]
        assert (steps[ADDRESS]["done"], steps[CODE]["note"]) == (True, "later")


def test_everything_is_gone_after_deleting(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        tool(page, "Delete everything")
        assert kept(page)
        page.get_by_role("button", name="Yes, delete everything").click()
        assert said(page) == "Everything is deleted. Nothing of your plan is left in this browser."
        assert page.evaluate("localStorage.length") == 0
        assert not page.locator(".held input:checked").count()
        assert [field.input_value() for field in page.locator(f"#{CODE} .extra :is(input, textarea)").all()] == ["", ""]
        page.reload()
        assert not page.locator("#plan").evaluate("fold => fold.open")


@pytest.mark.parametrize(
    "block",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
        "Object.defineProperty(window, 'localStorage', {value: null})",
        "Object.defineProperty(window, 'localStorage', {value: new Proxy({}, {set() { throw new Error('full') }})})",
    ],
    ids=["forbidden", "missing", "full"],
)
def test_browser_that_keeps_nothing_says_so_and_the_page_works(browser: Browser, at_root: str, block: str) -> None:
    with visiting(browser, at_root) as page:
        page.add_init_script(block)
        opened(page, at_root)
        tick(page, CODE)
        write(page, CODE, "2026-12-03", "kept in this page")
        tick(page, ADDRESS)
        assert said(page).startswith("Steps in your plan: 2. Done: 2. This browser keeps nothing.")
        assert page.locator(f"#{CODE} [name=note]").input_value() == "kept in this page"


def test_plan_can_be_made_with_the_keyboard_alone(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/")
        page.locator("#plan > summary").focus()
        page.keyboard.press("Enter")
        page.locator("#plan output:not(:empty)").wait_for()
        page.locator(f"#{CODE} .more a").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        # A browser may stop at the day, the month, the year and the calendar of a date.
        for _stop in range(8):
            if page.evaluate("document.activeElement.name") != "note":
                page.keyboard.press("Tab")
        page.keyboard.type("by keys")
        assert kept(page)["steps"][CODE] == {"v": version(page, CODE), "done": True, "note": "by keys"}
        again(page)
        page.evaluate("document.querySelectorAll('#plan details').forEach(fold => { fold.open = true })")
        page.locator("#plan img").wait_for()
        assert walk(page)[1] == []


def test_everything_of_the_plan_comes_from_the_site_at_the_touch_that_needs_it(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(at_root)))
        page.goto(f"{at_root}en/my-plan/")
        assert asked == ["en/my-plan/"]
        page.locator("#plan > summary").click()
        page.locator("#plan output:not(:empty)").wait_for()
        assert {*asked[1:]} == {"assets/my_plan.js", "assets/plan.js"}
        tick(page, CODE)
        tool(page, "To another phone")
        page.locator("#plan img").wait_for()
        assert [url for url in asked[3:] if not url.startswith("data:")] == ["assets/lean-qr.js"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_open_plan_breaks_no_rule_and_nothing_sticks_out(browser: Browser, at_root: str, language: str) -> None:
    steps = {
        CODE: {"v": "0123abcd", "done": True, "on": "2026-12-03", "note": "märkus"},
        SHELTER: {"v": "", "wanted": True},
        "vana-samm": {"v": "", "note": "märkus"},
    }
    with visiting(browser, at_root, bypass_csp=True) as page:
        page.goto(f"{at_root}{language}/my-plan/")
        store(page, {"at": "", "steps": steps})
        page.goto(f"{at_root}{language}/help/")
        page.goto(f"{at_root}{language}/my-plan/#plan=kool.d~perearst.w")
        page.locator("[data-part=offer]").wait_for()
        assert dict(broken_rules(page)) == {}
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
