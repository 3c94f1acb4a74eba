"""YAML text to plain values, with the place of every key and value.

Follows the YAML 1.2 core schema (yaml.org/spec/1.2.2, chapter 10.3) in what becomes a null,
a boolean or a number, because web editors write 1.2: `no`, `18:30` and `2026-05-01` stay text.
Built on the event stream and without recursion, so that no file can exhaust the stack;
aliases and tags are refused, so that none can grow when read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from yaml import events

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"-?(?=[0-9.]{1,16}\Z)[0-9]+\.[0-9]+")
_DEPTH_LIMIT = 20

Path = tuple[str | int, ...]
"""Keys and indices that lead from the top of a file to a value."""
Mark = tuple[int, int]
"""Line and column, both counted from 1."""


@dataclass(slots=True)
class Marks:
    """Where each key and each value of a file stands."""

    values: dict[Path, Mark] = field(default_factory=dict)
    """Start of each value."""
    keys: dict[Path, Mark] = field(default_factory=dict)
    """Start of each key, by the path of its value."""
    typed: dict[Path, str] = field(default_factory=dict)
    """Letters of each value that is no text: `1.10` is more than the number it is read as."""

    def nearest(self, path: Path) -> Path:
        """Leave out the parts of a path that are no keys of this file, such as a union's tag."""
        known: Path = ()
        for part in path:
            if (*known, part) in self.values:
                known = (*known, part)
        return known


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the YAML itself."""

    mark: Mark
    """Where it is."""
    code: str
    """Code of the problem."""
    arguments: dict[str, str] = field(default_factory=dict)
    """What its sentence needs."""


@dataclass(slots=True)
class _Open:
    """A mapping or a list whose end has not come yet."""

    path: Path
    value: dict[str, Any] | list[Any]
    key: str | None = None
    key_mark: Mark = (1, 1)
    repeated: bool = False


class _StopError(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def _scalar(event: events.ScalarEvent) -> Any:  # noqa: ANN401 - whatever a scalar stands for
    text: str = event.value
    if event.style in {"'", '"', "|", ">"}:
        return text
    if text in {"", "~", "null", "Null", "NULL"}:
        return None
    if text in {"true", "True", "TRUE"}:
        return True
    if text in {"false", "False", "FALSE"}:
        return False
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def _mark(event: Any) -> Mark:  # noqa: ANN401 - the library's events are untyped
    return event.start_mark.line + 1, event.start_mark.column + 1


def _end(event: Any) -> Mark:  # noqa: ANN401 - as above
    return event.end_mark.line + 1, event.end_mark.column + 1


class _Builder:
    """The values read so far, and the faults met on the way."""

    def __init__(self) -> None:
        self.marks = Marks()
        self.faults: list[Fault] = []
        self.top: Any = None
        self.spans: list[tuple[Mark, Mark]] = []
        self._open: list[_Open] = []

    def take(self, stream: Iterator[Any]) -> None:
        for event in stream:
            if isinstance(event, events.AliasEvent):
                raise _StopError(Fault(_mark(event), "yaml-sign", {"sign": "*"}))
            if getattr(event, "anchor", None):
                raise _StopError(Fault(_mark(event), "yaml-sign", {"sign": "&"}))
            if getattr(event, "tag", None) not in {None, "!"}:
                raise _StopError(Fault(_mark(event), "yaml-sign", {"sign": "!"}))
            if isinstance(event, events.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, events.MappingStartEvent):
                self._start(event, {})
            elif isinstance(event, events.SequenceStartEvent):
                self._start(event, [])
            elif isinstance(event, events.CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, events.DocumentStartEvent) and self.marks.values:
                raise _StopError(Fault(_mark(event), "yaml-second-document"))

    def _scalar(self, event: events.ScalarEvent) -> None:
        start = _mark(event)
        self.spans.append(((start[0] + 1, 1) if event.style in {"|", ">"} else start, _end(event)))
        parent = self._open[-1] if self._open else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            parent.key, parent.key_mark = str(event.value), _mark(event)
            parent.repeated = parent.key in parent.value
            if parent.repeated:
                first = self.marks.keys[(*parent.path, parent.key)][0]
                self.faults.append(Fault(_mark(event), "duplicate-key", {"key": parent.key, "line": str(first)}))
            return
        value = _scalar(event)
        path = self._add(event, value)
        if not isinstance(value, str):
            self.marks.typed[path] = event.value

    def _start(self, event: Any, value: dict[str, Any] | list[Any]) -> None:  # noqa: ANN401
        parent = self._open[-1] if self._open else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            raise _StopError(Fault(_mark(event), "yaml-key-not-text"))
        if len(self._open) >= _DEPTH_LIMIT:
            raise _StopError(Fault(_mark(event), "yaml-too-deep", {"limit": str(_DEPTH_LIMIT)}))
        self._open.append(_Open(self._add(event, value), value))

    def _add(self, event: Any, value: Any) -> Path:  # noqa: ANN401
        if not self._open:
            self.top = value
            self.marks.values[()] = _mark(event)
            return ()
        parent = self._open[-1]
        path: Path
        if isinstance(parent.value, list):
            path = (*parent.path, len(parent.value))
            parent.value.append(value)
        else:
            key = parent.key or ""
            path = (*parent.path, key)
            parent.key = None
            if parent.repeated:
                return path
            parent.value[key] = value
            self.marks.keys[path] = parent.key_mark
        self.marks.values[path] = _mark(event)
        return path


def parse(text: str) -> tuple[Any, Marks, list[Fault]]:
    """Read one YAML document.

    Returns its value (null, text, number, boolean, list or mapping of these), the place of every
    key and value, and what is wrong with the YAML itself. When the text cannot be read to its
    end the value holds what came before.
    """
    builder = _Builder()
    try:
        builder.take(yaml.parse(text, Loader=yaml.CSafeLoader))
    except _StopError as stop:
        builder.faults.append(stop.fault)
    except yaml.MarkedYAMLError as error:
        builder.faults.append(_syntax(error, text))
    except yaml.YAMLError as error:
        # The library counts the bytes of the text in UTF-8.
        start = text.encode()[: getattr(error, "position", 0)].decode(errors="ignore")
        mark = start.count("\n") + 1, len(start) - start.rfind("\n")
        builder.faults.append(Fault(mark, "yaml-character"))
    if "#" in text:
        builder.faults += _remarks(text, builder.spans, builder.faults)
    return builder.top, builder.marks, builder.faults


_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""Where the library begins a new line."""
_REMARK = re.compile(r"(?:^|(?<=[ \t]))#")


