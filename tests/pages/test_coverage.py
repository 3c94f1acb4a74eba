"""Topics against municipalities: each cell leads to help, and silence is never told as a no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.changed import change, page
from tests.pages.dom import classes, links, section, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]
COVERAGE = "coverage/"


def _cells(coverage: Tag, topic: str) -> dict[str, tuple[str, str]]:
    """Give what stands in each cell of a topic, with where it leads, by the place it begins with."""
    cells = section(coverage, topic).select("ul.cells a")
    return {words(cell).split()[0]: (words(cell).partition(" ")[2].partition(",")[0].strip(), value(cell, "href"))
            for cell in cells}  # fmt: skip


def test_one_service_is_led_to_and_several_to_the_list_of_their_place(world_pages: Pages) -> None:
    cells = _cells(world_pages[f"en/{COVERAGE}"], "dokumendid")
    assert cells["Kuuvald"] == ("Own service", "../kuuvald/services/naidispaber/")
    said, target = cells["Näidislinn"]
    assert said.startswith("Own service (")
    assert target == "../naidislinn/#services"


def test_a_gap_is_one_that_somebody_recorded(world_pages: Pages) -> None:
    assert _cells(world_pages[f"en/{COVERAGE}"], "jutt")["Näidislinn"] == ("Not available", "../naidislinn/#next")


def test_silence_is_not_known_and_leads_to_who_helps(world_pages: Pages) -> None:
    cells = section(world_pages[f"en/{COVERAGE}"], "naabrid").select("ul.cells a")
    open_ones = [cell for cell in cells if "open" in classes(cell)]
    assert open_ones
    assert all("Not known" in words(cell) for cell in open_ones)
    assert {value(cell, "href") for cell in open_ones} <= {"../kuuvald/", "../naidislinn/"}


def test_help_of_another_organisation_is_told_as_such(copy_of_world: Path) -> None:
    change(copy_of_world, "kuuvald/services/juturing.yaml", topics=["jutt"])
    paper = "kuuvald/services/naidispaber.yaml"
    change(copy_of_world, paper, provider="naidislinn/organisations/margid-yhing")
    assert _cells(page(copy_of_world, f"en/{COVERAGE}"), "dokumendid")["Kuuvald"][0] == "Through a partner"
    change(copy_of_world, paper, provider="national/organisations/naidisamet")
    assert _cells(page(copy_of_world, f"en/{COVERAGE}"), "dokumendid")["Kuuvald"][0] == "From the state"


def test_events_count_where_no_service_does(copy_of_world: Path) -> None:
    for file in (copy_of_world / "services/naidislinn/services").glob("*.yaml"):
        change(copy_of_world, f"naidislinn/services/{file.name}", topics=["dokumendid"])
    for event in ("klubi", "retk"):
        change(copy_of_world, f"naidislinn/events/{event}.yaml", topics=["naabrid"])
    for event in ("paberiring", "margid-syndmus"):
        change(copy_of_world, f"naidislinn/events/{event}.yaml", topics=["jutt"])
    cells = _cells(page(copy_of_world, f"en/{COVERAGE}"), "naabrid")
    assert cells["Näidislinn"] == ("Own service (2)", "../naidislinn/#events")


def test_every_real_topic_has_a_cell_for_every_municipality(real: Catalog, real_pages: Pages) -> None:
    coverage = real_pages[f"uk/{COVERAGE}"]
    for topic in real.topics:
        assert len(section(coverage, topic.id).select("ul.cells li")) == len(real.municipalities) == 8
    assert sum(1 for cell in coverage.select("ul.cells a.gap")) == 0  # no coordinator recorded one yet


def test_numbers_beside_the_words_add_up_to_the_cells(real_pages: Pages) -> None:
    coverage = real_pages[f"en/{COVERAGE}"]
    counts = [int(text.rpartition("(")[2].rstrip(")")) for text in texts(section(coverage, "key"), ".pairs span")]
    assert sum(counts) == len(coverage.select("ul.cells a"))


def test_every_cell_leads_somewhere(real_pages: Pages) -> None:
    for href in links(real_pages[f"en/{COVERAGE}"]):
        assert href
