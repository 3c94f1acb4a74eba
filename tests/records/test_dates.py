from __future__ import annotations

import datetime as dt

import pytest

from tatsite.records import dates
from tests.records.taking import refusal, refused, taken


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2026", "2026"),
        (2026, "2026"),
        ("2026-Q1", "2026-Q1"),
        ("2026-Q4", "2026-Q4"),
        ("2026-05", "2026-05"),
        ("2026-05-31", "2026-05-31"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_date_stays_as_precise_as_it_was_written(value: object, kept: str) -> None:
    assert taken(dates.Date, value) == kept


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "bad-date"),
        ("26", "bad-date"),
        ("31.05.2026", "bad-date"),
        ("2026-5", "bad-date"),
        ("2026-Q5", "bad-date"),
        ("2026-Q0", "bad-date"),
        ("2026-05-31 10:00", "bad-date"),
        ("2026-05-31\n", "bad-date"),
        ("٢٠٢٦", "bad-date"),
        (5, "bad-date"),
        (2026.05, "bad-date"),
        ("2026-13", "no-such-date"),
        ("0000", "year-far-off"),
        ("2026-00", "no-such-date"),
        ("2026-02-31", "no-such-date"),
        ("2026-02-29", "no-such-date"),
        ("2026-04-00", "no-such-date"),
        (True, "string_type"),
        (None, "string_type"),
        (["2026"], "string_type"),
    ],
)
def test_date_refuses_what_is_none(value: object, code: str) -> None:
    assert refused(dates.Date, value) == code


def test_day_is_a_whole_date() -> None:
    assert taken(dates.Day, "2026-11-23") == dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2026", "date-needs-day"),
        (2026, "date-needs-day"),
        ("2026-Q2", "date-needs-day"),
        ("2026-11", "date-needs-day"),
        ("2026-02-31", "no-such-date"),
        ("23.11.2026", "date-needs-day"),
        ("eile", "date-needs-day"),
    ],
)
def test_day_refuses_less_and_says_why(value: object, code: str) -> None:
    assert refused(dates.Day, value) == code


@pytest.mark.parametrize("value", [2027, "2027-Q2", "2027-03", "2027-03-02", "2027-03-02 17:30", "2027-03-02 00:00"])
def test_moment_is_a_date_or_a_day_with_a_time_of_the_clock_on_the_wall(value: object) -> None:
    assert taken(dates.Moment, value) == str(value)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2027-03 17:30", "bad-moment"),
        ("2027-03-02 24:00", "bad-moment"),
        ("2027-03-02 7:30", "bad-moment"),
        ("2027-03-02T17:30", "bad-moment"),
        ("18:30", "bad-moment"),
        ("2027-03-02 17:30:00", "bad-moment"),
        ("2027-02-31 17:30", "no-such-date"),
        (True, "bad-moment"),
        (["2027-03-02", "2027-03-09"], "one-date"),
        ({}, "bad-moment"),
    ],
)
def test_moment_refuses_everything_else(value: object, code: str) -> None:
    assert refused(dates.Moment, value) == code


@pytest.mark.parametrize("value", [2027, "2027-Q2", "2027-03"])
def test_dated_moment_needs_its_day(value: object) -> None:
    assert refused(dates.DatedMoment, value) == "bad-date-time"


@pytest.mark.parametrize("value", ["1 day", "1 days", "30 days", "6 weeks", "6 months", "99 months"])
def test_interval_is_a_number_and_a_unit(value: str) -> None:
    assert taken(dates.Interval, value) == value


@pytest.mark.parametrize("value", ["", "0 days", "06 days", "100 days", "6", "6  months", "6 kuud", "1 tund"])
def test_interval_refuses_everything_else(value: str) -> None:
    assert refused(dates.Interval, value) == "bad-interval"


@pytest.mark.parametrize(
    ("kind", "value", "meant"),
    [
        (dates.Date, "31.12.2026", "2026-12-31"),
        (dates.Date, "2027-3-2", "2027-03-02"),
        (dates.Date, "31.02.2026", ""),
        (dates.Date, "kevad", ""),
        (dates.Day, "2. 3. 2027", "2027-03-02"),
        (dates.Moment, "2027-03-02T17:30:00", "2027-03-02 17:30"),
        (dates.Moment, "2.3.2027 7.30", "2027-03-02 07:30"),
        (dates.Moment, "2027-03-02 25:00", ""),
        (dates.Moment, "02.03.2027 kell 17.30", "2027-03-02 17:30"),
        (dates.Moment, "2027-03-02T17:30:00Z", ""),
        (dates.Moment, "2027-03-02 - 2027-03-04", ""),
        (dates.Day, "1.07.2027-31.07.2027", ""),
    ],
)
def test_date_in_another_form_is_offered_as_it_should_be(kind: object, value: str, meant: str) -> None:
    assert refusal(kind, value)[1] == meant
