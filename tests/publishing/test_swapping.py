from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from tatsite.publishing import building, swap_in
from tatsite.publishing.swapping import exchange, remove

if TYPE_CHECKING:
    from pathlib import Path

FILES = ("index.html", "et.html", "en.html")


def _folder(path: Path, version: str) -> Path:
    path.mkdir()
    for name in FILES:
        (path / name).write_text(version, "utf-8")
    return path


def _version(folder: Path) -> str:
    (version,) = {(folder / name).read_text("utf-8") for name in FILES}
    return version


def test_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    new, target = _folder(tmp_path / ".site-x.new", "new"), _folder(tmp_path / "site", "old")
    swap_in(new, target)
    assert (_version(target), _version(new)) == ("new", "old")


def test_first_site_takes_its_name(tmp_path: Path) -> None:
    new = _folder(tmp_path / ".site-x.new", "new")
    swap_in(new, tmp_path / "site")
    assert _version(tmp_path / "site") == "new"
    assert not new.exists()


def test_site_published_as_a_link_stays_one(tmp_path: Path) -> None:
    old, target = _folder(tmp_path / "kept", "old"), tmp_path / "site"
    target.symlink_to("kept")
    new = _folder(tmp_path / ".site-x.new", "new")
    swap_in(new, target)
    assert target.is_symlink()
    assert (_version(target), _version(old)) == ("new", "old")
    assert not new.exists()


def test_next_build_removes_what_a_link_led_to_and_nothing_else(tmp_path: Path) -> None:
    _folder(tmp_path / "kept", "somebody's own")
    target = tmp_path / "site"
    target.symlink_to("kept")
    for version in ("first", "second"):
        with building(target) as (folder, _lock):
            _folder(folder / "page", version)
            swap_in(folder, target)
    with building(target) as (folder, _lock):
        names = {path.name for path in tmp_path.iterdir()} - {folder.name}
    assert names == {"kept", "site", target.readlink().name}


@pytest.mark.usefixtures("without_exchange")
def test_site_becomes_a_link_where_names_cannot_be_exchanged(tmp_path: Path) -> None:
    target = _folder(tmp_path / "site", "first")
    for version in ("second", "third"):
        new = _folder(tmp_path / f".site-{version}.new", version)
        swap_in(new, target)
        assert target.is_symlink()
        assert _version(target) == version
        remove(new)
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site-second.site", ".site-third.site"}


@pytest.mark.usefixtures("without_exchange")
def test_first_site_takes_its_name_where_names_cannot_be_exchanged(tmp_path: Path) -> None:
    swap_in(_folder(tmp_path / ".site-x.new", "new"), tmp_path / "site")
    assert _version(tmp_path / "site") == "new"
    assert not (tmp_path / "site").is_symlink()


@pytest.mark.usefixtures("without_exchange")
def test_site_below_a_linked_folder_is_published_too(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "linked").symlink_to("real")
    target = _folder(tmp_path / "linked/site", "old")
    new = _folder(tmp_path / "linked/.site-x.new", "new")
    swap_in(new, target)
    assert (_version(target), _version(new)) == ("new", "old")


@pytest.mark.usefixtures("without_exchange")
def test_site_named_from_the_current_folder_is_published_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = tmp_path.relative_to(tmp_path)
    target, new = _folder(here / "site", "old"), _folder(here / ".site-x.new", "new")
    swap_in(new, target)
    assert (_version(target), _version(new)) == ("new", "old")


def test_link_that_leads_nowhere_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.symlink_to("gone")
    swap_in(_folder(tmp_path / ".site-x.new", "new"), target)
    assert _version(target) == "new"


def test_site_that_another_build_published_in_between_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, new = tmp_path / "site", _folder(tmp_path / ".site-x.new", "new")

    def publish_then_answer(path: Path) -> bool:
        _folder(path, "other")
        return False

    monkeypatch.setattr(os.path, "lexists", publish_then_answer)
    swap_in(new, target)
    assert (_version(target), _version(new)) == ("new", "other")


def test_site_that_cannot_be_published_is_an_error_and_stays(tmp_path: Path) -> None:
    new = _folder(tmp_path / ".site-x.new", "new")
    with pytest.raises(FileNotFoundError):
        swap_in(new, tmp_path / "missing" / "site")
    assert _version(new) == "new"


def test_exchange_says_whether_it_could(tmp_path: Path) -> None:
    one, other = _folder(tmp_path / "one", "1"), _folder(tmp_path / "other", "2")
    assert exchange(one, other)
    assert (_version(one), _version(other)) == ("2", "1")
    assert not exchange(one, tmp_path / "missing")
    assert _version(one) == "2"


def test_remove_takes_a_link_and_leaves_what_it_leads_to(tmp_path: Path) -> None:
    kept = _folder(tmp_path / "kept", "1")
    (tmp_path / "link").symlink_to(kept)
    remove(tmp_path / "link")
    remove(tmp_path / "missing")
    assert {path.name for path in tmp_path.iterdir()} == {"kept"}
    assert _version(kept) == "1"


def test_reader_finds_a_whole_site_during_two_hundred_swaps(tmp_path: Path) -> None:
    target = _folder(tmp_path / "site", "0")
    seen: set[str] = set()
    faults: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                (target / "index.html").read_text("utf-8")
                seen.add(_version_at_once(target))
            except (OSError, ValueError) as error:
                faults.append(repr(error))

    reader = threading.Thread(target=read)
    reader.start()
    version = 0
    while version < 200 or (len(seen) < 3 and not faults):
        version += 1
        swap_in(_folder(tmp_path / f".site-{version}.new", str(version)), target)
    done.set()
    reader.join()
    assert faults == []
    assert _version(target) == str(version)


def _version_at_once(target: Path) -> str:
    """Give the version of the folder that has the name now, whatever has it a moment later."""
    folder = os.open(target, os.O_RDONLY | os.O_DIRECTORY)
    try:
        found = set()
        for name in FILES:
            with open(name, encoding="utf-8", opener=lambda path, flags: os.open(path, flags, dir_fd=folder)) as file:
                found.add(file.read())
    finally:
        os.close(folder)
    (version,) = found
    return version
