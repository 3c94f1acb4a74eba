"""Stories: none without consent and another name, and each leaves the site after its last day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from tatsite.cli import main
from tests.pages.changed import loaded
from tests.pages.dom import links, one, parse, texts, words
from tests.plugin.builds import built_here
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

STORY = """---
title: Näidislugu
description: Väljamõeldud lugu klubist.
pseudonym: Näidis-Mari
consent:
  on: 2026-11-02
  by: Näidislinna koordinaator
until: 2026-12-31
municipality: naidislinn
---

Väljamõeldud klubis oli soe.
"""
FILE = "content/et/stories/naidislugu.md"


@pytest.fixture
def with_story(copy_of_world: Path) -> Path:
    """A project with a page of stories and one story on it."""
    for language in ("et", "en"):
        folder = copy_of_world / "content" / language / "stories"
        folder.mkdir()
        (folder / "index.md").write_text("---\ntitle: Lood\ndescription: Siin on lood.\n---\n\nReeglid.\n", "utf-8")
    (copy_of_world / FILE).write_text(STORY, "utf-8")
    return copy_of_world


def _told(root: Path) -> list[str]:
    output = CliRunner().invoke(main, ["check", "--root", str(root), "--lang", "en"]).output
    return [line for line in output.splitlines() if line.startswith("content/")]


def test_a_story_stands_on_its_page_and_in_the_list_of_its_language(with_story: Path, tmp_path: Path) -> None:
    site = built_here(with_story, tmp_path / "site")
    story = parse((site / "et/stories/naidislugu/index.html").read_text("utf-8"))
    assert words(one(story, "h1")) == "Näidislugu"
    assert "Nimi on muudetud: Näidis-Mari. Loo viimane päev siin on 31. detsember 2026." in words(story)
    assert "soe" in words(one(story, ".prose"))
    listed = parse((site / "et/stories/index.html").read_text("utf-8"))
    assert "naidislugu/" in links(listed)
    english = parse((site / "en/stories/index.html").read_text("utf-8"))
    assert "There are no stories here yet." in words(english)
    assert not texts(english, "ul.grid a")


def test_a_story_leaves_the_site_after_its_last_day(
    with_story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TATSITE_TODAY", "2027-01-01")
    site = built_here(with_story, tmp_path / "site")
    assert (site / "et/stories/index.html").is_file()
    assert not (site / "et/stories/naidislugu").exists()
    assert loaded(with_story, dt.date(2026, 12, 31)).stories("et")
    assert loaded(with_story, dt.date(2027, 1, 1)).stories("et") == []


def test_a_good_story_is_no_problem(with_story: Path) -> None:
    assert _told(with_story) == []
    assert dt.date(2026, 12, 31) > TODAY


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("consent:\n  on: 2026-11-02\n  by: Näidislinna koordinaator\n", "", ":2:1: error: 'consent' is missing;"),
        ("  by: Näidislinna koordinaator\n", "", ":6:3: error: 'by' is missing;"),
        ("pseudonym: Näidis-Mari\n", "", ":2:1: error: 'pseudonym' is missing;"),
        ("until: 2026-12-31", "until: 2026-12-32", ":8:8: error: there is no such date as 2026-12-32"),
        ("municipality: naidislinn", "municipality: naidislin", "there is no 'naidislin'"),
        ("title: Näidislugu", "tittle: Näidislugu", ":2:1: error: there is no field 'tittle' here; did you mean"),
        ("title: Näidislugu", "title: [", ":4:10: error: this line cannot be read"),
        ("---\ntitle", "title", ":1:1: error: a story begins with a line of three dashes"),
        (STORY, "---\n---\n\nTekst.\n", ":1:1: error: a story begins with a line of three dashes"),
    ],
)
def test_what_a_story_lacks_is_told_where_to_write_it(old: str, new: str, told: str, with_story: Path) -> None:
    assert old in STORY
    (with_story / FILE).write_text(STORY.replace(old, new, 1), "utf-8")
    lines = _told(with_story)
    assert lines
    assert any(line.startswith(FILE) and told in line for line in lines), lines
