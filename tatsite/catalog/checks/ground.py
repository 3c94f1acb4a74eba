"""What every rule looks at: all records at once, on one day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from tatsite import addresses
from tatsite.records import KINDS
from tatsite.records.fields import line_ranges
from tatsite.records.walk import references

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from tatsite.reading import Entry, Readings, Written
    from tatsite.records.common import Anomaly, Citation, Record
    from tatsite.records.walk import Reference

R = TypeVar("R", bound="Record")


class Ground:
    """All records, valid or not, and the day they are checked on."""

    def __init__(self, readings: Readings, today: dt.date) -> None:
        """Look at what was read, as of `today`."""
        self.entries = readings.entries
        """Records without a problem of their own."""
        self.written = readings.written
        """What all files say, the faulty ones too."""
        self.names = readings.names
        """Full names of all files."""
        self.languages = readings.languages
        """Codes of the site's languages."""
        self.today = today
        """The day of the check."""

    @cached_property
    def by_name(self) -> dict[str, Entry]:
        """Records by full name."""
        return {entry.name: entry for entry in self.entries}

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Kinds of all files by full name."""
        return {name: name.split("/")[1] if "/" in name else "municipality" for name in self.names}

    @cached_property
    def _for_officials(self) -> set[str]:
        """Events that no page tells."""
        return {text.name for text in self.written if text.kind == "events" and text.value.get("for_officials") is True}

    def has_page(self, name: str) -> bool:
        """Tell whether a record has, or would have, a page of its own."""
        return addresses.of_record(name) is not None and name not in self._for_officials

    @cached_property
    def references(self) -> list[tuple[Written, Reference]]:
        """Every reference to another record, in valid files and in faulty ones."""
        return [(text, reference) for text in self.written for reference in references(KINDS[text.kind], text.value)]

    def of(self, model: type[R]) -> Iterator[tuple[Entry, R]]:
        """Give the records of a kind."""
        for entry in self.entries:
            if isinstance(entry.record, model):
                yield entry, entry.record


def told_as_odd(anomalies: Iterable[Anomaly], source: Iterable[Citation]) -> bool:
    """Tell whether an anomaly is noted at one of the cited lines."""
    cited = {(citation.document, line) for citation in source for line in _lines(citation)}
    return any(
        (citation.document, line) in cited
        for anomaly in anomalies
        for citation in anomaly.source
        for line in _lines(citation)
    )


def _lines(citation: Citation) -> Iterator[int]:
    """Give the cited lines; 0 stands for the whole of a document without lines."""
    for first, last in line_ranges(citation.lines or "0"):
        yield from range(first, last + 1)
