"""The stylesheet in parts: a page carries the parts its kind uses, inline, and no other.

Which parts a kind uses is written in its template's module, so the styles of a page follow
from templates and never from records.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

FOLDER = Path(__file__).parent / "styles"
"""Folder of the parts, `<name>.css` each."""
FRAME = ("tokens", "frame")
"""Parts that every page carries."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


def element(parts: tuple[str, ...]) -> Markup:
    """Give the style element of a page that uses these parts beyond the frame's."""
    return Markup("<style>{}</style>").format(Markup(sheet(parts)))  # noqa: S704 - our own stylesheet


@cache
def sheet(parts: tuple[str, ...]) -> str:
    """Give the stylesheet of a page that uses these parts beyond the frame's."""
    return "".join(_part(name) for name in (*FRAME, *parts, "print")).replace(";}", "}")


def tokens() -> dict[str, str]:
    """Give the tokens of the light scheme, `ground` for `--ground`, with their values."""
    light = _part("tokens").partition("@media")[0]
    return dict(re.findall(r"--([a-z-]+):([^;}]+)", light))


def _part(name: str) -> str:
    text = (FOLDER / f"{name}.css").read_text("utf-8")
    return _SPACE.sub("", _COMMENT.sub("", text)).strip()
