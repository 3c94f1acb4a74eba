"""The records joined into one consistent whole, as of one day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from tatsite import addresses
from tatsite.records import (
    INTERNAL,
    SHARED,
    Audience,
    Contract,
    Event,
    Language,
    Municipality,
    Organisation,
    Plan,
    Redirect,
    Service,
    Source,
    Topic,
    Venue,
)
from tatsite.records.common import Record, Sourced
from tatsite.records.dates import span
from tatsite.records.walk import citations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tatsite.reading import Entry, Handwritten
    from tatsite.records.channels import Address, Place, Reception
    from tatsite.records.plan import Activity

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Item(Generic[R_co]):
    """A record with its name."""

    name: str
    """Full name, such as `tartu/services/isikukood`; for a municipality its id."""
    owner: str
    """Folder of the owner."""
    id: str
    """Unique per owner and kind."""
    file: str
    """Path relative to the project folder."""
    record: R_co
    """What the file says, completed by the template it builds on."""
    local: frozenset[str] = frozenset()
    """Fields that are the municipality's own where the record builds on a template."""

    @property
    def path(self) -> str:
        """Address below the language.

        Raises:
            LookupError: Records of this kind have no page.
        """
        address = addresses.of_record(self.name)
        if address is None:
            raise LookupError(self.name)
        return address


