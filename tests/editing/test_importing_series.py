"""Series of a calendar: what a record says as a repetition, what date by date, and that the dates stay the same.

The dates are compared with those that the library recurring-ical-events finds in the calendar itself.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
import recurring_ical_events  # type: ignore[import-untyped]

from tatsite.catalog import ZONE
from tests.editing.importing import calendar, dates, imported, record, starts, take, vevent
from tests.editing.running import codes
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

YEAR_AHEAD = TODAY + dt.timedelta(days=366)
"""Dates of a series without an end are compared up to this day."""
FIRST = "20270302T173000"
"""A Tuesday, the first of the month."""


def expected(text: str) -> list[str]:
    """Give the dates that another program finds in a calendar, on Estonian clocks."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(dt.date(2020, 1, 1), YEAR_AHEAD)
    times = (event["DTSTART"].dt for event in found)
    return sorted(
        f"{time.astimezone(ZONE):%Y-%m-%d %H:%M}" if isinstance(time, dt.datetime) else time.isoformat()
        for time in times
    )


def compared(project: Path, text: str) -> list[str]:
    """Import a calendar, and give its dates, which are those that another program finds."""
    done = imported(project, text)
    assert done.exit_code == 0, done.output
    found = [date for date in starts(project) if date[:10] < YEAR_AHEAD.isoformat()]
    assert found == expected(text)
    return found


@pytest.mark.parametrize(
    ("rule", "repeat"),
    [
        ("FREQ=WEEKLY", {"every": "week"}),
        ("FREQ=WEEKLY;WKST=SU;BYDAY=TU", {"every": "week", "on": ["tue"]}),
        ("FREQ=WEEKLY;BYDAY=TH,TU;COUNT=7", {"every": "week", "on": ["tue", "thu"], "count": 7}),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", {"every": "two weeks", "on": ["tue", "sun"]}),
        ("FREQ=WEEKLY;UNTIL=20270330T143000Z", {"every": "week", "until": "2027-03-30"}),
        ("FREQ=WEEKLY;UNTIL=20270330T142959Z", {"every": "week", "until": "2027-03-23"}),
        ("FREQ=WEEKLY;UNTIL=20281230T142959Z", {"every": "week", "until": "2028-12-30"}),
        ("FREQ=MONTHLY", {"every": "month"}),
        ("FREQ=MONTHLY;BYDAY=1TU", {"every": "month", "on": ["first tue"]}),
        ("FREQ=MONTHLY;BYDAY=-1SU,1TU", {"every": "month", "on": ["last sun", "first tue"]}),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1", {"every": "month", "on": ["first tue"]}),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,-1", {"every": "month", "on": ["first tue", "last tue"]}),
        ("FREQ=MONTHLY;BYMONTHDAY=2,15,-1", {"every": "month", "on": ["day 2", "day 15", "last day"]}),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU", {"every": "quarter", "on": ["first tue"]}),
        ("FREQ=MONTHLY;INTERVAL=12", {"every": "year"}),
        ("FREQ=YEARLY", {"every": "year"}),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=1TU", {"every": "year", "on": ["first tue"]}),
        (
            "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2;UNTIL=20300101",
            {"every": "year", "on": ["day 2"], "until": "2030-01-01"},
        ),
    ],
)
def test_rule_that_records_have_words_for_is_said_as_a_repetition(
    rule: str, repeat: dict[str, Any], project: Path
) -> None:
    compared(project, calendar(vevent({"RRULE": rule})))
    value = record(project)
    assert (value["repeat"], "extra" in value) == (repeat, False)
    assert (value["starts"], value["ends"]) == ("2027-03-02 17:30", "2027-03-02 19:00")


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;COUNT=5",
        "FREQ=DAILY;BYDAY=TU,WE;UNTIL=20270501T000000Z",
        "FREQ=DAILY;INTERVAL=5",
        "FREQ=WEEKLY;INTERVAL=3",
        "FREQ=MONTHLY;INTERVAL=2",
        "FREQ=MONTHLY;BYDAY=5WE,1TU",
        "FREQ=MONTHLY;BYDAY=TU",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2",
        "FREQ=MONTHLY;BYMONTHDAY=2,-2",
        "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=2",
        "FREQ=YEARLY;BYDAY=9TU,20MO",
        "FREQ=YEARLY;INTERVAL=2",
    ],
)
def test_other_rules_are_written_date_by_date_and_that_is_told(rule: str, project: Path) -> None:
    text = calendar(vevent({"RRULE": rule}))
    found = compared(project, text)
    assert "repeat" not in record(project)
    done = imported(project, text.replace("ohtu-1", "ohtu-2"))
    assert f"one by one (in all {len(found)}, the last one {found[-1][:10]})" in done.output


