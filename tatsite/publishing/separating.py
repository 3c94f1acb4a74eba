"""Keeps the coordinators' build and the public site apart: neither takes the other's folder, nor lies inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tatsite.publishing.headers import FILE as HEADERS
from tatsite.publishing.writing import PublishingError
from tatsite.sitefile import SiteFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MARK: Final = ".tatsite-coordinators"
"""File that says that a folder holds a coordinators' build."""
_SAID: Final = "This folder is for coordinators. Do not publish it.\n"
_PUBLIC: Final = ("sitemap.xml", HEADERS)
"""Files by which a public site is known."""


def coordinators_mark() -> SiteFile:
    """Give the file that marks a coordinators' build."""
    return SiteFile(MARK, _SAID.encode())


def refuse_for_coordinators(target: Path, taken: Iterable[Path]) -> None:
    """Refuse a folder in which a coordinators' build could become public, or would take something's place.

    `taken` are folders that it must not be or lie in: the public site and what sites are made of.

    Raises:
        PublishingError: The folder is not for coordinators; says why.
    """
    places = [target.resolve(), *target.resolve().parents]
    for folder in taken:
        if folder.resolve() in places:
            raise PublishingError(f"{target} is or lies in {folder}; choose another folder for the coordinators' build")
    for place in places:
        if any((place / name).exists() for name in _PUBLIC):
            raise PublishingError(f"{place} holds a public site; choose another folder for the coordinators' build")
    if target.exists() and not target.is_dir():
        raise PublishingError(f"{target} is a file; choose a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).exists():
        raise PublishingError(f"{target} holds something else than a coordinators' build; choose another folder")


def refuse_for_readers(target: Path) -> None:
    """Refuse a folder that holds a coordinators' build, or lies in one.

    Raises:
        PublishingError: The folder is for coordinators.
    """
    for place in (target.resolve(), *target.resolve().parents):
        if (place / MARK).exists():
            raise PublishingError(f"{place} holds a coordinators' build; choose another folder for the public site")
