"""My plan taken along: on paper, as text, as a calendar, and as a link or a code to another phone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
import zxingcpp
from PIL import Image

from tests.browser.planning import (
    ADDRESS,
    CODE,
    SHELTER,
    again,
    kept,
    opened,
    planning,
    shown,
    store,
    tick,
    tool,
    version,
    write,
)
from tests.browser.visits import visiting
from tests.feeds.expanding import by_javascript

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HOSTILE = (
    "#plan=__proto__.d~constructor.w~toString.dw",
    "#plan=<img src=x onerror=alert(1)>.d~%3Cscript%3E.w",
    f"#plan={'isikukoo.d~' * 5000}",
    "#plan=",
    "#plan=.~..~~.d",
    "#plan=isikukood.x~perearst~kool.",
    "#plan=%E0%A4%A.d&plan=%",
)
"""Ends of addresses that bring no step."""


def test_plan_can_be_taken_along_as_text(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tool(page, "Print, copy or send")
        page.locator("[data-copy=plan-text]").click()
        page.get_by_text("Copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        with page.expect_download() as download:
            page.get_by_role("button", name="Save as a file").click()
        file = Path(download.value.path()).read_text("utf-8")
    assert download.value.suggested_filename == "my-plan.txt"
    assert copied.strip() == file.strip()
    assert file.splitlines()[:2] == ["My plan", f"{at_root}en/my-plan/"]
    assert (
        "[x] Get your personal identification code (isikukood)\n    3 December 2026\n    Ask for Asta; bring\n" in file
    )
    assert "[ ] Register where you live (elukoha registreerimine)\n" in file


def test_plan_can_be_sent_where_the_phone_knows_how(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.add_init_script("navigator.share = async content => { window.sent = content }")
        opened(page, at_root)
        tick(page, CODE)
        tool(page, "Print, copy or send")
        page.locator("[data-do=send]").click()
        assert page.evaluate("window.sent.text").startswith("My plan\n")
        page.locator("#plan summary").get_by_text("To another phone").click()
        page.locator("#plan-link:not(:empty)").wait_for()
        page.locator("[data-do=send-link]").click()
        assert page.evaluate("window.sent") == {"url": f"{at_root}en/my-plan/#plan=isikukood.d"}


def test_dates_can_be_taken_along_as_a_calendar(browser: Browser, at_root: str) -> None:
    note = "Küsida: kas, kuhu; \\ ja\nмиграция " + "довга нотатка 😀 " * 12
    with planning(browser, at_root) as page:
        tool(page, "My dates for a calendar")
        write(page, ADDRESS, "2028-02-29", note)
        page.clock.set_fixed_time(dt.datetime(2026, 11, 26, 12, 30, 15, tzinfo=dt.UTC))
        with page.expect_download() as download:
            page.get_by_role("button", name="Save the calendar file").click()
        content = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "my-plan.ics"
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""
    calendar = icalendar.Calendar.from_ical(content)
    events: list[Any] = calendar.walk("VEVENT")
    first, second = events
    assert calendar["VERSION"] == "2.0"
    assert (first["UID"], second["UID"]) == ("my-plan/isikukood@tatsite", "my-plan/elukoha-registreerimine@tatsite")
    assert (first.start, second.start) == (dt.date(2026, 12, 3), dt.date(2028, 2, 29))
    assert first["DTSTAMP"].dt == dt.datetime(2026, 11, 26, 12, 30, 15, tzinfo=dt.UTC)
    assert first["SUMMARY"] == "Get your personal identification code"
    assert second["DESCRIPTION"] == f"elukoha registreerimine\n{note}".rstrip("\r\n")
    days = [("2026-12-03", "2026-12-04", False), ("2028-02-29", "2028-03-01", False)]
    assert by_javascript([content], dt.date(2031, 1, 1)) == [days]


def test_without_a_date_there_is_no_calendar(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        opened(page, at_root)
        tick(page, CODE)
        tool(page, "My dates for a calendar")
        assert page.get_by_text("You have no dates yet.").is_visible()
        assert not page.locator("[data-do=calendar]").is_visible()


def _link(page: Page) -> str:
    page.locator("#plan-link:not(:empty)").wait_for()
    return page.locator("#plan-link").inner_text()


def _read(page: Page, picture: Path) -> list[str]:
    """Give what a reader of codes that is not ours finds on the screen."""
    page.locator("#plan img").wait_for()
    page.evaluate("document.querySelector('#plan img').decode()")
    page.locator("#plan img").screenshot(path=picture)
    return [code.text for code in zxingcpp.read_barcodes(Image.open(picture))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_code_on_the_screen_is_the_link(browser: Browser, at_root: str, tmp_path: Path, scheme: str) -> None:
    with planning(browser, at_root) as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        tool(page, "To another phone")
        assert _link(page) == f"{at_root}en/my-plan/#plan=isikukood.d~elukoha-registreerimine.w"
        assert _read(page, tmp_path / "code.png") == [_link(page)]
        assert page.locator("#plan img").get_attribute("alt") == "The link as a QR code"


def test_code_of_every_step_can_be_read_from_a_phone(browser: Browser, at_root: str, tmp_path: Path) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/")
        steps = page.locator(".steps > li").evaluate_all("all => all.map(one => one.id)")
        store(page, {"at": "", "steps": {step: {"v": "", "done": True, "wanted": True} for step in steps}})
        again(page)
        tool(page, "To another phone")
        page.get_by_label("Put these steps in the link too").check()
        page.wait_for_function("text => document.getElementById('plan-link').innerText.includes(text)", arg=SHELTER)
        page.wait_for_timeout(200)
        assert _read(page, tmp_path / "code.png") == [_link(page)]
        assert _link(page).count("~") == len(steps) - 1


def test_step_that_shows_a_basis_goes_along_only_when_the_reader_says_so(
    browser: Browser, at_root: str, tmp_path: Path
) -> None:
    with planning(browser, at_root) as page:
        tick(page, SHELTER, "wanted")
        tool(page, "To another phone")
        assert SHELTER not in _link(page)
        assert [SHELTER in text for text in _read(page, tmp_path / "code.png")] == [False]
        named = page.locator("[data-part=bases] li").all_inner_texts()
        assert named == [page.locator(f"#{SHELTER} h3").inner_text()]
        page.get_by_label("Put these steps in the link too").check()
        page.wait_for_function("text => document.getElementById('plan-link').innerText.includes(text)", arg=SHELTER)
        page.wait_for_timeout(200)
        assert _read(page, tmp_path / "code.png") == [_link(page)]


def test_step_with_a_date_alone_goes_along_as_chosen(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        tick(page, "kool", "wanted")
        write(page, "kool", on="2026-12-24")
        page.locator("#kool [name=wanted]").uncheck()
        tool(page, "To another phone")
        assert _link(page).endswith("#plan=isikukood.d~elukoha-registreerimine.w~kool.w")


def test_without_a_step_for_the_link_there_is_no_link(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        opened(page, at_root)
        tick(page, SHELTER)
        tool(page, "To another phone")
        page.get_by_text("No step is left for the link.").wait_for()
        assert not page.locator("#plan-link").is_visible()
        page.get_by_label("Put these steps in the link too").check()
        page.locator("#plan-link").get_by_text(SHELTER).wait_for()
        assert not page.get_by_text("No step is left for the link.").is_visible()


def test_no_note_and_no_date_goes_along(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        tool(page, "To another phone")
        assert not {word for word in ("Asta", "passport", "2026") if word in _link(page)}


def test_link_brings_the_steps_to_another_phone_when_its_reader_keeps_them(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        tool(page, "To another phone")
        link = _link(page)
    with visiting(browser, at_root) as page:
        page.goto(link.replace("/en/", "/uk/"))
        page.locator("[data-part=offer]").wait_for()
        assert len(page.locator("[data-part=offered] li").all()) == 2
        assert page.evaluate("localStorage.length") == 0
        page.locator("[data-do=take]").click()
        versions = {step: version(page, step) for step in (CODE, ADDRESS)}
        assert kept(page)["steps"] == {
            CODE: {"v": versions[CODE], "done": True},
            ADDRESS: {"v": versions[ADDRESS], "wanted": True},
        }
        assert "#" not in page.url
        assert shown(page) == [CODE, ADDRESS]
        assert page.evaluate("document.activeElement.tagName") == "OUTPUT"


def test_steps_of_a_link_go_along_into_another_language(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/#plan=isikukood.d")
        page.locator("[data-part=offer]").wait_for()
        page.locator("header a[hreflang=ru]").click()
        page.wait_for_url(f"{at_root}ru/my-plan/#plan=isikukood.d")
        page.locator("[data-do=take]").click()
        assert kept(page)["steps"][CODE]["done"]
        assert page.evaluate("document.querySelector('header a[hreflang=en]').href") == f"{at_root}en/my-plan/"


def test_steps_that_are_not_kept_leave_nothing(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/#plan=isikukood.d")
        page.locator("[data-do=leave]").click()
        assert page.evaluate("localStorage.length") == 0
        assert "#" not in page.url
        assert not page.locator("[data-part=offer]").is_visible()


def test_steps_of_a_link_join_those_that_are_there_and_lose_no_note(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        before = kept(page)["steps"]
        page.evaluate("location.hash = 'plan=isikukood.w~elukoha-registreerimine.w~perearst.d~no-such-step.d'")
        page.locator("[data-part=offer]").wait_for()
        assert page.locator("[data-part=offered] li").count() == 2, "one of them is there already, one is nowhere"
        page.locator("[data-do=take]").click()
        after = kept(page)["steps"]
        assert after[CODE] == {**before[CODE], "wanted": True}
        assert after[ADDRESS] == before[ADDRESS]
        assert after["perearst"] == {"v": version(page, "perearst"), "done": True}
        assert len(after) == 3


@pytest.mark.parametrize("end", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_link_brings_nothing(browser: Browser, at_root: str, end: str) -> None:
    with visiting(browser, at_root) as page:
        page.goto(f"{at_root}en/my-plan/{end}")
        page.locator("#plan output:not(:empty)").wait_for()
        assert not page.locator("[data-part=offer]").is_visible()
        assert page.evaluate("localStorage.length") == 0
        tick(page, CODE)
        assert [*kept(page)["steps"]] == [CODE]


def test_paper_has_the_reader_s_steps_with_date_note_and_tick_and_no_control(browser: Browser, at_root: str) -> None:
    with planning(browser, at_root) as page:
        again(page)
        page.emulate_media(media="print")
        assert shown(page) == [CODE, ADDRESS]
        paper = page.locator(f"#{CODE} .paper")
        assert paper.locator("[data-said=on]").inner_text() == "3 December 2026"
        assert paper.locator("[data-said=note]").inner_text() == "Ask for Asta; bring\nthe passport, please"
        ticks = "step => getComputedStyle(document.querySelector(`#${step} .box`), '::before').content"
        assert [page.evaluate(ticks, step) for step in (CODE, ADDRESS)] == ['"✓"', "none"]
        assert page.locator("main :is(button, input, textarea, summary):visible:not(.state *)").count() == 0


def test_paper_without_a_script_is_a_blank_form_of_every_step(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root, script=False) as page:
        page.goto(f"{at_root}uk/my-plan/")
        assert not page.locator(".paper:visible, #plan:visible").count()
        page.emulate_media(media="print")
        steps = page.locator(".steps > li")
        assert steps.count() == page.locator(".steps .box:visible").count() == len(shown(page))
        own, estonian = (steps.first.locator(part).bounding_box() for part in ("h3", "[lang=et] >> nth=0"))
        assert own
        assert estonian
        assert own["x"] + own["width"] <= estonian["x"], "the two languages stand side by side"


def test_print_button_prints(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root) as page:
        page.add_init_script("window.print = () => { window.printed = true }")
        opened(page, at_root)
        tick(page, CODE)
        tool(page, "Print, copy or send")
        page.locator("[data-do=print]").click()
        assert page.evaluate("window.printed")
