"""An event in a calendar: what its properties say, and that it keeps its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tatsite import feeds
from tests.feeds.subscribing import RETK, URL, calendars, one, read, subscribed, unchecked
from tests.pages.changed import change

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog
    from tests.feeds.subscribing import Component

CIRCLE = "naidislinn/events/paberiring"
UID = f"{RETK}@tatsite"
CANCELLED = {"et": "Jääb ära", "en": "Cancelled", "ru": "Отменено", "uk": "Скасовано"}
TITLES = {
    "et": "Retk ümber näidispingi",
    "en": "Walk around the sample bench",
    "ru": "Прогулка вокруг скамейки-образца",
    "uk": "Прогулянка навколо лавки-зразка",
}
ONCE: dict[str, Any] = {"starts": "2027-03-02 17:30", "ends": "2027-03-02 19:00"}
WEEKLY: dict[str, Any] = {**ONCE, "repeat": {"every": "week", "until": "2027-03-30"}}


def _written(event: Component, name: str) -> str:
    """Give a property as it is written."""
    text: str = event[name].to_ical().decode() if name in event else ""
    return text


def _times(event: Component) -> tuple[str, str]:
    return _written(event, "dtstart"), _written(event, "dtend")


def _named(events: list[Component]) -> list[tuple[str, str]]:
    return [(str(event["uid"]), _written(event, "recurrence-id")) for event in events]


@pytest.mark.parametrize(
    ("times", "starts", "ends"),
    [
        (ONCE, "20270302T173000", "20270302T190000"),
        ({"starts": "2027-03-02 17:30", "ends": None}, "20270302T173000", ""),
        ({"starts": "2027-03-02 17:30", "ends": "2027-03-04"}, "20270302T173000", ""),
        ({"starts": "2027-03-02 17:30", "ends": "2027-03"}, "20270302T173000", ""),
        ({"starts": "2027-03-02", "ends": None}, "20270302", "20270303"),
        ({"starts": "2027-03-02", "ends": None, "all_day": True}, "20270302", "20270303"),
        ({"starts": "2027-03-02", "ends": None, "all_day": True, "length": "3 days"}, "20270302", "20270305"),
        ({"starts": "2027-03-02", "ends": "2027-03-04"}, "20270302", "20270305"),
        ({"starts": "2027-03-02", "ends": "2027-03-02 16:00"}, "20270302", "20270303"),
        ({"starts": "2027-03-02", "ends": "2027-03"}, "20270302", "20270401"),
        ({"starts": "2027-03-28 03:30", "ends": None, "length": "1 hour"}, "20270328T043000", "20270328T053000"),
        ({"starts": "2027-10-31 03:30", "ends": None, "length": "1 hour"}, "20271031T003000Z", "20271031T043000"),
    ],
)
def test_event_begins_and_ends_as_precisely_as_its_record_says(
    copy_of_world: Path, times: dict[str, Any], starts: str, ends: str
) -> None:
    event = one(copy_of_world, **times)
    assert _times(event) == (starts, ends)
    assert event["dtstart"].params.get("TZID") == ("Europe/Tallinn" if "T" in starts and "Z" not in starts else None)
    assert event["dtstart"].params.get("VALUE") == (None if "T" in starts else "DATE")


@pytest.mark.parametrize(
    ("times", "transparent", "unknown"),
    [
        (ONCE, False, False),
        ({"starts": "2027-03-02", "ends": None}, True, True),
        ({"starts": "2027-03-02", "ends": None, "all_day": True}, True, False),
    ],
)
def test_day_without_a_time_keeps_nobody_busy_and_says_that_the_time_is_not_known(
    copy_of_world: Path, times: dict[str, Any], *, transparent: bool, unknown: bool
) -> None:
    event = one(copy_of_world, **times)
    assert (event.get("transp") == "TRANSPARENT") is transparent
    assert ("The time is not known yet." in event["description"]) is unknown


def test_end_that_is_known_only_to_the_day_is_told_in_words(copy_of_world: Path) -> None:
    assert "until 4 March 2027" in one(copy_of_world, ends="2027-03-04")["description"]
    assert "until" not in one(copy_of_world, ends=None)["description"]


def test_moved_date_keeps_its_uid(copy_of_world: Path) -> None:
    moved = {"date": "2027-03-02", "moved_to": "2027-03-09 18:00", "reason": {"et": "Lumi.", "en": "Snow."}}
    event = one(copy_of_world, changes=[moved])
    assert event["uid"] == UID
    assert _times(event) == ("20270309T180000", "20270309T193000")
    assert event["description"].startswith("Moved from Tuesday, 2 March 2027, 17:30.\nSnow.\n")


def test_date_that_moved_to_a_day_without_a_time_is_a_whole_day(copy_of_world: Path) -> None:
    event = one(
        copy_of_world, ends=None, length="90 minutes", changes=[{"date": "2027-03-02", "moved_to": "2027-03-09"}]
    )
    assert _times(event) == ("20270309", "20270310")
    assert "The time is not known yet." in event["description"]


@pytest.mark.parametrize("language", CANCELLED)
def test_cancelled_date_stays_and_says_so_in_its_title(copy_of_world: Path, language: str) -> None:
    changes = [{"date": "2027-03-02", "cancelled": True, "reason": {"et": "Pink on värske värviga."}}]
    event = one(copy_of_world, language, changes=changes)
    assert (event["status"], event["uid"]) == ("CANCELLED", UID)
    assert event["summary"] == f"{CANCELLED[language]}: {TITLES[language]}"
    assert event["description"].startswith(f"{CANCELLED[language]}.\nPink on värske värviga.")
    assert "status" not in one(copy_of_world, language, changes=None)


def test_name_of_an_event_depends_on_nothing_that_may_change(copy_of_world: Path, world: Catalog) -> None:
    event = one(copy_of_world, "ru", starts="2028-01-01", ends=None, title={"et": "Muu"}, updated="2026-11-22")
    assert event["uid"] == UID
    elsewhere = {file.path: file.content for file in feeds.calendars(world, "https://mujal.example/")}
    names = [event["uid"] for event in read(elsewhere["et/events/calendar.ics"])]
    assert names == [event["uid"] for event in read(calendars(world)["en/events/"])]


def test_event_that_was_taken_over_keeps_the_name_it_had(copy_of_world: Path) -> None:
    assert one(copy_of_world, calendar_uid="vana-7@kalender.example")["uid"] == "vana-7@kalender.example"


def test_series_is_one_component_with_its_changes_beside_it(world: Catalog) -> None:
    events = read(calendars(world)[f"en/{CIRCLE}/"])
    uid = "paberiring-1@kalender.naidislinn.example"
    assert _named(events) == [
        (uid, ""),
        (uid, "20261125T180000"),
        (uid, "20270113T180000"),
        (uid, "20270120T180000"),
        (f"{CIRCLE}/2026-11-28T12:00@tatsite", ""),
    ]
    assert [_times(event) for event in events] == [
        ("20260902T180000", "20260902T193000"),
        ("20261126T183000", "20261126T200000"),
        ("20270113T180000", "20270113T193000"),
        ("20270120T180000", "20270120T193000"),
        ("20261128T120000", "20261128T130000"),
    ]
    assert [str(event.get("status")) for event in events] == ["None", "None", "CANCELLED", "None", "None"]
    assert events[1]["recurrence-id"].params["TZID"] == "Europe/Tallinn"


def test_changed_date_tells_its_place_and_its_reason(world: Catalog) -> None:
    usual, moved, _cancelled, elsewhere, extra = read(calendars(world)[f"en/{CIRCLE}/"])
    assert usual["location"] == "The sample house, Näidise tänav 1, Näidislinn"
    assert moved["location"] == "The sample stop, Näidise tänav 7, Näidislinn"
    assert elsewhere["location"] == "On the sample bench"
    assert elsewhere["description"].startswith("Changed.\n\nChecked on 16 November 2026: ")
    assert extra["description"].startswith("An extra reading on Saturday.\n\nChecked on 16 November 2026: ")
    assert [event.get("geo") and event["geo"].to_ical() for event in (usual, moved, elsewhere)] == [
        "58.5;25.5",
        None,
        None,
    ]


def test_rule_ends_with_the_last_date_and_leaves_out_pauses_and_skipped_dates(world: Catalog) -> None:
    usual = read(calendars(world)[f"en/{CIRCLE}/"])[0]
    assert _written(usual, "rrule") == "FREQ=WEEKLY;UNTIL=20270526T150000Z;INTERVAL=1;BYDAY=WE;WKST=MO"
    december = ",".join(f"202612{day:02}T180000" for day in (2, 9, 16, 23, 30))
    assert _written(usual, "exdate") == f"{december},20270224T180000"


@pytest.mark.parametrize(
    ("starts", "repeat", "rule"),
    [
        ("2027-03-02 17:30", {"every": "week"}, "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;WKST=MO"),
        (
            "2027-03-02 17:30",
            {"every": "two weeks", "on": ["thu", "tue"], "count": 3},
            "FREQ=WEEKLY;UNTIL=20270316T153000Z;INTERVAL=2;BYDAY=TU,TH;WKST=MO",
        ),
        (
            "2027-03-31",
            {"every": "month", "on": ["last wed"], "until": "2027-06-01"},
            "FREQ=MONTHLY;UNTIL=20270526;INTERVAL=1;BYDAY=-1WE;WKST=MO",
        ),
        ("2027-03-31", {"every": "quarter"}, "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31;WKST=MO"),
        ("2027-03-31", {"every": "year", "on": "last day"}, "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1;WKST=MO"),
        (
            "2027-03-02",
            {"every": "week", "pauses": ["Q3", "dec"]},
            "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;BYMONTH=1,2,3,4,5,6,10,11;WKST=MO",
        ),
        (
            "2027-03-02",
            {"every": "quarter", "on": "first tue", "pauses": ["Q3"]},
            "FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU;BYMONTH=3,6,12;WKST=MO",
        ),
    ],
)
def test_rule_says_how_a_series_repeats(copy_of_world: Path, starts: str, repeat: dict[str, Any], rule: str) -> None:
    assert _written(one(copy_of_world, starts=starts, ends=None, repeat=repeat), "rrule") == rule


@pytest.mark.parametrize(
    ("starts", "slots", "rule", "left_out"),
    [
        ("2027-01-31", ["day 31"], "BYMONTHDAY=31", "20270731,20280731,20290731,20300731,20310731"),
        (
            "2027-01-01",
            ["first fri", "last mon"],
            "BYDAY=1FR,-1MO",
            "20270702,20270726,20280707,20280731,20290706,20290730,20300705,20300729,20310704,20310728",
        ),
    ],
)
def test_series_without_an_end_leaves_out_its_pauses_for_years_where_programs_misread_months(
    copy_of_world: Path, starts: str, slots: list[str], rule: str, left_out: str
) -> None:
    repeat = {"every": "month", "on": slots, "pauses": ["jul"]}
    event = one(copy_of_world, starts=starts, ends=None, repeat=repeat)
    assert _written(event, "rrule") == f"FREQ=MONTHLY;INTERVAL=1;{rule};WKST=MO"
    assert _written(event, "exdate") == left_out


def test_each_date_of_two_rules_stands_alone(copy_of_world: Path) -> None:
    repeat = {"every": "month", "on": ["first tue", "day 15"], "until": "2027-04-10"}
    events = subscribed(copy_of_world, **ONCE, repeat=repeat)
    assert _named(events) == [
        (f"{RETK}/2027-03-02T17:30@tatsite", ""),
        (f"{RETK}/2027-03-15T17:30@tatsite", ""),
        (f"{RETK}/2027-04-06T17:30@tatsite", ""),
    ]
    assert not any("rrule" in event for event in events)


def test_date_that_lasts_over_a_change_of_the_clock_says_when_it_ends(copy_of_world: Path) -> None:
    night: dict[str, Any] = {"starts": "2027-03-20 22:00", "ends": None, "length": "7 hours"}
    usual, changed = subscribed(copy_of_world, **night, repeat={"every": "week", "count": 3})
    assert _times(usual) == ("20270320T220000", "20270321T050000")
    assert _named([changed]) == [(UID, "20270327T220000")]
    assert _times(changed) == ("20270327T220000", "20270328T050000")
    assert not changed["description"].startswith("Changed")


def test_series_begins_with_its_first_date_that_every_program_reads_in_the_same_way(copy_of_world: Path) -> None:
    night: dict[str, Any] = {"starts": "2027-03-27 22:00", "ends": None, "length": "7 hours"}
    usual, alone = subscribed(copy_of_world, **night, repeat={"every": "week", "count": 3})
    assert _named([usual, alone]) == [(UID, ""), (f"{RETK}/2027-03-27T22:00@tatsite", "")]
    assert _written(usual, "dtstart") == "20270403T220000"


def test_series_of_which_no_date_is_read_in_the_same_way_has_no_rule(copy_of_world: Path) -> None:
    repeat = {"every": "week", "count": 1}
    (alone,) = subscribed(copy_of_world, starts="2027-10-31 03:30", ends=None, repeat=repeat)
    assert "rrule" not in alone
    assert _named([alone]) == [(f"{RETK}/2027-10-31T03:30@tatsite", "")]


def test_series_that_pauses_all_the_year_has_no_date(copy_of_world: Path) -> None:
    always = {"every": "week", "pauses": ["Q1", "Q2", "Q3", "Q4"]}
    change(copy_of_world, f"{RETK}.yaml", **ONCE, repeat=always)
    assert read(calendars(unchecked(copy_of_world))[f"en/{RETK}/"]) == []


def test_change_that_is_years_ahead_is_told_in_a_series_without_an_end(copy_of_world: Path) -> None:
    changes = [{"date": "2029-03-06", "cancelled": True}]
    events = subscribed(copy_of_world, **ONCE, repeat={"every": "week"}, changes=changes)
    assert _named(events) == [(UID, ""), (UID, "20290306T173000")]


@pytest.mark.parametrize(
    ("days", "sequence", "stamp", "modified", "created"),
    [
        ({}, 0, "20261116T000000Z", "20261116T000000Z", ""),
        ({"updated": "2026-11-20"}, 2515, "20261120T000000Z", "20261120T000000Z", ""),
        ({"updated": "2026-11-21"}, 2516, "20261121T000000Z", "20261121T000000Z", ""),
        ({"updated": "2019-05-01"}, 0, "20190501T000000Z", "20190501T000000Z", ""),
        (
            {"verified": None, "announced": "2026-10-01"},
            *(0, "20261001T000000Z", "20261001T000000Z", "20261001T000000Z"),
        ),
        ({"verified": None}, 0, "20200101T000000Z", "", ""),
    ],
)
def test_event_says_when_it_changed_by_what_its_record_says(
    copy_of_world: Path, days: dict[str, Any], sequence: int, stamp: str, modified: str, created: str
) -> None:
    state = {"state": "unconfirmed"} if "verified" in days else {"state": "offered"}
    event = one(copy_of_world, status=state, **days)
    assert event["sequence"] == sequence
    assert [_written(event, name) for name in ("dtstamp", "last-modified", "created")] == [stamp, modified, created]


@pytest.mark.parametrize("language", TITLES)
def test_texts_say_which_language_they_are_in(world: Catalog, language: str) -> None:
    (event,) = read(calendars(world)[f"{language}/{RETK}/"])
    assert event["summary"] == TITLES[language]
    assert {event[name].params["LANGUAGE"] for name in ("summary", "description", "location")} == {language}


def test_text_that_is_not_translated_says_which_language_it_is_in(copy_of_world: Path) -> None:
    event = one(
        copy_of_world, "uk", title={"et": "Retk", "en": "Walk"}, where={"et": "Näidispink"}, summary={"et": "S."}
    )
    assert (event["summary"], event["summary"].params["LANGUAGE"]) == ("Walk", "en")
    assert (event["location"], event["location"].params["LANGUAGE"]) == ("Näidispink", "et")
    assert "LANGUAGE" not in event["description"].params


def test_event_names_its_page_its_topics_and_where_one_takes_part_online(world: Catalog) -> None:
    (walk,) = read(calendars(world)[f"ru/{RETK}/"])
    assert walk["url"] == f"{URL}ru/{RETK}/"
    assert walk.categories == ["Соседи"]
    assert "conference" not in walk
    circle = read(calendars(world)[f"ru/{CIRCLE}/"])[0]
    assert circle["conference"] == "https://ring.naidislinn.example/"
    assert circle["conference"].params == {"VALUE": "URI", "LABEL": "Онлайн"}


def test_event_whose_place_is_not_known_names_none(copy_of_world: Path) -> None:
    event = one(copy_of_world, where=None)
    assert "location" not in event
    assert "geo" not in event


def test_extra_date_at_the_time_of_another_is_told_once(copy_of_world: Path) -> None:
    extra = [{"starts": "2027-03-05 12:00"}, {"starts": "2027-03-05 12:00", "ends": "2027-03-05 13:00"}]
    change(copy_of_world, f"{RETK}.yaml", extra=extra)
    events = read(calendars(unchecked(copy_of_world))[f"en/{RETK}/"])
    assert _named(events) == [(UID, ""), (f"{RETK}/2027-03-05T12:00@tatsite", "")]
