"""Imprints that no site can be released with; in one case there is none."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

BAD: Final = Path(__file__).parent / "bad"
IMPRINT: Final = "services/programme/imprint/site.yaml"
CASES: Final = ("no-imprint", *sorted(path.stem for path in BAD.glob("*.yaml")))
"""By the name of their lines in `bad/`."""


def put(case: str, project: Path) -> None:
    """Put the imprint of a case into a project that has none."""
    if (BAD / f"{case}.yaml").exists():
        (project / IMPRINT).parent.mkdir()
        shutil.copy(BAD / f"{case}.yaml", project / IMPRINT)
