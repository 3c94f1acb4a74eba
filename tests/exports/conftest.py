"""The data of the invented world and of the real records, as another program reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tatsite import exports
from tests.pages.rendering import rendered

if TYPE_CHECKING:
    from tatsite.catalog import Catalog

URL = "https://naidis.example/sub/"


def read(catalog: Catalog) -> dict[str, Any]:
    """Give every file's content by its name without folder and ending."""
    return {file.path.removeprefix("data/v1/").removesuffix(".json"): json.loads(file.content)
            for file in exports.json_files(catalog, URL)}  # fmt: skip


@pytest.fixture(scope="session")
def real_paths(real: Catalog) -> set[str]:
    """Paths of all files of the real site."""
    return set(rendered(real))


@pytest.fixture(scope="session")
def world_data(world: Catalog) -> dict[str, Any]:
    """Data of the invented world."""
    return read(world)


@pytest.fixture(scope="session")
def real_data(real: Catalog) -> dict[str, Any]:
    """Data of the real records."""
    return read(real)
