"""One language of the interface: its translated sentences, plural forms, dates and numbers.

Sentences are English msgids in gettext files under `locales/`, compiled in memory; numbers and
dates follow CLDR through Babel. English is British, so that days come before months.
"""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Callable

LOCALES = Path(__file__).parent / "locales"
"""Folder of the translations, `<language>/LC_MESSAGES/tatsite.po` each; looked at whenever one is asked for."""
FALLBACK = "en"
"""Language shown where a text is missing in the reader's own."""

_REGIONS = {"en": "en_GB"}
_ALPHABETS = {
    "et": "abcdefghijklmnopqrsšzžtuvwõäöüxy",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
"""Letters in the order of dictionaries where it differs from that of Unicode."""
_BEHIND = 1000
"""Letters of other alphabets come behind."""


def mark(message: str) -> str:
    """Mark a sentence for translation that is translated only when it is said."""
    return message


@dataclass(frozen=True, slots=True)
class Translations:
    """How the interface speaks one language."""

    language: str
    """Its code."""
    locale: Locale
    """CLDR data of the language."""
    gettext: Callable[[str], str]
    """Translate a sentence."""
    ngettext: Callable[[str, str, int], str]
    """Translate a sentence that depends on a number."""

    @property
    def country(self) -> str:
        """The name of Estonia, in Estonian when CLDR has none."""
        return str(self.locale.territories.get("EE", "Eesti"))

    def name_of(self, language: str) -> str:
        """Give the name of a language in this one, such as "Russian"; its code when it has none.

        Sign languages have theirs in the interface, the others in CLDR.
        """
        _ = self.gettext
        signed = {"eso": _("Estonian Sign Language"), "rsl": _("Russian Sign Language")}
        return signed.get(language) or str(self.locale.languages.get(language, language))


def translations(language: str, locales: Path | None = None) -> Translations:
    """Give the translations of a language, from `LOCALES` or another folder; sentences it lacks stay English."""
    return loaded(language, locales or LOCALES)


@cache
def loaded(language: str, locales: Path) -> Translations:
    """Load the translations of a language from a folder, once."""
    file = locales / language / "LC_MESSAGES" / "tatsite.po"
    messages: gettext.NullTranslations = gettext.NullTranslations()
    if file.is_file():
        compiled = io.BytesIO()
        with file.open("rb") as stream:
            write_mo(compiled, read_po(stream, locale=language))
        compiled.seek(0)
        messages = gettext.GNUTranslations(compiled)
    return Translations(language, locale_of(language), messages.gettext, messages.ngettext)


def locale_of(language: str) -> Locale:
    """Give the CLDR data of a language, English where CLDR does not know it."""
    try:
        return Locale.parse(_REGIONS.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_REGIONS[FALLBACK])


def locale_with_country(language: str) -> str:
    """Give a language with the country it is most spoken in, such as `et_EE` (CLDR, likely subtags)."""
    locale = locale_of(language)
    likely = str(get_global("likely_subtags").get(str(locale), str(locale)))
    return f"{locale.language}_{locale.territory or likely.rpartition('_')[2]}"


def alphabetical(language: str, text: str) -> tuple[list[int], str]:
    """Give a key that sorts texts as a dictionary of the language does.

    Letters come first; signs between them are skipped, but a word comes before a longer one.
    """
    alphabet = f" {_ALPHABETS.get(language, '')}"
    letters = [sign for sign in text.casefold() if sign.isalnum() or sign == " "]
    return [alphabet.find(sign) if sign in alphabet else ord(sign) + _BEHIND for sign in letters], text


def initial(text: str) -> str:
    """Give the first letter of a text, as a heading of an index; a digit or nothing stands under `#`."""
    first = next((sign for sign in text if sign.isalnum()), "#")
    return first.upper() if first.isalpha() else "#"
