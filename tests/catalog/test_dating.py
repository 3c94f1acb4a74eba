"""What is told of the dates of events, and that nothing somebody writes there raises or takes long."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from tatsite import editing, site
from tatsite.i18n import translations
from tatsite.reporting import line
from tests.projects import TODAY
from tests.reading.cases import PROJECT
from tests.strategies import records

if TYPE_CHECKING:
    from tatsite.records.problem import Problem

EVENT = "services/naidisvald/events/naidisretk.yaml"
WORDS: dict[str, Any] = {
    "schema_version": 1,
    "title": {"et": "Näidisretk", "en": "Sample walk"},
    "summary": {"et": "Väljamõeldud retk.", "en": "An invented walk."},
    "official_name": "näidisretk",
    "status": {"state": "planned"},
    "topics": ["keel"],
    "organiser": "naidisvald/organisations/valitsus",
    "plan_rows": ["2026/keelekohvik"],
    "source": [{"document": "naidiskava", "lines": "20-22"}],
    "updated": "2026-11-20",
}
WEDNESDAYS: dict[str, Any] = {"starts": "2027-03-03 17:30", "repeat": {"every": "week", "until": "2027-03-24"}}
"""3, 10, 17 and 24 March."""
HINTS = {"translation-untracked", "missing-translation"}


def _told(root: Path, event: dict[str, Any]) -> list[Problem]:
    """Give what is told of an event, but for its translations."""
    file = root / EVENT
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(editing.dump(event), "utf-8")
    return [problem for problem in site.load(root, TODAY)[1] if problem.code not in HINTS]


def _codes(root: Path, **fields: Any) -> list[str]:
    return [problem.code for problem in _told(root, WORDS | fields)]


def _arguments(root: Path, **fields: Any) -> dict[str, str]:
    (problem,) = _told(root, WORDS | fields)
    return dict(problem.arguments)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder without a problem."""
    return Path(shutil.copytree(PROJECT, tmp_path / "project"))


def test_series_that_is_right_tells_nothing(project: Path) -> None:
    skip = [{"date": "2027-03-10"}]
    changes = [{"date": "2027-03-17", "cancelled": True}, {"date": "2027-03-24 17:30", "ends": "2027-03-24 20:00"}]
    extra = [{"starts": "2027-03-26 12:00"}]
    assert _codes(project, **WEDNESDAYS, skip=skip, changes=changes, extra=extra) == []


@pytest.mark.parametrize(
    ("repeat", "skip", "arguments"),
    [
        ({"every": "week", "until": "2027-03-10"}, ["2027-03-03", "2027-03-10"], {"skipped": "2027-03-03"}),
        ({"every": "week", "pauses": ["Q1", "Q2", "Q3", "Q4"]}, [], {"paused": "2027-03-03 17:30"}),
        (
            {"every": "week", "count": 3, "pauses": ["2027", "2028", "mar", "Q2", "Q3", "Q4", "Q1"]},
            [],
            {"paused": "2027-03-03 17:30"},
        ),
        (
            {"every": "week", "on": "thu", "until": "2027-03-03"},
            [],
            {"next": "2027-03-04 17:30", "until": "2027-03-04"},
        ),
        (
            {"every": "month", "on": "first mon", "until": "2027-04-04", "pauses": ["may"]},
            [],
            {"next": "2027-04-05 17:30", "until": "2027-04-05"},
        ),
    ],
)
def test_repeat_without_any_date_tells_why_and_nothing_else(
    repeat: dict[str, Any], skip: list[str], arguments: dict[str, str], project: Path
) -> None:
    skips = [{"date": day} for day in skip]
    problems = _told(project, WORDS | {"starts": "2027-03-03 17:30", "repeat": repeat, "skip": skips})
    assert [(problem.code, problem.arguments) for problem in problems] == [("repeat-never", arguments)]


def test_leap_day_is_a_date_of_every_fourth_year_though_the_next_one_is_skipped(project: Path) -> None:
    assert (
        _codes(
            project, starts="2028-02-29", repeat={"every": "year", "until": "2036-12-31"}, skip=[{"date": "2028-02-29"}]
        )
        == []
    )


