"""The kinds of value a record is made of: texts, ids, languages, lines, numbers.

Every checker raises `PydanticCustomError` whose type is the code of a problem, so that
`reading` can pass it on without knowing the rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Final, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

SOURCE_LANGUAGE = "et"
"""The language records are written in first; the other texts are translations of it."""

LANGUAGE_MEANT = {
    "ee": "et", "est": "et", "eng": "en", "gb": "en", "rus": "ru", "ua": "uk", "ukr": "uk", "ukrainian": "uk",
    "viipekeel": "eesti viipekeel", "eesti": "et", "english": "en", "inglise": "en", "vene": "ru", "russian": "ru",
    "ukraina": "uk", "estonian": "et",
}  # fmt: skip
"""Codes of countries and names of languages that people write where a language's code is meant."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LINES = re.compile(r"[0-9]{1,6}(-[0-9]{1,6})?(, [0-9]{1,6}(-[0-9]{1,6})?)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SIGNED = {"eesti viipekeel": "eso", "vene viipekeel": "rsl"}
"""Sign languages by the names officials use (ISO 639-3)."""
UNSEEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""Control characters, those that change the order or the width of what one sees, and what no XML may hold."""
_TEXT_LIMIT = 5000
_CITATION_LIMIT = 15


def fail(code: str, **arguments: str) -> PydanticCustomError:
    """Make the error of a problem; the argument `at` names the field it is told at."""
    return PydanticCustomError(code, code, arguments)


def as_text(value: Any) -> Any:  # noqa: ANN401 - whatever was typed
    """Take a number that was typed without quotation marks for the text it looks like."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _plain(value: str) -> str:
    if found := UNSEEN.search(value):
        raise fail("control-character", sign=f"U+{ord(found[0]):04X}")
    return value


@dataclass(frozen=True, slots=True)
class EditorsOnly:
    """Marks a field that is for editors and programs of this project, and that nothing public may hold."""


EDITORS_ONLY: Final = EditorsOnly()
"""The mark of such a field."""


