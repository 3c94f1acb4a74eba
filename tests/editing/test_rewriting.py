"""`tatsite fmt`: which files it writes, which ones it leaves alone, and what it says."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tatsite import editing
from tests.editing.running import ORGANISATION, SERVICE, change, codes, contents, disorder, run

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = "services/naidisvald/plans/2026.yaml"


def test_records_in_canonical_form_are_not_touched(project: Path) -> None:
    inode = (project / SERVICE).stat().st_ino
    done = run(project, "fmt")
    assert (done.exit_code, done.output) == (0, "")
    assert (project / SERVICE).stat().st_ino == inode
    assert run(project, "fmt", "--check").output == ""


def test_every_file_that_differs_is_written_and_told(project: Path) -> None:
    before = contents(project)
    for file in (SERVICE, ORGANISATION):
        disorder(project, file)
    done = run(project, "fmt")
    assert (done.exit_code, done.output.splitlines()) == (0, [ORGANISATION, SERVICE])
    assert contents(project) == before


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([Path(SERVICE)], [SERVICE]),
        ([Path("services/naidisvald/services")], [SERVICE]),
        ([Path("services/naidisvald/services"), Path(ORGANISATION)], [ORGANISATION, SERVICE]),
        ([Path("services/naidisvald")], [ORGANISATION, PLAN, SERVICE]),
        ([Path()], [ORGANISATION, PLAN, SERVICE]),
        ([Path("services/vocabulary")], []),
    ],
)
def test_only_files_at_the_paths_that_were_named_are_written(
    paths: list[Path], expected: list[str], project: Path
) -> None:
    for file in (SERVICE, ORGANISATION, PLAN):
        disorder(project, file)
    assert run(project, "fmt", *paths).output.splitlines() == expected


def test_paths_count_from_where_the_command_is_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disorder(project, SERVICE)
    disorder(project, ORGANISATION)
    monkeypatch.chdir(project / "services" / "naidisvald" / "organisations")
    assert run(project, "fmt", ".").output.splitlines() == [ORGANISATION]
    assert run(project, "fmt", "../services/keelenou.yaml").output.splitlines() == [SERVICE]


def test_a_folder_is_not_another_one_whose_name_begins_alike(project: Path) -> None:
    scope = editing.Scope(project, [project / "services" / "naidis"])
    assert "services/naidis/municipality.yaml" in scope
    assert "services/naidisvald/municipality.yaml" not in scope


@pytest.mark.parametrize(
    ("path", "told"),
    [("..", ".."), ("../naidis.yaml", "../naidis.yaml"), ("services/../../naidis.yaml", "../naidis.yaml")],
)
def test_a_path_that_leads_out_of_the_project_is_a_wrong_call(path: str, told: str, project: Path) -> None:
    (project.parent / "naidis.yaml").write_text("b: 1\na: 1\n", "utf-8")
    disorder(project, SERVICE)
    before = contents(project.parent)
    done = run(project, "fmt", Path(SERVICE), Path(path))
    assert done.exit_code == 2
    assert f" {told} is not in the project folder" in done.output
    assert contents(project.parent) == before


def test_a_path_that_leads_nowhere_is_a_wrong_call(project: Path) -> None:
    assert run(project, "fmt", Path("services/puudub.yaml")).exit_code == 2


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("official_name: keelenõu", "official_name:   keelenõu", 8),
        ("Language advice", "Language advice  ", 4),
        ("    lines: 10-12\n", "    lines: 10-12", 22),
        ("    lines: 10-12\n", "    lines: 10-12\nnotes: []\n", 23),
        ("contacts:\n", "contacts:\n\n", 17),
    ],
)
def test_a_check_tells_the_first_line_that_is_not_as_it_should_be(old: str, new: str, line: int, project: Path) -> None:
    change(project, SERVICE, old, new)
    before = contents(project)
    done = run(project, "fmt", "--check")
    assert done.exit_code == 1
    assert done.output.startswith(f"{SERVICE}:{line}:1: error: ")
    assert codes(done) == ["not-canonical"]
    assert contents(project) == before


def test_a_check_tells_the_first_of_several_blank_lines_at_the_end(project: Path) -> None:
    change(project, SERVICE, "    lines: 10-12\n", "    lines: 10-12\n\n\n\n")
    assert run(project, "fmt", "--check").output.startswith(f"{SERVICE}:23:1: ")


def test_spaces_around_a_kind_take_no_second_time(project: Path) -> None:
    change(project, SERVICE, "contacts:\n", "channels:\n  - number: '112'\n    kind: 'phone '\ncontacts:\n")
    run(project, "fmt")
    assert run(project, "fmt").output == ""


def test_a_file_keeps_its_mode_and_nothing_is_left_beside_it(project: Path) -> None:
    disorder(project, SERVICE)
    (project / SERVICE).chmod(0o640)
    names = set(contents(project))
    assert run(project, "fmt").output.splitlines() == [SERVICE]
    assert (project / SERVICE).stat().st_mode & 0o777 == 0o640
    assert set(contents(project)) == names


@pytest.mark.parametrize(
    "made", [lambda text: b"\xef\xbb\xbf" + text, lambda text: text.replace(b"\n", b"\r\n")], ids=["bom", "crlf"]
)
def test_a_file_loses_what_the_editors_of_windows_put_in(made: Callable[[bytes], bytes], project: Path) -> None:
    before = (project / SERVICE).read_bytes()
    (project / SERVICE).write_bytes(made(before))
    checked = run(project, "fmt", "--check")
    assert checked.output.startswith(f"{SERVICE}:1:1: ")
    assert run(project, "fmt").exit_code == 0
    assert (project / SERVICE).read_bytes() == before


def test_internal_records_may_be_a_link_into_another_repository(project: Path) -> None:
    other = project.parent / "other"
    (other / "roles").mkdir(parents=True)
    role = other / "roles" / "naidis.yaml"
    role.write_text("part: decides\norganisation: naidisvald/organisations/valitsus\n", "utf-8")
    (project / "internal").symlink_to(other)
    assert run(project, "fmt", Path("internal")).output.splitlines() == ["internal/roles/naidis.yaml"]
    assert (project / "internal").is_symlink()
    assert role.read_text("utf-8").startswith("organisation: ")


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        ({"en": {"order": 1}, "ru": {"order": 0.5}, "et": {"order": 9}}, ("et", "ru", "en")),
        ({"ru": {"order": 2}, "en": {"order": 2}, "ar": {}}, ("en", "ru", "ar")),
        ({"uk": {"order": "1"}, "ru": ["x"], "en": {"order": 5}, "ar": None}, ("en", "ar", "ru", "uk")),
        ({}, ()),
    ],
)
def test_languages_come_with_estonian_first_then_as_they_tell(
    languages: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert editing.language_order(languages) == expected


def test_texts_come_in_the_order_that_the_languages_tell(project: Path) -> None:
    languages = project / "services" / "vocabulary" / "languages"
    text = (languages / "en.yaml").read_text("utf-8").replace("order: 2", "order: 5")
    (languages / "ar.yaml").write_text(text.replace("order: 5", "order: 3"), "utf-8")
    (languages / "en.yaml").write_text(text, "utf-8")
    change(project, SERVICE, "  en: Language advice\n", "  en: Language advice\n  ar: x\n")
    assert run(project, "fmt", Path(SERVICE)).exit_code == 0
    assert "title:\n  et: Keelenõu\n  ar: x\n  en: Language advice\n" in (project / SERVICE).read_text("utf-8")


def test_content_is_put_in_a_new_folder_or_taken_away(project: Path) -> None:
    new = editing.Rewritten("services/naidisvald/events/naidis.yaml", b"x: 1\n")
    gone = editing.Rewritten(new.file, b"")
    assert [editing.put(project, item) for item in (new, new, gone, gone)] == [True, False, True, False]
    assert not (project / new.file).exists()


def test_a_write_that_fails_leaves_the_old_content(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (project / SERVICE).read_bytes()

    def broken(_source: str, _target: str) -> None:
        raise OSError

    monkeypatch.setattr(shutil, "copymode", broken)
    with pytest.raises(OSError):  # noqa: PT011 - the very one
        editing.put(project, editing.Rewritten(SERVICE, b"x: 1\n"))
    assert (project / SERVICE).read_bytes() == before
