"""What a link to a page shows where it is sent on: title, description, picture, language (Open Graph)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.dom import one, value
from tests.pages.rendering import BASE_URL

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

LOCALES = {"et": "et_EE", "en": "en_GB", "ru": "ru_RU", "uk": "uk_UA", "ar": "ar_EG"}


def _said(page: BeautifulSoup, name: str) -> str:
    return value(one(page, f'meta[property="og:{name}"]'), "content")


@pytest.fixture
def framed(all_pages: Pages) -> Pages:
    """Pages in a language's frame."""
    return {path: page for path, page in all_pages.items() if page.select("header.head")}


def test_preview_says_what_the_page_itself_says(framed: Pages) -> None:
    for path, page in framed.items():
        assert one(page, "title").get_text().startswith(f"{_said(page, 'title')} · "), path
        assert _said(page, "description") == value(one(page, 'meta[name="description"]'), "content"), path
        assert _said(page, "url") == BASE_URL + path, path
        assert _said(page, "type") == "website", path
        assert _said(page, "site_name") == "tatsite", path


def test_preview_names_the_language_with_its_country(framed: Pages) -> None:
    for path, page in framed.items():
        assert _said(page, "locale") == LOCALES[path[:2]], path


@pytest.mark.parametrize("name", ["world", "real"])
def test_preview_shows_the_picture_of_whose_page_it_is(name: str, request: pytest.FixtureRequest) -> None:
    catalog: Catalog = request.getfixturevalue(name)
    pages: Pages = request.getfixturevalue(f"{name}_pages")
    owners = {municipality.id for municipality in catalog.municipalities}
    shown = set()
    for path, page in pages.items():
        if page.select("header.head"):
            first = path.split("/")[1]
            owner = first if first in owners else "tatsite"
            assert _said(page, "image") == f"{BASE_URL}assets/pictures/{owner}.png", path
            shown.add(owner)
    assert shown == owners | {"tatsite"}


def test_picture_is_described_by_whose_page_it_is(framed: Pages) -> None:
    for path, page in framed.items():
        assert (_said(page, "image:width"), _said(page, "image:height")) == ("1200", "630"), path
        assert _said(page, "image:alt") == next(one(page, "header a.place span").stripped_strings), path
        assert value(one(page, 'meta[name="twitter:card"]'), "content") == "summary_large_image", path


def test_pages_outside_a_language_have_no_preview(all_pages: Pages, framed: Pages) -> None:
    for path in all_pages.keys() - framed.keys():
        assert not all_pages[path].select('meta[property^="og:"]'), path
