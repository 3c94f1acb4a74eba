"""Every word on a page is a sentence of the interface, a text of a record or a word of CLDR; none is hard-coded."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import jinja2
import pytest
from babel.messages.pofile import read_po
from bs4 import Tag
from bs4.element import Comment, Doctype, NavigableString, Script, Stylesheet

from tatsite.i18n import LOCALES
from tatsite.pages import environment
from tatsite.pages.environment import TEMPLATES, shown_url
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.shell import plain
from tests.pages.dom import parse, value
from tests.pages.pseudo import LANGUAGES, LETTERS, PSEUDO, marked_catalog, pseudo, spoken
from tests.pages.rendering import page_of
from tests.projects import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

ATTRIBUTES = {
    "alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext", "data-done",
    "label", "placeholder", "summary", "title",
}  # fmt: skip
"""Attributes that people read or hear; `data-…` counts too where it is no id and no moment."""
NAMES = {"tatsite", "qaa", "qab", PSEUDO}
"""The site's own name, and codes of languages that no language has a word for."""
SAID = re.compile(f"[{''.join(LETTERS.values())}\u10a0-\u10ff\u1c90-\u1cbf]+")
"""A word of a sentence in the pseudo language, or one of CLDR's, in Georgian."""

PAGE = f"{PSEUDO}/naidislinn/services/kinnitamata/"
"""A page to plant words in."""
PLANTED = "service.html"
"""Its template."""

_WORD = re.compile(r"[^\W\d_]+")
_RECORD = re.compile(r"⟨[^⟩]*⟩")
_PATH = re.compile(r"/?[a-z0-9-]+(/[a-z0-9.-]*)+")
_COLON = re.compile(r":( /\S*)?$")
_MACHINE = re.compile(r"[a-z0-9-]*( [a-z0-9-]+)*|[./]+assets/[a-z_]+\.js|[0-9]+( [0-4][0-9]+)*")
_META = re.compile(r"(alt|author|description|keywords|site_name|title)$")
_CLASS = re.compile(r'\s*class="[^"]*"\s*')
_GENERATED = re.compile(r"content:\s*[\"']([^\"']*)")
_NOT_READ = (Comment, Doctype, Script, Stylesheet)


@pytest.fixture(scope="session")
def pseudo_pages(pseudo_files: dict[str, str]) -> Pages:
    """Every page of the pseudo site by its address."""
    return {
        path.removesuffix("index.html"): parse(text) for path, text in pseudo_files.items() if path.endswith("html")
    }


@pytest.fixture(scope="module")
def marked_world() -> Catalog:
    """The invented world with marks around its texts."""
    return marked_catalog(WORLD)


def test_no_text_is_hard_coded(pseudo_pages: Pages) -> None:
    assert {path: found for path, page in pseudo_pages.items() if (found := [*hard_coded(page)])} == {}


def test_no_sentence_is_cut(pseudo_pages: Pages) -> None:
    for path, page in pseudo_pages.items():
        for text in (page.get_text(), *(text for tag, text in readable(page) if text not in tag.strings)):
            assert text.count("⟦") == text.count("⟧"), (path, text)


def test_pages_of_every_kind_speak_the_pseudo_language(pseudo_pages: Pages) -> None:
    spoken_pages = {path for path, page in pseudo_pages.items() if "⟦" in page.get_text()}
    assert spoken_pages == set(pseudo_pages) - {""}
    for language in LANGUAGES:
        assert {f"{language}/", f"{language}/help/", f"{language}/about/"} <= spoken_pages


