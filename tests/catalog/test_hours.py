"""What holds at a channel: tables made by hand, and the same answers from a library for OpenStreetMap's hours."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from opening_hours import OpeningHours, State

from tatsite.catalog.holidays import is_public_holiday
from tatsite.catalog.hours import Attendance, DayHours, Standing, day, standing
from tatsite.records.hours import BY_APPOINTMENT, CLOSED, Attended

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFICE = {"mon-thu": "09:00-12:00, 13:00-17:00", "fri": "09:00-15:00"}
EVERY_DAY = {"mon-sun": "09:00-17:00"}
SUMMER = {"since": "2027-07-05", "until": "2027-08-01"}
WINTER = {"since": "2026-12-21", "until": "2027-01-03"}

Fields = dict[str, Any]


def _attended(fields: Fields) -> Attended:
    """Read a channel that is closed on public holidays unless it says otherwise."""
    return Attended.model_validate({"holidays": "closed"} | fields)


def _at(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(moment)


def _told(attended: Attended, moment: str) -> str:
    """Write what holds as one line: `open`, `paused 2027-08-01`."""
    found = standing(attended, _at(moment))
    return f"{found.state} {found.until or ''}".rstrip()


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("2027-03-01 00:00", "closed"),
        ("2027-03-01 08:59:59", "closed"),
        ("2027-03-01 09:00", "open"),
        ("2027-03-01 11:59:59.999999", "open"),
        ("2027-03-01 12:00", "closed"),
        ("2027-03-01 12:59", "closed"),
        ("2027-03-01 13:00", "open"),
        ("2027-03-01 16:59", "open"),
        ("2027-03-01 17:00", "closed"),
        ("2027-03-05 14:59", "open"),
        ("2027-03-05 15:00", "closed"),
        ("2027-03-06 10:00", "closed"),
        ("2027-03-07 10:00", "closed"),
    ],
)
def test_times_begin_with_their_first_minute_and_are_over_at_their_last(moment: str, state: str) -> None:
    assert _told(_attended({"hours": OFFICE}), moment) == state


@pytest.mark.parametrize(
    "date",
    [
        "2027-01-01",  # New Year
        "2027-02-24",  # Independence Day
        "2027-03-26",  # Good Friday
        "2027-03-28",  # Easter Sunday
        "2027-05-01",  # May Day
        "2027-05-16",  # Pentecost
        "2027-06-23",  # Victory Day
        "2027-06-24",  # Midsummer Day
        "2027-08-20",  # Restoration of Independence
        "2027-12-24",  # Christmas Eve
        "2027-12-25",  # Christmas Day
        "2027-12-26",  # Second day of Christmas
    ],
)
@pytest.mark.parametrize(
    ("rule", "state"), [({"holidays": "closed"}, "closed"), ({"holidays": "as usual"}, "open"), ({}, "not known")]
)
def test_public_holiday_follows_the_rule_for_holidays(date: str, rule: Fields, state: str) -> None:
    assert is_public_holiday(dt.date.fromisoformat(date))
    assert _told(Attended.model_validate({"hours": EVERY_DAY} | rule), f"{date} 10:00") == state


@pytest.mark.parametrize(
    "date",
    ["2027-01-02", "2027-02-23", "2027-03-25", "2027-03-29", "2027-06-22", "2027-12-23", "2027-12-27", "2027-12-31"],
)
def test_day_beside_a_holiday_is_a_day_like_others(date: str) -> None:
    assert not is_public_holiday(dt.date.fromisoformat(date))
    assert _told(_attended({"hours": EVERY_DAY}), f"{date} 10:00") == "open"


PRECEDENCE: dict[str, tuple[Fields, dict[str, str]]] = {
    "no hours": ({}, {"2027-03-01 10:00": "not known", "2027-02-24 10:00": "closed"}),
    "no hours, yet it pauses": ({"pauses": [SUMMER]}, {"2027-07-05 10:00": "paused 2027-08-01"}),
    "no hours, yet one day has some": (
        {"exceptions": [{"since": "2027-03-02", "times": "10:00-12:00"}]},
        {"2027-03-01 10:00": "not known", "2027-03-02 10:00": "open", "2027-03-02 12:00": "closed"},
    ),
    "no hours, yet the summer has some": (
        {"seasons": [SUMMER | {"hours": {"tue": "10:00-12:00"}}]},
        {"2027-07-04 10:00": "not known", "2027-07-06 10:00": "open", "2027-07-07 10:00": "closed"},
    ),
    "always by appointment, no hours": (
        {"by_appointment": True},
        {"2027-03-01 10:00": BY_APPOINTMENT, "2027-03-07 23:00": BY_APPOINTMENT, "2027-02-24 10:00": "closed"},
    ),
    "always by appointment, at some hours": (
        {"by_appointment": True, "hours": OFFICE, "exceptions": [{"since": "2027-02-24", "times": "10:00-12:00"}]},
        {
            "2027-03-01 10:00": BY_APPOINTMENT,
            "2027-03-01 12:00": "closed",
            "2027-03-06 10:00": "closed",
            "2027-02-24 11:00": BY_APPOINTMENT,
            "2027-08-20 11:00": "closed",
        },
    ),
    "by appointment on one day of the week": (
        {"hours": {"mon-tue": "09:00-17:00", "wed": BY_APPOINTMENT, "thu": CLOSED}},
        {
            "2027-02-23 10:00": "open",
            "2027-02-24 10:00": "closed",  # a Wednesday, and Independence Day
            "2027-03-02 18:00": "closed",
            "2027-03-03 00:00": BY_APPOINTMENT,
            "2027-03-03 23:59": BY_APPOINTMENT,
            "2027-03-04 10:00": "closed",
        },
    ),
    "summer pause": (
        {"hours": OFFICE, "pauses": [SUMMER]},
        {
            "2027-07-04 23:59": "closed",
            "2027-07-05 00:00": "paused 2027-08-01",
            "2027-07-10 03:00": "paused 2027-08-01",
            "2027-08-01 23:59": "paused 2027-08-01",
            "2027-08-02 00:00": "closed",
            "2027-08-02 09:00": "open",
        },
    ),
    "pause across New Year, over holidays": (
        {"hours": OFFICE, "pauses": [WINTER], "holidays": None},
        {
            "2026-12-18 10:00": "open",
            "2026-12-25 10:00": "paused 2027-01-03",
            "2027-01-01 10:00": "paused 2027-01-03",
            "2027-01-04 10:00": "open",
        },
    ),
    "pauses that follow each other are one, in whatever order they are written": (
        {
            "hours": OFFICE,
            "pauses": [
                {"since": "2027-08-02", "until": "2027-08-10"},
                {"since": "2027-08-04", "until": "2027-08-06"},
                {"since": "2027-08-12", "until": "2027-08-15"},
                SUMMER,
                {"since": "2027-06-01", "until": "2027-06-04"},
            ],
        },
        {
            "2027-06-02 10:00": "paused 2027-06-04",
            "2027-07-05 10:00": "paused 2027-08-10",
            "2027-08-05 10:00": "paused 2027-08-10",
            "2027-08-11 10:00": "open",
            "2027-08-12 10:00": "paused 2027-08-15",
        },
    ),
    "pause without an end in sight": (
        {"pauses": [{"since": "2027-01-01"}, {"since": "2199-12-31", "until": "2199-12-31"}]},
        {"2026-12-31 10:00": "not known", "2027-07-05 10:00": "paused", "9999-12-31 10:00": "paused"},
    ),
    "pause before exception before season": (
        {
            "hours": OFFICE,
            "seasons": [SUMMER | {"hours": {"mon": "18:00-20:00"}}],
            "exceptions": [{"since": f"2027-07-{day}", "times": "05:00-06:00"} for day in ("12", "13", "19", "20")],
            "pauses": [{"since": "2027-07-19", "until": "2027-07-19"}],
        },
        {
            "2027-06-28 09:00": "open",
            "2027-07-05 09:00": "closed",
            "2027-07-05 18:00": "open",
            "2027-07-06 09:00": "closed",
            "2027-07-12 18:00": "closed",
            "2027-07-12 05:00": "open",
            "2027-07-13 05:00": "open",
            "2027-07-19 05:00": "paused 2027-07-19",
            "2027-07-20 05:00": "open",
            "2027-07-26 18:00": "open",
            "2027-08-02 18:00": "closed",
        },
    ),
    "exception opens a holiday": (
        {"hours": OFFICE, "exceptions": [{"since": "2027-02-24", "times": "12:00-14:00"}]},
        {
            "2027-02-24 11:59": "closed",
            "2027-02-24 12:00": "open",
            "2027-02-24 14:00": "closed",
            "2027-02-25 10:00": "open",
        },
    ),
    "exception closes a day, or asks to book": (
        {
            "hours": OFFICE,
            "exceptions": [
                {"since": "2027-03-02", "times": CLOSED},
                {"since": "2027-03-03", "times": BY_APPOINTMENT},
            ],
        },
        {"2027-03-02 10:00": "closed", "2027-03-03 10:00": BY_APPOINTMENT},
    ),
    "of two exceptions the one written last": (
        {
            "exceptions": [
                {"since": "2027-03-01", "until": "2027-03-05", "times": CLOSED},
                {"since": "2027-03-03", "times": "10:00-12:00"},
            ]
        },
        {"2027-03-02 10:00": "closed", "2027-03-03 10:00": "open", "2027-03-04 10:00": "closed"},
    ),
    "season over a holiday": (
        {"hours": OFFICE, "seasons": [{"since": "2027-06-01", "until": "2027-08-31", "hours": EVERY_DAY}]},
        {
            "2027-06-20 16:00": "open",
            "2027-06-23 10:00": "closed",
            "2027-06-24 10:00": "closed",
            "2027-06-25 16:00": "open",
            "2027-08-20 10:00": "closed",
        },
    ),
    "holidays not known, on a weekday that is closed too": (
        {"hours": OFFICE, "holidays": None},
        {"2027-12-25 10:00": "not known", "2027-12-25 03:00": "not known", "2027-12-18 10:00": "closed"},
    ),
}


@pytest.mark.parametrize(
    ("fields", "moment", "told"),
    [(fields, moment, told) for fields, table in PRECEDENCE.values() for moment, told in table.items()],
    ids=[f"{name} {moment}" for name, (_, table) in PRECEDENCE.items() for moment in table],
)
def test_what_holds(fields: Fields, moment: str, told: str) -> None:
    assert _told(_attended(fields), moment) == told


@pytest.mark.parametrize(("night", "hour"), [("2026-03-29", "03:30"), ("2026-10-25", "03:30"), ("2027-03-28", "03:30")])
def test_night_of_the_clock_change_goes_by_the_clock_on_the_wall(night: str, hour: str) -> None:
    attended = _attended({"hours": {"sun": "02:00-06:00"}, "holidays": "as usual"})
    first, again = (_at(f"{night} {hour}").replace(fold=fold) for fold in (0, 1))
    expected = Standing(Attendance.OPEN, changes_at=_at(f"{night} 06:00"))
    assert standing(attended, first) == standing(attended, again) == expected
    assert _told(attended, f"{night} 01:59") == "closed"


@pytest.mark.parametrize(
    ("fields", "moment", "changes_at"),
    [
        ({"hours": OFFICE}, "2027-03-01 07:00", "2027-03-01 09:00"),
        ({"hours": OFFICE}, "2027-03-01 09:00", "2027-03-01 12:00"),
        ({"hours": OFFICE}, "2027-03-05 15:00", "2027-03-08 09:00"),
        ({"hours": OFFICE}, "2027-06-22 18:00", "2027-06-25 09:00"),
        ({"hours": {"mon-sun": "00:00-12:00"}}, "2027-03-01 12:00", "2027-03-02 00:00"),
        ({"hours": {"mon": "09:00-17:00", "tue": BY_APPOINTMENT}}, "2027-03-01 17:00", "2027-03-02 00:00"),
        ({"hours": {"mon-tue": BY_APPOINTMENT}}, "2027-03-01 17:00", "2027-03-03 00:00"),
        (
            {"hours": {"mon": BY_APPOINTMENT, "tue": "00:00-08:00"}, "by_appointment": True},
            "2027-03-01 17:00",
            "2027-03-02 08:00",
        ),
        ({"hours": OFFICE, "holidays": None}, "2027-02-23 17:00", "2027-02-24 00:00"),
        ({"hours": OFFICE, "pauses": [SUMMER]}, "2027-07-02 15:00", "2027-07-05 00:00"),
        ({"hours": OFFICE, "pauses": [SUMMER]}, "2027-07-18 23:59", None),
        ({"hours": OFFICE, "pauses": [SUMMER]}, "2027-07-19 00:00", "2027-08-02 00:00"),
        ({"hours": {"mon": CLOSED}}, "2027-03-01 12:00", None),
        ({"by_appointment": True}, "2027-03-01 12:00", None),
        ({}, "2027-03-01 12:00", None),
        ({"hours": {"mon-sun": CLOSED}}, "9999-12-30 12:00", None),
    ],
)
def test_next_change_is_told_within_two_weeks(fields: Fields, moment: str, changes_at: str | None) -> None:
    attended = _attended(fields)
    found = standing(attended, _at(moment))
    assert found.changes_at == (_at(changes_at) if changes_at else None)
    assert found.changes_at is None or standing(attended, found.changes_at).state is not found.state


def test_day_tells_its_times_for_a_table_of_the_week() -> None:
    attended = _attended(
        {
            "hours": OFFICE | {"sat": BY_APPOINTMENT},
            "exceptions": [{"since": "2027-02-23", "times": "09:00-11:00"}],
            "pauses": [{"since": "2027-02-25", "until": "2027-02-25"}],
        }
    )
    monday = dt.date(2027, 2, 22)
    assert [day(attended, monday + dt.timedelta(days=days)) for days in range(7)] == [
        DayHours(Attendance.OPEN, "09:00-12:00, 13:00-17:00"),
        DayHours(Attendance.OPEN, "09:00-11:00"),
        DayHours(Attendance.CLOSED),
        DayHours(Attendance.PAUSED, until=dt.date(2027, 2, 25)),
        DayHours(Attendance.OPEN, "09:00-15:00"),
        DayHours(Attendance.BY_APPOINTMENT),
        DayHours(Attendance.CLOSED),
    ]


def test_day_tells_the_times_one_can_book() -> None:
    attended = _attended({"hours": OFFICE, "by_appointment": True})
    assert day(attended, dt.date(2027, 3, 5)) == DayHours(Attendance.BY_APPOINTMENT, "09:00-15:00")


IN_OSM = {State.OPEN: "open", State.CLOSED: "closed", State.UNKNOWN: "not known"}
BOOKED = 'unknown "by appointment"'
"""How OpenStreetMap writes that one must book: unknown, with a comment."""


def _in_osm(attended: Attended) -> str:
    """Translate weekly hours into OpenStreetMap's syntax, where a later rule replaces an earlier one."""
    rules = [_rule(days, times, booked=attended.by_appointment) for days, times in (attended.hours or {}).items()]
    holidays = {"closed": ["PH off"], "as usual": [], None: ["PH unknown"]}
    return "; ".join(rules + holidays[attended.holidays])


