"""The server that tests open pages from sends what static hosting does."""

from __future__ import annotations

import gzip
import http.client
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.serving import served

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "et").mkdir()
    (tmp_path / "et" / "index.html").write_text("<p>Lõvi</p>", "utf-8")
    (tmp_path / "lion.png").write_bytes(b"lion")
    (tmp_path / "404.html").write_text("<p>Missing</p>", "utf-8")
    return tmp_path


def _asked(address: str, path: str) -> tuple[int, str | None, bytes]:
    with closing(http.client.HTTPConnection(urlsplit(address).netloc)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.getheader("Content-Encoding"), answer.read()


def test_texts_are_compressed_and_pictures_are_not(folder: Path) -> None:
    with served(folder, compressed=True) as address:
        status, encoding, content = _asked(address, "/et/")
        assert (status, encoding, gzip.decompress(content).decode()) == (200, "gzip", "<p>Lõvi</p>")
        assert _asked(address, "/lion.png") == (200, None, b"lion")


@pytest.mark.parametrize("compressed", [True, False])
def test_what_is_missing_is_the_sites_own_page(folder: Path, *, compressed: bool) -> None:
    with served(folder, compressed=compressed) as address:
        assert _asked(address, "/no/") == (404, None, b"<p>Missing</p>")
        assert _asked(address, "/et")[0] == 301


def test_plain_server_sends_texts_as_they_are(folder: Path) -> None:
    with served(folder) as address:
        assert _asked(address, "/et/") == (200, None, "<p>Lõvi</p>".encode())
