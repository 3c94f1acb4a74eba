"""What is on: in all municipalities, in one, and in one in a month."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.changed import change, page
from tests.pages.dom import links, moment, one, section, texts, value, words
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

Pages = dict[str, "BeautifulSoup"]

WALK, CIRCLE, CLUB = (f"naidislinn/events/{name}.yaml" for name in ("retk", "paberiring", "klubi"))
CITY = "en/naidislinn/events/"


@pytest.fixture
def city(world_pages: Pages) -> BeautifulSoup:
    return world_pages[CITY]


@pytest.fixture
def everywhere(world_pages: Pages) -> BeautifulSoup:
    return world_pages["en/events/"]


def test_every_date_of_every_event_is_a_row_of_its_own_in_order(city: BeautifulSoup) -> None:
    rows = section(city, "dates").select("ol.dates > li")
    circle = ["26 Nov", "28 Nov", "6 Jan", "13 Jan", "20 Jan", "27 Jan", "3 Feb", "10 Feb", "17 Feb"]
    spring = ["3 Mar", "10 Mar", "17 Mar", "24 Mar", "31 Mar", "1 Apr", "7 Apr", "14 Apr", "21 Apr", "28 Apr"]
    told = [" ".join(words(one(row, ".day")).split()[1:3]) for row in rows]
    assert told == [*circle, "2 Mar", *spring, "5 May", "12 May", "19 May", "26 May"]
    assert [value(row.select("h3 a")[0], "href") for row in rows if "2 Mar" in words(one(row, ".day"))] == ["retk/"]
    assert {value(row.select("h3 a")[0], "href") for row in rows} == {"paberiring/", "retk/", "margid-syndmus/"}


def test_row_says_day_time_place_and_languages(city: BeautifulSoup) -> None:
    row = _of_the_walk(city, "ol.dates > li")
    assert words(one(row, ".day")) == "Tue 2 Mar 2027"
    assert texts(row, ".meta > span") == [
        "Tuesday, 2 March 2027, 17:30 –19:00",
        "The sample bench, Näidise tänav 1",
        "Estonian and English",
    ]
    assert value(one(row, "time"), "datetime") == "2027-03-02T17:30"


def test_year_stands_only_where_it_is_another_one(city: BeautifulSoup) -> None:
    assert texts(city, "ol.dates .day")[:3] == ["Thu 26 Nov", "Sat 28 Nov", "Wed 6 Jan 2027"]


def test_page_says_on_which_day_its_list_was_made(world_pages: Pages) -> None:
    assert texts(world_pages[CITY], ".hero p") == ["As known on 23 November 2026."]
    assert texts(world_pages["en/events/"], ".hero p") == ["As known on 23 November 2026."]


def test_day_of_a_date_is_told_in_the_language_of_the_page(world_pages: Pages) -> None:
    days = {language: words(world_pages[f"{language}/events/"].select(".day")[0]) for language in ("et", "ru", "uk")}
    assert days == {"et": "N 26 nov", "ru": "чт 26 нояб.", "uk": "чт 26 лист."}


def test_place_with_an_address_names_the_street_in_estonian(city: BeautifulSoup) -> None:
    place = section(city, "dates").select("li:nth-child(3) .meta > span")[1]
    assert words(place) == "The sample house, Näidise tänav 1, Näidislinn"
    assert texts(place, '[lang="et"]') == ["Näidise tänav 1, Näidislinn"]


def test_what_is_otherwise_on_a_date_stands_on_it_with_the_reason(city: BeautifulSoup) -> None:
    rows = section(city, "dates").select("ol.dates > li")
    moved, extra, _usual, cancelled, elsewhere = rows[:5]
    assert texts(moved, ".chip") == ["Moved from Wednesday, 25 November 2026, 18:00"]
    assert texts(moved, ".meta > span")[:2] == [
        "Thursday, 26 November 2026, 18:30 –20:00",
        "The sample stop, Näidise tänav 7, Näidislinn",
    ]
    assert texts(moved, ".soft") == ["The floor of the house is being washed."]
    assert (texts(extra, ".chip"), texts(extra, ".meta > span")[0]) == ([], "Saturday, 28 November 2026, 12:00 –13:00")
    assert (texts(cancelled, ".chip"), texts(cancelled, ".soft")) == (["Cancelled"], ["There is no paper left."])
    assert texts(elsewhere, ".chip") == ["Changed"]
    assert texts(elsewhere, ".meta > span")[1] == "On the sample bench"


def test_all_municipalities_stand_in_one_list_that_says_where_each_date_is(everywhere: BeautifulSoup) -> None:
    row = _of_the_walk(everywhere, "ol.dates > li")
    assert links(row) == ["../naidislinn/events/retk/"]
    assert "Näidislinn" in texts(row, ".meta > span")
    assert links(everywhere.select("main nav")[0]) == ["../naidislinn/events/", "../kuuvald/events/"]


def test_what_runs_for_long_stands_apart_and_not_between_the_dates(copy_of_world: Path) -> None:
    change(copy_of_world, WALK, starts="2026-11-01", ends="2027-02-28")
    calendar = page(copy_of_world, CITY)
    row = _of_the_walk(section(calendar, "running"), "li")
    assert texts(row, ".meta > span")[0] == "1 November 2026 –28 February 2027"
    assert "Walk around" not in words(section(calendar, "dates"))
    assert "Walk around" in words(section(page(copy_of_world, f"{CITY}2027-02/"), "running"))
    assert not page(copy_of_world, f"{CITY}2027-03/").select("#running")


@pytest.mark.parametrize(("days", "apart"), [(7, False), (8, True)])
def test_week_is_not_long_yet(copy_of_world: Path, days: int, *, apart: bool) -> None:
    change(copy_of_world, WALK, starts="2027-03-01", ends=f"2027-03-0{days}", all_day=True)
    calendar = page(copy_of_world, CITY)
    assert bool(calendar.select("#running")) is apart
    assert texts(_of_the_walk(calendar, "ol.dates > li"), ".meta > span")[0] == (f"1 March 2027 –{days} March 2027")


def test_event_without_a_date_stands_apart_below_its_quarter(city: BeautifulSoup, everywhere: BeautifulSoup) -> None:
    assert links(section(city, "undated")) == ["klubi/"]
    assert texts(section(city, "undated"), "h3") == ["fourth quarter of 2026"]
    assert texts(section(everywhere, "undated"), "h3, h4") == ["fourth quarter of 2026", "Näidislinn"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"starts": "2027-Q2"}, ["second quarter of 2027"]),
        ({"starts": "2027-05"}, ["May 2027"]),
        ({"periods": ["2026-Q3", "2027-Q1"]}, ["first quarter of 2027"]),
        ({"periods": ["2025-Q1", "2025-Q4"]}, []),
        ({"periods": []}, []),
    ],
)
def test_period_that_is_past_makes_no_placeholder(copy_of_world: Path, fields: dict[str, Any], told: list[str]) -> None:
    change(copy_of_world, CLUB, **fields)
    undated = section(page(copy_of_world, CITY), "undated")
    assert (links(undated), texts(undated, "h3")) == (["klubi/"], told)


def test_placeholder_vanishes_at_the_end_of_its_period(copy_of_world: Path) -> None:
    change(copy_of_world, CLUB, starts="2027-Q2", periods=None, pauses=None)
    assert links(section(page(copy_of_world, CITY, dt.date(2027, 6, 30)), "undated")) == ["klubi/"]
    assert not page(copy_of_world, CITY, dt.date(2027, 7, 1)).select("#undated")


def test_announced_date_takes_the_place_of_its_quarter(copy_of_world: Path) -> None:
    change(copy_of_world, CLUB, starts="2027-05-04 18:00", periods=["2027-Q2"])
    calendar = page(copy_of_world, CITY)
    assert not calendar.select("#undated")
    assert "Sample talk club" in words(section(calendar, "dates"))


def test_events_without_a_date_stand_below_their_municipality(copy_of_world: Path) -> None:
    source = copy_of_world / "services" / CLUB
    target = copy_of_world / "services/kuuvald/events/kuuklubi.yaml"
    target.parent.mkdir()
    text = (
        source.read_text("utf-8")
        .partition("plan_rows:")[0]
        .replace("naidislinn/organisations/keskus", "kuuvald/organisations/valitsus")
    )
    target.write_text(f"{text}source:\n  - document: naidiskava\n    lines: '1'\n", "utf-8")
    undated = section(page(copy_of_world, "en/events/"), "undated")
    assert texts(undated, "h3") == ["fourth quarter of 2026"]
    assert texts(undated, "h4") == ["Näidislinn", "Kuuvald"]
    assert links(undated) == ["../naidislinn/events/klubi/", "../kuuvald/events/kuuklubi/"]


def test_state_of_every_event_stands_on_it_or_first_above_the_lists(all_pages: Pages) -> None:
    """So that nothing looks as if it were offered, and no draft is without its label; a date needs no "Available"."""
    checked = 0
    for path, calendar in all_pages.items():
        if path.startswith("en/") and (path.endswith("/events/") or "/events/2" in path):
            usual = texts(calendar, ".folds summary")[:1]
            for row in calendar.select("ol.dates > li, .grid a.go"):
                href = value(row if row.has_attr("href") else one(row, "a"), "href")
                record = all_pages[posixpath.normpath(path + href) + "/"]
                state = texts(record, "main .body > .state .chip")
                chips = [chip for chip in texts(row, ".chip") if chip.split()[0] not in {"Over", "Moved", "Changed"}]
                if row.name == "li":
                    assert chips in (state, ["Cancelled"], [] if state == ["Available"] else state), (path, href)
                else:
                    assert chips == state or (not chips and state == usual), (path, href)
                checked += 1
    assert checked > 20


def test_meaning_of_a_state_is_told_where_a_series_is_the_only_event(copy_of_world: Path) -> None:
    for file in (copy_of_world / "services/naidislinn/events").iterdir():
        if file.stem != "retk":
            file.unlink()
    change(copy_of_world, WALK, repeat={"every": "week"}, verified=None, status={"state": "unconfirmed"})
    calendar = page(copy_of_world, CITY)
    assert texts(calendar, ".folds summary") == ["Not confirmed"]
    assert set(texts(section(calendar, "dates"), "li .chip")) == {"Not confirmed"}


def test_dated_event_of_a_draft_carries_its_label(copy_of_world: Path) -> None:
    draft = [{"document": "naidiskavand", "lines": "10"}]
    change(copy_of_world, WALK, source=draft, verified=None, status={"state": "planned"}, plan_rows=None)
    for address in (CITY, f"{CITY}2027-03/", "en/events/"):
        calendar = page(copy_of_world, address)
        (row,) = (row for row in calendar.select("ol.dates > li") if "Walk" in words(row))
        assert texts(row, ".chip") == ["Draft"]
        assert "From a draft for 2027–2029. We do not know if it was approved." in texts(calendar, ".folds p")


def test_row_is_hidden_at_the_instant_at_which_it_is_over(city: BeautifulSoup) -> None:
    rows = section(city, "dates").select("ol.dates > li")
    assert [moment(row, "data-until") for row in rows[:3]] == [
        "2026-11-26T18:00Z",
        "2026-11-28T11:00Z",
        "2027-01-06T17:30Z",
    ]
    assert moment(_of_the_walk(city, "ol.dates > li"), "data-until") == "2027-03-02T17:00Z"
    assert not [row for row in rows if row.has_attr("hidden") or row.has_attr("data-from")]
    note = one(section(city, "dates"), ".note[hidden]")
    assert (words(note), moment(note, "data-from")) == ("All these dates are over.", "2027-05-26T16:30Z")


@pytest.mark.parametrize(
    ("starts", "ends", "until"),
    [
        ("2027-03-02", None, "2027-03-02T22:00Z"),
        ("2027-03-02 17:30", None, "2027-03-02T22:00Z"),
        ("2027-03-28", None, "2027-03-28T21:00Z"),
        ("2027-03-27 20:00", "2027-03-28", "2027-03-28T21:00Z"),
        ("2027-03-28 01:00", "2027-03-28 05:00", "2027-03-28T02:00Z"),
        ("2027-10-31 01:00", "2027-10-31 05:00", "2027-10-31T03:00Z"),
        ("2027-03-02", "2027-03", "2027-03-31T21:00Z"),
    ],
)
def test_row_stands_there_to_its_end_or_to_that_of_its_day(
    copy_of_world: Path, starts: str, ends: str | None, until: str
) -> None:
    change(copy_of_world, WALK, starts=starts, ends=ends)
    (row,) = (row for row in page(copy_of_world, CITY).select("ol.dates > li") if "Walk" in words(row))
    assert moment(row, "data-until") == until


def test_event_of_several_days_says_both(copy_of_world: Path) -> None:
    change(copy_of_world, WALK, starts="2027-03-02", ends="2027-03-04")
    (row,) = (row for row in page(copy_of_world, CITY).select("ol.dates > li") if "Walk" in words(row))
    assert texts(row, ".meta > span")[0] == "2 March 2027 –4 March 2027"


def test_municipality_leads_to_each_month_to_come_with_a_date(city: BeautifulSoup) -> None:
    months = city.select("main nav")[0]
    assert texts(months, "a") == [
        *("All coming dates", "November 2026", "January 2027", "February 2027", "March 2027", "April 2027", "May 2027"),
    ]
    assert links(months)[:3] == ["./", "2026-11/", "2027-01/"]
    assert texts(months, '[aria-current="page"]') == ["All coming dates"]


def test_months_of_all_municipalities_have_pages_too(world_pages: Pages) -> None:
    march = world_pages["en/events/2027-03/"]
    assert words(one(march, "h1")) == "What is on: March 2027"
    assert len(march.select("ol.dates > li")) == 6


def test_page_of_a_month_has_its_dates_alone(world_pages: Pages) -> None:
    march = world_pages[f"{CITY}2027-03/"]
    assert words(one(march, "h1")) == "Näidislinn: March 2027"
    circle = "../paberiring/"
    assert links(section(march, "dates")) == ["../retk/", circle, circle, circle, circle, circle]
    assert texts(march, "main h2") == ["Dates"]
    assert texts(one(march, "main nav"), '[aria-current="page"]') == ["March 2027"]
    assert {path for path in world_pages if path.startswith(f"{CITY}20")} == {
        f"{CITY}{month}/"
        for month in ("2026-09", "2026-10", "2026-11", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05")
    }


def test_page_of_a_month_keeps_what_is_over_and_says_so(copy_of_world: Path) -> None:
    later = TODAY.replace(year=2027, month=6)
    march = page(copy_of_world, f"{CITY}2027-03/", later)
    assert {tuple(texts(row, ".chip")) for row in march.select("ol.dates > li")} == {("Over",)}
    assert texts(march, "main nav [aria-current]") == ["March 2027"]
    assert "Walk around the sample bench" not in words(page(copy_of_world, CITY, later))


def test_page_of_a_month_hides_nothing(world_pages: Pages) -> None:
    for path, calendar in world_pages.items():
        if path.startswith("en/") and "/events/20" in path:
            assert not calendar.select("ol [data-until]"), path
            assert bool(calendar.select("ol.dates .chip:-soup-contains('Over')")) is ("/2026-" in path), path


def test_municipality_without_dates_says_whom_to_ask_and_what_to_say(world_pages: Pages) -> None:
    nothing = world_pages["en/kuuvald/events/"]
    assert texts(section(nothing, "dates"), ".card.note") == ["No dates are known. Ask the municipality."]
    first, second, *_rest = section(nothing, "now").select("ol.chain > li")
    assert words(one(first, "b [lang=et]")) == "Kuu Vallavalitsus"
    assert links(second) == ["https://kuuvald.example/"]
    assert texts(nothing, "#phrase p") == ["Tere! Tulen Maa pealt.", "Kust ma siin abi saan?"]
    assert not nothing.select("main nav, #running, #undated")


def test_municipality_with_dates_needs_nobody_to_ask(city: BeautifulSoup, everywhere: BeautifulSoup) -> None:
    assert not city.select("#now, #say")
    assert not everywhere.select("#now, #say")


def test_without_any_date_one_chooses_where_to_ask(copy_of_world: Path) -> None:
    nothing = page(copy_of_world, "en/events/", TODAY.replace(year=2030))
    (note,) = texts(section(nothing, "dates"), ".card.note")
    assert note == "No dates are known. Choose your city or municipality to see who to ask."
    assert links(section(nothing, "undated")) == ["../naidislinn/events/klubi/"]
    assert not nothing.select("#running")


def test_foot_of_a_calendar_names_the_documents_of_its_events(world_pages: Pages) -> None:
    (line,) = (text for text in texts(world_pages["en/naidislinn/events/2027-03/"], "footer p") if "Source" in text)
    assert line.startswith("Source: plan 2026. All facts were checked on 16 November 2026 or later.")
    assert "Source:" not in words(one(world_pages["en/kuuvald/events/"], "footer"))


def test_events_for_officials_are_in_no_calendar(world_pages: Pages, real_pages: Pages) -> None:
    assert "Sample training for officials" not in words(world_pages["en/events/"])
    assert "vorgustik" not in str(real_pages["et/events/"])


def test_real_events_have_no_dates_and_stand_below_their_municipalities(real_pages: Pages) -> None:
    calendar = real_pages["et/events/"]
    assert not calendar.select("ol.dates")
    assert texts(section(calendar, "undated"), "h3") == [
        *("Tartu", "Tallinn", "Pärnu", "Rakvere", "Saaremaa", "Jõhvi", "Haapsalu", "Kohtla-Järve"),
    ]
    assert links(section(real_pages["et/tartu/events/"], "undated")) == ["loimumisklubi/"]
    assert not [path for path in real_pages if "/events/20" in path]


def _of_the_walk(shown: Tag, selector: str) -> Tag:
    (found,) = (tag for tag in shown.select(selector) if "Walk around" in words(tag))
    return found


def test_date_that_is_called_off_says_so_in_the_list_and_on_the_city_page(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/events/retk.yaml", changes=[{"date": "2027-03-02", "cancelled": True}])
    row = _of_the_walk(page(copy_of_world, "en/naidislinn/events/"), "ol.dates > li")
    assert (texts(row, ".chip"), texts(row, "s")) == (["Cancelled"], ["Walk around the sample bench"])
    for file in ("paberiring", "margid-syndmus"):
        (copy_of_world / f"services/naidislinn/events/{file}.yaml").unlink()
    card = _of_the_walk(page(copy_of_world, "en/naidislinn/"), "section[aria-labelledby=events] a.go")
    assert texts(card, ".chip") == ["Cancelled"]


def test_date_that_moved_stands_on_its_new_day_with_the_old_one(copy_of_world: Path) -> None:
    moved = {"date": "2027-03-02", "moved_to": "2027-03-04 18:00"}
    change(copy_of_world, "naidislinn/events/retk.yaml", changes=[moved])
    row = _of_the_walk(page(copy_of_world, "en/naidislinn/events/"), "ol.dates > li")
    assert texts(row, ".chip") == ["Moved from Tuesday, 2 March 2027, 17:30"]
    assert words(one(row, ".day")) == "Thu 4 Mar 2027"


def test_list_of_an_audience_holds_what_is_for_it_or_for_everybody(copy_of_world: Path) -> None:
    change(copy_of_world, WALK, audiences=["naaber"])
    change(copy_of_world, CIRCLE, audiences=None)
    newcomer = page(copy_of_world, "en/audiences/uustulija/events/")
    assert words(one(newcomer, "h1")) == "What is on – I have just come to Näidislinn"
    assert "Walk" not in words(section(newcomer, "dates"))
    assert "Paper reading circle" in words(section(newcomer, "dates"))
    assert "Walk" in words(section(page(copy_of_world, "en/naidislinn/audiences/naaber/events/"), "dates"))


def test_list_of_a_topic_holds_its_events_alone(world_pages: Pages) -> None:
    neighbours = world_pages["en/topics/naabrid/events/"]
    assert {value(link, "href") for link in section(neighbours, "dates").select("h3 a")} == {
        "../../../naidislinn/events/retk/"
    }
    assert links(section(neighbours, "undated")) == ["../../../naidislinn/events/klubi/"]


def test_every_list_is_reached_from_the_one_of_all(world_pages: Pages) -> None:
    start = world_pages["en/events/"]
    others = {posixpath.normpath(f"en/events/{link}") + "/" for link in links(section(start, "others"))}
    assert others == {
        path for path in world_pages if re.fullmatch(r"en/(topics|audiences)/[^/]+/events/|en/events/[a-z][^/]+/", path)
    }


def test_list_offers_its_calendar_to_subscribe_to(city: BeautifulSoup) -> None:
    told = one(section(city, "dates"), "details:has(#calendar)")
    assert links(told) == ["webcal://naidis.example/sub/en/naidislinn/events/calendar.ics", "calendar.ics", "news.atom"]
    assert words(one(told, "#calendar")) == "https://naidis.example/sub/en/naidislinn/events/calendar.ics"


def test_long_list_shows_the_next_dates_and_leads_to_the_months(copy_of_world: Path) -> None:
    change(copy_of_world, WALK, starts="2026-12-01 10:00", ends=None, repeat={"every": "week", "on": ["tue", "thu"]})
    calendar = page(copy_of_world, CITY)
    assert len(section(calendar, "dates").select("ol.dates > li")) == 60
    assert not section(calendar, "dates").select(".note[hidden]")
    assert "There are more dates later." in words(section(calendar, "dates"))
    months = [value(link, "href") for link in calendar.select("main nav a")][1:]
    assert {"2027-06/", "2027-11/"} < set(months)
    assert "2027-12/" not in months
