"""Why a model refused what a file says: each mistake as a problem, at its place, with what may stand there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from pydantic import BaseModel, RootModel, WithJsonSchema
from pydantic.fields import FieldInfo

from tatsite.reading.likeness import closest
from tatsite.reading.shapes import as_written, field_at, fields_at, is_required, models_at
from tatsite.records import may_own
from tatsite.records.hours import DAYS
from tatsite.records.problem import Position, Problem
from tatsite.records.references import EXAMPLES, Refers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic_core import ErrorDetails

    from tatsite.reading.entries import Written
    from tatsite.reading.yaml12 import Path

_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "string_type": "needs-text",
    "int_type": "needs-whole-number",
    "bool_type": "needs-true-false",
    "list_type": "needs-list",
    "dict_type": "needs-fields",
    "model_type": "needs-fields",
    "model_attributes_type": "needs-fields",
    "literal_error": "not-a-choice",
    "enum": "not-a-choice",
    "union_tag_invalid": "not-a-choice",
    "union_tag_not_found": "missing-field",
    "string_too_short": "empty",
    "too_short": "empty",
    "string_too_long": "too-long",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
    "float_type": "needs-number",
}
_NUMERIC = frozenset({"needs-number", "bad-amount"})
_WHOLE = frozenset({"needs-whole-number", "bad-count"})
_AT_KEY = frozenset({"unknown-field", "bad-days", "channel-as-field", "language-twice", "unknown-language"})
"""Codes that are told where the field's name stands, not its value."""
_BELOW = frozenset({"et", "en", "ru", "uk", *DAYS})
"""Names that stand below another field only: languages and days."""
_MANY = 8
"""Fields that a sentence names at most; of more, it names the page that explains them."""
_CHANNELS = {
    **dict.fromkeys(("phone", "phones", "telephone", "telefon", "tel", "mobiil"), ("phone", "number")),
    **dict.fromkeys(("email", "emails", "mail", "e-mail", "epost", "e-post"), ("email", "address")),
    **dict.fromkeys(("web", "url", "website", "veeb", "veebileht", "koduleht"), ("web", "url")),
    **dict.fromkeys(("address", "aadress"), ("place", "address")),
}
"""What people write as a field of its own, with the kind of channel it is and the field of that."""
_YES_NO = {"jah": "true", "yes": "true", "on": "true", "ei": "false", "no": "false", "off": "false"}
_IN_ESTONIAN = {
    "pealkiri": "title", "nimi": "title", "nimetus": "title", "kokkuvõte": "summary", "olek": "status",
    "teema": "topics", "teemad": "topics", "allikas": "source", "kontakt": "contacts", "kontaktid": "contacts",
    "lahtiolekuajad": "hours", "ajad": "hours", "keel": "languages", "keeled": "languages", "hind": "cost",
    "koht": "place", "algus": "starts", "lõpp": "ends", "read": "lines", "dokument": "document",
    "sihtrühm": "audiences", "sihtrühmad": "audiences", "korraldaja": "organiser", "omanik": "owner",
}  # fmt: skip
"""Fields by the words of their Estonian names."""
_SPACES_AND_EURO = re.compile(r"[\s€]|EUR$", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def problems(text: Written, errors: Iterable[ErrorDetails], model: type[BaseModel]) -> list[Problem]:
    """Give what a model refused as problems; a field that is only misspelt does not count as missing too."""
    refusals = [_Refusal(text, details, model) for details in errors]
    blank = {refusal.blank_above for refusal in refusals if refusal.blank_above}
    found = [refusal.problem() for refusal in refusals if not refusal.blank_above and refusal.path not in blank]
    found += [Problem(text.name_position(*path), "needs-indent", {"field": str(path[-1])}) for path in blank]
    misspelt = {_missing(problem, "meant") for problem in found if problem.code == "unknown-field"}
    return [
        problem for problem in found if problem.code != "missing-field" or _missing(problem, "field") not in misspelt
    ]


def _missing(problem: Problem, named: str) -> tuple[str, str]:
    return problem.arguments["within"], problem.arguments[named]


class _Refusal:
    """One mistake that a model found."""

    def __init__(self, text: Written, details: ErrorDetails, model: type[BaseModel]) -> None:
        self.text = text
        self.details = details
        self.model = model
        self.context = {
            name: _shown(value) for name, value in details.get("ctx", {}).items() if name != "given" or value
        }
        self.at = self.context.pop("at", "")
        self.loc = (*details["loc"], *(self.at.split("/") if self.at else ()))
        self.path = text.marks.nearest(as_written(model, self.loc))
        self.arguments = {
            "field": _field(self.loc),
            "given": _shown(self.details["input"]),
            "within": "/".join(map(str, self.loc[:-1])),
            "page": f"docs/reference/{text.kind}.md",
        } | self.context
        self.arguments["given"] = text.marks.typed.get(self.path) or self.arguments["given"]

    def problem(self) -> Problem:
        """Give it as a problem."""
        code = self._code()
        arguments = self.arguments | self._more(code)
        number = _number(self.details["input"])
        if number and (code in _NUMERIC or (code in _WHOLE and "." not in number)):
            code, arguments["number"] = "number-form", number
        if code == "unknown-language" and arguments["meant"] in self._beside():
            code = "language-twice"
        return Problem(Position(self.text.file, *self._mark(code)), code, arguments)

    @cached_property
    def blank_above(self) -> Path:
        """Give the path of the blank field that this unknown one should stand below, indented, if there is one."""
        if self.details["type"] != "extra_forbidden" or not isinstance(self.loc[-1], str):
            return ()
        beside, known = self._beside(), fields_at(self.model, self.loc[:-1])
        blank = [name for name in known if beside.get(name, "") is None]
        fits = [name for name in blank if self.loc[-1] in {*_BELOW, *fields_at(self.model, (*self.loc[:-1], name))}]
        if not fits:
            return ()
        names = list(beside)
        above = next((name for name in reversed(names[: names.index(self.loc[-1])]) if name in known), "")
        return (*self.path[:-1], above) if above in fits else ()

    def _code(self) -> str:
        kind = self.details["type"]
        given = self.details["input"]
        code = _CODES.get(kind, kind)
        if kind == "union_tag_invalid" and not given.get("kind"):
            return "empty-required"
        if given is None and kind not in {"missing", "extra_forbidden"}:
            code = "empty"
        if code == "empty":
            if is_required(self.model, self.loc):
                return "empty-required"
            return "empty-item" if self._is_item() else "empty"
        if code == "needs-list" and isinstance(given, Mapping):
            return "needs-dash"
        if code in {"needs-text", "needs-fields", "text-per-language"} and isinstance(given, list):
            return "needs-no-dash"
        if code == "not-a-choice" and self.arguments["given"] == _choices(self.details):
            return "needs-true-false" if isinstance(given, str) and given == "true" else "needs-number"
        if self._channel():
            return "channel-as-field"
        row = code == "needs-text" and isinstance(given, Mapping) and self.arguments["field"] == "plan_rows"
        return "bad-row-name" if row else code

    def _more(self, code: str) -> dict[str, str]:
        """Give what may stand there."""
        more: dict[str, str] = {}
        match code:
            case "not-a-choice":
                expected = _choices(self.details)
                given = self.context.get("tag", self.arguments["given"])
                field = "kind" if self.details["type"].startswith("union_tag") else self.arguments["field"]
                meant = closest(given, expected.split(", ")) or _CHANNELS.get(given.lower(), ("",))[0]
                meant = meant if meant in expected.split(", ") else ""
                more = {"field": field, "given": given, "expected": expected, "meant": meant}
            case "channel-as-field":
                name = self._channel()
                kind, field = _CHANNELS[name]
                more = {"field": name, "kind": kind, "value": field}
            case "missing-field" | "empty-required":
                tag = {"field": "kind"} if self.details["type"].startswith("union_tag") else {}
                more = tag | self._expected()
            case "unknown-field":
                fields = fields_at(self.model, self.loc[:-1])
                few = ", ".join(fields) if len(fields) <= _MANY else ""
                named = _IN_ESTONIAN.get(self.arguments["field"].lower(), "")
                meant = named if named in fields else closest(self.arguments["field"], fields)
                own = _CHANNELS.get(self.arguments["field"], ("", ""))[1]
                more = {"meant": own if own in fields else meant, "fields": few}
            case "needs-true-false":
                more = {"meant": _YES_NO.get(self.arguments["given"].casefold(), "")}
            case "needs-fields":
                dash = "- " if self._is_item() else ""
                more = {"fields": dash + ", ".join(f"{name}: …" for name in _needed(self.model, self.loc))}
            case "text-per-language":
                more = {"item": "item" if self._is_item() else ""}
            case "bad-row-name":
                more = {"example": EXAMPLES["plans"], "meant": self.arguments["given"].replace(": ", "/")}
            case "too-long":
                more = {"length": str(len(self.details["input"])), "limit": self.context["max_length"]}
        return more

    def _expected(self) -> dict[str, str]:
        """Give what a field that must be there takes: values to choose from, or one as an example."""
        if self.details["type"].startswith("union_tag"):
            models = models_at(self.model, (*self.loc, 0))
            return {
                "expected": ", ".join(str(get_args(option.model_fields["kind"].annotation)[0]) for option in models)
            }
        field = next(iter(field_at(self.model, self.loc)), None)
        return _example(field, self.text.owner) if field and get_origin(field.annotation) is not list else {}

    def _channel(self) -> str:
        """Give the name of a channel that somebody wrote as a field, where channels may stand."""
        if self.details["type"] == "extra_forbidden":
            name = self.arguments["field"]
            return name if name in _CHANNELS and "channels" in fields_at(self.model, self.loc[:-1]) else ""
        given = self.details["input"]
        inside = self.details["type"] == "union_tag_not_found" and isinstance(given, Mapping)
        return next((name for name in given if name in _CHANNELS), "") if inside else ""

    def _is_item(self) -> bool:
        """Tell whether it is about an item of a list."""
        return bool(self.path) and isinstance(self.path[-1], int)

    def _beside(self) -> Mapping[str, Any]:
        """Give the fields beside this one."""
        value: Any = self.text.value
        for part in self.path[:-1]:
            value = value[part]
        return value if isinstance(value, Mapping) else {}

    def _mark(self, code: str) -> tuple[int, int]:
        marks = self.text.marks
        nested = bool(self.at) and self.path[-1:] == self.loc[-1:]
        at_key = code in _AT_KEY or self.loc[-1:] == ("[key]",) or (nested and self._encloses())
        if code == "not-a-choice" and (*self.path, "kind") in marks.values:
            return marks.values[*self.path, "kind"]
        return marks.keys.get(self.path, marks.values[self.path]) if at_key else marks.values[self.path]

    def _encloses(self) -> bool:
        """Tell whether something stands below the field, so that its value begins on another line."""
        return any(path[: len(self.path)] == self.path and path != self.path for path in self.text.marks.values)


def _field(loc: tuple[str | int, ...]) -> str:
    """Give the name of a field; an item of a list goes by that of the list."""
    return next((part for part in reversed(loc) if isinstance(part, str) and part != "[key]"), "")


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever was typed
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    if isinstance(value, dict):
        value = ", ".join(f"{key}: {_shown(item)}" for key, item in value.items())
    elif isinstance(value, list):
        value = ", ".join(_shown(item) for item in value)
    return str(value)[:60]


def _number(given: Any) -> str:  # noqa: ANN401 - whatever was typed
    """Give a number as it must be typed that was typed in quotation marks, with spaces, a comma or a euro sign."""
    plain = _SPACES_AND_EURO.sub("", given).replace(",", ".") if isinstance(given, str) else ""
    return plain if _PLAIN_NUMBER.fullmatch(plain) else ""


def _choices(details: ErrorDetails) -> str:
    """Give the allowed values, comma-separated, from the library's «'a', 'b' or 'c'»."""
    context = details.get("ctx", {})
    expected = str(context.get("expected") or context.get("expected_tags", ""))
    return ", ".join(re.findall(r"'([^']*)'", expected)) or expected.lower()


def _example(field: FieldInfo, owner: str) -> dict[str, str]:
    """Give the values to choose from, or a value as one types it behind the field's name, of a field of one line."""
    annotation: Any = field.annotation
    marks = [*field.metadata, *(mark for option in get_args(annotation) for mark in get_args(option)[1:])]
    if get_origin(annotation) is Literal:
        values = [str(value).lower() for value in get_args(annotation)]
        return {"expected": ", ".join(values)} if len(values) > 1 else {"like": values[0]}
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return {"expected": ", ".join(member.value for member in annotation)}
    for mark in marks:
        if isinstance(mark, Refers) and not mark.owner and mark.kinds:
            kind = mark.kinds[0]
            own = kind != "municipality" and may_own(owner, kind)
            return {"like": f"{owner}/{kind}/…" if own else EXAMPLES[kind]}
        if isinstance(mark, WithJsonSchema) and mark.json_schema and "examples" in mark.json_schema:
            return {"like": str(mark.json_schema["examples"][0])}
    for told in (field, *(mark for mark in marks if isinstance(mark, FieldInfo))):
        if told.examples:
            return {"like": str(told.examples[0])}
    plain = {bool: "true", int: "1"} if isinstance(annotation, type) else {}
    return {"like": plain[annotation]} if annotation in plain else {}


def _needed(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """Give the fields that the part at `loc` needs; of one that needs none, the first few it may have."""
    parts = [part for part in models_at(model, loc)[:1] if not issubclass(part, RootModel)]
    needed = [name for part in parts for name, field in part.model_fields.items() if field.is_required()]
    return needed or [name for part in parts for name in part.model_fields][:_MANY]
