"""The words of the domain: what a record of each kind holds, and what a problem is.

`KINDS` gives the folder of each kind and the model its files are read with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tatsite.records.channels import Venue
from tatsite.records.design import Bottleneck, Decision, Persona, Pilot, Proposal, Role
from tatsite.records.event import Event
from tatsite.records.journey import Document, Stage, Step
from tatsite.records.municipality import Municipality
from tatsite.records.notices import Alert, Enquiries, Publication
from tatsite.records.organisation import Contact, Contract, Organisation, Post
from tatsite.records.plan import Plan
from tatsite.records.programme import Budget, Imprint, Indicator, Redirect, Source, Statistic
from tatsite.records.service import Service, Template
from tatsite.records.translation import Translations
from tatsite.records.vocabulary import Audience, Language, Term, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tatsite.records.common import Record

KINDS: Final[Mapping[str, type[Record]]] = {
    "municipality": Municipality,
    "services": Service,
    "events": Event,
    "plans": Plan,
    "organisations": Organisation,
    "contacts": Contact,
    "places": Venue,
    "alerts": Alert,
    "publications": Publication,
    "posts": Post,
    "contracts": Contract,
    "enquiries": Enquiries,
    "redirects": Redirect,
    "templates": Template,
    "stages": Stage,
    "steps": Step,
    "documents": Document,
    "sources": Source,
    "indicators": Indicator,
    "budget": Budget,
    "statistics": Statistic,
    "imprint": Imprint,
    "languages": Language,
    "topics": Topic,
    "audiences": Audience,
    "glossary": Term,
    "translations": Translations,
    "personas": Persona,
    "bottlenecks": Bottleneck,
    "proposals": Proposal,
    "decisions": Decision,
    "pilots": Pilot,
    "roles": Role,
}
"""Model of each kind, by the name of its folder (a municipality is a file of that name)."""

OWNERS_OF: Final[Mapping[str, str]] = {
    "languages": "vocabulary",
    "topics": "vocabulary",
    "audiences": "vocabulary",
    "glossary": "vocabulary",
    "sources": "programme",
    "indicators": "programme",
    "budget": "programme",
    "statistics": "programme",
    "imprint": "programme",
    "templates": "national",
    "stages": "journey",
    "steps": "journey",
    "documents": "journey",
    "personas": "internal",
    "bottlenecks": "internal",
    "proposals": "internal",
    "decisions": "internal",
    "pilots": "internal",
    "roles": "internal",
}
"""Kinds that stand in one folder only."""

ONLY_ID: Final[Mapping[str, str]] = {"imprint": "site"}
"""Kinds of which there is one record, with its id."""

SHARED: Final[Mapping[str, frozenset[str]]] = {
    "national": frozenset({"services", "organisations", "contacts", "places", "publications", "alerts"}),
    "programme": frozenset({"events", "plans", "publications", "posts", "contracts", "contacts", "places"}),
    "vocabulary": frozenset(),
    "journey": frozenset(),
    "translations": frozenset(),
    "internal": frozenset(),
}
"""Folders that belong to no municipality, with the kinds of a municipality that they may hold too."""

INTERNAL: Final = "internal"
"""Owner of the records that no public page may show."""
TRANSLATIONS: Final = "translations"
"""Owner and kind of what tells which translation follows which text."""


def may_own(owner: str, kind: str) -> bool:
    """Tell whether records of a kind may stand in an owner's folder."""
    if kind in OWNERS_OF:
        return owner == OWNERS_OF[kind]
    return owner not in SHARED or kind in SHARED[owner]


__all__ = [
    "INTERNAL",
    "KINDS",
    "ONLY_ID",
    "OWNERS_OF",
    "SHARED",
    "TRANSLATIONS",
    "Alert",
    "Audience",
    "Bottleneck",
    "Budget",
    "Contact",
    "Contract",
    "Decision",
    "Document",
    "Enquiries",
    "Event",
    "Imprint",
    "Indicator",
    "Language",
    "Municipality",
    "Organisation",
    "Persona",
    "Pilot",
    "Plan",
    "Post",
    "Proposal",
    "Publication",
    "Redirect",
    "Role",
    "Service",
    "Source",
    "Stage",
    "Statistic",
    "Step",
    "Template",
    "Term",
    "Topic",
    "Translations",
    "Venue",
    "may_own",
]
