"""What stands outside any language: chooser, 404 page, redirects, sitemap, robots."""

from __future__ import annotations

import urllib.robotparser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tatsite import pages, site
from tests.pages.dom import links, one, parse, texts, value, words
from tests.pages.rendering import BASE_URL, SETTINGS, rendered
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

Pages = dict[str, "BeautifulSoup"]

LANGUAGES = ["et", "en", "ru", "uk", "ar"]
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def _sitemap(files: dict[str, str]) -> dict[str, dict[str, str]]:
    """Give the address of each page with its addresses by language."""
    root = ET.fromstring(files["sitemap.xml"])  # noqa: S314 - our own file
    assert root.tag == f"{SITEMAP}urlset"
    return {
        str(url.findtext(f"{SITEMAP}loc")): {link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(LINK)}
        for url in root
    }


def test_chooser_offers_every_language_in_its_own_words(world_pages: Pages) -> None:
    page = world_pages[""]
    assert links(one(page, "main"))[:-1] == ["et/", "en/", "ru/", "uk/", "ar/"]
    offered = page.select("main li")
    assert [value(item, "lang") for item in offered] == LANGUAGES
    assert [value(item, "dir") for item in offered] == ["ltr"] * 4 + ["rtl"]
    assert words(offered[0]) == "Eesti Väljamõeldud abi Näidislinnas"


def test_chooser_greets_in_every_language_and_has_one_heading(world_pages: Pages) -> None:
    page = world_pages[""]
    assert words(one(page, "h1")) == "Tere!"
    assert texts(page, "header p span") == ["Hello!", "Здравствуйте!", "Вітаємо!", "مرحبًا!"]
    assert words(one(page, "title"))
    assert "Invented help in Näidislinn" in value(one(page, 'meta[name="description"]'), "content")


def test_chooser_is_the_default_for_search_engines(world_pages: Pages) -> None:
    page = world_pages[""]
    assert value(one(page, 'link[rel="canonical"]'), "href") == BASE_URL
    alternates = {value(link, "hreflang"): value(link, "href") for link in page.select('link[rel="alternate"]')}
    assert alternates == {"x-default": BASE_URL} | {code: f"{BASE_URL}{code}/" for code in LANGUAGES}


def test_chooser_and_404_have_the_emergency_number(all_pages: Pages) -> None:
    assert links(all_pages[""])[-1] == "tel:112"
    assert links(all_pages["404.html"])[-1] == "tel:112"


def test_404_speaks_every_language_and_leads_from_any_path(world_pages: Pages) -> None:
    page = world_pages["404.html"]
    assert links(page)[:-1] == [f"/sub/{code}/" for code in LANGUAGES]
    assert [value(item, "lang") for item in page.select("main li")] == LANGUAGES
    assert len(set(texts(page, "main li b")[:4])) == 4
    assert value(one(page, 'meta[name="robots"]'), "content") == "noindex"
    assert words(one(page, "h1")) == "404"


def test_redirect_leads_on_in_every_language(world_pages: Pages) -> None:
    for language in LANGUAGES:
        page = world_pages[f"{language}/naidislinn/services/vana-teenus/"]
        assert value(one(page, "html"), "lang") == language
        assert value(one(page, "meta[http-equiv=refresh]"), "content") == "0; url=../taisteenus/"
        assert links(page) == ["../taisteenus/"]
        canonical = value(one(page, 'link[rel="canonical"]'), "href")
        assert canonical == f"{BASE_URL}{language}/naidislinn/services/taisteenus/"
        assert value(one(page, 'meta[name="robots"]'), "content") == "noindex"
    assert value(one(world_pages["ar/naidislinn/services/vana-teenus/"], "html"), "dir") == "rtl"
    assert words(one(world_pages["et/naidislinn/services/vana-teenus/"], "a")) != "This page has moved"


