"""The order of the steps, and that the same input gives the same bytes."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from tatsite import site
from tatsite.records.problem import Severity
from tatsite.shell import plain
from tests.pages.dom import one, parse, section, texts, words
from tests.pages.rendering import SETTINGS, page_of, rendered
from tests.projects import PROJECT, TODAY, WORLD

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tatsite.catalog import Catalog
    from tatsite.records.problem import Problem
    from tatsite.shell import Shell

LAPSED = dt.date(2027, 6, 1)
"""A day on which the checks of three months no longer hold."""
SERVICE = "services/naidislinn/services/taisteenus.yaml"
PRINT_FILES = """
import json
from tatsite import site
from tests.pages.rendering import rendered
from tests.projects import TODAY, WORLD

catalog, _problems = site.load(WORLD, TODAY)
print(json.dumps(rendered(catalog)))
"""


def _errors(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    return [(problem.position.file, problem.code) for problem in problems if problem.severity is Severity.ERROR]


def test_good_records_give_a_catalog_and_no_error() -> None:
    catalog, problems = site.load(WORLD, TODAY)
    assert catalog
    assert _errors(problems) == []


def test_error_gives_no_catalog_and_names_the_file(copy_of_world: Path) -> None:
    record = copy_of_world / "services/naidislinn/services/peatatud.yaml"
    record.write_text(record.read_text("utf-8").replace("state: paused", "state: paus"), "utf-8")
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog is None
    assert [file for file, _code in _errors(problems)] == ["services/naidislinn/services/peatatud.yaml"]


def test_error_in_a_hand_written_page_gives_no_catalog(copy_of_world: Path) -> None:
    (copy_of_world / "content/et/kolmas.md").write_text("[Ei ole](record:naidislinn/services/ei-ole)\n", "utf-8")
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog is None
    assert _errors(problems) == [("content/et/kolmas.md", "unknown-reference")]


def test_problems_come_in_the_order_of_their_places() -> None:
    _catalog, problems = site.load(WORLD, LAPSED)
    places = [problem.position for problem in problems]
    assert len(set(places)) > 10
    assert places == sorted(places)


def test_lapsed_check_fails_a_check_but_no_build() -> None:
    catalog, problems = site.load(WORLD, LAPSED)
    assert catalog
    assert (SERVICE, "offered-overdue") in _errors(problems)
    assert {code for _file, code in _errors(problems)} == {"offered-overdue"}


def test_page_of_a_lapsed_service_says_that_it_is_not_confirmed() -> None:
    catalog, _problems = site.load(WORLD, LAPSED)
    assert catalog
    page = parse(page_of(catalog, "en/naidislinn/services/taisteenus/"))
    state = one(page, "main .body > .state")
    assert words(one(state, ".chip")) == "Not confirmed"
    assert texts(state, "p") == ["This was in the 2026 plan. We do not know if it runs now. Ask before you go."]
    assert words(one(page, "p.meter")) == "Contact facts: 0 of 5 confirmed"
    assert len(section(page, "ask").select("li")) == 5


def test_rendering_twice_gives_the_same_bytes(world: Catalog) -> None:
    again, _problems = site.load(WORLD, TODAY)
    assert again
    assert rendered(again) == rendered(world)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_order_of_hashes_changes_no_byte(world: Catalog, seed: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", PRINT_FILES]
    printed = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, check=True).stdout
    assert json.loads(printed) == rendered(world)


def test_pages_come_language_by_language(world: Catalog) -> None:
    bodies, _files = site.render(world, SETTINGS)
    languages = [body.language for body in bodies]
    assert list(dict.fromkeys(languages)) == ["et", "en", "ru", "uk", "ar"]
    assert languages == sorted(languages, key=["et", "en", "ru", "uk", "ar"].index)


def test_no_two_pages_have_one_address(world: Catalog, real: Catalog) -> None:
    for catalog in (world, real):
        bodies, files = site.render(catalog, SETTINGS)
        paths = [file.path for file in files] + [f"{body.language}/{body.path}index.html" for body in bodies]
        assert len(paths) == len(set(paths))


def test_join_puts_a_body_into_the_shell_of_its_language_and_depth(world: Catalog) -> None:
    framing = site.framing(world, SETTINGS)
    asked: list[tuple[str, int]] = []

    def shell_of(language: str, depth: int) -> Shell:
        asked.append((language, depth))
        return plain.shell(framing, language, depth)

    body = next(body for body in site.render(world, SETTINGS)[0] if body.path == "naidislinn/services/katse/")
    (file,) = site.join([body], shell_of, framing)
    assert asked == [("et", 4)]
    assert file.path == "et/naidislinn/services/katse/index.html"
    assert file.content.decode() == plain.render(framing.of_body(body))


def test_without_an_address_of_the_repository_no_page_offers_to_edit(world: Catalog) -> None:
    files = rendered(world, site.Settings("https://naidis.example/"))
    assert "repository.example" not in "".join(files.values())
    assert "repository.example" in "".join(rendered(world).values())


def test_hand_written_page_exists_in_the_languages_it_is_written_in(world: Catalog) -> None:
    assert site.languages_of("lisa/", world) == {"et", "en"}
    assert site.languages_of("about/", world) == {"et", "en", "ru", "uk", "ar"}


def test_switch_leads_home_where_a_hand_written_page_does_not_exist(world: Catalog) -> None:
    page = parse(rendered(world)["et/lisa/index.html"])
    links = {str(link["lang"]): str(link["href"]) for link in page.select("header nav a")}
    assert links == {"et": "./", "en": "../../en/lisa/", "ru": "../../ru/", "uk": "../../uk/", "ar": "../../ar/"}


def test_given_day_is_the_day_to_build_for() -> None:
    assert site.today("2026-11-23") == dt.date(2026, 11, 23)


@pytest.mark.parametrize("given", [None, ""])
def test_without_a_given_day_it_is_today_in_tallinn(given: str | None) -> None:
    before = dt.datetime.now(ZoneInfo("Europe/Tallinn")).date()
    found = site.today(given)
    assert before <= found <= dt.datetime.now(ZoneInfo("Europe/Tallinn")).date()


@pytest.mark.parametrize("given", ["23.11.2026", "2026-02-30", "täna"])
def test_day_that_is_none_is_an_error(given: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        site.today(given)
