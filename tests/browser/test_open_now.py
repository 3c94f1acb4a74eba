"""Open or closed by the reader's clock: what the page says at a moment is what the records say of that moment."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tatsite.catalog import Attendance, standing
from tatsite.records.hours import Attended
from tests.catalog.changing import put, written
from tests.pages.rendering import page_of
from tests.projects import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SERVICE = "naidislinn/services/taisteenus.yaml"
PAGE = "naidislinn/services/taisteenus/"
ADDRESS = "http://naidis.test/"
OFFICE: dict[str, Any] = {"hours": {"mon-thu": "09:00-12:00, 12:30-17:00", "fri": "09:00-15:00", "sat-sun": "closed"}}
SHORTER = {"exceptions": [{"since": "2026-12-23", "times": "09:00-13:00"}]}
AN_HOUR = {"exceptions": [{"since": "2026-12-26", "times": "10:00-11:00"}]}
DAYS_OFF = {"pauses": [{"since": "2027-01-01", "until": "2027-01-05"}]}
TALLINN = "Europe/Tallinn"
_AT = """moments => moments.map(moment => {
  Date.now = () => moment
  const told = document.querySelector('[data-open]')
  told.className = 'chip'
  onload()
  return told.hidden ? '' : told.textContent
})"""


def _page(root: Path, channel: dict[str, Any], day: dt.date, language: str = "en") -> str:
    """Give the page of a service reached at one place with these hours, checked and built on a day."""
    record = written(WORLD, SERVICE)
    place = {key: value for key, value in record["channels"][0].items() if key not in {"hours", "by_appointment"}}
    check = {"on": day.isoformat(), "by": "Näidislinna koordinaator", "every": "1 year"}
    put(root, SERVICE, record | {"channels": [place | channel], "verified": check})
    catalog, problems = site.load(root, day)
    assert catalog, problems
    return page_of(catalog, f"{language}/{PAGE}")


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    """A browser far from Estonia."""
    context = browser.new_context(timezone_id="Asia/Tokyo")
    yield context.new_page()
    context.close()


def _open(page: Page, html: str, moment: str = "") -> str:
    """Open a page at a moment in Estonia; give what it says of it."""
    if moment:
        page.clock.set_fixed_time(_instant(moment))
    page.route(ADDRESS, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(ADDRESS)
    told = page.locator("[data-open]")
    return told.inner_text() if told.is_visible() else ""


def _instant(moment: str) -> dt.datetime:
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    return dt.datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(TALLINN))


@pytest.mark.parametrize(
    ("moment", "rule", "said"),
    [
        ("2027-02-23 10:00", {}, "Open now, until Tue 12:00"),
        ("2027-02-23 12:10", {}, "Closed now, until Tue 12:30"),
        ("2027-02-24 10:00", {}, "Hours today: not known, until Thu 00:00"),
        ("2027-02-24 10:00", {"holidays": "closed"}, "Closed now, until Thu 09:00"),
        ("2027-02-24 10:00", {"holidays": "as usual"}, "Open now, until Wed 12:00"),
        ("2027-06-23 10:00", {"holidays": "closed"}, "Closed now, until Fri 09:00"),
        ("2027-06-24 10:00", {"holidays": "closed"}, "Closed now, until Fri 09:00"),
        ("2026-12-23 12:45", SHORTER, "Open now, until Wed 13:00"),
        ("2026-12-24 10:00", {"holidays": "closed"}, "Closed now, until Mon 09:00"),
        ("2026-12-25 10:00", {}, "Hours today: not known, until Sun 00:00"),
        ("2026-12-26 10:00", AN_HOUR, "Open now, until Sat 11:00"),
        ("2027-01-04 10:00", {"by_appointment": True}, "Now by appointment only, until Mon 12:00"),
        ("2027-01-04 10:00", DAYS_OFF, "Closed for some time, until Wed 00:00"),
        ("2027-01-04 10:00", {"pauses": [{"since": "2027-01-01"}]}, "Closed for some time"),
        ("2027-01-04 10:00", {"pauses": [{"since": "2027-01-01", "until": "2027-01-31"}]}, "Closed for some time"),
    ],
)  # fmt: skip
def test_page_says_what_holds_now(
    copy_of_world: Path, shown: Page, moment: str, rule: dict[str, Any], said: str
) -> None:
    built = dt.date.fromisoformat(moment[:10]) - dt.timedelta(days=3)
    assert _open(shown, _page(copy_of_world, OFFICE | rule, built), moment) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("et", "Praegu avatud, kuni E 12:00"),
        ("ru", "Сейчас открыто – до пн 12:00"),
        ("uk", "Зараз відчинено – до пн 12:00"),
    ],
)
def test_page_says_it_in_its_language(copy_of_world: Path, shown: Page, language: str, said: str) -> None:
    html = _page(copy_of_world, OFFICE, dt.date(2027, 1, 4), language)
    assert _open(shown, html, "2027-01-04 10:00").replace(", 12:00", " 12:00") == said


def test_open_looks_open(copy_of_world: Path, shown: Page) -> None:
    html = _page(copy_of_world, OFFICE, dt.date(2027, 1, 4))
    looks = set()
    for moment in ("2027-01-04 10:00", "2027-01-04 20:00"):
        assert _open(shown, html, moment)
        looks.add(shown.locator("[data-open]").evaluate("told => getComputedStyle(told).color"))
    assert len(looks) == 2


@pytest.mark.parametrize("moment", ["2026-12-31 10:00", "2027-03-20 10:00", "2030-01-01 10:00"])
def test_page_that_is_too_old_or_a_clock_that_is_wrong_leaves_the_hours_alone(
    copy_of_world: Path, shown: Page, moment: str
) -> None:
    assert _open(shown, _page(copy_of_world, OFFICE, dt.date(2027, 1, 4)), moment) == ""
    assert shown.locator("table").is_visible()


def test_service_without_a_current_check_never_says_that_it_is_open(copy_of_world: Path) -> None:
    shown = " data-open="
    assert shown in _page(copy_of_world, OFFICE, dt.date(2027, 1, 4))
    record = written(copy_of_world, SERVICE) | {"status": {"state": "unconfirmed"}, "verified": None}
    put(copy_of_world, SERVICE, record)
    catalog, problems = site.load(copy_of_world, dt.date(2027, 1, 4))
    assert catalog, problems
    assert shown not in page_of(catalog, f"en/{PAGE}")


@pytest.mark.parametrize(
    "rule",
    [
        {},
        {"holidays": "closed", "exceptions": [{"since": f"2027-03-{day}", "times": "06:00-24:00"} for day in (29, 30)]},
        {"pauses": [{"since": "2027-03-15", "until": "2027-03-21"}, {"since": "2027-03-22", "until": "2027-03-22"}]},
        {"seasons": [{"since": "2027-03-27", "until": "2027-04-10", "hours": {"sat-sun": "01:00-05:00"}}]},
        {"by_appointment": True},
    ],
    ids=["plain", "day and night", "pauses", "clock change", "by appointment"],
)
def test_page_and_records_agree_at_every_half_hour(copy_of_world: Path, shown: Page, rule: dict[str, Any]) -> None:
    """From 10 March to 2 April 2027: Good Friday, Easter and the change of the clock are in between."""
    built = dt.date(2027, 3, 10)
    _open(shown, _page(copy_of_world, OFFICE | rule, built))
    attended = Attended.model_validate(OFFICE | rule)
    hours = [dt.datetime.combine(built, dt.time(0, 10)) + dt.timedelta(minutes=30 * step) for step in range(48 * 24)]
    # The hour that the clock leaves out is no moment at all.
    moments = [moment for moment in hours if not moment.strftime("%m-%d %H").startswith("03-28 03")]
    instants = [int(_instant(moment.isoformat()).timestamp() * 1000) for moment in moments]
    said = shown.evaluate(_AT, instants)
    words = dict(
        zip(
            Attendance,
            ("Open now", "Closed now", "Now by appointment only", "Closed for some time", "Hours today: not known"),
            strict=True,
        )
    )
    expected = [words[standing(attended, moment).state] for moment in moments]
    assert [text.partition(", until")[0] for text in said] == expected
