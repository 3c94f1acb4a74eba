"""Which translation follows which Estonian text, and who signed it: beside the records, never in them.

A translation is known by the fingerprint of its own text and of the Estonian one, not by its
place: moving or wrapping a text never outdates its translations, a changed number does.
"""

from __future__ import annotations

import hashlib
import unicodedata
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Final, Self

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from tatsite.records.common import SCHEMA_VERSION, Record
from tatsite.records.dates import Day
from tatsite.records.fields import SOURCE_LANGUAGE, Part, SiteLanguage, Text, Texts, as_text, fail

_LENGTH = 8


class Trust(StrEnum):
    """What somebody says of a translation, the least first."""

    MACHINE = "machine"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


class TranslationState(StrEnum):
    """How far a translation can be trusted."""

    MISSING = "missing"
    MACHINE = "machine"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    OUTDATED = "outdated"


def fingerprint(text: str) -> str:
    """Give what stays the same as long as a text says the same: 8 hexadecimal digits of SHA-256.

    Unicode is normalised (NFC) and white space collapsed first.
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode()).hexdigest()[:_LENGTH]


def _fingerprint(value: str) -> str:
    if len(value) != _LENGTH or set(value) - set("0123456789abcdef"):
        raise fail("bad-fingerprint", given=value)
    return value


Fingerprint = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_fingerprint),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9a-f]{8}$"}),
]
"""Fingerprint of a text: 8 hexadecimal digits, in quotation marks when they look like a number."""


class Signed(Part):
    """A text in one language, and how far it can be trusted."""

    text: Fingerprint
    """Fingerprint of the text."""
    state: Annotated[Trust, Field(strict=False)]
    """By a machine, by a person, or read against the Estonian text by somebody in a role."""
    by: Text | None = None
    """The role that signed; never a person's name."""
    on: Day | None = None
    """The day it was signed."""

    @model_validator(mode="after")
    def _signed(self) -> Self:
        if self.state is Trust.REVIEWED and not (self.by and self.on):
            raise fail("review-unsigned", at="state")
        return self


class TranslatedText(Part):
    """One text of the record and its translations."""

    field: Text
    """Where it stands, for people: `title`, `details`."""
    source: Fingerprint
    """Fingerprint of the Estonian text."""
    languages: dict[SiteLanguage, Signed]
    """By language; Estonian itself too, once somebody signed it."""


class Translations(Record):
    """The translations of one record; written by `tatsite accept`, never by hand."""

    texts: list[TranslatedText]
    """Every text that was translated."""

    def state(self, texts: Texts, language: str) -> TranslationState:
        """Tell how far a text can be trusted in a language; one that nobody put down is a machine's."""
        if language not in texts.root:
            return TranslationState.MISSING
        return self.known(texts, language) or TranslationState.MACHINE

    def known(self, texts: Texts, language: str) -> TranslationState | None:
        """Tell what was put down of a text that there is in a language; nothing when nobody did."""
        follows = self._follows.get((language, fingerprint(texts.root[language])))
        if follows is None:
            return None
        return follows.get(fingerprint(texts.root[SOURCE_LANGUAGE]), TranslationState.OUTDATED)

    @cached_property
    def _follows(self) -> dict[tuple[str, str], dict[str, TranslationState]]:
        """By language and fingerprint of a text: its state by fingerprint of the Estonian text it follows."""
        found: dict[tuple[str, str], dict[str, TranslationState]] = {}
        for entry in self.texts:
            for language, signed in entry.languages.items():
                found.setdefault((language, signed.text), {}).setdefault(entry.source, TranslationState(signed.state))
        return found


NOTHING_PUT_DOWN: Final = Translations(schema_version=SCHEMA_VERSION, texts=[])
"""What is known of the translations of a record of which nobody put anything down."""
