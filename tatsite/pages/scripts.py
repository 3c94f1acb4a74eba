"""Scripts of features, each fetched when a reader first opens one: the `.js` files beside this module."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tatsite import addresses
from tatsite.sitefile import SiteFile


@cache
def scripts() -> tuple[SiteFile, ...]:
    """Give every script, without its lines of comment."""
    return tuple(map(_script, sorted(Path(__file__).parent.glob("*.js"))))


def _script(file: Path) -> SiteFile:
    lines = (line for line in file.read_text("utf-8").splitlines(keepends=True) if not line.lstrip().startswith("//"))
    return SiteFile(addresses.script(file.stem), "".join(lines).encode())
