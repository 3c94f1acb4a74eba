"""The Nu validator has nothing to say of any page of both sites; and would say it."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.projects import PROJECT, WORLD, tatsite

if TYPE_CHECKING:
    from pathlib import Path

_VALIDATOR = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_OF_DATA = re.compile(r"Inline script violates Content Security Policy .*<script type=\"application/ld\+json\">")
"""A block of data is no script that a policy could forbid (HTML, 4.12.1): browsers let it stand."""
_OF_A_HOST = re.compile("“qr.svg” blocked by “img-src”")
"""What no validator of files can know: that a picture beside a page is of its own host. Browsers show it."""
_NO_CHARACTER_OF_A_URL = re.compile(r"[][{}`]")


def _said(folder: Path) -> list[str]:
    """Give what the validator says of all pages of a folder: errors and warnings."""
    done = subprocess.run(
        ["java", "-XX:+UseSerialGC", "-jar", _VALIDATOR, "--skip-non-html", "--format", "json", folder],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    lines = (_line(message, folder) for message in json.loads(done.stderr)["messages"])
    return [line for line in lines if not _OF_A_HOST.search(line) and not _OF_DATA.search(line)]


def _line(message: dict[str, Any], folder: Path) -> str:
    file = message.get("url", "").partition(f"{folder}/")[2]
    kind = message.get("subType", message["type"])
    return f"{file}:{message.get('lastLine')}: {kind}: {message['message']} {message.get('extract', '')!r}"


def test_every_page_of_the_real_site_is_valid(real_site: Path) -> None:
    assert _said(real_site) == []


def test_every_page_of_the_invented_world_is_valid(copy_of_world: Path, tmp_path: Path) -> None:
    """But for two addresses that are no good ones on purpose, and that pages keep to the letter."""
    for record in copy_of_world.rglob("margid*.yaml"):
        text = re.sub(r"(?m)^ *url: .*$", _good_address, record.read_text("utf-8"))
        record.write_text(text, "utf-8")
    done = tatsite("build", "--site", tmp_path / "site", root=copy_of_world)
    assert done.returncode == 0, done.stdout + done.stderr
    assert _said(tmp_path / "site") == []


@pytest.mark.parametrize("root", [WORLD, PROJECT], ids=["world", "real"])
def test_every_page_for_coordinators_is_valid(root: Path, tmp_path: Path) -> None:
    done = tatsite("build", "--for", "coordinators", "--site", tmp_path / "map", root=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert _said(tmp_path / "map") == []


def _good_address(line: re.Match[str]) -> str:
    return _NO_CHARACTER_OF_A_URL.sub(lambda character: quote(character[0]), line[0])


def test_faults_are_found_in_folders_of_folders(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="en"><head><title>Page</title></head><body>{}</body></html>\n'
    (tmp_path / "et" / "tartu").mkdir(parents=True)
    (tmp_path / "index.html").write_text(page.format("<p>Good</p>"), "utf-8")
    (tmp_path / "et" / "tartu" / "index.html").write_text(page.format('<p id="a"><i id="a">Faulty</p>'), "utf-8")
    said = _said(tmp_path)
    assert {line.split(":")[0] for line in said} == {"et/tartu/index.html"}
    assert [line for line in said if "error: Duplicate ID" in line]
    assert [line for line in said if "error: Unclosed element" in line or "implied, but there were open" in line]
