from __future__ import annotations

import pytest

from tatsite.records import hours
from tests.records.taking import refusal, refused, taken


@pytest.mark.parametrize(
    "value",
    [
        {"mon": "09:00-17:00"},
        {"mon-thu": "09:00-12:00, 12:30-17:00", "fri": "09:00-15:00", "sat-sun": "closed"},
        {"sun": "00:00-23:59"},
        {"sat, sun": "00:00-24:00"},
        {"mon": "09:00-24:00", "tue": "by appointment"},
        {"sat-mon": "10:00-11:00"},
    ],
)
def test_hours_are_times_by_weekday(value: dict[str, str]) -> None:
    assert taken(hours.Hours, value) == value


@pytest.mark.parametrize("value", [{}, None, "09:00-17:00", ["mon"]])
def test_hours_are_told_by_day(value: object) -> None:
    assert refused(hours.Hours, value) == "bad-hours"


@pytest.mark.parametrize(
    ("days", "meant"),
    [
        ("E", "mon"),
        ("Mon", "mon"),
        ("E-R", "mon-fri"),
        ("esmaspäev – neljapäev", "mon-thu"),
        ("reede", "fri"),
        ("mon-", ""),
        ("mon,tue", ""),
        ("argipäeviti", ""),
    ],
)
def test_days_in_another_form_are_offered_as_they_should_be(days: str, meant: str) -> None:
    assert refusal(hours.Hours, {days: "09:00-17:00"}) == ("bad-days", meant)


@pytest.mark.parametrize(
    ("times", "meant"),
    [
        ("9:00-17:00", "09:00-17:00"),
        ("09:00–17:00", "09:00-17:00"),
        ("09.00-17.00", "09:00-17:00"),
        ("9.00 – 12.00, 13.00 – 17.00", "09:00-12:00, 13:00-17:00"),
        ("09:00-17:00,18:00-19:00", "09:00-17:00, 18:00-19:00"),
        ("9:00-25:00", ""),
        ("24:00-09:00", ""),
        ("kinni", ""),
        ("", ""),
        (None, ""),
        (9, ""),
        (["09:00-17:00"], ""),
        ("٠٩:00-17:00", ""),
    ],
)
def test_times_in_another_form_are_offered_as_they_should_be(times: object, meant: str) -> None:
    assert refusal(hours.Hours, {"mon": times}) == ("bad-times", meant)


@pytest.mark.parametrize(
    ("times", "meant"),
    [
        ("18:00-00:00", "18:00-24:00"),
        ("09:00-12:00, 18:00-00:00", "09:00-12:00, 18:00-24:00"),
        ("00:00-00:00", "00:00-24:00"),
        ("17:00-09:00", ""),
        ("13:00-17:00, 09:00-12:00", ""),
        ("13:00-12:00, 18:00-00:00", ""),
    ],
)
def test_midnight_is_offered_as_the_end_of_a_day(times: str, meant: str) -> None:
    assert refusal(hours.Hours, {"mon": times}) == ("hours-backwards", meant)
