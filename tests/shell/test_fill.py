from __future__ import annotations

import pytest
from markupsafe import Markup, escape

from tatsite.shell import Shell, capture
from tatsite.shell.shell import PLACES, Kind, kind_of, marker
from tests.pages.dom import one, parse, value
from tests.shell.frames import FRAME

SHELL = capture(FRAME)
VALUES: dict[str, str] = {
    name: Markup("<b>{}</b>").format(name) if kind is Kind.HTML else name for name, kind in PLACES.items()
} | {"language-et": "../et/"}
EVERY_CHARACTER = "".join(letter for letter in map(chr, range(0x20, 0x2000)) if letter.isprintable())
HOSTILE = """</title><script>alert("1")</script>'&amp; onclick=x"""


def test_values_stand_in_their_places() -> None:
    page = parse(SHELL.fill(VALUES))
    assert one(page, "title").get_text() == "title · tatsite"
    assert value(one(page, "link"), "href") == "canonical"
    assert str(one(page, "main")) == "<main><b>main</b></main>"
    assert [value(link, "href") for link in page.select("a")] == ["../et/", "section-url", "share"]


def test_place_that_comes_twice_has_its_value_twice() -> None:
    link = one(parse(SHELL.fill(VALUES)), "a[title]")
    assert (value(link, "title"), link.get_text()) == ("section", "section official")


def test_text_is_escaped_in_elements_and_attributes() -> None:
    page = parse(SHELL.fill(VALUES | {"title": HOSTILE, "section": HOSTILE, "description": HOSTILE}))
    assert one(page, "title").get_text() == f"{HOSTILE} · tatsite"
    assert value(one(page, 'meta[name="description"]'), "content") == HOSTILE
    assert value(one(page, "a[title]"), "title") == HOSTILE
    assert len(page.select("script")) == 1


def test_url_is_escaped() -> None:
    page = parse(SHELL.fill(VALUES | {"share": f"mailto:?a=1&copy=2{HOSTILE}"}))
    assert value(page.select("a")[2], "href") == f"mailto:?a=1&copy=2{HOSTILE}"
    assert set(page.select("a")[2].attrs) == {"href"}


def test_address_of_the_picture_is_escaped() -> None:
    page = parse(SHELL.fill(VALUES | {"picture": f"https://naidis.example/{HOSTILE}"}))
    picture = one(page, 'meta[property="og:image"]')
    assert value(picture, "content") == f"https://naidis.example/{HOSTILE}"
    assert set(picture.attrs) == {"property", "content"}


def test_finished_html_in_a_text_place_is_text() -> None:
    assert one(parse(SHELL.fill(VALUES | {"title": Markup("<b>x</b>")})), "title").get_text() == "<b>x</b> · tatsite"


def test_html_place_takes_only_finished_html() -> None:
    with pytest.raises(TypeError, match="main"):
        SHELL.fill(VALUES | {"main": "<b>x</b>"})


def test_place_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        SHELL.fill({name: text for name, text in VALUES.items() if name != "foot"})


def test_values_that_look_like_places_are_not_read_again() -> None:
    texts = {"title": marker("main"), "main": escape(marker("foot")), "foot": escape(marker("title"))}
    page = parse(SHELL.fill(VALUES | texts))
    assert one(page, "title").get_text() == f"{marker('main')} · tatsite"
    assert one(page, "main").get_text() == marker("foot")
    assert one(page, "footer").get_text() == marker("title")


@pytest.mark.parametrize(
    "text",
    [EVERY_CHARACTER, "&amp;&lt;&#39;&nbsp;&copy", "]]>-->*/{{ x }}{% raw %}", "\u202e\u2066\U0001f9d1\u2028\ufffd"],
)
def test_any_text_comes_out_as_that_text(text: str) -> None:
    page = parse(SHELL.fill(VALUES | {"description": text, "official": text}))
    assert value(one(page, 'meta[name="description"]'), "content") == text
    assert one(page, "a[title]").get_text() == f"section {text}"


def test_shell_without_places_gives_its_text() -> None:
    assert Shell(("<p>",), ()).fill({}) == "<p>"


def test_link_to_any_language_is_a_url() -> None:
    assert kind_of("language-naidis") is Kind.URL
