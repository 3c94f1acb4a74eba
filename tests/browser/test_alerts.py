"""News and dates come and go by the reader's clock, on pages that were built long before."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import visiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

STORM, PARTY = "A sample storm", "The sample party closes Näidise street"
CITY, CALENDAR, MARCH = (f"en/naidislinn/{path}" for path in ("", "events/", "events/2027-03/"))
WALK = "Walk around the sample bench"


@contextmanager
def _at(browser: Browser, address: str, moment: str) -> Iterator[Page]:
    """Open a page at a moment (UTC)."""
    with visiting(browser, "/".join(address.split("/")[:3])) as page:
        page.clock.set_fixed_time(dt.datetime.fromisoformat(moment))
        page.goto(address)
        yield page


def _alert(page: Page, title: str) -> Locator:
    return page.locator(".alerts > div", has_text=title)


def _date(page: Page, title: str) -> Locator:
    return page.locator("ol.dates > li", has_text=title)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-11-23T09:00Z", {STORM}),
        ("2026-11-20T05:59Z", set()),
        ("2026-11-20T06:00Z", {STORM}),
        ("2026-11-30T21:59Z", {STORM}),
        ("2026-11-30T22:00Z", set()),
        ("2027-01-31T21:59Z", set()),
        ("2027-01-31T22:00Z", {PARTY}),
        ("2027-02-03T15:59Z", {PARTY}),
        ("2027-02-03T16:00Z", set()),
        ("2030-01-01T00:00Z", set()),
    ],
)
@pytest.mark.parametrize("path", [CITY, "en/"], ids=["city", "home"])
def test_alert_is_there_from_its_beginning_to_its_end(
    browser: Browser, invented: str, path: str, moment: str, shown: set[str]
) -> None:
    with _at(browser, f"{invented}{path}", moment) as page:
        assert {title for title in (STORM, PARTY) if _alert(page, title).is_visible()} == shown
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-11-23T09:00Z", True),
        ("2027-03-02T16:59Z", True),
        ("2027-03-02T17:00Z", False),
        ("2027-04-01T09:00Z", False),
    ],
)
def test_date_is_there_until_it_is_over(browser: Browser, invented: str, moment: str, *, shown: bool) -> None:
    with _at(browser, f"{invented}{CALENDAR}", moment) as page:
        assert _date(page, WALK).is_visible() is shown
        assert _date(page, "margideventtitle").is_visible()


def test_page_of_a_month_keeps_what_is_over(browser: Browser, invented: str) -> None:
    with _at(browser, f"{invented}{MARCH}", "2028-01-01T09:00Z") as page:
        assert _date(page, WALK).is_visible()


@pytest.mark.parametrize("zone", ["Europe/Tallinn", "America/New_York", "Asia/Tokyo"])
def test_clock_of_the_reader_may_stand_in_another_zone(browser: Browser, invented: str, zone: str) -> None:
    for moment, shown in (("2026-11-30T21:59Z", True), ("2026-11-30T22:00Z", False)):
        context = browser.new_context(timezone_id=zone)
        page = context.new_page()
        page.clock.set_fixed_time(dt.datetime.fromisoformat(moment))
        page.goto(f"{invented}{CITY}")
        assert _alert(page, STORM).is_visible() is shown
        context.close()


def test_without_scripts_one_sees_what_had_begun_on_the_day_the_site_was_built(browser: Browser, invented: str) -> None:
    with visiting(browser, invented, script=False) as page:
        page.goto(f"{invented}{CITY}")
        assert _alert(page, STORM).is_visible()
        assert not _alert(page, PARTY).is_visible()
        page.goto(f"{invented}{CALENDAR}")
        assert _date(page, WALK).is_visible()


def test_alert_that_is_hidden_takes_no_room(browser: Browser, invented: str) -> None:
    with _at(browser, f"{invented}{CITY}", "2030-01-01T00:00Z") as page:
        box = page.locator(".alerts").bounding_box()
        assert box is None or box["height"] == 0
