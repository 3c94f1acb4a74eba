"""How the journey is mended: what was solved, tried and decided is told to its end, in an order that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.records import Bottleneck, Decision, Pilot, Proposal
from tatsite.records.dates import span
from tatsite.records.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog.checks.ground import Ground

_SETTLED = frozenset({"adopted", "rejected"})
"""States of a proposal after which nothing more comes of it."""


def _bottlenecks(ground: Ground) -> Iterator[Problem]:
    for entry, bottleneck in ground.of(Bottleneck):
        if bottleneck.status != "solved":
            continue
        if bottleneck.solved_on is None:
            yield Problem(entry.position("status"), "solved-without-day", severity=Severity.WARNING)
        elif bottleneck.solved_on < bottleneck.recorded_on:
            arguments = {"date": bottleneck.recorded_on.isoformat()}
            yield Problem(entry.position("solved_on"), "solved-before-recorded", arguments)


def _proposals(ground: Ground) -> Iterator[Problem]:
    solved = {entry.id for entry, bottleneck in ground.of(Bottleneck) if bottleneck.status == "solved"}
    for entry, proposal in ground.of(Proposal):
        if proposal.status not in _SETTLED and solved.issuperset(proposal.solves):
            yield Problem(entry.position("status"), "proposal-settled", severity=Severity.HINT)


def _decisions(ground: Ground) -> Iterator[Problem]:
    made = {entry.id: proposal.on for entry, proposal in ground.of(Proposal)}
    for entry, decision in ground.of(Decision):
        for name in decision.proposals:
            if name in made and span(decision.on)[1] < made[name]:
                arguments = {"given": name, "date": made[name].isoformat()}
                yield Problem(entry.position("on"), "decision-before-proposal", arguments, Severity.WARNING)


def _pilots(ground: Ground) -> Iterator[Problem]:
    for entry, pilot in ground.of(Pilot):
        if pilot.ends and span(pilot.ends)[1] < ground.today and not pilot.result:
            arguments = {"date": pilot.ends}
            yield Problem(entry.position("ends"), "pilot-without-result", arguments, Severity.WARNING)
        if pilot.baseline is None:
            yield Problem(entry.position("measure"), "pilot-without-baseline", severity=Severity.HINT)


RULES = (_bottlenecks, _proposals, _decisions, _pilots)
