"""Facts in the words of one language."""

from __future__ import annotations

from tatsite.wording.telling import (
    calendar_title,
    facet_title,
    facet_words,
    language_sentences,
    place,
    state_sentence,
    told,
    trust_sentence,
    where,
)
from tatsite.wording.words import StateWords, Tone, Words, distinct, now

__all__ = [
    "StateWords",
    "Tone",
    "Words",
    "calendar_title",
    "distinct",
    "facet_title",
    "facet_words",
    "language_sentences",
    "now",
    "place",
    "state_sentence",
    "told",
    "trust_sentence",
    "where",
]
