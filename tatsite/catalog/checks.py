"""The rules that more than one record takes part in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog.contacts import due
from tatsite.reading import closest
from tatsite.records import OWNERS_OF, SHARED_OWNERS, Event, Organisation, Plan, Redirect, Service, Source
from tatsite.records.common import Sourced, State
from tatsite.records.fields import line_ranges
from tatsite.records.problem import Position, Problem, Severity
from tatsite.records.walk import citations, references, texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from tatsite.reading import Entry, Handwritten
    from tatsite.records.walk import Path

_ORGANISATIONS = frozenset({"provider", "organiser", "centre", "government", "org", "owner"})


def check(entries: Sequence[Entry], pages: Sequence[Handwritten], today: dt.date) -> list[Problem]:
    """Check every record against the others, and the hand-written pages against the records."""
    by_name = {entry.name: entry for entry in entries}
    languages = [entry.id for entry in entries if entry.kind == "languages"]
    problems: list[Problem] = []
    for entry in entries:
        problems += _references(entry, by_name)
        problems += _citations(entry, by_name)
        problems += _verification(entry, today)
        problems += _translations(entry, languages)
        problems += _plan(entry, by_name)
        problems += _place(entry, by_name, languages)
    problems += _handwritten(pages, by_name)
    if not languages:
        problems.append(Problem(Position("services/vocabulary/languages"), "no-languages"))
    return problems


def _references(entry: Entry, by_name: Mapping[str, Entry]) -> Iterator[Problem]:
    for path, name in references(entry.record):
        if name not in by_name:
            yield _unknown(entry, path, name, by_name)
        elif path[-1] in _ORGANISATIONS and not isinstance(by_name[name].record, Organisation):
            yield Problem(entry.position(*path), "not-an-organisation", {"given": name})
    if isinstance(entry.record, Redirect) and entry.record.old in by_name:
        yield Problem(entry.position("old"), "redirect-of-existing", {"given": entry.record.old})


def _unknown(entry: Entry, path: Path, name: str, by_name: Mapping[str, Entry]) -> Problem:
    """Tell of a reference to nothing, in the form it was typed in: a full name, or an id alone."""
    kind = name.split("/")[-2] if "/" in name else ""
    meant = closest(name, [other.name for other in by_name.values() if other.kind == kind])
    if kind in OWNERS_OF:
        name, meant = name.rsplit("/", maxsplit=1)[-1], meant.split("/")[-1]
    return Problem(entry.position(*path), "unknown-reference", {"given": name, "meant": meant})


def _citations(entry: Entry, by_name: Mapping[str, Entry]) -> Iterator[Problem]:
    for path, citation in citations(entry.record):
        source = by_name.get(f"programme/sources/{citation.document}")
        if source and isinstance(source.record, Source):
            last = max(end for _, end in line_ranges(citation.lines))
            if last > source.record.lines:
                arguments = {"given": str(last), "document": citation.document, "lines": str(source.record.lines)}
                yield Problem(entry.position(*path, "lines"), "no-such-line", arguments)


def _verification(entry: Entry, today: dt.date) -> Iterator[Problem]:
    record = entry.record
    if not isinstance(record, Sourced):
        return
    offered = isinstance(record, Service | Event) and record.status.state is State.OFFERED
    if offered and record.verified is None:
        yield Problem(entry.position("status", "state"), "offered-unverified")
    if record.verified and today > due(record.verified):
        code, severity = ("offered-overdue", Severity.ERROR) if offered else ("verification-due", Severity.WARNING)
        yield Problem(entry.position("verified", "on"), code, {"date": due(record.verified).isoformat()}, severity)
    for index, exclusion in enumerate(getattr(record, "not_for", [])):
        if exclusion.alternative is None:
            yield Problem(entry.position("not_for", index), "exclusion-without-alternative", severity=Severity.HINT)


def _translations(entry: Entry, languages: Sequence[str]) -> Iterator[Problem]:
    for path, text in texts(entry.record):
        missing = [language for language in languages if language not in text.root]
        if missing:
            arguments = {"languages": ", ".join(missing)}
            yield Problem(entry.position(*path), "missing-translation", arguments, Severity.HINT)


def _plan(entry: Entry, by_name: Mapping[str, Entry]) -> Iterator[Problem]:
    record = entry.record
    if isinstance(record, Plan):
        seen: set[str] = set()
        for index, row in enumerate(record.rows):
            if row.parent and row.parent not in seen:
                meant = closest(row.parent, seen)
                yield Problem(
                    entry.position("rows", index, "parent"), "unknown-reference", {"given": row.parent, "meant": meant}
                )
            if row.id in seen:
                yield Problem(entry.position("rows", index, "id"), "row-twice", {"given": row.id})
            seen.add(row.id)
    for index, name in enumerate(getattr(record, "plan_rows", [])):
        year, _, row_id = name.partition("/")
        plan = by_name.get(f"{entry.owner}/plans/{year}")
        rows = [row.id for row in plan.record.rows] if plan and isinstance(plan.record, Plan) else []
        if row_id not in rows:
            meant = closest(row_id, rows)
            arguments = {"given": name, "meant": f"{year}/{meant}" if meant else ""}
            yield Problem(entry.position("plan_rows", index), "unknown-reference", arguments)


def _place(entry: Entry, by_name: Mapping[str, Entry], languages: Sequence[str]) -> Iterator[Problem]:
    if entry.kind == "municipality":
        if entry.id in addresses.RESERVED or entry.id in languages:
            yield Problem(Position(entry.file), "address-taken", {"address": f"/{entry.id}/"})
    elif entry.owner not in SHARED_OWNERS and entry.owner not in by_name:
        yield Problem(Position(entry.file), "no-municipality", {"owner": entry.owner})


def _handwritten(pages: Sequence[Handwritten], by_name: Mapping[str, Entry]) -> Iterator[Problem]:
    generated = {address for name in by_name if (address := addresses.of_record(name))}
    for page in pages:
        first = page.path.partition("/")[0]
        if page.path in {addresses.HOME, *generated} or first in addresses.RESERVED:
            yield Problem(Position(page.file), "address-taken", {"address": f"/{page.language}/{page.path}"})
        for link in page.links:
            if addresses.of_record(link.name) is None or link.name not in by_name:
                meant = closest(link.name, by_name)
                yield Problem(link.position, "unknown-reference", {"given": link.name, "meant": meant})
