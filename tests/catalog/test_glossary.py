"""A thing has one name in each language, and the words that mislead stand nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from tatsite.i18n import LOCALES
from tatsite.records import Term
from tatsite.records.common import Record
from tatsite.records.walk import texts
from tests.projects import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog import Catalog, Item

TRANSLATED = ("en", "ru", "uk")
GLOSSARY = {
    "uussisserandaja": ("newcomer", "новый житель", "новий житель"),
    "erineva-keele-ja-kultuuritaustaga-inimene": (
        "person of another language or culture",
        "человек другого языка или культуры",
        "людина з іншою рідною мовою чи культурою",
    ),
    "kohalik-omavalitsus": ("municipality", "самоуправление", "муніципалітет"),
    "osaluskogu": ("participation council", "совет участия", "рада участі"),
    "rahvusvahelise-kaitse-saaja": (
        "beneficiary of international protection",
        "получатель международной защиты",
        "особа, якій надано міжнародний захист",
    ),
    "elamisluba": ("residence permit", "вид на жительство", "дозвіл на проживання"),
    "isikukood": ("personal identification code", "личный код", "особистий код"),
}
"""Words that are decided, in English, Russian and Ukrainian."""


def _found(text: str, words: Iterable[str]) -> set[str]:
    """Give the words that a text has, at the beginning of a word, whatever follows."""
    text = text.casefold()
    found = {word for word in words if word.casefold() in text}
    return {word for word in found if re.search(rf"(?<!\w){re.escape(word.casefold())}", text)}


def _forms(term: Term, language: str) -> list[str]:
    forms = term.forms.root.get(language, []) if term.forms else []
    return [term.term.root[language], *forms]


def _avoided(real: Catalog, language: str) -> set[str]:
    return {word for item in real.all(Term) if (avoid := item.record.avoid) for word in avoid.root.get(language, ())}


def _said(item: Item[Record], language: str) -> str:
    return "\n".join(text.root[language] for _path, text in texts(item.record))


@pytest.mark.parametrize("term", GLOSSARY)
def test_decided_words_stand_as_decided(term: str, real: Catalog) -> None:
    record = real.find(f"vocabulary/glossary/{term}", Term).record
    assert tuple(record.term.root[language] for language in TRANSLATED) == GLOSSARY[term]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_record_that_uses_a_term_uses_its_word_in_every_language(language: str, real: Catalog) -> None:
    said = [
        (item.name, _said(item, "et"), _said(item, language))
        for item in real.all(Record)
        if not isinstance(item.record, Term)
    ]
    wrong = [
        (name, term.id)
        for term in real.all(Term)
        for name, estonian, translated in said
        if _found(estonian, _forms(term.record, "et")) and not _found(translated, _forms(term.record, language))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["et", *TRANSLATED])
def test_words_to_avoid_stand_in_no_record(language: str, real: Catalog) -> None:
    avoided = _avoided(real, language)
    wrong = {
        (item.name, word)
        for item in real.all(Record)
        for _path, text in texts(item.record)
        for word in _found(text.root[language], avoided)
    }
    assert wrong == set()


@pytest.mark.parametrize("language", ["et", *TRANSLATED])
def test_words_to_avoid_stand_in_no_page_and_no_sentence_of_the_interface(language: str, real: Catalog) -> None:
    written = [path.read_text("utf-8") for path in (PROJECT / "content" / language).rglob("*.md")]
    assert written
    messages = LOCALES / "tatsite.pot" if language == "en" else LOCALES / language / "LC_MESSAGES" / "tatsite.po"
    with messages.open("rb") as stream:
        written += [str(message.id if language == "en" else message.string) for message in read_po(stream)]
    avoided = _avoided(real, language)
    assert {word for text in written for word in _found(text, avoided)} == set()


def test_there_are_words_to_avoid(real: Catalog) -> None:
    assert {"репатриант"} <= _avoided(real, "ru")
    assert _avoided(real, "uk")
