"""The kinds of value a field may hold, in words: one name, one meaning and one example each.

The meanings are the docstrings that stand below the types in `records`; Python keeps none of them at
run time, so they are read from the source.
"""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from tatsite.reading.schema import flowing
from tatsite.records import dates, fields, hours, notices, reach, references, schedule, translation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

_MODULES = (fields, reach, dates, hours, schedule, references, notices, translation)


@dataclass(frozen=True, slots=True)
class Value:
    """A kind of value."""

    one: str
    """What one of them is called."""
    many: str
    """What several of them are called."""
    example: str
    """One of them in YAML; of several lines when it is a mapping."""
    obvious: bool = False
    """Whether nobody needs the example beside each field."""

    @property
    def inline(self) -> str:
        """The example as part of a sentence; empty where it needs lines of its own or says nothing."""
        return "" if self.obvious or "\n" in self.example else self.example


VALUES: Final[Mapping[str, Value]] = {
    "Text": Value("text", "texts", "Näidis", obvious=True),
    "Texts": Value("text in every language", "texts, each in every language", "et: Tere!\nen: Hello!"),
    "Easy": Value("easy text", "easy texts", "et: Siin saab kaardi.\nen: You get a card here."),
    "Keywords": Value(
        "words by language", "words by language", "et:\n  - näidispaber\nen:\n  - sample paper\n  - paper"
    ),
    "Slug": Value("id", "ids", "naidise-tegemine"),
    "Date": Value("date of any precision", "dates of any precision", "2026-Q2"),
    "Day": Value("whole date", "whole dates", "2026-11-23"),
    "Moment": Value("date of any precision, or day and time", "dates or days with times", "2027-03-02 17:30"),
    "DatedMoment": Value("whole date, with or without a time", "whole dates or times", "2027-03-02 17:30"),
    "Season": Value("month or quarter", "months or quarters", "Q3"),
    "Quarter": Value("quarter", "quarters", "2027-Q1"),
    "ProcessingTime": Value("time an office takes", "times offices take", "10 working days"),
    "Load": Value("part of full time", "parts of full time", "0.9"),
    "Extension": Value("extension of a number", "extensions of numbers", "'12'"),
    "Interval": Value("time that a check holds", "times that checks hold", "6 months"),
    "Duration": Value("length of time", "lengths of time", "90 minutes"),
    "Hours": Value(
        "weekly hours", "weekly hours", "mon-thu: 09:00-12:00, 12:30-17:00\nfri: by appointment\nsat-sun: closed"
    ),
    "Times": Value("times of a day", "times of days", "09:00-12:00, 12:30-17:00"),
    "Slots": Value("days to repeat on", "days to repeat on", "[tue, thu]"),
    "LanguageCode": Value("spoken or signed language", "spoken or signed languages", "et"),
    "SiteLanguage": Value("language of the site", "languages of the site", "et"),
    "Url": Value("web address", "web addresses", "https://naidislinn.example"),
    "Email": Value("e-mail address", "e-mail addresses", "naidis@example.ee"),
    "Phone": Value("phone number", "phone numbers", "+372 5550 0000"),
    "PostalCode": Value("postal code", "postal codes", "'00001'"),
    "Lines": Value("lines of a document", "lines of documents", "317, 362-363"),
    "Euro": Value("amount in euro", "amounts in euro", "12.50"),
    "Number": Value("number", "numbers", "0.9"),
    "Count": Value("whole number, 0 or more", "whole numbers, 0 or more", "12"),
    "Hidden": Value("count of people", "counts of people", "under 5"),
    "Year": Value("year", "years", "2026"),
    "FullName": Value("full name", "full names", "naidislinn/services/naidiskaart"),
    "RowName": Value("row of a plan", "rows of plans", "2026/naidisring"),
    "Fingerprint": Value("fingerprint", "fingerprints", "a1b2c3d4"),
}
"""By the name of the type in `records`."""


@cache
def documented() -> Mapping[str, tuple[Any, str]]:
    """Give the types of values with their docstrings, by name."""
    return {name: told for module in _MODULES for name, *told in _told(module) if name in VALUES}  # type: ignore[misc]


def named(annotation: Any) -> str:  # noqa: ANN401 - any type expression
    """Give the name of the type of value that an annotation is, or nothing."""
    return next((name for name, (known, _meaning) in documented().items() if known == annotation), "")


def _told(module: ModuleType) -> Iterator[tuple[str, Any, str]]:
    """Give the types of a module that a docstring follows."""
    body = ast.parse(inspect.getsource(module)).body
    for statement, following in pairwise(body):
        match statement, following:
            case ast.ClassDef(name=name), _:
                yield name, vars(module)[name], flowing(ast.get_docstring(statement) or "")
            case ast.Assign(targets=[ast.Name(id=name)]), ast.Expr(value=ast.Constant(value=str(meaning))):
                yield name, vars(module)[name], flowing(meaning)
            case _:
                pass
