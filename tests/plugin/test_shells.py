"""The guard of the captured shells: their pages are what the theme itself would write."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tatsite import addresses, site
from tatsite.plugin import pages as handwritten
from tatsite.plugin import shells
from tatsite.shell import plain
from tests.plugin.builds import built_here
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from tatsite.catalog import Catalog
    from tatsite.plugin.build import Build
    from tatsite.shell import Framing, Shell
    from tatsite.sitefile import Body

SETTINGS = site.Settings("http://127.0.0.1/", "https://repository.example/edit/main/{path}")
PATHS = (
    "",
    "help/",
    "naidislinn/",
    "naidislinn/services/taisteenus/",
    "naidislinn/services/margid/",
    "naidislinn/events/klubi/",
    "naidislinn/events/margid-syndmus/",
    "naidislinn/plan/2026/",
    "topics/jutt/",
    "audiences/uustulija/",
    "kuuvald/",
)
"""A page of every kind, at every depth, and those with markers."""


@pytest.fixture(scope="module")
def bodies(world: Catalog) -> list[Body]:
    return site.render(world, SETTINGS)[0]


def file_of(body: Body) -> str:
    return addresses.file_of(addresses.in_language(body.language, body.path))


def test_generated_pages_are_the_theme_s_own_rendering_byte_for_byte(
    bodies: list[Body], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: dict[str, bytes] = {}
    captured = shells.captured

    def also_rendered(
        env: jinja2.Environment, config: MkDocsConfig, framing: Framing, language: str
    ) -> dict[tuple[str, int], Shell]:
        for body in bodies:
            if body.language == language and body.path in PATHS:
                rendered[file_of(body)] = shells.render(env, config, framing.of_body(body)).encode()
        return captured(env, config, framing, language)

    monkeypatch.setattr(shells, "captured", also_rendered)
    built = built_here(WORLD, tmp_path / "site")
    assert len(rendered) == len(PATHS) * 5
    assert [path for path, page in rendered.items() if (built / path).read_bytes() != page] == []


def test_a_shell_filled_with_a_hand_written_page_is_what_the_theme_wrote_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies: list[Body] = []
    kept: dict[tuple[str, int], Shell] = {}
    body_of, captured = handwritten.body, shells.captured

    def kept_body(page: Page, build: Build, language: str) -> Body:
        bodies.append(body_of(page, build, language))
        return bodies[-1]

    def kept_shells(
        env: jinja2.Environment, config: MkDocsConfig, framing: Framing, language: str
    ) -> dict[tuple[str, int], Shell]:
        kept.update(captured(env, config, framing, language))
        return kept

    monkeypatch.setattr(handwritten, "body", kept_body)
    monkeypatch.setattr(shells, "captured", kept_shells)
    built = built_here(WORLD, tmp_path / "site")
    catalog, _ = site.load(WORLD, TODAY)
    assert catalog is not None
    joined = list(site.join(bodies, lambda *key: kept[key], site.framing(catalog, SETTINGS)))
    assert len(joined) == len(catalog.handwritten)
    assert [file.path for file in joined if (built / file.path).read_bytes() != file.content] == []


@pytest.fixture(scope="module")
def in_plain_frame(world: Catalog, bodies: list[Body]) -> dict[str, str]:
    framing = site.framing(world, SETTINGS)

    @cache
    def shell(language: str, depth: int) -> Shell:
        return plain.shell(framing, language, depth)

    return {file.path: file.content.decode() for file in site.join(bodies, shell, framing)}


def generated(built: Path, world: Catalog) -> Iterator[tuple[str, str]]:
    """Give every page of a built world that is neither hand-written nor a redirect."""
    others = {f"{page.language}/{page.path}index.html" for page in world.handwritten}
    for path in built.glob("*/**/index.html"):
        name = path.relative_to(built).as_posix()
        if name not in others and "/vana-teenus/" not in name:
            yield name, path.read_text("utf-8")


def test_the_plain_frame_and_the_theme_give_the_same_pages(
    world: Catalog, world_site: Path, in_plain_frame: dict[str, str]
) -> None:
    assert {path for path, _ in generated(world_site, world)} == set(in_plain_frame)


def test_the_plain_frame_and_the_theme_give_the_same_main_part_and_links(
    world: Catalog, world_site: Path, in_plain_frame: dict[str, str]
) -> None:
    def seen(html: str) -> tuple[str, list[str]]:
        return re.findall(r"<main.*</main>", html, re.DOTALL)[0], re.findall(r'\bhref="([^"]*)"', html)

    for path, html in generated(world_site, world):
        assert seen(html) == seen(in_plain_frame[path]), path
