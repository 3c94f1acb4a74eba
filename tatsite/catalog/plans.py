"""What the rows of a plan add up to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tatsite.records import Plan


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
