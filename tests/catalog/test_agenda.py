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


def _event(name: str = "retk", **fields: Any) -> Item[Event]:
    """Give an event with these dates and no other."""
    known = {
        key: kept
        for key, kept in written(WORLD, "naidislinn/events/retk.yaml").items()
        if key not in {"starts", "ends"}
    }
    record = Event.model_validate(known | fields)
    return Item(f"naidislinn/events/{name}", "naidislinn", name, "", record)


def _sorted(found: Agenda) -> dict[str, list[str]]:
    return {
        "dated": [dated.item.id for dated in found.dated],
        "regular": [item.id for item in found.regular],
        "undated": [item.id for item in found.undated],
    }


def test_events_of_the_world_stand_where_their_dates_put_them(world: Catalog) -> None:
    assert _sorted(agenda(world.events, TODAY)) == {
        "dated": ["paberiring", "retk", "margid-syndmus"],
        "regular": ["paberiring"],
        "undated": ["klubi"],
    }


def test_dates_are_in_order_and_those_of_one_time_by_name() -> None:
    events = [
        _event("c", starts="2027-03-02 17:30"),
        _event("b", starts="2027-03-02 09:00"),
        _event("a", starts="2027-03-02 17:30"),
        _event("d", starts="2027-03-02"),
        _event("e", starts="2027-02-28 23:00"),
    ]
    assert [dated.item.id for dated in agenda(events, TODAY).dated] == ["e", "d", "b", "a", "c"]


def test_date_ends_when_it_is_said_or_on_its_day() -> None:
    events = [_event("a", starts="2027-03-02 17:30"), _event("b", starts="2027-03-03", ends="2027-03-05")]
    assert [dated.ends for dated in agenda(events, TODAY).dated] == ["2027-03-02 17:30", "2027-03-05"]


@pytest.mark.parametrize(
    ("starts", "ends", "over"),
    [
        ("2026-11-22", None, True),
        ("2026-11-23", None, False),
        ("2026-11-23 00:01", None, False),
        ("2026-11-20", "2026-11-22", True),
        ("2026-11-20", "2026-11-23", False),
        ("2026-11-20", "2026-11-23 00:00", False),
        ("2026-11-20", "2026-11", False),
        ("2026-10-20", "2026-10", True),
    ],
)
def test_date_is_over_after_its_last_day(starts: str, ends: str | None, *, over: bool) -> None:
    found = agenda([_event(starts=starts, ends=ends)], TODAY)
    (dated,) = found.dated
    assert dated.over(TODAY) is over
    assert found.coming(TODAY) == ([] if over else [dated])


def test_extra_dates_of_a_series_stand_among_the_dates() -> None:
    extra = [{"starts": "2027-01-08 12:00", "ends": "2027-01-08 13:00"}, {"starts": "2027-01-05"}]
    found = agenda([_event(starts="2026-09-02 18:00", repeat={"every": "week"}, extra=extra)], TODAY)
    assert [(dated.starts, dated.ends) for dated in found.dated] == [
        ("2027-01-05", "2027-01-05"),
        ("2027-01-08 12:00", "2027-01-08 13:00"),
    ]
    assert len(found.regular) == 1


def test_extra_dates_stand_there_though_the_first_date_is_not_known() -> None:
    found = agenda([_event(extra=[{"starts": "2027-01-05"}])], TODAY)
    assert _sorted(found) == {"dated": ["retk"], "regular": [], "undated": ["retk"]}


@pytest.mark.parametrize(
    ("until", "regular"),
    [("2026-11-22", []), ("2026-11-23", ["retk"]), ("2027-05-26", ["retk"]), (None, ["retk"])],
)
def test_series_stands_there_until_its_last_day(until: str | None, regular: list[str]) -> None:
    repeat = {"every": "week"} | ({"until": until} if until else {})
    found = agenda([_event(starts="2026-09-02 18:00", repeat=repeat)], TODAY)
    assert _sorted(found) == {"dated": [], "regular": regular, "undated": []}


def test_series_that_ended_keeps_its_extra_dates() -> None:
    repeat = {"every": "week", "until": "2026-10-28"}
    found = agenda([_event(starts="2026-09-02", repeat=repeat, extra=[{"starts": "2026-12-16"}])], TODAY)
    assert _sorted(found) == {"dated": ["retk"], "regular": [], "undated": []}


