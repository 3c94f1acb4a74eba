"""Every kind of record: nothing unknown is read, nothing changes after reading, every field says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from pydantic import BaseModel, RootModel, ValidationError

from tatsite import reading
from tatsite.records import KINDS
from tatsite.records.common import Verification
from tatsite.records.walk import parts
from tests.projects import WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.records.common import Record

RECORDS: dict[str, Record] = {entry.kind: entry.record for entry in reading.read(WORLD, "services", "internal").entries}
KIND = pytest.mark.parametrize("kind", KINDS)


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from _models(field.annotation)
    for argument in get_args(annotation):
        yield from _models(argument)


MODELS = {
    model.__name__: model for kind in KINDS.values() for model in _models(kind) if not issubclass(model, RootModel)
}


def test_world_has_a_record_of_every_kind() -> None:
    assert set(RECORDS) == set(KINDS)


@KIND
def test_record_does_not_change_after_reading(kind: str) -> None:
    record = RECORDS[kind]
    for _path, part in parts(record):
        for name in type(part).model_fields:
            with pytest.raises(ValidationError, match="frozen"):
                setattr(part, name, getattr(part, name))


@KIND
def test_every_part_of_a_record_refuses_unknown_fields(kind: str) -> None:
    for model in {*_models(KINDS[kind])} & {*MODELS.values()}:
        with pytest.raises(ValidationError) as caught:
            model.model_validate({"servise": "x"})
        assert ("extra_forbidden", ("servise",)) in {(error["type"], error["loc"]) for error in caught.value.errors()}


@pytest.mark.parametrize("model", MODELS)
def test_every_field_says_what_it_is(model: str) -> None:
    assert [name for name, field in MODELS[model].model_fields.items() if not field.description] == []


@KIND
def test_record_needs_the_version_of_its_form(kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        KINDS[kind].model_validate({"schema_version": 2})
    assert ("literal_error", ("schema_version",)) in {(error["type"], error["loc"]) for error in caught.value.errors()}


def test_check_holds_half_a_year_unless_it_says_otherwise() -> None:
    assert Verification.model_validate({"on": "2026-11-16", "by": "Näidis"}).every == "6 months"
