"""Puts down that translations follow the Estonian text as it is now: the translation state beside the records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tatsite.editing.canonical import canonical
from tatsite.editing.emitting import dump
from tatsite.editing.migrations import newest
from tatsite.editing.rewriting import Rewritten
from tatsite.records import INTERNAL, TRANSLATIONS, Translations
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.records.problem import Position, Problem
from tatsite.records.translation import Signed, TranslatedText, Trust, fingerprint
from tatsite.records.walk import texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Sequence

    from tatsite.editing.rewriting import Scope
    from tatsite.reading import Entry, Readings

_WITHOUT: Final = frozenset({INTERNAL, TRANSLATIONS})
"""Owners of records whose texts nobody translates for readers."""
_RANK: Final = tuple(Trust)

_Follows = dict[tuple[str, str, str], Signed]
"""By fingerprint of the Estonian text, language, and fingerprint of the text in it."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What is said of translations, by whom and when."""

    languages: Collection[str]
    """Languages whose texts it is said of."""
    state: Trust
    """machine, translated or reviewed."""
    by: str | None
    """The role that signs; never a person's name."""
    on: dt.date
    """The day."""


@dataclass(frozen=True, slots=True)
class _Own:
    """A text of the record itself, not of the template it builds on."""

    field: str
    """Where it stands."""
    source: str
    """Fingerprint of the Estonian text."""
    languages: dict[str, str]
    """Fingerprint in each language."""


def accept(
    readings: Readings, scope: Scope, folder: str, languages: Sequence[str], signature: Signature
) -> tuple[list[Rewritten], list[Problem]]:
    """Give the translation states of the records in `scope` as they are to be, and what keeps others from it.

    Args:
        readings: All records.
        scope: The records whose translations are accepted.
        folder: Folder of the records, below the project folder.
        languages: Codes of the site's languages in their order.
        signature: What is said of the translations.
    """
    sidecars = {entry.name: entry.record for entry in readings.entries if isinstance(entry.record, Translations)}
    problems = [problem for problem in readings.problems if problem.position.file in scope]
    changed: list[Rewritten] = []
    for entry in readings.entries:
        name, file = f"{TRANSLATIONS}/{entry.name}", f"{folder}/{TRANSLATIONS}/{entry.file.removeprefix(f'{folder}/')}"
        if entry.file not in scope or entry.owner in _WITHOUT:
            continue
        if name in readings.names and name not in sidecars:
            problems += [problem for problem in readings.problems if problem.position.file == file]
        else:
            old = sidecars[name].texts if name in sidecars else []
            told = _told(tuple(_own(entry)), old, languages, signature)
            changed.append(Rewritten(file, _content(told, languages)))
    seen = {problem.position.file for problem in problems}
    seen |= {entry.file for entry in readings.entries if entry.owner not in _WITHOUT}
    problems += [Problem(Position(name), "nothing-to-accept") for name in scope.without(seen)]
    return changed, sorted(problems, key=lambda problem: problem.sort_key)


def _own(entry: Entry) -> Iterator[_Own]:
    for path, text in texts(entry.record):
        if path[0] in entry.value:
            field = ".".join(part for part in path if isinstance(part, str))
            prints = {language: fingerprint(words) for language, words in text.root.items()}
            yield _Own(field, prints[SOURCE_LANGUAGE], prints)


def _told(
    own: Sequence[_Own], old: Sequence[TranslatedText], languages: Sequence[str], signature: Signature
) -> list[TranslatedText]:
    """Give what is known of the texts now: first those that follow, then those that no longer do."""
    follows: _Follows = {
        (entry.source, language, signed.text): signed
        for entry in reversed(old)  # the first one counts
        for language, signed in entry.languages.items()
    }
    for text in own:
        for language, words in text.languages.items():
            key = text.source, language, words
            if language in signature.languages:
                _sign(follows, key, signature)
    known = [_following(text, follows, languages) for text in own]
    known += [_outdated(entry, own, follows) for entry in old]
    return [entry for place, entry in enumerate(known) if entry.languages and entry not in known[:place]]


def _sign(follows: _Follows, key: tuple[str, str, str], signature: Signature) -> None:
    """Sign a text, unless it is a translation of itself, or as much or more is known of it already."""
    if key[1] == SOURCE_LANGUAGE and signature.state is not Trust.REVIEWED:
        return
    if key in follows:
        known, new = _RANK.index(follows[key].state), _RANK.index(signature.state)
        if known > new or (known == new and not signature.by):
            return
    follows[key] = Signed(text=key[2], state=signature.state, by=signature.by, on=signature.on)


def _following(text: _Own, follows: _Follows, languages: Sequence[str]) -> TranslatedText:
    keys = {language: (text.source, language, text.languages.get(language, "")) for language in languages}
    signed = {language: follows[key] for language, key in keys.items() if key in follows}
    return TranslatedText(field=text.field, source=text.source, languages=signed)


def _outdated(entry: TranslatedText, own: Sequence[_Own], follows: _Follows) -> TranslatedText:
    """Give what tells of texts of today that they follow an older Estonian text, and nothing better is known."""
    unknown = {
        (language, words)
        for text in own
        for language, words in text.languages.items()
        if (text.source, language, words) not in follows
    }
    signed = {language: signed for language, signed in entry.languages.items() if (language, signed.text) in unknown}
    return TranslatedText(field=entry.field, source=entry.source, languages=signed)


def _content(told: Sequence[TranslatedText], languages: Sequence[str]) -> bytes:
    if not told:
        return b""
    written: dict[str, Any] = {
        "schema_version": newest(),
        "texts": [entry.model_dump(mode="json") for entry in told],
    }
    return dump(canonical(Translations, written, languages)).encode()
