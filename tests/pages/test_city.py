from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tatsite.pages.environment import script
from tests.catalog.changing import put, written
from tests.pages.changed import page
from tests.pages.dom import links, moment, one, parse, section, texts, value, words
from tests.pages.rendering import page_of
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

Pages = dict[str, "BeautifulSoup"]

CITY = "naidislinn/municipality.yaml"


def _page(root: Path) -> BeautifulSoup:
    """Give the English page of the city of a changed world."""
    catalog, problems = site.load(root, TODAY)
    assert catalog, problems
    return parse(page_of(catalog, "en/naidislinn/"))


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


def test_city_lists_its_next_dates_and_the_others_as_regular(with_centre: BeautifulSoup) -> None:
    dated, regular = section(with_centre, "events").select("ul")
    assert links(dated) == ["events/paberiring/"] * 3
    assert texts(dated, "small") == [
        "Thursday, 26 November 2026, 18:30 –20:00",
        "Saturday, 28 November 2026, 12:00 –13:00",
        "Wednesday, 6 January 2027, 18:00 –19:30",
    ]
    assert texts(dated, ".chip") == ["Moved from Wednesday, 25 November 2026, 18:00"]
    assert moment(dated.select("a")[0], "data-until") == "2026-11-26T18:00Z"
    assert links(regular) == ["events/klubi/"]


def test_dated_event_shows_its_state_unless_it_is_known_to_run(copy_of_world: Path) -> None:
    (copy_of_world / "services/naidislinn/events/paberiring.yaml").unlink()
    dated = section(page(copy_of_world, "en/naidislinn/"), "events").select("ul")[0]
    assert [texts(card, ".chip") for card in dated.select("a")] == [[], ["Planned"]]


def test_city_leads_to_the_calendar(with_centre: BeautifulSoup, without_centre: BeautifulSoup) -> None:
    assert links(section(with_centre, "events"))[-1] == "events/"
    assert links(section(without_centre, "events")) == ["events/"]


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
    assert words(one(section(world_pages[f"{language}/kuuvald/"], "events"), ".card.note")) == sentence


def test_event_that_is_over_is_no_longer_announced(copy_of_world: Path) -> None:
    catalog, _problems = site.load(copy_of_world, TODAY.replace(year=2028))
    assert catalog
    events = section(parse(page_of(catalog, "en/naidislinn/")), "events")
    assert "No dates are known. Ask the centre." in words(events)
    assert links(events) == ["events/klubi/", "events/"]


def _folds(page: Tag) -> dict[str, list[str]]:
    """Give the paragraphs below each fold at the end of a city page, by what stands on it."""
    return {words(one(fold, "summary")): texts(fold, "p") for fold in page.select("main .body > details")}


def test_city_leads_to_its_languages_and_to_its_part_in_the_programme(
    with_centre: BeautifulSoup, without_centre: BeautifulSoup
) -> None:
    for shown in (with_centre, without_centre):
        assert links(one(section(shown, "next"), ".grid.three")) == ["languages/", "programme/"]


def test_city_leads_to_the_way_of_each_audience(with_centre: BeautifulSoup) -> None:
    way = section(with_centre, "way")
    assert links(way) == ["journey/uustulija/", "journey/naaber/"]
    assert texts(way, "b") == ["I have just come to Näidislinn", "I have lived in Näidislinn for long"]


def test_city_tells_what_there_is_not_and_where_to_ask_instead(
    with_centre: BeautifulSoup, without_centre: BeautifulSoup
) -> None:
    (gap,) = section(with_centre, "next").select("li.card")
    assert words(gap) == (
        "Talk and language: There is no such help here. The municipality recorded this on 2 November 2026."
        " In Näidislinn people are silent. Ask here instead: Juturing"
    )
    assert links(gap) == ["../kuuvald/services/juturing/"]
    assert not section(without_centre, "next").select("li.card")


def test_city_names_its_participation_council_and_what_became_of_proposals(with_centre: BeautifulSoup) -> None:
    council = one(section(with_centre, "say-so"), ".card:has(h3)")
    assert words(one(council, "h3")) == "Participation council Näidislinna osaluskogu"
    assert value(one(council, "h3 [lang]"), "lang") == "et"
    assert texts(council, ".chip") == ["It exists"]
    assert "Come and sit on the sample bench." in texts(council, "p")
    assert "April 2026 Make the bench longer. The bench is longer now." in texts(council, "p")
    assert links(council) == ["services/peatatud/"]


def test_council_of_which_little_is_known_says_to_ask(copy_of_world: Path) -> None:
    city = written(copy_of_world, CITY)
    (council,) = city["councils"]
    (proposal,) = council["proposals"]
    bare = {key: council[key] for key in ("official_name", "source")} | {"state": "forming"}
    unknown = {key: proposal[key] for key in ("on", "text", "source")}
    put(copy_of_world, CITY, city | {"councils": [bare | {"proposals": [unknown]}]})
    said = section(_page(copy_of_world), "say-so")
    assert texts(said, ".card .chip") == ["Being set up"]
    assert "How to join: not known. Ask." in texts(said, "p")
    assert "April 2026 Make the bench longer. What happened to this proposal: not known." in texts(said, "p")
    assert not one(said, ".card:has(h3)").select("a")


