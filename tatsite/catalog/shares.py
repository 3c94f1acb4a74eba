"""Who has which part in a step: responsible, decides, advises, informed (RACI), and what that makes an organisation.

What a step says of itself counts as it is meant there: `responsible` names who decides, `municipality` what the
municipality does, `supporting` who helps. Roles of the internal folder say the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from tatsite.catalog.design import holds_in
from tatsite.records import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.catalog.design import Design
    from tatsite.catalog.lookup import Item
    from tatsite.records import Bottleneck, Organisation, Proposal, Role, Step
    from tatsite.records.fields import Texts

Part = Literal["responsible", "decides", "advises", "informed"]
PARTS: Final[Sequence[Part]] = ("responsible", "decides", "advises", "informed")
"""Parts in the order of the table."""
_OF_MUNICIPALITY: Final[dict[str, Part]] = {"decides": "decides", "helps": "advises"}


class Share(NamedTuple):
    """A part that somebody has in a step."""

    step: Item[Step]
    """The step."""
    part: Part
    """Which part."""
    organisation: Item[Organisation] | None
    """Who; nothing means the municipality in which one lives."""
    municipalities: tuple[str, ...] = ()
    """Where; empty means everywhere."""
    task: Texts | None = None
    """What it does, where the step says it."""
    role: Item[Role] | None = None
    """The internal record that says so; nothing where the step does."""


class Stakeholder(NamedTuple):
    """An organisation that has a part in the journey, or is asked to mend it."""

    organisation: Item[Organisation]
    """The organisation."""
    shares: list[Share]
    """Its parts, in the order of the journey."""
    bottlenecks: list[Item[Bottleneck]]
    """What is hard at its steps or is looked after by it, where it is one of a municipality in that municipality."""
    proposals: list[Item[Proposal]]
    """Proposals addressed to it, the oldest first."""


def shares(design: Design) -> list[tuple[Item[Step], list[Share]]]:
    """Tell for each step of the journey who has which part in it."""
    return [(step, [*_stated(design, step), *_recorded(design, step)]) for step in design.catalog.journey.steps]


def _stated(design: Design, step: Item[Step]) -> Iterator[Share]:
    record, organisation = step.record, design.catalog.organisation
    yield from (Share(step, "decides", organisation(name)) for name in record.responsible)
    if record.municipality:
        yield Share(step, _OF_MUNICIPALITY[record.municipality], None)
    yield from (Share(step, "advises", organisation(one.org), task=one.role) for one in record.supporting)


def _recorded(design: Design, step: Item[Step]) -> Iterator[Share]:
    for item in design.roles:
        if step.id in item.record.steps:
            who = design.catalog.organisation(item.record.organisation)
            yield Share(step, item.record.part, who, tuple(item.record.municipalities), role=item)


def stakeholders(design: Design) -> list[Stakeholder]:
    """Give every organisation with a part in a step or a proposal addressed to it, by its full name.

    Where a step says what the municipality does, that is the part of each municipality's government.
    """
    parts: dict[str, list[Share]] = {name: [] for item in design.proposals for name in item.record.addressees}
    for _step, found in shares(design):
        for share in found:
            for name, own in _owned(design, share):
                parts.setdefault(name, []).append(own)
    return [_stakeholder(design, name, parts[name]) for name in sorted(parts)]


def _owned(design: Design, share: Share) -> Iterator[tuple[str, Share]]:
    if share.organisation:
        yield share.organisation.name, share
        return
    for place in design.catalog.municipalities:
        yield place.record.government, share._replace(municipalities=(place.id,))


def _stakeholder(design: Design, name: str, found: list[Share]) -> Stakeholder:
    organisation = design.catalog.organisation(name)
    steps = {share.step.id for share in found}
    place = "" if organisation.owner in SHARED else organisation.owner
    bottlenecks = [
        item
        for item in design.bottlenecks
        if item.record.owner == name or (steps & set(item.record.steps) and holds_in(item.record, place))
    ]
    proposals = [item for item in design.proposals if name in item.record.addressees]
    return Stakeholder(organisation, found, bottlenecks, proposals)
