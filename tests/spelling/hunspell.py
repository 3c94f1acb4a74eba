"""Hunspell, from the system, with the dictionaries that npm brings."""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache

from tests.projects import PROJECT

_PACKAGES = {"et": "dictionary-et", "en": "dictionary-en-gb", "ru": "dictionary-ru", "uk": "dictionary-uk"}


class Dictionary:
    """The words of a language."""

    def __init__(self, language: str) -> None:
        self._library = _library()
        parts = [PROJECT / "node_modules" / _PACKAGES[language] / f"index.{kind}" for kind in ("aff", "dic")]
        if not all(part.is_file() for part in parts):
            raise FileNotFoundError(parts[0])
        self._handle = ctypes.c_void_p(self._library.Hunspell_create(*(bytes(part) for part in parts)))

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt right."""
        return bool(self._library.Hunspell_spell(self._handle, word.encode()))

    def suggestions(self, word: str) -> list[str]:
        """Give what a misspelt word may mean, the likeliest first."""
        found = ctypes.POINTER(ctypes.c_char_p)()
        number = self._library.Hunspell_suggest(self._handle, ctypes.byref(found), word.encode())
        offered = [text.decode().replace("'", "’") for text in found[:number] if text]
        self._library.Hunspell_free_list(self._handle, ctypes.byref(found), number)
        return offered


@cache
def dictionary(language: str) -> Dictionary:
    """Give the dictionary of a language, read once."""
    return Dictionary(language)


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(ctypes.util.find_library("hunspell-1.7"))
    library.Hunspell_create.restype = ctypes.c_void_p
    return library
