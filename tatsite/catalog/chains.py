"""From a bottleneck to what became of it: proposal, decisions, pilots, with ages in days; and what is not recorded."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from tatsite.catalog.contacts import current
from tatsite.catalog.crossings import step_coverage
from tatsite.catalog.shares import shares
from tatsite.records.dates import is_whole, span

if TYPE_CHECKING:
    import datetime as dt

    from tatsite.catalog.design import Design
    from tatsite.catalog.lookup import Item
    from tatsite.records import Bottleneck, Decision, Pilot, Proposal

_SETTLED: Final = frozenset({"adopted", "rejected"})
"""States of a proposal in which nobody waits for anything any more."""


class Chain(NamedTuple):
    """A bottleneck with one proposal, or with none."""

    bottleneck: Item[Bottleneck]
    """What is hard."""
    age: int
    """Days since it was recorded; until it was solved, where the day of that is known."""
    proposal: Item[Proposal] | None
    """What would solve it; nothing where nobody proposed anything."""
    waiting: int | None
    """Days since the proposal was made; nothing where none waits."""
    decisions: list[Item[Decision]]
    """What was decided on the proposal."""
    pilots: list[Item[Pilot]]
    """Its trials."""


class Missing(NamedTuple):
    """What is not recorded, as counts."""

    without_proposal: int
    """Bottlenecks that are not solved and have no proposal."""
    without_owner: int
    """Bottlenecks that are not solved and that nobody looks after."""
    without_severity: int
    """Bottlenecks that are not solved and that nobody judged."""
    undecided: int
    """Proposals without a decision."""
    unmeasured: int
    """Pilots that are over and have no value or no result."""
    steps_without_part: int
    """Steps of which nobody is said to have a part in them."""
    unchecked: int
    """Steps whose facts no office has checked, or not lately."""
    not_known: int
    """Pairs of a step and a municipality of which nobody knows who helps."""
    without_persona: int
    """Audiences that no persona stands for."""


def chains(design: Design) -> list[Chain]:
    """Give every bottleneck with each of its proposals; what is not solved first, the oldest first."""
    return [chain for item in design.bottlenecks for chain in _chains(design, item)]


def _chains(design: Design, item: Item[Bottleneck]) -> list[Chain]:
    age = ((item.record.solved_on or design.today) - item.record.recorded_on).days
    found = [
        Chain(
            item,
            age,
            proposal,
            waiting(proposal.record, design.today),
            design.decisions_on(proposal),
            design.pilots_of([proposal]),
        )
        for proposal in design.proposals_for([item])
    ]
    return found or [Chain(item, age, None, None, [], [])]


def waiting(proposal: Proposal, today: dt.date) -> int | None:
    """Give the days since a proposal was made; nothing for one that is adopted or rejected."""
    return None if proposal.status in _SETTLED else (today - proposal.on).days


def days_since(date: str, today: dt.date) -> int | None:
    """Give the days since a date of any precision; nothing where its day is not known."""
    return (today - span(date)[0]).days if is_whole(date) else None


def missing(design: Design) -> Missing:
    """Count what is not recorded."""
    alive = [item for item in design.bottlenecks if item.record.status != "solved"]
    told = {item.record.audience for item in design.personas}
    covered = Counter(crossing.help for _step, crossings in step_coverage(design.catalog) for crossing in crossings)
    return Missing(
        without_proposal=sum(not design.proposals_for([item]) for item in alive),
        without_owner=sum(not item.record.owner for item in alive),
        without_severity=sum(not item.record.severity for item in alive),
        undecided=sum(not design.decisions_on(item) for item in design.proposals),
        unmeasured=sum(_unmeasured(item.record, design.today) for item in design.pilots),
        steps_without_part=sum(not found for _step, found in shares(design)),
        unchecked=sum(current(step.record.verified, design.today) is None for step in design.catalog.journey.steps),
        not_known=covered["not known"],
        without_persona=sum(audience.id not in told for audience in design.catalog.audiences),
    )


def _unmeasured(pilot: Pilot, today: dt.date) -> bool:
    over = pilot.ends is not None and span(pilot.ends)[1] < today
    return over and (pilot.value is None or pilot.result is None)
