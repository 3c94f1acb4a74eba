"""Which files are records, of which kind and whose: the folders say it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tatsite.reading.likeness import closest
from tatsite.records import INTERNAL, KINDS, ONLY_ID, OWNERS_OF, SHARED, TRANSLATIONS, may_own
from tatsite.records.problem import Position, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SIZE_LIMIT = 256 * 1024
_FOLDERS = KINDS.keys() - {"municipality", TRANSLATIONS}
"""Kinds whose folder holds their records."""
_ENDING = re.compile(r"\.(?:ya?ml|json)\b", re.IGNORECASE)
_RECORD = re.compile(r"\.ya?ml\b", re.IGNORECASE)
_IGNORED = frozenset({".md", ".txt"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that should hold one record."""

    file: str
    """Path relative to the project folder, with forward slashes."""
    owner: str
    """Folder of the owner: a municipality's id, or `vocabulary`, `programme`, `national`."""
    kind: str
    """Key of `records.KINDS`."""
    id: str
    """The file's name without its ending."""
    text: str
    """Its content."""

    @property
    def name(self) -> str:
        """Full name of the record: `tartu` for a municipality, else owner, kind and id."""
        if self.kind == TRANSLATIONS:
            return self.id.removesuffix("/municipality")
        if self.kind == "municipality":
            return self.id
        return f"{self.owner}/{self.kind}/{self.id}"


def find(root: Path, folder: str, owner: str = "") -> tuple[list[SourceFile], list[Problem], set[str]]:
    """Find every record file below `root/folder`, in the order of their paths.

    All of them belong to `owner` where one is given; else the first folder says whose they are.
    The third value is the full name of every file that should be a record, read or not.
    """
    found: list[SourceFile] = []
    problems: list[Problem] = []
    names: set[str] = set()
    for path in _walk(root / folder):
        file = path.relative_to(root).as_posix()
        parts = path.relative_to(root / folder).parts
        named = _ENDING.search(path.name)
        place = _place((owner, *parts) if owner else parts, internal=bool(owner))
        source = SourceFile(file, *place, "") if place and named else None
        if source:
            names.add(source.name)
        if path.is_symlink():
            problems.append(Problem(Position(file), "symbolic-link"))
        elif named and path.name[named.start() :] != ".yaml":
            name = f"{path.name[: named.start()].lower()}.yaml"
            code = "ending-twice" if path.with_name(name).exists() else "wrong-ending"
            problems.append(Problem(Position(file), code, {"name": name}))
        elif parts[0] == INTERNAL and not owner:
            problems.append(Problem(Position(file), "internal-in-public", {"name": "/".join(parts)}))
        elif source is None:
            arguments = {"meant": _meant((owner, *parts) if owner else parts, folder)}
            problems.append(Problem(Position(file), "unknown-place", arguments, Severity.WARNING))
        else:
            text, code = _text(path)
            if code:
                problems.append(Problem(Position(file), code, {"limit": str(_SIZE_LIMIT // 1024)}))
            else:
                found.append(replace(source, text=text))
    return found, problems, names


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        beside = {".md", ".txt"} if path.parent.name == "sources" else {".md"}  # texts stand beside their sources
        record = path.suffix not in beside and path.parent.name in _FOLDERS
        ignored = path.suffix in _IGNORED and not record and not _RECORD.search(path.name)
        if not hidden and (path.is_symlink() or path.is_file()) and not ignored:
            yield path


def _place(parts: tuple[str, ...], *, internal: bool) -> tuple[str, str, str] | None:
    """Give owner, kind and id, or nothing when the folders mean no record."""
    *folders, name = parts
    record = _ENDING.split(name)[0]
    match folders:
        case [first, *of] if first == TRANSLATIONS and len(of) in {1, 2}:
            told = _place((*of, name), internal=False)
            return told and (TRANSLATIONS, TRANSLATIONS, "/".join((*folders, record)))
        case [owner] if record == "municipality" and owner not in SHARED:
            return owner, "municipality", owner
        case [owner, kind] if kind in _FOLDERS and may_own(owner, kind):
            expected = (internal or owner != INTERNAL) and record == ONLY_ID.get(kind, record)
            return (owner, kind, record) if expected else None
    return None


def _meant(place: tuple[str, ...], folder: str) -> str:
    """Give the path below the project folder at which a file was meant to be; nothing when nobody can tell."""
    *folders, name = place
    record = name.partition(".")[0]
    match folders:
        case ["translations", *below]:
            return _meant((*below, name), folder).replace(folder, f"{folder}/{TRANSLATIONS}", 1)
        case [owner] if owner not in SHARED and closest(record, ["municipality"]):
            return f"{folder}/{owner}/municipality.yaml"
        case [whose, kind] if likely := kind if kind in _FOLDERS else closest(kind, _FOLDERS):
            owner = OWNERS_OF.get(likely, whose)
            if may_own(owner, likely):
                above = owner if owner == INTERNAL else f"{folder}/{owner}"
                return f"{above}/{likely}/{ONLY_ID.get(likely, record)}.yaml"
    return ""


def _text(path: Path) -> tuple[str, str]:
    """Give the text of a file, or the code of the problem that keeps it from being read."""
    if path.stat().st_size > _SIZE_LIMIT:
        return "", "file-too-large"
    try:
        return path.read_bytes().decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return "", "not-utf8"
