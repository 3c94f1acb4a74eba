"""MkDocs builds inside the test's own process, changes to a project, and what a folder holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig


def read(root: Path, folder: Path) -> MkDocsConfig:
    """Read mkdocs.yml, as MkDocs does before every build of a preview."""
    return load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)


def configured(root: Path, folder: Path, *, command: Literal["build", "serve"] = "build") -> MkDocsConfig:
    """Read mkdocs.yml as the command line of MkDocs does when it starts."""
    config = read(root, folder)
    config.plugins.on_startup(command=command, dirty=False)
    return config


def built_here(root: Path, folder: Path) -> Path:
    """Build a project into a folder."""
    build(configured(root, folder))
    return folder


def add(root: Path, file: str, text: str) -> None:
    """Append lines to a file of a project."""
    path = root / file
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def replace(root: Path, file: str, old: str, new: str) -> None:
    """Change every occurrence of a text in a file of a project; there must be one."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def hook(root: Path, code: str) -> None:
    """Let code run in the builds of a project when MkDocs has read the pages of a language."""
    body = "".join(f"    {line}\n" for line in code.strip().splitlines())
    start = "    language = config.plugins['i18n'].current_language\n"
    (root / "hook.py").write_text(f"def on_env(env, config, files):\n{start}{body}", "utf-8")
    add(root, "mkdocs.yml", "hooks: [hook.py]\n")


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
