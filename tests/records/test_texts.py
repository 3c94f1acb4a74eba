from __future__ import annotations

import pytest
from pydantic import ValidationError

from tatsite.records.fields import Texts


def _refusals(value: object, languages: tuple[str, ...] = ()) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        Texts.model_validate(value, context={"languages": languages})
    return [(str(error["type"]), error["loc"]) for error in caught.value.errors()]


def test_text_is_in_the_wanted_language() -> None:
    texts = Texts({"et": "tere", "en": "hello", "ru": "здравствуйте"})
    assert texts.best("ru", "en") == ("здравствуйте", "ru")


def test_text_that_is_missing_falls_back_in_order_and_says_its_language() -> None:
    texts = Texts({"et": "tere", "en": "hello"})
    assert texts.best("uk", "ru", "en") == ("hello", "en")
    assert texts.best("uk", "en", "ru") == ("hello", "en")


def test_text_falls_back_to_estonian_last() -> None:
    assert Texts({"et": "tere"}).best("uk", "en") == ("tere", "et")
    assert Texts({"et": "tere", "en": "hello"}).best("uk") == ("tere", "et")


@pytest.mark.parametrize("value", ["tere", 1, None, ["tere"], True])
def test_one_text_for_all_languages_is_refused(value: object) -> None:
    assert _refusals(value) == [("text-per-language", ())]


def test_text_without_estonian_is_refused() -> None:
    assert _refusals({"en": "hello"}) == [("missing-source-text", ())]


def test_language_that_the_site_has_not_is_refused() -> None:
    assert _refusals({"et": "tere", "ee": "tere"}, ("et", "en"))[0][0] == "unknown-language"


def test_any_language_is_taken_where_the_site_s_are_not_given() -> None:
    assert Texts.model_validate({"et": "tere", "fi": "hei"}).root == {"et": "tere", "fi": "hei"}


def test_each_language_s_text_is_checked() -> None:
    assert _refusals({"et": "", "en": 1}) == [("string_too_short", ("et",)), ("string_type", ("en",))]
