"""Where nothing stands in a field, a text or a list: what canonical form takes away, and what it keeps."""

from __future__ import annotations

from typing import Any

import pytest

from tests.editing.forming import form

BLANKS: tuple[Any, ...] = (None, "", " \n\t", [], {})
NO_TEXTS: tuple[Any, ...] = ({"et": None}, {"et": " "}, {"et": "", "ru": None, "en": ""})


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("field", ["interpreting_note", "search_words", "channels", "age", "owner", "easy", "keywords"])
def test_an_optional_field_in_which_nothing_stands_goes(field: str, blank: Any) -> None:
    assert form({"provider": "x", field: blank}) == {"provider": "x"}


@pytest.mark.parametrize("blank", NO_TEXTS)
@pytest.mark.parametrize("field", ["interpreting_note", "afterwards", "easy", "keywords"])
def test_texts_with_a_text_in_no_language_go(field: str, blank: Any) -> None:
    assert form({"provider": "x", field: blank}) == {"provider": "x"}


def test_a_part_goes_when_nothing_is_left_in_it() -> None:
    assert form({"accessibility": {"note": {"et": ""}, "toilet": None}, "provider": "x"}) == {"provider": "x"}


@pytest.mark.parametrize("blank", [None, "", [], {}])
@pytest.mark.parametrize("field", ["title", "provider", "topics", "status", "schema_version"])
def test_a_required_field_in_which_nothing_stands_is_left_to_the_check(field: str, blank: Any) -> None:
    assert form({field: blank}) == {field: blank}


@pytest.mark.parametrize("field", ["by_appointment"])
def test_an_empty_field_stays_where_leaving_it_out_would_say_something(field: str) -> None:
    assert form({"channels": [{"kind": "place", field: None}]}) == {"channels": [{"kind": "place", field: None}]}


def test_false_and_zero_are_told() -> None:
    given = {"accessibility": {"toilet": False}, "cost": {"free": False, "amount_eur": 0}}
    assert form(given) == given


def test_an_item_in_which_nothing_stands_stays_in_its_list() -> None:
    assert form({"notes": [None, " ", "x"], "details": [{}]}) == {"notes": [None, "", "x"], "details": [{}]}


def test_a_language_in_which_nothing_stands_goes_but_never_estonian() -> None:
    assert form({"title": {"ru": None, "et": " ", "en": "x"}}) == {"title": {"et": "", "en": "x"}}
    assert form({"title": {"ru": "", "et": "x", "en": None}}) == {"title": {"et": "x"}}


def test_easy_texts_and_keywords_need_no_estonian() -> None:
    given = {"easy": {"et": None, "ru": "x"}, "keywords": {"et": [], "ru": ["x"]}}
    assert form(given) == {"easy": {"ru": "x"}, "keywords": {"ru": ["x"]}}


@pytest.mark.parametrize("blank", [None, [], {}, ""])
@pytest.mark.parametrize("field", ["cost", "details", "easy", "takes", "topics"])
def test_a_service_says_with_an_empty_field_that_its_template_does_not_hold(field: str, blank: Any) -> None:
    built = {"based_on": "national/templates/naidis", field: blank}
    assert form(built) == built


@pytest.mark.parametrize("blank", [None, [], {}, ""])
@pytest.mark.parametrize("field", ["cost", "details", "easy", "takes"])
def test_a_service_without_a_template_says_nothing_with_an_empty_field(field: str, blank: Any) -> None:
    assert form({"based_on": None, field: blank}) == {}


@pytest.mark.parametrize("field", ["channels", "contacts", "interpreting_note", "replaced_by", "owner", "notes"])
def test_a_service_built_on_a_template_loses_empty_fields_that_no_template_has(field: str) -> None:
    built = {"based_on": "national/templates/naidis"}
    assert form(built | {field: None}) == built


def test_a_template_without_a_name_is_none() -> None:
    assert form({"based_on": " ", "details": []}) == {}
