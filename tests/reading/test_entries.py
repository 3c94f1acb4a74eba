from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import reading
from tatsite.reading import closest
from tatsite.records import Municipality
from tatsite.records.problem import Position
from tests.projects import WORLD

if TYPE_CHECKING:
    from pathlib import Path


def test_every_record_of_the_world_is_read_under_its_name() -> None:
    entries, problems, _names, _written = reading.read(WORLD, "services")
    assert problems == ()
    assert {"naidislinn", "kuuvald/services/juturing", "vocabulary/languages/ar"} <= {entry.name for entry in entries}
    assert len({entry.name for entry in entries}) == len(entries) == len(list((WORLD / "services").rglob("*.yaml")))


def test_entry_knows_where_its_values_stand(project: Path) -> None:
    entries, _problems, _names, _written = reading.read(project, "services")
    municipality = next(entry for entry in entries if isinstance(entry.record, Municipality))
    file = "services/naidisvald/municipality.yaml"
    assert municipality.position("say", "first", "et") == Position(file, 24, 9)
    assert municipality.position("centre") == Position(file, 1, 1)
    assert municipality.position("website", "title") == Position(file, 18, 3)
    assert municipality.position() == Position(file, 1, 1)


def test_faulty_file_contributes_problems_and_no_entry(project: Path) -> None:
    (project / "services" / "naidisvald" / "services" / "keelenou.yaml").write_text("title: 1\n", "utf-8")
    entries, problems, _names, _written = reading.read(project, "services")
    assert "naidisvald/services/keelenou" not in {entry.name for entry in entries}
    assert {problem.position.file for problem in problems} == {"services/naidisvald/services/keelenou.yaml"}


@pytest.mark.parametrize(
    ("given", "known", "meant"),
    [
        ("servise", ["services", "events"], "services"),
        ("EVENTS", ["services", "events"], "events"),
        ("goverment", ["centre", "government"], "government"),
        ("fax", ["place", "phone", "email", "web"], ""),
        ("phone", ["schema_version", "owner", "notes"], ""),
        ("x", [], ""),
        ("", ["services"], ""),
    ],
)
def test_closest_word_is_offered_only_when_it_is_like(given: str, known: list[str], meant: str) -> None:
    assert closest(given, known) == meant
