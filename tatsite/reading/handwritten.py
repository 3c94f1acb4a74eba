"""The hand-written pages in content/: where they stand and which records they link to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tatsite.records.problem import Position

if TYPE_CHECKING:
    from pathlib import Path

_RECORD_LINK = re.compile(r"(?:\]\(|^ {0,3}\[[^\]]+\]:\s*)<?record:(?P<name>[^)\s#>]*)")


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link from a hand-written page to a record."""

    name: str
    """Full name of the record."""
    position: Position
    """Where the name is typed."""


@dataclass(frozen=True, slots=True)
class Handwritten:
    """A Markdown page."""

    language: str
    """Code of the folder it stands in; empty when it stands in none."""
    path: str
    """Its address below the language, such as `about/`; empty for the home page."""
    file: str
    """Path relative to the project folder."""
    links: tuple[RecordLink, ...]
    """Links to records."""


def read(root: Path, folder: str) -> list[Handwritten]:
    """Find the hand-written pages below `root/folder`, one folder a language."""
    pages = []
    for path in sorted((root / folder).glob("**/*.md")):
        *folders, name = path.relative_to(root / folder).with_suffix("").parts
        language, *rest = [*folders, name] if folders else ["", name]
        if name == "index":
            rest.pop()
        file = path.relative_to(root).as_posix()
        address = "".join(f"{part}/" for part in rest)
        pages.append(Handwritten(language, address, file, tuple(_links(path, file))))
    return pages


def _links(path: Path, file: str) -> list[RecordLink]:
    text = path.read_text("utf-8", errors="replace")
    return [
        RecordLink(match["name"], Position(file, number, match.start("name") + 1))
        for number, line in enumerate(text.splitlines(), 1)
        for match in _RECORD_LINK.finditer(line)
    ]
