"""`make bench`: `tatsite check` of 2 000 records against a bare load of the same files, as a ratio in one run.

The records are those of the real municipality with the most of them, copied under invented names;
the bare load is PyYAML's C loader (`yaml.CSafeLoader`), which checks nothing. Both run in this
process, one after the other, several rounds. Quote the ratio, not the seconds.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from tatsite import site
from tatsite.i18n import translations
from tatsite.records import TRANSLATIONS
from tatsite.reporting import report

if TYPE_CHECKING:
    from collections.abc import Callable

PROJECT = Path(__file__).parents[2]
TODAY = site.today("2026-11-24")
MOST = 6
"""The ratio that issue and design allow."""


def many_records(folder: Path, least: int) -> list[Path]:
    """Write a project with at least so many records, and what is put down of their translations; give the files."""
    records = folder / site.RECORDS
    shutil.copytree(PROJECT / site.RECORDS, records)
    city = max((path.parent for path in records.glob("*/municipality.yaml")), key=lambda path: len(_files(path)))
    number = 0
    while sum(TRANSLATIONS not in file.parts for file in _files(records)) < least:
        number += 1
        copy = shutil.copytree(city, records / f"naidis-{number}")
        shutil.copytree(records / TRANSLATIONS / city.name, records / TRANSLATIONS / copy.name)
        for file in _files(copy):
            text = file.read_text("utf-8").replace(f"{city.name}/", f"{copy.name}/")
            file.write_text(text, "utf-8")
    return _files(records)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.yaml"))


def cpu(run: Callable[[], object]) -> float:
    """Give the CPU seconds of one call."""
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        files = many_records(Path(name), given.records)

        def load() -> None:
            for file in files:
                yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)

        def check() -> None:
            _catalog, problems = site.load(Path(name), TODAY)
            list(report(problems, translations("et"), hints=True))

        ratios = []
        for _round in range(given.rounds):
            bare, ours = cpu(load), cpu(check)
            ratios.append(ours / bare)
            print(f"check {ours:.2f} s CPU, bare load {bare:.2f} s CPU, ratio {ours / bare:.2f}")  # noqa: T201
    print(f"check: {len(files)} files, ratio {statistics.median(ratios):.2f} (at most {MOST})")  # noqa: T201


if __name__ == "__main__":
    main()
