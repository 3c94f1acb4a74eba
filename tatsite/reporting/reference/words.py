"""What one writes into a field, said in words with links: made of the field's type."""

from __future__ import annotations

import re
import types
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tatsite.records.references import Refers
from tatsite.reporting.reference.values import VALUES, Value, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PUNCTUATION = re.compile(r"[^\w\- ]")
_PLAIN = {
    bool: ("true or false", "values true or false"),
    int: ("whole number", "whole numbers"),
    float: ("number", "numbers"),
}


@dataclass(frozen=True, slots=True)
class Book:
    """What a page of the reference must know of the others."""

    homes: Mapping[type[BaseModel], str]
    """Page on which each part is told."""
    names: Mapping[str, str]
    """Name of the example of each kind."""


def anchor(heading: str) -> str:
    """Give the address that GitHub makes of a heading."""
    return _PUNCTUATION.sub("", heading.lower()).replace(" ", "-")


def heading(model: type[BaseModel]) -> str:
    """Give the name of a part: the kind it is written with, else its name in the model."""
    kind = get_args(model.model_fields["kind"].annotation) if "kind" in model.model_fields else ()
    return str(kind[0]) if len(kind) == 1 else _CAPITAL.sub(" ", model.__name__).lower()


def link(model: type[BaseModel], page: str, book: Book) -> str:
    """Link a part from a page."""
    home = "" if book.homes[model] == page else book.homes[model]
    return f"[{heading(model)}]({home}#{anchor(heading(model))})"


def words(annotation: Any, page: str, book: Book, *, many: bool = False) -> str:  # noqa: ANN401 - any type expression
    """Say what a value of a type is."""
    if name := named(annotation):
        return _value(VALUES[name], many=many)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _refined(annotation, page, book, many=many)
    if origin in {Union, types.UnionType}:
        return _one_of(arguments, page, book, many=many)
    if origin is list:
        return f"list of {words(arguments[0], page, book, many=True)}"
    if origin is dict:
        key, each = (words(argument, page, book) for argument in arguments)
        return f"{each}, for each {key}"
    if origin is Literal:
        return _choice(arguments, many=many)
    return _single(annotation, page, book, many=many)


def _value(value: Value, *, many: bool) -> str:
    example = f", such as `{value.inline}`" if value.inline else ""
    return f"[{value.many if many else value.one}](values.md#{anchor(value.one)}){example}"


def _single(annotation: type, page: str, book: Book, *, many: bool) -> str:
    """Say what a value of a class is."""
    if issubclass(annotation, StrEnum):
        return _choice([member.value for member in annotation], many=many)
    if issubclass(annotation, BaseModel):
        return f"{'parts, each with the' if many else 'the'} fields of {link(annotation, page, book)}"
    return _PLAIN[annotation][many]


def _refined(annotation: Any, page: str, book: Book, *, many: bool) -> str:  # noqa: ANN401 - as above
    """Say what a value of a type with marks beside it is: a reference, or a number between bounds."""
    refers = next((mark for mark in annotation.__metadata__ if isinstance(mark, Refers)), None)
    if refers:
        return _reference(refers, book, many=many)
    field = next((mark for mark in annotation.__metadata__ if isinstance(mark, FieldInfo)), FieldInfo())
    return words(annotation.__origin__, page, book, many=many) + _bounds(field)


def _bounds(field: FieldInfo) -> str:
    low, high = (
        next((getattr(mark, bound) for mark in field.metadata if hasattr(mark, bound)), None) for bound in ("ge", "le")
    )
    if low is None:
        return ""
    return f", {low} or more" if high is None else f" from {low} to {high}"


def _one_of(options: Iterable[Any], page: str, book: Book, *, many: bool) -> str:
    written = [option for option in options if option is not types.NoneType]
    if len(written) == 1:
        return words(written[0], page, book, many=many)
    parts = ", ".join(link(option, page, book) for option in written)
    return f"parts, each with the fields of its `kind`: {parts}" if many else f"the fields of its `kind`: {parts}"


def _choice(values: Iterable[Any], *, many: bool) -> str:
    shown = [f"`{str(value).lower() if isinstance(value, bool) else value}`" for value in values]
    if len(shown) == 1:
        return f"always {shown[0]}"
    return f"{'any' if many else 'one'} of: {', '.join(shown)}"


def _reference(refers: Refers, book: Book, *, many: bool) -> str:
    """Say which records a text may name, with the name of one."""
    if not refers.kinds:
        return f"[full name](values.md#full-name) of any record, such as `{book.names['services']}`"
    name = book.names[refers.kinds[0]]
    of = " or ".join(f"[{singular(kind)}]({kind}.md)" for kind in refers.kinds)
    article = "an" if singular(refers.kinds[0])[0] in "aeiou" else "a"
    if refers.owner or "/" not in name:
        return f"{'ids, each of' if many else 'id of'} {article} {of}, such as `{name.rpartition('/')[2]}`"
    return f"{'full names, each of' if many else 'full name of'} {article} {of}, such as `{name}`"


def singular(kind: str) -> str:
    """Give what one record of a kind is called."""
    return kind.removesuffix("s")
