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
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Callable

LOCALES = Path(__file__).parent / "locales"
"""Folder of the translations, `<language>/LC_MESSAGES/tatsite.po` each."""
FALLBACK = "en"
"""Language shown where a text is missing in the reader's own."""

_REGIONS = {"en": "en_GB"}


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

    def name_of(self, language: str) -> str:
        """Give the name of a language in this one, such as "Russian"; its code when CLDR has none."""
        return str(self.locale.languages.get(language, language))


@cache
def translations(language: str, locales: Path = LOCALES) -> Translations:
    """Load the translations of a language; sentences it lacks stay English."""
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
