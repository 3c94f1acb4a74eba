"""MkDocs builds inside the test's own process, and what a folder holds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig


def configured(root: Path, folder: Path, *, command: str = "build") -> MkDocsConfig:
    """Read mkdocs.yml as the command line of MkDocs does."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command=command, dirty=False)
    return config


def built_here(root: Path, folder: Path) -> Path:
    """Build a project into a folder."""
    build(configured(root, folder))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
