"""Words that are decided stay as they are, character for character; every other sentence is translated."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
import yaml
from babel.messages.pofile import read_po

from tatsite.i18n import LOCALES, translations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel.messages.catalog import Catalog as Messages

    from tatsite.catalog import Catalog

FIXED: Final[Mapping[str, Mapping[str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "fixed_wording.yaml").read_text("utf-8")
)
TRANSLATED = ("et", "ru", "uk")
SITUATIONS = ("who: newcomer", "who: resident", "who: returnee")
IN_RECORDS = (*SITUATIONS, "rule 3, Tallinn's interpreting")
WITH_PLACES: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "rule 1": ("This was in the %(year)s plan. We do not know if it runs now. Ask before you go.", {"year": "2025"}),
    "rule 2": ("From a draft for %(years)s. We do not know if it was approved.", {"years": "2026–2028"}),
    "contact facts": ("Contact facts: %(known)s of 5 confirmed", {"known": "0"}),
    "hours paused until": ("Paused to the end of %(date)s", {"date": "{d}"}),
}
"""Sentences in which the table shows an example or {d}: the sentence with its places, and the example."""


def _messages(file: Path, language: str | None = None) -> Messages:
    with file.open("rb") as stream:
        return read_po(stream, locale=language)


TEMPLATE = [message for message in _messages(LOCALES / "tatsite.pot") if message.id]


def _sentence(key: str) -> tuple[str, Mapping[str, str]]:
    return WITH_PLACES.get(key, (FIXED[key]["en"], {}))


def _forms(sentence: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Give a message's sentences: one, or one a plural form."""
    return (sentence,) if isinstance(sentence, str) else tuple(sentence or ())


@pytest.mark.parametrize(
    ("key", "language"), [(key, code) for key, row in FIXED.items() for code in row if key not in IN_RECORDS]
)
def test_interface_says_the_fixed_words(key: str, language: str) -> None:
    sentence, example = _sentence(key)
    said = translations(language).gettext(sentence)
    assert (said % example if example else said) == FIXED[key][language]


def test_situations_are_asked_in_the_fixed_words(real: Catalog) -> None:
    asked = [item.record.title.root for item in real.audiences]
    assert sorted(asked, key=str) == sorted((FIXED[key] for key in SITUATIONS), key=str)


def test_every_fixed_sentence_is_one_of_the_interface() -> None:
    sentences = {message.id for message in TEMPLATE}
    assert {_sentence(key)[0] for key in FIXED if key not in IN_RECORDS} <= sentences


def test_template_knows_its_sentences() -> None:
    assert len(TEMPLATE) > 100


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated(language: str) -> None:
    translated = _messages(LOCALES / language / "LC_MESSAGES" / "tatsite.po", language)
    missing = [
        message.id for message in TEMPLATE if not (found := translated.get(message.id)) or not all(_forms(found.string))
    ]
    assert missing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_left_over_or_unsure(language: str) -> None:
    translated = _messages(LOCALES / language / "LC_MESSAGES" / "tatsite.po", language)
    known = {message.id for message in TEMPLATE}
    assert [message.id for message in translated if message.id and (message.fuzzy or message.id not in known)] == []
    assert not translated.obsolete


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_plural_form_of_the_language_is_there(language: str) -> None:
    translated = _messages(LOCALES / language / "LC_MESSAGES" / "tatsite.po", language)
    plurals = [message for message in translated if message.pluralizable]
    assert plurals
    assert {len(_forms(message.string)) for message in plurals} == {2 if language == "et" else 3}


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_have_the_places_of_their_sentence(language: str) -> None:
    translated = _messages(LOCALES / language / "LC_MESSAGES" / "tatsite.po", language)
    for message in translated:
        for said in _forms(message.string) if message.id else ():
            assert _places(said) == _places(_forms(message.id)[-1]), said
            assert "%" not in said.replace("%(", "")


def _places(sentence: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)s", sentence))


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_ends_like_its_sentence(language: str) -> None:
    translated = _messages(LOCALES / language / "LC_MESSAGES" / "tatsite.po", language)
    for message in TEMPLATE:
        found = translated.get(message.id)
        assert found
        assert {_end(said) for said in _forms(found.string)} == {_end(_forms(message.id)[0])}, message.id


def _end(sentence: str) -> str:
    return sentence[-1] if sentence[-1] in ".?!" else ""
