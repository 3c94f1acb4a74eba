"""Files to typed records, and what stands in the way: `(entries, problems)`, nothing raised."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from tatsite.reading import files, refusals, yaml12
from tatsite.records import INTERNAL, KINDS
from tatsite.records.common import SCHEMA_VERSION, Sourced
from tatsite.records.problem import Position, Problem
from tatsite.records.service import Offer

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from tatsite.reading.yaml12 import Marks
    from tatsite.records.common import Record

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOT_ID = re.compile(r"[^a-z0-9-]|^-|-$|--")
_LANGUAGES = "vocabulary/languages/"
"""How the full name of a language begins; its code follows."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a file says, whether it is a record or not, with its name and the places of its parts."""

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
    value: Mapping[str, Any]
    """What is written, unchecked."""
    marks: Marks
    """Where it is written."""

    def position(self, *path: str | int) -> Position:
        """Give the place of a value, or of what encloses it when it is not written."""
        return Position(self.file, *self.marks.values[self.marks.nearest(path)])

    def name_position(self, *path: str | int) -> Position:
        """Give the place where the name of a field stands that has more below it."""
        return Position(self.file, *self.marks.keys[path])


@dataclass(frozen=True, slots=True)
class Entry(Written):
    """A file that is a record."""

    record: Record
    """What the file says, completed by the template it builds on."""


class Readings(NamedTuple):
    """What was found in the record files."""

    entries: tuple[Entry, ...]
    """Records without a problem of their own."""
    problems: tuple[Problem, ...]
    """What keeps the other files from being records."""
    names: frozenset[str]
    """Full names of all files, so that a faulty one does not count as missing."""
    written: tuple[Written, ...]
    """What all files say that YAML could read, the faulty ones too."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the site's languages."""
        return _languages(self.names)


def read(root: pathlib.Path, folder: str, internal: str = "") -> Readings:
    """Read every record below `root/folder`, and the internal ones below `root/internal`.

    Languages decide which texts a record may hold. A faulty file never hides another one.
    """
    found, problems, names = files.find(root, folder)
    if internal:
        inside = files.find(root, internal, INTERNAL)
        found, problems, names = found + inside[0], problems + inside[1], names | inside[2]
    languages = _languages(names)
    ids: dict[tuple[str, str], set[str]] = {}
    for file in found:
        ids.setdefault((file.owner, file.kind), set()).add(file.id)
    written: list[Written] = []
    for file in found:
        text, faults = _parse(file, ids[file.owner, file.kind])
        problems += faults
        written += [text] if text else []
    templates = {text.name: text.value for text in written if text.kind == "templates"}
    entries: list[Entry] = []
    for text in written:
        entry, faults = _validate(text, languages, templates)
        problems += faults
        entries += [entry] if entry else []
    return Readings(tuple(entries), tuple(problems), frozenset(names), tuple(written))


def _languages(names: Iterable[str]) -> tuple[str, ...]:
    """Give the languages that have a file: one that cannot be read is a language all the same."""
    ids = (name.removeprefix(_LANGUAGES) for name in sorted(names) if name.startswith(_LANGUAGES))
    return tuple(code for code in ids if _ID.fullmatch(code))


def no_record(value: Any) -> str:  # noqa: ANN401 - whatever a file holds
    """Give the code of why the value of a file is no record; nothing when it can be one."""
    if isinstance(value, dict):
        return ""
    return "record-is-list" if isinstance(value, list) else "record-empty" if value is None else "not-a-record"


def _slug(name: str) -> str:
    """Give a name with the letters that an id may have; nothing when none is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def _parse(file: files.SourceFile, taken: Collection[str]) -> tuple[Written | None, list[Problem]]:
    value, marks, faults = yaml12.parse(file.text)
    problems = [Problem(Position(file.file, *fault.mark), fault.code, fault.arguments) for fault in faults]
    name = file.id.rpartition("/")[2]
    if not _ID.fullmatch(name):
        meant = _slug(name)
        signs = ", ".join(f"'{sign}'" for sign in dict.fromkeys(_NOT_ID.findall(name)))
        arguments = {"given": name, "signs": signs, "meant": f"{meant}.yaml" if meant and meant not in taken else ""}
        problems.append(Problem(Position(file.file), "bad-file-name", arguments))
    if not problems and (code := no_record(value)):
        problems.append(Problem(Position(file.file), code))
    if problems:
        return None, problems
    return Written(file.name, file.owner, file.kind, file.id, file.file, value, marks), []


def _validate(
    text: Written, languages: Sequence[str], templates: Mapping[str, Mapping[str, Any]]
) -> tuple[Entry | None, list[Problem]]:
    told = text.value.get("schema_version")
    if isinstance(told, int) and told > SCHEMA_VERSION:
        arguments = {"given": str(told), "known": str(SCHEMA_VERSION)}
        return None, [Problem(text.position("schema_version"), "schema-too-new", arguments)]
    model = KINDS[text.kind]
    shared = _shared(text, templates)
    try:
        record = model.model_validate({**shared, **text.value}, context={"languages": languages})
    except ValidationError as error:
        here = [details for details in error.errors() if _told_here(details, text, shared)]
        return None, refusals.problems(text, here, model)
    return Entry(text.name, text.owner, text.kind, text.id, text.file, text.value, text.marks, record), []


def _shared(text: Written, templates: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Give what a service takes over from the template it builds on."""
    based_on = text.value.get("based_on") if text.kind == "services" else None
    template = templates.get(based_on, {}) if isinstance(based_on, str) else {}
    return {name: value for name, value in template.items() if name not in Sourced.model_fields}


def _told_here(details: ErrorDetails, text: Written, shared: Mapping[str, Any]) -> bool:
    """Tell whether a mistake is this file's: one in a template is told there, once."""
    first = details["loc"][0] if details["loc"] else ""
    if first in shared and first not in text.value:
        return False
    builds_on = text.kind == "services" and isinstance(text.value.get("based_on"), str)
    missing = details["type"] == "missing" and details["loc"] == (first,)
    return not (builds_on and missing and first in Offer.model_fields.keys() - Sourced.model_fields)
