"""What holds for every page of both sites, whatever it tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.pages.dom import one, texts, value, words
from tests.pages.rendering import BASE_URL

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

Pages = dict[str, "BeautifulSoup"]

DIRECTIONS = {"et": "ltr", "en": "ltr", "ru": "ltr", "uk": "ltr", "ar": "rtl"}


@pytest.fixture
def framed(all_pages: Pages) -> Pages:
    """Pages in a language's frame: all but the chooser, the 404 page and redirects."""
    return {path: page for path, page in all_pages.items() if page.select("header.head")}


def test_most_pages_stand_in_the_frame_of_a_language(all_pages: Pages, framed: Pages) -> None:
    bare = {path for path in all_pages if path not in framed}
    assert {"", "404.html"} <= bare
    assert {path for path in bare if "vana-teenus" not in path} == {"", "404.html"}


def test_page_has_one_heading_that_its_tab_repeats(framed: Pages) -> None:
    for path, page in framed.items():
        (place,) = one(page, ".place > span").find_all(string=True, recursive=False)
        assert words(one(page, "title")) == f"{words(one(page, 'h1'))} · {place.strip()}", path
        assert words(one(page, "main h1")), path


def test_page_has_a_description_and_its_own_address(framed: Pages) -> None:
    for path, page in framed.items():
        assert value(one(page, 'meta[name="description"]'), "content"), path
        assert value(one(page, 'link[rel="canonical"]'), "href") == BASE_URL + path, path


def test_page_says_its_language_and_direction(framed: Pages) -> None:
    for path, page in framed.items():
        root = one(page, "html")
        language = path.partition("/")[0]
        assert value(root, "lang") == language, path
        assert value(root, "dir") == DIRECTIONS[language], path


def test_page_has_urgent_help_share_wrong_and_the_switch_at_hand(framed: Pages, world_pages: Pages) -> None:
    for path, page in framed.items():
        assert "112" in words(one(page, "header a.sos")), path
        assert value(one(page, "a[data-share]"), "href").startswith("mailto:?"), path
        assert path in one(page, "pre#wrong").get_text(), path
        switches = [nav for nav in page.select("nav") if nav.select("a[hreflang]")]
        assert len(switches) == 2, path
        for switch in switches:
            offered = [value(link, "lang") for link in switch.select("a")]
            assert offered == list(DIRECTIONS)[: len(offered)], path
            assert len(offered) == (5 if page is world_pages.get(path) else 4), path
            assert value(one(switch, "[aria-current]"), "lang") == path.partition("/")[0], path


def test_every_navigation_has_a_name_of_its_own(framed: Pages) -> None:
    for path, page in framed.items():
        named = [_name(nav, page) for nav in page.select("nav")]
        assert all(named), path
        assert len(set(named)) == len(named), path


def _name(nav: Tag, page: Tag) -> str:
    """Give the name by which a screen reader offers a navigation."""
    if nav.has_attr("aria-label"):
        return value(nav, "aria-label")
    return words(one(page, f"#{value(nav, 'aria-labelledby')}"))


def test_foot_leads_to_the_index_and_to_the_pages_about_the_site(framed: Pages) -> None:
    expected = ["", "a-z/", "about/", "programme/", "sources/", "glossary/", "privacy/", "accessibility/"]
    for path, page in framed.items():
        home = "../" * (path.count("/") - 1) or "./"
        tools = [link for link in page.select("footer .tools a") if not link.has_attr("hreflang")]
        led = [value(link, "href") for link in tools if not link.has_attr("data-share")]
        assert led == [f"{home}{address}" for address in expected], path


def test_page_says_that_it_is_no_official_channel(real_pages: Pages) -> None:
    sentence = {
        "et": "See ei ole veel omavalitsuste ametlik veebileht. Koostatud kahe 2025. aasta avaliku dokumendi põhjal.",
        "en": "Not yet an official channel of the municipalities. Made from two public documents of 2025.",
        "ru": "Это пока не официальный сайт самоуправлений. Он создан на основе двух публичных документов 2025 года.",
        "uk": (
            "Це поки що не офіційний сайт муніципалітетів. Його створено на основі двох публічних документів 2025 року."
        ),
    }
    for path, page in real_pages.items():
        for foot in page.select("footer"):
            assert sentence[path[:2]] in words(foot), path


def test_page_says_how_far_its_text_was_checked(real_pages: Pages) -> None:
    sentence = {
        "et": "Omavalitsus ei ole seda teksti veel kontrollinud.",
        "en": "Translated by a machine, not yet checked by a person. If in doubt, the Estonian text counts.",
        "ru": "Машинный перевод, человек его ещё не проверил. Если есть сомнения, ориентируйтесь на эстонский текст.",
        "uk": "Машинний переклад, людина його ще не перевірила. Якщо є сумніви, орієнтуйтеся на естонський текст.",
    }
    for path, page in real_pages.items():
        for foot in page.select("footer"):
            assert sentence[path[:2]] in texts(foot, "p"), path


def test_no_sentence_ends_with_two_full_stops(all_pages: Pages) -> None:
    """Dates in Russian and Ukrainian end with a full stop of their own."""
    for path, page in all_pages.items():
        for text in one(page, "body").find_all(string=re.compile(r"[^\W\d_]\.\.(?!\.)")):
            assert text.find_parent("script") or "margid" in text, (path, text)


def test_headings_do_not_skip_a_level(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
        assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False)), path


def test_links_and_buttons_have_a_name(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        assert all(words(tag) for tag in page.select("a, button, summary, h1, h2, h3")), path
        assert {value(button, "type") for button in page.select("button")} <= {"button", "reset"}, path


def test_pictures_are_hidden_from_screen_readers_and_defined(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        assert all(value(picture, "aria-hidden") == "true" for picture in page.select("svg")), path
        assert all(value(drawing, "src") == "qr.svg" for drawing in page.select("img")), path


def test_page_sends_no_address_to_other_sites(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        assert value(one(page, 'meta[name="referrer"]'), "content") == "same-origin", path


def test_page_loads_nothing_from_elsewhere(all_pages: Pages) -> None:
    for path, page in all_pages.items():
        loads = page.select(
            "script[src], img:not([loading=lazy]), iframe, object, embed, link[rel=stylesheet], source, video"
        )
        assert loads == [], path
        assert value(one(page, 'link[rel="icon"]'), "href").startswith("data:"), path
