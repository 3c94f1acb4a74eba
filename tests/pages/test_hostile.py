"""No text of a record comes out as anything but that text."""

from __future__ import annotations

import shutil
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tatsite import site
from tests.pages import hostile
from tests.pages.dom import one, parse, value
from tests.pages.rendering import rendered
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

Pages = dict[str, "BeautifulSoup"]

PAGES = ("naidislinn/services/margid/", "naidislinn/events/margid-syndmus/", "naidislinn/plan/2026/")
SHOWN_NOWHERE = hostile.INTERNAL
ESTONIAN_NAMES = {"margidofficial", "margideventofficial"}
"""Names that stand beside the title on pages in other languages."""


MARKUP = """ </title></p></script><b onclick=x>"'&amp;{{ 7*7 }} {% raw %} <!-- ]]>"""
"""What stands behind each armed word."""
ARMED_AND_NOT_SHOWN = {
    # Of documents, only the names are shown so far.
    *("documents naidispaber official_name", "documents naidispaber summary", "documents naidispaber validity"),
    "documents vana-paber translation",
    # A list says when its facts were checked, not by whom; a gap says when it was recorded.
    *("steps naidispaber verified by", "naidislinn municipality gaps a by"),
    # A role is shown while it exists; a list for officials is shown to nobody.
    *("contacts koordinaator afterwards", "naidislinn municipality media b printed"),
    # The form of a name that sentences without a name do not need.
    "naidislinn municipality where",
}