@pytest.mark.parametrize(
    ("starts", "repeat", "write"),
    [
        ("2027-03-02 17:30", {"every": "week", "on": ["wed"], "until": "2027-05-01"}, "2027-03-03 17:30"),
        ("2027-03-04 17:30", {"every": "two weeks", "on": ["wed"], "until": "2027-05-01"}, "2027-03-17 17:30"),
        ("2027-03-01", {"every": "month", "on": "last day", "count": 3}, "2027-03-31"),
        ("2027-03-01", {"every": "quarter", "on": "second tue", "count": 3}, "2027-03-09"),
        ("2027-07-07", {"every": "week", "count": 3, "pauses": ["jul", "2027-08"]}, "2027-09-01"),
    ],
)
def test_first_date_off_its_repeat_is_told_the_next_that_fits(
    starts: str, repeat: dict[str, Any], write: str, project: Path
) -> None:
    assert _arguments(project, starts=starts, repeat=repeat)["write"] == f"starts: {write}"
    assert _codes(project, starts=write, repeat=repeat) == []


def test_end_goes_with_the_first_date_that_fits(project: Path) -> None:
    times = {"starts": "2027-03-02 22:30", "ends": "2027-03-03 00:30"}
    repeat = {"every": "week", "on": ["wed"], "until": "2027-05-01"}
    assert _arguments(project, **times, repeat=repeat)["write"] == "starts: 2027-03-03 22:30, ends: 2027-03-04 00:30"


def test_first_date_that_is_skipped_is_a_date_of_its_repeat(project: Path) -> None:
    assert _codes(project, **WEDNESDAYS, skip=[{"date": "2027-03-03"}]) == []


def test_first_time_that_the_clock_leaves_out_is_a_date_of_its_repeat(project: Path) -> None:
    assert "start-off-repeat" not in _codes(project, starts="2027-03-28 03:30", repeat={"every": "week", "count": 2})


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ("2027-03-02", "2027-03-03"),
        ("2027-03-12", "2027-03-10"),
        ("2027-03-14", "2027-03-17"),
        ("2027-04-30", "2027-03-24"),
        ("2026-03-04", "2027-03-03"),
    ],
)
def test_skip_of_no_date_is_told_the_nearest_one(given: str, nearest: str, project: Path) -> None:
    extra = [{"starts": "2027-03-13 12:00"}]
    found = _arguments(project, **WEDNESDAYS, extra=extra, skip=[{"date": given}])
    assert found == {"given": given, "extra": "", "nearest": nearest}


def test_skips_and_changes_of_a_series_without_an_end_may_lie_far_ahead(project: Path) -> None:
    repeat = {"starts": "2026-12-02 17:30", "repeat": {"every": "week"}}
    skip, changes = [{"date": "2031-12-03"}], [{"date": "2032-12-01", "cancelled": True}]
    assert _codes(project, **repeat, skip=skip, changes=changes) == ["no-series-end", "on-holiday"]


def test_skips_that_are_not_reached_by_the_count_hit_nothing(project: Path) -> None:
    repeat = {"starts": "2027-03-03", "repeat": {"every": "week", "count": 2}}
    assert _codes(project, **repeat, skip=[{"date": "2027-03-10"}]) == []
    assert _codes(project, **repeat, skip=[{"date": "2027-03-17"}]) == ["skip-hits-nothing"]


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ("2027-03-10 18:00", {"time": "2027-03-10 17:30"}),
        ("2027-03-26 11:00", {"time": "2027-03-26 12:00"}),
        ("2027-03-17 17:30", {"skipped": "2027-03-17"}),
        ("2027-03-17", {"skipped": "2027-03-17"}),
        ("2027-03-25 12:00", {"nearest": "2027-03-24 17:30"}),
        ("2027-03-31", {"nearest": "2027-03-26 12:00"}),
    ],
)
def test_change_of_no_date_is_told_what_is_known_of_it(given: str, known: dict[str, str], project: Path) -> None:
    more = {"extra": [{"starts": "2027-03-26 12:00"}], "skip": [{"date": "2027-03-17"}]}
    changes = [{"date": given, "cancelled": True}]
    assert _arguments(project, **WEDNESDAYS, **more, changes=changes) == {"given": given} | known


