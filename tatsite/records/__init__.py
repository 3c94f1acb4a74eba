"""The words of the domain: what a record of each kind holds, and what a problem is.

`KINDS` gives the folder of each kind and the model its files are read with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tatsite.records.event import Event
from tatsite.records.municipality import Municipality, Organisation
from tatsite.records.plan import Plan
from tatsite.records.programme import Redirect, Source
from tatsite.records.service import Service
from tatsite.records.vocabulary import Audience, Language, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tatsite.records.common import Record

KINDS: Final[Mapping[str, type[Record]]] = {
    "languages": Language,
    "topics": Topic,
    "audiences": Audience,
    "sources": Source,
    "municipality": Municipality,
    "organisations": Organisation,
    "services": Service,
    "events": Event,
    "plans": Plan,
    "redirects": Redirect,
}
"""Model of each kind, by the name of its folder (a municipality is a file of that name)."""

OWNERS_OF: Final[Mapping[str, str]] = {
    "languages": "vocabulary",
    "topics": "vocabulary",
    "audiences": "vocabulary",
    "sources": "programme",
}
"""Kinds that stand in one folder only."""

SHARED_OWNERS: Final = frozenset({"vocabulary", "programme", "national"})
"""Folders that belong to no municipality."""

__all__ = [
    "KINDS",
    "OWNERS_OF",
    "SHARED_OWNERS",
    "Audience",
    "Event",
    "Language",
    "Municipality",
    "Organisation",
    "Plan",
    "Redirect",
    "Service",
    "Source",
    "Topic",
]
