"""Which numbers, dates and proper names a text holds, so that a record can be compared with the lines it cites.

Written for Estonian sources: amounts as `84 350,84`, days as `01.01.2025` or `1. jaanuarist 2025`, quarters as
`IV kvartal`, names with a capital letter and any ending. A number written as a word is not seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = re.compile(r"\[(?:bookmark|image|footnoteRef)[^\[\]]*\]|\[\d+: \]|^\s*\d+\)")
"""What tells nothing: bookmarks, pictures and footnotes that a word processor left, and the `1)` before an item."""
_DAY = r"(?P<day>[0-3]?[0-9])\.(?P<month>[01]?[0-9])\.(?P<year>[12][0-9]{3})\b"
_MONTHS: Final = ("jaan", "veebr", "märts", "april", "mai", "juun", "juul", "august", "sept", "okt", "nov", "dets")
_WRITTEN_DAY = rf"(?P<wday>[0-3]?[0-9])\. (?P<wmonth>{'|'.join(_MONTHS)})\w* (?P<wyear>[12][0-9]{{3}})\b"
_ISO = r"(?P<iso>[12][0-9]{3}-[01][0-9](?:-[0-3][0-9])?)\b"
_DOTTED = r"(?P<dotted>[0-9]+(?:\.[0-9]+)+)"
_GROUPED = r"[0-9]{1,3}(?:[ \u00a0\u202f]{1,2}[0-9]{3}){1,4}(?:,[ \u00a0]?[0-9]{1,2}\b)?"
_AMOUNT = rf"(?P<amount>{_GROUPED}|[0-9]{{1,15}}(?:,[0-9]{{1,9}})?)"
_QUARTER = r"\b(?:[12][0-9]{3}-Q(?P<q>[1-4])|(?P<roman>I|II|III|IV)(?![\w.]))\b"
_NUMBERS = re.compile("|".join((_QUARTER, _WRITTEN_DAY, _ISO, rf"\b{_DAY}", rf"\b{_DOTTED}", rf"\b{_AMOUNT}")))
_ROMAN: Final = {"I": "1", "II": "2", "III": "3", "IV": "4"}

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BEGINS = re.compile(r"[.?!:;•·●]\s\W*$")
"""What stands between the last word of a sentence and the first one of the next."""
_QUOTED = re.compile(r"[„“\"«]$")
_SHORT = 3
_ENDING = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, date or proper name in a text."""

    text: str
    """As it is written."""
    column: int
    """Where it begins, counted from 1."""
    values: frozenset[str]
    """What may be told instead: the same number or date in one form. Empty for a name."""


def numbers(text: str) -> Iterator[Fact]:
    """Give the numbers and dates of a text, in one form each: `84350.84`, `2025-01-01`, `Q4`."""
    for found in _NUMBERS.finditer(_unmarked(text)):
        yield Fact(found[0], found.start() + 1, frozenset(_values(found)))


def _values(found: re.Match[str]) -> Iterator[str]:
    group = found.groupdict()
    if group["year"] or group["wyear"]:
        month = group["month"] or str(_MONTHS.index(group["wmonth"]) + 1)
        yield f"{group['year'] or group['wyear']}-{month:0>2}-{group['day'] or group['wday']:0>2}"
    elif group["iso"]:
        yield group["iso"]
    elif group["q"] or group["roman"]:
        yield f"Q{group['q'] or _ROMAN[group['roman']]}"
    elif group["dotted"]:
        yield group["dotted"]
    else:
        amount = Decimal(re.sub(r"\s", "", group["amount"]).replace(",", "."))
        yield f"{amount.normalize():f}"


def _unmarked(text: str) -> str:
    return _MARKS.sub(lambda found: " " * len(found[0]), text)


def told_numbers(texts: Iterable[str]) -> frozenset[str]:
    """Give what texts tell: their numbers and dates, and the years of the dates."""
    told: set[str] = set()
    for text in texts:
        for fact in numbers(text):
            for value in fact.values:
                told |= {value, value[:4]} if re.fullmatch(r"[12][0-9]{3}-.*", value) else {value}
        told |= {found[0][:4] for found in re.finditer(r"\b[12][0-9]{3}-Q[1-4]", text)}
        # Decimal points, as records write them: 84350.84 and 0.9 are amounts, 1.1 may be a number of a row too.
        for found in re.finditer(r"(?<![\w.])[0-9]+\.[0-9]+(?![\w.])", text):
            told.add(f"{Decimal(found[0]).normalize():f}")
    return frozenset(told)


def _capitals(text: str) -> Iterator[tuple[re.Match[str], bool, bool]]:
    """Give the words with a capital letter: whether one begins a sentence, and whether a quotation."""
    plain = _unmarked(text)
    end = 0
    for found in _WORD.finditer(plain):
        between = plain[end : found.start()]
        if found[0][0].isupper():
            yield found, end == 0 or bool(_BEGINS.search(between)), bool(_QUOTED.search(between))
        end = found.end()


def known_names(texts: Iterable[str]) -> frozenset[str]:
    """Give the words that are names somewhere: with a capital letter where no sentence and no quotation begins."""
    found: set[str] = set()
    for text in texts:
        found |= {word[0] for word, begins, quoted in _capitals(text) if not begins and not quoted}
    return frozenset(found)


def names(text: str, known: Iterable[str], never: tuple[str, ...]) -> Iterator[Fact]:
    """Give the proper names of a text: words with a capital letter inside a sentence, or known as names elsewhere.

    `never` are abbreviations that name nobody, whatever ending they have.
    """
    for word, begins, _quoted in _capitals(text):
        plain = word[0]
        if len(plain) == 1 or plain in _ROMAN or plain.startswith(never):
            continue
        if not begins or any(plain[0] == name[0] and alike(plain, name) for name in known):
            yield Fact(plain, word.start() + 1, frozenset())


def alike(one: str, other: str) -> bool:
    """Tell whether two words are the same name, whatever their endings: `Rändekeskuses` and `Rändekeskus`.

    A name of three letters, such as an abbreviation, is the same with an ending; a shorter one only as it stands.
    """
    one, other = one.casefold(), other.casefold()
    shorter = min(len(one), len(other))
    if one == other or shorter < _SHORT:
        return one == other
    common = next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shorter)
    return common >= max(shorter if shorter == _SHORT else _SHORT + 1, shorter - _ENDING)


def words(texts: Iterable[str]) -> frozenset[str]:
    """Give every word of texts."""
    return frozenset(found[0] for text in texts for found in _WORD.finditer(text))
