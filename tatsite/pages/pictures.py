"""The pictures in previews of links: a name in cross-stitch above the woven belt of the pages."""

from __future__ import annotations

import re
import struct
import unicodedata
import zlib
from itertools import dropwhile

_WIDTH, _HEIGHT = 1200, 630
_MARGIN, _AIR = 68, 40
"""What stays empty beside the name, and above and below it, in pixels."""
_SMALLEST, _LARGEST = 6, 24
"""A stitch of the name in pixels: smaller ones cannot be read, larger ones shout."""
_BELT_CELL, _BELT_ALONE_CELL, _FOOT = 14, 40, 35
"""A stitch of the belt below a name, of the belt alone, and the strip of ground below the belt, in pixels."""

_GROUND, _WHITE, _RYE, _BERRY = (14, 69, 65), (255, 253, 248), (245, 202, 92), (163, 25, 58)
_SHADES = 4
"""Steps from the ground to the colour of a stitch: they smooth its edge."""
_WHITE_INDEX, _RYE_INDEX, _BERRY_INDEX = _SHADES, 2 * _SHADES, 2 * _SHADES + 1

_ALPHABET = (
    """
A       B       C       D       E      F      G       H       I  J      K       L      M
..###.. ######. .#####. #####.. ###### ###### .#####. ##...## ## ....## ##...## ##.... ##....##
.#####. ####### ####### ######. ###### ###### ####### ##...## ## ....## ##..### ##.... ###..###
##...## ##...## ##...## ##..### ##.... ##.... ##...## ##...## ## ....## ##.###. ##.... ########
##...## ##...## ##..... ##...## ##.... ##.... ##..... ##...## ## ....## #####.. ##.... ########
##...## ######. ##..... ##...## #####. #####. ##..... ####### ## ....## ####... ##.... ##.##.##
####### ######. ##..... ##...## #####. #####. ##..### ####### ## ....## ####... ##.... ##.##.##
####### ##...## ##..... ##...## ##.... ##.... ##..### ##...## ## ##..## #####.. ##.... ##....##
##...## ##...## ##...## ##..### ##.... ##.... ##...## ##...## ## ##..## ##.###. ##.... ##....##
##...## ####### ####### ######. ###### ##.... ####### ##...## ## ###### ##..### ###### ##....##
##...## ######. .#####. #####.. ###### ##.... .#####. ##...## ## .####. ##...## ###### ##....##
""",
    """
N       O       P       Q       R       S       T      U       V        W          X        Y        Z
##...## .#####. ######. .#####. ######. .#####. ###### ##...## ##....## ##......## ##....## ##....## #######
###..## ####### ####### ####### ####### ####### ###### ##...## ##....## ##......## ##....## ##....## #######
###..## ##...## ##...## ##...## ##...## ##...## ..##.. ##...## ##....## ##......## .##..##. .##..##. .....##
####.## ##...## ##...## ##...## ##...## ##..... ..##.. ##...## ##....## ##..##..## ..####.. .##..##. ....###
####.## ##...## ####### ##...## ####### ######. ..##.. ##...## .##..##. ##..##..## ...##... ..####.. ...###.
##.#### ##...## ######. ##...## ######. .###### ..##.. ##...## .##..##. ##..##..## ...##... ...##... .###...
##.#### ##...## ##..... ##.#.## ##.##.. .....## ..##.. ##...## .##..##. ##.####.## ..####.. ...##... ###....
##..### ##...## ##..... ##.#### ##.###. ##...## ..##.. ##...## ..####.. .###..###. .##..##. ...##... ##.....
##..### ####### ##..... ######. ##..### ####### ..##.. ####### ..####.. .###..###. ##....## ...##... #######
##...## .#####. ##..... .###.## ##...## .#####. ..##.. .#####. ...##... ..##..##.. ##....## ...##... #######
""",
    """
0      1    2       3       4       5       6       7       8       9       -
.####. ..## .#####. .#####. ....##. ####### .#####. ####### .#####. .#####. ....
###### .### ####### ####### ...###. ####### ####### ####### ####### ####### ....
##..## #### ##...## ##...## ..####. ##..... ##..... .....## ##...## ##...## ....
##..## ..## .....## .....## .##.##. ######. ##..... ....##. ##...## ##...## ....
##..## ..## ....### ..####. ##..##. ####### ######. ....##. .#####. ####### ####
##..## ..## ...###. ..####. ##..##. .....## ####### ...##.. .#####. .###### ####
##..## ..## ..###.. .....## ####### .....## ##...## ...##.. ##...## .....## ....
##..## ..## .###... ##...## ####### ##...## ##...## ..##... ##...## .....## ....
###### ..## ####### ####### ....##. ####### ####### ..##... ####### ####### ....
.####. ..## ####### .#####. ....##. .#####. .#####. ..##... .#####. .#####. ....
""",
)
"""Each letter above its stitches."""
_MARKS = {
    "": ("", ""),
    "\N{COMBINING DIAERESIS}": ("oo.oo", "oo.oo"),
    "\N{COMBINING TILDE}": (".ooo..o", "o..ooo."),
    "\N{COMBINING CARON}": ("oo.oo", ".ooo."),
}
"""What may stand above a letter, in rye."""
_BELT = (
    "...#...#...#..",
    "..#...###...#.",
    ".#...##.##...#",
    "#...##...##...",
    ".#...##.##...#",
    "..#...###...#.",
    "...#...#...#..",
)
"""One repeat of the weave of `.belt` in `shell/styles/frame.css`, from the middle of one cross to the next."""


