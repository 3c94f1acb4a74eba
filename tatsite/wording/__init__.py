"""Facts in the words of one language."""

from __future__ import annotations

from tatsite.wording.conditions import Question, condition, questions
from tatsite.wording.designing import DesignWords
from tatsite.wording.saying import sentences
from tatsite.wording.telling import (
    calendar_title,
    channel_kind,
    cited,
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
    "DesignWords",
    "Question",
    "StateWords",
    "Tone",
    "Words",
    "calendar_title",
    "channel_kind",
    "cited",
    "condition",
    "distinct",
    "facet_title",
    "facet_words",
    "language_sentences",
    "now",
    "place",
    "questions",
    "sentences",
    "state_sentence",
    "told",
    "trust_sentence",
    "where",
]
