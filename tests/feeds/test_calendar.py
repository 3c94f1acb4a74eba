"""Calendars to subscribe to: which there are, what is in them, and that every program can read them."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from tatsite.catalog import Catalog, selections
from tests.catalog.changing import written
from tests.feeds.expanding import by_javascript, by_python
from tests.feeds.subscribing import RETK, URL, calendars, parsed, read, titles, unchecked
from tests.pages.changed import change, loaded
from tests.projects import PROJECT, TODAY, WORLD, real_day

if TYPE_CHECKING:
    from pathlib import Path

OFFICIALS = "programme/officials/"
TRAINING = "Sample training for officials"
DATED = {"naidislinn/events/margid-syndmus/", "naidislinn/events/paberiring/", "naidislinn/events/retk/"}
DAYS_KEPT = 62


@pytest.fixture(scope="module", params=["world", "real"])
def site(request: pytest.FixtureRequest) -> Catalog:
    """The invented world, then the real records."""
    found: Catalog = request.getfixturevalue(request.param)
    return found


def _lists(catalog: Catalog) -> set[str]:
    """Give the addresses of all lists of events, below a language."""
    places = [f"{item.id}/" for item in catalog.municipalities]
    facets = [f"audiences/{item.id}/" for item in catalog.audiences]
    topics = [f"topics/{item.id}/" for item in catalog.topics]
    before = ["", *places, *facets, *topics, *(f"{place}{facet}" for place in places for facet in facets)]
    levels = ("none", "a-little", "some", "good")
    others = [
        "online",
        "free",
        *(f"language-{item.id}" for item in catalog.languages),
        *(f"level-{one}" for one in levels),
    ]
    return {f"{address}events/" for address in before} | {f"events/{facet}/" for facet in others} | {OFFICIALS}


def test_every_list_has_a_calendar_in_every_language_also_when_nothing_is_in_it(site: Catalog) -> None:
    languages = [language.id for language in site.languages]
    expected = {f"{language}/{address}" for language in languages for address in _lists(site)}
    assert len(expected) == len(languages) * len(selections(site))
    assert expected <= calendars(site).keys()


def test_every_event_with_a_whole_date_has_a_calendar_of_its_own(world: Catalog) -> None:
    own = {address for address in calendars(world) if address.startswith("ru/") and address[3:] not in _lists(world)}
    assert own == {f"ru/{address}" for address in DATED}
    assert read(calendars(world)["en/kuuvald/events/"]) == []


def test_real_records_name_no_date_and_so_their_calendars_are_empty(real: Catalog) -> None:
    assert calendars(real).keys() == {
        f"{language}/{address}" for language in ("et", "en", "ru", "uk") for address in _lists(real)
    }
    assert all(read(calendar) == [] for calendar in calendars(real).values())
    assert by_javascript(list(calendars(real).values())[:3], dt.date(2031, 1, 1)) == [[], [], []]


def test_lists_hold_the_events_of_their_place_audience_and_topic(world: Catalog) -> None:
    walk, circle = "Walk around the sample bench", "Paper reading circle"
    assert {walk, circle} <= set(titles(world, "en/events/"))
    assert set(titles(world, "en/naidislinn/events/")) == set(titles(world, "en/events/"))
    assert walk not in titles(world, "en/topics/dokumendid/events/")
    assert circle in titles(world, "en/topics/dokumendid/events/")
    assert walk in titles(world, "en/naidislinn/audiences/naaber/events/")
    assert circle not in titles(world, "en/naidislinn/audiences/naaber/events/")
    assert titles(world, "en/kuuvald/audiences/naaber/events/") == []


def test_calendar_holds_the_same_of_an_event_wherever_it_stands(world: Catalog) -> None:
    own = calendars(world)["uk/naidislinn/events/paberiring/"]
    events = own[own.index(b"BEGIN:VEVENT") : own.rindex(b"END:VEVENT")]
    for address in ("events/", "naidislinn/events/", "topics/dokumendid/events/"):
        assert events in calendars(world)[f"uk/{address}"]


def test_events_for_officials_are_in_their_calendar_alone_and_no_others_are(world: Catalog) -> None:
    assert titles(world, f"en/{OFFICIALS}") == [TRAINING]
    for address, calendar in calendars(world).items():
        assert (b"ametnike-koolitus" in calendar) is address.endswith(OFFICIALS)
    (training,) = read(calendars(world)[f"en/{OFFICIALS}"])
    assert training["url"] == f"{URL}en/{OFFICIALS}"


def test_event_of_a_municipality_for_officials_is_in_no_reader_s_calendar(copy_of_world: Path) -> None:
    change(copy_of_world, f"{RETK}.yaml", for_officials=True)
    catalog = loaded(copy_of_world)
    assert f"en/{RETK}/" not in calendars(catalog)
    assert {address for address, calendar in calendars(catalog).items() if b"events/retk@tatsite" in calendar} == {
        f"{language.id}/{OFFICIALS}" for language in catalog.languages
    }


@pytest.mark.parametrize("starts", [None, "2027", "2027-Q2", "2027-03"])
def test_date_that_is_not_whole_stands_in_no_calendar(copy_of_world: Path, starts: str | None) -> None:
    change(copy_of_world, f"{RETK}.yaml", starts=starts, ends=None, periods=["2027-Q1"])
    catalog = loaded(copy_of_world)
    assert f"en/{RETK}/" not in calendars(catalog)
    assert not any(b"events/retk@tatsite" in calendar for calendar in calendars(catalog).values())


def test_event_whose_only_date_is_skipped_keeps_its_calendar_with_nothing_in_it(copy_of_world: Path) -> None:
    change(copy_of_world, f"{RETK}.yaml", skip=[{"date": "2027-03-02"}])
    catalog = unchecked(copy_of_world)
    assert titles(catalog, f"en/{RETK}/") == []
    assert "Walk around the sample bench" not in titles(catalog, "en/events/")


def test_past_event_leaves_the_lists_after_some_weeks_and_keeps_its_own_calendar(copy_of_world: Path) -> None:
    title = "Walk around the sample bench"
    for days, listed in ((DAYS_KEPT, True), (DAYS_KEPT + 1, False)):
        catalog = loaded(copy_of_world, dt.date(2027, 3, 2) + dt.timedelta(days))
        assert (title in titles(catalog, "en/naidislinn/events/")) is listed
        assert titles(catalog, f"en/{RETK}/") == [title]


def test_past_dates_stay_in_a_series_that_goes_on(world: Catalog) -> None:
    (found,) = by_python([calendars(world)["en/naidislinn/events/paberiring/"]], dt.date(2028, 1, 1))
    assert found[0] == ("2026-09-02T15:00", "2026-09-02T16:30", False)


def test_lines_end_as_the_standard_says_and_are_short_without_a_letter_cut_in_two(site: Catalog) -> None:
    for calendar in calendars(site).values():
        assert calendar.endswith(b"END:VCALENDAR\r\n")
        lines = calendar.split(b"\r\n")
        assert not any(b"\n" in line or b"\r" in line for line in lines)
        assert max(map(len, lines)) <= 75
        for line in lines:
            line.decode("utf-8", "strict")


def test_cyrillic_texts_are_folded_and_read_back_whole(world: Catalog) -> None:
    calendar = calendars(world)["uk/naidislinn/events/paberiring/"]
    assert b"\r\n " in calendar
    assert "Гурток читання паперів" in titles(world, "uk/naidislinn/events/paberiring/")
    assert "Читаємо разом вигадані папери.\n" in read(calendar)[0]["description"]


def test_every_calendar_is_valid(site: Catalog) -> None:
    for calendar in calendars(site).values():
        whole = parsed(calendar)
        assert (whole["version"], whole["prodid"]) == ("2.0", "-//tatsite//calendar//EN")
        assert "method" not in whole
        events = read(calendar)
        for event in events:
            assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL"} <= event.keys()
            assert "organizer" not in event
            if "dtend" in event:
                assert type(event["dtend"].dt) is type(event["dtstart"].dt)
                assert event["dtend"].dt > event["dtstart"].dt
        # Besides a date that is otherwise, each event has a name of its own.
        names = [(str(event["uid"]), str(event.get("recurrence-id") and event["recurrence-id"].dt)) for event in events]
        assert len(set(names)) == len(names)


def test_every_time_zone_that_is_named_is_told(site: Catalog) -> None:
    for calendar in calendars(site).values():
        named = set(re.findall(r"TZID=([^:;]+)", calendar.decode().replace("\r\n ", "")))
        assert named <= {"Europe/Tallinn"}
        assert calendar.count(b"BEGIN:VTIMEZONE") == 1
        assert b"\r\nTZID:Europe/Tallinn\r\n" in calendar


def test_time_zone_changes_its_clock_when_estonia_does(world: Catalog) -> None:
    told = parsed(calendars(world)["et/events/"]).timezones[0].to_tz(lookup_tzid=False)
    real = zoneinfo.ZoneInfo("Europe/Tallinn")
    hours = (dt.datetime(2026, 1, 1) + dt.timedelta(hours=hour) for hour in range(2 * 365 * 24))  # noqa: DTZ001
    differing = [
        hour for hour in hours if hour.replace(tzinfo=told).utcoffset() != hour.replace(tzinfo=real).utcoffset()
    ]
    # What a clock shows twice or not at all is read in more than one way; no time of ours is such.
    assert {(hour.month, hour.hour) for hour in differing} <= {(3, 3), (10, 3)}


def test_calendar_says_what_it_is_called_where_it_is_and_how_often_to_look(world: Catalog) -> None:
    calendar = parsed(calendars(world)["en/naidislinn/audiences/uustulija/events/"])
    assert calendar["name"] == calendar["x-wr-calname"]
    assert calendar["name"] == "Näidislinn: what is on – I have just come to Näidislinn"
    address = f"{URL}en/naidislinn/audiences/uustulija/events/"
    assert (calendar["url"], calendar["source"]) == (address, f"{address}calendar.ics")
    assert calendar["source"].params["VALUE"] == "URI"
    assert (calendar["refresh-interval"].dt, calendar["x-published-ttl"]) == (dt.timedelta(days=1), "P1D")
    assert calendar["refresh-interval"].params["VALUE"] == "DURATION"
    assert calendar["x-wr-timezone"] == "Europe/Tallinn"


def test_same_records_and_day_give_the_same_bytes() -> None:
    for root, day in ((WORLD, TODAY), (PROJECT, real_day())):
        assert calendars(loaded(root, day)) == calendars(loaded(root, day))


def test_both_readers_find_the_same_dates_in_the_world(world: Catalog) -> None:
    found = list(calendars(world).values())
    before = dt.date(2031, 1, 1)
    dates = by_javascript(found, before)
    assert dates == by_python(found, before)
    assert {("2027-03-02T15:30", "2027-03-02T17:00", False)} <= set(chain.from_iterable(dates))


HOSTILE = 'margid\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VEVENT\nURL:https://margid.example/;x="a",b\\n\\, c END:VCALENDAR'


def test_no_text_of_a_record_becomes_a_property_of_a_calendar(copy_of_world: Path) -> None:
    texts = {"et": HOSTILE, "en": HOSTILE}
    change(
        copy_of_world,
        f"{RETK}.yaml",
        title=texts,
        summary=texts,
        where=texts,
        official_name=HOSTILE,
        calendar_uid=HOSTILE,
        registration={"needed": True, "how": texts},
        changes=[{"date": "2027-03-02", "cancelled": True, "reason": texts}],
    )
    change(copy_of_world, "vocabulary/topics/naabrid.yaml", title=texts)
    catalog = loaded(copy_of_world)
    for address in (f"en/{RETK}/", "en/topics/naabrid/events/", "en/events/"):
        calendar = calendars(catalog)[address]
        assert calendar.count(b"\r\nBEGIN:VEVENT\r\n") == calendar.count(b"\r\nEND:VEVENT\r\n")
        assert calendar.count(b"\r\nEND:VCALENDAR\r\n") == 1
        assert b"\r\nURL:https://margid" not in calendar
        assert by_javascript([calendar], dt.date(2028, 1, 1)) == by_python([calendar], dt.date(2028, 1, 1))
    (event,) = read(calendars(catalog)[f"en/{RETK}/"])
    assert HOSTILE in str(event["description"])
    assert (event["summary"], event["location"], event["uid"]) == (f"Cancelled: {HOSTILE}", HOSTILE, HOSTILE)
    assert event.categories == [HOSTILE]
    name = parsed(calendars(catalog)["en/topics/naabrid/events/"])["name"]
    # A text by RFC 7986, 5.1, which the library reads back as it stands in the file.
    assert re.sub(r"\\(.)", lambda sign: "\n" if sign[1] == "n" else sign[1], name) == f"What is on – {HOSTILE}"


def test_hostile_records_of_the_world_stay_text(world: Catalog) -> None:
    (event,) = read(calendars(world)["en/naidislinn/events/margid-syndmus/"])
    record = written(WORLD, "naidislinn/events/margid-syndmus.yaml")
    assert event["summary"] == record["title"]["en"]
    assert event["location"] == record["where"]["en"]
    assert record["summary"]["en"] in event["description"]
    assert parsed(calendars(world)["en/events/"]).walk("VALARM") == []
