"""Walks through a record, whatever its kind: every text, and every reference to another record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, RootModel

from tatsite.records.common import Citation
from tatsite.records.event import Event
from tatsite.records.fields import Texts
from tatsite.records.municipality import Municipality
from tatsite.records.plan import Responsible
from tatsite.records.programme import Redirect
from tatsite.records.service import Service, Support

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.records.common import Record

Path = tuple[str | int, ...]


def parts(value: Any, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:  # noqa: ANN401
    """Give every part of a record with the path that leads to it, the record itself first."""
    if isinstance(value, BaseModel):
        yield path, value
        if not isinstance(value, RootModel):
            for name in type(value).model_fields:
                yield from parts(getattr(value, name), (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from parts(item, (*path, index))


def texts(record: Record) -> Iterator[tuple[Path, Texts]]:
    """Give every text of a record that exists once a language."""
    for path, part in parts(record):
        if isinstance(part, Texts):
            yield path, part


def citations(record: Record) -> Iterator[tuple[Path, Citation]]:
    """Give every citation of a record."""
    for path, part in parts(record):
        if isinstance(part, Citation):
            yield path, part


def references(record: Record) -> Iterator[tuple[Path, str]]:
    """Give the full name of every record that this one refers to, as often as it does."""
    for path, part in parts(record):
        for field, name in _named(part):
            yield (*path, *field), name


def _named(part: BaseModel) -> Iterator[tuple[Path, str]]:
    match part:
        case Citation():
            yield ("document",), f"programme/sources/{part.document}"
        case Support() | Responsible():
            yield ("org",), part.org
        case Redirect():
            yield ("new",), part.new
        case Municipality():
            yield ("government",), part.government
            if part.centre:
                yield ("centre",), part.centre
        case Service() | Event():
            yield (("provider",), part.provider) if isinstance(part, Service) else (("organiser",), part.organiser)
            for index, topic in enumerate(part.topics):
                yield ("topics", index), f"vocabulary/topics/{topic}"
            for index, audience in enumerate(part.audiences):
                yield ("audiences", index), f"vocabulary/audiences/{audience}"
    if owner := getattr(part, "owner", None):
        yield ("owner",), owner
