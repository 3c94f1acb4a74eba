"""What the two documents say of Tartu, Tallinn and Pärnu is told, to the line, the figure and the name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tatsite.catalog import total
from tatsite.records import Plan, Source
from tatsite.records.fields import line_ranges
from tatsite.records.walk import citations
from tests.projects import PROJECT, TODAY

if TYPE_CHECKING:
    from tatsite.catalog import Catalog, Line
    from tatsite.records.plan import Activity

PORTIONS = {
    ("tegevuskava-2025", "tartu"): (313, 422),
    ("tegevuskava-2025", "tallinn"): (424, 546),
    ("tegevuskava-2025", "parnu"): (788, 912),
    ("seletuskiri-2025", "tartu"): (192, 211),
    ("seletuskiri-2025", "tallinn"): (229, 244),
    ("seletuskiri-2025", "parnu"): (264, 291),
}
"""Where the documents tell of the three."""
SOURCES = PROJECT / "services" / "programme" / "sources"
BULLETS = {"tartu": (317, 328), "tallinn": (427, 438), "parnu": (791, 797)}
"""What stands above the tables of the plan for 2025."""


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return list(site.sourcing(PROJECT)[0].lines())


def test_every_line_figure_date_and_name_is_told_in_our_own_words() -> None:
    assert site.sourcing(PROJECT)[1] == ()


def test_the_parts_of_the_three_are_told_whole(real: Catalog) -> None:
    portions = {
        (item.id, portion.municipality): (portion.first, portion.last)
        for item in real.all(Source)
        for portion in item.record.portions
    }
    assert portions == PORTIONS


def test_every_line_is_cited_or_needs_no_record(lines: list[Line]) -> None:
    texts = {document: (SOURCES / f"{document}.txt").read_text("utf-8").split("\n") for document, _owner in PORTIONS}
    printed = [
        (document, number)
        for (document, _owner), (first, last) in PORTIONS.items()
        for number in range(first, last + 1)
        if texts[document][number - 1].strip()
    ]
    assert sorted(printed) == sorted((line.document, line.number) for line in lines)
    assert [line for line in lines if not line.records and not line.reason] == []


@pytest.mark.parametrize("owner", BULLETS)
def test_every_bullet_above_a_table_is_told_by_more_than_a_row_of_money(owner: str, lines: list[Line]) -> None:
    first, last = BULLETS[owner]
    bullets = [line for line in lines if line.document == "tegevuskava-2025" and first <= line.number <= last]
    assert bullets
    assert [line.number for line in bullets if not line.records] == []


def test_a_citation_spans_fifteen_lines_at_most(real: Catalog) -> None:
    cited = [citation.lines for plan in real.plans for _path, citation in citations(plan.record) if citation.lines]
    assert cited
    assert max(last - first for lines in cited for first, last in line_ranges(lines)) < 15


def test_real_records_have_no_error_no_warning_and_no_translation_missing_or_outdated() -> None:
    _catalog, problems = site.load(PROJECT, TODAY)
    assert [problem for problem in problems if problem.severity != "hint"] == []
    assert [problem for problem in problems if problem.code.startswith("translation")] == []


def _parts(plan: Plan, row: Activity) -> list[Decimal | None]:
    return [part.planned_cost_eur for part in plan.rows if part.parent == row.id]


@pytest.mark.parametrize(
    ("plan", "row", "printed"),
    [
        ("tartu/plans/2025", "personal", "84350.84"),
        ("tallinn/plans/2025", "personal", "153000"),
        ("tallinn/plans/2025", "sisutegevused", "148000"),
        ("tallinn/plans/2025", "teenused", "69000"),
        ("tallinn/plans/2025", "kaasamine", "69000"),
        ("tallinn/plans/2025", "vorgustik", "10000"),
        ("parnu/plans/2025", "personal", "34440"),
        ("parnu/plans/2025", "teenused", "7000"),
        ("parnu/plans/2025", "kaasamine", "10000"),
        ("parnu/plans/2025", "vorgustik", "3300"),
    ],
)
def test_printed_sums_are_those_of_their_parts(plan: str, row: str, printed: str, real: Catalog) -> None:
    record = real.find(plan, Plan).record
    above = next(found for found in record.rows if found.id == row)
    assert above.planned_cost_eur == Decimal(printed)
    assert sum(cost for cost in _parts(record, above) if cost is not None) == Decimal(printed)


@pytest.mark.parametrize(
    ("plan", "printed"),
    [("tartu/plans/2026", "350000"), ("tallinn/plans/2026", "800000"), ("parnu/plans/2026", "262923")],
)
def test_points_of_the_draft_add_up_to_its_total(plan: str, printed: str, real: Catalog) -> None:
    record = real.find(plan, Plan).record
    assert record.printed_total_eur == total(record) == Decimal(printed)


def test_sum_that_does_not_fit_is_told_and_not_repaired(real: Catalog) -> None:
    plan = real.find("tallinn/plans/2025", Plan).record
    survey = next(row for row in plan.rows if row.id == "kaasamine-kusitlus")
    assert survey.planned_cost_eur == Decimal(14000)
    assert any("15 000" in anomaly.printed for anomaly in plan.anomalies)


@pytest.mark.parametrize(("owner", "rows"), [("tartu", 12), ("tallinn", 16), ("parnu", 17)])
def test_every_row_of_a_plan_is_there(owner: str, rows: int, real: Catalog) -> None:
    assert len(real.find(f"{owner}/plans/2025", Plan).record.rows) == rows


@pytest.mark.parametrize("owner", ["tartu", "tallinn", "parnu"])
def test_every_point_of_the_draft_is_there(owner: str, real: Catalog) -> None:
    numbers = [row.number for row in real.find(f"{owner}/plans/2026", Plan).record.rows if row.number]
    assert numbers == [f"3.5.2.1.{point}" for point in range(1, 6)]
