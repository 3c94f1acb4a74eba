"""Records in an older form are carried into today's; the migrations here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tatsite import editing, site
from tatsite.editing.migrations import migrate, newest, too_new, version
from tatsite.records.common import SCHEMA_VERSION
from tests.editing.running import ORGANISATION, SERVICE, change

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.records.problem import Problem


def _named(kind: str, value: dict[str, Any]) -> dict[str, Any]:
    """From 1 to 2: services had a `nimetus` where they have an `official_name`."""
    names = {"nimetus": "official_name"} if kind == "services" else {}
    return {names.get(name, name): item for name, item in value.items()}


def _noted(_kind: str, value: dict[str, Any]) -> dict[str, Any]:
    """From 2 to 3: remarks were one text where they are a list."""
    return value | ({"notes": [value["notes"]]} if isinstance(value.get("notes"), str) else {})


MIGRATIONS = (_named, _noted)


def rewritten(project: Path, file: str) -> tuple[str, list[Problem]]:
    """Carry a file over, and give what it then holds."""
    scope = editing.Scope(project, [project / file])
    changed, problems = editing.rewrite(project, {site.RECORDS: ""}, scope, MIGRATIONS)
    assert [item.file for item in changed] == ([] if problems else [file])
    for item in changed:
        editing.put(project, item)
    return (project / file).read_text("utf-8"), problems


def test_an_old_record_goes_through_every_form_since(project: Path) -> None:
    change(project, SERVICE, "official_name: keelenõu\n", "notes: Näidis.\nnimetus: keelenõu\n")
    text, problems = rewritten(project, SERVICE)
    assert problems == []
    assert text.startswith("schema_version: 3\ntitle:\n")
    assert "\nofficial_name: keelenõu\nstatus:\n" in text
    assert text.endswith("\nnotes:\n  - Näidis.\n")
    assert editing.rewrite(project, {site.RECORDS: ""}, editing.Scope(project, [project / SERVICE]), MIGRATIONS) == (
        [],
        [],
    )


def test_a_record_goes_only_through_the_forms_since_its_own(project: Path) -> None:
    change(project, SERVICE, "schema_version: 1\n", "schema_version: 2\n")
    change(project, SERVICE, "official_name: keelenõu\n", "nimetus: keelenõu\n")
    text, problems = rewritten(project, SERVICE)
    assert problems == []
    assert text.startswith("schema_version: 3\n")
    assert text.endswith("\nnimetus: keelenõu\n")


def test_a_record_that_no_migration_is_about_gets_the_new_version(project: Path) -> None:
    before = (project / ORGANISATION).read_text("utf-8")
    assert rewritten(project, ORGANISATION) == (before.replace("schema_version: 1", "schema_version: 3"), [])


@pytest.mark.parametrize("told", ["", "schema_version: x\n", "schema_version: 0\n", "schema_version: null\n"])
def test_a_record_without_a_version_is_not_carried_over(told: str, project: Path) -> None:
    change(project, SERVICE, "schema_version: 1\n", told)
    change(project, SERVICE, "official_name: keelenõu\n", "nimetus: keelenõu\n")
    text, problems = rewritten(project, SERVICE)
    assert problems == []
    assert text.startswith(f"{told}title:\n")
    assert text.endswith("\nnimetus: keelenõu\n")


def test_letters_of_a_number_do_not_outlive_its_move(project: Path) -> None:
    def turned(_kind: str, value: dict[str, Any]) -> dict[str, Any]:
        return value | {"notes": value["notes"][::-1]}

    change(project, SERVICE, "official_name:", "notes: [112, 116]\nofficial_name:")
    scope = editing.Scope(project, [project / SERVICE])
    (changed,), problems = editing.rewrite(project, {site.RECORDS: ""}, scope, (turned,))
    assert problems == []
    assert changed.content.decode().endswith("\nnotes:\n  - '116'\n  - '112'\n")


def test_a_record_of_a_form_to_come_is_left_alone(project: Path) -> None:
    change(project, SERVICE, "schema_version: 1\n", "schema_version: 4\n")
    text, problems = rewritten(project, SERVICE)
    assert text.startswith("schema_version: 4\n")
    assert [(problem.code, problem.arguments) for problem in problems] == [
        ("schema-too-new", {"given": "4", "known": "3"})
    ]


def test_a_version_is_a_whole_number_from_one_on() -> None:
    told: list[Any] = [1, 3, 0, -1, True, "1", 1.0, None, [1]]
    assert [version({"schema_version": item}) for item in told] == [1, 3, *[None] * 7]
    assert version({}) is None


def test_the_newest_form_is_the_one_that_records_are_read_in() -> None:
    assert newest() == SCHEMA_VERSION
    assert newest(MIGRATIONS) == 3
    assert too_new({"schema_version": SCHEMA_VERSION + 1})
    assert not too_new({"schema_version": SCHEMA_VERSION})
    assert migrate("services", {"schema_version": SCHEMA_VERSION}) == {"schema_version": SCHEMA_VERSION}
