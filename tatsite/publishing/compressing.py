"""Compressed forms beside the texts of a built site, so that a server need not compress anything.

Packing as tightly as possible takes long, so results are kept in a folder by what they were made of. A compressed
file carries the time of its text: servers that compare both take it, and one that differs is out of date.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import re
import threading
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import brotli

from tatsite.publishing.mediatypes import is_text
from tatsite.publishing.writing import PublishingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_GZIP = 31
"""What zlib calls the format of gzip with the widest window."""
_OURS = re.compile(r"(?P<text>.+)\.(br|gz)(?P<half>\.[0-9]+\.new)?")
"""Name of a compressed file, finished or half written."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to compress."""

    suffix: str
    made_with: str
    """Settings and version: another one makes other bytes."""
    pack: Callable[[bytes], bytes]
    unpack: Callable[[bytes], bytes]
    fault: type[Exception]
    """What unpacking raises when the bytes are not of this form."""


_FORMS = (
    _Form(
        ".br",
        f"brotli 11 {brotli.__version__}",
        lambda content: bytes(brotli.compress(content, quality=11)),
        lambda packed: bytes(brotli.decompress(packed)),
        brotli.error,
    ),
    _Form(
        ".gz",
        f"gzip 9 {zlib.ZLIB_RUNTIME_VERSION}",
        # zlib writes neither name nor time into the head, so the same text gives the same bytes.
        lambda content: zlib.compress(content, level=9, wbits=_GZIP),
        lambda packed: zlib.decompress(packed, wbits=_GZIP),
        zlib.error,
    ),
)


@dataclass(frozen=True, slots=True)
class Compressed:
    """What a call of `compress` did."""

    files: int
    """Texts of the site."""
    plain: int
    """Bytes of all texts as they are."""
    gz: int
    """Bytes a client gets of them that knows gzip; a text that does not get smaller counts as it is."""
    br: int
    """Bytes a client gets of them that knows brotli; a text that does not get smaller counts as it is."""


def compress(site: Path, cache: Path) -> Compressed:
    """Write the compressed forms of every text below `site` that are smaller, and remove those out of date.

    What was compressed before comes from the folder `cache`, which is made when it is not there; entries that this
    site does not need are removed from it. One call at a time works with a cache; another waits.

    Raises:
        PublishingError: `site` is no built site, or `cache` is inside of it.
        OSError: A file cannot be read or written.
    """
    _refuse(site, cache)
    before = site.stat()
    with _locked(cache):
        _remove_outdated(site)
        texts = [path for path in _files(site) if is_text(path.name)]
        # Both libraries let other threads run while they compress.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            done = list(pool.map(lambda text: _compress(text, cache), texts))
        _remove_unused(cache, {entry for _sizes, entries in done for entry in entries})
    if not os.path.samestat(before, site.stat()):
        # A build took its place in the meantime; what was found of the old site is in the cache.
        return compress(site, cache)
    plain, br, gz = (sum(sizes[place] for sizes, _entries in done) for place in range(3))
    return Compressed(len(texts), plain, gz, br)


def _refuse(site: Path, cache: Path) -> None:
    if not (site / "index.html").is_file():
        raise PublishingError(f"{site} is no built site: there is no index.html in it")
    if cache.resolve().is_relative_to(site.resolve()):
        raise PublishingError(f"{cache} is inside the site, and would be published with it")


@contextlib.contextmanager
def _locked(cache: Path) -> Iterator[None]:
    cache.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(cache, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def _remove_outdated(site: Path) -> None:
    """Remove compressed files whose text is gone or of another time, and what a killed call left half written.

    All of them go before anything is compressed: while that takes its time, servers send the text itself.
    """
    for path in _files(site):
        name = _OURS.fullmatch(path.name)
        if name and is_text(name["text"]):
            text = path.with_name(name["text"])
            if name["half"] or not text.is_file() or text.stat().st_mtime_ns != path.stat().st_mtime_ns:
                path.unlink()


def _compress(text: Path, cache: Path) -> tuple[list[int], list[str]]:
    """Give the bytes of a text as it is and in each form, and the names of its entries in the cache."""
    status, content = text.stat(), text.read_bytes()
    sizes, entries = [len(content)], []
    for form in _FORMS:
        entry = hashlib.sha256(form.made_with.encode() + b"\0" + content).hexdigest() + form.suffix
        entries.append(entry)
        packed = _packed(content, form, cache / entry)
        beside = text.with_name(text.name + form.suffix)
        if len(packed) >= len(content):
            beside.unlink(missing_ok=True)
            packed = content
        elif not (beside.is_file() and beside.read_bytes() == packed):
            _put(packed, beside, status)
        sizes.append(len(packed))
    return sizes, entries


def _packed(content: bytes, form: _Form, entry: Path) -> bytes:
    """Give content in a form: the entry of the cache when it unpacks to this content, else made anew and kept."""
    with contextlib.suppress(FileNotFoundError, form.fault):
        kept = entry.read_bytes()
        if form.unpack(kept) == content:
            return kept
    packed = form.pack(content)
    _put(packed, entry)
    return packed


def _put(content: bytes, path: Path, like: os.stat_result | None = None) -> None:
    """Write a file under another name first, so that nobody reads half of it; give it time and mode of its text."""
    # Two pages that are the same have one entry in the cache; each thread writes it under a name of its own.
    new = path.with_name(f"{path.name}.{threading.get_ident()}.new")
    new.write_bytes(content)
    if like is not None:
        new.chmod(like.st_mode & 0o777)
        os.utime(new, ns=(like.st_atime_ns, like.st_mtime_ns))
    new.replace(path)


def _remove_unused(cache: Path, used: set[str]) -> None:
    """Remove the entries of texts that are no more; what is not ours stays, should the folder be a wrong one."""
    ours = {path.name: path for path in cache.glob(f"{'[0-9a-f]' * 64}.*") if path.is_file()}
    for name in ours.keys() - used:
        ours[name].unlink()
