"""Sums that are printed in plans, tables of money and contracts, with what their parts add up to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from tatsite.catalog.plans import computed, parts_of, total
from tatsite.records import Budget, Contract, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.records.common import Citation, Record
    from tatsite.records.organisation import Sum
    from tatsite.records.walk import Path


class PrintedSum(NamedTuple):
    """A sum as printed beside what it is made of."""

    path: Path
    """Where it stands in the record."""
    printed: Decimal | None
    """As printed, in euro; nothing where none is."""
    added: Decimal | None
    """What its parts or terms add up to; nothing where one of them is blank."""
    source: Sequence[Citation] = ()
    """Where its row is printed; empty for the total of a whole table."""

    @property
    def differs(self) -> bool:
        """Whether both are known and are not the same."""
        return self.printed is not None and self.added is not None and self.printed != self.added


def printed_sums(record: Record) -> Iterator[PrintedSum]:
    """Give every sum of a record; none where its kind has no money."""
    if isinstance(record, Plan):
        for index, row in enumerate(record.rows):
            added = parts_of(record.rows[index + 1 :], row)
            yield PrintedSum(("rows", index, "planned_cost_eur"), row.planned_cost_eur, added, row.source)
        yield PrintedSum(("printed_total_eur",), record.printed_total_eur, total(record))
    elif isinstance(record, Budget):
        yield from _of_budget(record)
    elif isinstance(record, Contract):
        for index, part in enumerate(record.sums):
            yield PrintedSum(("sums", index, "total_eur"), part.total_eur, computed(part))


def _of_budget(budget: Budget) -> Iterator[PrintedSum]:
    for index, line in enumerate(budget.lines):
        path = ("lines", index, "sum", "total_eur")
        yield PrintedSum(path, line.sum.total_eur, computed(line.sum), line.source)
        inside = [other.sum for other in budget.lines if other.parent == line.id]
        if inside and {part.finance for part in inside} == {line.sum.finance}:
            yield PrintedSum(path, _amount(line.sum), sum(map(_amount, inside), Decimal()), line.source)
    tops = (_amount(line.sum) for line in budget.lines if not line.parent)
    yield PrintedSum(("printed_total_eur",), budget.printed_total_eur, sum(tops, Decimal()))


def _amount(part: Sum) -> Decimal:
    """Give what a sum is: its printed total, else what its terms add up to."""
    return computed(part) if part.total_eur is None else part.total_eur
