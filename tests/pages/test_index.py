"""A to Z: everything that has a page, under its first letter in the reader's alphabet."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

import pytest

from tatsite.i18n import alphabetical
from tests.pages.changed import change, page
from tests.pages.dom import links, one, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

INDEX = "en/a-z/"


@pytest.fixture
def index(world_pages: Pages) -> BeautifulSoup:
    return world_pages[INDEX]


def _entry(index: Tag, address: str) -> Tag:
    return one(index, f'.index li:has(a[href="../{address}"])')


def test_letters_above_lead_to_their_headings(all_pages: Pages) -> None:
    for path, index in all_pages.items():
        if path.endswith("/a-z/"):
            letters = one(index, "main nav")
            assert texts(letters, "a") == texts(index, ".index h2"), path
            assert links(letters) == [f"#{value(heading, 'id')}" for heading in index.select(".index h2")], path
            assert len(set(texts(letters, "a"))) == len(texts(letters, "a")), path


def test_entry_stands_under_its_first_letter(index: BeautifulSoup) -> None:
    for part in index.select(".index section"):
        letter = words(one(part, "h2"))
        assert {words(link)[0].upper() for link in part.select("a")} == {letter}


def test_everything_that_has_a_page_is_listed_once(world: Catalog, index: BeautifulSoup) -> None:
    records = [*world.municipalities, *world.topics, *world.audiences, *world.services, *world.events]
    steps = [f"journey/uustulija/#{step.id}" for step in world.journey.steps]
    of_all = [
        "help/",
        "events/",
        "journey/",
        "my-plan/",
        "map/",
        "coverage/",
        "communities/",
        "have-a-say/",
        "programme/",
    ]
    expected = [*(item.path for item in records), *steps, *of_all]
    assert sorted(links(one(index, ".index"))) == sorted(f"../{address}" for address in expected)


def test_every_real_service_and_event_is_listed(real: Catalog, real_pages: Pages) -> None:
    for language in ("et", "uk"):
        listed = {posixpath.normpath(link) for link in links(one(real_pages[f"{language}/a-z/"], ".index"))}
        assert {f"../{item.path.rstrip('/')}" for item in (*real.services, *real.events)} <= listed


def test_entries_are_in_the_order_of_the_reader_s_alphabet(all_pages: Pages) -> None:
    for path, index in all_pages.items():
        if path.endswith("/a-z/"):
            titles = [next(link.stripped_strings) for link in index.select(".index a")]
            keys = [alphabetical(path[:2], title)[0] for title in titles]
            assert keys == sorted(keys), path


def test_titles_that_are_the_same_go_by_their_place(index: BeautifulSoup) -> None:
    places = [
        words(one(_entry(index, f"{owner}/services/naidispaber/"), "small")) for owner in ("kuuvald", "naidislinn")
    ]
    assert [place.split(" · ")[0] for place in places] == ["Kuuvald", "Näidislinn"]
    listed = links(one(index, ".index"))
    assert listed.index("../kuuvald/services/naidispaber/") < listed.index("../naidislinn/services/naidispaber/")


def test_entry_says_its_place_and_its_estonian_name(index: BeautifulSoup, world_pages: Pages) -> None:
    card = one(_entry(index, "naidislinn/services/taisteenus/"), "small")
    assert (words(card), texts(card, '[lang="et"]')) == ("Näidislinn · näidiskaart", ["näidiskaart"])
    assert words(one(_entry(index, "naidislinn/"), "small")) == "Näidislinna linn"
    estonian = _entry(world_pages["et/a-z/"], "naidislinn/services/taisteenus/")
    assert words(one(estonian, "small")) == "Näidislinn"


def test_title_in_another_language_is_marked(index: BeautifulSoup) -> None:
    (fallen,) = _entry(index, "naidislinn/services/lopetatud/").select("a > b > span")
    assert (words(fallen), value(fallen, "lang")) == ("Paberkompass", "et")


def test_draft_carries_its_label_in_the_index(all_pages: Pages, index: BeautifulSoup) -> None:
    assert texts(index, ".index .chip") == ["Draft"]
    assert texts(_entry(index, "naidislinn/services/kavandist/"), ".chip") == ["Draft"]
    for path, other in all_pages.items():
        if path in {"en/a-z/", "uk/a-z/"}:
            for row in other.select(".index li"):
                target = all_pages[posixpath.normpath(path + value(one(row, "a"), "href").partition("#")[0]) + "/"]
                chip = {"en": "Draft", "uk": "Проєкт документа"}[path[:2]]
                is_draft = chip in texts(target, "main .body > .state:first-child .chip")
                assert (chip in texts(row, ".chip")) == is_draft, (path, words(row))


def test_step_of_one_audience_leads_to_its_way(copy_of_world: Path) -> None:
    concerns = [{"audience": "naaber", "need": "optional"}]
    change(copy_of_world, "journey/steps/jutt.yaml", concerns=concerns)
    index = page(copy_of_world, INDEX)
    assert _entry(index, "journey/naaber/#jutt")


def test_title_that_begins_with_a_digit_stands_under_a_sign(copy_of_world: Path) -> None:
    change(copy_of_world, "vocabulary/topics/jutt.yaml", title={"et": "112 ja muud numbrid", "en": "112 and more"})
    index = page(copy_of_world, INDEX)
    (part,) = (part for part in index.select(".index section") if words(one(part, "h2")) == "#")
    assert links(part) == ["../topics/jutt/"]


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        (
            "et",
            ["abi", "abi tööl", "abiraha", "keel", "õpe", "äri", "öömaja", "ülikool"],
        ),
        (
            "et",
            ["saal", "šokolaad", "zooloogia", "žanr", "tool", "ujula", "vald", "õde", "ämber", "öö", "üür", "xeroks"],
        ),
        ("et", ["Tallinn", "tallinnlane", "Õ", "õppe-", "õppekava"]),
        ("ru", ["еда", "ёлка", "жильё", "истец", "йога", "эстонский", "ясли"]),
        (
            "uk",
            ["гора", "ґанок", "дім", "екран", "є", "житло", "зима", "ибис", "іграшка", "їжа", "йод", "мова", "юрист"],
        ),
        ("uk", ["об’єкт", "обєкти", "право", "право на житло", "правопис"]),
        ("en", ["ask", "ask for help", "asking", "Estonia", "help"]),
        ("ru", ["яма", "Abi"]),
    ],
)
def test_texts_are_sorted_as_a_dictionary_of_the_language_does(language: str, ordered: list[str]) -> None:
    shuffled = [*reversed(ordered)]
    assert sorted(shuffled, key=lambda text: alphabetical(language, text)) == ordered


def test_texts_of_the_same_letters_keep_one_order() -> None:
    assert sorted(["koht!", "«koht»", "koht"], key=lambda text: alphabetical("et", text)) == ["koht", "koht!", "«koht»"]
