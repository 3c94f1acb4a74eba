"""The texts of the site where they are written: in records, on hand-written pages, in messages of the interface."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from tatsite import reading
from tatsite.records.problem import Position
from tatsite.site import CONTENT, RECORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_LOCALES = "tatsite/locales"
_HIDDEN = re.compile(r"(?sm)^```.*?^```|`[^`\n]*`|<[^>]*>|(?<=\])\([^)\s]*\)|\{[#:][^}]*\}")
"""What is no text on a hand-written page: code, tags, where links lead, names of headings, marks of languages."""
_FRONT_MATTER = re.compile(r"(?s)\A---\n.*?\n---\n")
_NO_TEXT_ABOVE = re.compile(r"(?m)^(?!title:|description:)\w+:.*\n(?:[ -].*\n)*|^\w+:")
"""What is no text in the front matter: other fields than these two, and the names of these."""
_IN_A_LANGUAGE = re.compile(
    r"""(?s)<(?P<tag>\w+)[^>]* lang="(?P<inside>\w+)"[^>]*>.*?</(?P=tag)>|\*[^*\n]+\*\{: lang=(?P<before>\w+) \}"""
)
_STRING = re.compile(r'(?:(?P<keyword>msg\w+)(?:\[\d\])? )?"(?P<text>.*)"')


class Text(NamedTuple):
    """What a line says in one language, or the part of it that begins at a position."""

    language: str
    position: Position
    text: str
    repeated: str = ""
    """What it may repeat letter by letter: how a source prints it, or the sentence it translates, for code in it."""


def texts(root: Path, readings: reading.Readings) -> Iterator[Text]:
    """Give every text of a project and its records, line by line."""
    for written in readings.written:
        if not written.file.startswith(f"{RECORDS}/translations/"):
            yield from _of_record(root, written, readings.languages)
    for page in reading.read_handwritten(root, CONTENT):
        yield from _of_page(root, page)
    for file in sorted((root / _LOCALES).rglob("*.po*")):
        yield from _of_messages(root, file)


def vocabulary(readings: reading.Readings) -> Iterator[tuple[str, str]]:
    """Give what is right wherever it stands, by language: official names, and the forms of the words explained."""
    for written in readings.written:
        yield from (("et", name) for name in _values(written, "official_name"))
        for language, forms in written.value.get("forms", {}).items():
            yield from ((language, form) for form in forms)


def _values(written: reading.Written, name: str) -> Iterator[str]:
    return (value for path, value in _leaves(written.value) if path[-1] == name and isinstance(value, str))


def _leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict | list):
        for key, inside in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inside, (*path, key))
    else:
        yield path, value


def _of_record(root: Path, written: reading.Written, languages: Collection[str]) -> Iterator[Text]:
    """Give the texts of a record: each ends where the next key or value begins."""
    lines = (root / written.file).read_text("utf-8").split("\n")
    repeated = "\n".join(_values(written, "printed"))
    marks = sorted({*written.marks.keys.values(), *written.marks.values.values(), (len(lines), len(lines[-1]) + 1)})
    for path, value in _leaves(written.value):
        if path[-1] in languages and isinstance(value, str):
            start = written.marks.values[path]
            end = marks[bisect_right(marks, start)]
            for number in range(start[0], end[0] + 1):
                column = start[1] if number == start[0] else 1
                text = lines[number - 1][column - 1 : end[1] - 1 if number == end[0] else None]
                yield Text(str(path[-1]), Position(written.file, number, column), text, repeated)


def _of_page(root: Path, page: reading.Handwritten) -> Iterator[Text]:
    whole = _FRONT_MATTER.sub(lambda front: _NO_TEXT_ABOVE.sub(_blank, front[0]), (root / page.file).read_text("utf-8"))
    foreign = [(part["inside"] or part["before"], part.span()) for part in _IN_A_LANGUAGE.finditer(whole)]
    versions = [(page.language, _IN_A_LANGUAGE.sub(_blank, whole))]
    versions += [(code, _blanked(whole[:start]) + whole[start:end]) for code, (start, end) in foreign]
    for language, version in versions:
        for number, line in enumerate(_HIDDEN.sub(_blank, version).split("\n"), 1):
            yield Text(language, Position(page.file, number), line)


def _blank(found: re.Match[str]) -> str:
    return _blanked(found[0])


def _blanked(text: str) -> str:
    """Give nothing but space for a text, so that what follows stays where it is."""
    return re.sub(r"[^\n]", " ", text)


def _of_messages(root: Path, file: Path) -> Iterator[Text]:
    """Give the English sentences of the template, or the translations of the other files, without the file's head."""
    language, wanted = ("en", "msgid") if file.suffix == ".pot" else (file.parts[-3], "msgstr")
    lines = file.read_text("utf-8").split("\n")
    keyword = sentence = ""
    for number, line in enumerate(lines[lines.index("") :], lines.index("") + 1):
        if found := _STRING.fullmatch(line):
            keyword = found["keyword"] or keyword
            if keyword.startswith(wanted):
                position = Position(file.relative_to(root).as_posix(), number, found.start("text") + 1)
                yield Text(language, position, found["text"], sentence)
            else:
                sentence += found["text"] + " "
        elif not line:
            sentence = ""
