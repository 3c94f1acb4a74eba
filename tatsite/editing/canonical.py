"""The canonical form of a record: fields in the order of the model, nothing empty, texts tidy.

Works on what a file says, valid or not, and never changes what it means: a fault stays, for
`tatsite check` to tell, unless it is one of form only, such as a number where a text should be.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from tatsite.records import Service, Template
from tatsite.records.common import Sourced
from tatsite.records.fields import SOURCE_LANGUAGE, Texts, as_text
from tatsite.records.hours import DAYS
from tatsite.records.walk import field_order, model_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tatsite.records.walk import Path

_LINE_ENDS = re.compile(r"[ \t]+(?=\n|\Z)")
_BLANK: tuple[Any, ...] = (None, "", [], {}, {SOURCE_LANGUAGE: None}, {SOURCE_LANGUAGE: ""})
"""What stands in a field where nothing is told."""
_OF_TEMPLATE = frozenset(Template.model_fields) - frozenset(Sourced.model_fields)


class _Field(NamedTuple):
    name: str
    annotation: Any
    optional: bool
    """Whether leaving it out means the same as leaving it empty."""


def tidy(text: str) -> str:
    """Give a text in Unicode's composed form (NFC), without spaces around it and at the ends of its lines.

    Only spaces, tabs and ends of lines go; a no-break space is kept wherever it stands.
    """
    return _LINE_ENDS.sub("", unicodedata.normalize("NFC", text)).strip(" \t\n")


def canonical(
    model: type[BaseModel],
    value: dict[str, Any],
    languages: Sequence[str],
    typed: Callable[[Path], str] = lambda _path: "",
) -> dict[str, Any]:
    """Give what a file says in canonical form.

    Args:
        model: What the file is read with.
        value: What it says.
        languages: Codes of the site's languages in their order.
        typed: Gives the letters of the number at a path, for one that stands where a text should:
            `+3725550000` is more than the number it is read as. Nothing where they are not known.
    """
    return _Form((*DAYS, *languages), typed).part(model, _tidied(value), ())


def _tidied(value: dict[str, Any]) -> dict[str, Any]:
    """Give a mapping with its texts tidy, before one of them says what the others are: `kind`, `based_on`."""
    return {key: tidy(item) if isinstance(item, str) else item for key, item in value.items()}


class _Form:
    """The rules, with what they need of the file and of the site."""

    def __init__(self, keys: tuple[str, ...], typed: Callable[[Path], str]) -> None:
        self._keys = {key: place for place, key in enumerate(keys)}
        self._typed = typed

    def part(self, model: type[BaseModel], value: dict[str, Any], path: Path) -> dict[str, Any]:
        """Order the fields of a part; unknown ones follow as they are, for somebody to look at."""
        found: dict[str, Any] = {}
        own = _own(model, value)
        for field in _fields(model):
            if field.name in value:
                told = self._value(field.annotation, value[field.name], (*path, field.name))
                if not field.optional or told not in _BLANK or field.name in own:
                    found[field.name] = told
        unknown = {name: item for name, item in value.items() if name not in model.model_fields}
        return found | {name: self._value(None, item, (*path, name)) for name, item in unknown.items()}

    def _value(self, annotation: Any, value: Any, path: Path) -> Any:  # noqa: ANN401 - whatever was typed
        shapes = _shapes(annotation)
        if isinstance(value, str):
            return tidy(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return (self._typed(path) or as_text(value)) if shapes == (str,) else value
        if isinstance(value, list):
            item = next((get_args(shape)[0] for shape in shapes if get_origin(shape) is list), None)
            return [self._value(item, one, (*path, index)) for index, one in enumerate(value)]
        return self._mapping(shapes, value, path) if isinstance(value, dict) else value

    def _mapping(self, shapes: tuple[Any, ...], value: dict[str, Any], path: Path) -> dict[str, Any]:
        value = _tidied(value)
        models = tuple(shape for shape in shapes if isinstance(shape, type) and issubclass(shape, BaseModel))
        model = model_of(models, value) if models else None
        if model and issubclass(model, RootModel):
            return self._languages(model, value, path)
        if model:
            return self.part(model, value, path)
        item = next((get_args(shape)[1] for shape in shapes if get_origin(shape) is dict), None)
        keys = sorted(value, key=self._place) if item else value
        return {key: self._value(item, value[key], (*path, key)) for key in keys}

    def _languages(self, model: type[RootModel[Any]], value: dict[str, Any], path: Path) -> dict[str, Any]:
        """Order what is told by language; a language with nothing in it goes, not the one that is translated from."""
        root: Any = model.model_fields["root"].annotation
        told = self._mapping(_shapes(root), value, path)
        source = SOURCE_LANGUAGE if issubclass(model, Texts) else None
        return {code: item for code, item in told.items() if item not in _BLANK or code == source}

    def _place(self, key: str) -> tuple[int, str]:
        """Give the place of a language, or of the first day of several; others follow by name."""
        known = self._keys.get(key, self._keys.get(key[:3], len(self._keys)))
        return known, key


def _own(model: type[BaseModel], value: dict[str, Any]) -> frozenset[str]:
    """Give the fields that are told even when empty: there a service says that its template's do not hold."""
    return _OF_TEMPLATE if model is Service and value.get("based_on") else frozenset()


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    fields = model.model_fields
    return tuple(
        _Field(name, fields[name].annotation, fields[name].get_default(call_default_factory=True) in _BLANK)
        for name in field_order(model)
    )


@cache
def _shapes(annotation: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any type expression
    """Give the types that a value may have, without null and the conditions on it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _shapes(get_args(annotation)[0])
    if origin in {Union, UnionType}:
        return tuple(shape for argument in get_args(annotation) for shape in _shapes(argument))
    return () if annotation in {None, type(None)} else (annotation,)
