"""`tatsite accept`: which records it puts something down of, and what keeps it from doing so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.running import ORGANISATION, SERVICE, change, codes, contents, disorder, run
from tests.editing.states import NAME, STATES, accept, told

TRANSLATIONS = Path("services", "translations")
BUILT = "naidislinn/services/naidispaber"
TEMPLATE = "national/templates/naidispaber"


def forget(project: Path) -> set[str]:
    """Take away all that was put down, and give its files."""
    files = list((project / TRANSLATIONS).rglob("*.yaml"))
    for path in files:
        path.unlink()
    return {path.relative_to(project).as_posix() for path in files}


@pytest.mark.parametrize("path", [Path(), Path("services")])
def test_everything_in_a_folder_is_accepted_at_once(path: Path, project: Path) -> None:
    before = contents(project)
    files = forget(project)
    done = run(project, "accept", path, "--today", "2026-11-25")
    assert (done.exit_code, set(done.output.splitlines())) == (0, files)
    assert contents(project) == before
    again = run(project, "accept", path)
    assert (again.exit_code, again.output) == (0, "")


def test_only_records_at_the_paths_that_were_named_are_accepted(project: Path) -> None:
    forget(project)
    done = run(project, "accept", Path("services/naidisvald/municipality.yaml"), Path(ORGANISATION))
    assert done.output.splitlines() == [
        "services/translations/naidisvald/municipality.yaml",
        "services/translations/naidisvald/organisations/valitsus.yaml",
    ]


@pytest.mark.parametrize("path", [Path("services/translations"), Path("services/translations/naidisvald")])
def test_a_folder_without_records_to_translate_is_told_once(path: Path, project: Path) -> None:
    done = run(project, "accept", path)
    assert (done.exit_code, codes(done)) == (1, ["nothing-to-accept"])
    assert done.output.startswith(f"{path.as_posix()}:1:1: ")


def test_a_path_is_needed_and_must_be_in_the_project(project: Path) -> None:
    assert run(project, "accept").exit_code == 2
    assert run(project, "accept", Path("..")).exit_code == 2
    assert run(project, "accept", Path("services/puudub.yaml")).exit_code == 2


def test_a_review_needs_a_role(project: Path) -> None:
    before = contents(project)
    done = accept(project, "--state", "reviewed")
    assert done.exit_code == 2
    assert "--by" in done.output
    assert contents(project) == before


@pytest.mark.parametrize(
    ("name", "role"), [("translated", ""), ("translated", " "), ("reviewed", " "), ("reviewed", "Näidis\x07")]
)
def test_a_role_that_is_none_is_a_wrong_call(name: str, role: str, project: Path) -> None:
    assert accept(project, "--state", name, "--by", role).exit_code == 2


def test_a_language_that_the_site_does_not_have_is_a_wrong_call(project: Path) -> None:
    before = contents(project)
    done = accept(project, "--language", "en", "--language", "fi")
    assert done.exit_code == 2
    assert "fi is not one of et, en" in done.output
    assert contents(project) == before


def test_a_service_built_on_a_template_has_only_its_own_texts(copy_of_world: Path) -> None:
    forget(copy_of_world)
    run(copy_of_world, "accept", Path("services"))
    own = {text.field for text in told(copy_of_world, BUILT)}
    assert {"summary", "details", "cost.note", "channels.note"} <= own
    assert {"title", "steps", "suits", "legal.link"}.isdisjoint(own)
    assert {"title", "summary", "steps", "takes.note"} <= {text.field for text in told(copy_of_world, TEMPLATE)}


@pytest.mark.parametrize(
    "path", ["internal/personas/naidis-mari.yaml", f"{TRANSLATIONS}/{NAME}.yaml".replace(NAME, BUILT), "content"]
)
def test_what_has_no_translations_is_told(path: str, copy_of_world: Path) -> None:
    before = contents(copy_of_world)
    done = run(copy_of_world, "accept", Path(path))
    assert (done.exit_code, codes(done)) == (1, ["nothing-to-accept"])
    assert done.output.startswith(f"{path}:1:1: ")
    assert contents(copy_of_world) == before


def test_what_has_no_translations_keeps_nothing_else_from_being_accepted(project: Path) -> None:
    (project / "content").mkdir()
    forget(project)
    done = run(project, "accept", Path("content"), Path(SERVICE))
    assert (done.exit_code, codes(done)) == (1, ["nothing-to-accept"])
    assert (project / STATES).exists()


def test_a_faulty_record_is_told_and_left_out_while_others_are_accepted(project: Path) -> None:
    forget(project)
    change(project, SERVICE, "official_name: keelenõu\n", "")
    done = run(project, "accept", Path(SERVICE), Path(ORGANISATION))
    assert (done.exit_code, codes(done)) == (1, ["missing-field"])
    assert done.output.splitlines()[0] == "services/translations/naidisvald/organisations/valitsus.yaml"
    assert not (project / STATES).exists()


def test_mistakes_in_other_records_are_not_told(project: Path) -> None:
    change(project, ORGANISATION, "official_name:", "ametlik:")
    done = accept(project)
    assert (done.exit_code, done.output) == (0, "")


def test_a_file_beside_a_record_that_cannot_be_read_is_told_and_left_alone(project: Path) -> None:
    (project / STATES).write_text("texts: [\n", "utf-8")
    done = accept(project)
    assert done.exit_code == 1
    assert all(line.startswith(f"{STATES}:") for line in done.output.splitlines())
    assert codes(done)
    assert (project / STATES).read_text("utf-8") == "texts: [\n"


def test_a_record_need_not_be_in_canonical_form(project: Path) -> None:
    disorder(project, SERVICE)
    (project / STATES).unlink()
    assert accept(project).output == f"{STATES}\n"
    assert [text.field for text in told(project)] == ["title", "summary"]
