"""Addresses: no two pages have the same, and names that are part of one have their form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.records import SHARED, Enquiries
from tatsite.records.problem import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog.checks.ground import Ground

_YEAR = re.compile(r"[0-9]{4}")
_ANCHORED = frozenset({"steps", "stages", "glossary", "sources"})
"""Kinds whose records stand together on a page, each with its id."""
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


def _municipalities(ground: Ground) -> Iterator[Problem]:
    for text in ground.written:
        if text.kind == "municipality":
            if text.id in addresses.RESERVED or text.id in ground.languages:
                yield Problem(Position(text.file), "address-taken", {"address": f"/{text.id}/", "folder": text.id})
        elif text.owner not in SHARED and text.owner not in ground.names:
            yield Problem(Position(text.file), "no-municipality", {"owner": text.owner})


def _names(ground: Ground) -> Iterator[Problem]:
    for text in ground.written:
        if text.kind == "plans" and not _YEAR.fullmatch(text.id):
            yield Problem(Position(text.file), "bad-plan-name", {"given": text.id})
        if text.kind == "events" and _MONTH.fullmatch(text.id):
            yield Problem(Position(text.file), "address-taken", {"address": f"/{text.owner}/events/{text.id}/"})
        if text.kind in _ANCHORED and text.id in addresses.ANCHORS:
            yield Problem(Position(text.file), "address-taken", {"address": f"#{text.id}"})
    for entry, enquiries in ground.of(Enquiries):
        if entry.id != enquiries.period.lower():
            arguments = {"given": entry.id, "name": enquiries.period.lower()}
            yield Problem(entry.position("period"), "bad-enquiries-name", arguments)


def _languages(ground: Ground) -> Iterator[Problem]:
    if not any(kind == "languages" for kind in ground.kinds.values()):
        yield Problem(Position("services/vocabulary/languages"), "no-languages")


RULES = (_municipalities, _names, _languages)
