"""The invented world with some of its records changed, and what is told then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tatsite import editing, site
from tatsite.reading import yaml12
from tatsite.records.problem import Severity
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path


def written(root: Path, file: str) -> Any:
    """Give what a record below services/ says."""
    return yaml12.parse((root / "services" / file).read_text("utf-8"))[0]


def put(root: Path, file: str, value: dict[str, Any]) -> None:
    """Write a record below services/."""
    path = root / "services" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(editing.dump(value), "utf-8")


def told(root: Path, *codes: str) -> list[tuple[str, str]]:
    """Give file and code of the problems that are more than hints, or of those with these codes."""
    problems = site.load(root, TODAY)[1]
    chosen = [one for one in problems if (one.code in codes if codes else one.severity is not Severity.HINT)]
    return [(one.position.file.removeprefix("services/"), one.code) for one in chosen]
