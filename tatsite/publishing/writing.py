"""Puts finished files into a folder, and only those that differ from what is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tatsite.sitefile import SiteFile


class PublishingError(Exception):
    """The site cannot be put where it should stand; says why."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a call of `write` did."""

    files: int
    """Files of the site."""
    changed: int
    """Files that were written, because they are new or differ."""


def write(files: Iterable[SiteFile], folder: Path) -> Written:
    """Write files below a folder; one whose content stands there already is left alone.

    Raises:
        PublishingError: Two files have one path, or a path leads out of the folder.
    """
    seen: set[str] = set()
    changed = 0
    for file in files:
        if file.path in seen:
            raise PublishingError(f"two pages have the address {file.path}")
        if file.path.startswith("/") or ".." in file.path.split("/"):
            raise PublishingError(f"the path {file.path} leads out of the site")
        seen.add(file.path)
        changed += _write(folder / file.path, file.content)
    return Written(len(seen), changed)


def _write(path: Path, content: bytes) -> bool:
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