class _Structure(HTMLParser):
    """Everything of a page that is not text: elements with their attributes, comments, declarations."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # A step says by a digest what it tells.
        open_to_texts = {"content", "data-v", "href"}
        named = [name if name in open_to_texts else f"{name}={value}" for name, value in attrs]
        self.found.append(f"<{tag} {' '.join(named)}>")

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"<![{data}]>")


@pytest.fixture
def harmless_files(copy_of_world: Path) -> dict[str, str]:
    hostile.disarm(copy_of_world)
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog, problems
    return rendered(catalog)


def test_markup_in_records_changes_no_element_and_no_attribute(
    world_files: dict[str, str], harmless_files: dict[str, str]
) -> None:
    assert world_files.keys() == harmless_files.keys()
    for path, text in world_files.items():
        if path.endswith(".html"):
            assert _Structure(text).found == _Structure(harmless_files[path]).found, path


def test_only_pages_with_hostile_texts_differ_from_harmless_ones(
    world_files: dict[str, str], harmless_files: dict[str, str]
) -> None:
    """Sitemap, redirects, chooser and the 404 page take no text of a service or an event; the data does, as data."""
    changed = {path for path, text in world_files.items() if text != harmless_files[path]}
    differing = {path for path in changed if not path.startswith("data/")}
    told = (".html", "/calendar.ics", "/news.atom", "/news.json")
    assert all(path.endswith(told) and path[2] == "/" and "vana-teenus" not in path for path in differing)
    assert {f"{language}/{page}index.html" for language in ("et", "ar") for page in PAGES} <= differing


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk", "ar"])
def test_every_hostile_text_is_shown_word_for_word(world_pages: Pages, language: str) -> None:
    shown = "\n".join(_visible(page) for path, page in world_pages.items() if path.startswith(f"{language}/"))
    hidden = SHOWN_NOWHERE | (ESTONIAN_NAMES if language == "et" else set())
    found = {word for word, text in hostile.texts(WORLD).items() if _best(text, language) in shown}
    assert found == set(hostile.texts(WORLD)) - hidden


def test_markup_in_records_of_the_other_kinds_is_shown_as_text_and_changes_nothing(tmp_path: Path) -> None:
    armed, harmless = (_rendered_with(tmp_path / name, text) for name, text in (("armed", MARKUP), ("harmless", "")))
    assert armed.files.keys() == harmless.files.keys()
    for path, text in armed.files.items():
        if path.endswith(".html"):
            assert _Structure(text).found == _Structure(harmless.files[path]).found, path
    pages = [parse(text) for path, text in armed.files.items() if path.startswith("en/") and path.endswith(".html")]
    shown = "\n".join(page.get_text() for page in pages)
    assert {place for place, text in armed.texts.items() if text not in shown} == ARMED_AND_NOT_SHOWN
    assert "49" not in {text for page in pages for text in page.get_text().split()}


class _Rendered(NamedTuple):
    files: dict[str, str]
    texts: dict[str, str]


def _rendered_with(root: Path, markup: str) -> _Rendered:
    """Render a copy of the world in which records of the other kinds have this markup in every text."""
    shutil.copytree(WORLD, root)
    texts = hostile.arm(root, markup)
    catalog, problems = site.load(root, TODAY)
    assert catalog, problems
    return _Rendered(rendered(catalog), texts)


def test_words_of_notes_are_in_no_file(world_files: dict[str, str]) -> None:
    for word in hostile.INTERNAL:
        assert not [path for path, text in world_files.items() if word in text]


def test_no_text_is_calculated_as_a_template(world_pages: Pages) -> None:
    for path in PAGES:
        assert "{{ 7*7 }}" in world_pages[f"et/{path}"].get_text()
        assert "49" not in world_pages[f"et/{path}"].get_text()


def test_no_page_has_a_handler_a_style_or_a_frame(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        names = {name for tag in page.select("*") for name in tag.attrs}
        assert not {name for name in names if name.startswith("on")}, path
        assert not names & {"style", "srcdoc", "srcset", "formaction", "ping"}, path
        assert not page.select("iframe, object, embed, form:not(#choose, #answers), base, textarea:not(template *)"), (
            path
        )
        assert not [form for form in page.select("form") if form.attrs.keys() - {"id", "class", "data-out"}], path


def test_links_lead_only_where_links_may(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        for link in page.select("[href]"):
            scheme = urlsplit(value(link, "href")).scheme
            assert scheme in {"", "https", "mailto", "tel", "webcal"} or (link.name, scheme) == ("link", "data"), path


def test_web_address_is_kept_to_the_letter(world_pages: Pages) -> None:
    given = hostile.texts(WORLD)["margidurl"][""]
    page = world_pages["et/naidislinn/services/margid/"]
    assert [value(link, "href") for link in page.select('a[href*="margidurl"]')] == [given]


def test_address_to_write_to_cannot_add_fields_to_the_letter(world_pages: Pages) -> None:
    link = one(world_pages["et/naidislinn/services/margid/"], 'a[href*="margidmail"]')
    parts = urlsplit(value(link, "href"))
    assert (parts.scheme, parts.query) == ("mailto", "")
    assert unquote(parts.path) == hostile.texts(WORLD)["margidmail"][""]


@pytest.mark.parametrize("word", ["margidtitle", "margideventtitle"])
def test_letter_to_share_a_page_has_subject_and_body_and_nothing_else(world_pages: Pages, word: str) -> None:
    page = world_pages[f"en/naidislinn/{'events/margid-syndmus' if 'event' in word else 'services/margid'}/"]
    parts = urlsplit(value(one(page, "a[data-share]"), "href"))
    letter = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, parts.path, parts.fragment) == ("mailto", "", "")
    assert letter == {
        "subject": [hostile.texts(WORLD)[word]["en"]],
        "body": [value(one(page, 'link[rel="canonical"]'), "href")],
    }


def test_description_and_tab_hold_the_text_itself(world_pages: Pages) -> None:
    page = world_pages["uk/naidislinn/services/margid/"]
    known = hostile.texts(WORLD)
    assert one(page, "title").get_text() == f"{known['margidtitle']['uk']} · Няйдислінн"
    assert value(one(page, 'meta[name="description"]'), "content") == known["margidsummary"]["uk"]


def _best(text: dict[str, str], language: str) -> str:
    return next(text[code] for code in (language, "en", "et", "") if code in text)


def _visible(page: BeautifulSoup) -> str:
    """Give the text of a page and the addresses its links show nowhere."""
    return "\n".join([page.get_text(), *(value(link, "href") for link in page.select('a[href^="http"]'))])
