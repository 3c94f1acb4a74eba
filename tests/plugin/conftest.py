"""Every test here builds for the same day and address."""

from __future__ import annotations

import pytest

from tests.projects import TODAY


@pytest.fixture(autouse=True)
def _same_day_and_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TATSITE_TODAY", TODAY.isoformat())
    monkeypatch.setenv("TATSITE_URL", "http://127.0.0.1/")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
