"""The invented world's hostile records, and the same ones without their markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = (
    "services/naidislinn/services/margid.yaml",
    "services/naidislinn/events/margid-syndmus.yaml",
    "services/naidislinn/organisations/margid-yhing.yaml",
    "services/naidislinn/plans/2026.yaml",
)
"""Records in which every text holds markup and a word of its own, such as margidtitle."""
ARMED = (
    "services/naidislinn/municipality.yaml",
    "services/naidislinn/alerts/torm.yaml",
    "services/naidislinn/contacts/koordinaator.yaml",
    "services/naidislinn/events/paberiring.yaml",
    "services/naidislinn/publications/voldik.yaml",
    "services/journey/documents/naidispaber.yaml",
    "services/journey/documents/vana-paber.yaml",
    "services/journey/stages/saabumine.yaml",
    "services/journey/steps/aadress.yaml",
    "services/journey/steps/naidispaber.yaml",
    "services/programme/events/ametnike-koolitus.yaml",
    "services/programme/sources/naidiskava.yaml",
    "services/vocabulary/audiences/uustulija.yaml",
    "services/vocabulary/glossary/naidis.yaml",
    "services/vocabulary/topics/jutt.yaml",
)
"""Records of the other kinds that pages show; their texts become hostile in a copy of the world alone."""
INTERNAL = frozenset({"margidinternal", "margideventinternal", "margidorginternal"})
"""Words of notes, which are for editors only."""

_LANGUAGES = frozenset({"et", "en", "ru", "uk", "ar"})
_NAMES = frozenset({"official_name", "printed", "by"})
"""Texts that are Estonian in every language."""
_WORD = re.compile(r"margid[a-z]+(?![a-z-])")
_NAME = re.compile(r"[a-z-]+/[a-z-]+/[a-z-]+")

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None


class _Loader(yaml.SafeLoader):
    """YAML in which `on` is a word, as in 1.2."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own form
        letter: found for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items() if letter not in "oO"
    }


def texts(world: Path) -> dict[str, dict[str, str]]:
    """Give each hostile text by its word, then by its language; `""` where it has no language."""
    found: dict[str, dict[str, str]] = {}
    for file in FILES:
        for language, text in _walk(_load(world / file)):
            if word := _word(text):
                found.setdefault(word, {})[language] = text
    return found


def disarm(world: Path) -> None:
    """Let each hostile text of a copy of the world be its word alone."""
    for file in FILES:
        record = _disarmed(_load(world / file))
        (world / file).write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")


def arm(world: Path, markup: str) -> dict[str, str]:
    """Let each text of the other kinds in a copy of the world be a word of its own with this markup behind it.

    Gives the new text in English, or in no language, by the place it stands at: `alerts torm title`.
    """
    armed: dict[str, str] = {}
    for file in ARMED:
        path = world / file
        record = _armed(_load(path), (path.parent.name, path.stem), markup, armed)
        path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
    return armed


def _armed(value: Value, place: tuple[str, ...], markup: str, armed: dict[str, str]) -> Value:
    match value:
        case dict() if value and all(key in _LANGUAGES and isinstance(text, str) for key, text in value.items()):
            return {language: _weapon(place, language, markup, armed) for language in value}
        case dict():
            return {key: _armed(item, (*place, key), markup, armed) for key, item in value.items()}
        case list():
            return [_armed(item, (*place, "abcdefgh"[number]), markup, armed) for number, item in enumerate(value)]
        case str() if place[-1] in _NAMES:
            return _weapon(place, "", markup, armed)
    return value


def _weapon(place: tuple[str, ...], language: str, markup: str, armed: dict[str, str]) -> str:
    text = f"margid{re.sub('[^a-z]', '', ''.join(place))}{language}x{markup}"
    if language in {"en", ""} or " ".join(place) not in armed:
        armed[" ".join(place)] = text
    return text


def _load(file: Path) -> Value:
    record: Value = yaml.load(file.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    return record


def _word(text: str) -> str | None:
    match = None if _NAME.fullmatch(text) else _WORD.search(text)
    return match[0] if match else None


def _walk(value: Value, key: str = "") -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for name, item in value.items():
                yield from _walk(item, name)
        case list():
            for item in value:
                yield from _walk(item, key)
        case str():
            yield key if key in _LANGUAGES else "", value


def _disarmed(value: Value) -> Value:
    match value:
        case dict():
            return {name: _disarmed(item) for name, item in value.items()}
        case list():
            return [_disarmed(item) for item in value]
        case str() if word := _word(value):
            if value.startswith("https://"):
                return f"https://naidislinn.example/{word}"
            return f"{word}@naidislinn.example" if "@naidis" in value or "@margid" in value else word
    return value
