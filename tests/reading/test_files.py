from __future__ import annotations

from pathlib import Path

import pytest

from tatsite.reading.files import SourceFile, find
from tatsite.records.problem import Position, Problem, Severity
from tests.projects import WORLD


def _write(root: Path, *files: str) -> None:
    for file in files:
        path = root / "services" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n", "utf-8")


@pytest.mark.parametrize(
    ("file", "owner", "kind", "record", "name"),
    [
        ("naidis/municipality.yaml", "naidis", "municipality", "naidis", "naidis"),
        ("naidis/services/abi.yaml", "naidis", "services", "abi", "naidis/services/abi"),
        ("naidis/events/retk.yaml", "naidis", "events", "retk", "naidis/events/retk"),
        ("naidis/plans/2026.yaml", "naidis", "plans", "2026", "naidis/plans/2026"),
        ("naidis/organisations/amet.yaml", "naidis", "organisations", "amet", "naidis/organisations/amet"),
        ("naidis/redirects/vana.yaml", "naidis", "redirects", "vana", "naidis/redirects/vana"),
        ("national/organisations/amet.yaml", "national", "organisations", "amet", "national/organisations/amet"),
        ("vocabulary/languages/et.yaml", "vocabulary", "languages", "et", "vocabulary/languages/et"),
        ("vocabulary/topics/keel.yaml", "vocabulary", "topics", "keel", "vocabulary/topics/keel"),
        ("vocabulary/audiences/tulija.yaml", "vocabulary", "audiences", "tulija", "vocabulary/audiences/tulija"),
        ("programme/sources/kava.yaml", "programme", "sources", "kava", "programme/sources/kava"),
        ("programme/events/retk.yaml", "programme", "events", "retk", "programme/events/retk"),
        ("national/templates/abi.yaml", "national", "templates", "abi", "national/templates/abi"),
        ("journey/steps/kool.yaml", "journey", "steps", "kool", "journey/steps/kool"),
        (
            "translations/naidis/services/abi.yaml",
            "translations",
            "translations",
            "translations/naidis/services/abi",
            "translations/naidis/services/abi",
        ),
        (
            "translations/naidis/municipality.yaml",
            "translations",
            "translations",
            "translations/naidis/municipality",
            "translations/naidis",
        ),
    ],
)
def test_folders_say_kind_and_owner(file: str, owner: str, kind: str, record: str, name: str, tmp_path: Path) -> None:
    _write(tmp_path, file)
    found, problems, _names = find(tmp_path, "services")
    assert found == [SourceFile(f"services/{file}", owner, kind, record, "a: 1\n")]
    assert found[0].name == name
    assert problems == []


@pytest.mark.parametrize(
    "file",
    [
        "abi.yaml",
        "naidis/abi.yaml",
        "naidis/services/koolid/abi.yaml",
        "naidis/municipality/abi.yaml",
        "naidis/topics/keel.yaml",
        "naidis/languages/et.yaml",
        "naidis/sources/kava.yaml",
        "vocabulary/services/abi.yaml",
        "vocabulary/municipality.yaml",
        "vocabulary/organisations/amet.yaml",
        "programme/organisations/amet.yaml",
        "vocabulary/sources/kava.yaml",
        "programme/municipality.yaml",
        "programme/services/abi.yaml",
        "programme/languages/et.yaml",
        "translations/abi.yaml",
        "translations/naidis/servise/abi.yaml",
        "journey/services/abi.yaml",
        "naidis/personas/mari.yaml",
        "national/municipality.yaml",
        "national/events/retk.yaml",
        "national/plans/2026.yaml",
        "naidis/services/abi",
    ],
)
def test_file_in_no_place_for_records_is_left_out_with_a_warning(file: str, tmp_path: Path) -> None:
    _write(tmp_path, file)
    found, [problem], names = find(tmp_path, "services")
    assert (found, names) == ([], set())
    assert (problem.position, problem.code) == (Position(f"services/{file}"), "unknown-place")
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("file", "meant"),
    [
        ("abi.yaml", ""),
        ("naidis/services/koolid/abi.yaml", ""),
        ("naidis/municipality/abi.yaml", ""),
        ("vocabulary/services/abi.yaml", ""),
        ("national/events/retk.yaml", ""),
        ("naidis/topics/keel.yaml", "services/vocabulary/topics/keel.yaml"),
        ("vocabulary/sources/kava.yaml", "services/programme/sources/kava.yaml"),
        ("naidis/personas/mari.yaml", "internal/personas/mari.yaml"),
        ("programme/imprint/veeb.yaml", "services/programme/imprint/site.yaml"),
        ("translations/naidis/servise/abi.yaml", "services/translations/naidis/services/abi.yaml"),
        ("naidis/servise/abi.yaml", "services/naidis/services/abi.yaml"),
        ("naidis/event/retk.yaml", "services/naidis/events/retk.yaml"),
        ("naidis/services/notes.txt", "services/naidis/services/notes.yaml"),
        ("naidis/municipalty.yaml", "services/naidis/municipality.yaml"),
    ],
)
def test_file_in_a_wrong_folder_is_told_with_the_right_one(file: str, meant: str, tmp_path: Path) -> None:
    _write(tmp_path, file)
    left_out = Problem(Position(f"services/{file}"), "unknown-place", {"meant": meant}, Severity.WARNING)
    assert find(tmp_path, "services") == ([], [left_out], set())