def _glyphs() -> dict[str, tuple[str, ...]]:
    glyphs: dict[str, tuple[str, ...]] = {" ": ("..",) * 10}
    for block in _ALPHABET:
        for letter, *stitches in zip(*(row.split() for row in block.strip().splitlines()), strict=True):
            glyphs[letter] = tuple(stitches)
    return glyphs


_GLYPHS = _glyphs()


def picture(name: str) -> bytes:
    """Draw the name as a PNG for previews, 1200 x 630; the same name gives the same bytes.

    A name that the alphabet does not have, or that is too long to be read, leaves a large belt alone.
    """
    return _png(_with_name(name) or _framed(_belt(_BELT_ALONE_CELL), _HEIGHT))


def _with_name(name: str) -> list[bytes]:
    belt = [*_belt(_BELT_CELL), *[bytes(_WIDTH)] * _FOOT]
    height = _HEIGHT - len(belt)
    size, chart = max(
        ((_size(chart, height), chart) for chart in map(_chart, _ways(name)) if chart),
        default=(0, []),
        key=lambda way: way[0],
    )
    return [*_framed(_stitched(chart, size), height), *belt] if size >= _SMALLEST else []


def _ways(name: str) -> list[list[str]]:
    """Give the name in one line and, where it may break, in two."""
    text = unicodedata.normalize("NFD", " ".join(name.split()).upper())
    breaks = [at.end() for at in re.finditer("[ -](?=.)", text)]
    if not breaks:
        return [[text]]
    middle = min(breaks, key=lambda at: abs(2 * at - len(text)))
    return [[text], [text[:middle].rstrip(), text[middle:]]]


def _chart(lines: list[str]) -> list[str]:
    """Give the rows of stitches of these lines; none when a letter is unknown."""
    rows: list[str] = []
    for line in lines:
        letters = re.findall("(.)([\u0300-\u036f]*)", line)
        if not all(letter in _GLYPHS and marks in _MARKS for letter, marks in letters):
            return []
        rows += ["", *map("..".join, zip(*(_letter(*letter) for letter in letters), strict=True))]
    return list(dropwhile(lambda row: not row.strip("."), rows))


def _letter(letter: str, mark: str) -> list[str]:
    rows = (*_MARKS[mark], "", *_GLYPHS[letter])
    width = max(map(len, rows))
    return [row.center(width, ".") for row in rows]


def _size(chart: list[str], height: int) -> int:
    wide = (_WIDTH - 2 * _MARGIN) // max(map(len, chart))
    return min(wide, (height - 2 * _AIR) // len(chart), _LARGEST)


def _stitched(chart: list[str], size: int) -> list[bytes]:
    stitches = {".": [bytes(size)] * size, "#": _stitch(size, _WHITE_INDEX), "o": _stitch(size, _RYE_INDEX)}
    rows = [b"".join(stitches[cell][y] for cell in row) for row in chart for y in range(size)]
    return [row.center(_WIDTH, b"\0") for row in rows]


def _stitch(size: int, colour: int) -> list[bytes]:
    """Draw two crossing threads, 0.44 of the stitch thick, that do not touch those of the next stitch."""
    middle = (size - 1) / 2

    def shade(x: int, y: int) -> int:
        across, down = abs(x - middle), abs(y - middle)
        outside = max(abs(across - down) / 2**0.5 - size * 0.22, max(across, down) - size * 0.46 + 0.5)
        covered = round(min(1, max(0, 0.5 - outside)) * _SHADES)
        return colour - _SHADES + covered if covered else 0

    return [bytes(shade(x, y) for x in range(size)) for y in range(size)]


def _belt(size: int) -> list[bytes]:
    cells = {".": bytes([_WHITE_INDEX]) * size, "#": bytes([_BERRY_INDEX]) * size}
    edge = [bytes([_RYE_INDEX]) * _WIDTH] * (size * 7 // 4)
    weave = []
    for row in _BELT:
        # An even number of repeats and one cell more: a cross is in the middle, both ends are alike.
        pixels = b"".join(cells[cell] for cell in row * 8 + row[0])
        start = (len(pixels) - _WIDTH) // 2
        weave += [pixels[start : start + _WIDTH]] * size
    return [*edge, *weave, *edge]


def _framed(rows: list[bytes], height: int) -> list[bytes]:
    above = (height - len(rows)) // 2
    return [*[bytes(_WIDTH)] * above, *rows, *[bytes(_WIDTH)] * (height - above - len(rows))]


def _png(rows: list[bytes]) -> bytes:
    """Pack rows of palette numbers; every row says first that it is not filtered."""
    shades = [(colour, step / _SHADES) for colour in (_WHITE, _RYE) for step in range(1, _SHADES + 1)]
    palette = [
        bytes(round(a + (b - a) * part) for a, b in zip(_GROUND, colour, strict=True))
        for colour, part in ((_GROUND, 0), *shades, (_BERRY, 1))
    ]
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 3, 0, 0, 0),
        b"PLTE": b"".join(palette),
        b"IDAT": zlib.compress(b"".join(b"\0" + row for row in rows), 9),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks.items()
    )
