from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tatsite.publishing import SERVERS, PublishingError, headers_file, settings
from tatsite.publishing.headers import netlify, policy_of, rules

if TYPE_CHECKING:
    from pathlib import Path

POLICY = "default-src 'none'; style-src 'sha256-abc+/='; img-src 'self' data:"
CACHES = {
    "/": "public, max-age=300, stale-while-revalidate=600",
    "/assets/": "public, max-age=86400, stale-while-revalidate=604800",
    "/data/": "public, max-age=300",
}


def test_every_file_has_the_headers_that_protect_its_reader() -> None:
    every = rules(POLICY)[0]
    assert every.folder == "/"
    headers = dict(every.headers)
    permissions = headers.pop("Permissions-Policy").split(", ")
    assert headers == {
        "Content-Security-Policy": POLICY,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": CACHES["/"],
    }
    denied = {"camera", "microphone", "geolocation", "payment", "usb", "browsing-topics", "interest-cohort"}
    assert {f"{name}=()" for name in denied} <= set(permissions)
    assert {name for name in permissions if not name.endswith("=()")} == {"clipboard-write=(self)"}


def test_each_folder_is_kept_as_long_as_what_is_in_it_holds() -> None:
    assert {rule.folder: dict(rule.headers)["Cache-Control"] for rule in rules(POLICY)} == CACHES


def test_only_the_data_may_be_read_by_pages_of_others() -> None:
    shared = {rule.folder: dict(rule.headers).get("Access-Control-Allow-Origin") for rule in rules(POLICY)}
    assert shared == {"/": None, "/assets/": None, "/data/": "*"}


@pytest.mark.parametrize("wrong", ["", "a\nb", 'a"b', "a\\b", "a$b", "a%b", "a{b}", "a#b", "ä"])
def test_a_policy_that_servers_would_misread_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a Content-Security-Policy"):
        rules(wrong)


def blocks(text: str) -> dict[str, dict[str, str]]:
    """Read a file `_headers` as its hosts do."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
        elif line.strip() and not line.startswith("#"):
            name, _, value = line.strip().partition(": ")
            found.setdefault(path, {})[name] = value
    return found


def test_the_file_for_netlify_has_every_rule_and_no_header_twice_for_one_path() -> None:
    found = blocks(netlify(rules(POLICY)))
    wanted = {f"{rule.folder}*": dict(rule.headers) for rule in rules(POLICY)}
    # The hosts' own rule for pages is to ask every time; a second value would be joined with that of the folder.
    del wanted["/*"]["Cache-Control"]
    assert found == wanted
    assert not (found["/*"].keys() & (found["/assets/*"].keys() | found["/data/*"].keys()))


def test_the_file_of_the_site_gives_its_policy_back() -> None:
    file = headers_file(POLICY)
    assert file.path == "_headers"
    assert policy_of(file.content.decode()) == POLICY
    assert policy_of("/*\n  Referrer-Policy: same-origin\n") == ""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the headers of a built site."""
    (tmp_path / "_headers").write_bytes(headers_file(POLICY).content)
    return tmp_path


@pytest.mark.parametrize("server", SERVERS)
def test_every_server_gets_every_value_and_advice_on_https(server: str, site: Path) -> None:
    said = settings(server, site)
    values = {value for rule in rules(POLICY) for name, value in rule.headers if name != "Permissions-Policy"}
    if server == "netlify":
        values.remove(CACHES["/"])
    assert {value for value in values if value not in said} == set()
    assert "geolocation=()" in said
    lines = [line for line in said.splitlines() if "Strict-Transport-Security" in line or "HTTPS for good" in line]
    assert lines
    assert all(line.startswith("# ") for line in lines)


@pytest.mark.parametrize("server", ["apache", "caddy", "nginx"])
def test_servers_of_ones_own_send_compressed_files_types_and_the_404_page(server: str, site: Path) -> None:
    said = settings(server, site)
    compressed = {
        "apache": ("AddEncoding br .br", "AddEncoding gzip .gz", "Header merge Vary Accept-Encoding"),
        "caddy": ("precompressed br gzip",),
        "nginx": ("\ngzip_static on;", "\n# brotli_static on;", "\ngzip_vary on;"),
    }
    for line in (*compressed[server], "/404.html", "text/calendar", "application/manifest+json", "utf-8"):
        assert line in said


def test_in_nginx_each_location_has_all_headers_of_its_files(site: Path) -> None:
    found = re.findall(r"^location (\S+) \{\n(.*?)^\}", settings("nginx", site), re.MULTILINE | re.DOTALL)
    locations = {path: dict(re.findall(r'add_header (\S+) "(.*)" always;', lines)) for path, lines in found}
    assert {path: headers["Cache-Control"] for path, headers in locations.items()} == CACHES
    every = set(dict(rules(POLICY)[0].headers))
    assert all(every <= headers.keys() for headers in locations.values())


def test_no_word_is_too_long_for_nginx(tmp_path: Path) -> None:
    policy = "style-src " + " ".join(f"'sha256-{number:043}='" for number in range(300))
    (tmp_path / "_headers").write_bytes(headers_file(policy).content)
    said = settings("nginx", tmp_path)
    assert max(map(len, said.splitlines())) < 4096
    pieces = re.findall(r'^set \$tatsite_content_security_policy_\d+ "(.*)";$', said, re.MULTILINE)
    assert "".join(pieces) == policy


def test_for_netlify_the_file_of_the_site_is_printed(site: Path) -> None:
    assert settings("netlify", site).encode() == (site / "_headers").read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"\xff", b'/*\n  Content-Security-Policy: a"b\n'])
def test_a_site_without_a_policy_is_told(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "_headers").write_bytes(content)
    with pytest.raises(PublishingError, match=r"_headers has no Content-Security-Policy; build the site first$"):
        settings("nginx", tmp_path)
