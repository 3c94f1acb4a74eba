"""The forms that editors get: they take what `tatsite check` takes, and refuse what one file can show to be wrong."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError, validators
from pydantic import RootModel

from tatsite import reading
from tatsite.editing import canonical
from tatsite.reading import files, yaml12
from tatsite.reading.schema import json_schema
from tatsite.records import INTERNAL, KINDS
from tatsite.records.walk import field_order, models_in, references
from tests.projects import PROJECT, WORLD
from tests.reading.cases import BAD, SERVICES
from tests.strategies import records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel


LANGUAGES = ("et", "en", "ru", "uk", "ar")
KIND = pytest.mark.parametrize("kind", KINDS)
PROJECTS = {"real": PROJECT, "world": WORLD, "example": PROJECT / "docs" / "reference" / "example"}
GONE = object()

Faulty = dict[str, tuple[bool, frozenset[str]]]

SERVICE = """
schema_version: 1
title: {et: Näidis, en: Sample}
summary: {et: Väljamõeldud abi.}
official_name: näidis
status: {state: unconfirmed, since: 2026-05}
topics: [naidised]
age: {minimum: 7}
cost: {free: false, amount_eur: 12.5}
provider: naidislinn/organisations/keskus
channels:
  - {kind: place, address: {street: Näidise 1, city: Näidislinn}, hours: {mon-thu: '09:00-17:00'}}
  - {kind: phone, number: +372 5550 0000}
  - {kind: web, url: 'https://naidislinn.example', languages: [et]}
