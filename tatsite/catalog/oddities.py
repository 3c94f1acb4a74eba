"""What is odd in the source documents, with the places where the records tell of it; and sums that do not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite.catalog.plans import computed, parts_of, total
from tatsite.records import INTERNAL, Budget, Plan
from tatsite.records.common import Anomaly
from tatsite.records.walk import Path, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from tatsite.reading import Entry
    from tatsite.records.problem import Position


class Oddity(NamedTuple):
    """Something odd that is printed in a source: an anomaly a record tells, or a sum that is another when added up."""

    position: Position
    """Where the record tells it."""
    anomaly: Anomaly | None
    """What the record tells; nothing for a sum."""
    printed: Decimal | None = None
    """The sum as printed, in euro."""
    added: Decimal | None = None
    """What its parts add up to, in euro."""


def oddities(entries: Iterable[Entry]) -> Iterator[Oddity]:
    """Give every anomaly and every sum that differs from its parts, record by record."""
    for entry in entries:
        if entry.owner == INTERNAL:
            continue
        for path, part in parts(entry.record):
            if isinstance(part, Anomaly):
                yield Oddity(entry.position(*path), part)
        for path, printed, added in _sums(entry):
            if printed is not None and added is not None and printed != added:
                yield Oddity(entry.position(*path), None, printed, added)


def _sums(entry: Entry) -> Iterator[tuple[Path, Decimal | None, Decimal | None]]:
    record = entry.record
    if isinstance(record, Plan):
        for index, row in enumerate(record.rows):
            yield ("rows", index, "planned_cost_eur"), row.planned_cost_eur, parts_of(record.rows[index + 1 :], row)
        yield ("printed_total_eur",), record.printed_total_eur, total(record)
    if isinstance(record, Budget):
        for index, line in enumerate(record.lines):
            yield ("lines", index, "sum", "total_eur"), line.sum.total_eur, computed(line.sum)
