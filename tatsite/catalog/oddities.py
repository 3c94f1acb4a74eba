"""What is odd in the source documents, with the places where the records tell of it; and sums that do not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite.catalog.sums import printed_sums
from tatsite.records.common import Anomaly
from tatsite.records.walk import parts

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
        for path, part in parts(entry.record):
            if isinstance(part, Anomaly):
                yield Oddity(entry.position(*path), part)
        for one in printed_sums(entry.record):
            if one.differs:
                yield Oddity(entry.position(*one.path), None, one.printed, one.added)
