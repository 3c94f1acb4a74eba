"""What many tests share: the invented world, the real records, built sites, a server, a browser."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tests import chromium
from tests.pages.pseudo import marked_catalog, spoken, write_translations
from tests.pages.rendering import rendered
from tests.projects import PROJECT, TODAY, WORLD, real_day, tatsite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tatsite.catalog import Catalog, Design


# Copies of a project find the libraries of the pages where the project has them.
os.environ["NODE_PATH"] = str(PROJECT / "node_modules")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write the snapshots anew")


@pytest.fixture(scope="session")
def world() -> Catalog:
    """The invented world, joined."""
    catalog, problems = site.load(WORLD, TODAY)
    assert catalog is not None, problems
    return catalog


@pytest.fixture(scope="session")
def real() -> Catalog:
    """The real records, joined."""
    catalog, problems = site.load(PROJECT, real_day())
    assert catalog is not None, problems
    return catalog


@pytest.fixture(scope="session")
def world_design() -> Design:
    """The invented world, joined with its internal records."""
    design, problems = site.load_design(WORLD, TODAY)
    assert design is not None, problems
    return design


@pytest.fixture(scope="session")
def real_design() -> Design:
    """The real records, joined with the internal ones."""
    design, problems = site.load_design(PROJECT, real_day())
    assert design is not None, problems
    return design


@pytest.fixture(scope="session")
def pseudo_locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of translations into the pseudo language."""
    return write_translations(tmp_path_factory.mktemp("locales"))


@pytest.fixture(scope="session", params=[WORLD, PROJECT], ids=["world", "real"])
def pseudo_files(request: pytest.FixtureRequest, pseudo_locales: Path) -> dict[str, str]:
    """Every file of the invented site, then of the real one, in the pseudo language, by its path."""
    with spoken(pseudo_locales):
        return rendered(marked_catalog(request.param))


@pytest.fixture
def copy_of_world(tmp_path: Path) -> Path:
    """A project folder with the invented world in it, to change and to build."""
    return Path(shutil.copytree(WORLD, tmp_path / "project"))


def _built(root: Path, folder: Path, url: str) -> Path:
    done = tatsite("build", "--site", folder, "--url", url, root=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built for the root of a server."""
    return _built(PROJECT, tmp_path_factory.mktemp("real") / "site", "http://127.0.0.1/")


@pytest.fixture(scope="session")
def real_site_below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to serve, with the real site built for /sub/ in it."""
    folder = tmp_path_factory.mktemp("below")
    _built(PROJECT, folder / "sub", "http://127.0.0.1/sub/")
    return folder


@pytest.fixture(scope="session")
def world_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented world."""
    return _built(WORLD, tmp_path_factory.mktemp("world") / "site", "http://127.0.0.1/")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from the system's packages."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only browser tests pay for it

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.executable(), args=chromium.FLAGS)
        yield started
        started.close()
