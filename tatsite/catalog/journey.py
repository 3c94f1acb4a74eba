"""The journey: which steps concern whom, in which order, and who helps at them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import BaseModel

from tatsite.records import Contact, Event, Organisation, Service, Stage, Step
from tatsite.records.common import Sourced
from tatsite.records.fields import SOURCE_LANGUAGE, Texts
from tatsite.records.translation import fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.records import Audience
    from tatsite.records.journey import Concern, LocalHelp

_KEYSTONES = 3
_BESIDE = frozenset({*Sourced.model_fields, "easy", "keywords", "local", "order", "review_by"})
"""Fields of a step that may change while it says the same."""


class Chapter(NamedTuple):
    """A stage with those of its steps that concern an audience."""

    stage: Item[Stage]
    """The stage."""
    steps: list[tuple[Item[Step], list[Concern]]]
    """Its steps, each with what it is to the audience: the first that fits the answers counts."""


@dataclass(frozen=True, slots=True)
class Helpers:
    """Who helps at a step in one municipality, or wherever one lives."""

    services: Sequence[Item[Service]] = ()
    """Services of the municipality."""
    events: Sequence[Item[Event]] = ()
    """Events of the municipality."""
    everywhere: Sequence[Item[Service] | Item[Organisation] | Item[Contact]] = ()
    """Who decides or helps in the whole country; what has a page stands before what has none."""
    local: LocalHelp | None = None
    """What a coordinator of the municipality wrote: a gap, where to turn instead, a note."""
    part: Literal["decides", "helps"] | None = None
    """What the municipality itself does, where no service of it is known here and no gap is recorded."""

    @property
    def there(self) -> list[Item[Service] | Item[Event]]:
        """Services of the municipality, then its events."""
        return [*self.services, *self.events]


class Journey:
    """Stages and steps, joined with audiences, services and events."""

    def __init__(self, catalog: Catalog) -> None:
        """Join them; `catalog` has the records."""
        self._catalog = catalog

    @cached_property
    def stages(self) -> list[Item[Stage]]:
        """Stages in their order."""
        return self._catalog.all(Stage)

    @cached_property
    def steps(self) -> list[Item[Step]]:
        """Steps in the order of their stages."""
        place = {stage.id: number for number, stage in enumerate(self.stages)}
        return sorted(self._catalog.all(Step), key=lambda item: place[item.record.stage])

    def giver(self, document: str) -> Item[Step] | None:
        """Give the first step that gives a document; nothing when one brings it along."""
        return next((item for item in self.steps if document in item.record.gives), None)

    def step(self, name: str) -> Item[Step]:
        """Give a step by its id."""
        return self._catalog.find(f"journey/steps/{name}", Step)

    def of(self, audience: Item[Audience]) -> list[Chapter]:
        """Give the journey of an audience: stages with at least one step, those it begins with first."""
        first = audience.record.begins_with
        order = sorted(self.stages, key=lambda stage: first.index(stage.id) if stage.id in first else len(first))
        chapters = (Chapter(stage, self._steps(stage.id, audience.id)) for stage in order)
        return [chapter for chapter in chapters if chapter.steps]

    def _steps(self, stage: str, audience: str) -> list[tuple[Item[Step], list[Concern]]]:
        found = []
        for item in self.steps:
            concerns = [concern for concern in item.record.concerns if concern.audience == audience]
            if item.record.stage == stage and concerns:
                found.append((item, concerns))
        return found

    @cached_property
    def versions(self) -> dict[str, str]:
        """Versions of the steps, each by the id of its step."""
        return {item.id: version(item.record) for item in self.steps}

    def audience_of(self, step: Item[Step]) -> str:
        """Give the id of the first audience that a step concerns, in the order of audiences."""
        concerned = {concern.audience for concern in step.record.concerns}
        return next(audience.id for audience in self._catalog.audiences if audience.id in concerned)

    @cached_property
    def keystones(self) -> list[Item[Step]]:
        """Steps that most others wait for, in the order of the journey."""
        waiting = [step.step for item in self.steps for step in item.record.requires]
        found = sorted((item for item in self.steps if item.id in waiting), key=lambda item: -waiting.count(item.id))
        return [item for item in self.steps if item in found[:_KEYSTONES]]

    def at(self, name: str) -> list[Item[Step]]:
        """Give the steps at which a service or an event helps, by its full name."""
        return self._by_helper.get(name, [])

    @cached_property
    def _by_helper(self) -> dict[str, list[Item[Step]]]:
        found: dict[str, list[Item[Step]]] = {}
        for item in self.steps:
            chosen = [name for option in item.record.choose_one for name in option.services]
            local = [name for help_ in item.record.local for name in help_.services]
            for name in dict.fromkeys([*item.record.services, *chosen, *local]):
                found.setdefault(name, []).append(item)
        for event in self._catalog.events:
            if event.record.step:
                found.setdefault(event.name, []).append(self.step(event.record.step))
        return found

    def helpers(self, step: Item[Step], municipality: str = "") -> Helpers:
        """Tell who helps at a step; `municipality` is an id, or empty for wherever one lives."""
        record = step.record
        names = dict.fromkeys([*record.responsible, *record.services])
        everywhere = [self.helper(name) for name in names]
        local = next((help_ for help_ in record.local if help_.municipality == municipality), None)
        services = [self._catalog.find(name, Service) for name in local.services] if local else []
        events = [event for event in self._catalog.events_of(municipality) if event.record.step == step.id]
        told = local and (local.services or local.gap_on or local.instead)
        return Helpers(services, events, everywhere, local, None if told else record.municipality)

    def helper(self, name: str) -> Item[Service] | Item[Organisation] | Item[Contact]:
        """Give a service, an organisation or a contact by its full name."""
        kind = name.split("/")[1]
        if kind == "services":
            return self._catalog.find(name, Service)
        return self._catalog.find(name, Contact) if kind == "contacts" else self._catalog.organisation(name)


def version(step: Step) -> str:
    """Give what stays the same as long as a step says the same, in every language and place: 8 hexadecimal digits.

    Its Estonian texts and its structure count; translations, who helps in one municipality and checks do not.
    """
    return fingerprint(json.dumps(_said(step, _BESIDE), sort_keys=True))


def _said(value: object, beside: frozenset[str] = frozenset()) -> object:
    """Give a record, or a part of one, as JSON, without what has its default, so that a new field changes nothing."""
    if isinstance(value, Texts):
        return value.root[SOURCE_LANGUAGE]
    if isinstance(value, BaseModel):
        fields = {
            name: field.get_default(call_default_factory=True) for name, field in type(value).model_fields.items()
        }
        own = {name: getattr(value, name) for name in fields if name not in beside}
        return {name: _said(part) for name, part in own.items() if part != fields[name]}
    return [_said(part) for part in value] if isinstance(value, list) else str(value)