@pytest.mark.parametrize("given", ["2027-03-10", "2027-03-10 17:30", "2027-03-26", "2027-03-26 12:00"])
def test_change_of_a_date_of_the_series_or_outside_it_is_right(given: str, project: Path) -> None:
    extra = [{"starts": "2027-03-26 12:00"}]
    assert _codes(project, **WEDNESDAYS, extra=extra, changes=[{"date": given, "cancelled": True}]) == []


def test_two_changes_of_two_dates_on_a_day_are_right(project: Path) -> None:
    extra = [{"starts": "2027-03-10 12:00"}]
    changes = [{"date": f"2027-03-10 {time}", "cancelled": True} for time in ("12:00", "17:30")]
    assert _codes(project, **WEDNESDAYS, extra=extra, changes=changes) == []
    assert _codes(
        project, **WEDNESDAYS, extra=extra, changes=[*changes, {"date": "2027-03-10", "cancelled": True}]
    ) == ["change-twice"]


def test_extra_date_that_is_skipped_in_the_series_is_right(project: Path) -> None:
    skip, extra = [{"date": "2027-03-10"}], [{"starts": "2027-03-10 17:30"}]
    assert _codes(project, **WEDNESDAYS, skip=skip, extra=extra) == []
    assert _codes(project, **WEDNESDAYS, skip=skip, extra=extra * 2) == ["extra-twice"]


@pytest.mark.parametrize(
    ("starts", "more", "dates"),
    [
        ("2026-12-25 12:00", {}, "2026-12-25"),
        ("2026-12-25 12:00", {"changes": [{"date": "2026-12-25", "cancelled": True}]}, None),
        ("2026-12-26", {"repeat": {"every": "week", "on": "sat", "count": 2}}, "2026-12-26"),
        ("2026-12-25", {"repeat": {"every": "week", "count": 2}}, "2026-12-25, 2027-01-01"),
        ("2026-12-25", {"repeat": {"every": "week", "count": 2}, "skip": [{"date": "2027-01-01"}]}, "2026-12-25"),
        ("2026-12-24", {"changes": [{"date": "2026-12-24", "moved_to": "2026-12-25"}]}, None),
        ("2026-12-28", {"extra": [{"starts": "2027-01-01"}]}, None),
        ("2026-11-01", {"repeat": {"every": "year", "on": "day 1", "count": 2}}, None),
        ("2026-12-25", {"status": {"state": "ended"}}, None),
        (
            "2026-02-24",
            {"repeat": {"every": "year", "count": 7}},
            "2027-02-24, 2028-02-24, 2029-02-24, 2030-02-24, 2031-02-24, …",
        ),
    ],
)
def test_coming_dates_on_public_holidays_are_told_together(
    starts: str, more: dict[str, Any], dates: str | None, project: Path
) -> None:
    found = [one for one in _told(project, WORDS | {"starts": starts} | more) if one.code == "on-holiday"]
    assert [one.arguments["dates"] for one in found] == ([dates] if dates else [])


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"starts": "2026-11-23", "repeat": {"every": "week", "until": "2036-06-16"}}, []),
        ({"starts": "2026-11-23", "repeat": {"every": "week", "until": "2036-06-23"}}, ["too-many-dates"]),
        ({"starts": "2026-11-23", "repeat": {"every": "week", "count": 500}}, []),
        (
            {"starts": "2026-11-23", "repeat": {"every": "week", "count": 500}, "extra": [{"starts": "2026-11-24"}]},
            ["too-many-dates"],
        ),
        ({"starts": "2026-11-23", "repeat": {"every": "week"}, "skip": [{"date": "2046-11-19"}]}, ["no-series-end"]),
        ({"starts": "2018-04-30", "repeat": {"every": "week"}}, ["no-series-end"]),
        ({"starts": "2018-04-23", "repeat": {"every": "week"}}, ["too-many-dates"]),
        ({"starts": "1926-11-24", "repeat": {"every": "week", "on": ["wed", "thu"]}}, ["too-many-dates"]),
    ],
)
def test_event_may_have_five_hundred_dates(fields: dict[str, Any], codes: list[str], project: Path) -> None:
    found = [code for code in _codes(project, **fields) if code not in {"on-holiday", "skip-hits-nothing"}]
    assert found == codes


