"""Sums and times as printed: what is odd is told until an anomaly tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.changing import put, told, written

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "naidislinn/plans/2026.yaml"
BUDGET = "programme/budget/naidisraha.yaml"
POST = "naidislinn/posts/koordinaator.yaml"
SOURCE = [{"document": "naidiskava", "lines": 5}]


def _row(name: str, parent: str | None, cost: float | None, **more: Any) -> dict[str, Any]:
    found = {"id": name, "parent": parent, "planned_cost_eur": cost, "title": {"et": name}, "source": SOURCE}
    return {key: value for key, value in found.items() if value is not None} | more


def _plan(root: Path, *rows: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    period = {"start": "2026-01-01", "end": "2026-12-31"}
    plan = {"schema_version": 1, "title": {"et": "Kava"}, "summary": {"et": "Kava."}, "period": period}
    put(root, "kuuvald/plans/2026.yaml", plan | {"rows": list(rows), "source": SOURCE} | more)
    return told(root, "sum-differs", "outside-parent", "printed-backwards", "row-twice", "unknown-row", "parent-below")


@pytest.mark.parametrize(("below", "codes"), [(60, []), (40, ["sum-differs"])])
def test_parts_of_a_blank_row_count_for_the_row_above(below: int, codes: list[str], copy_of_world: Path) -> None:
    rows = _row("a", None, 100), _row("b", "a", None), _row("c", "b", 40), _row("d", "b", below)
    assert [code for _file, code in _plan(copy_of_world, *rows)] == codes


def test_rows_that_are_parts_of_each_other_are_no_trap(copy_of_world: Path) -> None:
    found = _plan(copy_of_world, _row("a", "b", 1), _row("b", "a", None), _row("c", "c", 3))
    assert {code for _file, code in found} == {"parent-below", "unknown-row"}


@pytest.mark.parametrize(("printed", "codes"), [("kokku 15 000,00", []), ("lk 3", ["sum-differs"])])
def test_total_is_told_until_an_anomaly_names_it(printed: str, codes: list[str], copy_of_world: Path) -> None:
    odd = [
        {"printed": printed, "odd": {"et": "Read annavad vähem."}, "source": [{"document": "naidiskava", "lines": 9}]}
    ]
    found = _plan(copy_of_world, _row("a", None, 14000), printed_total_eur=15000, anomalies=odd)
    assert [code for _file, code in found] == codes


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [("2026-03-01", "2026-04-01", []), ("2027-01-01", "2027-02-01", ["outside-parent"])],
)
def test_row_is_within_the_year_of_its_plan(start: str, end: str, codes: list[str], copy_of_world: Path) -> None:
    found = _plan(copy_of_world, _row("a", None, 1, plan_period={"start": start, "end": end}))
    assert [code for _file, code in found] == codes


def test_row_is_within_the_nearest_row_above_that_has_a_time(copy_of_world: Path) -> None:
    spring, autumn = {"start": "2026-01", "end": "2026-05"}, {"start": "2026-09", "end": "2026-10"}
    rows = _row("a", None, 2, period=spring), _row("b", "a", None), _row("c", "b", 2, period=autumn)
    assert [code for _file, code in _plan(copy_of_world, *rows)] == ["outside-parent"]


@pytest.mark.parametrize("more", [{"printed_total_eur": 1}, {"parts": 7}])
def test_budget_adds_up(more: dict[str, int], copy_of_world: Path) -> None:
    assert told(copy_of_world, "sum-differs") == []
    budget = written(copy_of_world, BUDGET) | {"anomalies": []}
    if "parts" in more:
        part = {"finance": budget["lines"][0]["sum"]["finance"], "terms_eur": [more["parts"]]}
        line = budget["lines"][0] | {"id": "osa", "parent": budget["lines"][0]["id"], "sum": part}
        put(copy_of_world, BUDGET, budget | {"lines": [budget["lines"][0], line]})
    else:
        put(copy_of_world, BUDGET, budget | more)
    assert (BUDGET, "sum-differs") in told(copy_of_world, "sum-differs")


def test_time_of_a_post_that_ends_before_it_starts_is_told_until_an_anomaly_tells_it(copy_of_world: Path) -> None:
    post = written(copy_of_world, POST) | {"starts": "2026-09-01", "ends": "2026-03-31"}
    put(copy_of_world, POST, post)
    assert (POST, "printed-backwards") in told(copy_of_world)
    odd = {"printed": "2026-09-01 – 2026-03-31", "odd": {"et": "Lõpp on enne algust."}, "source": post["source"]}
    put(copy_of_world, POST, post | {"anomalies": [odd]})
    assert (POST, "printed-backwards") not in told(copy_of_world)
