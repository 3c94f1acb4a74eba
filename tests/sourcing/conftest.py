"""A small project whose source has a text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.reading.cases import PROJECT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder whose records tell each line of its source."""
    folder = Path(shutil.copytree(PROJECT, tmp_path / "project"))
    shutil.copytree(Path(__file__).parent / "told", folder, dirs_exist_ok=True)
    return folder
