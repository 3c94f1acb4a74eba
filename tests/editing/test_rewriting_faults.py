"""`tatsite fmt` and files that are not as they should be: what is left alone, and what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tatsite import editing
from tatsite.editing import rewriting
from tests.editing.running import ORGANISATION, SERVICE, change, codes, disorder, run


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        (SERVICE, "schema_version: 1\n\ttitle: x\n", "yaml-tab"),
        (SERVICE, "title: x\nschema_version: 1 # märkus\n", "yaml-cut"),
        (SERVICE, "notes: []\nnotes: [x]\n", "duplicate-key"),
        ("services/naidisvald/services/uus.yml", "title: x\n", "wrong-ending"),
    ],
)
def test_a_file_with_mistakes_is_left_alone_and_told_while_others_are_written(
    file: str, content: str, code: str, project: Path
) -> None:
    disorder(project, ORGANISATION)
    (project / file).write_text(content, "utf-8")
    done = run(project, "fmt")
    assert done.exit_code == 1
    assert done.output.splitlines()[0] == ORGANISATION
    assert codes(done) == [code]
    assert (project / file).read_text("utf-8") == content


@pytest.mark.parametrize("content", ["", "- tere\n", "tere\n", "\n\n"])
def test_a_file_that_holds_no_record_is_left_alone_and_told(content: str, project: Path) -> None:
    (project / SERVICE).write_text(content, "utf-8")
    done = run(project, "fmt")
    assert done.exit_code == 1
    assert done.output.startswith(f"{SERVICE}:1:1: error: ")
    assert (project / SERVICE).read_text("utf-8") == content


def test_mistakes_outside_the_paths_that_were_named_are_not_told(project: Path) -> None:
    (project / ORGANISATION).write_text("\ttitle\n", "utf-8")
    (project / "services" / "naidisvald" / "services" / "uus.yml").write_text("", "utf-8")
    assert run(project, "fmt", Path(SERVICE)).output == ""


def test_a_stray_file_is_told_and_no_failure(project: Path) -> None:
    (project / "services" / "naidisvald" / "joonis.png").write_bytes(b"")
    done = run(project, "fmt", "--check")
    assert (done.exit_code, codes(done)) == (0, ["unknown-place"])


def test_a_faulty_record_is_written_with_its_faults(project: Path) -> None:
    change(project, SERVICE, "official_name: keelenõu\n", "servise: tere\n")
    assert run(project, "fmt").exit_code == 0
    assert (project / SERVICE).read_text("utf-8").endswith("    lines: 10-12\nservise: tere\n")


def test_a_number_that_is_no_number_keeps_the_letters_that_were_typed(project: Path) -> None:
    channels = "channels:\n  - number: +3725550000\n    kind: phone\n  - {kind: phone, number: 112}\ncontacts:\n"
    change(project, SERVICE, "contacts:\n", channels)
    assert run(project, "fmt").exit_code == 0
    assert "  - kind: phone\n    number: '+3725550000'\n  - kind: phone\n    number: '112'\n" in (
        project / SERVICE
    ).read_text("utf-8")


def test_a_long_number_is_no_change(project: Path) -> None:
    change(project, SERVICE, "contacts:\n", "naidisarv: 12345678901234567\nnotes: [98765432109876543]\ncontacts:\n")
    assert codes(run(project, "fmt")) == []


def test_a_record_of_a_newer_form_is_left_alone_and_told(project: Path) -> None:
    disorder(project, SERVICE)
    change(project, SERVICE, "schema_version: 1\n", "schema_version: 7\n")
    text = (project / SERVICE).read_text("utf-8")
    done = run(project, "fmt")
    assert done.exit_code == 1
    assert done.output.startswith(f"{SERVICE}:22:17: error: ")
    assert codes(done) == ["schema-too-new"]
    assert (project / SERVICE).read_text("utf-8") == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("et: Keelenõu", "et: Keel"),
        ("official_name: keelenõu\n", ""),
        ("contacts:\n", "naidis: 1\ncontacts:\n"),
        ("  - keel\n", "  - keel\n  - kool\n"),
        ("schema_version: 1", "schema_version: 2"),
        ("schema_version: 1", "schema_version: true"),
        ("title:", "title: '"),
        ("title:", "title: # märkus"),
        ("source:\n  - document: naidiskava\n    lines: 10-12\n", "source: null\n"),
    ],
)
def test_a_form_that_would_say_something_else_is_never_written(
    old: str, new: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (project / SERVICE).read_text("utf-8")
    assert old in text
    monkeypatch.setattr(rewriting, "dump", lambda value: editing.dump(value).replace(old, new, 1))
    done = run(project, "fmt", Path(SERVICE))
    assert (done.exit_code, codes(done)) == (1, ["form-would-change"])
    assert (project / SERVICE).read_text("utf-8") == text
