from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tests.pages.changed import change, page
from tests.pages.dom import links, moment, one, parse, section, texts, value, words
from tests.pages.rendering import page_of
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

Pages = dict[str, "BeautifulSoup"]


@pytest.fixture
def dated(world_pages: Pages) -> BeautifulSoup:
    return world_pages["en/naidislinn/events/retk/"]


@pytest.fixture
def undated(world_pages: Pages) -> BeautifulSoup:
    return world_pages["en/naidislinn/events/klubi/"]


def test_event_with_date_says_when_and_where(dated: BeautifulSoup) -> None:
    when = section(dated, "when")
    assert texts(when, "p.none") == ["The sample bench, Näidise tänav 1"]
    assert texts(when, "li") == ["Tue 2 Mar 2027 Tuesday, 2 March 2027, 17:30 –19:00"]
    assert value(one(when, "time"), "datetime") == "2027-03-02T17:30"


def test_event_with_date_shows_neither_the_chain_nor_questions(dated: BeautifulSoup) -> None:
    assert not dated.select("ol.chain")
    assert not dated.select("#ask")


def test_event_that_ends_on_another_day_says_which(world_pages: Pages) -> None:
    (told,) = texts(section(world_pages["en/naidislinn/events/margid-syndmus/"], "when"), "li div")
    assert re.fullmatch(r"Thursday,? 1 April 2027, 23:30 –Friday,? 2 April 2027, 00:30", told)


def test_series_shows_its_next_dates_and_the_others_month_by_month(world_pages: Pages) -> None:
    when = section(world_pages["en/naidislinn/events/paberiring/"], "when")
    assert texts(when, "p.none")[0] == "every week, until 26 May 2027"
    assert texts(when, "ol .day") == [
        *("Thu 26 Nov", "Sat 28 Nov", "Wed 6 Jan 2027", "Wed 13 Jan 2027", "Wed 20 Jan 2027", "Wed 27 Jan 2027"),
    ]
    (more,) = when.select("details")
    assert words(one(more, "summary")) == "Later dates"
    assert texts(more, "p") == [
        "February 2027: 3, 10, 17",
        "March 2027: 3, 10, 17, 24, 31",
        "April 2027: 7, 14, 21, 28",
        "May 2027: 5, 12, 19, 26",
    ]


