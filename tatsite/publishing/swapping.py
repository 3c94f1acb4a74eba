"""A new site takes the place of the old one in a single step.

A build writes into a folder beside the published one and holds a lock on it. When it is
finished the two exchange their names (renameat2 with RENAME_EXCHANGE on Linux); where the
system cannot do that, the published name is a symbolic link that is replaced. At no moment is
there no site, or half of one; a build that fails or is killed leaves the old one as it was.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import glob
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_SUFFIX = ".new"
_KEPT = ".site"


@contextlib.contextmanager
def building(target: Path) -> Iterator[tuple[Path, int]]:
    """Give a new folder beside `target` and a lock to hand to whoever writes there.

    The folder is removed at the end, whatever stands there by then: the old site after
    `swap_in`, or the remains of a build that failed. Remains of builds that were killed go first.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove_remains(target)
    folder, lock = _new_folder(target.parent, f".{target.name}-")
    try:
        yield folder, lock
    finally:
        os.close(lock)
        remove(folder)


def swap_in(folder: Path, target: Path) -> None:
    """Publish `folder` under the name `target`; the old site ends up at the name of `folder`."""
    try:
        if not target.is_symlink() and exchange(folder, target):
            return
        if not os.path.lexists(target):
            folder.rename(target)
            return
    except OSError:
        # Another build published first, between the look and the step: now there is something to exchange.
        if target.is_dir() and exchange(folder, target):
            return
        raise
    _link(folder, target)


def exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two existing folders in one step; tell whether the system could."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def remove(folder: Path) -> None:
    """Remove a folder, or a symbolic link to one, if it is there."""
    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _link(folder: Path, target: Path) -> None:
    """Let `target` be a link to a folder of its own, and replace the link.

    Only the first time, when a folder has to make room for the link, is there a moment without a
    site. What a link led to stays for readers who are on their way; the next build removes it.
    """
    kept = folder.with_suffix(_KEPT)
    folder.rename(kept)
    link = folder.with_suffix(".link")
    link.symlink_to(kept.name)
    if not target.is_symlink():
        target.rename(folder)
    link.replace(target)


def _new_folder(parent: Path, prefix: str) -> tuple[Path, int]:
    """Make a folder and lock it; again, when another build took it for remains in between."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, suffix=_SUFFIX, dir=parent))
        with contextlib.suppress(BlockingIOError, FileNotFoundError):
            lock = _lock(folder)
            folder.chmod(0o755)
            return folder, lock


def _lock(folder: Path) -> int:
    """Lock a folder for as long as somebody who has the descriptor lives."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _remove_remains(target: Path) -> None:
    """Remove what killed builds left and what links led to, but nothing that is in use."""
    published = target.resolve()
    for folder in target.parent.glob(f".{glob.escape(target.name)}-*"):
        if folder.suffix in {_SUFFIX, _KEPT} and folder.resolve() != published:
            with contextlib.suppress(OSError):
                lock = _lock(folder)
                remove(folder)
                os.close(lock)