def test_redirect_of_a_record_that_had_no_page_is_no_page(copy_of_world: Path) -> None:
    record = copy_of_world / "services/naidislinn/redirects/vana-teenus.yaml"
    record.write_text(
        "schema_version: 1\nold: naidislinn/organisations/vana\nnew: naidislinn/services/taisteenus\n", "utf-8"
    )
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog, problems
    assert list(pages.redirects(catalog, BASE_URL)) == []


def test_sitemap_has_every_page_in_every_language_it_exists_in(all_files: dict[str, str]) -> None:
    listed = _sitemap(all_files)
    shown = {
        BASE_URL + path.removesuffix("index.html")
        for path, text in all_files.items()
        if path.endswith("index.html") and "noindex" not in text
    }
    assert set(listed) == shown


def test_sitemap_links_every_page_with_itself_and_its_other_languages(all_files: dict[str, str]) -> None:
    listed = _sitemap(all_files)
    for address, alternates in listed.items():
        assert address in alternates.values()
        assert all(listed[other] == alternates for other in alternates.values())


def test_sitemap_leads_other_languages_to_the_chooser_or_to_english(world_files: dict[str, str]) -> None:
    listed = _sitemap(world_files)
    assert listed[BASE_URL]["x-default"] == BASE_URL
    assert listed[f"{BASE_URL}et/"]["x-default"] == BASE_URL
    assert listed[f"{BASE_URL}uk/naidislinn/"]["x-default"] == f"{BASE_URL}en/naidislinn/"


def test_sitemap_lists_a_hand_written_page_only_in_its_languages(world_files: dict[str, str]) -> None:
    listed = _sitemap(world_files)
    address = f"{BASE_URL}et/lisa/"
    assert listed[address] == {code: f"{BASE_URL}{code}/lisa/" for code in ("et", "en")} | {
        "x-default": f"{BASE_URL}en/lisa/"
    }
    assert f"{BASE_URL}ru/lisa/" not in listed


def test_sitemap_of_a_page_without_english_has_its_first_language_as_default(copy_of_world: Path) -> None:
    (copy_of_world / "content/en/lisa.md").unlink()
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog
    listed = _sitemap(rendered(catalog))
    assert listed[f"{BASE_URL}et/lisa/"]["x-default"] == f"{BASE_URL}et/lisa/"


def test_hand_written_page_of_no_language_of_the_site_stops_no_build(copy_of_world: Path) -> None:
    """It is a problem with a file name, or no page; either way the other pages go on."""
    (copy_of_world / "content/fi").mkdir()
    (copy_of_world / "content/fi/kolmas.md").write_text("Väljamõeldud leht.\n", "utf-8")
    catalog, problems = site.load(copy_of_world, TODAY)
    if catalog is None:
        assert "content/fi/kolmas.md" in {problem.position.file for problem in problems}
    else:
        _bodies, files = site.render(catalog, SETTINGS)
        assert "fi/kolmas" not in next(file for file in files if file.path == "sitemap.xml").content.decode()


def test_robots_may_read_everything_and_find_the_sitemap(all_files: dict[str, str]) -> None:
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(all_files["robots.txt"].splitlines())
    assert robots.can_fetch("anybody", f"{BASE_URL}et/")
    assert robots.site_maps() == [f"{BASE_URL}sitemap.xml"]


@pytest.mark.parametrize("path", ["", "404.html"])
def test_bare_page_is_a_whole_page(all_pages: Pages, path: str) -> None:
    page = all_pages[path]
    assert value(one(page, "html"), "lang") == "et"
    assert words(one(page, "title"))
    one(page, "main")
    one(page, "style")


def test_preview_without_a_good_state_shows_the_problems_as_text() -> None:
    file = pages.broken("services/naidis.yaml:1:1: viga: <b>ei ole</b> & ei tule")
    page = parse(file.content.decode())
    assert file.path == "index.html"
    assert one(page, "pre").get_text() == "services/naidis.yaml:1:1: viga: <b>ei ole</b> & ei tule"
    assert not page.select("b")
