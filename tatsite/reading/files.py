"""Which files are records, of which kind and whose: the folders say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tatsite.records import KINDS, OWNERS_OF, SHARED_OWNERS
from tatsite.records.problem import Position, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SIZE_LIMIT = 256 * 1024
_ENDINGS = frozenset({".yaml", ".yml"})
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
        return self.id if self.kind == "municipality" else f"{self.owner}/{self.kind}/{self.id}"


def find(root: Path, folder: str) -> tuple[list[SourceFile], list[Problem], set[str]]:
    """Find every record file below `root/folder`, in the order of their paths.

    The third value is the full name of every file that should be a record, read or not.
    """
    found: list[SourceFile] = []
    problems: list[Problem] = []
    names: set[str] = set()
    for path in _walk(root / folder):
        file = path.relative_to(root).as_posix()
        place = _place(path.relative_to(root / folder).parts)
        source = SourceFile(file, *place, "") if place and path.suffix in _ENDINGS else None
        if source:
            names.add(source.name)
        if path.is_symlink():
            problems.append(Problem(Position(file), "symbolic-link"))
        elif path.suffix == ".yml":
            problems.append(Problem(Position(file), "wrong-ending", {"name": path.stem}))
        elif source is None:
            problems.append(Problem(Position(file), "unknown-place", severity=Severity.WARNING))
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
        if not hidden and (path.is_symlink() or path.is_file()) and path.suffix not in _IGNORED:
            yield path


def _place(parts: tuple[str, ...]) -> tuple[str, str, str] | None:
    """Give owner, kind and id, or nothing when the folders mean no record."""
    *folders, name = parts
    record = name.rpartition(".")[0]
    match folders:
        case [owner] if record == "municipality" and owner not in SHARED_OWNERS:
            return owner, "municipality", owner
        case [owner, kind] if kind in KINDS and kind != "municipality" and _may_own(owner, kind):
            return owner, kind, record
    return None


def _may_own(owner: str, kind: str) -> bool:
    """Tell whether records of a kind may stand in an owner's folder."""
    if kind in OWNERS_OF:
        return owner == OWNERS_OF[kind]
    return owner not in SHARED_OWNERS or (owner == "national" and kind == "organisations")


def _text(path: Path) -> tuple[str, str]:
    """Give the text of a file, or the code of the problem that keeps it from being read."""
    if path.stat().st_size > _SIZE_LIMIT:
        return "", "file-too-large"
    try:
        return path.read_bytes().decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return "", "not-utf8"
