"""Tables for spreadsheets: read back by the csv module they say what the pages say."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tatsite import exports
from tests.blueprints.built import files
from tests.catalog.designing import BOTTLENECK, designed, put
from tests.pages.dom import one, parse, texts, words

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Design


def _read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("fixture", ["world_design", "real_design"])
def test_every_table_with_a_page_is_a_file_of_the_same_form(fixture: str, request: pytest.FixtureRequest) -> None:
    built = files(request.getfixturevalue(fixture))
    tables = {path for path in built if path.endswith(".csv")}
    assert {path for path in built if path.startswith(("tables/", "blueprints/")) and path.endswith(".html")} == {
        path.replace(".csv", ".html") for path in tables
    }
    for path in tables:
        head, *rows = _read(built[path])
        found = one(parse(built[path.replace(".csv", ".html")]), "table")
        grouped = bool(found.select(".group"))
        assert len(head) == len(found.select("thead th")) + grouped, path
        assert len(rows) == len(found.select("tbody tr:not(.group)")), path
        assert {len(row) for row in rows} == {len(head)}, path
        assert all(value for row in rows for value in row), path


def test_file_says_what_the_page_says(world_design: Design) -> None:
    head, row, *_rows = _read(files(world_design)["tables/coverage.csv"])
    assert head == ["Stage", "Step", "Näidislinn", "Kuuvald"]
    assert row[:2] == ["Coming to Näidislinn", "Find a sample address"]
    assert row[3] == "Recorded gap; Kuuvalla koordinaator (02.11.2026); instead: Board of Samples"
    _head, chain = _read(files(world_design)["tables/chain.csv"])
    assert chain[:2] == [
        "SISEMINE Uks on lukus (Access)",
        "SISEMINE Väljamõeldud uks on väljamõeldud inimeste eest lukus.",
    ]
    assert chain[2] == "Solved (28 days); severity 4 of 4; looked after by: nobody yet"


def test_heads_of_a_file_are_those_of_the_page(world_design: Design) -> None:
    built = files(world_design)
    head = _read(built["tables/roles.csv"])[0]
    assert head[1:] == texts(parse(built["tables/roles.html"]), "thead th")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_text_of_a_record_is_no_formula(start: str, copy_of_world: Path) -> None:
    title = f"{start}HYPERLINK(1)"
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK | {"title": {"et": title}})
    built = files(designed(copy_of_world))
    first = _read(built["tables/chain.csv"])[1]
    assert first[0] == f"'{title} (Procedures and systems)"
    assert title in words(one(parse(built["tables/chain.html"]), "table"))


def test_numbers_are_left_alone() -> None:
    assert exports.table(("a", "b"), [(-1, "-1")]) == "a,b\r\n-1,'-1\r\n"
