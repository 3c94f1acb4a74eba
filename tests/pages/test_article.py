"""The frame of hand-written pages: what they say, and who answers for the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from tatsite import pages, site
from tatsite.shell import plain
from tests.pages.changed import change, loaded
from tests.pages.dom import links, one, parse, section, texts, value, words
from tests.pages.rendering import SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

IMPRINT = "programme/imprint/site.yaml"


def _article(catalog: Catalog, address: str, lead: str = "") -> BeautifulSoup:
    """Give a hand-written page with a text of ours."""
    language, _, path = address.partition("/")
    written = next(page for page in catalog.handwritten if (page.language, page.path) == (language, path))
    body = pages.article(
        site.writer(catalog, language, SETTINGS),
        written,
        title="About",
        lead=lead,
        content=Markup("<p>Text.</p>"),
        languages=site.languages_of(path, catalog),
    )
    return parse(plain.render(site.framing(catalog, SETTINGS).of_body(body)))


def _facts(page: Tag) -> dict[str, str]:
    facts = one(section(page, "imprint"), "dl.facts")
    return dict(zip(texts(facts, "dt"), texts(facts, "dd"), strict=True))


def test_page_shows_its_title_and_text_and_its_lead_where_it_has_one(world: Catalog) -> None:
    page = _article(world, "en/about/")
    assert (words(one(page, "h1")), texts(page, ".hero p"), texts(page, ".prose > p")) == ("About", [], ["Text."])
    assert value(one(page, 'meta[name="description"]'), "content") == "About"
    led = _article(world, "en/about/", "What this is.")
    assert texts(led, ".hero p") == ["What this is."]
    assert value(one(led, 'meta[name="description"]'), "content") == "What this is."


def test_who_answers_for_the_site_is_told_where_it_is_known(world: Catalog) -> None:
    page = _article(world, "en/about/")
    assert _facts(page) == {
        "Published by": "Näidislinna Linnavalitsus",
        "Since": "November 2026",
        "Who to write to": "Coordinator of Näidislinn +372 5550 0004 koordinaator@naidislinn.example",
        "Responsible for personal data": "Näidislinna Linnavalitsus",
        "Responsible for accessibility": "Coordinator of Näidislinn +372 5550 0004 koordinaator@naidislinn.example",
    }
    assert set(links(section(page, "imprint"))) == {"tel:+37255500004", "mailto:koordinaator@naidislinn.example"}
    assert "No municipality" not in words(section(page, "imprint"))


def test_body_that_answers_is_named_in_estonian(world: Catalog) -> None:
    page = _article(world, "ru/privacy/")
    assert texts(section(page, "imprint"), 'dd [lang="et"]') == ["Näidislinna Linnavalitsus"] * 2


@pytest.mark.parametrize("path", ["about/", "privacy/", "accessibility/", "wrong/"])
def test_nobody_answers_for_the_real_site_yet(real: Catalog, path: str) -> None:
    page = _article(real, f"en/{path}")
    assert _facts(page) == {
        "Published by": "Not known",
        "Who to write to": "Not known",
        "Responsible for personal data": "Not known",
        "Responsible for accessibility": "Not known",
    }
    assert "No municipality has taken responsibility for this site yet. When one does, we will name it here." in texts(
        section(page, "imprint"), "p"
    )
    assert not section(page, "imprint").select("a")


def test_real_site_is_no_official_channel_on_any_page(real_pages: Pages) -> None:
    for path, page in real_pages.items():
        if path.startswith("en/"):
            assert "Published by:" not in words(one(page, "footer")), path


def test_publisher_stands_in_the_foot_of_every_page_once_there_is_one(world_pages: Pages) -> None:
    for path, page in world_pages.items():
        if path.startswith("en/") and page.select("footer"):
            published = [line for line in texts(page, "footer p") if line.startswith("Published by:")]
            assert published == ["Published by: Näidislinna Linnavalitsus ."], path
            assert "Not yet an official channel" not in words(page), path


def test_role_that_answers_may_have_other_channels(copy_of_world: Path) -> None:
    channels = [{"kind": "web", "url": "https://naidislinn.example/kiri"}]
    change(copy_of_world, "naidislinn/contacts/koordinaator.yaml", channels=channels)
    page = _article(loaded(copy_of_world), "en/about/")
    assert _facts(page)["Who to write to"] == "Coordinator of Näidislinn"


def test_page_leads_to_its_own_file(world: Catalog) -> None:
    page = _article(world, "uk/about/")
    assert "https://repository.example/edit/main/content/uk/about.md" in links(one(page, "footer"))
    assert "content/uk/about.md" in one(page, "pre#wrong").get_text().splitlines()