def _remarks(text: str, spans: list[tuple[Mark, Mark]], faults: list[Fault]) -> Iterator[Fault]:
    """Find what YAML takes for a remark: editors of records lose it, and it cuts a value off.

    Nothing is told below a line that could not be read.
    """
    end = min((fault.mark[0] for fault in faults if fault.code != "duplicate-key"), default=len(text))
    lines = _LINE_END.split(text)
    starts = [first for first, _last in spans]
    for number, line in enumerate(lines, 1):
        if "#" not in line or number >= end:
            continue
        for sign in _REMARK.finditer(line):
            mark = number, sign.start() + 1
            before = bisect_right(starts, mark) - 1
            if before < 0 or mark >= spans[before][1]:
                cut = _cuts(line, line[: sign.start()].strip(), lines[number:])
                yield Fault(mark, "yaml-cut" if cut else "yaml-remark", {"cut": line[sign.start() :].strip()[:60]})
                break


def _cuts(line: str, kept: str, below: list[str]) -> bool:
    """Tell whether a `#` cuts a value off; else it begins a remark, alone or above what belongs to a key."""
    if not kept.endswith(":"):
        return bool(kept.rstrip("-"))
    following = next((other for other in below if other.strip()), "")
    inside = _indent(following) > _indent(line) or following.lstrip().startswith("- ")
    return not inside


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_SPECIAL = {
    "while scanning an alias": "*",
    "while scanning an anchor": "&",
    "while scanning a tag": "!",
    "while parsing a tag": "!",
}
"""Sign at which the library stopped, by what it was doing."""
_NO_START = "found character that cannot start any token"
"""What the library says of `@`, `%` and a backtick at the start of a value."""

_FROM_THE_START = frozenset({*_SPECIAL, "while scanning a simple key", "while scanning a quoted scalar"})
"""What the library was doing when the mistake is better told where that began."""


_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")
"""What git writes around two versions of the same lines."""


_PAIR_WITH_COLON = re.compile(r"\s*(- +)*(?P<key>[^:'\"]+): +(?P<text>[^'\"].*:( .*|$))")
"""A line whose text has a colon that YAML takes for one after a key."""


def _syntax(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Tell where the mistake begins: what could not be scanned to its end counts from its start."""
    context, error.problem = error.context or "", error.problem or ""
    place = error.context_mark if context in _FROM_THE_START else error.problem_mark
    mark = (place.line + 1, place.column + 1) if place else (1, 1)
    lines = _LINE_END.split(text)
    line = lines[mark[0] - 1] if mark[0] <= len(lines) else ""
    sign = line[mark[1] - 1 : mark[1]]
    if line.startswith(_CONFLICT):
        return Fault(mark, "yaml-merge-conflict")
    if "\t" in line[: len(line) - len(line.lstrip("- \t"))]:
        return Fault((mark[0], line.index("\t") + 1), "yaml-tab")
    if context in _SPECIAL or error.problem == _NO_START:
        return Fault(mark, "yaml-sign", {"sign": _SPECIAL.get(context, sign)})
    shown = {"line": line.strip()[:60]}
    if (pair := _PAIR_WITH_COLON.fullmatch(line)) and "mapping values" in error.problem:
        quoted = pair["text"].replace("'", "''")
        return Fault(mark, "yaml-colon", {"write": f"{pair['key']}: '{quoted}'"})
    if context == "while scanning a quoted scalar":
        return Fault(mark, "yaml-unclosed", shown | {"sign": sign})
    if context == "while scanning a simple key":
        return Fault(mark, "yaml-no-colon", shown)
    before = line[: mark[1] - 1].rstrip()
    if before.endswith(("'", '"')):
        return Fault(mark, "yaml-after-quote", shown)
    return Fault(mark, "yaml-syntax", shown)
