from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tatsite.catalog import total
from tatsite.records import Plan

if TYPE_CHECKING:
    from tatsite.catalog import Catalog

TEXT = {"et": "Väljamõeldud"}
SOURCE = [{"document": "naidiskava", "lines": "1"}]
Row = tuple[str, str | None, float | None]


def _plan(*rows: Row) -> Plan:
    period = {"start": "2026-01-01", "end": "2026-12-31"}
    activities = [
        {"id": name, "parent": parent, "planned_cost_eur": cost, "title": TEXT, "source": SOURCE}
        for name, parent, cost in rows
    ]
    fields = {"schema_version": 1, "source": SOURCE, "title": TEXT, "summary": TEXT, "period": period}
    return Plan.model_validate(fields | {"rows": activities})


@pytest.mark.parametrize(
    ("rows", "amount"),
    [
        ([("a", None, 100), ("b", None, 20.5)], "120.5"),
        ([("a", None, 100), ("a1", "a", 60), ("a2", "a", 40)], "100"),
        ([("a", None, None), ("a1", "a", 60), ("a2", "a", 40)], "100"),
        ([("a", None, None), ("a1", "a", 60), ("a1x", "a1", 50), ("a2", "a", None)], "60"),
        ([("a", None, 100), ("a1", "a", None), ("a1x", "a1", 50)], "100"),
        ([("a", None, 0), ("a1", "a", 60)], "0"),
        ([("a", None, None), ("a1", "a", None), ("a1x", "a1", 50)], "50"),
        ([("a", None, 0.1), ("b", None, 0.2)], "0.3"),
    ],
)
def test_plan_adds_up_each_cost_once(rows: list[Row], amount: str) -> None:
    assert total(_plan(*rows)) == Decimal(amount)


def test_plan_without_a_cost_adds_up_to_nothing_known() -> None:
    assert total(_plan(("a", None, None), ("b", None, None))) is None


def test_plan_of_the_world_adds_up(world: Catalog) -> None:
    assert total(world.find("naidislinn/plans/2026", Plan).record) == Decimal("1200.01")
