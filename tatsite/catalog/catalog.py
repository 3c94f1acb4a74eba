"""The records joined into one consistent whole, as of one day."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

from tatsite.catalog.agenda import agenda
from tatsite.catalog.hours import spells
from tatsite.catalog.journey import Journey
from tatsite.catalog.lookup import Item, R_co, Records
from tatsite.catalog.occurrences import occurrences
from tatsite.catalog.terms import Terms
from tatsite.records import (
    SHARED,
    Alert,
    Audience,
    Budget,
    Contract,
    Enquiries,
    Event,
    Imprint,
    Language,
    Municipality,
    Organisation,
    Plan,
    Post,
    Publication,
    Redirect,
    Service,
    Source,
    Topic,
)
from tatsite.records.common import SCHEMA_VERSION, Record, Sourced
from tatsite.records.dates import span
from tatsite.records.walk import citations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tatsite.catalog.agenda import Agenda
    from tatsite.catalog.hours import Spell
    from tatsite.catalog.occurrences import Occurrence
    from tatsite.reading import Entry, Handwritten
    from tatsite.records.hours import Attended
    from tatsite.records.municipality import Council
    from tatsite.records.plan import Activity
    from tatsite.records.programme import BudgetLine


SPELLS_DAYS = 30
"""Days ahead of which pages know whether somebody answers at a channel."""


class Catalog(Records):
    """Every record, by kind and by what it belongs to.

    Lists are in the order in which pages show them.
    """

    def __init__(self, entries: Sequence[Entry], handwritten: Sequence[Handwritten], today: dt.date) -> None:
        """Join the records; `today` decides what is overdue."""
        super().__init__(entries)
        self.today = today
        """The day the site is built for."""
        codes = {entry.id for entry in entries if entry.kind == "languages"}
        written = [page for page in handwritten if page.language in codes]
        self.handwritten = tuple(page for page in written if not (page.story and page.story.until < today))
        """Hand-written pages in the languages of the site, without stories whose time is over."""
        self.over = frozenset(page.file for page in written if page not in self.handwritten)
        """Files of the stories whose time is over."""
        self._spells: dict[int, list[Spell]] = {}
        self._terms: dict[str, Terms] = {}
        self._dates: dict[str, list[Occurrence]] = {}

    def spells(self, attended: Attended) -> list[Spell]:
        """Tell what holds at a channel of these records from today on; pages of all languages ask for the same."""
        # The records live as long as the catalog does, so no other channel takes the place of one in memory.
        if id(attended) not in self._spells:
            self._spells[id(attended)] = spells(attended, self.today, SPELLS_DAYS)
        return self._spells[id(attended)]

    def dates(self, item: Item[Event]) -> list[Occurrence]:
        """Give every date of an event; pages and feeds of all languages ask for the same."""
        if item.name not in self._dates:
            self._dates[item.name] = occurrences(item, self.today)
        return self._dates[item.name]

    def next_date(self, item: Item[Event]) -> Occurrence | None:
        """Give the next date of an event that is not called off."""
        return next((one for one in self.dates(item) if not one.over(self.today) and not one.cancelled), None)

    def agenda(self, events: Iterable[Item[Event]]) -> Agenda:
        """Sort events by their dates."""
        return agenda(events, self.today, lambda item, _today: self.dates(item))

    def terms(self, language: str) -> Terms:
        """Give the words of the glossary in a language; pages of the language ask for the same."""
        if language not in self._terms:
            self._terms[language] = Terms(self, language)
        return self._terms[language]

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
        """Plans of all municipalities and of the programme."""
        return self.all(Plan)

    def plans_of(self, owner: str) -> list[Item[Plan]]:
        """Plans of one municipality, or of the programme."""
        return [item for item in self.plans if item.owner == owner]

    @cached_property
    def journey(self) -> Journey:
        """Stages and steps of the journey."""
        return Journey(self)

    @cached_property
    def alerts(self) -> list[Item[Alert]]:
        """News of all municipalities, old ones too."""
        return self.all(Alert)

    @cached_property
    def imprint(self) -> Imprint:
        """Who answers for the site, as far as it is known."""
        found = self.all(Imprint)
        return found[0].record if found else Imprint(schema_version=SCHEMA_VERSION)

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

    def events_at(self, service: str) -> list[Item[Event]]:
        """Events that belong to a service, by its full name."""
        return self._events_by_service.get(service, [])

    @cached_property
    def enquiries(self) -> list[Item[Enquiries]]:
        """What people asked, as far as the municipalities have released it, the newest quarter first."""
        released = (item for item in self.all(Enquiries) if item.record.released)
        return sorted(released, key=lambda item: item.record.period, reverse=True)

    @cached_property
    def for_officials(self) -> list[Item[Event]]:
        """Events for officials, of municipalities and of the programme; dated ones first."""
        return sorted((item for item in self.all(Event) if item.record.for_officials), key=_when)

    def money_of(self, municipality: str) -> list[tuple[Item[Budget], BudgetLine]]:
        """Rows of the budget tables with the money of one municipality."""
        return [
            (item, line) for item in self.all(Budget) for line in item.record.lines if line.municipality == municipality
        ]

    def posts_of(self, owner: str) -> list[Item[Post]]:
        """Posts that the programme pays at an owner."""
        return [item for item in self.all(Post) if item.owner == owner]

    def sourced_of(self, owner: str) -> list[Item[Sourced]]:
        """Every record of an owner that cites a source, by name, so that the municipality's own comes first."""
        return sorted((item for item in self.all(Sourced) if item.owner == owner), key=lambda item: item.name)

    def stories(self, language: str) -> list[Handwritten]:
        """Stories in a language, in the order of their addresses."""
        return [page for page in self.handwritten if page.story and page.language == language]

    def papers_of(self, municipality: str) -> list[Item[Publication]]:
        """Booklets, leaflets and the like of one municipality for readers."""
        return [item for item in self.all(Publication) if item.owner == municipality and not item.record.for_officials]

    def organisations_of(self, municipality: str, *kinds: str) -> list[Item[Organisation]]:
        """Organisations of one municipality, of these kinds."""
        return [item for item in self.all(Organisation) if item.owner == municipality and item.record.kind in kinds]

    @cached_property
    def _services_by_owner(self) -> dict[str, list[Item[Service]]]:
        return _by_owner(self.services)

    @cached_property
    def _events_by_owner(self) -> dict[str, list[Item[Event]]]:
        return _by_owner(self.events)

    @cached_property
    def _events_by_service(self) -> dict[str, list[Item[Event]]]:
        found: dict[str, list[Item[Event]]] = {}
        for item in self.events:
            if item.record.service:
                found.setdefault(item.record.service, []).append(item)
        return found

    @cached_property
    def redirects(self) -> list[Item[Redirect]]:
        """Addresses that moved."""
        return self.all(Redirect)

    def contract(self, owner: str) -> Contract | None:
        """Give the contract by which a municipality takes part: the one that ends last or never.

        Gives nothing when none is known.
        """
        found = [item.record for item in self.all(Contract) if item.owner == owner]
        return max(found, key=lambda contract: span(contract.until)[1] if contract.until else dt.date.max, default=None)

    def is_draft(self, record: Sourced | Activity | BudgetLine | Council) -> bool:
        """Tell whether a record, a row of a table or a council rests on drafts alone."""
        return all(self.source(citation.document).record.draft for citation in record.source)

    def in_crisis(self, record: Service | Event) -> bool:
        """Tell whether those who read of a record may be in a crisis, so that the numbers for it belong there."""
        return any(self.topic(name).record.crisis for name in record.topics)

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

    def plan_year(self, record: Sourced | Council) -> int:
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


def _when(item: Item[Event]) -> tuple[bool, dt.date, str, str]:
    starts = item.record.starts
    return starts is None, span(starts)[1] if starts else dt.date.max, starts or "", item.name


def _by_owner(items: Iterable[Item[R_co]]) -> dict[str, list[Item[R_co]]]:
    owners: dict[str, list[Item[R_co]]] = {}
    for item in items:
        owners.setdefault(item.owner, []).append(item)
    return owners
