"""What the two documents say is told, to the line, the figure and the name; and no record has another figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tatsite import reading, site
from tatsite.catalog import total
from tatsite.records import Budget, Indicator, Plan, Source, Statistic
from tatsite.records.dates import span
from tatsite.records.fields import line_ranges
from tatsite.records.walk import citations
from tests.projects import PROJECT, real_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog import Catalog, Line
    from tatsite.records.common import Citation
    from tatsite.records.plan import Activity

PORTIONS = {
    "tegevuskava-2025": [
        (None, 1, 312),
        ("tartu", 313, 422),
        ("tallinn", 423, 546),
        ("rakvere", 547, 647),
        ("saaremaa", 648, 787),
        ("parnu", 788, 912),
        ("johvi", 913, 1075),
        ("haapsalu", 1076, 1215),
        ("kohtla-jarve", 1216, 1336),
    ],
    "seletuskiri-2025": [
        (None, 1, 191),
        ("tartu", 192, 211),
        ("rakvere", 212, 228),
        ("tallinn", 229, 244),
        ("saaremaa", 245, 263),
        ("parnu", 264, 291),
        (None, 292, 454),
    ],
}
"""Of whom the documents tell where; together they are whole."""
SOURCES = PROJECT / "services" / "programme" / "sources"
BULLETS = {
    "tartu": (317, 328),
    "tallinn": (427, 438),
    "rakvere": (553, 561),
    "saaremaa": (652, 664),
    "parnu": (791, 797),
    "johvi": (920, 930),
    "haapsalu": (1079, 1090),
    "kohtla-jarve": (1219, 1228),
}
"""What stands above the tables of the plan for 2025."""


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return list(site.sourcing(PROJECT)[0].lines())


def test_every_line_figure_date_and_name_is_told_in_our_own_words() -> None:
    assert site.sourcing(PROJECT)[1] == ()


def test_both_documents_are_told_whole() -> None:
    portions = {
        entry.id: [(portion.municipality, portion.first, portion.last) for portion in entry.record.portions]
        for entry in reading.read(PROJECT, "services").entries
        if isinstance(entry.record, Source) and entry.record.portions
    }
    assert portions == PORTIONS
    for parts in PORTIONS.values():
        assert [first for _owner, first, _last in parts] == [1, *(last + 1 for _owner, _first, last in parts[:-1])]


def test_every_line_is_cited_or_needs_no_record(lines: list[Line]) -> None:
    printed = [
        (document, number)
        for document in PORTIONS
        for number, text in enumerate((SOURCES / f"{document}.txt").read_text("utf-8").split("\n"), start=1)
        if text.strip()
    ]
    assert len(printed) > 1000
    assert sorted(printed) == sorted((line.document, line.number) for line in lines)
    assert [line for line in lines if not line.records and not line.reason] == []


def test_hardly_a_line_needs_no_record(lines: list[Line]) -> None:
    unneeded = [(line.document, line.number) for line in lines if not line.records]
    assert unneeded == [("seletuskiri-2025", line) for line in (62, 453, 454)] + [("tegevuskava-2025", 4)]


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
    _catalog, problems = site.load(PROJECT, real_day())
    assert [problem for problem in problems if problem.severity != "hint"] == []
    assert [problem for problem in problems if problem.code.startswith("translation")] == []


def _parts(plan: Plan, row: Activity) -> list[Decimal | None]:
    return [part.planned_cost_eur for part in plan.rows if part.parent == row.id]


DIFFERING = {("kohtla-jarve/plans/2025", "personal"): (Decimal(57180), Decimal("57179.84"))}
"""Sums that are printed otherwise than their parts add up."""


def test_every_printed_sum_is_that_of_its_parts_or_told_to_differ(real: Catalog) -> None:
    found, checked = {}, 0
    for item in real.plans:
        for row in item.record.rows:
            parts = _parts(item.record, row)
            costs = [cost for cost in parts if cost is not None]
            if row.planned_cost_eur is not None and parts and len(costs) == len(parts):
                checked += 1
                if sum(costs) != row.planned_cost_eur:
                    found[item.name, row.id] = row.planned_cost_eur, sum(costs)
    assert checked == 34
    assert found == DIFFERING
    for plan, _row in DIFFERING:
        odd = [anomaly.printed for anomaly in real.find(plan, Plan).record.anomalies]
        assert any("40 749,84" in printed for printed in odd)


@pytest.mark.parametrize(
    ("plan", "printed"),
    [
        ("tartu/plans/2026", "350000"),
        ("tallinn/plans/2026", "800000"),
        ("parnu/plans/2026", "262923"),
        ("rakvere/plans/2026", "135000"),
        ("saaremaa/plans/2026", "150000"),
    ],
)
def test_points_of_the_draft_add_up_to_its_total(plan: str, printed: str, real: Catalog) -> None:
    record = real.find(plan, Plan).record
    assert record.printed_total_eur == total(record) == Decimal(printed)


def _cited(citations_: Iterable[Citation]) -> str:
    """Give the text of cited lines with the digits of each number together."""
    texts = [
        (SOURCES / f"{citation.document}.txt").read_text("utf-8").split("\n")[number - 1]
        for citation in citations_
        for first, last in line_ranges(citation.lines or "")
        for number in range(first, last + 1)
    ]
    whole = re.sub(r"(?<=\d)[ \u00a0]+(?=\d)", "", " | ".join(texts))
    return re.sub(r"(?<=\d), (?=\d\d\b)", ",", whole)  # one sum is printed with a space after its comma


def _prints(text: str, number: Decimal | int) -> bool:
    """Tell whether a text prints a number, with or without cents, with a comma."""
    whole, _, cents = f"{Decimal(number):f}".partition(".")
    decimals = f",{cents.rstrip('0')}0*" if cents.strip("0") else "(,0+)?"
    return re.search(rf"(?<![\d,]){whole}{decimals}(?![\d])", text) is not None


def test_every_cost_is_printed_in_the_lines_of_its_row(real: Catalog) -> None:
    costs = [(item.name, row) for item in real.plans for row in item.record.rows if row.planned_cost_eur is not None]
    assert len(costs) > 110
    assert [(name, row.id) for name, row in costs if not _prints(_cited(row.source), row.planned_cost_eur or 0)] == []


def test_every_number_of_a_statistic_is_printed_in_its_lines(real: Catalog) -> None:
    values = [value for item in real.all(Statistic) for value in item.record.values]
    assert len(values) == 34
    assert [value for value in values if not _prints(_cited(value.source), value.value or 0)] == []
    assert [value for value in values if value.rank and value.rank not in _cited(value.source)] == []


def test_every_term_of_the_budget_is_printed_in_its_lines(real: Catalog) -> None:
    (budget,) = real.all(Budget)
    for line in budget.record.lines:
        for amount in (*line.sum.terms_eur, line.sum.total_eur):
            assert amount is None or _prints(_cited(line.source), amount), line.id


def test_every_target_of_an_indicator_is_printed_in_its_lines(real: Catalog) -> None:
    for item in real.all(Indicator):
        for target in item.record.targets:
            assert _prints(_cited(item.record.source), target.value), item.id


def test_sum_that_does_not_fit_is_told_and_not_repaired(real: Catalog) -> None:
    plan = real.find("tallinn/plans/2025", Plan).record
    survey = next(row for row in plan.rows if row.id == "kaasamine-kusitlus")
    assert survey.planned_cost_eur == Decimal(14000)
    assert any("15 000" in anomaly.printed for anomaly in plan.anomalies)


@pytest.mark.parametrize(
    ("plan", "rows"),
    [
        ("programme/plans/2025", 24),
        ("tartu/plans/2025", 12),
        ("tallinn/plans/2025", 16),
        ("rakvere/plans/2025", 10),
        ("saaremaa/plans/2025", 19),
        ("parnu/plans/2025", 17),
        ("johvi/plans/2025", 17),
        ("haapsalu/plans/2025", 17),
        ("kohtla-jarve/plans/2025", 16),
    ],
)
def test_every_row_of_a_plan_is_there(plan: str, rows: int, real: Catalog) -> None:
    assert len(real.find(plan, Plan).record.rows) == rows


@pytest.mark.parametrize("owner", ["tartu", "tallinn", "parnu", "rakvere", "saaremaa"])
def test_every_point_of_the_draft_is_there(owner: str, real: Catalog) -> None:
    numbers = [row.number for row in real.find(f"{owner}/plans/2026", Plan).record.rows if row.number]
    assert numbers == [f"3.5.2.1.{point}" for point in range(1, 6)]


def test_dates_that_end_before_they_start_stay_as_printed_and_are_told(real: Catalog) -> None:
    backwards = {
        (item.name, row.id): (period.start, period.end)
        for item in real.plans
        for row in item.record.rows
        for period in (row.period, row.plan_period)
        if period and span(period.end)[1] < span(period.start)[0]
    }
    assert backwards == {
        ("programme/plans/2025", "teekonnad-kaardistus"): ("2024-08-01", "2024-03-31"),
        ("programme/plans/2025", "teekonnad-tulemused"): ("2025-01-15", "2024-08-31"),
    }
    odd = " ".join(anomaly.printed for anomaly in real.find("programme/plans/2025", Plan).record.anomalies)
    assert "01.08.2024-31.03.2024" in odd
    assert "15.01.2025-31.08.2024" in odd
