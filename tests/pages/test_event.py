from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tests.pages.dom import links, one, parse, section, texts, value, words
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
    moment, place = texts(when, "p")
    assert moment.endswith("2 March 2027, 17:30 –19:00")
    assert place == "The sample bench, Näidise tänav 1"
    assert value(one(when, "time"), "datetime") == "2027-03-02T17:30"


def test_event_with_date_shows_neither_the_chain_nor_questions(dated: BeautifulSoup) -> None:
    assert not dated.select("ol.chain")
    assert not dated.select("#ask")


def test_event_that_ends_on_another_day_says_which(world_pages: Pages) -> None:
    moment = texts(section(world_pages["en/naidislinn/events/margid-syndmus/"], "when"), "p")[0]
    assert re.fullmatch(r"Thursday,? 1 April 2027, 23:30 –Friday,? 2 April 2027, 00:30", moment)


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
