from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import brotli
import pytest

from tatsite.publishing import PublishingError, compress
from tests.plugin.builds import contents
from tests.projects import PROJECT

PAGE = b"<!doctype html><p>" + b"Tere tulemast! " * 100
OTHER = b"<!doctype html><p>" + b"Head aega! " * 100
UNPACKED = {".br": brotli.decompress, ".gz": gzip.decompress}
HOLDING = """
import fcntl, os, sys
descriptor = os.open(sys.argv[1], os.O_RDONLY)
fcntl.flock(descriptor, fcntl.LOCK_EX)
print(flush=True)
sys.stdin.read()
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with two pages and a picture."""
    folder = tmp_path / "site"
    (folder / "et").mkdir(parents=True)
    (folder / "index.html").write_bytes(PAGE)
    (folder / "et" / "index.html").write_bytes(OTHER)
    (folder / "pilt.png").write_bytes(b"\x89PNG" + b"0" * 500)
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "compressed"


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def beside(text: Path, suffix: str) -> Path:
    return text.with_name(text.name + suffix)


def test_texts_get_both_forms_and_pictures_none(site: Path, cache: Path) -> None:
    compress(site, cache)
    texts = {"index.html", "et/index.html"}
    assert names(site) == {"pilt.png"} | texts | {text + suffix for text in texts for suffix in UNPACKED}
    for text in texts:
        for suffix, unpacked in UNPACKED.items():
            assert unpacked(beside(site / text, suffix).read_bytes()) == (site / text).read_bytes()


@pytest.mark.parametrize("suffix", ["css", "csv", "html", "ics", "js", "json", "svg", "txt", "webmanifest", "xml"])
def test_every_sort_of_text_is_compressed(suffix: str, site: Path, cache: Path) -> None:
    name = f"leht.v1.{suffix}"
    (site / name).write_bytes(PAGE)
    compress(site, cache)
    assert {f"{name}.br", f"{name}.gz"} <= names(site)


@pytest.mark.parametrize("name", ["_headers", "html", "a.pdf", "a.woff2", ".html"])
def test_other_files_are_not_compressed(name: str, site: Path, cache: Path) -> None:
    (site / name).write_bytes(PAGE)
    compress(site, cache)
    assert not {f"{name}.br", f"{name}.gz"} & names(site)


def test_a_compressed_file_has_time_and_mode_of_its_text(site: Path, cache: Path) -> None:
    os.utime(site / "index.html", ns=(1, 1_700_000_000_123_456_789))
    (site / "index.html").chmod(0o640)
    compress(site, cache)
    for suffix in UNPACKED:
        status = beside(site / "index.html", suffix).stat()
        assert status.st_mtime_ns == (site / "index.html").stat().st_mtime_ns
        assert status.st_mode & 0o777 == 0o640


def test_a_text_that_does_not_get_smaller_stays_alone_and_counts_as_it_is(site: Path, cache: Path) -> None:
    for path in site.rglob("*.html"):
        path.write_bytes(b"x")
    done = compress(site, cache)
    assert names(site) == {"index.html", "et/index.html", "pilt.png"}
    assert (done.files, done.plain, done.gz, done.br) == (2, 2, 2, 2)


def test_what_was_done_is_counted(site: Path, cache: Path) -> None:
    done = compress(site, cache)
    assert (done.files, done.plain) == (2, len(PAGE) + len(OTHER))
    assert done.gz == sum(path.stat().st_size for path in site.rglob("*.gz"))
    assert done.br == sum(path.stat().st_size for path in site.rglob("*.br"))
    assert compress(site, cache) == done


