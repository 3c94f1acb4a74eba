"""Feeds of a world in which much is news."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tatsite.records import Event
from tatsite.records.translation import fingerprint
from tatsite.records.walk import texts as texts_of
from tests.catalog.changing import put
from tests.feeds.following import CASES, READ, Files, bare, files_of
from tests.pages.changed import change, loaded
from tests.projects import WORLD

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented world with more events in it, and with news for officials."""
    copied = shutil.copytree(WORLD, tmp_path_factory.mktemp("news") / "project")
    for name, fields in CASES.items():
        put(copied, f"naidislinn/events/{name}.yaml", bare(name, **fields))
    moon = {"organiser": "kuuvald/organisations/valitsus", "announced": "2026-11-15"}
    put(copied, "kuuvald/events/kuul.yaml", bare("kuul", **moon))
    put(copied, "naidislinn/events/ametnikele.yaml", bare("ametnikele", for_officials=True, announced="2026-11-15"))
    undated = {"starts": None, "length": None, "updated": "2026-11-20"}
    change(copied, "programme/events/ametnike-koolitus.yaml", **undated)
    return copied


@pytest.fixture(scope="session")
def changed(root: Path) -> Catalog:
    """That world, joined, with every English text of one event read by somebody."""
    catalog = loaded(root)
    item = catalog.find(READ, Event)
    rows = [
        {"field": path, "source": fingerprint(text.root["et"]), "languages": {"en": {
            "text": fingerprint(text.root["en"]), "state": "reviewed", "on": "2026-11-16", "by": "Näidislugeja"}}}
        for path, text in texts_of(item.record)
    ]  # fmt: skip
    put(root, f"translations/{READ}.yaml", {"schema_version": 1, "texts": rows})
    return loaded(root)


@pytest.fixture(scope="session")
def files(changed: Catalog) -> Files:
    """Every feed of that world by its path."""
    return files_of(changed)


@pytest.fixture(scope="session", params=["world", "real", "changed"])
def all_files(request: pytest.FixtureRequest) -> Files:
    """Feeds of the invented world, of the real records, and of the changed world."""
    return files_of(request.getfixturevalue(request.param))
