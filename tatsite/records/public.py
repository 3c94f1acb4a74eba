"""What of a record everybody may read: all but the fields marked `EDITORS_ONLY`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, RootModel

from tatsite.records.fields import EDITORS_ONLY
from tatsite.records.walk import models_in

if TYPE_CHECKING:
    from collections.abc import Mapping

P = TypeVar("P", bound=BaseModel)


def public(part: P) -> P:
    """Give a record, or a part of one, with every field that is for editors only left blank.

    It is the same object where it holds nothing of that sort.
    """
    changes: dict[str, object] = {}
    for name in _holding(type(part)):
        field, value = type(part).model_fields[name], getattr(part, name)
        blank = field.get_default(call_default_factory=True) if EDITORS_ONLY in field.metadata else _within(value)
        if blank != value:
            changes[name] = blank
    return part.model_copy(update=changes) if changes else part


@cache
def editors_only(model: type[BaseModel]) -> frozenset[str]:
    """Give the fields of a model that are for editors only."""
    return frozenset(name for name, field in model.model_fields.items() if EDITORS_ONLY in field.metadata)


def _within(value: object) -> object:
    if isinstance(value, list):
        return [_within(item) for item in value]
    return public(value) if isinstance(value, BaseModel) else value


@cache
def _holding(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the fields of a model that are for editors only, or below which one may stand."""
    below = _below(model, frozenset())
    return tuple(name for name in model.model_fields if name in editors_only(model) or below[name])


def _below(model: type[BaseModel], above: frozenset[type[BaseModel]]) -> Mapping[str, bool]:
    """Tell for each field whether a field for editors only may stand below it; models may hold each other."""
    if issubclass(model, RootModel):
        return dict.fromkeys(model.model_fields, False)
    annotations: dict[str, Any] = {name: field.annotation for name, field in model.model_fields.items()}
    inside = {name: set(models_in(annotation)) - above for name, annotation in annotations.items()}
    return {
        name: any(editors_only(one) or any(_below(one, above | {model}).values()) for one in models)
        for name, models in inside.items()
    }