@pytest.mark.parametrize("name", ["abi.yml", "abi.YAML", "abi.yaml.txt", "abi.Yml", "abi.json"])
def test_wrong_ending_is_told_with_the_right_one(name: str, tmp_path: Path) -> None:
    _write(tmp_path, f"naidis/services/{name}")
    told = Problem(Position(f"services/naidis/services/{name}"), "wrong-ending", {"name": "abi.yaml"})
    assert find(tmp_path, "services") == ([], [told], {"naidis/services/abi"})


def test_file_whose_right_name_is_taken_is_told_so(tmp_path: Path) -> None:
    _write(tmp_path, "naidis/services/abi.yaml")
    _write(tmp_path, "naidis/services/abi.yml")
    assert [problem.code for problem in find(tmp_path, "services")[1]] == ["ending-twice"]


def test_internal_records_come_from_their_own_folder_only(tmp_path: Path) -> None:
    _write(tmp_path, "internal/personas/mari.yaml")
    refused = Problem(
        Position("services/internal/personas/mari.yaml"), "internal-in-public", {"name": "internal/personas/mari.yaml"}
    )
    assert find(tmp_path, "services") == ([], [refused], set())
    (tmp_path / "services").rename(tmp_path / "elsewhere")
    found, problems, names = find(tmp_path, "elsewhere/internal", "internal")
    assert [(file.owner, file.kind, file.id) for file in found] == [("internal", "personas", "mari")]
    assert (problems, names) == ([], {"internal/personas/mari"})


@pytest.mark.parametrize("file", ["README.md", ".git/x.yaml", "naidis/.cache/x.yaml", "naidis/services/.x.yaml"])
def test_notes_and_hidden_files_are_nobody_s_concern(file: str, tmp_path: Path) -> None:
    _write(tmp_path, file)
    assert find(tmp_path, "services") == ([], [], set())


def test_folder_that_looks_like_a_record_is_walked_through(tmp_path: Path) -> None:
    (tmp_path / "services" / "naidis" / "services" / "abi.yaml").mkdir(parents=True)
    assert find(tmp_path, "services") == ([], [], set())


def test_project_without_records_has_none(tmp_path: Path) -> None:
    assert find(tmp_path, "services") == ([], [], set())


def test_files_come_in_the_order_of_their_paths() -> None:
    found, _problems, _names = find(WORLD, "services")
    assert [Path(file.file).parts for file in found] == sorted(Path(file.file).parts for file in found)
    assert len(found) == len(list((WORLD / "services").rglob("*.yaml")))


def test_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    _write(tmp_path, "naidis/municipality.yaml")
    file = tmp_path / "services" / "naidis" / "municipality.yaml"
    file.write_bytes(b"a" * 256 * 1024)
    assert find(tmp_path, "services")[1] == []
    file.write_bytes(b"a" * (256 * 1024 + 1))
    too_large = Problem(Position("services/naidis/municipality.yaml"), "file-too-large", {"limit": "256"})
    assert find(tmp_path, "services")[:2] == ([], [too_large])


def test_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    _write(tmp_path, "naidis/municipality.yaml")
    (tmp_path / "services" / "naidis" / "municipality.yaml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert [file.text for file in find(tmp_path, "services")[0]] == ["a: 1\n"]


def test_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    _write(tmp_path, "naidis/municipality.yaml")
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "abi.yaml").write_text("a: secret\n", "utf-8")
    (tmp_path / "services" / "naidis" / "services").symlink_to(secret)
    (tmp_path / "services" / "naidis" / "events").mkdir()
    (tmp_path / "services" / "naidis" / "events" / "retk.yaml").symlink_to("/nowhere")
    found, problems, _names = find(tmp_path, "services")
    assert [file.file for file in found] == ["services/naidis/municipality.yaml"]
    assert [(problem.code, problem.position.file) for problem in problems] == [
        ("symbolic-link", "services/naidis/events/retk.yaml"),
        ("symbolic-link", "services/naidis/services"),
    ]
