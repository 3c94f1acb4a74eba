from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages.links import broken_links
from tests.pages.rendering import BASE_URL

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {
    "index.html": '<a href="et/">a</a><link href="https://naidis.example/sub/et/#a"><a href="/sub/et/">b</a>',
    "et/index.html": """<p id="a"></p><a href="../"></a><a href="#a"></a><a href="./"></a><a href=".."></a>
        <img src="../x.png?y"><meta http-equiv="refresh" content="0;url=../"><p aria-labelledby="a a"></p>
        <a href="mailto:x@naidis.example"></a><a href="https://elsewhere.example/"></a><a href="tel:112"></a>""",
    "x.png": "",
}


def test_good_links_are_not_reported(tmp_path: Path) -> None:
    for path, text in GOOD.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    assert broken_links(GOOD, BASE_URL) == []
    assert broken_links(tmp_path, BASE_URL) == []


@pytest.mark.parametrize("base_url", ["http://127.0.0.1/", "/"])
def test_good_links_of_a_site_at_the_root_are_not_reported(base_url: str) -> None:
    files = {"index.html": '<a href="/et/">a</a>', "et/index.html": f'<a href="{base_url}">a</a><a href="../">b</a>'}
    assert broken_links(files, base_url) == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="">',
        '<a href="et">',
        '<a href="../et/">',
        '<a href="ru/">',
        '<a href="et/#b">',
        '<a href="#b">',
        '<a href="/et/">',
        '<a href="//naidis.example/">',
        '<a href="javascript:alert(1)">',
        '<link href="https://naidis.example/sub/ru/">',
        '<img src="y.png">',
        '<svg><use href="#i-x"/></svg>',
        '<meta http-equiv="refresh" content="0;url=ru/">',
        '<p aria-labelledby="b">',
        '<button data-copy="b">',
        '<p id="a"><p id="a">',
    ],
)
def test_bad_link_is_reported_with_its_page(html: str) -> None:
    (line,) = broken_links({"et/index.html": '<p id="a"></p>', "index.html": html}, BASE_URL)
    assert line.startswith("index.html: ")


def test_every_link_leads_somewhere(all_files: dict[str, str]) -> None:
    assert broken_links(all_files, BASE_URL) == []
