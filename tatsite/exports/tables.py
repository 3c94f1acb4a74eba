"""Counts as tables for spreadsheets: CSV with a head, UTF-8, lines ending as RFC 4180 asks."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.sitefile import SiteFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tatsite.catalog import Catalog, Item, Measure
    from tatsite.records import Indicator

UNDER = "under 5"
"""Stands for a number from 1 to 4."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a cell a formula where a text begins with it."""
_MEASURES = ("indicator", "official_name", "unit", "activity", "year", "target", "recorded", "stated_by", "released")
_ENQUIRIES = ("municipality", "period", "topic", "language", "channel", "number", "recorded_on")


def csv_files(catalog: Catalog) -> Iterator[SiteFile]:
    """Write the tables that stand beside the JSON files."""
    rows = _enquiries(catalog)
    yield SiteFile(f"{addresses.DATA}enquiries.csv", table(_ENQUIRIES, rows).encode())


def measures_as_csv(found: Iterable[tuple[Item[Indicator], Measure]]) -> str:
    """Write indicators of a year: a row each for what is counted, then one for each count that was stated."""
    rows: list[Sequence[object]] = []
    for item, one in found:
        record = item.record
        same = (item.id, record.official_name, record.unit.root[SOURCE_LANGUAGE], record.activity, one.year, one.target)
        rows.append((*same, one.counted, "", ""))
        rows += [(*same, part.value, part.municipality or "programme", part.released) for part in one.stated]
    return table(_MEASURES, rows)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write a table as CSV; nothing is written for a value that is not known.

    A text that a spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV injection).
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([_harmless(value) for value in row] for row in (head, *rows))
    return out.getvalue()


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _enquiries(catalog: Catalog) -> Iterator[Sequence[object]]:
    for item in sorted(catalog.enquiries, key=lambda one: one.name):
        for count in item.record.counts:
            number = UNDER if count.number is None else count.number
            row = (item.owner, item.record.period, count.topic, count.language, count.channel, number)
            yield (*row, item.record.recorded_on)
