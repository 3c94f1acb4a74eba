"""The texts of source documents, line by line, as citations count them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tatsite.records import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tatsite.reading.entries import Entry


_SIZE_LIMIT = 1024 * 1024


def read_documents(root: Path, entries: Iterable[Entry]) -> Mapping[str, tuple[str, ...]]:
    """Read the text of every source whose file stands beside its record, by the id of the source.

    A source whose text is not there, is no UTF-8, is larger than 1 MB, or is named as if it stood elsewhere, is left
    out.
    """
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if isinstance(entry.record, Source) and (name := text_of(entry.file, entry.record)):
            path = root / name
            try:
                if path.is_file() and not path.is_symlink() and path.stat().st_size <= _SIZE_LIMIT:
                    found[entry.id] = tuple(path.read_text("utf-8-sig").split("\n"))
            except (OSError, UnicodeDecodeError):
                continue
    return found


def text_of(record_file: str, source: Source) -> str | None:
    """Give the path of a source's text, which stands beside its record, relative to the project folder.

    Gives nothing where the record names none, or one that would stand elsewhere.
    """
    name = source.file
    if not name or name == ".." or PurePosixPath(name).name != name:
        return None
    return str(PurePosixPath(record_file).with_name(name))
