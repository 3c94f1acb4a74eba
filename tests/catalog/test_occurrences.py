"""The dates of an event: what is written, and the dates worked out by hand beside it (`occurrences.yaml`)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tatsite.catalog import Item, occurrences
from tatsite.catalog.occurrences import LIMIT, pauses, series
from tatsite.reading import yaml12
from tatsite.records import Event
from tatsite.records.schedule import Schedule
from tests.catalog.changing import written
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from tatsite.catalog import Occurrence

CASES: list[dict[str, Any]] = yaml12.parse(Path(__file__).with_name("occurrences.yaml").read_text("utf-8"))[0]
RETK = {
    key: kept for key, kept in written(WORLD, "naidislinn/events/retk.yaml").items() if key not in {"starts", "ends"}
}


def _dates(today: dt.date = TODAY, **fields: Any) -> list[Occurrence]:
    """Give the dates of an event that is written so."""
    record = Event.model_validate(RETK | fields)
    return occurrences(Item("naidislinn/events/retk", "naidislinn", "retk", "", record), today)


def _told(one: Occurrence) -> str:
    ends = f" to {one.ends}" if one.ends != one.starts else ""
    moved = f", moved from {one.moved_from}" if one.moved_from else ""
    where = f", at {one.where.root['et']}" if one.change and one.change.where and one.where else ""
    return f"{one.starts}{ends}{moved}{where}" + (", cancelled" if one.cancelled else "")


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_event_is_on_the_dates_that_a_calendar_gives(case: dict[str, Any]) -> None:
    found = _dates(**case["event"])
    assert [_told(one) for one in found] == case["dates"]
    if "utc" in case:
        assert [f"{one.begins:%Y-%m-%d %H:%M}" for one in found] == case["utc"]


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case["case"] for case in CASES]
    assert len(set(names)) == len(names) >= 36


def test_series_gives_no_more_dates_than_one_event_may_have() -> None:
    found = _dates(starts="2027-01-01", repeat={"every": "week", "until": "2045-01-01"})
    assert (len(found), found[0].starts) == (LIMIT, "2027-01-01")


def test_long_series_without_an_end_gives_the_newest_dates() -> None:
    found = _dates(starts="2000-01-05", repeat={"every": "week"})
    assert (len(found), found[-1].starts) == (LIMIT, "2027-11-24")


def test_change_that_names_a_time_is_for_that_date_alone() -> None:
    extra = [{"starts": "2027-03-03 10:00"}]
    changes = [
        {"date": "2027-03-03", "where": {"et": "Näidispingil"}},
        {"date": "2027-03-03 10:00", "cancelled": True},
        {"date": "2027-03-03", "cancelled": True},
    ]
    found = _dates(starts="2027-03-03 17:30", extra=extra, changes=changes)
    assert [(one.starts, one.cancelled) for one in found] == [("2027-03-03 10:00", True), ("2027-03-03 17:30", False)]


def test_place_and_reason_are_those_of_the_change_else_of_the_extra_date_else_of_the_event() -> None:
    bench, reason, why = {"et": "Näidispingil"}, {"et": "Remont."}, {"et": "Lisakord."}
    stop, house = "naidislinn/places/peatus", "naidislinn/places/maja"
    changes = [
        {"date": "2027-03-03", "where": bench, "reason": reason},
        {"date": "2027-03-10", "place": stop},
        {"date": "2027-03-20", "ends": "2027-03-20 20:00"},
        {"date": "2027-03-21", "place": house, "reason": reason},
    ]
    extra = [
        {"starts": "2027-03-20 12:00", "place": stop, "reason": why},
        {"starts": "2027-03-21 12:00", "place": stop, "reason": why},
        {"starts": "2027-03-22 12:00"},
    ]
    repeat = {"every": "week", "count": 3}
    found = _dates(starts="2027-03-03 17:30", repeat=repeat, extra=extra, changes=changes, place=house, where=bench)
    assert [
        (one.starts[:10], one.place, one.where and one.where.root, one.reason and one.reason.root) for one in found
    ] == [
        ("2027-03-03", None, bench, reason),
        ("2027-03-10", stop, None, None),
        ("2027-03-17", house, bench, None),
        ("2027-03-20", stop, None, why),
        ("2027-03-21", house, None, reason),
        ("2027-03-22", house, bench, None),
    ]


@pytest.mark.parametrize(
    ("fields", "days", "over_at"),
    [
        ({"starts": "2027-03-02"}, 1, "2027-03-02 22:00"),
        ({"starts": "2027-03-02 17:30"}, 1, "2027-03-02 22:00"),
        ({"starts": "2027-03-02 17:30", "length": "1 hour"}, 1, "2027-03-02 16:30"),
        ({"starts": "2027-03-02 23:00", "length": "2 hours"}, 2, "2027-03-02 23:00"),
        ({"starts": "2027-03-27", "ends": "2027-03-28"}, 2, "2027-03-28 21:00"),
        ({"starts": "2027-03-02", "ends": "2027-03"}, 30, "2027-03-31 21:00"),
    ],
)
def test_date_is_over_at_its_end_or_with_its_day(fields: dict[str, Any], days: int, over_at: str) -> None:
    (one,) = _dates(**fields)
    assert (one.days, f"{one.over_at:%Y-%m-%d %H:%M}") == (days, over_at)


def test_date_is_past_after_its_last_day() -> None:
    (one,) = _dates(starts="2026-11-22 22:00", length="2 hours")
    assert [one.over(dt.date(2026, 11, day)) for day in (22, 23, 24)] == [False, False, True]


def test_what_happens_once_is_no_series() -> None:
    assert list(series(Schedule(starts="2027-03-02"), TODAY)) == []


@pytest.mark.parametrize(
    ("season", "days"),
    [
        ("Q3", ["2027-07-01", "2027-09-30", "2031-08-15"]),
        ("jul", ["2027-07-01", "2027-07-31", "2031-07-15"]),
        ("2027-Q3", ["2027-07-01", "2027-09-30"]),
        ("2027-07", ["2027-07-01", "2027-07-31"]),
        ("2027", ["2027-01-01", "2027-12-31", "2027-07-01", "2027-07-31", "2027-09-30"]),
        ("2027-07-31", ["2027-07-31"]),
    ],
)
def test_season_holds_these_days_and_no_others(season: str, days: list[str]) -> None:
    others = ["2026-12-31", "2027-01-01", "2027-06-30", "2027-07-01", "2027-07-31", "2027-09-30", "2027-12-31"]
    tried = sorted({*days, *others, "2031-07-15", "2031-08-15", "2031-10-01"})
    held = [day for day in tried if pauses(season, dt.date.fromisoformat(day))]
    assert set(days) <= set(held)
    assert all(season in {"Q3", "jul"} or day.startswith("2027") for day in held)
