"""What is for coordinators or editors only is in no file that is published, not even inside a compressed one."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, cast

import brotli
import pytest

from tatsite import editing, reading
from tatsite.reading import yaml12
from tatsite.records import INTERNAL, KINDS
from tatsite.records.fields import Texts
from tatsite.records.public import editors_only, public
from tatsite.records.walk import models_in, parts
from tests.projects import WORLD, tatsite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel

SENTINEL = "SISEMINE"
"""Stands in every text of the world's internal records too."""
PLANTED: dict[str, Any] = {
    "notes": [SENTINEL],
    "abbreviations": [SENTINEL],
    "left_out": [{"text": SENTINEL, "reason": SENTINEL}],
    "unneeded": [{"lines": "1", "reason": SENTINEL}],
    "note": SENTINEL,
    "trap": SENTINEL,
}
"""What each field that is for editors only holds in the copy; portions hold nothing but numbers of lines."""
UNREAD = {".png"}
"""Files whose content is no text; pictures are drawn from names of municipalities alone."""


def _models(kind: str) -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = {KINDS[kind]}
    waiting = list(found)
    while waiting:
        annotations: list[Any] = [field.annotation for field in waiting.pop().model_fields.values()]
        inside = {one for annotation in annotations for one in models_in(annotation)}
        waiting += inside - found
        found |= inside
    return found


def _plant(root: Path) -> set[tuple[str, str]]:
    """Put the sentinel into every field for editors only; gives the kinds and names of these fields."""
    planted = set()
    for entry in reading.read(root, "services").entries:
        record = yaml12.parse((root / entry.file).read_text("utf-8"))[0]
        for path, part in parts(entry.record):
            at = record
            for key in path:
                at = at.get(key, {}) if isinstance(at, dict) else at[key]
            for name in editors_only(type(part)) & PLANTED.keys():
                at[name] = PLANTED[name]
                planted.add((entry.kind, f"{type(part).__name__}.{name}"))
        (root / entry.file).write_text(editing.dump(record), "utf-8")
    return planted


def _plain(path: Path) -> bytes:
    content = path.read_bytes()
    if path.suffix == ".gz":
        return zlib.decompress(content, wbits=31)
    return bytes(brotli.decompress(content)) if path.suffix == ".br" else content


def _files(folder: Path) -> Iterator[Path]:
    yield from (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in UNREAD)


@pytest.mark.usefixtures("copy_of_world")
def test_nothing_internal_is_published(copy_of_world: Path) -> None:
    planted = _plant(copy_of_world)
    kinds = {entry.kind for entry in reading.read(copy_of_world, "services").entries}
    fields = {
        (kind, f"{model.__name__}.{name}") for kind in kinds for model in _models(kind) for name in editors_only(model)
    }
    assert {field for field in fields if not field[1].endswith(".portions")} == planted
    for command in ("build", "compress"):
        done = tatsite(command, root=copy_of_world)
        assert done.returncode == 0, done.stderr
    site = copy_of_world / "site"
    files = list(_files(site))
    assert {".html", ".json", ".csv", ".ics", ".atom", ".xml", ".svg", ".js", ".gz", ".br"} <= {
        path.suffix for path in files
    }
    assert not {path.suffix for path in files} & {".pdf", ".zip"}, "read these too"
    assert not [path.relative_to(site) for path in files if SENTINEL.encode() in _plain(path)]
    shown = "Näidislinn".encode()
    assert {path.suffix for path in files if shown in _plain(path)} >= {".html", ".json", ".ics", ".gz", ".br"}


def test_every_text_of_the_internal_records_holds_the_sentinel() -> None:
    internal = [entry for entry in reading.read(WORLD, "services", "internal").entries if entry.owner == INTERNAL]
    told: set[str] = set()
    for entry in internal:
        for _path, part in parts(entry.record):
            told |= {f"{type(part).__name__}.{name}" for name in type(part).model_fields if getattr(part, name, None)}
            if isinstance(part, Texts):
                assert all(SENTINEL in text for text in part.root.values()), (entry.file, part)
    kinds = {entry.kind for entry in internal}
    assert {kind for kind, model in KINDS.items() if model.__module__ == "tatsite.records.design"} == kinds
    texts = {
        f"{model.__name__}.{name}"
        for kind in kinds
        for model in _models(kind)
        for name, field in model.model_fields.items()
        if Texts in models_in(cast("Any", field.annotation))
    }
    assert texts <= told


def test_record_without_anything_for_editors_stays_the_same_object() -> None:
    for entry in reading.read(WORLD, "services").entries:
        once = public(entry.record)
        assert public(once) is once
        hidden = [name for _path, part in parts(once) for name in editors_only(type(part)) if getattr(part, name)]
        assert not hidden, entry.file