@pytest.mark.parametrize(
    ("starts", "undated"),
    [
        (None, True),
        ("2026", True),
        ("2025", False),
        ("2026-Q4", True),
        ("2026-Q3", False),
        ("2026-11", True),
        ("2026-10", False),
        ("2027-Q2", True),
    ],
)
def test_vague_date_has_no_day_until_it_is_past(starts: str | None, *, undated: bool) -> None:
    found = agenda([_event(starts=starts)], TODAY)
    assert _sorted(found) == {"dated": [], "regular": [], "undated": ["retk"] if undated else []}


def test_months_are_those_in_which_a_date_begins_past_ones_too() -> None:
    dates = {"a": ("2027-03-30", "2027-04-02"), "b": ("2026-01-05", None), "c": ("2027-03-01 10:00", None)}
    found = agenda([_event(name, starts=starts, ends=ends) for name, (starts, ends) in dates.items()], TODAY)
    assert found.months == ["2026-01", "2027-03"]
    assert [dated.item.id for dated in found.month("2027-03")] == ["c", "a"]
    assert [dated.item.id for dated in found.month("2026-01")] == ["b"]
    assert found.month("2027-04") == []


def test_without_events_there_is_nothing() -> None:
    found = agenda([], TODAY)
    assert (found.dated, found.regular, found.undated, found.months) == ([], [], [], [])
    assert found.coming(dt.date.min) == []


def test_calendar_of_one_day_changes_no_other(world: Catalog) -> None:
    before = agenda(world.events, TODAY)
    later = agenda(world.events, TODAY + dt.timedelta(days=3650))
    assert _sorted(later) == {"dated": ["paberiring", "retk", "margid-syndmus"], "regular": [], "undated": ["klubi"]}
    assert later.coming(TODAY + dt.timedelta(days=3650)) == []
    assert dataclasses.asdict(agenda(world.events, TODAY)) == dataclasses.asdict(before)


def _one(**fields: Any) -> tuple[str, str, bool, str]:
    (dated,) = agenda([_event(**fields)], TODAY).dated
    return dated.starts, dated.ends, dated.cancelled, dated.moved_from


def test_date_that_is_called_off_keeps_its_place() -> None:
    changes = [{"date": "2027-03-02", "cancelled": True}]
    assert _one(starts="2027-03-02 17:30", changes=changes) == ("2027-03-02 17:30", "2027-03-02 17:30", True, "")


def test_date_that_moved_stands_where_it_is_now_and_lasts_as_long() -> None:
    times: dict[str, Any] = {"starts": "2027-03-02 17:30", "ends": "2027-03-02 19:00"}
    moved = {"date": "2027-03-02 17:30", "moved_to": "2027-03-04 18:00"}
    assert _one(**times, changes=[moved]) == ("2027-03-04 18:00", "2027-03-04 19:30", False, "2027-03-02 17:30")
    assert _one(**times, changes=[moved | {"ends": "2027-03-04 20:00"}])[1] == "2027-03-04 20:00"


def test_date_that_only_ends_later_stays() -> None:
    changes = [{"date": "2027-03-02", "ends": "2027-03-02 20:00"}]
    assert _one(starts="2027-03-02 17:30", changes=changes) == ("2027-03-02 17:30", "2027-03-02 20:00", False, "")


@pytest.mark.parametrize(
    ("starts", "length", "ends"),
    [
        ("2027-03-02 17:30", "90 minutes", "2027-03-02 19:00"),
        ("2027-03-02 23:00", "2 hours", "2027-03-03 01:00"),
        ("2027-03-02", "3 days", "2027-03-04"),
        ("2027-03-02", "1 week", "2027-03-08"),
        ("2027-03-02", "90 minutes", "2027-03-02"),
        ("2027-03-02", "1 month", "2027-03-02"),
    ],
)
def test_date_lasts_as_long_as_its_event(starts: str, length: str, ends: str) -> None:
    assert _one(starts=starts, length=length)[1] == ends


@pytest.mark.parametrize(
    ("repeat", "runs"),
    [
        ({"every": "week", "count": 3}, False),
        ({"every": "month", "count": 30}, True),
        ({"every": "week", "count": 3, "pauses": ["Q3"]}, True),
        ({"every": "week"}, True),
    ],
)
def test_series_of_so_many_dates_is_over_when_they_are(repeat: dict[str, Any], *, runs: bool) -> None:
    assert bool(agenda([_event(starts="2026-01-05 10:00", repeat=repeat)], TODAY).regular) is runs
