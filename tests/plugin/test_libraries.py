"""Scripts by others come into the site with their licence, from where Node would look for them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from mkdocs.exceptions import PluginError

from tatsite.plugin.libraries import found
from tests.plugin.builds import configured
from tests.projects import PROJECT, WORLD

if TYPE_CHECKING:
    from pathlib import Path


def _put(folder: Path, code: str) -> None:
    package = folder / "lean-qr"
    package.mkdir(parents=True)
    (package / "index.mjs").write_text(code, "utf-8")
    (package / "LICENSE").write_text("Invented licence\n", "utf-8")


def test_library_comes_with_its_licence(tmp_path: Path) -> None:
    _put(tmp_path / "node_modules", "export{}")
    (file,) = found(tmp_path)
    assert file.path == "assets/lean-qr.js"
    assert file.content == b"/*! lean-qr\n\nInvented licence\n*/\nexport{}"


def test_library_of_the_project_comes_before_those_above_and_elsewhere(tmp_path: Path) -> None:
    project = tmp_path / "above" / "project"
    project.mkdir(parents=True)
    elsewhere = os.pathsep.join(str(tmp_path / name) for name in ("", "nowhere", "elsewhere"))
    places = (tmp_path / "elsewhere", tmp_path / "above" / "node_modules", project / "node_modules")
    for place in places:
        _put(place, place.parent.name)
        (file,) = found(project, elsewhere)
        assert file.content.decode().splitlines()[-1] == place.parent.name


def test_build_without_the_library_says_what_to_run(
    copy_of_world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NODE_PATH", str(tmp_path / "nowhere"))
    config = configured(copy_of_world, tmp_path / "site")
    with pytest.raises(PluginError, match="lean-qr is missing"):
        config.plugins.on_config(config)
    assert not (tmp_path / "site").exists()


def test_real_library_is_the_one_that_is_locked() -> None:
    (file,) = found(WORLD)
    assert file.content.endswith((PROJECT / "node_modules" / "lean-qr" / "index.mjs").read_bytes())
    assert b"Permission is hereby granted" in file.content
    assert b"*/" not in file.content.partition(b"*/\n")[0]
