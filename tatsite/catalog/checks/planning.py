"""Plans and tables of money: rows in order, periods inside each other, sums that add up.

What is odd in a source stays as printed; a rule keeps silent once an anomaly tells of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tatsite.catalog.checks.ground import told_as_odd
from tatsite.catalog.sums import printed_sums
from tatsite.reading import closest
from tatsite.records import Budget, Contract, Event, Pilot, Plan, Post, Service, Statistic
from tatsite.records.common import Status
from tatsite.records.dates import span
from tatsite.records.problem import Problem, Severity
from tatsite.records.programme import BudgetLine
from tatsite.records.references import EXAMPLES, ROW_NAME
from tatsite.records.walk import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

    from tatsite.catalog.checks.ground import Ground
    from tatsite.reading import Entry, Written
    from tatsite.records.plan import Activity, Period
    from tatsite.records.walk import Reference

_TIMES: dict[type[BaseModel], tuple[str, str]] = {
    Contract: ("since", "until"),
    Post: ("starts", "ends"),
    Pilot: ("starts", "ends"),
    Status: ("since", "until"),
    BudgetLine: ("since", "until"),
}
"""Parts with a first and a last day that a plan does not hold."""


def _order(ground: Ground) -> Iterator[Problem]:
    for entry, plan in ground.of(Plan):
        yield from _rows(entry, "rows", plan.rows)
    for entry, budget in ground.of(Budget):
        yield from _rows(entry, "lines", budget.lines)


def _rows(entry: Entry, field: str, rows: Sequence[Activity | BudgetLine]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, row in enumerate(rows):
        if row.parent and row.parent not in seen:
            below = any(other.id == row.parent for other in rows[index + 1 :])
            arguments = {"given": row.parent, "meant": "" if below else closest(row.parent, seen)}
            code = "parent-below" if below else "unknown-row"
            yield Problem(entry.position(field, index, "parent"), code, arguments)
        where = entry.position(field, index, "id")
        if row.id in seen:
            yield Problem(where, "row-twice", {"given": row.id, "line": str(seen[row.id])})
        seen.setdefault(row.id, where.line)


def _named(ground: Ground) -> Iterator[Problem]:
    """Tell of names of rows that lead to none."""
    plans: dict[str, list[tuple[Entry, Plan]]] = {}
    for entry, plan in ground.of(Plan):
        plans.setdefault(entry.owner, []).append((entry, plan))
    for text, reference in ground.references:
        if reference.refers.kinds == ("plans",):
            rows = [f"{entry.id}/{row.id}" for entry, plan in plans.get(text.owner, ()) for row in plan.rows]
            yield from _row_of(ground, text, reference, rows)


def _row_of(ground: Ground, text: Written, reference: Reference, rows: Sequence[str]) -> Iterator[Problem]:
    given = reference.text
    year, _, row_id = given.partition("/")
    if given in rows:
        return
    meant = closest(given, rows) or next((row for row in rows if row.endswith(f"/{row_id or given}")), "")
    where, plan = text.position(*reference.path), f"{text.owner}/plans/{year}"
    if not ROW_NAME.fullmatch(given):
        example = next(reversed(rows), EXAMPLES["plans"])
        yield Problem(where, "bad-row-name", {"given": given, "example": example, "meant": meant})
    elif plan not in ground.names:
        yield Problem(where, "unknown-reference", {"given": given, "file": f"services/{plan}.yaml", "meant": meant})
    elif plan in ground.by_name:
        yield Problem(where, "unknown-plan-row", {"given": given, "file": f"services/{plan}.yaml", "meant": meant})


def _left_out(ground: Ground) -> Iterator[Problem]:
    named = {
        (text.owner, reference.text) for text, reference in ground.references if reference.refers.kinds == ("plans",)
    }
    for entry, plan in ground.of(Plan):
        parents = {row.parent for row in plan.rows}
        for index, row in enumerate(plan.rows):
            over = [row.id, *_above(row, plan.rows[:index])]
            told = any((entry.owner, f"{entry.id}/{name}") in named for name in over)
            if not told and row.id not in parents:
                where = entry.position("rows", index, "id")
                yield Problem(where, "row-left-out", {"given": f"{entry.id}/{row.id}"}, Severity.HINT)


def _above(row: Activity, earlier: Sequence[Activity]) -> Iterator[str]:
    """Give the rows that a row is a part of, the nearest first; they stand above it."""
    for other in reversed(earlier):
        if other.id == row.parent:
            row = other
            yield other.id


def _unplanned(ground: Ground) -> Iterator[Problem]:
    rows = {entry.owner: f"{entry.id}/{plan.rows[-1].id}" for entry, plan in ground.of(Plan)}
    for entry in ground.entries:
        if isinstance(entry.record, Service | Event) and entry.owner in rows and not entry.record.plan_rows:
            yield Problem(entry.position(), "in-no-plan", {"example": rows[entry.owner]}, Severity.HINT)


def _periods(ground: Ground) -> Iterator[Problem]:
    for entry, plan in ground.of(Plan):
        for index, row in enumerate(plan.rows):
            if told_as_odd(plan.anomalies, row.source):
                continue
            above = [
                row,
                *(other for name in _above(row, plan.rows[:index]) for other in plan.rows if other.id == name),
            ]
            for field in ("period", "plan_period"):
                period = getattr(row, field)
                around = next((other for other in above[1:] if getattr(other, field)), None)
                outer = getattr(around, field) if around else plan.period if field == "plan_period" else None
                code = period and (_backwards(period) or _outside(period, outer))
                if code:
                    name = around.id if around else entry.id
                    arguments = {"start": period.start, "end": period.end, "parent": name}
                    yield Problem(entry.position("rows", index, field), code, arguments, Severity.WARNING)


def _ends(ground: Ground) -> Iterator[Problem]:
    """Tell of other times that end before they start."""
    for entry in ground.entries:
        anomalies = getattr(entry.record, "anomalies", ())
        for path, part in parts(entry.record):
            first, last = _TIMES.get(type(part), ("", ""))
            start, end = str(getattr(part, first, None) or ""), str(getattr(part, last, None) or "")
            told = any(start in anomaly.printed and end in anomaly.printed for anomaly in anomalies)
            if start and end and not told and span(end)[1] < span(start)[0]:
                arguments = {"start": start, "end": end}
                yield Problem(entry.position(*path, last), "printed-backwards", arguments, Severity.WARNING)


def _backwards(period: Period) -> str:
    return "printed-backwards" if span(period.end)[1] < span(period.start)[0] else ""


def _outside(period: Period, around: Period | None) -> str:
    if around is None or _backwards(around):
        return ""
    early = span(period.start)[0] < span(around.start)[0]
    return "outside-parent" if early or span(period.end)[1] > span(around.end)[1] else ""


def _sums(ground: Ground) -> Iterator[Problem]:
    for entry in ground.entries:
        anomalies = getattr(entry.record, "anomalies", ())
        for one in printed_sums(entry.record):
            told = any(_figures(str(one.printed)) in _figures(anomaly.printed) for anomaly in anomalies)
            if one.differs and not told and not (one.source and told_as_odd(anomalies, one.source)):
                arguments = {"printed": str(one.printed), "added": str(one.added)}
                yield Problem(entry.position(*one.path), "sum-differs", arguments, Severity.WARNING)


def _figures(text: str) -> str:
    """Give the digits of an amount, without the zeros of cents: 14 000,00 and 14000 are the same."""
    return "".join(sign for sign in re.sub(r"[.,]0?0?(?![0-9])", "", text) if sign.isdigit())


def _groups(ground: Ground) -> Iterator[Problem]:
    for entry, statistic in ground.of(Statistic):
        known = {group.id for group in statistic.groups}
        for index, value in enumerate(statistic.values):
            if value.group and value.group not in known:
                arguments = {"given": value.group, "meant": closest(value.group, known)}
                yield Problem(entry.position("values", index, "group"), "unknown-row", arguments)


RULES = (_order, _named, _periods, _ends, _sums, _groups)
WHEN_SOUND = (_left_out, _unplanned)
