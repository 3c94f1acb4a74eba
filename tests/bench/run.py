"""`make bench`: a full build against plain MkDocs with the same number of pages, as a ratio in one run.

Both sides build invented pages with mkdocs, mkdocs-material and mkdocs-static-i18n, one after the
other, several rounds; CPU seconds are those of the whole process tree. Quote the ratio, not the seconds.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[2]
WORLD = PROJECT / "tests" / "world"
LANGUAGES = ("et", "en", "ru", "uk", "ar")


def many_records(folder: Path, municipalities: int, services: int) -> None:
    """Write a project in which the invented world's service is repeated."""
    shutil.copytree(WORLD, folder)
    records = folder / "services"
    city = records / "naidislinn"
    service = (city / "services" / "taisteenus.yaml").read_text("utf-8")
    service = re.sub(r"^plan_rows:\n(  - .*\n)+", "", service, flags=re.MULTILINE)  # the copies have no plans
    for number in range(municipalities):
        copy = records / f"naidis-{number}"
        (copy / "services").mkdir(parents=True)
        shutil.copy(city / "municipality.yaml", copy / "municipality.yaml")
        for one in range(services):
            (copy / "services" / f"teenus-{one}.yaml").write_text(service, "utf-8")


def many_pages(folder: Path, pages: int) -> None:
    """Write a plain MkDocs project with as many pages a language, of about the same text."""
    text = "# Näidis {number}\n\n" + "Väljamõeldud lause väljamõeldud linnast.\n\n" * 12
    for language in LANGUAGES:
        docs = folder / "content" / language
        docs.mkdir(parents=True)
        (docs / "index.md").write_text("# Näidis\n", "utf-8")
        for number in range(pages):
            (docs / f"p{number}.md").write_text(text.format(number=number), "utf-8")
    config = (WORLD / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(config.partition("  - tatsite:")[0] + "  - search\n", "utf-8")


def cpu(root: Path, target: Path) -> float:
    """Build once and give the CPU seconds of the whole process tree."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(target)],
        cwd=root,
        env=os.environ
        | {"NODE_PATH": str(PROJECT / "node_modules"), "TATSITE_TODAY": "2026-11-23", "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--municipalities", type=int, default=10)
    parser.add_argument("--services", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many_records(folder / "ours", given.municipalities, given.services)
        cpu(folder / "ours", folder / "ours-site")
        pages = sum(1 for _ in (folder / "ours-site").rglob("*.html"))
        many_pages(folder / "plain", pages // len(LANGUAGES))
        ratios = []
        for _round in range(given.rounds):
            ours, plain = (cpu(folder / side, folder / f"{side}-site") for side in ("ours", "plain"))
            ratios.append(ours / plain)
            print(f"{pages} pages: tatsite {ours:.2f} CPU s, plain MkDocs {plain:.2f} CPU s")  # noqa: T201
    print(f"ratio {statistics.median(ratios):.3f} (median of {given.rounds}): 1/{1 / statistics.median(ratios):.0f}")  # noqa: T201


if __name__ == "__main__":
    main()
