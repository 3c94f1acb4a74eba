"""The reference that editors look things up in, made of the models: pages, schemas, settings of VS Code.

Nothing here is written by hand but the examples; what a field means is its docstring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tatsite import reading
from tatsite.reading.files import find
from tatsite.records import INTERNAL, KINDS, Language
from tatsite.reporting.reference import editor, pages, problems
from tatsite.reporting.reference.words import Book

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tatsite.reading.files import SourceFile

FOLDER: Final = "docs/reference"
"""Folder of the pages, below the project folder."""
EXAMPLE: Final = f"{FOLDER}/example"
"""Folder of a small project that has a record of every kind."""
_RECORDS: Final = "services"
_STORY: Final = "content/et/stories/naidislugu.md"


def files(root: Path) -> Iterator[tuple[str, str]]:
    """Give the path and the text of every file of the reference.

    From the project folder come the languages of the site and the examples.
    """
    places = {
        entry.id: entry.record.order
        for entry in reading.read(root, _RECORDS).entries
        if isinstance(entry.record, Language)
    }
    yield from editor.files(sorted(places, key=places.__getitem__))
    examples = _examples(root / EXAMPLE)
    book = Book(pages.homes(), {kind: example.name for kind, example in examples.items()})
    yield _page("index.md", pages.index())
    for kind in KINDS:
        yield _page(f"{kind}.md", pages.kind_page(kind, book, examples[kind]))
    yield _page(f"{pages.STORIES}.md", pages.story_page(book, _STORY, (root / EXAMPLE / _STORY).read_text("utf-8")))
    yield _page(pages.PARTS, pages.parts_page(book))
    yield _page("values.md", pages.values_page())
    yield _page("problems.md", problems.page())


def write(root: Path) -> None:
    """Write every file of the reference, and remove pages and schemas that no longer belong to it."""
    made = dict(files(root))
    for folder, pattern in ((FOLDER, "*.md"), (editor.SCHEMAS, "*.json")):
        for path in (root / folder).glob(pattern):
            if path.relative_to(root).as_posix() not in made:
                path.unlink()
    for name, text in made.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _examples(root: Path) -> dict[str, SourceFile]:
    """Give the first record of each kind."""
    found = [*find(root, _RECORDS)[0], *find(root, INTERNAL, INTERNAL)[0]]
    return {file.kind: file for file in reversed(found)}


def _page(name: str, lines: Iterable[str]) -> tuple[str, str]:
    return f"{FOLDER}/{name}", "\n".join(
        ("<!-- Made by `make reference` from the models and the sentences; a change here is lost. -->", "", *lines, "")
    )