def test_dates_one_by_one_reach_a_year_from_today(project: Path) -> None:
    take(project, vevent({"DTSTART": "20261201T100000", "DTEND": "", "RRULE": "FREQ=DAILY"}))
    found = starts(project)
    assert (found[0], found[-1]) == ("2026-12-01 10:00", "2027-11-24 10:00")


def test_of_a_series_with_very_many_dates_those_from_this_month_on_are_written(project: Path) -> None:
    take(project, vevent({"DTSTART": "20150106T100000", "DTEND": "20150106T110000", "RRULE": "FREQ=WEEKLY"}))
    value = record(project)
    assert (value["starts"], value["ends"]) == ("2026-11-03 10:00", "2026-11-03 11:00")
    assert value["repeat"] == {"every": "week"}


def test_of_a_series_with_too_many_dates_to_come_those_of_a_year_are_written(project: Path) -> None:
    done = take(project, vevent({"DTEND": "", "RRULE": "FREQ=WEEKLY;COUNT=450"}))
    assert (starts(project)[-1], codes(done)[0]) == ("2027-11-23 17:30", "calendar-one-by-one")


def test_series_that_begins_after_more_than_a_year_is_written_for_a_year(project: Path) -> None:
    take(project, vevent({"DTSTART": "20290102T100000", "DTEND": "", "RRULE": "FREQ=DAILY"}))
    assert (len(starts(project)), starts(project)[-1]) == (367, "2030-01-03 10:00")


def test_of_a_long_series_that_is_over_the_last_dates_are_written(project: Path) -> None:
    take(project, vevent({"DTSTART": "20200101T100000", "DTEND": "", "RRULE": "FREQ=DAILY;COUNT=500"}))
    assert (len(starts(project)), starts(project)[-1]) == (400, "2021-05-14 10:00")


def test_series_to_come_after_more_than_a_year_is_taken_over(project: Path) -> None:
    take(project, vevent({"DTSTART": "20290102T100000", "DTEND": "", "RRULE": "FREQ=WEEKLY"}))
    assert record(project)["repeat"] == {"every": "week"}


def test_first_date_that_the_rule_does_not_lead_to_is_an_extra_one(project: Path) -> None:
    compared(project, calendar(vevent({"RRULE": "FREQ=WEEKLY;BYDAY=TH"})))
    value = record(project)
    assert (value["starts"], value["ends"]) == ("2027-03-04 17:30", "2027-03-04 19:00")
    assert (value["repeat"], value["extra"]) == (
        {"every": "week", "on": ["thu"]},
        [{"starts": "2027-03-02 17:30"}],
    )


def test_first_date_counts_as_one_where_the_rule_does_not_lead_to_it(project: Path) -> None:
    take(project, vevent({"RRULE": "FREQ=WEEKLY;BYDAY=TH;COUNT=3"}))
    assert starts(project) == ["2027-03-02 17:30", "2027-03-04 17:30", "2027-03-11 17:30"]


@pytest.mark.parametrize("rule", ["FREQ=WEEKLY;UNTIL=20270101", "FREQ=WEEKLY;BYDAY=TH;COUNT=1"])
def test_rule_without_a_date_leaves_the_first_one(rule: str, project: Path) -> None:
    take(project, vevent({"RRULE": rule}))
    assert starts(project) == ["2027-03-02 17:30"]


