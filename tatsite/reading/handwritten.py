"""The hand-written pages in content/: where they stand, which records they link to, and what stands above stories."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from tatsite.reading import refusals, yaml12
from tatsite.reading.entries import Written, no_record
from tatsite.records.problem import Position, Problem
from tatsite.records.story import FOLDER as STORIES
from tatsite.records.story import Story

if TYPE_CHECKING:
    from pathlib import Path

_FRONT_MATTER = re.compile(r"---\n.*?^---\n", re.DOTALL | re.MULTILINE)
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
    story: Story | None = None
    """What stands above a story; nothing on other pages."""
    above: Written | None = None
    """The same with the place of each field."""
    problems: tuple[Problem, ...] = ()
    """What keeps a page below `stories/` from being a story."""


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
        text = path.read_text("utf-8", errors="replace")
        is_story = address.startswith(STORIES) and address != STORIES
        found = _story(text, file) if is_story else (None, None, ())
        pages.append(Handwritten(language, address, file, tuple(_links(text, file)), *found))
    return pages


def _story(text: str, file: str) -> tuple[Story | None, Written | None, tuple[Problem, ...]]:
    """Read the front matter of a story, which no story goes without."""
    above = _FRONT_MATTER.match(text)
    # The first line of dashes stays, as the start of a YAML document, so that lines are counted as in the file.
    value, marks, faults = yaml12.parse(above[0].removesuffix("---\n") if above else "")
    if faults:
        return None, None, tuple(Problem(Position(file, *fault.mark), fault.code, fault.arguments) for fault in faults)
    if no_record(value):
        return None, None, (Problem(Position(file), "story-without-front-matter"),)
    written = Written(file, "", "stories", file, file, value, marks)
    try:
        return Story.model_validate(value), written, ()
    except ValidationError as error:
        return None, written, tuple(refusals.problems(written, error.errors(), Story))


def _links(text: str, file: str) -> list[RecordLink]:
    return [
        RecordLink(match["name"], Position(file, number, match.start("name") + 1))
        for number, line in enumerate(text.splitlines(), 1)
        for match in _RECORD_LINK.finditer(line)
    ]
