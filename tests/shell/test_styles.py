from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tatsite import blueprints, site
from tatsite.pages import bare
from tatsite.pages.home import ARTICLE_STYLES
from tatsite.shell import styles
from tests.pages.kinds import kind_below_language
from tests.pages.rendering import SETTINGS, rendered
from tests.shell import css

if TYPE_CHECKING:
    from tatsite.catalog import Catalog

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_CLASS = re.compile(r'class="([^"]*)"')
CSS = """@import "x.css"; /* c */ .a,.b>li::before{margin:.5rem;background:url("data:x;{.c}")}
@media (min-width:1.5rem){.d:not(.e) p{color:red;border:0}.f[title=".g"]{--h:url(https://naidis.example/i.png)}}"""


@pytest.fixture(scope="module", params=["world", "real"])
def catalog(request: pytest.FixtureRequest) -> Catalog:
    found: Catalog = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def htmls(catalog: Catalog) -> dict[str, str]:
    return {path: text for path, text in rendered(catalog).items() if path.endswith(".html")}


def test_scanner_finds_classes_of_selectors_only() -> None:
    assert css.classes(CSS) == {"a", "b", "d", "e", "f"}


def test_scanner_finds_what_a_stylesheet_loads() -> None:
    assert css.loaded(CSS) == ["data:x;{.c}", "https://naidis.example/i.png", '@import "x.css"']
    assert css.addresses("a{content:'https://naidis.example/'}b{background:url(https://x.example)}") == [
        "https://naidis.example/"
    ]


def test_every_class_of_a_page_has_a_rule_in_its_own_styles(htmls: dict[str, str]) -> None:
    known = {style: css.classes(style) for text in htmls.values() for style in _STYLE.findall(text)}
    unruled = set()
    for text in htmls.values():
        (style,) = _STYLE.findall(text)
        unruled |= {name for names in _CLASS.findall(text) for name in names.split()} - known[style]
    assert unruled == set()


def test_every_part_is_used_by_some_kind_of_page(catalog: Catalog) -> None:
    bodies, _files = site.render(catalog, SETTINGS)
    used = {part for body in bodies for part in body.styles} | {
        *styles.FRAME,
        *ARTICLE_STYLES,
        *bare.STYLES,
        *blueprints.STYLES,
        "print",
    }
    assert used == {file.stem for file in styles.FOLDER.glob("*.css")}


def test_styles_of_a_page_follow_from_its_kind_and_never_from_records(world: Catalog, real: Catalog) -> None:
    used: dict[str, set[tuple[str, ...]]] = {}
    for catalog in (world, real):
        for body in site.render(catalog, SETTINGS)[0]:
            used.setdefault(kind_below_language(body.path), set()).add(body.styles)
    assert len(used) == 28
    assert all(len(styles_of_kind) == 1 for styles_of_kind in used.values()), used


def test_page_carries_its_parts_inline_and_no_other() -> None:
    text = styles.element(("ticks",))
    assert text.startswith("<style>")
    assert ".ticks" in text
    assert ".prose" not in text
    assert "/*" not in text
    assert "\n" not in text


def test_parts_of_the_frame_come_first_and_paper_last() -> None:
    text = styles.element(("ticks",))
    assert text.index(":root{") < text.index("body{") < text.index(".ticks") < text.index("@media print")


def test_styles_load_nothing_and_stand_in_one_element(htmls: dict[str, str]) -> None:
    for style in {style for text in htmls.values() for style in _STYLE.findall(text)}:
        assert all(address.startswith("data:") for address in css.loaded(style))
        assert css.addresses(style) == []
    assert not [path for path, text in htmls.items() if re.search(r"<[^>]*\sstyle=", text)]
