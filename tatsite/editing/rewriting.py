"""Record files in canonical form: which ones differ from it, and putting new content in their place."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tatsite.editing.canonical import canonical, tidy
from tatsite.editing.emitting import dump
from tatsite.editing.migrations import MIGRATIONS, migrate, newest, too_new, version
from tatsite.reading import files, no_record, yaml12
from tatsite.records import KINDS
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.records.problem import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from tatsite.editing.migrations import Migration
    from tatsite.reading.files import SourceFile


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file as it should be."""

    file: str
    """Path relative to the project folder, with forward slashes."""
    content: bytes
    """What it should hold; empty when it should not be."""
    line: int = 1
    """The first line that differs from what it holds."""


class Scope:
    """The files and folders somebody named; all of them when none is named."""

    def __init__(self, root: Path, paths: Iterable[Path]) -> None:
        """Look below `root`.

        Raises:
            ValueError: A path leads out of the project folder.
        """
        # Links stay: the internal folder may be one that leads into another repository.
        base = os.path.abspath(root)  # noqa: PTH100
        names = [os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/") for path in paths]  # noqa: PTH100
        if outside := next((name for name in names if name.split("/")[0] == ".."), ""):
            raise ValueError(outside)
        self.names = tuple(names)
        """Paths relative to the project folder."""

    def __contains__(self, file: str) -> bool:
        return not self.names or any(_is_in(file, name) for name in self.names)

    def without(self, files: Iterable[str]) -> list[str]:
        """Give the paths in which none of these files is."""
        known = tuple(files)
        return [name for name in self.names if not any(_is_in(file, name) for file in known)]


def _is_in(file: str, name: str) -> bool:
    return name in {".", file} or file.startswith(f"{name}/")


def language_order(languages: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the codes of languages, the one that is translated from first, then by what they tell as `order`."""

    def place(code: str) -> tuple[bool, float, str]:
        told = languages[code].get("order") if isinstance(languages[code], dict) else None
        return code != SOURCE_LANGUAGE, told if isinstance(told, int | float) else float("inf"), code

    return tuple(sorted(languages, key=place))


def rewrite(
    root: Path, folders: Mapping[str, str], scope: Scope, migrations: tuple[Migration, ...] = MIGRATIONS
) -> tuple[list[Rewritten], list[Problem]]:
    """Give every record file that is not in canonical form as it should be, and what keeps others from it.

    Args:
        root: Project folder.
        folders: Folders of records below it, with the owner of all that is in them, or an empty text
            where the first folder says whose a record is.
        scope: Which files to look at.
        migrations: How older forms become today's.
    """
    found: list[SourceFile] = []
    problems: list[Problem] = []
    for folder, owner in folders.items():
        inside = files.find(root, folder, owner)
        found += inside[0]
        problems += [problem for problem in inside[1] if problem.position.file in scope]
    languages = language_order({file.id: yaml12.parse(file.text)[0] for file in found if file.kind == "languages"})
    changed: list[Rewritten] = []
    for file in found:
        if file.file in scope:
            text, faults = _form(file, languages, migrations)
            problems += faults
            before = (root / file.file).read_bytes()
            if not faults and text.encode() != before:
                changed.append(Rewritten(file.file, text.encode(), _first_difference(before, text.encode())))
    return changed, sorted(problems, key=lambda problem: problem.sort_key)


def put(root: Path, rewritten: Rewritten) -> bool:
    """Put new content in the place of the old one, at once or not at all; tell whether anything differed."""
    path = root / rewritten.file
    before = path.read_bytes() if path.is_file() else b""
    if before == rewritten.content:
        return False
    if not rewritten.content:
        path.unlink()
        return True
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(rewritten.content)
    with suppress(FileNotFoundError):
        shutil.copymode(path, beside)
    beside.replace(path)
    return True


def _form(file: SourceFile, languages: Sequence[str], migrations: tuple[Migration, ...]) -> tuple[str, list[Problem]]:
    """Give the canonical form of a file, or what keeps it from having one."""
    value, marks, faults = yaml12.parse(file.text)
    problems = [Problem(Position(file.file, *fault.mark), fault.code, fault.arguments) for fault in faults]
    if not problems and (code := no_record(value)):
        problems.append(Problem(Position(file.file), code))
    elif not problems and too_new(value, migrations):
        arguments = {"given": str(version(value)), "known": str(newest(migrations))}
        place = Position(file.file, *marks.values[("schema_version",)])
        problems.append(Problem(place, "schema-too-new", arguments))
    if problems:
        return "", problems
    meant = migrate(file.kind, value, migrations)
    typed = marks.typed if meant is value else {}
    text = dump(canonical(KINDS[file.kind], meant, languages, lambda path: typed.get(path, "")))
    back, _marks, lost = yaml12.parse(text)
    if lost or not _same(meant, back):
        return "", [Problem(Position(file.file), "form-would-change")]
    return text, []


def _same(before: Any, after: Any) -> bool:  # noqa: ANN401 - whatever was typed
    """Tell whether nothing was lost: less may stand there only where nothing was told."""
    if isinstance(before, dict) and isinstance(after, dict):
        known = after.keys() <= before.keys()
        return known and all(_same(before[key], after[key]) if key in after else _empty(before[key]) for key in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(_same, before, after))
    if isinstance(before, str) and isinstance(after, str):
        return tidy(before) == after
    if _is_number(before):
        told = yaml12.parse(after)[0] if isinstance(after, str) else after
        return _is_number(told) and bool(told == before)
    return before is after  # true, false or null


def _is_number(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, int | float) and not isinstance(value, bool)


def _empty(value: Any) -> bool:  # noqa: ANN401
    if isinstance(value, dict | list):
        return all(_empty(item) for item in (value.values() if isinstance(value, dict) else value))
    return value is None or (isinstance(value, str) and not tidy(value))


def _first_difference(before: bytes, after: bytes) -> int:
    """Give the first line of the old content that is not as the new one has it."""
    lines = zip(before.split(b"\n"), after.split(b"\n"), strict=False)
    shorter = min(before.count(b"\n"), after.count(b"\n"))
    return next((number for number, (old, new) in enumerate(lines, 1) if old != new), shorter + 1)