@pytest.mark.parametrize("folder", [TEMPLATES, plain.TEMPLATES], ids=["pages", "frame"])
def test_no_template_has_words_outside_of_its_sentences(folder: Path) -> None:
    """Branches that no record reaches count too."""
    found = {file.name: [*hard_coded(parse(_bare(file)))] for file in folder.glob("**/*.html")}
    assert found
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "<p>Contact</p>",
        "<p>kontakt</p>",
        "<p>õ</p>",
        "<p>Помощь</p>",
        '<p lang="en">Contact</p>',
        '<p lang="et">Kontaktisik</p>',
        '<p lang="et">Kus see on? Siin</p>',
        "<p>Kus see on?</p>",
        "<p>Monday</p>",
        "<p>112 or 1247</p>",
        "<p>tatsite.ee</p>",
        '<p>{{ _("Not known") }} yet</p>',
        '<p>{{ "Yes" if true }}</p>',
        '<p>{{ _("Sums of money here are %(budget)s.", budget="planned") }}</p>',
        "<p>{{ text(catalog.topics[0].record.title) }} topic</p>",
        "<p>{{ _('No such sentence') }}</p>",
        '<a href="https://naidis.example/">here</a>',
        '<a href="mailto:keegi@naidis.example">write</a>',
        '<a href="mailto:?subject=Hello">✉</a>',
        '<p aria-label="Contact">…</p>',
        '<p title="Contact">…</p>',
        '<img alt="Contact">',
        '<input placeholder="Contact">',
        '<button data-done="copied">…</button>',
        '<button data-undone="Copied">…</button>',
        "<template><p>Contact</p></template>",
        "<pre>contact\n/et/contacts/</pre>",
        '<a href="mailto:keegi@naidis.example?subject=Contact">✉</a>',
        "<style>p::after{content:'Contact'}</style>",
    ],
)
def test_a_planted_word_is_found(
    planted: str, pseudo_locales: Path, marked_world: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(_found_beyond_the_rest(planted, pseudo_locales, marked_world, monkeypatch)) == 1


@pytest.mark.parametrize(
    "planted",
    [
        "<p>{{ _('Not known') }}: 112, 1.–3. €</p>",
        '<p>{{ _("Sums of money here are %(budget)s.", budget=_("Not known")) }}</p>',
        '<p lang="et">Kus see on?</p>',
        "<p>{{ text(catalog.topics[0].record.title) }} · tatsite</p>",
        "<p>{{ words.languages(['et', 'ru']) }}, {{ words.moment('2026-11-23 10:00') }}</p>",
        '<a href="https://www.naidis.example/x">naidis.example/x</a>',
        "<pre>/et/naidislinn/\n\nnaidislinn\n\nservices/naidislinn/municipality.yaml</pre>",
        '<a href="mailto:keegi@naidis.example?subject=Kus+see+on%3F">keegi@naidis.example</a>',
        '<p data-until="29401560">…</p>',
        '<button aria-controls="ask" aria-expanded="false" data-copy="wrong" data-share>…</button>',
    ],
)
def test_what_is_said_is_not_taken_for_hard_coded(
    planted: str, pseudo_locales: Path, marked_world: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _found_beyond_the_rest(planted, pseudo_locales, marked_world, monkeypatch) == []


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Not known", "⟦Ñøøŧ ķķñøøŵññ⟧"),
        ("%(document)s, line %(lines)s", "⟦%(document)s, łîîññéé %(lines)s⟧"),
        ("112", "⟦112⟧"),
    ],
)
def test_pseudo_language_keeps_what_is_filled_in(message: str, said: str) -> None:
    assert pseudo(message) == said


def test_pseudo_language_is_longer_and_has_letters_of_its_own() -> None:
    alphabet = set("".join(LETTERS.values()))
    for message in _messages():
        words = re.sub(r"%\(\w+\)s", "", message)
        letters = sum(letter in LETTERS for letter in words)
        said = re.sub(r"%\(\w+\)s", "", pseudo(message))[1:-1]
        assert len(said) >= min(len(words) * 1.4, len(words) + letters), message
    assert not alphabet & set("".join(_estonian())) | alphabet & set(LETTERS)


def hard_coded(page: BeautifulSoup) -> Iterator[str]:
    """Give every readable text of a page in which a word is written that no translator and no record gave."""
    for tag, text in readable(page):
        is_estonian = _COLON.sub("", text.strip()) in _estonian() and (_is_marked_as_estonian(tag) or _is_letter(tag))
        if is_estonian or text in _addresses(tag):
            continue
        if _is_heading_of_the_index(tag):
            continue
        left = _RECORD.sub("", _without_names(text) if tag.name == "pre" else _COLON.sub("", text))
        if any(word.casefold() not in NAMES and not SAID.fullmatch(word) for word in _WORD.findall(left)):
            yield " ".join(text.split())


