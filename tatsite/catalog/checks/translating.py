"""Texts in every language: which are missing, and which no longer follow the Estonian one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.reading import closest
from tatsite.records import INTERNAL, TRANSLATIONS, Alert, Translations
from tatsite.records.channels import EService, Web
from tatsite.records.common import Link
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.records.problem import Problem, Severity
from tatsite.records.translation import NOTHING_PUT_DOWN, TranslationState
from tatsite.records.walk import parts, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog.checks.ground import Ground
    from tatsite.records.walk import Path

_SIDECARS = f"{TRANSLATIONS}/"
"""How the full name of a record of translations begins; the record's own name follows."""


def _missing(ground: Ground) -> Iterator[Problem]:
    for entry in ground.entries:
        if entry.owner == INTERNAL:
            continue
        alert = isinstance(entry.record, Alert)
        code, severity = ("alert-untranslated", Severity.WARNING) if alert else ("missing-translation", Severity.HINT)
        for path, text in texts(entry.record):
            missing = [language for language in ground.languages if language not in text.root]
            if missing and path[0] in entry.value:
                yield Problem(entry.position(*path), code, {"languages": ", ".join(missing)}, severity)


def _followed(ground: Ground) -> Iterator[Problem]:
    """Tell of translations that no longer follow the Estonian text, and of those of which nobody knows."""
    sidecars = {sidecar.name.removeprefix(_SIDECARS): states for sidecar, states in ground.of(Translations)}
    for entry in ground.entries:
        if entry.owner in {INTERNAL, TRANSLATIONS}:
            continue
        states = sidecars.get(entry.name, NOTHING_PUT_DOWN)
        unknown: dict[str, Path] = {}
        for path, text in texts(entry.record):
            if path[0] not in entry.value:
                continue
            known = {language: states.known(text, language) for language in text.root if language != SOURCE_LANGUAGE}
            for language, state in known.items():
                if state is None:
                    unknown.setdefault(language, path)
            outdated = [code for code in ground.languages if known.get(code) is TranslationState.OUTDATED]
            if outdated:
                arguments = {"languages": ", ".join(outdated)}
                yield Problem(entry.position(*path), "translation-outdated", arguments, Severity.WARNING)
        faulty = entry.name not in sidecars and _SIDECARS + entry.name in ground.names
        if unknown and not faulty:
            arguments = {"languages": ", ".join(code for code in ground.languages if code in unknown)}
            first = entry.position(*next(iter(unknown.values())))
            yield Problem(first, "translation-untracked", arguments, Severity.HINT)


def _orphans(ground: Ground) -> Iterator[Problem]:
    for sidecar, _ in ground.of(Translations):
        name = sidecar.name.removeprefix(_SIDECARS)
        if name not in ground.names:
            arguments = {"given": name, "meant": closest(name, ground.names)}
            yield Problem(sidecar.position(), "translations-of-nothing", arguments, Severity.WARNING)


def _links(ground: Ground) -> Iterator[Problem]:
    for entry in ground.entries:
        for path, part in parts(entry.record):
            if isinstance(part, Link | Web | EService) and not part.languages and path[0] in entry.value:
                yield Problem(entry.position(*path), "link-without-language", severity=Severity.HINT)


RULES = (_missing, _followed, _orphans, _links)