def test_day_on_which_a_rule_ends_counts(project: Path) -> None:
    take(project, vevent({"RRULE": "FREQ=WEEKLY;UNTIL=20270316"}))
    assert record(project)["repeat"] == {"every": "week", "until": "2027-03-16"}
    assert len(starts(project)) == 3


def test_series_in_utc_moves_with_the_clock_and_is_written_date_by_date(project: Path) -> None:
    text = calendar(vevent({"DTSTART": "20270316T153000Z", "DTEND": "", "RRULE": "FREQ=WEEKLY;COUNT=3"}))
    assert compared(project, text) == ["2027-03-16 17:30", "2027-03-23 17:30", "2027-03-30 18:30"]
    assert "repeat" not in record(project)


def test_series_in_utc_of_a_calendar_kept_in_tallinn_stays_at_its_time(project: Path) -> None:
    event = vevent({"DTSTART": "20270316T153000Z", "DTEND": "", "RRULE": "FREQ=WEEKLY;COUNT=3"})
    take(project, "X-WR-TIMEZONE:Europe/Tallinn", event)
    assert starts(project) == ["2027-03-16 17:30", "2027-03-23 17:30", "2027-03-30 17:30"]
    assert record(project)["repeat"] == {"every": "week", "count": 3}


def test_series_of_another_zone_on_another_day_is_written_date_by_date(project: Path) -> None:
    fields = {"DTSTART;TZID=America/New_York": FIRST, "DTEND": "", "RRULE": "FREQ=WEEKLY;BYDAY=TU;COUNT=2"}
    assert compared(project, calendar(vevent(fields))) == ["2027-03-03 00:30", "2027-03-10 00:30"]


@pytest.mark.parametrize(
    "lines",
    [
        ("EXDATE;TZID=Europe/Tallinn:20270309T173000", "EXDATE:20270316T153000Z"),
        ("EXDATE;TZID=Europe/Tallinn:20270309T173000,20270316T173000",),
    ],
)
def test_dates_left_out_become_skips(lines: tuple[str, ...], project: Path) -> None:
    compared(project, calendar(vevent({"RRULE": "FREQ=WEEKLY;COUNT=4"}, *lines)))
    value = record(project)
    assert value["skip"] == [{"date": "2027-03-09"}, {"date": "2027-03-16"}]
    assert value["repeat"] == {"every": "week", "count": 2}


def test_whole_day_that_is_left_out_leaves_out_what_is_on_it(project: Path) -> None:
    take(project, vevent({"RRULE": "FREQ=WEEKLY;COUNT=3"}, "EXDATE;VALUE=DATE:20270309"))
    assert starts(project) == ["2027-03-02 17:30", "2027-03-16 17:30"]


def test_first_date_may_be_left_out(project: Path) -> None:
    compared(project, calendar(vevent({"RRULE": "FREQ=WEEKLY"}, "EXDATE;TZID=Europe/Tallinn:20270302T173000")))
    assert record(project)["skip"] == [{"date": "2027-03-02"}]


def test_dates_added_become_extra_dates(project: Path) -> None:
    added = "RDATE;TZID=Europe/Tallinn:20270306T120000,20270309T173000,20270307T120000"
    text = calendar(vevent({"RRULE": "FREQ=WEEKLY;COUNT=3"}, added, "EXDATE;TZID=Europe/Tallinn:20270307T120000"))
    compared(project, text)
    assert record(project)["extra"] == [{"starts": "2027-03-06 12:00"}]
    assert [one.ends for one in dates(project)][1] == "2027-03-06 13:30"


def test_dates_added_to_a_single_event_stand_beside_it(project: Path) -> None:
    compared(project, calendar(vevent({}, "RDATE;TZID=Europe/Tallinn:20270306T120000")))
    assert record(project)["extra"] == [{"starts": "2027-03-06 12:00"}]


def changed(planned: str, fields: dict[str, str]) -> str:
    """Give a date of the series that is otherwise."""
    return vevent({"RECURRENCE-ID;TZID=Europe/Tallinn": planned} | fields)


