"""The commands that make a built site ready for its host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from tatsite.cli import main
from tatsite.publishing import SERVERS, headers_file, settings

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"<!doctype html><p>" + b"Tere tulemast! " * 100


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with a built site."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_bytes(PAGE)
    (tmp_path / "site" / "_headers").write_bytes(headers_file("default-src 'self'").content)
    return tmp_path


def test_compress_says_in_one_line_what_it_did(project: Path) -> None:
    done = run("compress", "--root", project)
    gz, br = ((project / "site" / f"index.html{suffix}").stat().st_size for suffix in (".gz", ".br"))
    assert done.output == f"1 files, {len(PAGE)} bytes; as gz {gz}, as br {br}\n"
    assert done.exit_code == 0
    assert len(list((project / ".cache" / "compressed").iterdir())) == 2


def test_compress_takes_another_site_and_another_cache(project: Path) -> None:
    (project / "site").rename(project / "avalik")
    done = run("compress", "--root", project, "--site", project / "avalik", "--cache", project / "vahemik")
    assert done.exit_code == 0
    assert (project / "avalik" / "index.html.br").is_file()
    assert len(list((project / "vahemik").iterdir())) == 2
    assert not (project / ".cache").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--root", "{project}/site"), "site is no built site"),
        (("--site", "{project}/puudub"), "puudub' does not exist"),
        (("--site", "{project}/site/index.html"), "is a file"),
        (("--root", "{project}", "--cache", "{project}/site/index.html"), "is a file"),
        (("--root", "{project}", "--cache", "{project}/site/cache"), "inside the site"),
    ],
)
def test_compress_called_wrongly_exits_with_2(arguments: tuple[str, ...], said: str, project: Path) -> None:
    done = run("compress", *(argument.format(project=project) for argument in arguments))
    assert done.exit_code == 2
    assert said in " ".join(done.output.split())
    assert "Traceback" not in done.output
    assert not list(project.rglob("*.br"))


def test_compress_that_cannot_write_says_where_and_exits_with_1(project: Path) -> None:
    (project / ".cache").write_bytes(b"a file where a folder should be")
    done = run("compress", "--root", project)
    assert done.exit_code == 1
    assert done.output.startswith("Error: ")
    assert str(project / ".cache") in done.output


@pytest.mark.parametrize("server", SERVERS)
def test_headers_prints_the_settings_of_the_built_site(server: str, project: Path) -> None:
    done = run("headers", "--root", project, "--server", server)
    assert done.exit_code == 0
    assert done.output == settings(server, project / "site")
    assert "default-src 'self'" in done.output
    assert run("headers", "--site", project / "site", "--server", server).output == done.output


def test_headers_of_a_site_without_them_says_to_build_first(project: Path) -> None:
    (project / "site" / "_headers").unlink()
    done = run("headers", "--root", project, "--server", "nginx")
    assert done.exit_code == 2
    assert "build the site first" in done.output


def test_headers_needs_a_server_it_knows(project: Path) -> None:
    assert run("headers", "--root", project).exit_code == 2
    done = run("headers", "--root", project, "--server", "iis")
    assert done.exit_code == 2
    assert "nginx" in done.output