def readable(page: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    """Give every text that people read or hear, with its element: on the page, in attributes, letters and styles.

    Names of tokens and pictures, which are the same for whoever works on the site, are not among them.
    """
    for text in page.find_all(string=True):
        is_read = isinstance(text, NavigableString) and not isinstance(text, _NOT_READ)
        if is_read and isinstance(text.parent, Tag) and text.parent.name != "code":
            yield text.parent, str(text)
    for tag in page.select("*"):
        yield from ((tag, value(tag, name)) for name in tag.attrs if _is_read(tag, name))
    for tag in page.select('a[href^="mailto:"]'):
        for texts in parse_qs(urlsplit(value(tag, "href")).query).values():
            yield from ((tag, text) for text in texts)
    for tag in page.select("style"):
        yield from ((tag, text) for text in _GENERATED.findall(tag.get_text()))


def _is_read(tag: Tag, name: str) -> bool:
    """Tell whether people read or hear an attribute."""
    if tag.name == "meta" and name == "content":
        return any(_META.search(value(tag, key)) for key in ("name", "property") if tag.has_attr(key))
    return name in ATTRIBUTES or (name.startswith("data-") and not _MACHINE.fullmatch(value(tag, name)))


def _addresses(tag: Tag) -> set[str]:
    """Give what may stand on a link because it is where the link leads, or in a letter because it is the page."""
    link = tag.find_parent("a") if tag.name != "a" else tag
    to = value(link, "href") if isinstance(link, Tag) and link.has_attr("href") else ""
    if to.startswith("mailto:?"):
        return _canonical(tag)
    if tag.get("id") == "link":
        return _canonical(tag)
    if tag.get("id") == "calendar":
        return {f"{address}calendar.ics" for address in _canonical(tag)}
    if tag.name == "bdi" and not to:
        return {shown_url(value(other, "href")) for root in [*tag.parents][-1:] for other in root.select("a[href]")}
    return {shown_url(to), unquote(to.removeprefix("mailto:").partition("?")[0])} if to else set()


def _canonical(tag: Tag) -> set[str]:
    return {value(own, "href") for root in [*tag.parents][-1:] for own in root.select('link[rel="canonical"]')}


def _without_names(lines: str) -> str:
    """Take the lines out that are the address of the page, the name of its record or its file."""
    written = lines.splitlines()
    paths = "".join(f"/{line.strip('/')}/" for line in written if _PATH.fullmatch(line))
    return "\n".join(line for line in written if f"/{line.strip('/')}/" not in paths)


def _is_heading_of_the_index(tag: Tag) -> bool:
    """Tell whether a text is the first letter of what records say, as a heading of the index or a link to it."""
    name = value(tag, "href" if tag.name == "a" else "id") if tag.has_attr("href") or tag.has_attr("id") else ""
    return name.lstrip("#").startswith("letter-") and len(tag.get_text()) == 1


def _is_letter(tag: Tag) -> bool:
    """Tell whether a link writes to somebody here, who reads Estonian."""
    return bool(tag.name == "a" and tag.has_attr("href") and re.match(r"mailto:[^?]", value(tag, "href")))


def _is_marked_as_estonian(tag: Tag) -> bool:
    """Tell whether a text is marked as Estonian by itself, not only as every text of an Estonian page."""
    nearest = next(
        (around for around in (tag, *tag.parents) if isinstance(around, Tag) and around.has_attr("lang")), None
    )
    return nearest is not None and nearest.name != "html" and value(nearest, "lang") == SOURCE_LANGUAGE


@cache
def _estonian() -> frozenset[str]:
    """Give every sentence of the interface in Estonian: readers of other languages say some of them."""
    with (LOCALES / SOURCE_LANGUAGE / "LC_MESSAGES" / "tatsite.po").open("rb") as stream:
        return frozenset(said for message in read_po(stream) if isinstance(said := message.string, str) and said)


def _messages() -> Iterator[str]:
    with (LOCALES / "tatsite.pot").open("rb") as stream:
        for message in read_po(stream):
            yield from message.id if isinstance(message.id, tuple | list) else [message.id] if message.id else []


def _bare(file: Path) -> str:
    """Give a template without what is calculated."""
    pieces = jinja2.Environment(autoescape=True).lex(file.read_text("utf-8"))
    return "".join(text for _line, kind, text in pieces if kind == "data" and not _CLASS.fullmatch(text))


def _found_beyond_the_rest(planted: str, locales: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what is hard-coded in a page only because something was planted at the end of its template."""
    files = {file.name: file.read_text("utf-8") for file in TEMPLATES.glob("*.html")}
    found = []
    for text in ("", planted):
        monkeypatch.setattr(environment(), "loader", jinja2.DictLoader(files | {PLANTED: files[PLANTED] + text}))
        with spoken(locales):
            found.append(Counter(hard_coded(parse(page_of(catalog, PAGE)))))
    return [*(found[1] - found[0]).elements()]
