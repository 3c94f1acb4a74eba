"""The project folders that tests build, and the command line that builds them."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
"""The real records."""
WORLD = PROJECT / "tests" / "world"
"""The invented world."""
TODAY = dt.date(2026, 11, 23)
"""The day every test builds for."""


def tatsite(*arguments: str | Path, root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as somebody would, on a fixed day."""
    return subprocess.run(
        [sys.executable, "-m", "tatsite", *map(str, arguments), "--root", str(root)],
        env=os.environ | {"TATSITE_TODAY": TODAY.isoformat()} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
