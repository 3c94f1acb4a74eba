"""Builds that meet another one, or that are stopped half-way."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tatsite import publishing
from tests.plugin.builds import contents, hook
from tests.projects import tatsite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD = """
import os
if language == "en" and "HOLD" in os.environ:
    with open("reached", "w") as told:
        told.write(str(os.getpid()))
    open("go_on").read()
"""
"""The second language tells the process's id to the pipe `reached` and waits for the pipe `go_on`."""
OLD = {"index.html": b"the old site \xff"}


@pytest.fixture
def project(copy_of_world: Path) -> Path:
    """The world with a site from before, and with pipes by which a build tells and waits."""
    hook(copy_of_world, HOLD)
    for pipe in ("reached", "go_on"):
        os.mkfifo(copy_of_world / pipe)
    (copy_of_world / "site").mkdir()
    (copy_of_world / "site" / "index.html").write_bytes(OLD["index.html"])
    return copy_of_world


def start(project: Path, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tatsite", "build", "--root", str(project)]
    return subprocess.Popen(
        command,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@contextmanager
def held(project: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Start a build and wait until it is in the middle; gives it and the id of its child."""
    reached = os.open(project / "reached", os.O_RDONLY | os.O_NONBLOCK)
    with start(project, HOLD="1") as build:
        assert select.select([reached], [], [], 60)[0], "the build never came to its second language"
        child = int(os.read(reached, 20))
        os.close(reached)
        try:
            yield build, child
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)


def kill(process: int) -> None:
    """Kill a process and wait for its end, whoever its parent is."""
    handle = os.pidfd_open(process)
    os.kill(process, signal.SIGKILL)
    select.select([handle], [], [])
    os.close(handle)


def remains(project: Path) -> list[Path]:
    return [path for path in project.iterdir() if path.name.startswith(".site")]


def test_two_builds_at_once_both_publish_and_leave_one_whole_site(project: Path, world_site: Path) -> None:
    with held(project) as (first, _):
        assert tatsite("build", root=project).returncode == 0
        assert contents(project / "site") == contents(world_site)
        (project / "go_on").write_bytes(b"")
        assert first.wait(60) == 0
    assert contents(project / "site") == contents(world_site)
    assert remains(project) == []


def test_builds_that_start_together_where_no_site_is_both_publish(copy_of_world: Path, world_site: Path) -> None:
    with start(copy_of_world) as first, start(copy_of_world) as second:
        assert (first.wait(60), second.wait(60)) == (0, 0)
    assert contents(copy_of_world / "site") == contents(world_site)
    assert remains(copy_of_world) == []


def test_builds_that_start_together_keep_their_folders(tmp_path: Path) -> None:
    failures = []

    def begin() -> None:
        for _ in range(100):
            try:
                with publishing.building(tmp_path / "site") as (folder, _lock):
                    (folder / "index.html").write_bytes(b"")
            except OSError as error:
                failures.append(error)

    threads = [threading.Thread(target=begin) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_killed_build_leaves_the_old_site_and_the_next_removes_its_remains(project: Path, world_site: Path) -> None:
    with held(project) as (build, child):
        build.kill()
        build.wait()
        kill(child)
    assert contents(project / "site") == OLD
    assert len(remains(project)) == 1
    assert tatsite("build", root=project).returncode == 0
    assert contents(project / "site") == contents(world_site)
    assert remains(project) == []


def test_a_folder_is_no_remains_while_a_child_of_the_killed_build_lives(project: Path) -> None:
    with held(project) as (build, child):
        build.kill()
        build.wait()
        [folder] = remains(project)
        with publishing.building(project / "site"):
            assert folder in remains(project)
        kill(child)
        with publishing.building(project / "site"):
            assert folder not in remains(project)
    assert contents(project / "site") == OLD


def test_an_interrupted_build_leaves_the_old_site_and_nothing_else(project: Path) -> None:
    with held(project) as (build, _):
        os.killpg(build.pid, signal.SIGINT)
        assert build.wait(60) != 0
    assert contents(project / "site") == OLD
    assert remains(project) == []