source: [{document: naidiskava, lines: 1-3}]
verified: {on: 2026-11-02, by: Näidislinna koordinaator}
"""

ONE_FILE_SHOWS_IT = (
    *("bad-count", "bad-date", "bad-date-time", "bad-duration", "bad-fingerprint", "bad-full-name"),
    *("bad-hours", "bad-interval", "bad-postal-code", "bad-repeat-day", "bad-row-name", "bad-url", "date-needs-day"),
    *("empty", "empty-required", "missing-field", "missing-source-text", "needs-fields", "needs-list", "needs-number"),
    *("needs-text", "needs-true-false", "not-a-choice", "not-a-record", "number-too-large", "number-too-small"),
    *("schema-too-new", "text-per-language", "unknown-field", "unknown-language"),
)
CHECK_ALONE_KNOWS_IT = (
    *("no-such-date", "day-to-come", "end-before-start"),  # needs a calendar
    *("both-fields", "one-field", "free-with-price", "review-unsigned"),  # needs a second field
    *("wrong-kind", "no-such-line", "redirect-of-existing"),  # needs another record
)


@cache
def _form(kind: str, languages: tuple[str, ...] = LANGUAGES) -> Draft202012Validator:
    return Draft202012Validator(json_schema(kind, languages))


def _faults(form: Draft202012Validator, value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in form.iter_errors(value)]


def _service(edits: dict[str, Any]) -> dict[str, Any]:
    """Give a valid service in which the fields at these paths are otherwise."""
    service: dict[str, Any] = yaml12.parse(SERVICE)[0]
    for path, value in edits.items():
        *above, last = (int(part) if part.isdigit() else part for part in path.split("."))
        inside: Any = service
        for part in above:
            inside = inside[part]
        inside[last] = value
        if value is GONE:
            del inside[last]
    return service


def _dicts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    for item in schema if isinstance(schema, list) else ():
        yield from _dicts(item)


@cache
def _parts(model: type[BaseModel]) -> frozenset[type[BaseModel]]:
    """Give a model and those of its parts; texts by language are no parts."""
    annotations: list[Any] = [field.annotation for field in model.model_fields.values()]
    below = {part for annotation in annotations for part in models_in(annotation)}
    return frozenset({model}).union(*(_parts(part) for part in below if not issubclass(part, RootModel)))


def _forms(kind: str) -> Iterator[tuple[type[BaseModel], dict[str, Any]]]:
    """Give the form of a kind and those of its parts, each with its model."""
    schema = json_schema(kind, LANGUAGES)
    for model in _parts(KINDS[kind]):
        yield model, schema if model is KINDS[kind] else schema["$defs"][model.__name__]


@pytest.fixture(scope="module")
def faulty() -> Faulty:
    """Every faulty file that YAML can read: whether its form takes it, and the errors that a check tells."""
    found = {}
    for case in sorted(path for path in BAD.iterdir() if path.suffix != ".txt"):
        if case.is_dir():
            inside = files.find(case, "services")[0] + files.find(case, INTERNAL, INTERNAL)[0]
        else:
            text = case.read_text("utf-8")
            inside = [files.SourceFile(f"{SERVICES}/{case.name}", "naidisvald", "services", case.stem, text)]
        lines = case.with_name(f"{case.stem}.en.txt").read_text("utf-8")
        for file in inside:
            told = re.findall(rf"^{re.escape(file.file)}:[0-9:]+ error: .* \[([a-z0-9-]+)\]$", lines, re.MULTILINE)
            value, _marks, faults = yaml12.parse(file.text)
            if not faults:
                taken = _form(file.kind, ("et", "en")).is_valid(value)
                found[f"{case.name}: {file.file}"] = taken, frozenset(told)
    return found


def _marked(form: Draft202012Validator, value: Any) -> set[tuple[tuple[str | int, ...], tuple[str, ...]]]:
    """Give the place of every text that the form says names a record, with the kinds it says."""

    def named(_validator: Any, kinds: list[str], _instance: Any, _schema: Any) -> Iterator[ValidationError]:
        yield ValidationError(" ".join(kinds))

    def leaves(errors: Any) -> Iterator[ValidationError]:
        for error in errors:
            yield from leaves(error.context) if error.context else (error,)

    marking = validators.extend(Draft202012Validator, {"x-refers": named})(form.schema)  # type: ignore[no-untyped-call]
    found = (error for error in leaves(marking.iter_errors(value)) if error.validator == "x-refers")
    return {(tuple(error.absolute_path), tuple(error.message.split())) for error in found}


@KIND
def test_form_is_a_valid_schema_of_the_draft_it_names(kind: str) -> None:
    schema = json_schema(kind, LANGUAGES)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)
    known = {f"#/$defs/{name}" for name in schema.get("$defs", ())}
    assert {part["$ref"] for part in _dicts(schema) if "$ref" in part} <= known


@KIND
def test_patterns_mean_the_same_in_javascript(kind: str) -> None:
    patterns = [part["pattern"] for part in _dicts(json_schema(kind)) if isinstance(part.get("pattern"), str)]
    assert [pattern for pattern in patterns if re.search(r"\(\?|\\[A-Za-tv-z]", pattern)] == []


@KIND
@settings(max_examples=40)
@given(st.data())
def test_every_valid_record_in_canonical_form_is_taken(kind: str, data: st.DataObject) -> None:
    value = canonical(KINDS[kind], data.draw(records(kind)), LANGUAGES)
    assert _faults(_form(kind), value) == []


@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_every_record_that_there_is_is_taken(project: Path) -> None:
    readings = reading.read(project, "services", INTERNAL)
    faults = {text.file: _faults(_form(text.kind, readings.languages), text.value) for text in readings.written}
    assert faults == {file: [] for file in faults}
    assert len(faults) == len(readings.names) > 0


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("channels.1.number", 112),
        ("channels.1.number", "(+372) 5550-0000"),
        ("channels.1.number", "+372\u00a05550\u00a00000"),
        ("channels.2.url", "HTTPS://naidislinn.example"),
        ("channels.0.address.postal_code", 10001),
        ("channels.0.languages", ["eesti viipekeel", "rom"]),
        ("topics.0", "olematu"),
        ("channels.0.hours", {"fri, sat-sun": "00:00-24:00", "mon": "by appointment"}),
        ("cost.amount_eur", 19.99),
        ("source.0.lines", 317),
        ("status.since", 2026),
    ],
)
def test_what_is_read_is_taken_however_it_is_typed(path: str, value: Any) -> None:
    service = _service({path: value})
    KINDS["services"].model_validate(service, context={"languages": LANGUAGES})
    assert _faults(_form("services"), service) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("tittle", {"et": "Näidis"}),
        ("summary", GONE),
        ("title", "Näidis"),
        ("title.fr", "Exemple"),
        ("status.state", "pakutakse"),
        ("status.since", "kevad 2026"),
        ("cost.free", "no"),
        ("cost.amount_eur", "12,50"),
        ("verified.on", "02.11.2026"),
        ("channels.0.hours", "18:30"),
        ("channels.0.language_hours", {"vene keel": {"mon": "09:00-12:00"}}),
        ("channels.1.number", "helistage"),
        ("channels.2.url", "www.tartu.ee"),
        ("topics.0", "Näidised"),
        ("provider", "Näidislinna keskus"),
    ],
)
def test_what_is_no_record_is_refused(path: str, value: Any) -> None:
    assert _faults(_form("services"), _service({path: value})) != []


def test_fault_of_a_channel_is_told_for_its_kind_alone() -> None:
    service = _service({"channels.1.url": "https://naidislinn.example"})
    assert [fault.partition(" (")[2] for fault in _faults(_form("services"), service)] == ["'url' was unexpected)"]


def test_field_is_left_out_and_not_blank_unless_it_takes_a_template_s_back() -> None:
    assert _faults(_form("services"), _service({"owner": None})) != []
    built = {"based_on": "national/templates/naidis", "age": None, "title": GONE, "topics": GONE}
    assert _faults(_form("services"), _service(built)) == []
    assert _faults(_form("services"), _service(built | {"status": GONE})) != []


def test_any_language_is_taken_where_those_of_the_site_are_not_told() -> None:
    assert _faults(_form("services", ()), _service({"title.fr": "Exemple"})) == []


@pytest.mark.parametrize("code", ONE_FILE_SHOWS_IT)
def test_faulty_file_is_refused_where_it_shows_its_fault_alone(code: str, faulty: Faulty) -> None:
    told = {file: taken for file, (taken, codes) in faulty.items() if code in codes}
    assert told
    assert told == dict.fromkeys(told, False)


@pytest.mark.parametrize("code", CHECK_ALONE_KNOWS_IT)
def test_fault_that_needs_a_calendar_or_another_field_or_record_may_be_for_the_check_alone(
    code: str, faulty: Faulty
) -> None:
    assert any(taken for taken, codes in faulty.values() if codes == {code})


@KIND
def test_fields_are_offered_in_the_order_in_which_a_file_has_them(kind: str) -> None:
    for model, form in _forms(kind):
        assert list(form["properties"]) == list(field_order(model)), model


@KIND
def test_every_field_is_explained_without_a_word_that_only_programmers_know(kind: str) -> None:
    for model, form in _forms(kind):
        described = {model.__name__: form["description"]}
        described |= {name: field["description"] for name, field in form["properties"].items()}
        required = {name for name, field in model.model_fields.items() if field.is_required()}
        assert {name for name, text in described.items() if not text.strip()} == set()
        assert {name for name, text in described.items() if re.search(r"\bnull\b", text, re.IGNORECASE)} <= required


@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_every_name_of_a_record_is_marked_with_the_kinds_it_may_lead_to(project: Path) -> None:
    readings = reading.read(project, "services", INTERNAL)
    for text in readings.written:
        names = references(KINDS[text.kind], text.value)
        expected = {(reference.path, reference.refers.kinds or tuple(KINDS)) for reference in names}
        assert _marked(_form(text.kind, readings.languages), text.value) == expected, text.file


def test_marks_name_the_kinds() -> None:
    marked = dict(
        _marked(_form("services"), _service({"not_for": [{"text": {"et": "x"}, "instead": ["a/services/b"]}]}))
    )
    assert marked["provider",] == ("organisations",)
    assert marked["topics", 0] == ("topics",)
    assert marked["source", 0, "document"] == ("sources",)
    assert marked["not_for", 0, "instead", 0] == ("services", "organisations", "contacts")
