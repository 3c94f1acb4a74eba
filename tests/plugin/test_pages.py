"""Hand-written pages: where they stand, what they link to, in which languages they are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tatsite import site
from tests.pages.dom import links, one, parse, texts, value
from tests.pages.links import broken_links
from tests.plugin.builds import add, built_here
from tests.projects import TODAY, WORLD, tatsite

ADDRESS = "http://127.0.0.1/"
PAGE = """---
title: Kolmas <b>leht</b> & muud
---

[teine](../privacy.md) [muu](../lisa.md) [osa](neljas.md#osa) [kiri](record:naidislinn/services/taisteenus)
[rida](record:naidislinn/plans/2026#row-kaart) [linn](record:naidislinn) [teema](record:vocabulary/topics/jutt)

![pilt](pilt.png)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world with two more pages, one folder deeper, in Estonian and English."""
    root = Path(shutil.copytree(WORLD, tmp_path_factory.mktemp("pages") / "project"))
    for language in ("et", "en"):
        folder = root / "content" / language / "lood"
        folder.mkdir()
        (folder / "kolmas.md").write_text(PAGE, "utf-8")
        (folder / "neljas.md").write_text("## Osa", "utf-8")
        (folder / "pilt.png").write_bytes(b"")
    done = tatsite("build", "--url", ADDRESS, root=root)
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.mark.parametrize("language", ["et", "en"])
def test_links_to_pages_and_records_become_links_to_their_addresses(language: str, built: Path) -> None:
    page = parse((built / language / "lood" / "kolmas" / "index.html").read_text("utf-8"))
    assert links(one(page, ".prose")) == [
        "../../privacy/",
        "../../lisa/",
        "../neljas/#osa",
        "../../naidislinn/services/taisteenus/",
        "../../naidislinn/plan/2026/#row-kaart",
        "../../naidislinn/",
        "../../topics/jutt/",
    ]


def test_no_link_or_picture_of_a_hand_written_page_leads_nowhere(built: Path) -> None:
    assert (built / "en" / "lood" / "kolmas" / "index.html").is_file()
    assert [line for line in broken_links(built, ADDRESS) if "/lood/" in line] == []


def test_a_title_is_text_and_stands_in_for_the_description(built: Path) -> None:
    page = parse((built / "et" / "lood" / "kolmas" / "index.html").read_text("utf-8"))
    assert texts(page, "h1") == ["Kolmas <b>leht</b> & muud"]
    assert value(one(page, "meta[name=description]"), "content") == "Kolmas <b>leht</b> & muud"


def test_a_page_that_starts_with_its_title_has_one_heading_of_the_first_level(world_site: Path) -> None:
    page = parse((world_site / "en" / "about" / "index.html").read_text("utf-8"))
    assert texts(page, "h1") == ["About this invented site"]


def test_a_page_exists_only_in_the_languages_it_is_written_in(world_site: Path) -> None:
    assert {path.parent.parent.name for path in world_site.glob("*/lisa/index.html")} == {"et", "en"}
    page = parse((world_site / "en" / "lisa" / "index.html").read_text("utf-8"))
    switcher = {value(link, "hreflang"): value(link, "href") for link in page.select("header .langs a")}
    assert switcher == {"et": "../../et/lisa/", "en": "./", "ru": "../../ru/", "uk": "../../uk/", "ar": "../../ar/"}
    sitemap = (world_site / "sitemap.xml").read_text("utf-8")
    assert sitemap.count(f"<loc>{ADDRESS}en/lisa/</loc>") == 1
    assert "ru/lisa" not in sitemap


@pytest.mark.parametrize(
    "link",
    ["[viide](record:naidislinn/services/olematu)", "[viide][1]\n\n[1]: record:naidislinn/services/olematu"],
    ids=["inline", "by reference"],
)
def test_a_link_to_no_record_is_a_problem_of_its_page(link: str, copy_of_world: Path) -> None:
    add(copy_of_world, "content/uk/about.md", f"\n{link}\n")
    _, problems = site.load(copy_of_world, TODAY)
    assert [problem.code for problem in problems if problem.position.file == "content/uk/about.md"] == [
        "unknown-reference"
    ]


def test_a_page_outside_the_folder_of_a_language_does_not_replace_the_home_page(
    copy_of_world: Path, tmp_path: Path, world_site: Path
) -> None:
    (copy_of_world / "content" / "index.md").write_text("# Väljaspool", "utf-8")
    home = built_here(copy_of_world, tmp_path / "site") / "et" / "index.html"
    assert home.read_bytes() == (world_site / "et" / "index.html").read_bytes()
