"""Words explained, each with the Estonian word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.i18n import alphabetical
from tatsite.records import Term
from tests.catalog.changing import put, written
from tests.pages.changed import page
from tests.pages.dom import links, one, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]


def test_term_is_explained_with_the_estonian_word_beside(world_pages: Pages) -> None:
    term = one(world_pages["en/glossary/"], "dl.terms > div")
    assert words(one(term, "dt")) == "sample näidis"
    assert texts(term, 'dt [lang="et"]') == ["näidis"]
    assert words(one(term, "dd")).startswith("A thing that does not exist and of which everything is written down.")
    assert links(term) == ["https://sonad.naidislinn.example/naidis"]


def test_estonian_page_says_the_word_once(world_pages: Pages) -> None:
    assert texts(world_pages["et/glossary/"], "dl.terms dt") == ["näidis"]


def test_what_translators_are_told_is_not_shown(world_pages: Pages) -> None:
    shown = words(world_pages["et/glossary/"])
    assert not [hidden for hidden in ("proovitükiga", "näidise") if hidden in shown]


def test_term_can_be_linked_by_its_id(world_pages: Pages) -> None:
    assert value(one(world_pages["uk/glossary/"], "dl.terms > div"), "id") == "naidis"


def test_terms_are_in_the_order_of_the_reader_s_alphabet(copy_of_world: Path) -> None:
    known = written(copy_of_world, "vocabulary/glossary/naidis.yaml")
    for name, (et, uk) in {"a": ("õpe", "їжа"), "b": ("vald", "ґанок"), "c": ("üür", "гора")}.items():
        put(copy_of_world, f"vocabulary/glossary/{name}.yaml", known | {"term": {"et": et, "uk": uk}})
    assert texts(page(copy_of_world, "et/glossary/"), "dt") == ["näidis", "vald", "õpe", "üür"]
    shown = [words(term).split(" ")[0] for term in page(copy_of_world, "uk/glossary/").select("dt")]
    assert shown == ["гора", "ґанок", "зразок", "їжа"]


def test_every_real_term_is_explained_in_every_language(real: Catalog, real_pages: Pages) -> None:
    terms = real.all(Term)
    assert len(terms) > 20
    for language in ("et", "en", "ru", "uk"):
        glossary = real_pages[f"{language}/glossary/"]
        assert {value(term, "id") for term in glossary.select("dl.terms > div")} == {item.id for item in terms}
        shown = [item.record.term.best(language, "en")[0] for item in terms]
        titles = sorted(shown, key=lambda text: alphabetical(language, text))
        assert [words(term)[: len(title)] for term, title in zip(glossary.select("dt"), titles, strict=True)] == titles
