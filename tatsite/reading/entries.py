"""Files to typed records, and what stands in the way: `(entries, problems)`, nothing raised."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError

from tatsite.reading import files, yaml12
from tatsite.records import KINDS
from tatsite.records.problem import Position, Problem, Severity

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from tatsite.reading.yaml12 import Marks, Path
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


class Readings(NamedTuple):
    """What was found in the record files."""

    entries: tuple[Entry, ...]
    """Records without a problem of their own."""
    problems: tuple[Problem, ...]
    """What keeps the other files from being records."""
    names: frozenset[str]
    """Full names of all files, so that a faulty one does not count as missing."""


def read(root: pathlib.Path, folder: str) -> Readings:
    """Read every record below `root/folder`.

    Languages decide which texts a record may hold. A faulty file never hides another one.
    """
    found, problems, names = files.find(root, folder)
    codes = tuple(file.id for file in found if file.kind == "languages")
    entries: list[Entry] = []
    for file in found:
        entry, faults = _read(file, codes)
        problems += faults
        if entry:
            entries.append(entry)
    return Readings(tuple(entries), tuple(problems), frozenset(names))


def _read(file: files.SourceFile, languages: Sequence[str]) -> tuple[Entry | None, list[Problem]]:
    value, marks, faults = yaml12.parse(file.text)
    problems = [Problem(Position(file.file, *fault.mark), fault.code, fault.arguments) for fault in faults]
    if not _ID.fullmatch(file.id):
        problems.append(Problem(Position(file.file), "bad-id", {"given": file.id}))
    if problems:
        return None, problems
    if not isinstance(value, dict):
        return None, [Problem(Position(file.file), "not-a-record")]
    model = KINDS[file.kind]
    try:
        record = model.model_validate(value, context={"languages": languages})
    except ValidationError as error:
        return None, [_problem(file.file, marks, details, value, model) for details in error.errors()]
    return Entry(file.name, file.owner, file.kind, file.id, file.file, record, marks), []


def _problem(
    file: str,
    marks: Marks,
    details: ErrorDetails,
    value: Mapping[str, Any],
    model: type[BaseModel],
) -> Problem:
    kind, loc = details["type"], details["loc"]
    path = marks.nearest(loc)
    blank = details["input"] is None and kind not in {"missing", "extra_forbidden"}
    code = "empty" if blank else _CODES.get(kind, kind)
    arguments = {"field": _field(loc), "given": _shown(details["input"])}
    arguments |= {name: str(value) for name, value in details.get("ctx", {}).items()}
    days = kind == "bad-hours" and path[-1] != "hours"
    at_key = loc[-1:] == ("[key]",) or kind == "extra_forbidden" or days
    mark = marks.keys[path] if at_key else marks.values[path]
    if kind == "extra_forbidden":
        arguments["meant"] = closest(arguments["field"], _fields(model, loc[:-1]))
    elif days:
        arguments["given"] = f"{path[-1]}: {_at(value, path)}"
    elif kind.startswith("union_tag"):
        arguments |= {"field": "kind", "given": arguments.get("tag", "")}
        mark = marks.values.get((*path, "kind"), mark)
    if code == "not-a-choice":
        arguments["expected"] = _choices(details)
        arguments["meant"] = closest(arguments["given"], arguments["expected"].split(", "))
    return Problem(Position(file, *mark), code, arguments, Severity.ERROR)


def _at(value: Any, path: Path) -> Any:  # noqa: ANN401 - whatever was typed there
    for part in path:
        value = value[part]
    return value


def _field(loc: tuple[str | int, ...]) -> str:
    """Give the name of a field; an item of a list goes by that of the list."""
    return next((part for part in reversed(loc) if isinstance(part, str) and part != "[key]"), "")


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever was typed
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    return str(value)[:60] if isinstance(value, str | int | float) else ""


def _choices(details: ErrorDetails) -> str:
    """Give the allowed values, comma-separated, from the library's «'a', 'b' or 'c'»."""
    context = details.get("ctx", {})
    expected = str(context.get("expected") or context.get("expected_tags", ""))
    return ", ".join(re.findall(r"'([^']*)'", expected)) or expected


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
    return next(iter(difflib.get_close_matches(given.lower(), list(known), n=1, cutoff=0.7)), "")
