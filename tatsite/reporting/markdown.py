"""Pieces of a document in Markdown (CommonMark, tables as in GFM): no text of a record changes its form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MARKS: Final = re.compile(r"[\\`*_{}\[\]#]")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}
_START: Final = re.compile(r"^(\d*)([-+.)])")


def escaped(text: str) -> str:
    """Give a text on one line in which no sign means anything to Markdown or HTML."""
    line = " ".join(text.split())
    plain = "".join(_ENTITIES.get(sign, sign) for sign in _MARKS.sub(r"\\\g<0>", line))
    return _START.sub(r"\1\\\2", plain)


def heading(level: int, text: str) -> Iterator[str]:
    """Give a heading with the blank line behind it."""
    yield f"{'#' * level} {escaped(text)}"
    yield ""


def paragraph(text: str) -> Iterator[str]:
    """Give a paragraph with the blank line behind it."""
    yield escaped(text)
    yield ""


def bullets(items: Iterable[str]) -> Iterator[str]:
    """Give a list with the blank line behind it."""
    yield from (f"- {escaped(item)}" for item in items)
    yield ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give a table with the blank line behind it."""
    for row in (head, ["---"] * len(head), *rows):
        cells = row if row[0] == "---" else map(escaped, row)
        yield f"| {' | '.join(cells)} |"
    yield ""
