"""Facts in the words of one language."""

from __future__ import annotations

from tatsite.wording.conditions import Question, condition, questions
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
    "Question",
    "StateWords",
    "Tone",
    "Words",
    "calendar_title",
    "condition",
    "distinct",
    "facet_title",
    "facet_words",
    "language_sentences",
    "now",
    "place",
    "questions",
    "state_sentence",
    "told",
    "trust_sentence",
    "where",
]
