"""The real site and the invented one, served on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite.plugin import libraries
from tests.projects import PROJECT
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def at_root(real_site: Path) -> Iterator[str]:
    """Address of the real site at the root of a server."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def below_path(real_site_below: Path) -> Iterator[str]:
    """Address of the real site below a path."""
    with served(real_site_below) as address:
        yield f"{address}sub/"


@pytest.fixture(scope="session", params=["at_root", "below_path"])
def address(request: pytest.FixtureRequest) -> str:
    """Address of the real site, at the root and below a path."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture(scope="session")
def in_pseudo(pseudo_files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the invented site, then of the real one, in the pseudo language."""
    folder = tmp_path_factory.mktemp("pseudo")
    files = {path: text.encode() for path, text in pseudo_files.items()}
    for path, content in (files | {file.path: file.content for file in libraries.found(PROJECT)}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def invented(world_site: Path) -> Iterator[str]:
    """Address of the invented world's site."""
    with served(world_site) as address:
        yield address
