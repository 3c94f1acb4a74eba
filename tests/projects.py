"""The project folders that tests build, and the command line that builds them."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parents[1]
"""The real records."""
WORLD = PROJECT / "tests" / "world"
"""The invented world."""
TODAY = dt.date(2026, 11, 23)
"""The day every test of the invented world builds for."""
_CHECKED_ON = re.compile(r"^(?:  on|recorded_on): ([0-9]{4}-[0-9]{2}-[0-9]{2})$", re.MULTILINE)


@cache
def real_day() -> dt.date:
    """Give the day that tests of the real records build for: nothing that they say was done is still to come."""
    files = (file for folder in ("services", "internal") for file in (PROJECT / folder).rglob("*.yaml"))
    texts = (file.read_text("utf-8") for file in files)
    checks = (dt.date.fromisoformat(day) for text in texts for day in _CHECKED_ON.findall(text))
    return max([TODAY, *checks])


def tatsite(*arguments: str | Path, root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as somebody would, on a fixed day."""
    day = real_day() if root == PROJECT else TODAY
    return subprocess.run(
        [sys.executable, "-m", "tatsite", *map(str, arguments), "--root", str(root)],
        env=os.environ | {"TATSITE_TODAY": day.isoformat()} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
