"""A running `tatsite serve`."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError

from tests.projects import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_DEADLINE = 30
"""Seconds after which something that should have happened never will."""


@dataclass(frozen=True)
class Preview:
    """A preview of a project."""

    address: str
    """Where it is served; ends with a slash."""
    log: Path
    """What it said."""
    temporary: Path
    """The folder in which it makes its temporary folders."""
    process: subprocess.Popen[bytes]
    """The command line that somebody started."""

    def page(self, path: str) -> str:
        """Give a page, or nothing when there is none at this moment."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=_DEADLINE) as answer:
                return str(answer.read().decode())
        except (HTTPError, URLError):
            return ""

    def shows(self, path: str, *texts: str) -> None:
        """Wait until a page shows all of these texts."""
        self.comes_to(lambda: all(text in self.page(path) for text in texts))

    def says(self, text: str) -> None:
        """Wait until it has said a text."""
        self.comes_to(lambda: text in self.log.read_text("utf-8"))

    def comes_to(self, true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        deadline = time.monotonic() + _DEADLINE
        while not true():
            assert self.process.poll() is None, self.log.read_text("utf-8")
            assert time.monotonic() < deadline, self.log.read_text("utf-8")
            time.sleep(0.05)


@contextmanager
def previewing(root: Path, folder: Path, sources: Path) -> Iterator[Preview]:
    """Start a preview; `folder` takes what it writes, the package comes from below `sources`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    folder.mkdir()
    environment = {
        "PYTHONPATH": str(sources),
        "TATSITE_TODAY": TODAY.isoformat(),
        "TATSITE_URL": "http://127.0.0.1/",
        "TMPDIR": str(folder),
    }
    log = folder.with_suffix(".log")
    with (
        log.open("wb") as said,
        subprocess.Popen(
            [sys.executable, "-m", "tatsite", "serve", "--address", place, "--root", str(root)],
            cwd=folder,
            env=os.environ | environment,
            stdout=said,
            stderr=said,
            start_new_session=True,
        ) as process,
    ):
        try:
            yield Preview(f"http://{place}/", log, folder, process)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
