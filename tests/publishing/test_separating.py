"""The coordinators' build and the public site never take each other's folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tatsite.cli import main
from tatsite.publishing import coordinators_mark
from tests.plugin.builds import add, contents
from tests.projects import TODAY


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TATSITE_TODAY", TODAY.isoformat())


def build(root: Path, *arguments: str | Path, to: str = "coordinators") -> Result:
    return CliRunner().invoke(main, ["build", "--for", to, "--root", str(root), *map(str, arguments)])


def test_build_for_coordinators_stands_in_a_marked_folder_of_its_own(copy_of_world: Path) -> None:
    done = build(copy_of_world)
    folder = copy_of_world / "coordinators"
    assert done.exit_code == 0, done.output
    assert done.output == f"The map for coordinators is in {folder}: {len(contents(folder))} files. It is not public.\n"
    mark = coordinators_mark()
    assert (folder / mark.path).read_bytes() == mark.content
    assert '<html lang="et"' in (folder / "index.html").read_text("utf-8")
    assert {path.name for path in copy_of_world.iterdir()} == {
        "content",
        "coordinators",
        "internal",
        "mkdocs.yml",
        "services",
    }


def test_build_takes_the_place_of_the_last_one(copy_of_world: Path) -> None:
    first = build(copy_of_world, "--lang", "en")
    (copy_of_world / "coordinators" / "vana.html").write_text("old", "utf-8")
    second = build(copy_of_world, "--lang", "ru")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert not (copy_of_world / "coordinators" / "vana.html").exists()
    assert '<html lang="ru"' in (copy_of_world / "coordinators" / "index.html").read_text("utf-8")


def test_faulty_record_is_told_as_a_check_does_and_changes_nothing(copy_of_world: Path) -> None:
    build(copy_of_world)
    before = contents(copy_of_world / "coordinators")
    add(copy_of_world, "internal/personas/naidis-mari.yaml", "naidisvali: 1\n")
    done = build(copy_of_world)
    told = CliRunner().invoke(main, ["check", "--root", str(copy_of_world)])
    assert done.exit_code == 1
    assert done.output == told.output
    assert done.output.startswith("internal/personas/naidis-mari.yaml:")
    assert contents(copy_of_world / "coordinators") == before


def test_internal_records_of_another_folder_are_told(copy_of_world: Path) -> None:
    (copy_of_world / "internal").rename(copy_of_world / "sisemine")
    for arguments, told in (((), False), (("--internal", "sisemine"), True)):
        assert build(copy_of_world, *arguments).exit_code == 0
        text = (copy_of_world / "coordinators" / "tables" / "chain.csv").read_text("utf-8")
        assert ("SISEMINE" in text) is told
    assert "sisemine/roles" in (copy_of_world / "coordinators" / "index.html").read_text("utf-8")


def test_file_of_a_record_leads_to_where_it_is_edited(copy_of_world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TATSITE_EDIT_URL", "https://repository.example/{path}")
    assert build(copy_of_world).exit_code == 0
    text = (copy_of_world / "coordinators" / "index.html").read_text("utf-8")
    assert 'href="https://repository.example/docs/reference/roles.md"' in text


@pytest.mark.parametrize(
    "target", ["site", "site/koordinaatorid", "content/koordinaatorid", "services/kaart", "internal", "."]
)
def test_build_for_coordinators_refuses_folders_of_the_project(target: str, copy_of_world: Path) -> None:
    before = contents(copy_of_world)
    done = build(copy_of_world, "--site", copy_of_world / target)
    assert done.exit_code == 2
    assert "choose another folder" in done.output
    assert contents(copy_of_world) == before


@pytest.mark.parametrize("name", ["sitemap.xml", "_headers"])
@pytest.mark.parametrize("below", ["", "koordinaatorid"])
def test_build_for_coordinators_refuses_a_public_site_and_what_lies_in_one(
    name: str, below: str, copy_of_world: Path, tmp_path: Path
) -> None:
    public = tmp_path / "avalik"
    public.mkdir()
    (public / name).write_text("x", "utf-8")
    done = build(copy_of_world, "--site", public / below)
    assert done.exit_code == 2
    assert "holds a public site" in " ".join(done.output.split())
    assert contents(public) == {name: b"x"}


def test_build_for_coordinators_refuses_a_link_to_a_public_site(copy_of_world: Path, tmp_path: Path) -> None:
    (tmp_path / "avalik").mkdir()
    (tmp_path / "avalik" / "sitemap.xml").write_text("x", "utf-8")
    (tmp_path / "link").symlink_to("avalik")
    assert build(copy_of_world, "--site", tmp_path / "link").exit_code == 2


def test_build_for_coordinators_refuses_a_file_and_a_folder_with_something_else(
    copy_of_world: Path, tmp_path: Path
) -> None:
    (tmp_path / "kaust").mkdir()
    (tmp_path / "kaust" / "pilt.png").write_bytes(b"x")
    for target, said in (("kaust", "something else"), ("kaust/pilt.png", "is a file")):
        done = build(copy_of_world, "--site", tmp_path / target)
        assert done.exit_code == 2
        assert said in " ".join(done.output.split())
    assert contents(tmp_path / "kaust") == {"pilt.png": b"x"}


def test_empty_folder_is_taken(copy_of_world: Path, tmp_path: Path) -> None:
    (tmp_path / "kaust").mkdir()
    assert build(copy_of_world, "--site", tmp_path / "kaust").exit_code == 0
    assert (tmp_path / "kaust" / "index.html").is_file()


@pytest.mark.parametrize("below", ["", "avalik"])
def test_public_build_refuses_a_folder_for_coordinators_and_what_lies_in_one(below: str, copy_of_world: Path) -> None:
    assert build(copy_of_world).exit_code == 0
    before = contents(copy_of_world / "coordinators")
    done = build(copy_of_world, "--site", copy_of_world / "coordinators" / below, to="readers")
    assert done.exit_code == 2
    assert "holds a coordinators' build" in " ".join(done.output.split())
    assert contents(copy_of_world / "coordinators") == before


def test_relative_folder_is_one_from_where_the_command_is_called(
    copy_of_world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert build(copy_of_world, "--site", Path("kaart")).exit_code == 0
    assert (tmp_path / "kaart" / "index.html").is_file()
