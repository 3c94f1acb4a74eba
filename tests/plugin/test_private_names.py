"""What the plugin uses of MkDocs, Material and static-i18n without their promise.

Tried with the versions below. When one of these tests fails after an update, look at what the
plugin does with the name, then write the new version here.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mkdocs.utils
import pytest
from mkdocs.commands.build import build, get_context
from mkdocs.structure.nav import Navigation

from tatsite.plugin import pages as handwritten
from tatsite.plugin import shells
from tests.plugin.builds import built_here, configured
from tests.projects import WORLD

if TYPE_CHECKING:
    from collections.abc import Collection

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from tatsite.shell import Framing, Shell


@pytest.mark.parametrize(
    ("package", "tried"), [("mkdocs", "1.6."), ("mkdocs-material", "9.8."), ("mkdocs-static-i18n", "1.3.")]
)
def test_the_versions_are_those_that_were_tried(package: str, tried: str) -> None:
    assert version(package).startswith(tried)


def test_static_i18n_tells_its_languages_and_which_pass_is_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passes: list[tuple[str, bool, bool]] = []
    captured, clean = shells.captured, mkdocs.utils.clean_directory
    config = configured(WORLD, tmp_path / "site")
    i18n: Any = config.plugins["i18n"]

    def noted(
        env: jinja2.Environment, config: MkDocsConfig, framing: Framing, language: str
    ) -> dict[tuple[str, int], Shell]:
        passes.append((i18n.current_language, i18n.building, mkdocs.utils.clean_directory is clean))
        return captured(env, config, framing, language)

    monkeypatch.setattr(shells, "captured", noted)
    assert list(i18n.build_languages) == ["et", "en", "ru", "uk", "ar"]
    build(config)
    assert passes == [("et", False, True), *((language, True, False) for language in ("en", "ru", "uk", "ar"))]
    assert not i18n.building
    assert mkdocs.utils.clean_directory is clean


def test_static_i18n_gives_a_page_its_language_and_puts_the_default_one_at_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, tuple[str, str]] = {}
    move = handwritten._move  # noqa: SLF001 - what it is given is what is asked here

    def noted(file: File, language: str) -> None:
        seen[file.src_uri] = (getattr(file, "locale", ""), file.dest_uri)
        move(file, language)
        assert file.url == f"{language}/{Path(file.src_uri).stem}/"

    monkeypatch.setattr(handwritten, "_move", noted)
    built_here(WORLD, tmp_path / "site")
    assert seen["et/about.md"] == ("et", "about/index.html")


def test_the_theme_has_the_templates_and_assets_that_we_replace_or_leave_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[str] = set()
    select = handwritten.select

    def noted(files: Files, docs_dir: str, language: str, over: Collection[str]) -> None:
        seen.update(file.src_uri for file in files)
        select(files, docs_dir, language, over)

    monkeypatch.setattr(handwritten, "select", noted)
    config = configured(WORLD, tmp_path / "site")
    assert {"404.html", "sitemap.xml"} <= config.theme.static_templates
    build(config)
    for folder in ("javascripts", "stylesheets", "images"):
        assert any(file.startswith(f"assets/{folder}/") for file in seen)


def test_mkdocs_gives_the_context_of_a_page_that_stands_alone(tmp_path: Path) -> None:
    config = configured(WORLD, tmp_path / "site")
    context = get_context(Navigation([], []), [], config)
    assert context["config"] is config
