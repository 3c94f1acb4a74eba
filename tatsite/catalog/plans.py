"""What the rows of a plan add up to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tatsite.records import Plan
    from tatsite.records.common import Anomaly, Citation
    from tatsite.records.organisation import Sum
    from tatsite.records.plan import Activity


def total(plan: Plan) -> Decimal | None:
    """Add up a plan in euro: each row's own cost, or, where that is blank, those of its parts.

    Gives nothing when no row has a cost.
    """
    costs: list[Decimal] = []
    counted: set[str] = set()
    for row in plan.rows:
        if row.parent in counted:
            counted.add(row.id)
        elif row.planned_cost_eur is not None:
            costs.append(row.planned_cost_eur)
            counted.add(row.id)
    return sum(costs, Decimal()) if costs else None


def computed(part: Sum) -> Decimal:
    """Add up the terms of a sum, in euro, whatever is printed as its total."""
    return sum(part.terms_eur, Decimal())


def by_kind(plan: Plan) -> list[Activity]:
    """Give the rows by which a plan says what its money is for, in the printed order.

    These are the rows that are part of no other; one whose parts have parts of their own stands for a whole plan,
    and its parts take its place.
    """
    parents = {row.parent for row in plan.rows}
    above = {row.parent for row in plan.rows if row.id in parents}
    return [row for row in plan.rows if row.id not in above and (row.parent is None or row.parent in above)]


def about(anomaly: Anomaly, row: Activity) -> bool:
    """Tell whether something odd is printed where a row of a plan is."""
    lines = _lines(row.source)
    return not lines.isdisjoint(_lines(anomaly.source))


def _lines(citations: Iterable[Citation]) -> set[tuple[str, int]]:
    return {
        (citation.document, line)
        for citation in citations
        for part in (citation.lines or "").split(", ")
        if part
        for line in range(int(part.split("-")[0]), int(part.split("-")[-1]) + 1)
    }


def parts_of(below: Sequence[Activity], row: Activity) -> Decimal | None:
    """Add up the parts of a row in euro, each with its own cost or that of its parts; they are among those below it.

    Gives nothing when it has no parts, or when one of them has no cost at all.
    """
    costs = [
        part.planned_cost_eur if part.planned_cost_eur is not None else parts_of(below[index + 1 :], part)
        for index, part in enumerate(below)
        if part.parent == row.id
    ]
    known = [cost for cost in costs if cost is not None]
    return sum(known, Decimal()) if known and len(known) == len(costs) else None
