"""Raw records of every kind, as YAML gives them, made from the models alone; all of them are valid."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from tatsite.records import KINDS, references
from tests.strategies.rules import RULES
from tests.strategies.values import VALUES, checks, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hypothesis.strategies import SearchStrategy

# A slow machine is no fault of a strategy; what is filtered away still is. Explaining takes longer than it tells.
settings.register_profile(
    "tatsite",
    max_examples=20,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[phase for phase in Phase if phase is not Phase.explain],
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("tatsite")


def records(kind: str) -> SearchStrategy[dict[str, Any]]:
    """Give raw records of a kind that its model takes."""
    return parts(KINDS[kind])


@cache
def parts(model: type[BaseModel]) -> SearchStrategy[dict[str, Any]]:
    """Give raw mappings that a model takes: required fields, a few others, sometimes all of them."""
    rules = [RULES[base] for base in model.__mro__ if base in RULES]
    ruled = {name for names, _strategy in rules for name in names}
    free = {name: field for name, field in model.model_fields.items() if name not in ruled}
    values = {name: _value(field.annotation, tuple(field.metadata)) for name, field in free.items()}
    required = {name: values[name] for name, field in free.items() if field.is_required()}
    others = [name for name in values if name not in required]

    @st.composite
    def drawn(draw: st.DrawFn) -> dict[str, Any]:
        some = st.lists(st.sampled_from(others), max_size=4, unique=True) if others else st.just([])
        chosen = draw(st.one_of(some, some, some, st.just(others)))
        part = {name: draw(values[name]) for name in (*chosen, *required)}
        for _names, strategy in rules:
            part |= draw(strategy)
        return part

    return drawn()


def _value(annotation: Any, metadata: tuple[object, ...] = ()) -> SearchStrategy[Any]:
    """Give what a type expression takes."""
    if get_origin(annotation) is Annotated:
        return _value(annotation.__origin__, (*_flat(annotation.__metadata__), *metadata))
    for item in metadata:
        if isinstance(item, references.Refers):
            return names(item)
    known = checks(metadata)
    if known in VALUES:
        return VALUES[known]
    return _plain(annotation, metadata)


def _plain(annotation: Any, metadata: tuple[object, ...]) -> SearchStrategy[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is list:
        return st.lists(_value(arguments[0]), min_size=_bound(metadata, "min_length", 0), max_size=2)
    if origin is dict:
        key, value = map(_value, arguments)
        return st.dictionaries(key, value, min_size=1, max_size=3)
    if origin in {Union, UnionType}:
        given = [argument for argument in arguments if argument is not NoneType]
        nothing = [st.none()] if NoneType in arguments else []
        return st.one_of(*map(_value, given), *nothing)
    return _single(annotation, metadata)


def _single(annotation: Any, metadata: tuple[object, ...]) -> SearchStrategy[Any]:
    if issubclass(annotation, RootModel):
        return _root(annotation)
    if issubclass(annotation, BaseModel):
        return parts(annotation)
    if issubclass(annotation, StrEnum):
        return st.sampled_from([str(member) for member in annotation])
    if annotation is bool:
        return st.booleans()
    least, most = _bound(metadata, "ge", -99), _bound(metadata, "le", 9999)
    if annotation is float:
        return st.integers(int(least * 10), int(most * 10)).map(lambda tenths: tenths / 10)
    assert annotation is int, annotation
    return st.integers(least, most)


def _root(model: type[BaseModel]) -> SearchStrategy[dict[str, Any]]:
    """Give texts by language, Estonian always among them."""
    content = _value(model.model_fields["root"].annotation)
    source = _value(get_args(model.model_fields["root"].annotation)[1])
    return st.tuples(source, content).map(lambda two: {"et": two[0], **two[1]})


def _bound(metadata: Iterable[object], name: str, otherwise: Any) -> Any:
    found = [getattr(item, name) for item in metadata if getattr(item, name, None) is not None]
    return found[0] if found else otherwise


def _flat(metadata: Iterable[object]) -> Iterator[object]:
    for item in metadata:
        yield from item.metadata if isinstance(item, FieldInfo) else (item,)