class Catalog:
    """Every record, by kind and by what it belongs to.

    Lists are in the order in which pages show them.
    """

    def __init__(self, entries: Sequence[Entry], handwritten: Sequence[Handwritten], today: dt.date) -> None:
        """Join the records; `today` decides what is overdue."""
        self.today = today
        """The day the site is built for."""
        codes = {entry.id for entry in entries if entry.kind == "languages"}
        self.handwritten = tuple(page for page in handwritten if page.language in codes)
        """Hand-written pages in the languages of the site."""
        self._items = {
            entry.name: Item(entry.name, entry.owner, entry.id, entry.file, entry.record, _local(entry))
            for entry in entries
            if entry.owner != INTERNAL
        }

    def __len__(self) -> int:
        """Count the records."""
        return len(self._items)

    def all(self, model: type[R_co]) -> list[Item[R_co]]:
        """Give every record of a kind, by its `order` where it has one, then by name."""
        found = [cast("Item[R_co]", item) for item in self._items.values() if isinstance(item.record, model)]
        return sorted(found, key=lambda item: (getattr(item.record, "order", 0), item.name))

    def find(self, name: str, model: type[R_co]) -> Item[R_co]:
        """Give a record by its full name.

        Raises:
            KeyError: There is no record of that name and kind.
        """
        item = self._items[name]
        if not isinstance(item.record, model):
            raise KeyError(name)
        return cast("Item[R_co]", item)

    @cached_property
    def languages(self) -> list[Item[Language]]:
        """Languages of the site, in the order of the switcher."""
        return self.all(Language)

    @cached_property
    def municipalities(self) -> list[Item[Municipality]]:
        """Municipalities of the programme."""
        return self.all(Municipality)

    @cached_property
    def topics(self) -> list[Item[Topic]]:
        """Topics."""
        return self.all(Topic)

    @cached_property
    def audiences(self) -> list[Item[Audience]]:
        """Target groups."""
        return self.all(Audience)

    @cached_property
    def services(self) -> list[Item[Service]]:
        """Services of all municipalities."""
        return [item for item in self.all(Service) if item.owner not in SHARED]

    @cached_property
    def events(self) -> list[Item[Event]]:
        """Events of all municipalities for readers; dated ones first, in the order of their dates."""
        found = (item for item in self.all(Event) if item.owner not in SHARED and not item.record.for_officials)
        return sorted(found, key=_when)

    @cached_property
    def plans(self) -> list[Item[Plan]]:
        """Plans of all municipalities."""
        return [item for item in self.all(Plan) if item.owner not in SHARED]

    @cached_property
    def with_page(self) -> frozenset[str]:
        """Full names of the records that have a page of their own."""
        listed = (self.municipalities, self.services, self.events, self.plans, self.topics, self.audiences)
        return frozenset(item.name for items in listed for item in items)

    def services_of(self, municipality: str) -> list[Item[Service]]:
        """Services of one municipality."""
        return self._services_by_owner.get(municipality, [])

    def events_of(self, municipality: str) -> list[Item[Event]]:
        """Events of one municipality; dated ones first."""
        return self._events_by_owner.get(municipality, [])

    @cached_property
    def _services_by_owner(self) -> dict[str, list[Item[Service]]]:
        return _by_owner(self.services)

    @cached_property
    def _events_by_owner(self) -> dict[str, list[Item[Event]]]:
        return _by_owner(self.events)

    @cached_property
    def redirects(self) -> list[Item[Redirect]]:
        """Addresses that moved."""
        return self.all(Redirect)

    def municipality(self, owner: str) -> Item[Municipality]:
        """Give the municipality that a record belongs to."""
        return self.find(owner, Municipality)

    def contract(self, owner: str) -> Contract | None:
        """Give the contract by which a municipality takes part: the one that ends last or never.

        Gives nothing when none is known.
        """
        found = [item.record for item in self.all(Contract) if item.owner == owner]
        return max(found, key=lambda contract: span(contract.until)[1] if contract.until else dt.date.max, default=None)

    def address(self, channel: Place | Reception) -> Address:
        """Give the address of a channel one can go to: its own, or that of the place it names."""
        return channel.address or self.find(channel.place or "", Venue).record.address

    def organisation(self, name: str) -> Item[Organisation]:
        """Give an organisation by its full name."""
        return self.find(name, Organisation)

    def source(self, document: str) -> Item[Source]:
        """Give a source document by its id."""
        return self.find(f"programme/sources/{document}", Source)

    def is_draft(self, record: Sourced | Activity) -> bool:
        """Tell whether a record, or a row of a plan, rests on drafts alone."""
        return all(self.source(citation.document).record.draft for citation in record.source)

    def topic(self, record: str) -> Item[Topic]:
        """Give a topic by its id."""
        return self.find(f"vocabulary/topics/{record}", Topic)

    def in_crisis(self, record: Service | Event) -> bool:
        """Tell whether those who read of a record may be in a crisis, so that the numbers for it belong there."""
        return any(self.topic(name).record.crisis for name in record.topics)

    def audience(self, record: str) -> Item[Audience]:
        """Give an audience by its id."""
        return self.find(f"vocabulary/audiences/{record}", Audience)

    def plan_row(self, owner: str, name: str) -> tuple[Item[Plan], Activity]:
        """Give a row of a municipality's plan with the plan, by a name such as `2025/kaasamine`."""
        year, _, row_id = name.partition("/")
        plan = self.find(f"{owner}/plans/{year}", Plan)
        return plan, next(row for row in plan.record.rows if row.id == row_id)

    @cached_property
    def draft_year(self) -> int:
        """The first year that the drafts plan for; the year of the site where there is no draft."""
        years = [item.record.year for item in self.all(Source) if item.record.draft]
        return min(years, default=self.today.year)

    def plan_year(self, record: Sourced) -> int:
        """Give the year of the plan that a record comes from; of the first one, when of several.

        Raises:
            ValueError: The record rests on drafts alone.
        """
        sources = [self.source(citation.document).record for citation in record.source]
        return min(source.year for source in sources if not source.draft)

    def has_draft(self, record: Record | Activity) -> bool:
        """Tell whether something in a record, or in a row of a plan, rests on a draft."""
        return any(self.source(citation.document).record.draft for _path, citation in citations(record))

    def draft_years(self, owner: str) -> tuple[int, int | None]:
        """Give the first and the last year that the draft plans for in a municipality; the last may not be known."""
        contract = self.contract(owner)
        until = contract.draft_until if contract else None
        return self.draft_year, int(until[:4]) if until else None


def _local(entry: Entry) -> frozenset[str]:
    builds_on = isinstance(entry.record, Service) and entry.record.based_on
    return frozenset(entry.value) & type(entry.record).model_fields.keys() if builds_on else frozenset()


def _when(item: Item[Event]) -> tuple[bool, dt.date, str, str]:
    starts = item.record.starts
    return starts is None, span(starts)[1] if starts else dt.date.max, starts or "", item.name


def _by_owner(items: Iterable[Item[R_co]]) -> dict[str, list[Item[R_co]]]:
    owners: dict[str, list[Item[R_co]]] = {}
    for item in items:
        owners.setdefault(item.owner, []).append(item)
    return owners