def test_date_that_is_otherwise_becomes_a_change(project: Path) -> None:
    moved = {"DTSTART;TZID=Europe/Tallinn": "20270310T180000", "DTEND;TZID=Europe/Tallinn": "20270310T193000"}
    longer = {"DTSTART;TZID=Europe/Tallinn": "20270316T173000", "DTEND;TZID=Europe/Tallinn": "20270316T200000"}
    elsewhere = {"DTSTART": "", "DTEND": "", "LOCATION": "Pargis"}
    text = calendar(
        vevent({"RRULE": "FREQ=WEEKLY;COUNT=6", "LOCATION": "Vallamaja"}),
        changed("20270309T173000", moved | {"LOCATION": "Vallamaja"}),
        changed("20270316T173000", longer),
        changed("20270323T173000", elsewhere),
        changed("20270330T173000", {"STATUS": "cancelled", "SUMMARY": "Tühistatud"}),
        changed("20270406T173000", {"DTSTART": "", "DTEND": "", "SUMMARY": "Teine nimi"}),
    )
    done = imported(project, text)
    assert record(project)["changes"] == [
        {"date": "2027-03-09", "moved_to": "2027-03-10 18:00"},
        {"date": "2027-03-16", "ends": "2027-03-16 20:00"},
        {"date": "2027-03-23", "where": {"et": "Pargis"}},
        {"date": "2027-03-30", "cancelled": True},
    ]
    assert [one for one in codes(done) if one == "calendar-not-taken"] == ["calendar-not-taken"]
    assert "this SUMMARY cannot stand in the record as it is" in done.output
    assert len(dates(project)) == 6


def test_change_tells_its_time_where_there_are_several_dates_on_that_day(project: Path) -> None:
    text = calendar(
        vevent({"RRULE": "FREQ=WEEKLY;COUNT=2"}, "RDATE;TZID=Europe/Tallinn:20270309T100000"),
        changed("20270309T173000", {"STATUS": "CANCELLED"}),
    )
    imported(project, text)
    assert record(project)["changes"] == [{"date": "2027-03-09 17:30", "cancelled": True}]
    assert [one.cancelled for one in dates(project)] == [False, False, True]


def test_date_that_is_otherwise_may_be_told_by_its_day(project: Path) -> None:
    fields = {"RECURRENCE-ID;VALUE=DATE": "20270309", "STATUS": "CANCELLED"}
    take(project, vevent({"RRULE": "FREQ=WEEKLY;COUNT=2"}), vevent(fields))
    assert record(project)["changes"] == [{"date": "2027-03-09", "cancelled": True}]


def test_date_of_no_series_is_an_extra_date_unless_it_is_called_off_or_left_out(project: Path) -> None:
    other = {"DTSTART;TZID=Europe/Tallinn": "20270311T100000", "DTEND;TZID=Europe/Tallinn": "20270311T120000"}
    same = {"DTSTART;TZID=Europe/Tallinn": "20270312T100000", "DTEND;TZID=Europe/Tallinn": "20270312T113000"}
    take(
        project,
        vevent({"RRULE": "FREQ=WEEKLY;COUNT=3"}, "EXDATE;TZID=Europe/Tallinn:20270309T173000"),
        changed("20270310T090000", other),
        changed("20270312T090000", same),
        changed("20270313T090000", {"STATUS": "CANCELLED"}),
        changed("20270309T173000", other),
    )
    assert record(project)["extra"] == [
        {"starts": "2027-03-11 10:00", "ends": "2027-03-11 12:00"},
        {"starts": "2027-03-12 10:00"},
    ]


def test_dates_of_a_series_that_is_not_in_the_calendar_become_an_event(project: Path) -> None:
    second = {"DTSTART;TZID=Europe/Tallinn": "20270311T100000", "DTEND;TZID=Europe/Tallinn": "20270311T120000"}
    take(project, changed("20270302T173000", {}), changed("20270309T173000", second))
    assert starts(project) == ["2027-03-02 17:30", "2027-03-11 10:00"]
    assert record(project)["extra"] == [{"starts": "2027-03-11 10:00", "ends": "2027-03-11 12:00"}]


