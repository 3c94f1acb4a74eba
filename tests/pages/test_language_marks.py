"""A text that is not in the page's language says in which it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po
from bs4 import Tag

from tatsite.i18n import LOCALES, translations
from tatsite.records.common import Record
from tatsite.records.walk import texts
from tests.pages.dom import language_of, one, value, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

NAMES = {"tatsite", "qaa", "qab", "qr", "smart-id", "mobiil-id"}
"""The site's own name, what the whole world calls so, and the codes of languages that no language has a word for."""


@pytest.mark.parametrize("name", ["world", "real"])
def test_text_of_a_record_is_marked_with_its_language(name: str, request: pytest.FixtureRequest) -> None:
    catalog: Catalog = request.getfixturevalue(name)
    known = _known(catalog)
    pages: Pages = request.getfixturevalue(f"{name}_pages")
    seen = {marked: path for path, page in pages.items() for marked in _marked(page)}
    wrong = {(path, marked, text) for (marked, text), path in seen.items() if _is_foreign(text, marked, known)}
    assert wrong == set()


def test_lines_to_copy_are_marked_with_their_languages(real_pages: Pages) -> None:
    lines = one(real_pages["ru/tartu/events/loimumisklubi/"], "pre#wrong")
    for text, language in (("Разговорный клуб", "ru"), ("Siin on midagi valesti:", "et")):
        assert [language_of(found) for found in lines.find_all(string=re.compile(text))] == [language]


def test_words_in_latin_letters_are_marked_as_foreign_on_cyrillic_pages(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        if path.startswith(("ru/", "uk/")):
            assert {text.casefold() for text in _unmarked(page)} <= NAMES, path


def test_letters_of_an_index_are_no_words_of_a_language(world_pages: Pages) -> None:
    """They stand for titles that fall back to another language; the titles themselves are marked."""
    page = world_pages["ru/a-z/"]
    assert {"J", "T"} & {words(heading) for heading in page.select(".index h2")}
    assert [language_of(text) for text in page.find_all(string="Talk and language")] == []
    assert [language_of(text) for text in page.find_all(string="Juturing")] == ["et"]


def test_role_that_checked_is_marked_as_estonian(world_pages: Pages) -> None:
    for text in world_pages["ru/naidislinn/services/taisteenus/"].find_all(string=re.compile("Näidislinna koordin")):
        assert language_of(text) == "et"


def test_text_that_is_missing_falls_back_to_english_then_to_estonian(world_pages: Pages) -> None:
    fallen = one(world_pages["uk/naidislinn/services/lopetatud/"], "h1 span")
    assert (words(fallen), value(fallen, "lang"), value(fallen, "dir")) == ("Paberkompass", "et", "auto")
    details = world_pages["ar/naidislinn/services/taisteenus/"].find_all(string="It takes about 15 minutes.")
    assert [language_of(text) for text in details] == ["en"]


def _known(catalog: Catalog) -> dict[str, set[str]]:
    """Give every text of every record, unless the interface says the same, with the languages it is written in."""
    known: dict[str, set[str]] = {}
    for item in catalog.all(Record):
        for _path, text in texts(item.record):
            for language, written in text.root.items():
                known.setdefault(written, set()).add(language)
        easy = getattr(item.record, "easy", None)
        for language, written in easy.root.items() if easy else ():
            known.setdefault(written, set()).add(language)
        if official := getattr(item.record, "official_name", ""):
            known.setdefault(official, set()).add("et")
    estonian = translations("et").gettext
    return {written: languages for written, languages in known.items() if estonian(written) == written}


def _marked(page: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Give each text of a page with the language it is marked with; lines to copy have a test of their own."""
    for text in one(page, "body").find_all(string=re.compile(r"\w")):
        if not text.find_parent(["pre", "script"]) and not text.find_parent(id="link"):
            yield language_of(text), str(text)


@cache
def _interface() -> frozenset[str]:
    """Give every sentence of the interface in English: a language without translations says it so."""
    with (LOCALES / "tatsite.pot").open("rb") as stream:
        return frozenset(message.id for message in read_po(stream) if isinstance(message.id, str))


def _is_foreign(text: str, marked: str, known: Mapping[str, set[str]]) -> bool:
    # What is one whole text in the marked language has no longer one around it.
    if text.strip() in _interface() or marked in known.get(text.strip(), ()):
        return False
    own = [written for written, languages in known.items() if marked in languages and written in text]
    return any(
        written in text and marked not in languages and not any(written in longer for longer in own)
        for written, languages in known.items()
    )


def _unmarked(page: BeautifulSoup) -> Iterator[str]:
    for text in one(page, "body").find_all(string=re.compile(r"[^\W\d_]")):
        tag = text.parent
        assert isinstance(tag, Tag)
        is_address = tag.name in {"script", "bdi", "pre"} or (
            tag.has_attr("href") and value(tag, "href").startswith("http")
        )
        is_letter = bool(tag.find_parent(class_=["index", "pick"])) and len(text.strip()) == 1
        if (
            not (is_address or is_letter)
            and not re.search("[а-яґєії]", text, re.IGNORECASE)
            and language_of(text) in {"ru", "uk"}
        ):
            yield " ".join(text.split())
