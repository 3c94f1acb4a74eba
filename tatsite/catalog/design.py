"""The journey as those see it who mend it: the public catalog beside the internal records, joined by name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from tatsite.catalog.catalog import Catalog
from tatsite.catalog.lookup import Item
from tatsite.records import INTERNAL, Bottleneck, Decision, Persona, Pilot, Proposal, Role
from tatsite.records.design import Internal
from tatsite.records.walk import citations

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from tatsite.reading import Entry, Handwritten

R = TypeVar("R", bound=Internal)


class Local(Protocol):
    """What holds in some municipalities."""

    @property
    def municipalities(self) -> list[str]:
        """Ids of the municipalities; empty means everywhere."""


class Design:
    """Every record, public and internal. Nothing that is published may be made of it."""

    def __init__(self, entries: Sequence[Entry], handwritten: Sequence[Handwritten], today: dt.date) -> None:
        """Join the records; ages are told as of `today`."""
        self.catalog = Catalog(entries, handwritten, today)
        """The public records, without an internal one."""
        self.today = today
        """The day the view is made for."""
        self._items = {
            entry.name: Item(entry.name, entry.owner, entry.id, entry.file, entry.record)
            for entry in entries
            if entry.owner == INTERNAL
        }

    def _all(self, model: type[R]) -> list[Item[R]]:
        found = [cast("Item[R]", item) for item in self._items.values() if isinstance(item.record, model)]
        return sorted(found, key=lambda item: item.name)

    @cached_property
    def personas(self) -> list[Item[Persona]]:
        """Invented people, by name."""
        return self._all(Persona)

    @cached_property
    def bottlenecks(self) -> list[Item[Bottleneck]]:
        """What makes the journey hard: what is not solved first, in each the oldest first."""
        return sorted(self._all(Bottleneck), key=lambda item: (item.record.status == "solved", item.record.recorded_on))

    @cached_property
    def proposals(self) -> list[Item[Proposal]]:
        """What would solve it, the oldest first."""
        return sorted(self._all(Proposal), key=lambda item: item.record.on)

    @cached_property
    def decisions(self) -> list[Item[Decision]]:
        """What was decided on proposals, the oldest first."""
        return sorted(self._all(Decision), key=lambda item: item.record.on)

    @cached_property
    def pilots(self) -> list[Item[Pilot]]:
        """Trials, the oldest first."""
        return sorted(self._all(Pilot), key=lambda item: item.record.starts)

    @cached_property
    def roles(self) -> list[Item[Role]]:
        """What organisations do at steps, by name."""
        return self._all(Role)

    def proposals_for(self, bottlenecks: Iterable[Item[Bottleneck]]) -> list[Item[Proposal]]:
        """Give the proposals that would solve one of these bottlenecks."""
        ids = {item.id for item in bottlenecks}
        return [item for item in self.proposals if ids & set(item.record.solves)]

    def decisions_on(self, proposal: Item[Proposal]) -> list[Item[Decision]]:
        """Give what was decided on a proposal."""
        return [item for item in self.decisions if proposal.id in item.record.proposals]

    def pilots_of(self, proposals: Iterable[Item[Proposal]]) -> list[Item[Pilot]]:
        """Give the trials of these proposals."""
        ids = {pilot for item in proposals for pilot in item.record.pilots}
        return [item for item in self.pilots if item.id in ids]

    def is_draft(self, item: Item[Internal]) -> bool:
        """Tell whether what a record says is told by drafts alone; what cites nothing is not."""
        cited = {citation.document for _path, citation in citations(item.record)}
        return bool(cited) and all(self.catalog.source(document).record.draft for document in cited)


def holds_in(part: Local, municipality: str) -> bool:
    """Tell whether something holds in a municipality by its id; for an empty id everything does."""
    return not municipality or not part.municipalities or municipality in part.municipalities
