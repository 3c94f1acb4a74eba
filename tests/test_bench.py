"""What the benchmarks build can be built, and what they measure is told as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tatsite import site
from tests.bench.lighthouse import DOCUMENT, rewritten, table
from tests.bench.run import many_records
from tests.lighthouse import Report
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path


def test_records_that_a_build_is_measured_with_have_no_error(tmp_path: Path) -> None:
    many_records(tmp_path / "project", municipalities=2, services=2)
    catalog, problems = site.load(tmp_path / "project", TODAY)
    assert catalog, [problem for problem in problems if problem.severity == "error"]
    assert len([item for item in catalog.services if item.owner.startswith("naidis-")]) == 4


def _report(performance: float, paint: float | None) -> Report:
    numbers: dict[str, Any] = {
        "largest-contentful-paint": {"numericValue": paint} if paint else {"errorMessage": "NO_LCP"},
        "total-blocking-time": {"numericValue": 10.4},
        "cumulative-layout-shift": {"numericValue": 0.0125},
        "total-byte-weight": {"numericValue": 12000},
        "network-requests": {"details": {"items": [{"url": url} for url in ("http://a/", "http://a/b.png", "data:,")]}},
    }
    scores = {"accessibility": 1, "best-practices": 0.96, "seo": None, "performance": performance}
    return Report({"audits": numbers, "categories": {name: {"score": score} for name, score in scores.items()}})


def test_table_of_pages_tells_medians() -> None:
    runs = [_report(0.9, 2000), _report(0.99, None), _report(0.98, 1000)]
    *_heading, row = table({("city", "uk"): runs}).splitlines()
    assert row == "| city | uk | 100 | 96 | 0 | 98 | 1500 | 10 | 0.013 | 12000 | 2 |"


def test_table_of_pages_is_written_between_its_marks_and_nowhere_else() -> None:
    before = DOCUMENT.read_text("utf-8")
    start, _, rest = before.partition("<!-- lighthouse -->\n")
    _, _, end = rest.partition("<!-- /lighthouse -->")
    assert rewritten(before, "| new |\n") == (f"{start}<!-- lighthouse -->\n\n| new |\n\n<!-- /lighthouse -->{end}")
    assert "# Performance" in start
