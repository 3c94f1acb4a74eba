"""Published folders for the tests, and a system that cannot exchange names."""

from __future__ import annotations

import ctypes

import pytest


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take renameat2 away, as on systems other than Linux."""
    monkeypatch.setattr(ctypes, "CDLL", lambda *_arguments, **_options: object())
