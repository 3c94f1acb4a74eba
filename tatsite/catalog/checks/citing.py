"""Citations: the document must have the lines that are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.records import Source
from tatsite.records.fields import line_ranges
from tatsite.records.problem import Problem
from tatsite.records.walk import citations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog.checks.ground import Ground
    from tatsite.reading import Entry
    from tatsite.records.common import Citation
    from tatsite.records.walk import Path


def _lines(ground: Ground) -> Iterator[Problem]:
    for entry in ground.entries:
        for path, citation in citations(entry.record):
            source = ground.by_name.get(f"programme/sources/{citation.document}")
            if source and isinstance(source.record, Source) and path[0] in entry.value:
                yield from _within(entry, path, citation, source.record.lines)


def _within(entry: Entry, path: Path, citation: Citation, last: int | None) -> Iterator[Problem]:
    arguments = {"document": citation.document}
    if citation.lines is None:
        if last is not None:
            yield Problem(entry.position(*path), "lines-missing", arguments)
    elif last is None:
        yield Problem(entry.position(*path, "lines"), "no-lines-to-count", arguments)
    else:
        cited = max(end for _, end in line_ranges(citation.lines))
        if cited > last:
            arguments |= {"given": str(cited), "lines": str(last)}
            yield Problem(entry.position(*path, "lines"), "no-such-line", arguments)


RULES = (_lines,)
