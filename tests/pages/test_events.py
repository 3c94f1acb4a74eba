"""What is on: in all municipalities, in one, and in one in a month."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

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


def test_dates_to_come_stand_in_their_order_with_day_and_place(city: BeautifulSoup) -> None:
    rows = section(city, "dates").select("ol.dates > li")
    assert [links(row) for row in rows] == [["paberiring/"], ["retk/"], ["margid-syndmus/"]]
    assert texts(rows[1], ".day") == ["Tue 2 Mar"]
    assert texts(rows[1], ".meta > span") == [
        "Tuesday, 2 March 2027, 17:30–19:00",
        "The sample bench, Näidise tänav 1",
        "Estonian and English",
    ]


def test_page_says_on_which_day_its_list_was_made(world_pages: Pages) -> None:
    assert texts(world_pages[CITY], ".hero p") == ["As known on 23 November 2026."]
    assert texts(world_pages["en/events/"], ".hero p") == ["As known on 23 November 2026."]


def test_day_of_a_date_is_told_in_the_language_of_the_page(world_pages: Pages) -> None:
    days = {language: words(world_pages[f"{language}/events/"].select(".day")[1]) for language in ("et", "ru", "uk")}
    assert days == {"et": "T 2 märts", "ru": "вт 2 март", "uk": "вт 2 бер."}


def test_place_with_an_address_names_the_street_in_estonian(city: BeautifulSoup) -> None:
    place = section(city, "dates").select("li .meta > span")[1]
    assert words(place) == "The sample house, Näidise tänav 1, Näidislinn"
    assert texts(place, '[lang="et"]') == ["Näidise tänav 1, Näidislinn"]


def test_all_municipalities_stand_in_one_list_that_says_where_each_date_is(everywhere: BeautifulSoup) -> None:
    rows = section(everywhere, "dates").select("ol.dates > li")
    assert links(rows[1]) == ["../naidislinn/events/retk/"]
    assert "Näidislinn" in texts(rows[1], ".meta > span")
    assert links(one(everywhere, "main nav")) == ["../naidislinn/events/", "../kuuvald/events/"]


def test_series_says_how_often_it_is(city: BeautifulSoup) -> None:
    (card,) = section(city, "regular").select("a.go")
    assert (value(card, "href"), texts(card, "b, small")) == ("paberiring/", ["Paper reading circle", "every week"])


@pytest.mark.parametrize(
    ("every", "said"),
    [
        ("two weeks", "every two weeks"),
        ("month", "every month"),
        ("quarter", "every quarter"),
        ("year", "every year"),
    ],
)
def test_series_of_any_rhythm_is_told(copy_of_world: Path, every: str, said: str) -> None:
    change(copy_of_world, WALK, repeat={"every": every})
    assert said in texts(section(page(copy_of_world, CITY), "regular"), "small")


def test_event_without_a_date_stands_apart(city: BeautifulSoup, everywhere: BeautifulSoup) -> None:
    assert links(section(city, "undated")) == ["klubi/"]
    assert not section(city, "undated").select("h3")
    assert texts(section(everywhere, "undated"), "h3") == ["Näidislinn"]


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
    assert texts(undated, "h3") == ["Näidislinn", "Kuuvald"]
    assert links(undated) == ["../naidislinn/events/klubi/", "../kuuvald/events/kuuklubi/"]


def test_state_of_every_event_stands_on_it_or_first_above_the_lists(all_pages: Pages) -> None:
    """So that nothing looks as if it were offered, and no draft is without its label."""
    checked = 0
    for path, calendar in all_pages.items():
        if path.endswith("/events/") or "/events/2" in path:
            usual = texts(calendar, ".folds summary")[:1]
            for row in calendar.select("ol.dates > li, a.go"):
                href = value(row if row.has_attr("href") else one(row, "a"), "href")
                record = all_pages[posixpath.normpath(path + href) + "/"]
                assert texts(record, "main .body > .state .chip") == (texts(row, ".chip") or usual), (path, href)
                checked += 1
    assert checked > 20


def test_meaning_of_a_state_is_told_where_a_series_is_the_only_event(copy_of_world: Path) -> None:
    for file in (copy_of_world / "services/naidislinn/events").iterdir():
        if file.stem != "retk":
            file.unlink()
    change(copy_of_world, WALK, repeat={"every": "week"}, verified=None, status={"state": "unconfirmed"})
    calendar = page(copy_of_world, CITY)
    assert texts(calendar, ".folds summary") == ["Not confirmed"]
    assert not section(calendar, "regular").select(".chip")


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
    assert [moment(row, "data-until") for row in rows] == [
        "2026-11-28T11:00Z",
        "2027-03-02T17:00Z",
        "2027-04-01T21:30Z",
    ]
    assert not [row for row in rows if row.has_attr("hidden") or row.has_attr("data-from")]


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
    assert texts(row, ".meta > span")[0] == "2 March 2027–4 March 2027"


def test_municipality_leads_to_each_month_with_a_date(city: BeautifulSoup) -> None:
    months = one(city, "main nav")
    assert texts(months, "a") == ["All coming dates", "November 2026", "March 2027", "April 2027"]
    assert links(months) == ["./", "2026-11/", "2027-03/", "2027-04/"]
    assert texts(months, '[aria-current="page"]') == ["All coming dates"]


def test_page_of_a_month_has_its_dates_alone(world_pages: Pages) -> None:
    march = world_pages[f"{CITY}2027-03/"]
    assert words(one(march, "h1")) == "Näidislinn: March 2027"
    assert links(section(march, "dates")) == ["../retk/"]
    assert texts(march, "main h2") == ["Dates"]
    assert texts(one(march, "main nav"), '[aria-current="page"]') == ["March 2027"]
    assert {path for path in world_pages if path.startswith(f"{CITY}20")} == {
        f"{CITY}{month}/" for month in ("2026-11", "2027-03", "2027-04")
    }


def test_page_of_a_month_keeps_what_is_over_and_says_so(copy_of_world: Path) -> None:
    later = TODAY.replace(year=2027, month=6)
    march = page(copy_of_world, f"{CITY}2027-03/", later)
    (row,) = march.select("ol.dates > li")
    assert texts(row, ".chip") == ["Over"]
    assert not row.has_attr("data-until")
    assert "Walk around the sample bench" not in words(page(copy_of_world, CITY, later))


def test_page_of_a_month_hides_nothing(world_pages: Pages) -> None:
    for path, calendar in world_pages.items():
        if "/events/20" in path:
            assert not calendar.select("ol [data-until]"), path
            assert not calendar.select("ol.dates .chip:-soup-contains('Over')"), path


def test_municipality_without_dates_says_whom_to_ask_and_what_to_say(world_pages: Pages) -> None:
    nothing = world_pages["en/kuuvald/events/"]
    assert texts(section(nothing, "dates"), ".card.note") == ["No dates are known. Ask the municipality."]
    first, second, *_rest = section(nothing, "now").select("ol.chain > li")
    assert words(one(first, "b [lang=et]")) == "Kuu Vallavalitsus"
    assert links(second) == ["https://kuuvald.example/"]
    assert texts(nothing, "#phrase p") == ["Tere! Tulen Maa pealt.", "Kust ma siin abi saan?"]
    assert not nothing.select("main nav, #regular, #undated")


def test_municipality_with_dates_needs_nobody_to_ask(city: BeautifulSoup, everywhere: BeautifulSoup) -> None:
    assert not city.select("#now, #say")
    assert not everywhere.select("#now, #say")


def test_without_any_date_one_chooses_where_to_ask(copy_of_world: Path) -> None:
    nothing = page(copy_of_world, "en/events/", TODAY.replace(year=2030))
    (note,) = texts(section(nothing, "dates"), ".card.note")
    assert note == "No dates are known. Choose your city or municipality to see who to ask."
    assert links(section(nothing, "undated")) == ["../naidislinn/events/klubi/"]
    assert not nothing.select("#regular")


def test_foot_of_a_calendar_names_the_documents_of_its_events(world_pages: Pages) -> None:
    (line,) = (text for text in texts(world_pages["en/naidislinn/events/2027-03/"], "footer p") if "Source" in text)
    assert line.startswith("Source: plan 2026. Checked on 16 November 2026: Näidislinna retkejuht")
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


def _of_the_walk(shown: BeautifulSoup, selector: str) -> Tag:
    (found,) = (tag for tag in shown.select(selector) if "sample bench" in words(tag))
    return found


def test_date_that_is_called_off_says_so_in_the_list_and_on_the_city_page(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/events/retk.yaml", changes=[{"date": "2027-03-02", "cancelled": True}])
    row = _of_the_walk(page(copy_of_world, "en/naidislinn/events/"), "ol.dates > li")
    assert (texts(row, ".chip"), texts(row, "s")) == (["Cancelled"], ["Walk around the sample bench"])
    card = _of_the_walk(page(copy_of_world, "en/naidislinn/"), "section[aria-labelledby=events] a.go")
    assert texts(card, ".chip") == ["Cancelled"]


def test_date_that_moved_stands_on_its_new_day_with_the_old_one(copy_of_world: Path) -> None:
    moved = {"date": "2027-03-02", "moved_to": "2027-03-04 18:00"}
    change(copy_of_world, "naidislinn/events/retk.yaml", changes=[moved])
    row = _of_the_walk(page(copy_of_world, "en/naidislinn/events/"), "ol.dates > li")
    assert texts(row, ".chip") == ["Moved from Tuesday, 2 March 2027, 17:30"]
    assert words(one(row, ".day")) == "Thu 4 Mar"