def test_same_texts_give_same_bytes_whatever_the_time_and_name(site: Path, cache: Path, tmp_path: Path) -> None:
    (site / "koopia.html").write_bytes(PAGE)
    other = tmp_path / "other"
    shutil.copytree(site, other)
    for path in other.rglob("*.html"):
        os.utime(path, (1, 1))
    compress(site, cache)
    compress(other, tmp_path / "empty")
    assert contents(site) == contents(other)
    for suffix in UNPACKED:
        assert beside(site / "koopia.html", suffix).read_bytes() == beside(site / "index.html", suffix).read_bytes()
    assert beside(site / "index.html", ".gz").read_bytes()[4:8] == bytes(4)


def test_what_is_in_the_cache_is_not_compressed_again(site: Path, cache: Path) -> None:
    compress(site, cache)
    # Another way to pack the same content: what ends up in the site shows where it came from.
    loose = {".br": brotli.compress(PAGE, quality=0), ".gz": zlib.compress(PAGE, level=1, wbits=31)}
    for suffix, packed in loose.items():
        tight = beside(site / "index.html", suffix).read_bytes()
        assert packed != tight
        [entry] = [path for path in cache.iterdir() if path.read_bytes() == tight]
        entry.write_bytes(packed)
        beside(site / "index.html", suffix).unlink()
    compress(site, cache)
    for suffix, packed in loose.items():
        assert beside(site / "index.html", suffix).read_bytes() == packed


@pytest.mark.parametrize("damaged", [b"", b"not compressed", None])
def test_a_damaged_or_wrong_entry_of_the_cache_is_made_anew(damaged: bytes | None, site: Path, cache: Path) -> None:
    compress(site, cache)
    before = contents(site)
    wrong = {".br": brotli.compress(b"x"), ".gz": gzip.compress(b"x")}
    for entry in cache.iterdir():
        entry.write_bytes(wrong[entry.suffix] if damaged is None else damaged)
    for suffix in UNPACKED:
        beside(site / "index.html", suffix).unlink()
    compress(site, cache)
    assert contents(site) == before


def test_entries_of_texts_that_are_gone_leave_the_cache_and_other_files_stay(site: Path, cache: Path) -> None:
    compress(site, cache)
    before = names(cache)
    assert len(before) == 4
    (cache / "kiri.gz").write_bytes(b"ours not")
    (site / "et" / "index.html").unlink()
    compress(site, cache)
    assert len(names(cache) & before) == 2
    assert names(cache) - before == {"kiri.gz"}


def test_compressed_files_whose_text_is_gone_are_removed_and_others_stay(site: Path, cache: Path) -> None:
    compress(site, cache)
    (site / "index.html").rename(site / "uus.html")
    (site / "index.html").write_bytes(OTHER)
    (site / "et" / "index.html").unlink()
    (site / "arhiiv.tar.gz").write_bytes(b"published as it is")
    compress(site, cache)
    assert "et/index.html.br" not in names(site)
    assert "et/index.html.gz" not in names(site)
    assert "arhiiv.tar.gz" in names(site)


@pytest.mark.parametrize("same_time", [True, False])
def test_compressed_files_follow_their_text(*, same_time: bool, site: Path, cache: Path) -> None:
    compress(site, cache)
    text = site / "index.html"
    status = text.stat()
    text.write_bytes(OTHER)
    os.utime(text, ns=(status.st_atime_ns, status.st_mtime_ns + (0 if same_time else 1_000_000)))
    compress(site, cache)
    for suffix, unpacked in UNPACKED.items():
        assert unpacked(beside(text, suffix).read_bytes()) == OTHER
    text.write_bytes(b"x")
    os.utime(text, ns=(status.st_atime_ns, status.st_mtime_ns))
    compress(site, cache)
    assert not any(beside(text, suffix).exists() for suffix in UNPACKED)


def test_what_is_up_to_date_is_not_written_again(site: Path, cache: Path) -> None:
    compress(site, cache)
    before = {path: path.stat().st_ino for path in [*site.rglob("*"), *cache.iterdir()]}
    compress(site, cache)
    assert {path: path.stat().st_ino for path in before} == before


