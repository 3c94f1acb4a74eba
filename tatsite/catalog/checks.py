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
    from collections.abc import Set as AbstractSet

    from tatsite.reading import Entry, Handwritten, Readings
    from tatsite.records.walk import Path

_ORGANISATIONS = frozenset({"provider", "organiser", "centre", "government", "org", "owner"})


def check(readings: Readings, pages: Sequence[Handwritten], today: dt.date) -> list[Problem]:
    """Check every record against the others, and the hand-written pages against the records."""
    entries = readings.entries
    by_name = {entry.name: entry for entry in entries}
    languages = [entry.id for entry in entries if entry.kind == "languages"]
    problems: list[Problem] = []
    for entry in entries:
        problems += _references(entry, by_name, readings.names)
        problems += _citations(entry, by_name)
        problems += _verification(entry, today)
        problems += _translations(entry, languages)
        problems += _plan(entry, by_name, readings.names)
        problems += _place(entry, readings.names, languages)
    problems += _handwritten(pages, readings.names, languages)
    if not any(name.startswith("vocabulary/languages/") for name in readings.names):
        problems.append(Problem(Position("services/vocabulary/languages"), "no-languages"))
    return problems


def _references(entry: Entry, by_name: Mapping[str, Entry], names: AbstractSet[str]) -> Iterator[Problem]:
    for path, name in references(entry.record):
        if name not in names:
            yield _unknown(entry, path, name, names)
        elif name in by_name and path[-1] in _ORGANISATIONS and not isinstance(by_name[name].record, Organisation):
            yield Problem(entry.position(*path), "not-an-organisation", {"given": name})
    if isinstance(entry.record, Redirect):
        if entry.record.old in names:
            yield Problem(entry.position("old"), "redirect-of-existing", {"given": entry.record.old})
        if addresses.of_record(entry.record.old) and not addresses.of_record(entry.record.new):
            yield Problem(entry.position("new"), "no-page", {"given": entry.record.new})


def _unknown(entry: Entry, path: Path, name: str, names: AbstractSet[str]) -> Problem:
    """Tell of a reference to nothing, in the form it was typed in: a full name, or an id alone."""
    kind = name.split("/")[-2] if "/" in name else ""
    meant = closest(name, sorted(other for other in names if f"/{kind}/" in other))
    if kind in OWNERS_OF:
        name, meant = name.rsplit("/", maxsplit=1)[-1], meant.rsplit("/", maxsplit=1)[-1]
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
    if record.verified and record.verified.on > today:
        day = record.verified.on.isoformat()
        yield Problem(entry.position("verified", "on"), "check-to-come", {"date": day})
    elif record.verified and today > due(record.verified):
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


def _plan(entry: Entry, by_name: Mapping[str, Entry], names: AbstractSet[str]) -> Iterator[Problem]:
    record = entry.record
    if isinstance(record, Plan):
        seen: set[str] = set()
        for index, row in enumerate(record.rows):
            if row.parent and row.parent not in seen:
                below = any(other.id == row.parent for other in record.rows[index:])
                code = "parent-below" if below else "unknown-reference"
                arguments = {"given": row.parent} | ({} if below else {"meant": closest(row.parent, seen)})
                yield Problem(entry.position("rows", index, "parent"), code, arguments)
            if row.id in seen:
                yield Problem(entry.position("rows", index, "id"), "row-twice", {"given": row.id})
            seen.add(row.id)
    for index, name in enumerate(getattr(record, "plan_rows", [])):
        year, _, row_id = name.partition("/")
        plan = by_name.get(f"{entry.owner}/plans/{year}")
        rows = [row.id for row in plan.record.rows] if plan and isinstance(plan.record, Plan) else []
        if row_id not in rows and (plan or f"{entry.owner}/plans/{year}" not in names):
            meant = closest(row_id, rows)
            arguments = {"given": name, "meant": f"{year}/{meant}" if meant else ""}
            yield Problem(entry.position("plan_rows", index), "unknown-reference", arguments)


def _place(entry: Entry, names: AbstractSet[str], languages: Sequence[str]) -> Iterator[Problem]:
    if entry.kind == "municipality":
        if entry.id in addresses.RESERVED or entry.id in languages:
            yield Problem(Position(entry.file), "address-taken", {"address": f"/{entry.id}/"})
    elif entry.owner not in SHARED_OWNERS and entry.owner not in names:
        yield Problem(Position(entry.file), "no-municipality", {"owner": entry.owner})


def _handwritten(pages: Sequence[Handwritten], names: AbstractSet[str], languages: Sequence[str]) -> Iterator[Problem]:
    with_page = sorted(name for name in names if addresses.of_record(name))
    generated = {addresses.of_record(name) for name in with_page}
    for page in pages:
        first = page.path.partition("/")[0]
        if languages and page.language not in languages:
            yield Problem(Position(page.file), "unknown-place", severity=Severity.WARNING)
            continue
        if page.path in {addresses.HOME, *generated} or first in addresses.RESERVED:
            yield Problem(Position(page.file), "address-taken", {"address": f"/{page.language}/{page.path}"})
        for link in page.links:
            if link.name not in names:
                meant = closest(link.name, with_page)
                yield Problem(link.position, "unknown-reference", {"given": link.name, "meant": meant})
            elif link.name not in with_page:
                yield Problem(link.position, "no-page", {"given": link.name})
