"""The coordinators' build in memory: every file by its path."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tatsite import site
from tests.pages.dom import parse, words

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Design

EDIT = "https://repository.example/edit/main/{path}"
"""Address at which the files of the built projects are edited."""

MEASURED = "SISEMINE Mitu korda uks avaneb. Before: 0; goal: 10; now: 9.5"
"""What the invented pilot is measured by."""
DECIDED = "SISEMINE Võti on lubatud Accepted in part, SISEMINE näidiskomisjon, 20.10.2026, 34 days"
"""What was decided on the invented proposal."""
PROPOSED = "SISEMINE Tehakse väljamõeldud võti. addressed to Näidislinna Linnavalitsus"
"""What the invented proposal asks, and of whom."""


@cache
def files(design: Design, language: str = "en", edit_url: str = EDIT) -> dict[str, str]:
    """Give every file of a build by its path."""
    return {file.path: file.content.decode() for file in site.render_design(design, language, "internal", edit_url)}


def page(design: Design, path: str, language: str = "en") -> BeautifulSoup:
    """Give one page of a build."""
    return parse(files(design, language)[f"{path}.html"])


def row_of(table: Tag, head: str) -> list[str]:
    """Give what the cells of a row say, by the head of the row."""
    (row,) = [row for row in table.select("tbody tr") if words(row.select_one("th") or row) == head]
    return [words(cell) for cell in row.select("td")]
