"""A small project to change the records of."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.reading.cases import PROJECT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder without a problem, all of it in canonical form."""
    return Path(shutil.copytree(PROJECT, tmp_path / "project"))
