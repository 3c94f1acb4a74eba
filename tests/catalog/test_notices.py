"""Alerts: which stand where, at which instants they come and go, which first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tatsite.catalog import end, instant, notices
from tests.catalog.changing import put, written
from tests.projects import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tatsite.catalog import Catalog

STORM = "naidislinn/alerts/torm.yaml"


@pytest.fixture
def told(copy_of_world: Path) -> Callable[..., Catalog]:
    """Give the world with alerts, each by its file and what it says otherwise than the storm."""

    def load(alerts: dict[str, dict[str, Any]], today: dt.date = TODAY) -> Catalog:
        storm = written(copy_of_world, STORM)
        for file in (copy_of_world / "services/naidislinn/alerts").iterdir():
            file.unlink()
        for name, changed in alerts.items():
            owner, _, alert = name.partition("/")
            put(copy_of_world, f"{owner}/alerts/{alert}.yaml", storm | changed)
        catalog, problems = site.load(copy_of_world, today)
        assert catalog, problems
        return catalog

    return load


def _names(catalog: Catalog, owner: str | None) -> list[str]:
    return [notice.item.name for notice in notices(catalog, owner)]


def test_day_begins_and_ends_at_midnight_in_estonia() -> None:
    assert instant("2026-11-23") == dt.datetime(2026, 11, 22, 22, 0, tzinfo=dt.UTC)
    assert end("2026-11-23") == dt.datetime(2026, 11, 23, 22, 0, tzinfo=dt.UTC)


def test_time_of_day_is_that_of_estonian_clocks() -> None:
    assert instant("2026-11-23 08:30") == dt.datetime(2026, 11, 23, 6, 30, tzinfo=dt.UTC)
    assert end("2026-07-01 08:30") == dt.datetime(2026, 7, 1, 5, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("moment", "starts", "ends"),
    [
        ("2027-03-27", "2027-03-26T22:00Z", "2027-03-27T22:00Z"),
        ("2027-03-28", "2027-03-27T22:00Z", "2027-03-28T21:00Z"),
        ("2027-03-29", "2027-03-28T21:00Z", "2027-03-29T21:00Z"),
        ("2026-10-24", "2026-10-23T21:00Z", "2026-10-24T21:00Z"),
        ("2026-10-25", "2026-10-24T21:00Z", "2026-10-25T22:00Z"),
        ("2026-10-26", "2026-10-25T22:00Z", "2026-10-26T22:00Z"),
    ],
)
def test_day_on_which_the_clock_changes_is_an_hour_shorter_or_longer(moment: str, starts: str, ends: str) -> None:
    assert instant(moment) == dt.datetime.fromisoformat(starts)
    assert end(moment) == dt.datetime.fromisoformat(ends)


@pytest.mark.parametrize(
    ("moment", "utc"),
    [
        ("2027-03-28 02:59", "2027-03-28T00:59Z"),
        ("2027-03-28 04:00", "2027-03-28T01:00Z"),
        ("2026-10-25 02:59", "2026-10-24T23:59Z"),
        ("2026-10-25 04:00", "2026-10-25T02:00Z"),
    ],
)
def test_times_around_a_change_of_the_clock_are_right(moment: str, utc: str) -> None:
    assert instant(moment) == end(moment) == dt.datetime.fromisoformat(utc)


@pytest.mark.parametrize(
    ("moment", "last"),
    [("2027-05", "2027-06-01"), ("2027-Q2", "2027-07-01"), ("2027", "2028-01-01"), ("2026-12-31", "2027-01-01")],
)
def test_what_ends_on_no_certain_day_is_over_after_the_last_it_may_mean(moment: str, last: str) -> None:
    assert end(moment) == instant(last)


def test_alert_stands_on_the_pages_of_its_municipality_and_where_all_do(world: Catalog) -> None:
    names = ["naidislinn/alerts/torm", "naidislinn/alerts/pidu"]
    assert _names(world, "naidislinn") == names
    assert _names(world, None) == names
    assert _names(world, "kuuvald") == []
    assert _names(world, "") == []


def test_alert_of_the_whole_country_stands_everywhere(told: Callable[..., Catalog]) -> None:
    catalog = told({"national/torm": {}})
    for page in ("naidislinn", "kuuvald", "", None):
        assert _names(catalog, page) == ["national/alerts/torm"]


@pytest.mark.parametrize(
    ("ends", "stands"),
    [("2026-11-22", False), ("2026-11-23", True), ("2026-11-23 00:01", True), ("2026-11-23 00:00", False)],
)
def test_alert_is_gone_after_its_end(ends: str, told: Callable[..., Catalog], *, stands: bool) -> None:
    assert _names(told({"naidislinn/torm": {"ends": ends}}), "naidislinn") == (
        ["naidislinn/alerts/torm"] if stands else []
    )


@pytest.mark.parametrize(
    ("starts", "begun"),
    [
        ("2026-11-20 08:00", True),
        ("2026-11-23", True),
        ("2026-11-23 23:59", True),
        ("2026-11-24", False),
        ("2026-11-24 00:00", False),
    ],
)
def test_alert_has_begun_from_the_morning_of_its_first_day(
    starts: str, told: Callable[..., Catalog], *, begun: bool
) -> None:
    (notice,) = notices(told({"naidislinn/torm": {"starts": starts}}), "naidislinn")
    assert notice.begun is begun
    assert notice.begins == instant(starts)
    assert notice.over == instant("2026-12-01")


def test_most_serious_alert_stands_first_then_the_earliest(told: Callable[..., Catalog]) -> None:
    catalog = told(
        {
            "naidislinn/a": {"level": "info", "starts": "2026-11-01"},
            "naidislinn/b": {"level": "warning", "starts": "2026-11-20"},
            "naidislinn/d": {"level": "urgent", "starts": "2026-11-24"},
            "kuuvald/c": {"level": "warning", "starts": "2026-11-19"},
            "national/c": {"level": "warning", "starts": "2026-11-20"},
        }
    )
    assert _names(catalog, None) == [
        "naidislinn/alerts/d",
        "kuuvald/alerts/c",
        "naidislinn/alerts/b",
        "national/alerts/c",
        "naidislinn/alerts/a",
    ]
    assert _names(catalog, "kuuvald") == ["kuuvald/alerts/c", "national/alerts/c"]


def test_alerts_follow_the_day_of_the_site(told: Callable[..., Catalog]) -> None:
    assert _names(told({"naidislinn/torm": {}}, TODAY.replace(year=2027)), "naidislinn") == []
