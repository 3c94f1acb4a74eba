from __future__ import annotations

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
def with_centre(world_pages: Pages) -> BeautifulSoup:
    return world_pages["en/naidislinn/"]


@pytest.fixture
def without_centre(world_pages: Pages) -> BeautifulSoup:
    return world_pages["en/kuuvald/"]


def test_city_says_who_helps_in_one_sentence(with_centre: BeautifulSoup) -> None:
    assert words(one(with_centre, "h1")) == "Who helps in Näidislinn"
    assert texts(with_centre, ".hero p") == ["In an invented city, an invented centre helps."]


def test_city_gives_the_channels_of_its_centre(with_centre: BeautifulSoup) -> None:
    now = section(with_centre, "now")
    assert links(now) == [
        "tel:+37255500000",
        "mailto:keskus@naidislinn.example",
        "https://keskus.naidislinn.example/aeg",
    ]
    assert words(one(with_centre, "p.meter")) == "Contact facts: 5 of 5 confirmed"


def test_city_without_centre_says_to_ask_its_government_in_order(without_centre: BeautifulSoup) -> None:
    first, second, third, fourth = section(without_centre, "now").select("ol.chain > li")
    assert words(one(first, "b [lang=et]")) == "Kuu Vallavalitsus"
    assert links(first) == ["#say"]
    assert words(one(second, "b#words")) == "juturing, kuutolm"
    assert links(second) == ["https://kuuvald.example/"]
    assert links(third) == ["tel:1247"]
    assert links(fourth) == ["tel:112"]
    assert words(one(without_centre, "p.meter")) == "Contact facts: 0 of 5 confirmed"


def test_city_has_sentences_to_say(with_centre: BeautifulSoup, without_centre: BeautifulSoup) -> None:
    assert texts(with_centre, "#phrase p") == ["Tere! Otsin Näidislinna keskust.", "Kas te saate mind aidata?"]
    assert texts(without_centre, "#phrase p") == ["Tere! Tulen Maa pealt.", "Kust ma siin abi saan?"]


def test_services_stand_below_their_main_topic(with_centre: BeautifulSoup) -> None:
    services = section(with_centre, "services")
    assert texts(services, "h3") == ["Sample papers", "Talk and language", "Neighbours"]
    papers = services.select(".topics > div")[0]
    assert links(papers) == ["services/lopetatud/", "services/naidispaber/", "services/taisteenus/"]


def test_service_shows_its_estonian_name_and_its_state(with_centre: BeautifulSoup) -> None:
    def shown(address: str) -> tuple[list[str], list[str]]:
        card = one(with_centre, f'a.go[href="services/{address}/"]')
        return texts(card, "b, small"), texts(card, ".chip")

    assert shown("taisteenus") == (["Getting a sample card", "näidiskaart"], ["Available"])
    assert shown("kavandist") == (["Second street", "teise tänava tutvustus"], ["Draft"])
    assert shown("lopetatud") == (["Paberkompass", "paberkompass"], ["Ended"])
    assert shown("peatatud")[1] == ["Paused to the end of 31.08.2027"]


def test_city_says_once_what_each_open_state_means(with_centre: BeautifulSoup) -> None:
    folds = section(with_centre, "services").select("details")
    assert {words(one(fold, "summary")): words(one(fold, "p")) for fold in folds} == {
        "Not confirmed": "This was in the 2026 plan. We do not know if it runs now. Ask before you go.",
        "Trial": "This was in the 2026 plan. We do not know if it runs now. Ask before you go.",
        "Draft": "From a draft for 2027–2029. We do not know if it was approved.",
    }


def test_state_of_every_service_stands_on_it_or_first_above_the_list(all_pages: Pages) -> None:
    for path in ("en/naidislinn/", "et/kuuvald/", "en/tartu/", "uk/tartu/"):
        if path in all_pages:
            services = section(all_pages[path], "services")
            for card in services.select("a.go"):
                state = texts(all_pages[path + value(card, "href")], "main .body > .state .chip")
                assert state == (texts(card, ".chip") or texts(services, ".folds summary")[:1]), path


