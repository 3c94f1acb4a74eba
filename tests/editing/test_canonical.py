"""What canonical form does to a record, and what it leaves alone."""

from __future__ import annotations

from typing import Any

import pytest

from tatsite.editing import canonical
from tatsite.records import Event, Service, Statistic, Translations
from tests.editing.forming import LANGUAGES, form


def order(value: Any) -> Any:
    """Give the keys of a mapping in their order, with those of the mappings inside."""
    if isinstance(value, dict):
        return [(key, order(item)) if isinstance(item, dict | list) else key for key, item in value.items()]
    return [order(item) for item in value if isinstance(item, dict)]


def test_fields_come_by_what_it_is_then_where_from_and_remarks_come_last() -> None:
    given = {
        "notes": ["x"],
        "verified": {"by": "Näidis", "on": "2026-11-16"},
        "owner": "x",
        "source": [{"lines": "1", "document": "x"}],
        "provider": "x",
        "topics": ["x"],
        "status": {"until": "2027", "state": "paused"},
        "official_name": "x",
        "title": {"et": "x"},
        "based_on": "x",
        "schema_version": 1,
    }
    assert order(form(given)) == [
        "schema_version",
        "based_on",
        ("title", ["et"]),
        "official_name",
        ("status", ["state", "until"]),
        ("topics", []),
        "provider",
        ("source", [["document", "lines"]]),
        "owner",
        ("verified", ["on", "by"]),
        ("notes", []),
    ]


def test_the_dates_of_an_event_come_after_what_it_is() -> None:
    given = {"source": [], "repeat": {"on": "tue", "every": "week"}, "starts": "2027-03-02", "organiser": "x"}
    assert order(form(given, Event)) == ["organiser", "starts", ("repeat", ["every", "on"]), ("source", [])]


def test_the_fields_of_a_channel_come_in_the_order_of_its_kind() -> None:
    given = {"languages": ["et"], "hours": {"mon": "closed"}, "note": {"et": "x"}, "number": "112", "kind": "phone"}
    assert order(form({"channels": [given]})) == [
        ("channels", [["kind", "number", ("note", ["et"]), ("hours", ["mon"]), ("languages", [])]])
    ]


@pytest.mark.parametrize("kind", [{}, {"kind": "tuvipost"}, {"kind": None}])
def test_a_part_of_no_known_kind_keeps_its_order_and_what_is_empty(kind: dict[str, Any]) -> None:
    channel = {"note": None, "number": 112} | kind
    found = form({"channels": [channel]})
    assert found == {"channels": [channel]}
    assert list(found["channels"][0]) == list(channel)


def test_unknown_fields_follow_the_others_in_their_own_order() -> None:
    given = {"servise": " x ", "ametlik": {"b": None, "a": ["  y"]}, "provider": "x", "Title": 12}
    assert list(form(given).items()) == [
        ("provider", "x"),
        ("servise", "x"),
        ("ametlik", {"b": None, "a": ["y"]}),
        ("Title", 12),
    ]


def test_languages_come_in_the_order_of_the_site_and_unknown_ones_by_name() -> None:
    given = dict.fromkeys(("xx", "ar", "uk", "de", "ru", "en", "et"), "x")
    assert list(form({"title": given})["title"]) == ["et", "en", "ru", "uk", "ar", "de", "xx"]
    assert list(form({"keywords": {"ru": ["x"], "et": ["y"]}})["keywords"]) == ["et", "ru"]


def test_states_of_translations_come_in_the_order_of_the_site() -> None:
    signed = {"on": "2026-11-23", "state": "machine", "text": "0a1b2c3d"}
    given = {"texts": [{"languages": {"uk": signed, "en": signed}, "source": "0a1b2c3d", "field": "title"}]}
    fields = ["text", "state", "on"]
    assert order(form(given, Translations)) == [
        ("texts", [["field", "source", ("languages", [("en", fields), ("uk", fields)])]])
    ]


def test_days_come_in_the_order_of_the_week_and_unknown_ones_last() -> None:
    days = ["sun", "esmaspäev", "fri, sat", "tue-thu", "mon"]
    given = {"kind": "place", "hours": dict.fromkeys(days, "closed")}
    assert list(form({"channels": [given]})["channels"][0]["hours"]) == [
        "mon",
        "tue-thu",
        "fri, sat",
        "sun",
        "esmaspäev",
    ]


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("  tere \t", "tere"),
        ("\n\ntere\n", "tere"),
        ("üks  \nkaks\t\n  \nkolm", "üks\nkaks\n\nkolm"),
        ("üks\n  kaks", "üks\n  kaks"),
        ("a  b", "a  b"),
        ("o\u0303un", "õun"),
        ("\u212b", "Å"),
        ("\u00a0tere\u00a0\nsiin\u00a0", "\u00a0tere\u00a0\nsiin\u00a0"),
    ],
)
def test_texts_are_composed_and_lose_spaces_that_nobody_sees(text: str, tidy: str) -> None:
    assert form({"title": {"et": text}, "notes": [text], "x": text}) == {
        "title": {"et": tidy},
        "notes": [tidy],
        "x": tidy,
    }


@pytest.mark.parametrize(("typed", "text"), [("+3725550000", "+3725550000"), ("", "3725550000")])
def test_a_number_where_a_text_is_meant_becomes_the_text_that_was_typed(typed: str, text: str) -> None:
    letters = {("channels", 0, "number"): typed, ("notes", 0): "12.50"}
    given = {"channels": [{"number": 3725550000, "kind": "phone"}], "notes": [12.5]}
    assert canonical(Service, given, LANGUAGES, lambda path: letters[path]) == {
        "channels": [{"kind": "phone", "number": text}],
        "notes": ["12.50"],
    }


@pytest.mark.parametrize("number", [0, 12, 12.5, -0.25])
def test_a_number_where_a_number_is_meant_stays_one(number: float) -> None:
    assert form({"cost": {"amount_eur": number}}) == {"cost": {"amount_eur": number}}
    assert form({"values": [{"value": number}]}, Statistic) == {"values": [{"value": number}]}


@pytest.mark.parametrize(
    "fault",
    [
        {"title": "x"},
        {"title": ["x"]},
        {"title": True},
        {"topics": "x"},
        {"topics": {"x": 1}},
        {"official_name": ["x", None]},
        {"official_name": {"et": "x"}},
        {"official_name": True},
        {"channels": "x"},
        {"channels": ["x", None, 3]},
        {"status": "offered"},
        {"cost": {"amount_eur": "12 eurot"}},
        {"cost": {"free": "jah"}},
    ],
)
def test_what_no_record_may_hold_is_left_to_the_check(fault: dict[str, Any]) -> None:
    assert form(fault) == fault