def test_council_that_is_only_in_a_draft_carries_its_label(copy_of_world: Path) -> None:
    city = written(copy_of_world, CITY)
    source = [{"document": "naidiskavand", "lines": "10"}]
    put(copy_of_world, CITY, city | {"councils": [{"official_name": "kogu", "state": "forming", "source": source}]})
    said = one(section(_page(copy_of_world), "say-so"), ".card:has(h3)")
    assert texts(said, ".chip") == ["Draft"]
    assert "Being set up. From a draft for 2027–2029. We do not know if it was approved." in words(said)


def test_city_names_the_role_one_can_ask_for(with_centre: BeautifulSoup, without_centre: BeautifulSoup) -> None:
    said = section(with_centre, "say-so")
    assert "Coordinator of Näidislinn" in texts(said, "b")
    assert {"tel:+37255500004", "mailto:koordinaator@naidislinn.example"} <= set(links(said))
    nobody = section(without_centre, "say-so")
    assert texts(nobody, ".card.note") == ["The sources do not say how you can have a say here. Ask the municipality."]
    assert links(nobody) == []


def test_city_names_its_communities_in_estonian_with_what_they_are(
    world_pages: Pages, without_centre: BeautifulSoup
) -> None:
    (community,) = section(world_pages["ru/naidislinn/"], "communities").select("li.card")
    assert words(one(community, "b")).startswith("margidorgofficial")
    assert value(one(community, "b"), "lang") == "et"
    assert links(community)[0].startswith("https://margid.example/")
    (nothing,) = texts(section(without_centre, "communities"), ".card.note")
    assert "Ask: there may be one." in nothing


def test_city_names_pages_and_groups_for_readers_only(
    with_centre: BeautifulSoup, without_centre: BeautifulSoup
) -> None:
    (group,) = section(with_centre, "channels").select(".grid li")
    assert words(one(group, "b")) == "„Näidislinna naabrid“"
    assert "Facebook group · Estonian and Russian" in texts(group, ".soft")
    assert "Never send documents or money." in words(group)
    assert "ametnike näidislist" not in words(with_centre)
    assert texts(section(without_centre, "channels"), ".card.note") == [
        "The sources name no pages or groups for this place."
    ]


@pytest.mark.parametrize(
    ("run_by", "sentence"),
    [
        ("municipality", "Run by the municipality."),
        ("others", "Not run by the municipality."),
        ("not known", "Who runs it: not known."),
    ],
)
def test_page_of_a_city_says_who_runs_it(copy_of_world: Path, run_by: str, sentence: str) -> None:
    city = written(copy_of_world, CITY)
    medium = {"printed": "Город", "kind": "web page", "run_by": run_by, "source": [{"document": "naidisteade"}]}
    link = {"link": {"url": "https://naidislinn.example/linn", "languages": ["ru"]}}
    put(copy_of_world, CITY, city | {"media": [medium | link]})
    (shown,) = section(_page(copy_of_world), "channels").select(".grid li")
    assert texts(shown, "p.soft") == [sentence]
    assert value(one(shown, "b"), "lang") == "ru"
    assert links(shown) == ["https://naidislinn.example/linn"]


def test_city_names_papers_to_read_and_none_for_officials(with_centre: BeautifulSoup) -> None:
    (paper,) = section(with_centre, "channels").select("div.card")
    assert texts(paper, "b") == ["First sample days"]
    assert "Estonian and Ukrainian. The centre has leaflets when it has leaflets." in texts(paper, "p")
    assert links(paper) == ["https://naidislinn.example/voldik"]
    assert "Survey of samples" not in words(with_centre)


def test_paper_that_is_only_in_a_draft_carries_its_label_and_says_to_ask(copy_of_world: Path) -> None:
    file = "naidislinn/publications/voldik.yaml"
    paper = written(copy_of_world, file)
    bare = {key: kept for key, kept in paper.items() if key not in {"languages", "link", "get_it"}}
    put(copy_of_world, file, bare | {"source": [{"document": "naidiskavand", "lines": "10"}]})
    (shown,) = section(_page(copy_of_world), "channels").select("div.card:has(b):not(.note)")
    assert texts(shown, ".chip") == ["Draft"]
    assert "From a draft for 2027–2029. We do not know if it was approved." in texts(shown, "p")
    assert texts(shown, "p")[-1] == "Where to get it: not known. Ask."


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


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Rakvere raamatukogult ukrainlastele", "et"),
        ("Украинцы в Кохтла-Ярве", "ru"),
        ("Украiнське земляцтво «Два кольори»", "uk"),
        ("Українська бібліотека", "uk"),
    ],
)
def test_name_is_read_aloud_in_the_language_of_its_letters(name: str, language: str) -> None:
    assert script(name) == language


def test_group_of_which_nobody_knows_who_runs_it_is_not_told_as_another_s(real_pages: Pages) -> None:
    card = next(card for card in real_pages["en/saaremaa/"].select("li.card") if "FB grupp" in words(card))
    assert "Who runs it: not known. Never send documents or money there." in words(card)
    assert "Not run by the municipality" not in words(card)