def test_service_whose_check_lapsed_is_not_confirmed_on_the_city_page(copy_of_world: Path) -> None:
    """Also where no other service is not confirmed, so that nothing looks as if it were offered."""
    (copy_of_world / "services/naidislinn/services/kinnitamata.yaml").unlink()
    catalog, _problems = site.load(copy_of_world, TODAY.replace(year=2028))
    assert catalog
    services = section(parse(page_of(catalog, "en/naidislinn/")), "services")
    assert "Not confirmed" in words(services)
    assert "We do not know if it runs now." in words(services)


def test_city_lists_dated_events_by_their_date_and_the_others_as_regular(with_centre: BeautifulSoup) -> None:
    dated, regular = section(with_centre, "events").select("ul")
    assert links(dated) == ["events/retk/", "events/margid-syndmus/"]
    assert texts(dated, "small")[0].endswith("2 March 2027, 17:30")
    assert links(regular) == ["events/klubi/"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("et", "Kuupäevad ei ole teada. Küsige omavalitsusest."),
        ("en", "No dates are known. Ask the municipality."),
        ("ru", "Даты неизвестны. Спросите в самоуправлении."),
        ("uk", "Дати невідомі. Запитайте в муніципалітеті."),
    ],
)
def test_city_without_centre_and_dates_says_to_ask_the_municipality(
    world_pages: Pages, language: str, sentence: str
) -> None:
    assert words(section(world_pages[f"{language}/kuuvald/"], "events")).endswith(sentence)


def test_event_that_is_over_is_no_longer_announced(copy_of_world: Path) -> None:
    catalog, _problems = site.load(copy_of_world, TODAY.replace(year=2028))
    assert catalog
    events = section(parse(page_of(catalog, "en/naidislinn/")), "events")
    assert "No dates are known. Ask the centre." in words(events)
    assert links(events) == ["events/klubi/"]


def test_city_tells_its_details_and_drafts(with_centre: BeautifulSoup, without_centre: BeautifulSoup) -> None:
    assert texts(section(with_centre, "more"), "p")[0] == "The city has one street, and it is a sample."
    drafts = section(with_centre, "drafts")
    assert words(one(drafts, "details p")) == "From a draft for 2027–2029. We do not know if it was approved."
    assert texts(drafts, ".card > p") == ["In the draft, the city gets a second street."]
    assert not without_centre.select("#more, #drafts")


def test_city_leads_to_its_plan_as_a_budget_and_to_the_audiences(
    with_centre: BeautifulSoup, without_centre: BeautifulSoup
) -> None:
    more = section(with_centre, "next")
    assert links(more) == ["plan/2026/", "../audiences/uustulija/", "../audiences/naaber/"]
    assert texts(more, "small")[0] == "the city's planned budget, not a price"
    assert not more.select(".chip")
    draft = section(without_centre, "next")
    assert links(draft) == ["plan/2027/", "../audiences/uustulija/", "../audiences/naaber/"]
    assert texts(draft, ".chip") == ["Draft"]


def test_link_to_the_municipality_shows_where_it_leads(copy_of_world: Path) -> None:
    record = copy_of_world / "services/kuuvald/municipality.yaml"
    text = record.read_text("utf-8").replace("https://kuuvald.example/", "http://www.kuuvald.example/et/uus")
    record.write_text(text, "utf-8")
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog
    page = parse(page_of(catalog, "en/kuuvald/"))
    link = one(page, 'a[href="http://www.kuuvald.example/et/uus"]')
    assert words(link).removeprefix("www.") in {"kuuvald.example", "kuuvald.example/et/uus"}


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_real_city_names_its_centre_in_estonian_and_where_to_search(real_pages: Pages, language: str) -> None:
    first, second, third, fourth = section(real_pages[f"{language}/tartu/"], "now").select("ol.chain > li")
    assert words(one(first, "b [lang=et]")) == "Tartu Välismaalaste Teenuskeskus"
    assert links(second) == ["https://www.tartu.ee"]
    assert value(one(second, "b#words"), "lang") == "et"
    assert (links(third), links(fourth)) == (["tel:1247"], ["tel:112"])
