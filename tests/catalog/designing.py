"""The invented world with internal records added or changed, and its design."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tatsite import editing, site
from tatsite.reading import yaml12
from tatsite.records.problem import Severity
from tests.projects import TODAY

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from tatsite.catalog import Design

BOTTLENECK = {
    "schema_version": 1,
    "title": {"et": "SISEMINE Katkine kell"},
    "text": {"et": "SISEMINE Kell ei helise."},
    "kind": "system",
    "evidence": [{"kind": "feedback", "text": "SISEMINE Ei helisenud.", "on": "2026"}],
    "recorded_on": "2026-11-03",
    "status": "open",
}
"""Another bottleneck, of the whole journey."""


def put(root: Path, file: str, value: dict[str, Any]) -> None:
    """Write a record below internal/."""
    path = root / "internal" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(editing.dump(value), "utf-8")


def change(root: Path, file: str, **fields: Any) -> None:
    """Let a record below internal/ say something else in these fields; nothing in those that are null."""
    kept = yaml12.parse((root / "internal" / file).read_text("utf-8"))[0] | fields
    put(root, file, {field: value for field, value in kept.items() if value is not None})


def designed(root: Path, today: dt.date = TODAY) -> Design:
    """Join the records of a changed world, internal ones too."""
    design, problems = site.load_design(root, today)
    assert design, [problem for problem in problems if problem.severity is Severity.ERROR]
    return design
