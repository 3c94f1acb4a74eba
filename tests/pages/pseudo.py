"""A site in which every sentence of the interface, every text of a record and every word of CLDR can be told apart.

Sentences of the interface get accented letters that no language of the site has, and marks: ⟦Ñøŧ ķñøøŵñ⟧. Texts of
records get marks of their own: ⟨Isikukood⟩. Months, weekdays and names of languages come from CLDR in Georgian, whose
letters stand nowhere else. What is left is written in a template or in the code.
"""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import pytest
from babel import Locale
from babel.messages import Catalog as Messages
from babel.messages.pofile import read_po, write_po
from pydantic import BaseModel, RootModel

from tatsite import i18n, reading, site
from tatsite.catalog import Catalog
from tatsite.i18n import LOCALES
from tatsite.records import Language
from tatsite.records.fields import SOURCE_LANGUAGE, Text
from tests.projects import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tatsite.reading import Entry, Handwritten

PSEUDO = "qps"
"""The language nobody speaks; its code is one of those for private use (ISO 639-2)."""
LANGUAGES = (SOURCE_LANGUAGE, PSEUDO)
"""Languages of the site: pages in the language of the records leave out what stands beside a translation."""
LETTERS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "àƀçđéƒğĥîĵķłɱñøþɋŕşŧûṽŵẋýżÀƁÇĐÉƑĞĤÎĴĶŁṀÑØÞɊŔŞŦÛṼŴẊÝŻ",
        strict=True,
    )
)
"""What each letter of a sentence becomes."""

_PLACEHOLDER = re.compile(r"(%(?:\(\w+\))?[sd]|%%)")
_LONGER = 0.4


def pseudo(message: str) -> str:
    """Give a sentence as the pseudo language says it: marked, accented and longer, with its placeholders."""
    pieces = _PLACEHOLDER.split(message)
    letters = sum(letter in LETTERS for piece in pieces[::2] for letter in piece)
    wanted = min(letters, math.ceil(len("".join(pieces[::2])) * _LONGER))
    said, seen = "", 0
    for index, piece in enumerate(pieces):
        for letter in piece:
            if index % 2 or letter not in LETTERS:
                said += letter
                continue
            twice = (seen + 1) * wanted // letters - seen * wanted // letters
            said += LETTERS[letter] * (1 + twice)
            seen += 1
    return f"⟦{said}⟧"


def write_translations(folder: Path) -> Path:
    """Write pseudo translations of every sentence for each language of the pseudo site; give their folder."""
    with (LOCALES / "tatsite.pot").open("rb") as stream:
        template = read_po(stream)
    for language in LANGUAGES:
        messages = Messages(locale=SOURCE_LANGUAGE)
        for message in template:
            if not isinstance(message.id, str):
                messages.add(message.id, [pseudo(form) for form in message.id], flags=message.flags)
            elif message.id:
                messages.add(message.id, pseudo(message.id), flags=message.flags)
        file = folder / language / "LC_MESSAGES" / "tatsite.po"
        file.parent.mkdir(parents=True)
        with file.open("wb") as stream:
            write_po(stream, messages)
    return folder


@contextmanager
def spoken(locales: Path) -> Iterator[None]:
    """Let the interface speak from this folder, and CLDR Georgian, for the time being."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "LOCALES", locales)
        patch.setattr(i18n, "locale_of", lambda _language: Locale("ka"))
        yield


def marked_catalog(root: Path) -> Catalog:
    """Give the records of a project, every text of theirs marked, in the languages of the pseudo site."""
    entries = [replace(entry, record=marked(entry.record)) for entry in _entries(root)]
    pages = reading.read_handwritten(root, site.CONTENT)
    return Catalog(entries, [*_spoken_pages(pages)], TODAY)


def marked(value: Any, *, is_text: bool = False) -> Any:
    """Give a record, or a part of one, with marks around its texts."""
    match value:
        case RootModel():
            return type(value).model_construct(
                marked(value.root, is_text=_holds_text(type(value).model_fields["root"]))
            )
        case BaseModel():
            fields = type(value).model_fields
            changed = {name: marked(getattr(value, name), is_text=_holds_text(field)) for name, field in fields.items()}
            return value.model_copy(update=changed)
        case list():
            return [marked(item, is_text=is_text) for item in value]
        case dict():
            return {key: marked(item, is_text=is_text) for key, item in value.items()}
        case str() if is_text:
            assert not set("⟦⟧⟨⟩") & set(value)
            return f"⟨{value}⟩"
    return value


def _holds_text(field: Any) -> bool:
    """Tell whether a field, or something in its type, is text that people wrote, and no id, date or address."""
    if hasattr(field, "metadata"):
        return bool(_is_text(field.metadata)) or _mentions_text(field.annotation)
    return _mentions_text(field)


@cache
def _mentions_text(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated and _is_text(annotation.__metadata__):
        return True
    return any(_mentions_text(argument) for argument in get_args(annotation) if not isinstance(argument, str))


def _is_text(metadata: Iterable[Any]) -> bool:
    own = get_args(Text)[1:]
    return any(part is known for part in metadata for known in own)


def _entries(root: Path) -> Iterator[Entry]:
    for entry in reading.read(root, site.RECORDS).entries:
        if not isinstance(entry.record, Language):
            yield entry
        elif entry.id == SOURCE_LANGUAGE:
            yield entry
            yield replace(entry, name=f"vocabulary/languages/{PSEUDO}", id=PSEUDO)


def _spoken_pages(pages: Iterable[Handwritten]) -> Iterator[Handwritten]:
    for page in pages:
        if page.language == SOURCE_LANGUAGE:
            yield from (replace(page, language=language) for language in LANGUAGES)