def test_extra_dates_alone_may_be_too_many(project: Path) -> None:
    extra = [{"starts": f"2027-03-{day:02} {hour:02}:00"} for day in range(1, 22) for hour in range(24)]
    assert "too-many-dates" not in _codes(project, extra=extra[:500])
    (problem,) = _told(project, WORDS | {"extra": extra[:501]})
    assert (problem.code, problem.position.column) == ("too-many-dates", 1)


def test_date_that_moves_where_another_one_was_is_right_when_that_one_is_not_there(project: Path) -> None:
    moved = {"date": "2027-03-10", "moved_to": "2027-03-17 17:30"}
    assert _codes(project, **WEDNESDAYS, changes=[moved]) == ["moved-onto-another"]
    assert _codes(project, **WEDNESDAYS, changes=[moved | {"moved_to": "2027-03-17 18:00"}]) == []
    assert _codes(project, **WEDNESDAYS, changes=[moved, {"date": "2027-03-17", "cancelled": True}]) == []
    away = {"date": "2027-03-17", "moved_to": "2027-03-10 17:30"}
    assert _codes(project, **WEDNESDAYS, changes=[moved, away]) == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"starts": "2027-03-03"}, True),
        ({"extra": [{"starts": "2027-03-03"}]}, True),
        ({"starts": "2027-Q2", "extra": [{"starts": "2027-03-03"}]}, True),
        ({"starts": "2027-03"}, False),
        ({"starts": "2026-11-22", "status": {"state": "ended"}}, False),
        ({}, False),
    ],
)
def test_day_of_the_last_change_is_asked_for_once_a_date_is_known(
    fields: dict[str, Any], *, told: bool, project: Path
) -> None:
    event = {key: value for key, value in WORDS.items() if key != "updated"} | fields
    assert [problem.code for problem in _told(project, event)] == (["dated-not-updated"] if told else [])


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({"starts": "2026-11-22 23:00"}, "2026-11-22"),
        ({"starts": "2026-11-23 00:00"}, None),
        ({"starts": "2026-11-22 23:00", "length": "2 hours"}, None),
        ({"starts": "2026-11-20", "ends": "2026-11-22"}, "2026-11-22"),
        ({"starts": "2026-11-20", "length": "3 days"}, "2026-11-22"),
        ({"starts": "2026-11-20", "length": "4 days"}, None),
        ({"starts": "2026-10"}, "2026-10-31"),
        ({"starts": "2026-Q4"}, None),
        ({"starts": "2025-Q4", "ends": "2026"}, None),
        ({"starts": "2026-10", "extra": [{"starts": "2026-11-23"}]}, None),
        ({"extra": [{"starts": "2026-10-01"}]}, "2026-10-01"),
        ({"starts": "2026-11-11", "repeat": {"every": "week", "until": "2026-11-24"}}, "2026-11-18"),
        ({"starts": "2026-11-11", "repeat": {"every": "week", "count": 2}}, "2026-11-18"),
        ({"starts": "2026-11-11", "repeat": {"every": "week", "count": 2}, "skip": [{"date": "2026-11-18"}]}, None),
        ({"starts": "2026-10-28", "repeat": {"every": "week", "count": 2, "pauses": ["nov"]}}, None),
        ({"starts": "2026-11-11", "repeat": {"every": "week", "until": "2027-05-01", "pauses": ["2026-Q4"]}}, None),
        ({"starts": "2026-11-18", "changes": [{"date": "2026-11-18", "moved_to": "2026-11-25"}]}, None),
        ({"starts": "2026-11-25", "changes": [{"date": "2026-11-25", "moved_to": "2026-11-18"}]}, "2026-11-18"),
        ({"starts": "2026-11-18", "changes": [{"date": "2026-11-18", "cancelled": True}]}, "2026-11-18"),
        ({"starts": "2026-11-18", "repeat": {"every": "week"}}, None),
    ],
)
def test_event_is_over_after_its_last_date(fields: dict[str, Any], date: str | None, project: Path) -> None:
    found = [one.arguments["date"] for one in _told(project, WORDS | fields) if one.code == "event-over"]
    assert found == ([date] if date else [])