class Part(BaseModel):
    """A mapping inside a record: unknown keys are refused, nothing changes after reading."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", populate_by_name=False, use_attribute_docstrings=True
    )


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=_TEXT_LIMIT), AfterValidator(_plain)
]
"""One text in one language: not empty, at most 5 000 characters, no invisible characters."""


def _language_of_the_site(value: str, info: ValidationInfo) -> str:
    known = (info.context or {}).get("languages", ())
    if known and value not in known:
        meant = LANGUAGE_MEANT.get(value.lower(), "")
        raise fail("unknown-language", given=value, known=", ".join(known), meant=meant if meant in known else "")
    return value


SiteLanguage = Annotated[str, AfterValidator(_language_of_the_site)]
"""Code of a language of the site, such as `et` (BCP 47)."""


def _one_a_language(value: Any) -> Any:  # noqa: ANN401
    if not isinstance(value, Mapping):
        raise fail("text-per-language", given=str(value))
    return value


class Texts(RootModel[dict[SiteLanguage, Text]]):
    """The same text in several languages, by language code (BCP 47); Estonian is the source."""

    model_config = ConfigDict(frozen=True, strict=True)

    _mapping = model_validator(mode="before")(_one_a_language)

    @model_validator(mode="after")
    def _in_the_source_language(self) -> Self:
        if SOURCE_LANGUAGE not in self.root:
            raise fail("missing-source-text", language=SOURCE_LANGUAGE)
        return self

    def best(self, language: str, *fallbacks: str) -> tuple[str, str]:
        """Give the text and the language it is in: the wanted one, else the first fallback, else Estonian."""
        for code in (language, *fallbacks, SOURCE_LANGUAGE):
            if code in self.root:
                return self.root[code], code
        raise KeyError(SOURCE_LANGUAGE)  # pragma: no cover - the validator demands Estonian


class Easy(RootModel[dict[SiteLanguage, Text]]):
    """An easy-to-read text; each language is written for itself, none is a translation of another."""

    model_config = ConfigDict(frozen=True, strict=True)

    _mapping = model_validator(mode="before")(_one_a_language)


class Keywords(RootModel[dict[SiteLanguage, Annotated[list[Text], Field(min_length=1)]]]):
    """Lists of words by language, each for itself, such as what people type when they search."""

    model_config = ConfigDict(frozen=True, strict=True)

    _mapping = model_validator(mode="before")(_one_a_language)


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise fail("bad-id", given=value)
    return value


Slug = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_slug),
    WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$"}),
]
"""An id: lower-case ASCII letters, digits and hyphens."""


def _lines(value: str) -> str:
    if not _LINES.fullmatch(value):
        raise fail("bad-lines", given=value)
    for first, last in line_ranges(value):
        if not 1 <= first <= last:
            raise fail("bad-lines", given=value)
        if last - first >= _CITATION_LIMIT:
            raise fail("citation-too-long", given=f"{first}-{last}", limit=str(_CITATION_LIMIT))
    return value


def line_ranges(lines: str) -> list[tuple[int, int]]:
    """Give the first and last line of each range of a citation, such as `317, 362-363`."""
    ranges = []
    for part in lines.split(", "):
        first, _, last = part.partition("-")
        ranges.append((int(first), int(last or first)))
    return ranges


Lines = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_lines),
    WithJsonSchema({"examples": ["317-319"], "type": ["string", "integer"], "pattern": f"^{_LINES.pattern}$"}),
]
"""Lines of a source document, counted from 1: `317` or `317, 362-363`; a range spans at most 15."""


def _amount(value: Any) -> Decimal:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fail("bad-amount", given=str(value))
    amount = Decimal(str(value))
    if amount < 0:
        raise fail("number-too-small", ge="0")
    if amount != amount.quantize(Decimal("0.01")):
        raise fail("bad-amount", given=str(value))
    return amount


Euro = Annotated[
    Decimal,
    BeforeValidator(_amount),
    WithJsonSchema({"examples": [12.50], "type": "number", "minimum": 0, "multipleOf": 0.01}),
]
"""An amount in euro, cents at most, with a point and not a comma. 0 is an amount, a blank is none."""


def _number(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fail("needs-number", given=str(value))
    return Decimal(str(value))


def _load(value: Any) -> Any:  # noqa: ANN401
    load = _number(value)
    if load < 0:
        raise fail("number-too-small", ge="0")
    if load > 1:
        raise fail("number-too-large", le="1")
    return load


Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"examples": [0.9], "type": "number"})]
"""A number as printed, such as 0.9 of a post; with a point and not a comma."""
Load = Annotated[
    Decimal,
    BeforeValidator(_load),
    WithJsonSchema({"examples": [0.9], "type": "number", "minimum": 0, "maximum": 1}),
]
"""Part of full time, such as 0.9; with a point and not a comma, at most 1."""
Count = Annotated[int, Field(ge=0, examples=[12])]
"""How many: a whole number, 0 or more."""
Year = Annotated[int, Field(ge=1990, le=2100, examples=[2026])]
"""A calendar year."""


def _language(value: Any) -> Any:  # noqa: ANN401
    if not isinstance(value, str):
        return value
    code = _SIGNED.get(value, value)
    meant = LANGUAGE_MEANT.get(code.lower().removesuffix(" keel").removesuffix(" language"), "")
    if meant or not _LANGUAGE.fullmatch(code):
        raise fail("bad-language", given=value, meant=meant)
    return code


LanguageCode = Annotated[
    str,
    BeforeValidator(_language),
    WithJsonSchema(
        {
            "examples": ["et"],
            "type": "string",
            "anyOf": [{"pattern": "^[a-z]{2,3}$"}, {"enum": list(_SIGNED)}],
            "not": {"enum": sorted(LANGUAGE_MEANT)},
        }
    ),
]
"""A language people speak or sign (ISO 639), such as `et`, `ru` or `eesti viipekeel`."""
