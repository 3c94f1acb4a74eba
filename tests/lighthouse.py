"""Lighthouse on pages that are served: what it says of each, as on a middling phone."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests import chromium
from tests.projects import PROJECT

if TYPE_CHECKING:
    from collections.abc import Sequence

QUALITIES = ("accessibility", "best-practices", "seo")
"""Categories that come out the same on every machine."""
CATEGORIES = (*QUALITIES, "performance")
_SETTINGS = {"chromeFlags": ["--headless", *chromium.FLAGS], "disableFullPageScreenshot": True}
"""Qualities need no wait for what may still be painted; scripts of our pages do nothing afterwards."""
_WITHOUT_WAITING = {
    "pauseAfterFcpMs": 0,
    "pauseAfterLoadMs": 0,
    "networkQuietThresholdMs": 0,
    "cpuQuietThresholdMs": 0,
}
"""How Lighthouse runs; what throttles is its own, simulated, which is the quickest too."""


@dataclass(frozen=True)
class Report:
    """What Lighthouse says of one page."""

    result: dict[str, Any]

    @property
    def version(self) -> str:
        """Lighthouse's own version."""
        return str(self.result["lighthouseVersion"])

    def score(self, category: str) -> int:
        """Give the score of a category out of 100; one that could not be worked out is 0."""
        return round(100 * (self.result["categories"][category]["score"] or 0))

    def faults(self, category: str) -> list[str]:
        """Give what keeps a category below 100."""
        counting = [part["id"] for part in self.result["categories"][category]["auditRefs"] if part["weight"]]
        audits = [self.result["audits"][name] for name in counting]
        return [
            f"{audit['id']}: {audit['title']} {audit.get('errorMessage', '')}".rstrip()
            for audit in audits
            if audit["scoreDisplayMode"] == "error" or (audit["score"] is not None and audit["score"] < 1)
        ]

    def number(self, audit: str) -> float | None:
        """Give the number that an audit measured, or nothing where it failed."""
        number: float | None = self.result["audits"][audit].get("numericValue")
        return number

    @property
    def requests(self) -> int:
        """How many requests the page took; pictures that stand in the page itself are none."""
        asked = self.result["audits"]["network-requests"]["details"]["items"]
        return len([request for request in asked if not request["url"].startswith("data:")])


def reports(addresses: Sequence[str], categories: Sequence[str] = CATEGORIES) -> list[Report]:
    """Let Lighthouse open each address once, one after the other."""
    settings = _SETTINGS | {"onlyCategories": categories} | ({} if "performance" in categories else _WITHOUT_WAITING)
    done = subprocess.run(
        ["node", PROJECT / "tests" / "lighthouse.mjs", json.dumps(settings), *addresses],
        env=os.environ | {"CHROME_PATH": chromium.executable()},
        capture_output=True,
        text=True,
        check=False,
        timeout=60 + 60 * len(addresses),
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return [Report(json.loads(line)) for line in done.stdout.splitlines()]
