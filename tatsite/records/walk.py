"""Walks through a record, whatever its kind: its parts, its texts, and every reference to another record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from tatsite.records import KINDS
from tatsite.records.common import Citation, Sourced
from tatsite.records.design import Internal
from tatsite.records.fields import Texts
from tatsite.records.hours import Attended
from tatsite.records.references import Refers
from tatsite.records.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.records.common import Record

Path = tuple[str | int, ...]

_LAST = (Attended, Schedule, Sourced, Internal)
"""Parts whose fields stand below those of the model that takes them over, in this order."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A text that names another record."""

    path: Path
    """Where it stands in the record."""
    text: str
    """What is written there."""
    refers: Refers
    """What it may lead to."""

    @property
    def name(self) -> str:
        """Full name of the record it leads to."""
        return self.refers.name(self.text)


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
    """Give every text of a record that is translated."""
    for path, part in parts(record):
        if isinstance(part, Texts):
            yield path, part


def citations(record: BaseModel) -> Iterator[tuple[Path, Citation]]:
    """Give every citation of a record, or of a part of one."""
    for path, part in parts(record):
        if isinstance(part, Citation):
            yield path, part


@cache
def field_order(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the fields of a model in the order in which a file has them: what it is, when, where from."""
    last = [base for base in _LAST if issubclass(model, base) and model is not base]
    below = [name for base in last for name in base.model_fields]
    ends = [name for name in ("notes",) if name in model.model_fields]
    begins = [name for name in ("schema_version", *getattr(model, "FIRST", ())) if name in model.model_fields]
    own = [name for name in model.model_fields if name not in {*below, *ends}]
    return tuple(dict.fromkeys((*begins, *own, *(name for name in below if name not in ends), *ends)))


def references(model: type[BaseModel], value: Mapping[str, Any], path: Path = ()) -> Iterator[Reference]:
    """Give every reference in what was written for a model, valid or not."""
    for name, annotation in _leads(model):
        if name in value:
            yield from _inside(annotation, value[name], (*path, name))


@cache
def naming_fields(kind: str) -> tuple[str, ...]:
    """Give the fields in which a record of a kind can be named, those of most kinds of records first."""
    found: Counter[str] = Counter()
    for model in KINDS.values():
        found.update(name for name, annotation in _leads(model) if kind in _led_to(annotation))
    return tuple(name for name, _number in found.most_common())


def _led_to(annotation: Any) -> set[str]:  # noqa: ANN401
    """Give the kinds that references below a type expression may lead to."""
    if isinstance(annotation, Refers):
        return set(annotation.kinds)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = _leads(annotation) if not issubclass(annotation, RootModel) else ()
        return {kind for _name, inside in fields for kind in _led_to(inside)}
    return {kind for argument in _arguments(annotation) for kind in _led_to(argument)}


def model_of(models: tuple[type[BaseModel], ...], value: Any) -> type[BaseModel] | None:  # noqa: ANN401
    """Give the one of several models that a value is written for: the only one, or the one of its `kind`."""
    if len(models) == 1:
        return models[0]
    kind = value.get("kind") if isinstance(value, Mapping) else None
    return next((model for model in models if kind in get_args(model.model_fields["kind"].annotation)), None)


@cache
def models_in(annotation: Any) -> tuple[type[BaseModel], ...]:  # noqa: ANN401 - any type expression
    """Give the models that a type expression allows, those of lists and unions too."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(model for argument in get_args(annotation) for model in models_in(argument))


@cache
def _leads(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """Give the fields below which references may stand, with their types."""
    whole = ((name, Annotated[field.annotation, field, *field.metadata]) for name, field in model.model_fields.items())
    return tuple((name, annotation) for name, annotation in whole if _refers(annotation))


def _refers(annotation: Any) -> bool:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return not issubclass(annotation, RootModel) and bool(_leads(annotation))
    return isinstance(annotation, Refers) or any(_refers(argument) for argument in _arguments(annotation))


def _arguments(annotation: Any) -> tuple[Any, ...]:  # noqa: ANN401
    if get_origin(annotation) is Annotated:
        return (annotation.__origin__, *annotation.__metadata__)
    return get_args(annotation) if get_origin(annotation) in {list, dict, Union, UnionType} else ()


def _inside(annotation: Any, value: Any, path: Path) -> Iterator[Reference]:  # noqa: ANN401
    if isinstance(annotation, Refers):
        if isinstance(value, str):
            yield Reference(path, value, annotation)
        return
    origin = get_origin(annotation)
    if origin is list:
        for index, item in enumerate(value if isinstance(value, list) else ()):
            yield from _inside(get_args(annotation)[0], item, (*path, index))
    elif isinstance(value, Mapping):
        model = model_of(models_in(annotation), value) if models_in(annotation) else None
        if model:
            yield from references(model, value, path)
    else:
        for argument in _arguments(annotation):
            yield from _inside(argument, value, path)
