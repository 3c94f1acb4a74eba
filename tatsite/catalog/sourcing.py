"""How far the records tell what the source documents say: line by line, fact by fact, in our own words."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import BaseModel, RootModel

from tatsite.catalog import facts
from tatsite.reading import text_of
from tatsite.records import INTERNAL, Municipality, Source
from tatsite.records.common import LeftOut
from tatsite.records.fields import SOURCE_LANGUAGE, line_ranges
from tatsite.records.plan import Activity
from tatsite.records.problem import Position, Problem
from tatsite.records.walk import Path, citations, parts, references, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tatsite.reading import Entry
    from tatsite.records.common import Record
    from tatsite.records.programme import Portion

RUN: Final = 12
"""So many words in a row that stand in a source too are no sentence of ours."""
_UNTOLD: Final = frozenset({"schema_version", "source", "notes", "keywords", "verified", "updated", "order", "tile"})
"""Fields that tell a reader nothing of what a source says."""
_SILENT: Final[Mapping[type[BaseModel], frozenset[str]]] = {
    Activity: frozenset({"printed"}),  # what is copied whole shows no mistake
    LeftOut: frozenset({"reason"}),
}
"""Fields of a part that tell nothing either."""
_ROWS: Final = frozenset({"rows", "lines", "values"})
"""Fields with the rows of a table: what a row does not tell, another row does not tell for it."""
_ODD: Final = "anomalies"
_PRINTED: Final[Mapping[type[BaseModel], frozenset[str]]] = {Activity: frozenset({"title"})}
"""Texts that may be word by word what is printed: the title of a row is its official name."""
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a source document, and what tells it."""

    document: str
    """Id of the source."""
    number: int
    """Counted from 1."""
    text: str
    """As it stands there."""
    municipality: str
    """Whom the piece tells of that it belongs to; empty for the whole programme."""
    records: tuple[str, ...]
    """Full names of the records that cite it."""
    reason: str
    """Why it needs no record; empty when it needs one."""


