"""Communities and councils of every place on one page each, and the map to choose a place from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.records.municipality import Tile
from tatsite.shell import styles
from tests.pages.changed import change, page
from tests.pages.dom import classes, links, section, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]


def test_communities_stand_below_their_place(world_pages: Pages) -> None:
    communities = world_pages["en/communities/"]
    here = section(communities, "naidislinn")
    assert here.select("ul b")
    assert "No community is listed here yet" not in words(here)
    assert "No community is listed here yet" in words(section(communities, "kuuvald"))


def test_stories_are_led_to_where_there_is_a_page_of_them(world_pages: Pages, real_pages: Pages) -> None:
    assert "../stories/" not in links(world_pages["en/communities/"])
    assert "../stories/" in links(real_pages["en/communities/"])


def test_council_says_how_far_it_is_or_that_the_sources_are_silent(world_pages: Pages) -> None:
    say = world_pages["en/have-a-say/"]
    assert "The sources do not say how you can have a say here." in words(section(say, "kuuvald"))
    assert section(say, "naidislinn").select(".card h3")


def test_real_councils_are_as_far_as_the_sources_say(real_pages: Pages) -> None:
    say = real_pages["en/have-a-say/"]
    told = {
        "tartu": "Trial",
        "tallinn": "It exists",
        "parnu": "Being set up",
        "rakvere": "Being set up",
        "saaremaa": "Being set up",
        "haapsalu": "Being set up",
        "kohtla-jarve": "Being set up",
    }
    for owner, state in told.items():
        assert state in words(section(say, owner)), owner
    assert "The sources do not say" in words(section(say, "johvi"))


def test_what_only_the_draft_says_of_a_council_carries_its_label(real_pages: Pages) -> None:
    assert "From a draft for 2026–2028." in words(section(real_pages["en/have-a-say/"], "saaremaa"))


def test_map_has_a_tile_for_each_place_that_has_one_and_a_list_of_all(world_pages: Pages) -> None:
    drawn = world_pages["en/map/"]
    assert [(words(tile), classes(tile)) for tile in drawn.select("ul.map li")] == [("Näidislinn", {"x3", "y2"})]
    assert links(section(drawn, "list")) == ["../naidislinn/", "../kuuvald/"]


def test_without_tiles_there_is_only_the_list(copy_of_world: Path) -> None:
    change(copy_of_world, "naidislinn/municipality.yaml", tile=None)
    drawn = page(copy_of_world, "en/map/")
    assert not drawn.select("ul.map")
    assert section(drawn, "list")


def test_no_two_real_places_share_a_tile_and_west_lies_left(real: Catalog, real_pages: Pages) -> None:
    tiles = {item.id: item.record.tile for item in real.municipalities}
    places = {name: (tile.column, tile.row) for name, tile in tiles.items() if tile}
    assert len(set(places.values())) == len(places) == 8
    assert places["haapsalu"][0] < places["tallinn"][0] < places["rakvere"][0] < places["kohtla-jarve"][0]
    assert places["tallinn"][1] < places["haapsalu"][1] < places["saaremaa"][1] == places["parnu"][1]
    assert [value(tile, "href") for tile in real_pages["ru/map/"].select("ul.map a")] == [
        f"../{item.id}/" for item in real.municipalities
    ]


def test_home_leads_to_the_map_to_coverage_and_to_the_communities(real_pages: Pages) -> None:
    assert {"map/", "coverage/", "communities/", "have-a-say/"} <= set(links(real_pages["ru/"]))
    assert {"../map/", "../coverage/", "../communities/", "../have-a-say/"} <= set(links(real_pages["ru/a-z/"]))


def test_styles_have_a_place_for_every_tile_that_a_record_may_name() -> None:
    sheet = styles.sheet(("map",))
    limits = {name: field.metadata[-1] for name, field in Tile.model_fields.items()}
    for name, letter in (("column", "x"), ("row", "y")):
        assert [number for number in range(1, limits[name].le + 1) if f".{letter}{number}{{" not in sheet] == []


def test_texts_of_both_pages_say_that_nothing_is_promised(real_pages: Pages) -> None:
    assert texts(real_pages["en/communities/"], ".body > p")[0].startswith("Communities are named here as the plans")
