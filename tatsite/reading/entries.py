"""Files to typed records, and what stands in the way: `(entries, problems)`, nothing raised."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from tatsite.reading import files, yaml12
from tatsite.records import KINDS
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.records.problem import Position, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from tatsite.reading.yaml12 import Marks
    from tatsite.records.common import Record

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "string_type": "needs-text",
    "int_type": "needs-number",
    "bool_type": "needs-true-false",
    "list_type": "needs-list",
    "dict_type": "needs-fields",
    "model_type": "needs-fields",
    "model_attributes_type": "needs-fields",
    "literal_error": "not-a-choice",
    "enum": "not-a-choice",
    "union_tag_invalid": "not-a-choice",
    "union_tag_not_found": "missing-field",
    "string_too_short": "empty",
    "too_short": "empty",
    "string_too_long": "too-long",
    "string_pattern_mismatch": "bad-form",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with its name and the places of its parts."""

    name: str
    """Full name: `tartu/services/isikukood`, for a municipality its id."""
    owner: str
    """Folder of the owner."""
    kind: str
    """Key of `records.KINDS`."""
    id: str
    """Name of the file without its ending."""
    file: str
    """Path relative to the project folder."""
    record: Record
    """What the file says."""
    marks: Marks
    """Where it says it."""

    def position(self, *path: str | int) -> Position:
        """Give the place of a value, or of what encloses it when it is not written."""
        return Position(self.file, *self.marks.values[self.marks.nearest(path)])


def read(root: Path, folder: str) -> tuple[list[Entry], list[Problem]]:
    """Read every record below `root/folder`.

    Languages come first, because they decide which texts a record may hold. A faulty file
    never hides another one: each contributes an entry, its problems, or both kinds of output.
    """
    found, problems = files.find(root, folder)
    languages = [file for file in found if file.kind == "languages"]
    codes = tuple(file.id for file in languages) or (SOURCE_LANGUAGE,)
    entries: list[Entry] = []
    for file in found:
        entry, faults = _read(file, codes)
        problems += faults
        if entry:
            entries.append(entry)
    return entries, problems


def _read(file: files.SourceFile, languages: Sequence[str]) -> tuple[Entry | None, list[Problem]]:
    value, marks, faults = yaml12.parse(file.text)
    problems = [Problem(Position(file.file, *fault.mark), fault.code, fault.arguments) for fault in faults]
    if not _ID.fullmatch(file.id):
        problems.append(Problem(Position(file.file), "bad-id", {"given": file.id}))
    if problems:
        return None, problems
    if not isinstance(value, dict):
        return None, [Problem(Position(file.file), "not-a-record")]
    try:
        record = KINDS[file.kind].model_validate(value, context={"languages": languages})
    except ValidationError as error:
        return None, [_problem(file.file, marks, details, KINDS[file.kind]) for details in error.errors()]
    return Entry(file.name, file.owner, file.kind, file.id, file.file, record, marks), []


def _problem(file: str, marks: Marks, details: ErrorDetails, model: type[BaseModel]) -> Problem:
    kind, loc = details["type"], details["loc"]
    path = marks.nearest(loc)
    code = _CODES.get(kind, kind)
    arguments = {"field": str(loc[-1]) if loc else "", "given": _shown(details["input"])}
    arguments |= {name: str(value) for name, value in details.get("ctx", {}).items()}
    mark = marks.values[path]
    if kind == "extra_forbidden":
        mark = marks.keys[path]
        arguments["meant"] = closest(arguments["field"], _fields(model, loc[:-1]))
    elif kind == "union_tag_not_found":
        arguments["field"] = "kind"
    elif code == "not-a-choice":
        arguments["expected"] = _choices(details)
        arguments["meant"] = closest(arguments["given"], arguments["expected"].split(", "))
        if kind == "union_tag_invalid":
            mark = marks.values.get((*path, "kind"), mark)
    return Problem(Position(file, *mark), code, arguments, Severity.ERROR)


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever was typed
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    return str(value)[:60] if isinstance(value, str | int | float) else ""


def _choices(details: ErrorDetails) -> str:
    """Give the allowed values, comma-separated, from the library's «'a', 'b' or 'c'»."""
    context = details.get("ctx", {})
    return ", ".join(re.findall(r"'([^']*)'", str(context.get("expected") or context.get("expected_tags", ""))))


def _fields(model: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """Give the fields of the model that stands at `path` inside `model`."""
    inside = [model]
    for part in path:
        owners = [option for option in inside if part in option.model_fields]
        if owners:
            inside = list(_models(owners[0].model_fields[str(part)].annotation))
        elif isinstance(part, str):
            inside = [option for option in inside if part in get_args(option.model_fields["kind"].annotation)]
    return list(inside[0].model_fields) if inside else []


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def closest(given: str, known: Iterable[str]) -> str:
    """Give the known word most like the given one, or nothing when none is like it."""
    return next(iter(difflib.get_close_matches(given.lower(), list(known), n=1, cutoff=0.6)), "")