class Sourcing:
    """All records that are not internal, held against the texts of the documents they cite."""

    def __init__(self, entries: Iterable[Entry], documents: Mapping[str, Sequence[str]]) -> None:
        """Compare records with documents, whose lines are given by the id of the source."""
        self._entries = {entry.name: entry for entry in entries if entry.owner != INTERNAL}
        self._documents = documents
        self._cache: dict[_Teller, _Told] = {}
        self._sources = {
            entry.id: (entry, entry.record) for entry in self._entries.values() if isinstance(entry.record, Source)
        }

    def lines(self) -> Iterator[Line]:
        """Give every line, not blank, of the pieces that are told whole."""
        for document, (_entry, source) in sorted(self._sources.items()):
            told: set[int] = set()
            for portion in source.portions:
                lines = [line for line in self._portion(document, source, portion) if line.number not in told]
                told |= {line.number for line in lines}
                yield from lines

    def _portion(self, document: str, source: Source, portion: Portion) -> Iterator[Line]:
        reasons = {number: unneeded.reason for unneeded in source.unneeded for number in _numbers(unneeded.lines)}
        for number, text in enumerate(self._documents.get(document, ()), start=1):
            if portion.first <= number <= portion.last and text.strip():
                records = tuple(sorted({teller.record for teller in self._tellers.get((document, number), ())}))
                reason = "" if records else reasons.get(number, "")
                yield Line(document, number, text, portion.municipality or "", records, reason)

    def problems(self) -> list[Problem]:
        """Tell of texts that are not there, lines that no record cites, facts that none tells, and words copied."""
        found = [*self._missing(), *self._uncited(), *self._untold(), *self._copied()]
        return sorted(found, key=lambda problem: problem.sort_key)

    def _missing(self) -> Iterator[Problem]:
        """Tell of texts that are not there, or not whole, and of portions that lie beyond them."""
        for document, (entry, source) in self._sources.items():
            text = self._documents.get(document)
            if source.portions and text is None:
                name = source.file if text_of(entry.file, source) else ""
                yield Problem(entry.position("portions"), "no-source-text", {"file": name or f"{document}.txt"})
            elif text is not None and source.lines is not None:
                written = max((number for number, line in enumerate(text, start=1) if line.strip()), default=0)
                if not written <= source.lines <= len(text):
                    arguments = {"file": str(text_of(entry.file, source)), "given": str(source.lines)}
                    yield Problem(entry.position("lines"), "source-lines", arguments | {"lines": str(written)})
                for index, portion in enumerate(source.portions):
                    if portion.last > source.lines:
                        arguments = {"document": document, "given": str(portion.last), "lines": str(source.lines)}
                        yield Problem(entry.position("portions", index, "last"), "no-such-line", arguments)

    def _uncited(self) -> Iterator[Problem]:
        for line in self.lines():
            if not line.records and not line.reason:
                arguments = {"record": self._sources[line.document][0].file}
                column = len(line.text) - len(line.text.lstrip()) + 1
                yield Problem(self._position(line.document, line.number, column), "line-not-cited", arguments)

    def _untold(self) -> Iterator[Problem]:
        """Tell of numbers, dates and names of cited lines that nothing citing them tells or leaves out."""
        for (document, number), tellers in sorted(self._tellers.items()):
            lines = self._documents.get(document, ())
            if number > len(lines):
                continue
            text, abbreviations = lines[number - 1], tuple(self._sources[document][1].abbreviations)
            for fact in (*facts.numbers(text), *facts.names(text, self._names, abbreviations)):
                if not any(self._told(teller).tells(fact) for teller in tellers):
                    arguments = {
                        "given": fact.text,
                        "records": ", ".join(sorted({teller.record for teller in tellers})),
                    }
                    yield Problem(self._position(document, number, fact.column), "fact-not-told", arguments)

    def _copied(self) -> Iterator[Problem]:
        runs = {
            run: (document, number)
            for document, lines in self._documents.items()
            for number, text in enumerate(lines, start=1)
            for run in _runs(text)
        }
        for entry in self._entries.values():
            for path, text in _own_words(entry.record):
                found = next((run for run in _runs(text) if run in runs), None)
                if found:
                    document, number = runs[found]
                    arguments = {"words": " ".join(found), "document": document, "line": str(number)}
                    yield Problem(entry.position(*path), "words-copied", arguments)

    def _position(self, document: str, number: int, column: int) -> Position:
        entry, source = self._sources[document]
        return Position(text_of(entry.file, source) or entry.file, number, column)

    @cached_property
    def _tellers(self) -> Mapping[tuple[str, int], set[_Teller]]:
        """What cites a line, by document and line.

        Where rows of a table cite it, they and the anomalies of the line tell it; else the whole record does.
        """
        citing: dict[tuple[str, int], set[_Teller]] = defaultdict(set)
        for name, entry in self._entries.items():
            by_line: dict[tuple[str, int], set[Path]] = defaultdict(set)
            for path, citation in citations(entry.record):
                row = path[:2] if path[0] in {*_ROWS, _ODD} else ()
                for number in _numbers(citation.lines or ""):
                    by_line[citation.document, number].add(row)
            for line, rows in by_line.items():
                in_a_table = any(row and row[0] in _ROWS for row in rows)
                citing[line] |= {_Teller(name, row) for row in (rows - {()} if in_a_table else {()})}
        return citing

    @cached_property
    def _names(self) -> frozenset[str]:
        return facts.known_names(line for lines in self._documents.values() for line in lines)

    def _told(self, teller: _Teller) -> _Told:
        if teller not in self._cache:
            entry = self._entries[teller.record]
            told = list(_values(entry.record))
            if teller.row:
                field, index = teller.row
                row, left_out = getattr(entry.record, str(field))[index], getattr(entry.record, "left_out", [])
                told = [*_values(row), *_values(left_out)]
            self._cache[teller] = _Told([*told, *self._named(entry)])
        return self._cache[teller]

    def _named(self, entry: Entry) -> Iterator[str]:
        """Give the names of whom a record belongs to and of those it refers to."""
        owner = self._entries.get(entry.owner)
        if owner and isinstance(owner.record, Municipality):
            yield owner.record.official_name
        for reference in references(type(entry.record), entry.value):
            other = self._entries.get(reference.name)
            if other and not isinstance(other.record, Source):  # who cites a document does not tell its title
                yield getattr(other.record, "official_name", "")


class _Teller(NamedTuple):
    """What can tell a line: a record, or a row of one."""

    record: str
    """Full name of the record."""
    row: Path
    """Where the row stands in it; empty for the whole record."""


class _Told:
    """What a teller tells: its numbers and dates, and its words."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._numbers = facts.told_numbers(texts)
        self._words: dict[str, set[str]] = defaultdict(set)
        for word in facts.words(texts):
            self._words[word[0].casefold()].add(word)

    def tells(self, fact: facts.Fact) -> bool:
        if fact.values:
            return bool(fact.values & self._numbers)
        return any(facts.alike(fact.text, word) for word in self._words[fact.text[0].casefold()])


def _numbers(lines: str) -> Iterator[int]:
    for first, last in line_ranges(lines) if lines else ():
        yield from range(first, last + 1)


def _values(value: Any) -> Iterator[str]:  # noqa: ANN401 - any value of a record
    """Give what a value of a record says in Estonian or in figures."""
    if isinstance(value, RootModel):
        yield from _values(value.root.get(SOURCE_LANGUAGE, ""))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields.keys() - _UNTOLD - _SILENT.get(type(value), frozenset()):
            yield from _values(getattr(value, name))
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _values(item)
    elif isinstance(value, dt.date):
        yield value.isoformat()
    elif isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        yield str(value)


def _own_words(record: Record) -> Iterator[tuple[Path, str]]:
    """Give the Estonian texts of a record that must be our own."""
    holders = {path: type(part) for path, part in parts(record)}
    for path, text in texts(record):
        at = max(index for index, step in enumerate(path) if isinstance(step, str))
        if path[at] not in _PRINTED.get(holders[path[:at]], ()):
            yield path, text.root[SOURCE_LANGUAGE]


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.casefold() for word in _WORDS.findall(text)]
    for start in range(len(words) - RUN + 1):
        yield tuple(words[start : start + RUN])
