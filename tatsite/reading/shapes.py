"""What a model has at a place inside it: which parts may stand there, and with which fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from tatsite.records.walk import models_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

    from tatsite.reading.yaml12 import Path

    Models = tuple[type[BaseModel], ...]


def models_at(model: type[BaseModel], path: Iterable[str | int]) -> Models:
    """Give the models that may stand at `path` inside `model`."""
    models: Models = (model,)
    for part in path:
        models = _below(models, part)
    return models


def _below(inside: Models, part: str | int) -> Models:
    """Give the models one step further; the same ones where the step leads into no field."""
    tagged = tuple(option for option in inside if _is_tag(inside, option, part))
    owners = [option for option in inside if part in option.model_fields]
    if tagged or not owners:
        return tagged or inside
    annotation: Any = owners[0].model_fields[str(part)].annotation
    return models_in(annotation)


def as_written(model: type[BaseModel], loc: Iterable[str | int]) -> Path:
    """Leave out the parts of a path that only say of which `kind` something is."""
    inside: Models = (model,)
    written: list[str | int] = []
    for part in loc:
        if not any(_is_tag(inside, option, part) for option in inside):
            written.append(part)
        inside = _below(inside, part)
    return tuple(written)


def _is_tag(inside: Models, model: type[BaseModel], part: str | int) -> bool:
    """Tell whether a part of a path chooses a model among several."""
    kinds = get_args(model.model_fields["kind"].annotation) if "kind" in model.model_fields else ()
    return len(inside) > 1 and part in kinds


def fields_at(model: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """Give the fields of the model that stands at `path` inside `model`."""
    return [name for option in models_at(model, path)[:1] for name in option.model_fields]


def field_at(model: type[BaseModel], path: Sequence[str | int]) -> list[FieldInfo]:
    """Give the field at `path` in each model that may stand there."""
    options = models_at(model, path[:-1]) if path else ()
    return [option.model_fields[str(path[-1])] for option in options if str(path[-1]) in option.model_fields]


def is_required(model: type[BaseModel], path: Sequence[str | int]) -> bool:
    """Tell whether the field at `path` may not be left out."""
    return any(field.is_required() for field in field_at(model, path))
