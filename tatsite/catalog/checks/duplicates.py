"""Duplicates: a thing has one record, and a fact stands in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.records import Organisation, Service, Template
from tatsite.records.channels import Address, Mail, Telephone
from tatsite.records.common import Sourced
from tatsite.records.fields import SOURCE_LANGUAGE, Texts
from tatsite.records.problem import Problem, Severity
from tatsite.records.service import Offer
from tatsite.records.walk import parts

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from tatsite.catalog.checks.ground import Ground
    from tatsite.reading import Entry
    from tatsite.records.walk import Path

_ONCE = frozenset({"services", "events", "contacts", "places", "publications", "posts", "topics", "audiences", "steps"})
"""Kinds of which an owner has no two with the same title."""

_SHARED = Offer.model_fields.keys() - Sourced.model_fields
"""Fields a template gives."""


def _titles(ground: Ground) -> Iterator[Problem]:
    first: dict[Hashable, Entry] = {}
    for entry in ground.entries:
        title = getattr(entry.record, "title", None)
        if entry.kind not in _ONCE or not isinstance(title, Texts):
            continue
        # What comes again, such as a fair every year, is told apart by its date.
        when = getattr(entry.record, "starts", None) or getattr(entry.record, "published", None)
        other = first.setdefault((entry.owner, entry.kind, _plain(title.root[SOURCE_LANGUAGE]), when), entry)
        if other is not entry:
            yield Problem(entry.position("title"), "same-title", {"other": other.name}, Severity.WARNING)


def _organisations(ground: Ground) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry, organisation in ground.of(Organisation):
        other = first.setdefault(_plain(organisation.official_name), entry)
        if other is not entry:
            arguments = {"other": other.name}
            yield Problem(entry.position("official_name"), "same-organisation", arguments, Severity.WARNING)


def _facts(ground: Ground) -> Iterator[Problem]:
    """Tell of numbers, e-mail and postal addresses that stand in more than one record."""
    first: dict[Hashable, Entry] = {}
    for entry in sorted(ground.entries, key=lambda entry: (entry.kind != "places", entry.kind != "contacts")):
        for path, value, shown in _reached(entry):
            other = first.setdefault(value, entry)
            if other is not entry:
                arguments = {"given": shown, "other": other.name}
                yield Problem(
                    entry.name_position(*path),
                    "told-twice",
                    arguments | ({other.kind: other.name} if _may_name(entry, other, path) else {}),
                    Severity.WARNING,
                )


def _may_name(entry: Entry, other: Entry, path: Path) -> bool:
    """Tell whether a fact can be told by naming the record that has it already."""
    if other.kind == "places":
        return entry.kind != "places" and path[-1] == "address"
    return other.kind == "contacts" and entry.kind == "services"


def _reached(entry: Entry) -> Iterator[tuple[Path, Hashable, str]]:
    """Give the place of every fact by which somebody is reached, what makes it the same, and its words."""
    for path, part in parts(entry.record):
        match part:
            case Telephone():
                yield (*path, "number"), part.number, part.number
            case Mail():
                yield (*path, "address"), part.address.lower(), part.address
            case Address():
                yield path, (_plain(part.street), _plain(part.city)), f"{part.street}, {part.city}"


def _templates(ground: Ground) -> Iterator[Problem]:
    """Tell of what a service repeats from the template it builds on."""
    for entry, service in ground.of(Service):
        template = ground.by_name.get(service.based_on or "")
        if template is None or not isinstance(template.record, Template):
            continue
        for field, value in entry.value.items():
            if field in _SHARED and field in template.value and template.value[field] == value:
                yield Problem(entry.name_position(field), "same-as-template", {"field": field}, Severity.HINT)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


RULES = (_titles, _organisations, _facts, _templates)
