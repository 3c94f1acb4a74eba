"""What is for officials has a page of its own, and stands in no list of newcomers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.changed import change, page
from tests.pages.dom import one, section, texts, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]
OFFICIALS = "en/programme/officials/"
TRAINING = "programme/events/ametnike-koolitus.yaml"


def test_what_is_for_officials_is_told_as_such(world_pages: Pages) -> None:
    officials = world_pages[OFFICIALS]
    whole = section(officials, "of-programme")
    assert words(one(whole, "h2")) == "The whole programme"
    assert texts(whole, "h3") == ["Sample training for officials"]
    assert texts(whole, "p [lang=et]") == ["ametnike näidiskoolitus"]
    assert texts(whole, "li .chip") == texts(officials, ".folds summary") == ["Planned"]
    assert texts(whole, "dd") == ["Wednesday, 20 January 2027, 10:00"]
    assert not whole.select("li h3 a")


def test_event_of_a_municipality_for_officials_stands_below_its_place(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/events/retk.yaml", for_officials=True, audiences=None)
    assert texts(section(page(copy_of_world, OFFICIALS), "of-naidislinn"), "h2, h3") == [
        "Näidislinn",
        "Walk around the sample bench",
    ]


def test_what_is_known_of_time_place_and_languages_is_told(copy_of_world: Path) -> None:
    change(
        copy_of_world,
        TRAINING,
        starts=None,
        length=None,
        periods=["2026-Q1", "2026-Q3"],
        where={"et": "Näidissaalis", "en": "In the sample hall"},
        languages=["en"],
    )
    whole = section(page(copy_of_world, OFFICIALS), "of-programme")
    assert texts(whole, "dt") == ["In the plan", "Where", "Languages"]
    assert texts(whole, "dd") == [
        "first quarter of 2026 and third quarter of 2026",
        "In the sample hall",
        "English",
    ]


def test_without_anything_for_officials_the_page_says_so(copy_of_world: Path) -> None:
    (copy_of_world / "services" / TRAINING).unlink()
    assert "Nothing is listed here yet." in words(page(copy_of_world, OFFICIALS))


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_nothing_real_for_officials_stands_where_newcomers_look(
    language: str, real: Catalog, real_pages: Pages
) -> None:
    events = real.for_officials
    assert {"programme", "tartu", "rakvere", "johvi"} <= {item.owner for item in events}
    official = {item.record.title.best(language, "en")[0] for item in events}
    told = texts(real_pages[f"{language}/programme/officials/"], "ul.rows h3")
    assert sorted(told) == sorted(item.record.title.best(language, "en")[0] for item in events)
    mine = {item.record.title.best(language, "en")[0] for item in real.events}
    for address, other in real_pages.items():
        if address.startswith(f"{language}/") and "programme/" not in address and "styleguide" not in address:
            headings = set(texts(other, "a b")) - mine
            assert not headings & official, address
    assert all(item.name not in real.with_page for item in events)
