"""What people asked, as numbers: only what is released, never a small one, never an invented one."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tatsite import exports
from tests.pages.changed import change, loaded, page
from tests.pages.dom import links, one, section, texts, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]
ENQUIRIES = "en/programme/enquiries/"
FILE = "naidislinn/enquiries/2026-q3.yaml"


def _table(catalog: Catalog) -> list[list[str]]:
    (file,) = exports.csv_files(catalog)
    assert file.path == "data/v1/enquiries.csv"
    return list(csv.reader(io.StringIO(file.content.decode(), newline="")))


def test_numbers_stand_below_their_place_and_quarter(world_pages: Pages) -> None:
    here = section(world_pages[ENQUIRIES], "naidislinn")
    assert words(one(here, "caption")) == "third quarter of 2026"
    assert [texts(row, "th, td") for row in here.select("tbody tr")] == [
        ["Sample papers", "By phone, Russian", "17"],
        ["Talk and language", "–", "under 5"],
        ["Neighbours", "On site", "0"],
    ]
    assert words(section(world_pages[ENQUIRIES], "silent")) == "Not recorded Kuuvald"


def test_what_a_municipality_has_not_released_is_on_no_page_and_in_no_table(copy_of_world: Path) -> None:
    change(copy_of_world, FILE, released=None)
    assert words(section(page(copy_of_world, ENQUIRIES), "silent")) == "Not recorded Näidislinn and Kuuvald"
    assert len(_table(loaded(copy_of_world))) == 1


def test_table_reads_back(world: Catalog) -> None:
    assert _table(world) == [
        ["municipality", "period", "topic", "language", "channel", "number", "recorded_on"],
        ["naidislinn", "2026-Q3", "dokumendid", "ru", "phone", "17", "2026-10-05"],
        ["naidislinn", "2026-Q3", "jutt", "", "", "under 5", "2026-10-05"],
        ["naidislinn", "2026-Q3", "naabrid", "", "place", "0", "2026-10-05"],
    ]


def test_nobody_has_recorded_a_real_enquiry_and_none_is_invented(real: Catalog, real_pages: Pages) -> None:
    assert len(_table(real)) == 1
    assert not real_pages[ENQUIRIES].select("table")
    assert "../../../data/v1/enquiries.csv" in links(real_pages[ENQUIRIES])
