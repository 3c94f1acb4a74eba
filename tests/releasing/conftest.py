"""A small project that says nothing of who answers for the site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.reading.cases import PROJECT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder without an imprint, and without a problem but in a check before a release."""
    return Path(shutil.copytree(PROJECT, tmp_path / "project"))