def test_date_far_ahead_that_is_otherwise_has_a_row_of_its_own(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/events/paberiring.yaml", changes=[{"date": "2027-05-19", "cancelled": True}])
    when = section(page(copy_of_world, "en/naidislinn/events/paberiring/"), "when")
    assert texts(when, "ol .day")[-1] == "Wed 19 May 2027"
    assert texts(when, "details p")[-1] == "May 2027: 5, 12, 26"


def test_series_says_what_is_otherwise_and_why(world_pages: Pages) -> None:
    when = section(world_pages["en/naidislinn/events/paberiring/"], "when")
    moved, extra, _usual, cancelled, elsewhere = when.select("li")[:5]
    assert texts(moved, ".chip, .soft, .meta") == [
        "Moved from Wednesday, 25 November 2026, 18:00",
        "The sample stop, Näidise tänav 7, Näidislinn",
        "The floor of the house is being washed.",
    ]
    assert texts(extra, ".soft") == ["An extra reading on Saturday."]
    assert (texts(cancelled, ".chip"), bool(cancelled.select("s time"))) == (["Cancelled"], True)
    assert texts(elsewhere, ".chip, .meta") == ["Changed", "On the sample bench"]
    assert "Does not take place on 24 February 2027. A holiday." in texts(when, "p.none")


def test_cancelled_date_stays_until_it_would_have_been_and_goes_then(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/events/retk.yaml", changes=[{"date": "2027-03-02", "cancelled": True}])
    before = page(copy_of_world, "en/naidislinn/events/retk/", dt.date(2027, 3, 2))
    assert texts(section(before, "when"), ".chip") == ["Cancelled"]
    after = page(copy_of_world, "en/naidislinn/events/retk/", dt.date(2027, 3, 3))
    assert not section(after, "when").select("ol")


def test_page_of_an_event_that_is_over_stays_and_says_so(copy_of_world: Path) -> None:
    over = page(copy_of_world, "en/naidislinn/events/retk/", dt.date(2027, 3, 3))
    note = one(section(over, "when"), ".note")
    assert words(note).startswith("This is over. Tuesday, 2 March 2027, 17:30 –19:00")
    assert links(note) == ["../"]
    assert not over.select("ol.chain, #ask, #calendar")


def test_page_says_by_the_clock_that_all_dates_are_over(dated: BeautifulSoup) -> None:
    note = one(section(dated, "when"), ".note[hidden]")
    assert words(note) == "All these dates are over. What is on"
    assert moment(note, "data-from") == "2027-03-02T17:00Z"
    (row,) = section(dated, "when").select("li")
    assert moment(row, "data-until") == "2027-03-02T17:00Z"


def test_event_offers_its_dates_for_the_calendar(dated: BeautifulSoup, undated: BeautifulSoup) -> None:
    (add,) = (link for link in section(dated, "when").select("a") if value(link, "href") == "calendar.ics")
    assert words(add) == "Add to your calendar"
    assert not undated.select('a[href$=".ics"]')


def test_time_to_sign_up_ends_by_the_clock(world_pages: Pages) -> None:
    told = section(world_pages["en/naidislinn/events/paberiring/"], "register")
    ends, over = one(told, "span[data-until]"), one(told, "b[hidden]")
    assert (moment(ends, "data-until"), moment(over, "data-from")) == ("2026-12-01T10:00Z", "2026-12-01T10:00Z")
    assert words(over) == "The time to sign up is over."


def test_event_with_a_quarter_says_it_and_whom_to_ask(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/events/retk.yaml", starts="2027-Q2", ends=None)
    vague = page(copy_of_world, "en/naidislinn/events/retk/")
    assert texts(section(vague, "when"), "p") == ["second quarter of 2027", "The sample bench, Näidise tänav 1"]
    assert vague.select("ol.chain")


def test_event_and_its_service_lead_to_each_other(world_pages: Pages) -> None:
    event = section(world_pages["en/naidislinn/events/paberiring/"], "belongs")
    assert "../../services/naidispaber/" in links(event)
    service = section(world_pages["en/naidislinn/services/naidispaber/"], "belongs")
    (told,) = (words(link) for link in service.select("a") if value(link, "href") == "../../events/paberiring/")
    assert told == "Paper reading circle – Thursday, 26 November 2026, 18:30"


def test_event_without_date_says_when_it_was_in_the_plan(undated: BeautifulSoup) -> None:
    unknown, planned = texts(section(undated, "when"), "p")
    assert unknown == "No dates are known. Ask the centre."
    assert planned == (
        "In the plan: first quarter of 2026, second quarter of 2026, fourth quarter of 2026"
        " and first quarter of 2027. Pause: July 2026 and August 2026."
    )


def test_event_without_date_says_whom_to_ask(undated: BeautifulSoup) -> None:
    first, second, third, fourth = section(undated, "now").select("ol.chain > li")
    assert words(one(first, "b [lang=et]")) == "Näidiskeskus"
    assert words(one(second, "#words")) == "näidisjutu klubi"
    assert links(second) == ["https://naidislinn.example/"]
    assert (links(third), links(fourth)) == (["tel:1247"], ["tel:112"])
    assert len(section(undated, "ask").select("li")) == 5


def test_event_of_a_municipality_without_centre_says_to_ask_the_municipality(copy_of_world: Path) -> None:
    record = copy_of_world / "services/naidislinn/municipality.yaml"
    lines = record.read_text("utf-8").splitlines(keepends=True)
    record.write_text("".join(line for line in lines if not line.startswith("centre:")), "utf-8")
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog
    when = section(parse(page_of(catalog, "en/naidislinn/events/klubi/")), "when")
    assert texts(when, "p")[0] == "No dates are known. Ask the municipality."


def test_event_says_its_state(undated: BeautifulSoup, dated: BeautifulSoup) -> None:
    assert texts(undated, "main .body > .state p") == [
        "This was in the 2026 plan. We do not know if it runs now. Ask before you go."
    ]
    assert words(one(dated, "main .body > .state .chip")) == "Available"


def test_event_names_its_languages_and_how_much_estonian_one_needs(undated: BeautifulSoup) -> None:
    assert texts(section(undated, "languages"), "p") == [
        "Estonian",
        "Help if needed: English and Russian",
        "You can say “tere” and “näidis”.",
    ]


def test_event_says_for_whom_it_is(undated: BeautifulSoup) -> None:
    sign, exclusion, *_rest = texts(section(undated, "whom"), "li")
    assert sign == "You want to talk, but there is nobody to talk to."
    assert exclusion.startswith("In the plan, the club is not for parrots. Ask the centre")


def test_event_tells_drafts_below_the_draft_label(undated: BeautifulSoup) -> None:
    drafts = section(undated, "drafts")
    assert words(one(drafts, "details p")) == "From a draft for 2027–2029. We do not know if it was approved."
    assert texts(drafts, ".card > p") == ["In the draft, the club also has tea."]


def test_event_leads_to_its_row_of_the_plan(undated: BeautifulSoup) -> None:
    assert links(section(undated, "belongs"))[-1] == "../../plan/2026/#row-kogukond-klubi"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("et", "Kuupäevad ei ole teada. Küsige keskusest."),
        ("en", "No dates are known. Ask the centre."),
        ("ru", "Даты неизвестны. Спросите в центре."),
        ("uk", "Дати невідомі. Запитайте в центрі."),
    ],
)
def test_real_club_of_2025_has_no_dates_now(real_pages: Pages, language: str, sentence: str) -> None:
    page = real_pages[f"{language}/tartu/events/loimumisklubi/"]
    assert texts(section(page, "when"), "p")[0] == sentence
    assert not page.select("time")
