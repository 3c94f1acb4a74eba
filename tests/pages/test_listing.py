from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tests.pages.dom import links, one, parse, section, texts, value, words
from tests.pages.rendering import page_of
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

Pages = dict[str, "BeautifulSoup"]


def test_topic_lists_services_and_events_by_municipality(world_pages: Pages) -> None:
    page = world_pages["en/topics/jutt/"]
    assert texts(page, "main h2") == ["Urgent help", "Your way, step by step", "Näidislinn", "Kuuvald"]
    assert links(section(page, "naidislinn")) == [
        "../../naidislinn/",
        "../../naidislinn/services/katse/",
        "../../naidislinn/services/margid/",
        "../../naidislinn/services/peatatud/",
        "../../naidislinn/services/tasuline/",
        "../../naidislinn/events/margid-syndmus/",
        "../../naidislinn/events/klubi/",
    ]
    assert links(section(page, "kuuvald")) == ["../../kuuvald/", "../../kuuvald/services/juturing/"]


def test_list_says_once_what_each_open_state_means(world_pages: Pages) -> None:
    folds = world_pages["en/topics/naabrid/"].select(".folds details")
    assert [(words(one(fold, "summary")), words(one(fold, "p"))) for fold in folds] == [
        ("Not confirmed", "This was in the 2026 plan. We do not know if it runs now. Ask before you go."),
        ("Draft", "From a draft for 2027–2029. We do not know if it was approved."),
    ]


def test_row_of_a_list_shows_its_state_unless_it_is_the_usual_one(world_pages: Pages) -> None:
    page = world_pages["en/topics/naabrid/"]
    assert {words(one(card, "b")): texts(card, ".chip") for card in _records(page)} == {
        "Getting a sample card , Näidislinn": ["Available"],
        "Second street , Näidislinn": ["Draft"],
        "Sample advice , Näidislinn": [],
        "Talking bench , Näidislinn": ["Paused to the end of 31.08.2027"],
        "Walk around the sample bench , Näidislinn": ["Available"],
        "Sample talk club , Näidislinn": [],
    }


def test_state_of_every_row_stands_on_it_or_first_above_the_list(all_pages: Pages) -> None:
    """So that what is a draft, above all, is nowhere without its label."""
    for path, page in all_pages.items():
        if "/topics/" in path or "/audiences/" in path:
            usual = texts(page, ".folds summary")[:1]
            for card in _records(page):
                record = all_pages[posixpath.normpath(path + value(card, "href")) + "/"]
                assert texts(record, "main .body > .state .chip") == (texts(card, ".chip") or usual), path


def _records(page: Tag) -> list[Tag]:
    """Give the links to services and events."""
    return [card for card in page.select("a.go") if re.search("/(services|events)/", value(card, "href"))]


def test_topic_leads_to_the_steps_at_which_its_services_and_events_help(world_pages: Pages) -> None:
    steps = section(world_pages["en/topics/dokumendid/"], "steps")
    assert links(steps) == [
        "../../journey/uustulija/#naidispaber",
        "../../journey/uustulija/#aadress",
        "../../journey/uustulija/#jutt",
    ]
    assert set(texts(steps, "small")) == {"what to do, and in which order"}
    assert not world_pages["en/audiences/naaber/"].select("#steps")


def test_audience_leads_to_its_way(world_pages: Pages) -> None:
    page = world_pages["uk/audiences/naaber/"]
    assert links(one(page, "main .body > ul")) == ["../../journey/naaber/"]
    assert not world_pages["uk/topics/jutt/"].select("main .body > ul")


def test_audience_is_told_in_its_own_words_with_the_official_term(world_pages: Pages) -> None:
    page = world_pages["uk/audiences/naaber/"]
    assert words(one(page, "h1")) == "Я давно живу в Няйдислінні"
    assert words(one(page, ".hero .soft")) == "сусід-зразок · näidis-naaber"
    assert value(one(page, ".hero .soft [lang]"), "lang") == "et"
    assert words(one(world_pages["et/audiences/naaber/"], ".hero .soft")) == "näidis-naaber"


def test_audience_lists_what_names_it_and_what_names_nobody(world_pages: Pages) -> None:
    listed = links(one(world_pages["en/audiences/naaber/"], "main"))
    assert "../../naidislinn/services/tasuline/" in listed
    assert "../../kuuvald/services/juturing/" in listed
    assert "../../naidislinn/services/kavandist/" not in listed


def test_topic_of_which_nothing_is_known_says_to_ask_in_every_language(copy_of_world: Path) -> None:
    topics = copy_of_world / "services/vocabulary/topics"
    (topics / "tuhi.yaml").write_text((topics / "jutt.yaml").read_text("utf-8"), "utf-8")
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog
    told = {}
    for language in ("et", "en", "ru", "uk"):
        page = parse(page_of(catalog, f"{language}/topics/tuhi/"))
        assert not page.select("a.go")
        told[language] = words(one(page, ".card.note"))
    assert "Ask" in told["en"]
    assert len(set(told.values())) == 4


@pytest.mark.parametrize("audience", ["uussisserandaja", "erinev-keel-ja-kultuur", "tagasipoorduja"])
def test_real_audience_finds_the_services_of_tartu(real_pages: Pages, audience: str) -> None:
    listed = links(section(real_pages[f"et/audiences/{audience}/"], "tartu"))
    assert any(link.startswith("../../tartu/services/") for link in listed)
    assert "../../tartu/events/loimumisklubi/" in listed
