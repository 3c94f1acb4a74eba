"""The pictures in previews of links, as a browser reads them."""

from __future__ import annotations

import base64
import re
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tatsite.pages.pictures import picture
from tests.projects import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from tatsite.catalog import Catalog

SITE = "tatsite"
ALPHABET = [*string.ascii_uppercase, *string.digits, *"ÄÖÕÜŠŽ-"]
UNKNOWN = ("Йыхви", "تارتو", "塔尔图", "Tartu!", "Łódź", "Ǟ", "Т\u0308", "\u0308", "🧵", "\0", " \n", "")
"""Names with a letter or mark that is not in the alphabet, and without any letter."""

_READ = """async address => {
  const image = new Image()
  image.src = address
  await image.decode()
  const [width, height] = [image.naturalWidth, image.naturalHeight]
  const canvas = Object.assign(document.createElement('canvas'), {width, height})
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const data = context.getImageData(0, 0, width, height).data
  const at = (x, y) => '#' + [0, 1, 2].map(i => data[4 * (y * width + x) + i].toString(16).padStart(2, '0')).join('')
  const range = n => [...Array(n).keys()]
  const belt = range(height).find(y => at(0, y) !== at(0, 0))
  const drawn = range(belt).map(y => range(width).filter(x => at(x, y) !== at(0, 0)))
  const white = range(belt).map(y => range(width).filter(x => at(x, y) === '#fffdf8'))
  const groups = (places, gap) => places.reduce((found, place) => {
    if (found.length && place - found.at(-1).at(-1) <= gap) found.at(-1).push(place)
    else found.push([place])
    return found
  }, [])
  const rows = range(belt).filter(y => drawn[y].length)
  const columns = [...new Set(drawn.flat())].sort((a, b) => a - b)
  const lines = groups(range(belt).filter(y => white[y].length), 12).map(
    line => groups([...new Set(line.flatMap(y => white[y]))].sort((a, b) => a - b), 12).length)
  return {
    width, height, belt, lines,
    colours: [...new Set(range(height).flatMap(y => [at(0, y), at(width / 2, y), at(110, y)]))],
    marks: range(belt).some(y => drawn[y].some(x => at(x, y) === '#f5ca5c')),
    box: [columns[0] ?? 0, rows[0] ?? 0, columns.at(-1) ?? 0, rows.at(-1) ?? 0],
  }
}"""

_WEAVES = """async addresses => {
  const [weave, picture] = await Promise.all(addresses.map(async address => {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  }))
  const colours = (image, width, height) => {
    const context = Object.assign(document.createElement('canvas'), {width, height}).getContext('2d')
    context.drawImage(image, 0, 0, width, height)
    return (x, y) => context.getImageData(x, y, 1, 1).data
  }
  const [mask, drawn] = [colours(weave, 14, 7), colours(picture, 1200, 630)]
  const range = n => [...Array(n).keys()]
  const rows = look => range(7).map(y => range(29).map(x => look(x - 14, y) ? '#' : '.').join(''))
  return [
    rows((x, y) => mask((x + 24) % 14, y)[3] > 127),
    rows((x, y) => drawn(600 + 40 * x, 315 + 40 * (y - 3))[1] < 127),
  ]
}"""
"""Cells of the pages' belt and of the picture's, from the cross in the middle to both sides."""


@dataclass(frozen=True)
class Seen:
    """What a browser sees in a picture."""

    width: int
    height: int
    belt: int
    """The row in which the belt begins."""
    lines: list[int]
    """How many letters stand in each line above it: white shapes with a gap between them."""
    colours: list[str]
    """Those of three columns."""
    marks: bool
    """Whether there are rye stitches above the belt."""
    box: list[int]
    """First column and row of the name, last column and row."""


def _address(name: str) -> str:
    return "data:image/png;base64," + base64.b64encode(picture(name)).decode()


@pytest.fixture(scope="module")
def seen(browser: Browser) -> Iterator[Callable[[str], Seen]]:
    """The browser that looks at the picture of a name."""
    page = browser.new_page()

    def look(name: str) -> Seen:
        return Seen(**page.evaluate(_READ, _address(name)))

    yield look
    page.close()


@pytest.fixture(scope="module")
def names(real: Catalog) -> list[str]:
    """The Estonian names of the real municipalities, and the site's."""
    return [*(item.record.title.best("et")[0] for item in real.municipalities), SITE]


@pytest.mark.browser
@pytest.mark.parametrize("name", [SITE, "Тарту"])
def test_a_picture_has_the_size_and_the_colours_of_a_preview(seen: Callable[[str], Seen], name: str) -> None:
    found = seen(name)
    assert (found.width, found.height) == (1200, 630)
    assert {"#0e4541", "#fffdf8", "#a3193a", "#f5ca5c"} <= set(found.colours)


@pytest.mark.browser
def test_every_letter_of_a_name_stands_in_the_middle_and_inside_the_margins(
    seen: Callable[[str], Seen], names: list[str]
) -> None:
    assert len(names) > 8
    for name in names:
        found = seen(name)
        assert (found.width, found.height) == (1200, 630), name
        assert sum(found.lines) == len(name.replace(" ", "")), name
        assert found.marks == any(letter in "äöõüšž" for letter in name.lower()), name
        left, top, right, bottom = found.box
        assert left >= 60, name
        assert top >= 40, name
        assert found.belt - bottom > 40, name
        assert abs(left - (1199 - right)) <= 2, name
        assert abs(top - (found.belt - 1 - bottom)) <= 2, name


@pytest.mark.browser
def test_a_name_is_large_enough_to_be_read_in_a_small_preview(seen: Callable[[str], Seen], names: list[str]) -> None:
    for name in names:
        found = seen(name)
        _, top, _, bottom = found.box
        assert (bottom - top) / len(found.lines) > 120, name


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Kohtla-Järve", [7, 5]),
        ("Uue linna vald", [3, 9]),
        ("Lääne-Harju vald", [6, 9]),
        ("Ae-o", [4]),
        ("Tartu-", [6]),
    ],
)
def test_a_name_breaks_where_that_makes_it_larger(seen: Callable[[str], Seen], name: str, lines: list[int]) -> None:
    assert seen(name).lines == lines


@pytest.mark.browser
@pytest.mark.parametrize("name", [*UNKNOWN, "X" * 40])
def test_a_name_that_cannot_be_written_leaves_the_belt_alone(seen: Callable[[str], Seen], name: str) -> None:
    found = seen(name)
    assert found.lines == []
    assert found.belt < 120


@pytest.mark.browser
def test_the_belt_is_woven_as_on_the_pages(browser: Browser) -> None:
    css = (PROJECT / "tatsite/shell/styles/frame.css").read_text("utf-8")
    (weave,) = re.findall(r'mask:url\("([^"]+)"\)', css)
    page = browser.new_page()
    on_pages, in_picture = page.evaluate(_WEAVES, [weave, _address("塔")])
    page.close()
    assert "#" in on_pages[0]
    assert in_picture == on_pages


def test_the_same_name_gives_the_same_small_picture(names: list[str]) -> None:
    for name in (*names, *UNKNOWN):
        assert picture(name) == picture(name)
        assert len(picture(name)) < 10_000, name


def test_two_names_give_two_pictures(names: list[str]) -> None:
    different = [*names, *ALPHABET, "A-", "A B", "AB", *UNKNOWN[:1]]
    assert len({picture(name) for name in different}) == len(different)


def test_how_a_name_is_typed_does_not_matter() -> None:
    assert picture("JÕHVI") == picture("jõhvi") == picture(" Jo\u0303hvi\n")
