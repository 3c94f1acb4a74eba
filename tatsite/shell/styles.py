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


@cache
def element(parts: tuple[str, ...]) -> Markup:
    """Give the style element of a page that uses these parts beyond the frame's."""
    rules = "".join(_part(name) for name in (*FRAME, *parts, "print"))
    return Markup("<style>{}</style>").format(Markup(rules))  # noqa: S704 - our own stylesheet


def _part(name: str) -> str:
    text = (FOLDER / f"{name}.css").read_text("utf-8")
    return _SPACE.sub("", _COMMENT.sub("", text)).strip()
