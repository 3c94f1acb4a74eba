"""Words of the glossary are explained where a page uses them first, without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.dom import texts, value, words

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]


def _told(page: Tag) -> list[str]:
    return texts(page, "details dfn")


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("et", "osaluskogu"),
        ("en", "participation council"),
        ("ru", "совет участия"),
        ("uk", "рада участі"),
    ],
)
def test_a_service_explains_the_words_it_uses(language: str, word: str, real_pages: Pages) -> None:
    page = real_pages[f"{language}/tartu/services/osaluskogu/"]
    assert any(told.casefold().startswith(word.casefold()) for told in _told(page))
    (fold,) = [one for one in page.select("details") if one.select("dfn")]
    assert f"({len(_told(page))})" in words(fold.select("summary")[0])
    assert not fold.has_attr("open")


def test_no_page_explains_a_word_twice(real_pages: Pages) -> None:
    for address, page in real_pages.items():
        told = _told(page)
        assert len(told) == len(set(told)), address


def test_a_page_without_such_words_has_no_fold_for_them(world_pages: Pages) -> None:
    assert not world_pages["en/help/"].select("dfn")


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_every_word_that_a_service_uses_is_explained_on_its_page(
    language: str, real: Catalog, real_pages: Pages
) -> None:
    for item in real.services:
        record = item.record
        used = real.terms(language).used_in(text.root[language] for text in (record.summary, *record.details))
        told = {told.split(" ", 1)[0].casefold() for told in _told(real_pages[f"{language}/{item.path}"])}
        for term in used:
            assert term.record.term.root[language].split(" ", 1)[0].casefold() in told, (item.name, term.id)


def test_the_estonian_word_stands_beside_a_translation(real_pages: Pages) -> None:
    fold = next(one for one in real_pages["ru/tartu/services/osaluskogu/"].select("details") if one.select("dfn"))
    for line in fold.select("p"):
        assert [value(word, "lang") for word in line.select("span.soft")] == ["et"]
    estonian = next(one for one in real_pages["et/tartu/services/osaluskogu/"].select("details") if one.select("dfn"))
    assert not estonian.select("span.soft")
