"""Events sorted by what is known of their dates."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from tatsite.catalog import Agenda, Item, agenda
from tatsite.records import Event
from tests.catalog.changing import written
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from tatsite.catalog import Catalog

RETK = {
    key: kept for key, kept in written(WORLD, "naidislinn/events/retk.yaml").items() if key not in {"starts", "ends"}
}


def _event(name: str = "retk", **fields: Any) -> Item[Event]:
    """Give an event with these dates and no other."""
    record = Event.model_validate(RETK | fields)
    return Item(f"naidislinn/events/{name}", "naidislinn", name, "", record)


def _sorted(found: Agenda) -> dict[str, list[str]]:
    """Give the events in each part, those with several dates once."""
    return {
        "dated": list(dict.fromkeys(one.item.id for one in found.dated)),
        "running": list(dict.fromkeys(one.item.id for one in found.running)),
        "undated": [one.item.id for one in found.undated],
    }


def test_events_of_the_world_stand_where_their_dates_put_them(world: Catalog) -> None:
    found = agenda(world.events, TODAY)
    assert _sorted(found) == {"dated": ["paberiring", "retk", "margid-syndmus"], "running": [], "undated": ["klubi"]}
    assert [one.starts for one in found.coming(TODAY)[:4]] == [
        "2026-11-26 18:30",
        "2026-11-28 12:00",
        "2027-01-06 18:00",
        "2027-01-13 18:00",
    ]


def test_catalog_gives_the_same_agenda_and_works_out_dates_once(world: Catalog) -> None:
    assert world.agenda(world.events) == agenda(world.events, TODAY)
    assert world.dates(world.events[0]) is world.dates(world.events[0])


def test_dates_are_in_order_and_those_of_one_time_by_name() -> None:
    events = [
        _event("c", starts="2027-03-02 17:30"),
        _event("b", starts="2027-03-02 09:00"),
        _event("a", starts="2027-03-02 17:30"),
        _event("d", starts="2027-03-02"),
        _event("e", starts="2027-02-28 23:00"),
    ]
    assert [one.item.id for one in agenda(events, TODAY).dated] == ["e", "d", "b", "a", "c"]


def test_each_date_of_a_series_stands_among_those_of_other_events() -> None:
    events = [
        _event("a", starts="2027-03-03 17:30", repeat={"every": "week", "count": 2}, extra=[{"starts": "2027-03-06"}]),
        _event("b", starts="2027-03-04 10:00"),
    ]
    found = agenda(events, TODAY)
    assert [(one.item.id, one.starts) for one in found.dated] == [
        ("a", "2027-03-03 17:30"),
        ("b", "2027-03-04 10:00"),
        ("a", "2027-03-06"),
        ("a", "2027-03-10 17:30"),
    ]


@pytest.mark.parametrize(
    ("starts", "ends", "past"),
    [
        ("2026-11-22", None, True),
        ("2026-11-23", None, False),
        ("2026-11-23 00:01", None, False),
        ("2026-11-20", "2026-11-22", True),
        ("2026-11-20", "2026-11-23", False),
        ("2026-11-20", "2026-11-23 00:00", False),
    ],
)
def test_date_is_to_come_until_its_last_day_is_past(starts: str, ends: str | None, *, past: bool) -> None:
    found = agenda([_event(starts=starts, ends=ends)], TODAY)
    assert len(found.dated) == 1
    assert found.coming(TODAY) == ([] if past else found.dated)
    assert found.still_running(TODAY) == []


@pytest.mark.parametrize(
    ("fields", "runs"),
    [
        ({"starts": "2027-03-01", "ends": "2027-03-07"}, False),
        ({"starts": "2027-03-01", "ends": "2027-03-08"}, True),
        ({"starts": "2027-03-01", "length": "1 week"}, False),
        ({"starts": "2027-03-01 10:00", "length": "1 week"}, True),
        ({"starts": "2027-03-01", "ends": "2027-03"}, True),
    ],
)
def test_what_lasts_longer_than_a_week_runs_between_the_dates(fields: dict[str, Any], *, runs: bool) -> None:
    part = "running" if runs else "dated"
    assert _sorted(agenda([_event(**fields)], TODAY)) == {"dated": [], "running": [], "undated": []} | {part: ["retk"]}


@pytest.mark.parametrize(
    ("ends", "past"), [("2026-10", True), ("2026-11-22", True), ("2026-11-23", False), ("2026-11", False)]
)
def test_what_runs_for_long_is_shown_until_its_last_day_is_past(ends: str, *, past: bool) -> None:
    found = agenda([_event(starts="2026-10-01", ends=ends)], TODAY)
    assert len(found.running) == 1
    assert found.still_running(TODAY) == ([] if past else found.running)


def test_what_runs_for_long_is_in_order() -> None:
    dates = {"a": "2027-03-02", "b": "2027-03-01", "c": "2027-03-02"}
    events = [_event(name, starts=starts, length="1 month") for name, starts in reversed(dates.items())]
    assert [one.item.id for one in agenda(events, TODAY).running] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("starts", "within"),
    [
        ("2026", "2026"),
        ("2025", None),
        ("2026-Q4", "2026-Q4"),
        ("2026-Q3", None),
        ("2026-11", "2026-11"),
        ("2026-10", None),
        ("2027-Q2", "2027-Q2"),
    ],
)
def test_vague_date_has_no_day_until_it_is_past(starts: str, within: str | None) -> None:
    found = agenda([_event(starts=starts)], TODAY)
    assert (found.dated, found.running) == ([], [])
    assert [one.within for one in found.undated] == ([within] if within else [])


@pytest.mark.parametrize(
    ("periods", "within"),
    [
        ([], ""),
        (["2025-Q1"], ""),
        (["2026-11-22"], ""),
        (["2026-11-23"], "2026-11-23"),
        (["2027", "2025-Q1", "2027-Q2"], "2027-Q2"),
    ],
)
def test_event_without_a_date_stands_within_the_next_period_of_its_plan(periods: list[str], within: str) -> None:
    assert [one.within for one in agenda([_event(periods=periods)], TODAY).undated] == [within]


def test_events_without_a_date_are_in_the_order_in_which_they_may_be_over() -> None:
    starts = {"d": None, "a": "2027", "c": None, "b": "2027-Q2", "e": "2026-11"}
    found = agenda([_event(name, starts=date) for name, date in starts.items()], TODAY)
    assert [one.item.id for one in found.undated] == ["e", "b", "a", "c", "d"]


@pytest.mark.parametrize(("extra", "undated"), [("2027-01-05", []), ("2026-11-22", ["retk"])])
def test_event_with_a_date_to_come_is_not_without_one_though_its_first_date_is_not_known(
    extra: str, undated: list[str]
) -> None:
    found = agenda([_event(extra=[{"starts": extra}])], TODAY)
    assert _sorted(found) == {"dated": ["retk"], "running": [], "undated": undated}


def test_months_are_those_in_which_a_date_begins_past_ones_too() -> None:
    events = [
        _event("a", starts="2027-03-30", ends="2027-04-02"),
        _event("b", starts="2026-01-05"),
        _event("c", starts="2027-03-01 10:00"),
        _event("d", starts="2027-02-10", ends="2027-04-10"),
    ]
    found = agenda(events, TODAY)
    assert found.months == ["2026-01", "2027-02", "2027-03"]
    assert _sorted(found.month("2026-01")) == {"dated": ["b"], "running": [], "undated": []}
    assert _sorted(found.month("2027-03")) == {"dated": ["c", "a"], "running": ["d"], "undated": []}
    assert _sorted(found.month("2027-04")) == {"dated": [], "running": ["d"], "undated": []}
    assert _sorted(found.month("2027-05")) == {"dated": [], "running": [], "undated": []}
    assert _sorted(found.month("2027-01")) == {"dated": [], "running": [], "undated": []}


def test_without_events_there_is_nothing() -> None:
    found = agenda([], TODAY)
    assert found == Agenda()
    assert (found.months, found.coming(dt.date.min), found.still_running(dt.date.min)) == ([], [], [])


def test_agenda_of_another_day_changes_no_other(world: Catalog) -> None:
    before = agenda(world.events, TODAY)
    later = agenda(world.events, TODAY + dt.timedelta(days=3650))
    assert later.dated == before.dated
    assert later.coming(TODAY + dt.timedelta(days=3650)) == []
    assert dataclasses.asdict(agenda(world.events, TODAY)) == dataclasses.asdict(before)


def test_date_that_is_called_off_stays_among_those_to_come() -> None:
    changes = [{"date": "2027-03-02", "cancelled": True}]
    (one,) = agenda([_event(starts="2027-03-02 17:30", changes=changes)], TODAY).coming(TODAY)
    assert (one.starts, one.cancelled) == ("2027-03-02 17:30", True)


def test_date_that_moved_to_another_month_stands_there() -> None:
    changes = [{"date": "2027-03-31", "moved_to": "2027-04-01 17:30"}]
    found = agenda([_event(starts="2027-03-31 17:30", changes=changes)], TODAY)
    assert found.months == ["2027-04"]
    assert [one.moved_from for one in found.month("2027-04").dated] == ["2027-03-31 17:30"]