@pytest.mark.parametrize("state", ["unconfirmed", "paused", "ended"])
def test_event_that_says_no_more_than_that_is_not_over(state: str, project: Path) -> None:
    assert _codes(project, starts="2026-05-01", status={"state": state}) == []


@pytest.mark.parametrize(
    ("starts", "code"),
    [
        ("0000-01-01", "year-far-off"),
        ("1899-12-31 23:59", "year-far-off"),
        ("2200", "year-far-off"),
        ("9999-12-31", "year-far-off"),
        ("9999-Q4", "year-far-off"),
        ("2027-02-30", "no-such-date"),
        ("0000-02-30", "year-far-off"),
    ],
)
def test_date_that_cannot_be_meant_is_told_once(starts: str, code: str, project: Path) -> None:
    assert _codes(project, starts=starts, repeat={"every": "week"}) == [code]


@pytest.mark.parametrize("starts", ["1900-01-01", "2199-12-31"])
def test_first_and_last_day_that_can_be_meant_raise_nothing(starts: str, project: Path) -> None:
    fields = {"starts": starts, "length": "999 years", "repeat": {"every": "year", "count": 500}}
    assert not {"year-far-off", "no-such-date"} & set(_codes(project, **fields))


def test_problems_of_dates_stand_at_what_is_to_be_corrected(project: Path) -> None:
    skip, changes = [{"date": "2027-03-04"}], [{"date": "2027-03-11", "cancelled": True}]
    problems = _told(project, WORDS | WEDNESDAYS | {"skip": skip, "changes": changes})
    written = (project / EVENT).read_text("utf-8").splitlines()
    places = [written[one.position.line - 1][one.position.column - 1 :] for one in problems]
    assert places == ["2027-03-04", "2027-03-11"]


HOSTILE: dict[str, dict[str, Any]] = {
    "pauses of thousands of days": {
        "starts": "1900-01-01",
        "repeat": {
            "every": "week",
            "on": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            "pauses": [(dt.date(2100, 1, 1) + dt.timedelta(days)).isoformat() for days in range(9000)],
        },
    },
    "thousands of changes of a minute each": {
        "starts": "2027-03-03 00:00",
        "extra": [{"starts": f"2027-03-03 {minute // 60:02}:{minute % 60:02}"} for minute in range(1, 400)],
        "changes": [
            {"date": f"2027-03-03 {minute % 1440 // 60:02}:{minute % 60:02}", "cancelled": True}
            for minute in range(600, 3600)
        ],
    },
    "thirtieth of February in every year there is": {
        "starts": "2027-02-01",
        "repeat": {"every": "year", "on": "day 30", "count": 500},
    },
    "leap days of all years": {
        "starts": "1904-02-29",
        "length": "999 years",
        "repeat": {"every": "year", "count": 500, "pauses": ["2028", "2032"]},
    },
}


@pytest.mark.parametrize("fields", HOSTILE.values(), ids=HOSTILE)
def test_no_schedule_takes_long(fields: dict[str, Any], project: Path) -> None:
    event = {key: value for key, value in WORDS.items() if key != "updated"} | fields
    start = time.process_time()
    assert _told(project, event)
    assert time.process_time() - start < 4


@settings(max_examples=25)
@given(event=records("events"))
def test_any_event_is_told_in_sentences_and_at_once(event: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(shutil.copytree(PROJECT, Path(folder) / "project"))
        start = time.process_time()
        problems = _told(project, event)
        assert time.process_time() - start < 4
    for language in ("et", "en", "ru", "uk"):
        assert all(line(problem, translations(language)) for problem in problems)
