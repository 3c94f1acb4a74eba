"""The texts of source documents, line by line, as citations count them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tatsite.records import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tatsite.reading.entries import Entry


def read_documents(root: Path, entries: Iterable[Entry]) -> Mapping[str, tuple[str, ...]]:
    """Read the text of every source whose file stands beside its record, by the id of the source.

    A source whose text is not there, is no UTF-8, or is named as if it stood elsewhere, is left out.
    """
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if isinstance(entry.record, Source) and (path := text_of(entry.file, entry.record)):
            try:
                if not (root / path).is_symlink():
                    found[entry.id] = tuple((root / path).read_bytes().decode().split("\n"))
            except (OSError, UnicodeDecodeError):
                continue
    return found


def text_of(record_file: str, source: Source) -> str | None:
    """Give the path of a source's text, which stands beside its record, relative to the project folder.

    Gives nothing where the record names none, or one that would stand elsewhere.
    """
    name = source.file
    return str(PurePosixPath(record_file).with_name(name)) if name and PurePosixPath(name).name == name else None
