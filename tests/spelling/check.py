"""`make spelling`: every misspelt word of the site's texts, at file, line and column, and what may be meant.

A word is right when the dictionary of its language knows it, when it is part of an official name or a form of a word
that the glossary explains, when it repeats what stands beside it, such as what a source prints, or when
`exceptions.yaml` has it. Words in Latin letters in Russian and Ukrainian texts count as English. Texts in these three
languages may use any word that an Estonian text of the site has: there the Estonian dictionary is asked.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tatsite import reading
from tatsite.reading import yaml12
from tatsite.records.problem import Position
from tatsite.site import RECORDS
from tests.projects import PROJECT
from tests.spelling.hunspell import dictionary
from tests.spelling.texts import texts, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

EXCEPTIONS: Final = Path(__file__).with_name("exceptions.yaml")
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:’[^\W\d_]+)*(?!\w)")
_NO_WORDS = re.compile(
    r"""(?x)
    %\(\w+\)s | \\.                                                         # places and signs in messages
    | https?://\S+ | \S+@\S+ | [\w.-]+\.(?:ee|eu|org|com|md|yaml|txt)\b\S*  # addresses and files
    | \b[IVXLC]+\b                                                          # Roman numbers
    | (?<=\w)-\w{1,3}\b                                                     # endings of numbers and abbreviations
    """
)
_LATIN = re.compile(r"[A-Za-zÀ-ž]")


class Word(NamedTuple):
    """A word of a text, or several that are one exception."""

    position: Position
    language: str
    word: str
    repeated: str = ""
    """What stands beside the text and may be repeated."""

    @property
    def dictionary(self) -> str:
        """Language of the dictionary, and of the exceptions, in which it is looked up."""
        return "en" if self.language in {"ru", "uk"} and _LATIN.search(self.word) else self.language

    @property
    def parts(self) -> list[str]:
        """The single words of it, as a dictionary has them."""
        return [one.removesuffix("’s") for one in _WORD.findall(self.word)]


class Findings(NamedTuple):
    """What is wrong with the texts, and with the exceptions."""

    misspelt: list[Word]
    unneeded: list[Word]
    """Exceptions that no text needs."""
    meant: Mapping[tuple[str, str], list[str]]
    """What a misspelt word may mean, by dictionary and word."""

    def lines(self) -> Iterator[str]:
        """Tell each at its place; then how often each misspelt word stands there."""
        for word in self.misspelt:
            offered = ", ".join(self.meant.get((word.dictionary, word.word), [])[:3])
            yield f"{_at(word)}: {word.word} ({word.language})" + (f" -> {offered}" if offered else "")
        for word in self.unneeded:
            yield f"{_at(word)}: {word.word} ({word.language}): no text needs this exception"
        for (language, wrong), times in Counter((word.language, word.word) for word in self.misspelt).most_common():
            yield f"{times} × {wrong} ({language})"


def _at(word: Word) -> str:
    return f"{word.position.file}:{word.position.line}:{word.position.column}"


def check(root: Path, file: Path = EXCEPTIONS) -> Findings:
    """Check the spelling of a project's texts, with the exceptions of a file."""
    readings = reading.read(root, RECORDS)
    exceptions = list(_exceptions(file))
    excepted = {(word.language, form): word for word in exceptions for form in _forms(word.word)}
    words = list(_words(root, readings, {form for _language, form in excepted}))
    right = _Right(readings, words)
    unsure = sorted(word for word in words if not right(word))
    needed = {excepted.get((word.dictionary, word.word)) for word in unsure}
    misspelt = [word for word in unsure if (word.dictionary, word.word) not in excepted]
    return Findings(misspelt, [word for word in exceptions if word not in needed], _meant(misspelt, words))


def _exceptions(file: Path) -> Iterator[Word]:
    value, marks, _faults = yaml12.parse(file.read_text("utf-8"))
    name = file.relative_to(PROJECT).as_posix() if file.is_relative_to(PROJECT) else file.name
    for language, words in value.items():
        for index, word in enumerate(words):
            yield Word(Position(name, *marks.values[language, index]), language, word)


def _forms(word: str) -> set[str]:
    """Give a word as it stands inside a sentence, and as it begins one."""
    return {word, word[0].upper() + word[1:]}


def _words(root: Path, readings: reading.Readings, excepted: Iterable[str]) -> Iterator[Word]:
    """Give the words of all texts; several that are one exception stay together."""
    several = sorted((re.escape(one) for one in excepted if not _WORD.fullmatch(one)), key=len, reverse=True)
    pattern = re.compile("|".join([*(rf"(?<!\w){one}(?!\w)" for one in several), _WORD.pattern]))
    for text in texts(root, readings):
        file, line, column = text.position.file, text.position.line, text.position.column
        for found in pattern.finditer(_NO_WORDS.sub(lambda other: " " * len(other[0]), text.text)):
            yield Word(Position(file, line, column + found.start()), text.language, found[0], text.repeated)


class _Right:
    """Tells the words that need no exception."""

    def __init__(self, readings: reading.Readings, words: Iterable[Word]) -> None:
        self._vocabulary = {(language, one) for language, text in vocabulary(readings) for one in _small(text)}
        self._estonian = {one for language, one in self._vocabulary if language == "et"}
        self._estonian.update(one.lower() for word in words if word.language == "et" for one in word.parts)

    def __call__(self, word: Word) -> bool:
        return all(
            _knows(word.dictionary, one)
            or (word.language, one.lower()) in self._vocabulary
            or (word.language != "et" and one.lower() in self._estonian)
            or one in _WORD.findall(word.repeated)
            for one in word.parts
        )


@cache
def _knows(language: str, word: str) -> bool:
    return dictionary(language).knows(word)


def _small(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _meant(misspelt: Iterable[Word], words: Iterable[Word]) -> dict[tuple[str, str], list[str]]:
    """Give what misspelt words may mean: words that the texts use, those used most first, else any words."""
    used = Counter((word.dictionary, word.word) for word in words)
    meant = {}
    for language, wrong in {(word.dictionary, word.word) for word in misspelt}:
        offered = dictionary(language).suggestions(wrong)
        familiar = Counter({word: used[language, word] for word in offered if (language, word) in used})
        meant[language, wrong] = [word for word, _times in familiar.most_common()] or offered
    return meant


def main() -> int:
    """Tell what is misspelt; gives 1 when anything is told."""
    found = check(PROJECT)
    sys.stdout.writelines(f"{line}\n" for line in found.lines())
    if found.misspelt:
        sys.stdout.write(f"Correct the text; a word that is right goes into {EXCEPTIONS.relative_to(PROJECT)}.\n")
    return 1 if found.misspelt or found.unneeded else 0


if __name__ == "__main__":
    sys.exit(main())
