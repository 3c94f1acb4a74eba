from __future__ import annotations

import pytest

from tatsite.records import Translations
from tatsite.records.fields import Texts
from tatsite.records.translation import TranslationState, fingerprint

TEXT = Texts({"et": "Avatud kell 9.", "en": "Open at 9.", "ru": "Открыто в 9."})


def _put_down(source: str, state: str = "translated") -> Translations:
    languages = {"en": {"text": fingerprint("Open at 9."), "state": state, "by": "Näidis", "on": "2026-11-02"}}
    texts = [{"field": "title", "source": fingerprint(source), "languages": languages}]
    return Translations.model_validate({"schema_version": 1, "texts": texts})


def test_text_that_is_not_there_is_missing() -> None:
    assert _put_down("Avatud kell 9.").state(TEXT, "uk") is TranslationState.MISSING


def test_text_of_which_nobody_said_anything_is_a_machine_s() -> None:
    assert _put_down("Avatud kell 9.").state(TEXT, "ru") is TranslationState.MACHINE


@pytest.mark.parametrize("state", ["machine", "translated", "reviewed"])
def test_text_has_the_state_that_was_put_down(state: str) -> None:
    assert _put_down("Avatud kell 9.", state).state(TEXT, "en").value == state


@pytest.mark.parametrize("source", ["Avatud kell 10.", "avatud kell 9.", ""])
def test_translation_of_another_text_is_outdated(source: str) -> None:
    assert _put_down(source, "reviewed").state(TEXT, "en") is TranslationState.OUTDATED


@pytest.mark.parametrize("same", ["Avatud  kell 9.", "Avatud\nkell 9.", " Avatud kell 9. ", "Avatud\u00a0kell 9."])
def test_white_space_says_nothing(same: str) -> None:
    assert fingerprint(same) == fingerprint("Avatud kell 9.")


def test_letters_are_the_same_however_they_are_put_together() -> None:
    assert fingerprint("O\u0303un") == fingerprint("Õun")
    assert fingerprint("Oun") != fingerprint("Õun")
