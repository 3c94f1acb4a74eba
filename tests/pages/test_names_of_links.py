"""Titles and links tell apart what they lead to; a link that leaves says so, with the language of the other page."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from tatsite.i18n import translations
from tests.pages.dom import one, parse, value, words
from tests.pages.rendering import BASE_URL

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

Pages = dict[str, "BeautifulSoup"]


def test_no_two_pages_of_a_language_have_one_title(real_pages: Pages) -> None:
    pages: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path, page in real_pages.items():
        pages[path[:2], words(one(page, "title"))].append(path)
    written = {("et", "… · tatsite"), ("en", "… · tatsite"), ("ru", "… · tatsite"), ("uk", "… · tatsite")}
    assert {title for title, paths in pages.items() if len(paths) > 1} == written


def same_names(page: BeautifulSoup, path: str) -> dict[str, set[str]]:
    """Give where links with one and the same name lead, when they lead to different places; letters may say more."""
    led: dict[str, set[str]] = defaultdict(set)
    for link in page.select("a[href]"):
        led[value(link, "aria-label") if link.has_attr("aria-label") else words(link)].add(
            urljoin(f"{BASE_URL}{path}", value(link, "href").partition("?subject")[0])
        )
    return {name: targets for name, targets in led.items() if len(targets) > 1}


def test_links_of_one_name_lead_to_one_place(all_pages: Pages) -> None:
    """But for pages in a language in which some texts are missing: both stand there in another one."""
    spoken = {path: page for path, page in all_pages.items() if path != "404.html" and not path.startswith("ar/")}
    assert {path: names for path, page in spoken.items() if (names := same_names(page, path))} == {}


def leaving(page: BeautifulSoup) -> list[Tag]:
    """Give the links to other sites."""
    return [link for link in page.select('a[href^="http"]') if not value(link, "href").startswith(BASE_URL)]


def says_so(link: Tag, language: str) -> bool:
    """Tell whether it stands beside a link that it leaves, and in which language it goes on there."""
    away = re.escape(translations(language).gettext("another site"))
    return any(re.search(rf"{away}(: |, )\w", words(around)) for around in list(link.parents)[:3])


def test_link_that_leaves_says_so_and_in_which_language_it_goes_on(all_pages: Pages) -> None:
    silent = {
        (path.partition("/")[2], value(link, "href"))
        for path, page in all_pages.items()
        for link in leaving(page)
        if not says_so(link, path.partition("/")[0] or "en")
    }
    assert silent == set()


@pytest.mark.parametrize("beside", ["", "another site", "Estonian", "another site:"])
def test_link_that_does_not_say_so_is_found(beside: str) -> None:
    page = parse(f"<main><p><a href='https://naidis.example/'>naidis.example</a> {beside}</p></main>")
    (link,) = leaving(page)
    assert not says_so(link, "en")


def test_names_that_do_not_tell_links_apart_are_found() -> None:
    page = parse("<a href='a/'>More</a> <a href='b/'>More</a> <a href='a/'>A</a> <a href='a/'>A</a>")
    assert same_names(page, "en/") == {"More": {f"{BASE_URL}en/a/", f"{BASE_URL}en/b/"}}