def test_extra_date_that_comes_first_keeps_its_own_end(project: Path) -> None:
    early = {"DTSTART;TZID=Europe/Tallinn": "20270211T100000", "DTEND;TZID=Europe/Tallinn": "20270211T120000"}
    take(project, vevent({"RRULE": "FREQ=DAILY;COUNT=2"}), changed("20270301T173000", early))
    ends = [one.ends for one in dates(project)]
    assert ends == ["2027-02-11 12:00", "2027-03-02 19:00", "2027-03-03 19:00"]


def test_event_that_is_called_off_is_a_change(project: Path) -> None:
    take(project, vevent({"STATUS": "CANCELLED"}))
    assert record(project)["changes"] == [{"date": "2027-03-02", "cancelled": True}]


def test_event_that_was_called_off_says_so_still(project: Path) -> None:
    take(project, vevent({"DTSTART": "20260302T173000", "DTEND": "", "STATUS": "CANCELLED"}))
    assert record(project)["changes"] == [{"date": "2026-03-02", "cancelled": True}]


def test_of_a_series_that_is_called_off_the_dates_to_come_are(project: Path) -> None:
    fields = {"DTSTART": "20261103T173000", "DTEND": "", "STATUS": "CANCELLED", "RRULE": "FREQ=WEEKLY"}
    take(project, vevent(fields))
    called_off = {one.starts[:10]: one.cancelled for one in dates(project)}
    assert (called_off["2026-11-17"], called_off["2026-11-24"]) == (False, True)
    assert "repeat" not in record(project)


def test_whole_days_repeat_with_their_length(project: Path) -> None:
    fields = {"DTSTART;VALUE=DATE": "20270302", "DTEND;VALUE=DATE": "20270304", "RRULE": "FREQ=MONTHLY;COUNT=3"}
    compared(project, calendar(vevent(fields, "EXDATE;VALUE=DATE:20270402")))
    value = record(project)
    assert (value["starts"], value["ends"], value["skip"]) == ("2027-03-02", "2027-03-03", [{"date": "2027-04-02"}])
    assert [one.ends for one in dates(project)] == ["2027-03-03", "2027-05-03"]


def test_whole_days_may_end_at_a_time_in_utc(project: Path) -> None:
    fields = {"DTSTART;VALUE=DATE": "20270302", "DTEND": "", "RRULE": "FREQ=WEEKLY;UNTIL=20270316T000000Z"}
    take(project, vevent(fields))
    assert starts(project) == ["2027-03-02", "2027-03-09", "2027-03-16"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=HOURLY",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYHOUR=10,12",
        "FREQ=DAILY;INTERVAL=7;BYDAY=WE",
        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
        "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=YEARLY;BYDAY=54MO",
        "FREQ=YEARLY;BYWEEKNO=20",
        "BYDAY=MO",
    ],
)
def test_rule_that_nobody_keeps_is_refused(rule: str, project: Path) -> None:
    done = take(project, vevent({"RRULE": rule}))
    assert (done.exit_code, codes(done)) == (1, ["calendar-rule"])


@pytest.mark.parametrize(
    "lines",
    [
        ("RRULE:FREQ=WEEKLY", "RRULE:FREQ=MONTHLY"),
        ("RRULE:FREQ=WEEKLY", "EXRULE:FREQ=MONTHLY"),
        ("EXRULE:FREQ=MONTHLY",),
    ],
)
def test_several_rules_are_refused(lines: tuple[str, ...], project: Path) -> None:
    done = take(project, vevent({}, *lines))
    assert (done.exit_code, codes(done)) == (1, ["calendar-rule"])


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({}, ("EXDATE;TZID=Europe/Tallinn:20270302T173000",)),
        ({"RRULE": "FREQ=DAILY;COUNT=1"}, ("EXDATE;TZID=Europe/Tallinn:20270302T173000",)),
    ],
)
def test_event_without_any_date_is_refused(fields: dict[str, str], lines: tuple[str, ...], project: Path) -> None:
    done = take(project, vevent(fields, *lines))
    assert (done.exit_code, codes(done)) == (1, ["calendar-no-date"])
