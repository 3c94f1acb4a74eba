"""Rendered sites for the page tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.dom import parse
from tests.pages.rendering import rendered

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog


@pytest.fixture(scope="session")
def world_files(world: Catalog) -> dict[str, str]:
    """Every file of the invented world's site by its path."""
    return rendered(world)


@pytest.fixture(scope="session")
def real_files(real: Catalog) -> dict[str, str]:
    """Every file of the real site by its path."""
    return rendered(real)


@pytest.fixture(scope="session")
def world_pages(world_files: dict[str, str]) -> dict[str, BeautifulSoup]:
    """The invented world's pages by their address, such as `et/naidislinn/`."""
    return _pages(world_files)


@pytest.fixture(scope="session")
def real_pages(real_files: dict[str, str]) -> dict[str, BeautifulSoup]:
    """The real pages by their address."""
    return _pages(real_files)


@pytest.fixture(scope="session", params=["world", "real"])
def all_pages(request: pytest.FixtureRequest) -> dict[str, BeautifulSoup]:
    """Pages of the invented world, then the real ones."""
    pages: dict[str, BeautifulSoup] = request.getfixturevalue(f"{request.param}_pages")
    return pages


@pytest.fixture(scope="session", params=["world", "real"])
def all_files(request: pytest.FixtureRequest) -> dict[str, str]:
    """Files of the invented world, then the real ones."""
    files: dict[str, str] = request.getfixturevalue(f"{request.param}_files")
    return files


def _pages(files: dict[str, str]) -> dict[str, BeautifulSoup]:
    return {path.removesuffix("index.html"): parse(text) for path, text in files.items() if path.endswith(".html")}
