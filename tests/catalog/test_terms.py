"""The words of the glossary are found in every right form, the longest first, and in no other word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite.records import Term
from tests.pages.changed import change, loaded

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog

TERM = "vocabulary/glossary/naidis.yaml"


def _found(catalog: Catalog, language: str, *texts: str) -> list[str]:
    return [item.id for item in catalog.terms(language).used_in(texts)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("et", "Tulge lõimumisklubisse ja osaluskogusse.", ["loimumisklubi", "osaluskogu"]),
        ("et", "Osaluskogu ja jälle osaluskogu.", ["osaluskogu"]),
        ("en", "A participation council meets.", ["osaluskogu"]),
        ("ru", "Приходите в языковое кафе.", ["keelekohvik"]),
        ("uk", "Приходьте до мовного кафе.", ["keelekohvik"]),
        ("uk", "Нічого такого тут немає.", []),
    ],
)
def test_real_words_are_found_in_their_forms(language: str, text: str, found: list[str], real: Catalog) -> None:
    assert _found(real, language, text) == found


def test_the_longest_form_counts_and_a_part_of_a_word_does_not(copy_of_world: Path) -> None:
    change(copy_of_world, TERM, forms={"et": ["näidise", "näidise paber"]})
    change(copy_of_world, TERM, avoid=None)
    catalog = loaded(copy_of_world)
    assert _found(catalog, "et", "See on NÄIDISE PABER.") == ["naidis"]
    assert _found(catalog, "et", "See on eelnäidisena.") == []


def test_a_language_without_words_finds_none(copy_of_world: Path) -> None:
    (copy_of_world / "services" / TERM).unlink()
    assert _found(loaded(copy_of_world), "et", "näidis") == []


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_there_are_words_enough_and_each_is_explained(language: str, real: Catalog) -> None:
    terms = real.all(Term)
    assert len(terms) >= 60
    assert all(item.record.explanation.root[language] for item in terms)