def _rule(days: str, times: str, *, booked: bool) -> str:
    ranges = ",".join("-".join(name[:2].title() for name in part.split("-")) for part in days.split(", "))
    if times in {CLOSED, BY_APPOINTMENT}:
        return f"{ranges} {'off' if times == CLOSED else BOOKED}"
    return f"{ranges} {times.replace(', ', ',')}{f' {BOOKED}' if booked else ''}"


WEEKS: Mapping[str, Fields] = {
    "office": {"hours": OFFICE},
    "office with a day to book, holidays not known": {
        "hours": {
            "mon, wed-thu": "08:30-12:00, 12:30-17:45",
            "tue": BY_APPOINTMENT,
            "fri": CLOSED,
            "sat": "10:00-14:00",
        },
        "holidays": None,
    },
    "every day, holidays as usual": {"hours": EVERY_DAY, "holidays": "as usual"},
    "over the end of the week and by night": {"hours": {"sat-mon": "00:00-03:00, 22:00-23:59", "wed": "00:00-23:00"}},
    "always by appointment": {"hours": {"mon-fri": "10:00-16:00", "sun": BY_APPOINTMENT}, "by_appointment": True},
}


@pytest.mark.parametrize("fields", WEEKS.values(), ids=WEEKS)
def test_every_hour_of_two_years_is_as_a_library_for_openstreetmap_says(fields: Fields) -> None:
    attended = _attended(fields)
    oracle = OpeningHours(_in_osm(attended), country="EE")
    moment, end = _at("2026-01-01"), _at("2028-01-01")
    while moment < end:
        state, comment = oracle.state(moment)
        change = oracle.next_change(moment)
        assert standing(attended, moment) == Standing(Attendance(comment or IN_OSM[state]), changes_at=change), (
            f"{oracle} at {moment}"
        )
        moment += dt.timedelta(hours=1)


def test_round_the_clock_never_closes() -> None:
    attended = _attended({"hours": {"mon-sun": "00:00-24:00"}, "holidays": "as usual"})
    midnight = dt.datetime(2026, 12, 24)  # noqa: DTZ001 - time of the clock on the wall
    for moment in (midnight, midnight - dt.timedelta(minutes=1), midnight + dt.timedelta(hours=12)):
        assert standing(attended, moment) == Standing(Attendance.OPEN)


def test_day_open_to_its_end_closes_at_midnight() -> None:
    attended = _attended({"hours": {"mon": "09:00-24:00"}})
    monday = dt.datetime(2026, 11, 23, 23, 59)  # noqa: DTZ001 - time of the clock on the wall
    midnight = dt.datetime(2026, 11, 24)  # noqa: DTZ001 - time of the clock on the wall
    assert standing(attended, monday) == Standing(Attendance.OPEN, changes_at=midnight)
    assert standing(attended, midnight).state is Attendance.CLOSED
