"""What somebody meant who typed a word that is not known."""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKE = 0.7
"""How alike two words must be, from 0 to 1; lower ones are guesses that mislead."""


def closest(given: str, known: Iterable[str], like: float = _LIKE) -> str:
    """Give the known word most like the given one, or nothing when none is `like` it, from 0 to 1."""
    return next(iter(difflib.get_close_matches(given.lower(), list(known), n=1, cutoff=like)), "")


def foreign(text: str) -> str:
    """Give the first letter that is of another alphabet than the Latin one and may look the same; nothing else."""
    letters = (sign for sign in text if sign.isalpha())
    return next((sign for sign in letters if not unicodedata.name(sign, "").startswith("LATIN")), "")
