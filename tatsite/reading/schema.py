"""The form of each kind of record as a JSON Schema (draft 2020-12), made of the models, for editors.

It says what one file can show: fields, types, values to choose from. What needs a calendar, a second
field or another record is told by `tatsite check` alone.
"""

from __future__ import annotations

import re
import types
from typing import TYPE_CHECKING, Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from tatsite.records import KINDS
from tatsite.records.common import Sourced
from tatsite.records.fields import SOURCE_LANGUAGE, SiteLanguage, Texts
from tatsite.records.references import Refers
from tatsite.records.service import Offer
from tatsite.records.walk import field_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

DIALECT: Final = GenerateJsonSchema.schema_dialect
"""Address of the draft that the schemas follow."""

_NULL = re.compile(r"\b(null|empty) (?=means|where|only)", re.IGNORECASE)
"""The words in docstrings that tell what a missing line means."""
_SITE_LANGUAGE = TypeAdapter(SiteLanguage).core_schema
"""By this the maps are known whose keys are the languages of the site."""


def json_schema(kind: str, languages: Iterable[str] = ()) -> dict[str, Any]:
    """Give the schema of the files of a kind.

    With the languages of the site, texts are offered in these and refused in others. A field that may
    be left out may not be blank, because the canonical form has no blank fields.
    """
    model = KINDS[kind]
    made = _Forms(tuple(languages)).generate(model.__pydantic_core_schema__)
    schema = {"$schema": DIALECT, "title": model.__name__} | {name: _cleaned(part) for name, part in made.items()}
    return _built_on_template(schema) if "based_on" in model.model_fields else schema


def _built_on_template(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a service leave out what its template says, and take it back by writing null."""
    fields = {name: field for name, field in Offer.model_fields.items() if name not in Sourced.model_fields}
    forms = {
        name: form for name, form in schema["properties"].items() if name in fields and fields[name].default is None
    }
    for name, form in forms.items():
        description = form.pop("description")
        schema["properties"][name] = {"description": description, "anyOf": [form, {"type": "null"}]}
    shared = [name for name, field in fields.items() if field.is_required()]
    required = [name for name in schema["required"] if name not in shared]
    return schema | {"required": required, "if": {"required": ["based_on"]}, "else": {"required": shared}}


class _Forms(GenerateJsonSchema):
    """Makes schemas that editors can explain: no null beside each type, one form by each `kind`."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._languages = languages

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        inner = schema["schema"]
        if inner["type"] == "nullable":
            return self.generate_inner(inner["schema"])
        return super().default_schema(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        made["description"] = explained(made["description"])
        if model is Texts:
            made["required"] = [SOURCE_LANGUAGE]
        if not schema.get("root_model"):
            hints = get_type_hints(model, include_extras=True)
            made["properties"] = {name: made["properties"][name] for name in field_order(model)}
            for name, field in made["properties"].items():
                required = model.model_fields[name].is_required()
                field["description"] = explained(field["description"], required=required)
                _mark(hints[name], field)
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        if self._languages and schema.get("keys_schema") == _SITE_LANGUAGE:
            made["properties"] = dict.fromkeys(self._languages, made["additionalProperties"])
            made["additionalProperties"] = False
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Choose by `if` and `then`, so that an editor tells what is wrong with this kind, not with all."""
        tag = str(schema["discriminator"])
        forms = {str(name): self.generate_inner(choice) for name, choice in schema["choices"].items()}
        return {
            "type": "object",
            "properties": {tag: {"enum": list(forms), "type": "string"}},
            "required": [tag],
            "allOf": [
                {"if": {"properties": {tag: {"const": name}}, "required": [tag]}, "then": form}
                for name, form in forms.items()
            ],
        }


def flowing(docstring: str) -> str:
    """Give a docstring with each of its paragraphs on one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in docstring.split("\n\n"))


def explained(docstring: str, *, required: bool = False) -> str:
    """Give a docstring as editors of records read it: "left out" for the null that the model holds then."""
    text = flowing(docstring)
    return text if required else _NULL.sub(lambda null: "Left out " if null[0][0].isupper() else "left out ", text)


def _cleaned(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Leave out titles, which only repeat names, and what editors reckon wrong.

    They divide binary fractions, so that 19.99 were no multiple of 0.01.
    """
    if isinstance(schema, list):
        return [_cleaned(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    noise = [name for name, value in schema.items() if name in {"title", "multipleOf"} and not isinstance(value, dict)]
    cleaned = {name: _cleaned(value) for name, value in schema.items() if name not in noise}
    if isinstance(cleaned.get("description"), str):
        cleaned["description"] = flowing(cleaned["description"])
    return cleaned


def _mark(annotation: Any, schema: JsonSchemaValue) -> None:  # noqa: ANN401 - any type expression
    """Say of a text that names a record which kinds it may lead to."""
    origin = get_origin(annotation)
    if origin is Annotated:
        for refers in annotation.__metadata__:
            if isinstance(refers, Refers):
                schema["x-refers"] = list(refers.kinds or KINDS)
    elif origin is list:
        _mark(get_args(annotation)[0], schema["items"])
    elif origin in {Union, types.UnionType}:
        for option in get_args(annotation):
            _mark(option, schema)
