"""What the benchmarks build can be built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import site
from tests.bench.run import many_records
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path


def test_records_that_a_build_is_measured_with_have_no_error(tmp_path: Path) -> None:
    many_records(tmp_path / "project", municipalities=2, services=2)
    catalog, problems = site.load(tmp_path / "project", TODAY)
    assert catalog, [problem for problem in problems if problem.severity == "error"]
    assert len([item for item in catalog.services if item.owner.startswith("naidis-")]) == 4
