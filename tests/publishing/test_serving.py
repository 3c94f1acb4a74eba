"""Nginx with the printed settings: what a reader's browser gets."""

from __future__ import annotations

import gzip
import http.client
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from tatsite.publishing import compress, headers_file, settings, write
from tatsite.sitefile import SiteFile

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.server

# Longer than any word that nginx takes, as a policy is that names many styles by their hash.
POLICY = "default-src 'none'; style-src " + " ".join(f"'sha256-{number:043}='" for number in range(120))
PAGE = ("<!doctype html><title>Õ</title>" + "<p>tere</p>" * 200).encode()
GONE = ("<!doctype html><title>404</title>" + "<p>ei ole</p>" * 200).encode()
SHORT = "public, max-age=300, stale-while-revalidate=600"
NGINX = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/site;
        {settings}
    }}
}}
"""


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    pytest.fail("nginx does not answer")


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx that serves a small site, compressed."""
    folder = tmp_path_factory.mktemp("nginx")
    files = (
        headers_file(POLICY),
        SiteFile("index.html", PAGE),
        SiteFile("et/index.html", PAGE),
        SiteFile("404.html", GONE),
        SiteFile("feeds/naidis.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        SiteFile("app.webmanifest", b"{}"),
        SiteFile("assets/pilt.png", b"\x89PNG"),
        SiteFile("data/v1/services.json", b"[" + b"1, " * 200 + b"1]"),
    )
    write(files, folder / "site")
    compress(folder / "site", folder / "cache")
    port = _free_port()
    text = NGINX.format(folder=folder, port=port, settings=settings("nginx", folder / "site"))
    (folder / "nginx.conf").write_text(text, "utf-8")
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    process = subprocess.Popen([program, "-p", folder, "-e", "stderr", "-c", folder / "nginx.conf"])
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def got(port: int, path: str, accepts: str = "") -> tuple[int, dict[str, str], bytes]:
    """Give status, headers with names in small letters, and body as sent."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers={"Accept-Encoding": accepts})
        response = connection.getresponse()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
    finally:
        connection.close()


def test_who_knows_gzip_gets_the_compressed_file(port: int) -> None:
    status, headers, body = got(port, "/et/", "gzip, br")
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["vary"] == "Accept-Encoding"
    assert int(headers["content-length"]) == len(body) < len(PAGE)
    assert gzip.decompress(body) == PAGE


def test_who_knows_no_compression_gets_the_page_as_it_is(port: int) -> None:
    status, headers, body = got(port, "/et/")
    assert (status, body) == (200, PAGE)
    assert "content-encoding" not in headers
    assert headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accepts", ["", "gzip"])
@pytest.mark.parametrize("path", ["/et/puudub/", "/assets/puudub.png", "/data/puudub.json"])
def test_an_address_that_is_none_gets_the_page_that_says_so(port: int, path: str, accepts: str) -> None:
    status, headers, body = got(port, path, accepts)
    assert status == 404
    assert (gzip.decompress(body) if accepts else body) == GONE
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["cache-control"] == SHORT
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    ("path", "cache"),
    [
        ("/", SHORT),
        ("/et/", SHORT),
        ("/feeds/naidis.ics", SHORT),
        ("/et/puudub/", SHORT),
        ("/assets/pilt.png", "public, max-age=86400, stale-while-revalidate=604800"),
        ("/data/v1/services.json", "public, max-age=300"),
    ],
)
def test_every_answer_has_the_headers_of_its_path(port: int, path: str, cache: str) -> None:
    _status, headers, _body = got(port, path)
    assert headers["cache-control"] == cache
    assert headers["content-security-policy"] == POLICY
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers.get("access-control-allow-origin") == ("*" if path.startswith("/data/") else None)


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        ("/feeds/naidis.ics", "text/calendar; charset=utf-8"),
        ("/app.webmanifest", "application/manifest+json"),
        ("/assets/pilt.png", "image/png"),
        ("/data/v1/services.json", "application/json"),
    ],
)
def test_every_file_has_its_type(port: int, path: str, content_type: str) -> None:
    assert got(port, path)[1]["content-type"] == content_type
