from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite.publishing import PublishingError, Written, write
from tatsite.sitefile import SiteFile

if TYPE_CHECKING:
    from pathlib import Path

FILES = [SiteFile("index.html", b"root"), SiteFile("et/naidis/index.html", "Näidis".encode())]


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    assert write(iter(FILES), tmp_path) == Written(files=2, changed=2)
    assert (tmp_path / "index.html").read_bytes() == b"root"
    assert (tmp_path / "et/naidis/index.html").read_text("utf-8") == "Näidis"


def test_file_that_stands_there_already_is_left_alone(tmp_path: Path) -> None:
    write(FILES, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write(FILES, tmp_path) == Written(files=2, changed=0)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_the_file_that_differs_is_written(tmp_path: Path) -> None:
    write(FILES, tmp_path)
    untouched = (tmp_path / "index.html").stat().st_mtime_ns
    assert write([FILES[0], SiteFile(FILES[1].path, b"uus")], tmp_path) == Written(files=2, changed=1)
    assert (tmp_path / "et/naidis/index.html").read_bytes() == b"uus"
    assert (tmp_path / "index.html").stat().st_mtime_ns == untouched


def test_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / "assets.txt").write_text("muu", "utf-8")
    write(FILES, tmp_path)
    assert (tmp_path / "assets.txt").read_text("utf-8") == "muu"


def test_two_files_of_one_path_are_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(PublishingError, match=r"et/naidis/index\.html"):
        write([*FILES, SiteFile("et/naidis/index.html", b"teine")], tmp_path)
    assert (tmp_path / "et/naidis/index.html").read_text("utf-8") == "Näidis"


@pytest.mark.parametrize("path", ["../naidis.html", "et/../../naidis.html", "et/..", ".."])
def test_path_that_leads_out_of_the_site_is_an_error(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "site"
    with pytest.raises(PublishingError, match="leads out of the site"):
        write([SiteFile(path, b"x")], folder)
    assert list(tmp_path.iterdir()) == []


def test_path_from_the_root_of_the_machine_is_an_error(tmp_path: Path) -> None:
    target = tmp_path / "naidis.html"
    with pytest.raises(PublishingError, match="leads out of the site"):
        write([SiteFile(str(target), b"x")], tmp_path / "site")
    assert not target.exists()


def test_dots_inside_a_name_lead_nowhere(tmp_path: Path) -> None:
    write([SiteFile("et/..naidis../a...b.html", b"x")], tmp_path)
    assert (tmp_path / "et/..naidis../a...b.html").read_bytes() == b"x"
