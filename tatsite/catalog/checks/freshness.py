"""Freshness: what is offered was checked, and what is over is told as over."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tatsite.catalog.contacts import due
from tatsite.records import Alert, Bottleneck, Contact, Contract, Enquiries, Organisation, Post
from tatsite.records.common import Held, Sourced, State, Status, Verification
from tatsite.records.dates import span
from tatsite.records.journey import LocalHelp
from tatsite.records.municipality import Gap
from tatsite.records.problem import Problem, Severity
from tatsite.records.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from tatsite.catalog.checks.ground import Ground

_PASSING = frozenset({State.OFFERED, State.PLANNED, State.PILOT, State.PAUSED})
"""States that end by themselves."""
_DONE_ON: dict[type[BaseModel], tuple[str, ...]] = {
    Held: ("on",),
    Gap: ("on",),
    LocalHelp: ("gap_on",),
    Bottleneck: ("recorded_on", "solved_on"),
    Enquiries: ("recorded_on",),
    Verification: ("on",),
}
"""Days that cannot be in the future."""


def _verification(ground: Ground) -> Iterator[Problem]:
    for entry, record in ground.of(Sourced):
        status = getattr(record, "status", None)
        offered = isinstance(status, Status) and status.state is State.OFFERED
        verified = record.verified
        if verified is None:
            if offered:
                yield Problem(entry.position("status", "state"), "offered-unverified")
        elif ground.today > due(verified):
            arguments = {"date": due(verified).isoformat()}
            code, severity = ("offered-overdue", Severity.ERROR) if offered else ("verification-due", Severity.WARNING)
            yield Problem(entry.position("verified", "on"), code, arguments, severity)


def _states(ground: Ground) -> Iterator[Problem]:
    for entry in ground.entries:
        status = getattr(entry.record, "status", None)
        if not isinstance(status, Status) or status.state not in _PASSING or not status.until:
            continue
        if span(status.until)[1] < ground.today:
            arguments = {"state": status.state.value, "date": status.until}
            severity = Severity.WARNING if status.state in {State.OFFERED, State.PAUSED} else Severity.HINT
            yield Problem(entry.position("status", "until"), "state-over", arguments, severity)


def _alerts(ground: Ground) -> Iterator[Problem]:
    for entry, alert in ground.of(Alert):
        if span(alert.ends)[1] < ground.today:
            yield Problem(entry.position("ends"), "alert-over", {"date": alert.ends}, Severity.HINT)


def _roles(ground: Ground) -> Iterator[Problem]:
    for entry in ground.entries:
        if not isinstance(entry.record, Contact | Post) or not entry.record.ends or entry.record.afterwards:
            continue
        over = span(entry.record.ends)[1] < ground.today
        code, severity = ("role-ended", Severity.WARNING) if over else ("ends-without-afterwards", Severity.HINT)
        yield Problem(entry.position("ends"), code, {"date": entry.record.ends}, severity)


def _owners(ground: Ground) -> Iterator[Problem]:
    """Tell of records whose owner takes part in the programme by no contract any more."""
    ends: dict[str, list[tuple[dt.date, str]]] = {}
    for entry, contract in ground.of(Contract):
        until = span(contract.until)[1] if contract.until else dt.date.max
        ends.setdefault(contract.partner, []).append((until, entry.file))
    unread = {name.partition("/")[0] for name in ground.names - ground.by_name.keys() if "/contracts/" in name}
    for entry, record in ground.of(Sourced):
        partner = _partner(ground, record.owner or "", ends)
        if isinstance(record, Contract) or partner.partition("/")[0] in unread:
            continue
        last, file = max(ends.get(partner, ()), default=(dt.date.max, ""))
        if last < ground.today:
            arguments = {"given": partner, "date": last.isoformat(), "file": file}
            yield Problem(entry.position("owner"), "owner-contract-ended", arguments, Severity.WARNING)


def _partner(ground: Ground, name: str, partners: Mapping[str, object]) -> str:
    """Give the organisation that takes part by a contract: the named one, or one that it is a part of."""
    seen: set[str] = set()
    while name and name not in partners and name not in seen:
        seen.add(name)
        entry = ground.by_name.get(name)
        above = entry.record.part_of if entry and isinstance(entry.record, Organisation) else None
        name = above or ""
    return name


def _recorded(ground: Ground) -> Iterator[Problem]:
    """Tell of days on which something was done or seen and that are still to come."""
    for entry in ground.entries:
        for path, part in parts(entry.record):
            for field in _DONE_ON.get(type(part), ()):
                day = getattr(part, field)
                if day and day > ground.today and (not path or path[0] in entry.value):
                    yield Problem(entry.position(*path, field), "day-to-come", {"date": day.isoformat()})


RULES = (_recorded, _verification, _states, _alerts, _roles, _owners)
