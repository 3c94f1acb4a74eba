"""References: every one must lead to a record of the right kind, and records should be led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.reading import closest, foreign
from tatsite.records import INTERNAL, OWNERS_OF, Redirect, Service, Step
from tatsite.records.common import State
from tatsite.records.fields import SOURCE_LANGUAGE, Texts
from tatsite.records.problem import Problem, Severity
from tatsite.records.references import EXAMPLES, FULL_NAME
from tatsite.records.walk import naming_fields, references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tatsite.catalog.checks.ground import Ground
    from tatsite.reading import Entry, Written
    from tatsite.records.walk import Reference

_ORPHANS = frozenset(
    {
        "organisations",
        "contacts",
        "places",
        "posts",
        "templates",
        "stages",
        "documents",
        "sources",
        "indicators",
        "topics",
        "audiences",
        "personas",
        "bottlenecks",
        "proposals",
        "pilots",
    }
)
"""Kinds that are of no use unless another record names them."""
_KEPT = frozenset({"topics", "audiences", "indicators", "posts", "bottlenecks", "proposals", "pilots"})
"""Those of them that are shown by themselves or wait for others, so that nobody should delete them."""
_MUNICIPALITY_LIKE = 0.8
"""How alike names of municipalities must be to be offered: many of them are like each other."""
_FEW = 12
"""Records of a kind that a sentence lists at most."""
_MANY = 4
"""Fields that a sentence offers at most."""


def _leading(ground: Ground) -> Iterator[Problem]:
    for text, reference in ground.references:
        problem = _checked(ground, text, reference) if reference.refers.kinds != ("plans",) else None
        if problem:
            yield problem


def _checked(ground: Ground, text: Written, reference: Reference) -> Problem | None:
    refers, name, given = reference.refers, reference.name, reference.text
    where = text.position(*reference.path)
    if name in ground.names:
        if refers.kinds and ground.kinds[name] not in refers.kinds:
            arguments = {"given": name, "kinds": ", ".join(refers.kinds), "example": EXAMPLES[refers.kinds[0]]}
            return Problem(where, "wrong-kind", arguments)
        return None
    near = [other for other, kind in ground.kinds.items() if not refers.kinds or kind in refers.kinds]
    ids: list[str] = []
    if refers.kinds == ("municipality",):
        meant = closest(given, near, _MUNICIPALITY_LIKE)
    elif refers.owner:
        ids = sorted(other.rpartition("/")[2] for other in near)
        meant = _like_id(given.rpartition("/")[2], ids)
    elif FULL_NAME.fullmatch(given):
        meant = closest(given, near)
    else:
        example = EXAMPLES[refers.kinds[0]] if refers.kinds else EXAMPLES["services"]
        arguments = {"given": given, "example": example, "meant": _called(given, text.owner, near, ground)}
        return Problem(where, "bad-full-name", arguments)
    arguments = {"given": given, "file": record_file(name), "meant": meant}
    arguments |= {"sign": foreign(given) if meant else "", "known": ", ".join(ids) if len(ids) <= _FEW else ""}
    return Problem(where, "unknown-reference", arguments)


def _like_id(given: str, ids: Sequence[str]) -> str:
    """Give the id that is like the given one, or the only one that has it as a word."""
    having = [known for known in ids if given in known.split("-")]
    return closest(given, ids) or (having[0] if len(having) == 1 else "")


def _called(given: str, owner: str, near: Iterable[str], ground: Ground) -> str:
    """Give the full name of the record that somebody wrote the id or the title of, their own before others."""
    plain = given.casefold()
    for name in sorted(near, key=lambda name: (not name.startswith(f"{owner}/"), name)):
        entry = ground.by_name.get(name)
        title = getattr(entry.record, "title", None) if entry else None
        words = title.root[SOURCE_LANGUAGE] if isinstance(title, Texts) else ""
        official = getattr(entry.record, "official_name", "") if entry else ""
        if plain in {name.rpartition("/")[2], official.casefold(), words.casefold()}:
            return name
    return ""


def record_file(name: str) -> str:
    """Give the file that a record of a full name would stand in."""
    if "/" not in name:
        return f"services/{name}/municipality.yaml"
    return f"{name}.yaml" if name.startswith(f"{INTERNAL}/") else f"services/{name}.yaml"


def _orphans(ground: Ground) -> Iterator[Problem]:
    named = {reference.name for text, reference in ground.references if reference.name != text.name}
    for entry in ground.entries:
        if entry.kind in _ORPHANS and entry.name not in named:
            name = entry.id if entry.kind in OWNERS_OF and entry.kind != "templates" else entry.name
            arguments = {"given": name, "fields": ", ".join(naming_fields(entry.kind)[:_MANY])}
            arguments["kept"] = entry.kind if entry.kind in _KEPT else ""
            yield Problem(entry.position(), "orphan", arguments, Severity.HINT)


def _steps(ground: Ground) -> Iterator[Problem]:
    steps = [text for text in ground.written if text.kind == "steps"]
    led_to = {reference.name for text in steps for reference in references(Step, text.value)}
    for entry, service in ground.of(Service):
        if steps and service.status.state is not State.ENDED and entry.name not in led_to:
            yield Problem(entry.position(), "no-step-leads-here", {"given": entry.name}, Severity.HINT)


def _redirects(ground: Ground) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry, redirect in ground.of(Redirect):
        other = first.setdefault(redirect.old, entry)
        if other is not entry:
            yield Problem(entry.position("old"), "redirect-twice", {"given": redirect.old, "other": other.file})
        if redirect.old in ground.names:
            yield Problem(entry.position("old"), "redirect-of-existing", {"given": redirect.old})
        if addresses.of_record(redirect.old) and not ground.has_page(redirect.new):
            yield Problem(entry.position("new"), "no-page", {"given": redirect.new})


def _exclusions(ground: Ground) -> Iterator[Problem]:
    for entry in ground.entries:
        for index, exclusion in enumerate(getattr(entry.record, "not_for", ())):
            at_home = "not_for" in entry.value
            if exclusion.alternative is None and not exclusion.instead and at_home:
                where = entry.position("not_for", index)
                yield Problem(where, "exclusion-without-alternative", severity=Severity.HINT)


RULES = (_leading, _redirects, _exclusions)
WHEN_SOUND = (_orphans, _steps)
