"""Facts in the words of one language."""

from __future__ import annotations

from tatsite.wording.telling import calendar_title, facet_title, facet_words, place, state_sentence, told, where
from tatsite.wording.words import StateWords, Tone, Words, distinct, now

__all__ = [
    "StateWords",
    "Tone",
    "Words",
    "calendar_title",
    "distinct",
    "facet_title",
    "facet_words",
    "now",
    "place",
    "state_sentence",
    "told",
    "where",
]