def test_what_a_killed_call_left_half_written_is_removed(site: Path, cache: Path) -> None:
    compress(site, cache)
    before = contents(site)
    entry = next(cache.iterdir())
    beside(site / "index.html", ".br.140.new").write_bytes(b"half")
    beside(site / "gone.html", ".gz.7.new").write_bytes(b"half")
    entry.with_name(entry.name + ".140.new").write_bytes(b"half")
    compress(site, cache)
    assert contents(site) == before
    assert len(names(cache)) == 4


def test_a_server_never_reads_half_a_file(site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[set[str]] = []
    really = Path.write_bytes

    def watched(path: Path, content: bytes) -> int:
        if path.is_relative_to(site):
            written = really(path, content[:1])
            # What a server could send at the moment when a file is half written.
            steps.append({name for name in names(site) if name.endswith((".br", ".gz"))})
            for name in steps[-1]:
                text = (site / name).with_suffix("")
                assert UNPACKED[Path(name).suffix]((site / name).read_bytes()) == text.read_bytes()
            assert written == 1
        return really(path, content)

    monkeypatch.setattr(Path, "write_bytes", watched)
    compress(site, cache)
    assert len(steps) == 4
    assert len({name for name in names(site) if name.endswith((".br", ".gz"))}) == 4


def test_outdated_files_are_gone_before_the_slow_part_begins(
    site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compress(site, cache)
    (site / "index.html").write_bytes(OTHER + OTHER)
    os.utime(site / "index.html", (1, 1))
    seen: list[bool] = []
    really = brotli.compress

    def watched(content: bytes, quality: int) -> bytes:
        seen.append(any(beside(site / "index.html", suffix).exists() for suffix in UNPACKED))
        return bytes(really(content, quality=quality))

    monkeypatch.setattr(brotli, "compress", watched)
    compress(site, cache)
    assert seen == [False]


def test_a_site_that_takes_the_place_in_the_meantime_is_compressed_too(
    site: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new"
    new.mkdir()
    (new / "index.html").write_bytes(OTHER + PAGE)
    (site / "et" / "index.html").unlink()
    really = brotli.compress

    def published(content: bytes, quality: int) -> bytes:
        if new.exists():
            site.rename(tmp_path / "old")
            new.rename(site)
        return bytes(really(content, quality=quality))

    monkeypatch.setattr(brotli, "compress", published)
    compress(site, cache)
    assert names(site) == {"index.html", "index.html.br", "index.html.gz"}
    for suffix, unpacked in UNPACKED.items():
        assert unpacked(beside(site / "index.html", suffix).read_bytes()) == OTHER + PAGE


def test_a_call_waits_for_another_with_the_same_cache(site: Path, cache: Path) -> None:
    cache.mkdir(parents=True)
    command = [sys.executable, "-c", HOLDING, str(cache)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holding:
        assert holding.stdout
        holding.stdout.readline()
        call = (
            "import sys, pathlib; from tatsite.publishing import compress; compress(*map(pathlib.Path, sys.argv[1:]))"
        )
        with subprocess.Popen([sys.executable, "-c", call, site, cache], cwd=PROJECT) as waiting:
            with pytest.raises(subprocess.TimeoutExpired):
                waiting.wait(2)
            assert "index.html.br" not in names(site)
            holding.communicate()
            assert waiting.wait(60) == 0
    assert "index.html.br" in names(site)


def test_a_folder_that_is_no_site_is_left_alone(site: Path, cache: Path) -> None:
    before = contents(site)
    with pytest.raises(PublishingError, match=r"no built site: there is no index\.html in it"):
        compress(site.parent, cache)
    assert contents(site) == before
    assert not cache.exists()


@pytest.mark.parametrize("inside", ["", ".cache"])
def test_a_cache_inside_the_site_is_refused(inside: str, site: Path) -> None:
    with pytest.raises(PublishingError, match="inside the site"):
        compress(site, site / inside)
    assert names(site) == {"index.html", "et/index.html", "pilt.png"}
