from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tatsite.publishing import building, swap_in
from tests.projects import PROJECT

RUNNING = """
import sys
from pathlib import Path
from tatsite.publishing import building

with building(Path(sys.argv[1])) as (folder, _lock):
    print(folder, flush=True)
    sys.stdin.read()
"""


def _start(target: Path) -> tuple[subprocess.Popen[str], Path]:
    """Start a build that runs until it is killed; give it with its folder."""
    command = [sys.executable, "-c", RUNNING, str(target)]
    process = subprocess.Popen(
        command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stdout
    return process, Path(process.stdout.readline().strip())


def _kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def _beside(target: Path) -> set[str]:
    return {path.name for path in target.parent.iterdir()}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "published" / "site"


def test_build_gets_an_empty_folder_beside_the_site_that_all_may_read(target: Path) -> None:
    with building(target) as (folder, _lock):
        assert folder.parent == target.parent
        assert list(folder.iterdir()) == []
        assert folder.stat().st_mode & 0o777 == 0o755
    assert _beside(target) == set()


def test_build_holds_the_lock_it_hands_out(target: Path) -> None:
    with building(target) as (folder, lock):
        other = os.open(folder, os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(other)
        assert os.path.samestat(os.fstat(lock), folder.stat())
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(lock)


def test_folder_is_removed_after_an_error(target: Path) -> None:
    def fail() -> None:
        with building(target) as (folder, _lock):
            (folder / "index.html").write_text("half", "utf-8")
            raise RuntimeError("väljamõeldud")

    with pytest.raises(RuntimeError, match="väljamõeldud"):
        fail()
    assert _beside(target) == set()


def test_old_site_is_removed_after_the_swap(target: Path) -> None:
    for version in ("1", "2"):
        with building(target) as (folder, _lock):
            (folder / "index.html").write_text(version, "utf-8")
            swap_in(folder, target)
    assert (target / "index.html").read_text("utf-8") == "2"
    assert target.stat().st_mode & 0o777 == 0o755
    assert _beside(target) == {"site"}


def test_link_that_was_published_keeps_the_new_site_and_the_one_before(target: Path, without_exchange: None) -> None:
    del without_exchange
    for version in ("1", "2", "3"):
        with building(target) as (folder, _lock):
            (folder / "index.html").write_text(version, "utf-8")
            swap_in(folder, target)
    assert (target / "index.html").read_text("utf-8") == "3"
    assert len(_beside(target)) == 3


def test_remains_of_a_killed_build_are_removed(target: Path) -> None:
    process, remains = _start(target)
    (remains / "index.html").write_text("half", "utf-8")
    _kill(process)
    assert remains.exists()
    with building(target):
        assert not remains.exists()


def test_folder_of_a_running_build_stays(target: Path) -> None:
    process, running = _start(target)
    try:
        with building(target) as (folder, _lock):
            assert folder != running
            assert running.exists()
        assert running.exists()
    finally:
        _kill(process)


def test_folders_of_other_sites_stay(target: Path) -> None:
    other = target.parent / ".other-x.new"
    other.mkdir(parents=True)
    with building(target):
        assert other.exists()


def test_folder_that_another_build_took_for_remains_is_made_again(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    really = tempfile.mkdtemp

    def taken_once(suffix: str, prefix: str, dir: Path) -> str:  # noqa: A002 - as in tempfile
        made.append(really(suffix, prefix, dir))
        if len(made) == 1:
            Path(made[0]).rmdir()
        return made[-1]

    monkeypatch.setattr(tempfile, "mkdtemp", taken_once)
    with building(target) as (folder, _lock):
        assert [str(folder)] == made[1:]


def test_disk_that_cannot_lock_is_an_error_and_no_endless_loop(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0

    def refuse(_descriptor: int, _operation: int) -> None:
        nonlocal tried
        tried += 1
        assert tried < 100
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(OSError, match="No locks available"), building(target):
        pass
