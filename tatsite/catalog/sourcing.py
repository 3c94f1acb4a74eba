"""How far the records tell what the source documents say: line by line, fact by fact, in our own words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel, RootModel

from tatsite.catalog import facts
from tatsite.reading import text_of
from tatsite.records import INTERNAL, Municipality, Source
from tatsite.records.common import Citation, LeftOut, Record
from tatsite.records.fields import SOURCE_LANGUAGE, Texts, line_ranges
from tatsite.records.plan import Activity
from tatsite.records.problem import Position, Problem
from tatsite.records.walk import citations, parts, references, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tatsite.reading import Entry
    from tatsite.records.programme import Portion
    from tatsite.records.walk import Path

RUN: Final = 12
"""So many words in a row that stand in a source too are no sentence of ours."""
_UNTOLD: Final = frozenset({"schema_version", "source", "notes", "keywords", "verified", "updated", "order"})
"""Fields that tell a reader nothing of what a source says."""
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
    """Whom the piece tells of that it belongs to; empty outside those that are told whole."""
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
        self._sources = {
            entry.id: (entry, entry.record) for entry in self._entries.values() if isinstance(entry.record, Source)
        }

    def lines(self) -> Iterator[Line]:
        """Give every line, not blank, of the pieces that are told whole."""
        for document, (_entry, source) in sorted(self._sources.items()):
            for portion in source.portions:
                yield from self._portion(document, source, portion)

    def _portion(self, document: str, source: Source, portion: Portion) -> Iterator[Line]:
        reasons = {number: unneeded.reason for unneeded in source.unneeded for number in _numbers(unneeded.lines)}
        for number, text in enumerate(self._documents.get(document, ()), start=1):
            if portion.first <= number <= portion.last and text.strip():
                records = tuple(sorted(self._citing.get((document, number), ())))
                reason = "" if records else reasons.get(number, "")
                yield Line(document, number, text, portion.municipality, records, reason)

    def problems(self) -> list[Problem]:
        """Tell of texts that are not there, lines that no record cites, facts that none tells, and words copied."""
        found = [*self._missing(), *self._uncited(), *self._untold(), *self._copied()]
        return sorted(found, key=lambda problem: problem.sort_key)

    def _missing(self) -> Iterator[Problem]:
        for document, (entry, source) in self._sources.items():
            if source.portions and document not in self._documents:
                name = source.file if text_of(entry.file, source) else ""
                yield Problem(entry.position("portions"), "no-source-text", {"file": name or f"{document}.txt"})

    def _uncited(self) -> Iterator[Problem]:
        for line in self.lines():
            if not line.records and not line.reason:
                arguments = {"record": self._sources[line.document][0].file}
                column = len(line.text) - len(line.text.lstrip()) + 1
                yield Problem(self._position(line.document, line.number, column), "line-not-cited", arguments)

    def _untold(self) -> Iterator[Problem]:
        """Tell of numbers, dates and names of cited lines that no citing record tells or leaves out with a reason."""
        for (document, number), records in sorted(self._citing.items()):
            if document not in self._documents or number > len(self._documents[document]):
                continue
            text = self._documents[document][number - 1]
            abbreviations = tuple(self._sources[document][1].abbreviations)
            tellers = [self._told[name] for name in records]
            for fact in (*facts.numbers(text), *facts.names(text, self._names, abbreviations)):
                if not any(teller.tells(fact) for teller in tellers):
                    arguments = {"given": fact.text, "records": ", ".join(sorted(records))}
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
    def _citing(self) -> Mapping[tuple[str, int], set[str]]:
        """Names of the records that cite a line, by document and line."""
        citing: dict[tuple[str, int], set[str]] = defaultdict(set)
        for name, entry in self._entries.items():
            for _path, citation in citations(entry.record):
                for number in _numbers(citation.lines or ""):
                    citing[citation.document, number].add(name)
        return citing

    @cached_property
    def _names(self) -> frozenset[str]:
        return facts.known_names(line for lines in self._documents.values() for line in lines)

    @cached_property
    def _told(self) -> Mapping[str, _Told]:
        return {name: _Told([*_values(entry.record), *self._named(entry)]) for name, entry in self._entries.items()}

    def _named(self, entry: Entry) -> Iterator[str]:
        """Give the names of whom a record belongs to and of those it refers to."""
        owner = self._entries.get(entry.owner)
        if owner and isinstance(owner.record, Municipality):
            yield owner.record.official_name
        for reference in references(type(entry.record), entry.value):
            other = self._entries.get(reference.name)
            yield from (getattr(other.record, "official_name", ""),) if other else ()


class _Told:
    """What a record tells: its numbers and dates, and its words."""

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


def _values(record: Record) -> Iterator[str]:
    """Give what a record says in Estonian or in figures."""
    for _path, part in parts(record):
        if isinstance(part, Citation):
            continue
        if isinstance(part, Texts):
            yield part.root[SOURCE_LANGUAGE]
        elif not isinstance(part, RootModel):
            for name in type(part).model_fields.keys() - _UNTOLD - ({"reason"} if isinstance(part, LeftOut) else set()):
                yield from _scalars(getattr(part, name))


def _scalars(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _scalars(item)
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
