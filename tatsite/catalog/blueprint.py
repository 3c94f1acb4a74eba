"""The service blueprint: what happens stage by stage, before and behind the desk, and what is to be mended there.

A column is a stage; its fields are what the lanes of the blueprint show of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite.catalog.design import holds_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.catalog.design import Design
    from tatsite.catalog.journey import Helpers
    from tatsite.catalog.lookup import Item
    from tatsite.records import Audience, Bottleneck, Persona, Pilot, Proposal, Role, Stage, Step
    from tatsite.records.design import EmpathyMap
    from tatsite.records.journey import Concern


class Stop(NamedTuple):
    """A step of the journey as one audience takes it."""

    step: Item[Step]
    """The step."""
    concerns: list[Concern]
    """What it is to the audience: the first that fits the answers counts."""
    helpers: Helpers
    """Who helps at it in the municipality, or wherever one lives."""
    roles: list[Item[Role]]
    """What organisations do at it there."""


class Column(NamedTuple):
    """A stage of the journey, or what concerns the whole of it."""

    stage: Item[Stage] | None
    """The stage; nothing means the whole journey."""
    stops: Sequence[Stop]
    """Its steps."""
    empathy: list[tuple[Item[Persona], EmpathyMap]]
    """What invented people of the audience go through."""
    bottlenecks: list[Item[Bottleneck]]
    """What is hard there."""
    proposals: list[Item[Proposal]]
    """What would solve it."""
    pilots: list[Item[Pilot]]
    """What is tried."""


def blueprint(design: Design, audience: Item[Audience], municipality: str = "") -> list[Column]:
    """Give the columns of an audience's journey in one municipality, or in all when no id is given.

    The first column is that of the whole journey, where something is recorded for it.
    """
    chapters = design.catalog.journey.of(audience)
    whole = _column(design, audience, municipality, None, ())
    stages = [
        _column(
            design,
            audience,
            municipality,
            chapter.stage,
            [_stop(design, step, concerns, municipality) for step, concerns in chapter.steps],
        )
        for chapter in chapters
    ]
    return [whole, *stages] if whole.empathy or whole.bottlenecks else stages


def unsolved(columns: Sequence[Column]) -> int:
    """Count the bottlenecks of a blueprint that are not solved, each once."""
    found = {item.id: item.record.status for column in columns for item in column.bottlenecks}
    return sum(status != "solved" for status in found.values())


def _stop(design: Design, step: Item[Step], concerns: list[Concern], municipality: str) -> Stop:
    roles = [role for role in design.roles if step.id in role.record.steps and holds_in(role.record, municipality)]
    return Stop(step, concerns, design.catalog.journey.helpers(step, municipality), roles)


def _column(
    design: Design, audience: Item[Audience], municipality: str, stage: Item[Stage] | None, stops: Sequence[Stop]
) -> Column:
    steps = {stop.step.id for stop in stops}
    bottlenecks = [
        item
        for item in design.bottlenecks
        if (steps & set(item.record.steps) if stage else not item.record.steps)
        and audience.id in (item.record.audiences or [audience.id])
        and holds_in(item.record, municipality)
    ]
    proposals = design.proposals_for(bottlenecks)
    empathy = [
        (persona, part)
        for persona in design.personas
        if persona.record.audience == audience.id
        for part in persona.record.empathy
        if part.stage == (stage.id if stage else None)
    ]
    pilots = [pilot for pilot in design.pilots_of(proposals) if holds_in(pilot.record, municipality)]
    return Column(stage, stops, empathy, bottlenecks, proposals, pilots)
