"""No Estonian stands in texts of other languages but names, and names of what the sources print."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tatsite import reading
from tatsite.catalog.facts import alike
from tatsite.records.common import Anomaly, LeftOut, Record
from tatsite.records.municipality import Medium
from tatsite.records.plan import Activity
from tatsite.records.walk import parts, texts
from tests.projects import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog import Catalog

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-zÀ-žõäöüšž-]+")
_ESTONIAN = re.compile(r"[õäöüšž]", re.IGNORECASE)
_LONG = 4
NAMES = {
    *("Facebook", "Discord", "International", "House", "Integration", "IHOP", "PPA", "Settle", "in", "Estonia"),
    *("I", "II", "III", "IV", "i"),
    # Departments, offices, clubs and libraries, each beside what it is.
    *("rahvastikutoimingute", "osakond", "sotsiaalosakond", "Raamatukogu", "Lõimumiskohvik", "kohtumiste", "kohvik"),
    *("lõimumiskoordinaator", "heaolu", "spetsialist", "sisserändajate", "lapsehoid"),
    # A campaign, a festival, a training and a hotel, as the sources print them; the body that decides on money.
    *("avatud", "talude", "külla", "Toidufestival", "Saad", "Sokos", "hotell", "rakendusasutus"),
}
"""Names that are no official name of a record."""
ENGLISH = {
    "all",
    "end",
    "just",
    "me",
    "mind",
    "need",
    "number",
    "on",
    "pass",
    "programme",
    "read",
    "real",
    "said",
    "see",
    "sees",
    "seminar",
    "side",
}
"""English words that are Estonian words too."""


def _printed(record: Record) -> Iterator[str]:
    """Give what is a name or printed in a record: one may quote it."""
    yield getattr(record, "official_name", "") or ""
    for _path, part in parts(record):
        if isinstance(part, Anomaly | Medium):
            yield part.printed
        elif isinstance(part, LeftOut):
            yield part.text
        elif isinstance(part, Activity):
            yield part.title.root["et"]


@cache
def _quotable() -> set[str]:
    # What the records leave out is printed too, though the catalog does not hold it.
    entries = reading.read(PROJECT, "services").entries
    return {word for entry in entries for text in _printed(entry.record) for word in _WORD.findall(text)} | NAMES


def _estonian(real: Catalog) -> set[str]:
    whole = " ".join(text.root["et"] for item in real.all(Record) for _path, text in texts(item.record))
    return {word for word in _WORD.findall(whole) if word.islower()}


def _suspicious(word: str, language: str, estonian: set[str]) -> bool:
    if language == "en":
        plain = word.removesuffix("’s")
        return bool(_ESTONIAN.search(word)) or (plain in estonian and plain not in ENGLISH)
    return bool(_LATIN.fullmatch(word))


def _same(word: str, name: str) -> bool:
    """Tell whether a word is a name: with any ending, unless the name is short."""
    return alike(word, name) if len(name) >= _LONG else word == name


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_texts_hold_no_estonian_but_names(language: str, real: Catalog) -> None:
    quotable, estonian = _quotable(), _estonian(real)
    found = {
        (item.name, word)
        for item in real.all(Record)
        for _path, text in texts(item.record)
        for word in _WORD.findall(text.root[language])
        if _suspicious(word, language, estonian) and not any(_same(word, name) for name in quotable)
    }
    assert found == set()


def test_estonian_words_are_found_where_they_stand() -> None:
    assert _suspicious("nõustamine", "en", set())
    assert _suspicious("klubi", "en", {"klubi"})
    assert not _suspicious("need", "en", {"need"})
    assert _suspicious("klubi", "ru", set())
    assert not _suspicious("клуб", "ru", set())
