"""The home page of a language, and the page of urgent numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.dom import links, one, section, texts, value, words

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

Pages = dict[str, "BeautifulSoup"]

NUMBERS = ["tel:112", "tel:1220", "tel:1247", "tel:116006", "tel:116111"]
EMERGENCY = {
    "et": "Oht elule, tervisele või varale: kiirabi, päästjad, politsei",
    "en": "Danger to life, health or property: ambulance, rescue, police",
    "ru": "Опасность для жизни, здоровья или имущества: скорая помощь, спасатели, полиция",
    "uk": "Небезпека для життя, здоров’я чи майна: швидка допомога, рятувальники, поліція",
}


def test_home_leads_to_every_municipality_by_both_names(world_pages: Pages) -> None:
    places = section(world_pages["ru/"], "places")
    assert texts(places, "a.go b") == ["Няйдислинн", "Куувалд"]
    assert texts(places, 'a.go small [lang="et"]') == ["Näidislinna linn", "Kuu vald"]
    assert links(places) == ["naidislinn/", "kuuvald/", "#elsewhere"]


def test_home_leads_to_every_audience_and_topic(world_pages: Pages) -> None:
    page = world_pages["en/"]
    assert links(section(page, "who")) == ["audiences/uustulija/", "audiences/naaber/"]
    assert links(section(page, "what")) == [
        *("topics/dokumendid/", "topics/jutt/", "topics/naabrid/"),
        *("coverage/", "communities/", "have-a-say/", "a-z/"),
    ]


def test_home_leads_to_the_way_to_the_step_most_others_wait_for_and_to_events(world_pages: Pages) -> None:
    first = section(world_pages["en/"], "first")
    assert links(first) == ["journey/", "journey/uustulija/#aadress", "events/"]
    assert texts(first, "b") == ["Your way, step by step", "Find a sample address", "What is on"]
    assert texts(first, 'small [lang="et"]') == ["näidisaadressi leidmine"]
    assert not section(world_pages["et/"], "first").select('[lang="et"]')


def test_first_steps_carry_the_picture_of_their_stage(world_pages: Pages) -> None:
    pictures = section(world_pages["en/"], "first").select("svg:first-child use")
    assert [value(picture, "href") for picture in pictures] == ["#i-way", "#i-bag", "#i-cal"]


def test_home_has_a_way_for_people_from_elsewhere_and_in_danger(world_pages: Pages) -> None:
    page = world_pages["en/"]
    assert links(one(page, "#elsewhere")) == ["tel:1247", "map/"]
    assert links(section(page, "urgent")) == NUMBERS


@pytest.mark.parametrize("language", list(EMERGENCY))
def test_urgent_help_has_five_numbers_to_tap(real_pages: Pages, language: str) -> None:
    page = real_pages[f"{language}/help/"]
    listed = one(page, "ul.nums")
    assert links(listed) == NUMBERS
    assert texts(listed, "a") == ["112", "1220", "1247", "116 006", "116 111"]
    assert texts(listed, "li > span")[0] == EMERGENCY[language]
    assert len(set(texts(listed, "li > span"))) == 5


def test_urgent_help_says_in_estonian_what_helps_on_the_phone(real_pages: Pages) -> None:
    phrases = real_pages["ru/help/"].select("li b[lang]")
    assert {value(phrase, "lang") for phrase in phrases} == {"et"}
    assert "Ma vajan abi." in [words(phrase) for phrase in phrases]
    assert not real_pages["et/help/"].select("li.card > span")


def test_pages_of_no_municipality_belong_to_the_site(world_pages: Pages) -> None:
    place = one(world_pages["en/topics/jutt/"], "header a.place")
    assert (words(place), value(place, "href")) == ("tatsite", "../../")


def test_home_page_shows_the_next_dates_of_all_places(world_pages: Pages) -> None:
    following = section(world_pages["en/"], "next")
    assert texts(following, "small") == [
        "Thursday, 26 November 2026, 18:30 –20:00, Näidislinn",
        "Saturday, 28 November 2026, 12:00 –13:00, Näidislinn",
        "Wednesday, 6 January 2027, 18:00 –19:30, Näidislinn",
    ]
    assert links(following) == [*["naidislinn/events/paberiring/"] * 3, "events/"]


def test_home_page_without_dates_has_no_empty_list(real_pages: Pages) -> None:
    assert not real_pages["en/"].select("#next")
