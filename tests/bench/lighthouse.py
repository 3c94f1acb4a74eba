"""`make lighthouse`: what Lighthouse says of a page of every kind, written into docs/performance.md.

The real records are built for the address that they are then served at. Each number is the median of several runs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import statistics
import subprocess
import tempfile
from pathlib import Path

from tests import chromium
from tests.browser.visits import LANGUAGES, PATHS
from tests.lighthouse import CATEGORIES, Report, reports
from tests.projects import PROJECT, tatsite
from tests.serving import served

DOCUMENT = PROJECT / "docs" / "performance.md"
_BETWEEN = re.compile("(?<=<!-- lighthouse -->\n).*(?=<!-- /lighthouse -->)", re.DOTALL)
_COLUMNS = (
    "kind",
    "language",
    "accessibility",
    "best practices",
    "SEO",
    "performance",
    "LCP ms",
    "TBT ms",
    "CLS",
    "bytes",
    "requests",
)


def table(pages: dict[tuple[str, str], list[Report]]) -> str:
    """Write the table of pages, each by its kind and language and with the reports of all its runs."""
    lines = [_row(_COLUMNS), _row(["---"] * len(_COLUMNS))]
    lines += [_row([*page, *_numbers(runs)]) for page, runs in pages.items()]
    return "".join(lines)


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _numbers(runs: list[Report]) -> list[str]:
    scores = [statistics.median(run.score(category) for run in runs) for category in CATEGORIES]
    requests = statistics.median(run.requests for run in runs)
    return [
        *(f"{score:.0f}" for score in scores),
        _median(runs, "largest-contentful-paint", ".0f"),
        _median(runs, "total-blocking-time", ".0f"),
        _median(runs, "cumulative-layout-shift", ".3f"),
        _median(runs, "total-byte-weight", ".0f"),
        f"{requests:.0f}",
    ]


def _median(runs: list[Report], audit: str, form: str) -> str:
    """Write the median of what the runs measured; one that is lost among others tells nothing of the page."""
    numbers = [number for run in runs if (number := run.number(audit)) is not None]
    return f"{statistics.median(numbers):{form}}" if numbers else "?"


def rewritten(document: str, text: str) -> str:
    """Put a text between the two marks of a document."""
    return _BETWEEN.sub(lambda _: f"\n{text}\n", document)


def measured(languages: tuple[str, ...], runs: int) -> dict[tuple[str, str], list[Report]]:
    """Build the real records, serve them, and let Lighthouse open each page several times."""
    paths = {("chooser", "all"): ""} | {
        (kind, language): f"{language}/{path}" for language in languages for kind, path in PATHS.items()
    }
    with tempfile.TemporaryDirectory() as name, served(Path(name) / "site", compressed=True) as address:
        done = tatsite("build", "--site", Path(name) / "site", "--url", address, root=PROJECT)
        if done.returncode != 0:
            raise RuntimeError(done.stdout + done.stderr)
        found = reports([address + path for path in paths.values() for _ in range(runs)])
    return {page: found[number * runs : (number + 1) * runs] for number, page in enumerate(paths)}


def main() -> None:
    """Measure, print and write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="measure all languages, not the Ukrainian one alone")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--date", type=dt.date.fromisoformat, default=dt.datetime.now(dt.UTC).date())
    given = parser.parse_args()
    pages = measured(LANGUAGES if given.all else ("uk",), given.runs)
    browser = subprocess.run([chromium.executable(), "--version"], capture_output=True, text=True, check=True).stdout
    [version] = {run.version for runs in pages.values() for run in runs}
    heading = f"{given.date}, {' '.join(browser.split()[:2])}, Lighthouse {version}, median of {given.runs} runs.\n"
    text = f"{heading}\n{table(pages)}"
    print(text)  # noqa: T201
    DOCUMENT.write_text(rewritten(DOCUMENT.read_text("utf-8"), text), "utf-8")


if __name__ == "__main__":
    main()
