from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError

from tatsite.records import fields


def _read(kind: Any, value: object) -> object:
    result: object = TypeAdapter(kind, config=ConfigDict(strict=True)).validate_python(value)
    return result


def _refusal(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        _read(kind, value)
    return str(caught.value.errors()[0]["type"])


@pytest.mark.parametrize(
    ("value", "kept"), [("tere", "tere"), ("  tere \n", "tere"), ("kaks\nrida", "kaks\nrida"), ("ä" * 5000, "ä" * 5000)]
)
def test_text_is_kept_without_the_space_around_it(value: str, kept: str) -> None:
    assert _read(fields.Text, value) == kept


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "string_too_short"),
        (" \n ", "string_too_short"),
        ("ä" * 5001, "string_too_long"),
        ("a\tb", "control-character"),
        ("a\x00b", "control-character"),
        ("a\rb", "control-character"),
        ("a\x1b[31mb", "control-character"),
        ("a\x7fb", "control-character"),
        ("a\x9b31mb", "control-character"),
        (112, "string_type"),
        (True, "string_type"),
        (None, "string_type"),
        ([], "string_type"),
    ],
)
def test_text_refuses_what_no_page_could_show(value: object, code: str) -> None:
    assert _refusal(fields.Text, value) == code


@pytest.mark.parametrize("value", ["a", "abi", "elukoha-registreerimine", "2026", "1-a-2"])
def test_id_is_small_letters_digits_and_hyphens(value: str) -> None:
    assert _read(fields.Slug, value) == value


@pytest.mark.parametrize(
    "value", ["", "-", "a-", "-a", "a--b", "Abi", "abi_1", "õpe", "кeel", "a b", "a/b", "../a", "a\n", "a.yaml"]
)
def test_id_refuses_everything_else(value: str) -> None:
    assert _refusal(fields.Slug, value) == "bad-id"


@pytest.mark.parametrize("value", ["tartu/services/isikukood", "vocabulary/topics/keel", "kohtla-jarve/plans/2025"])
def test_full_name_is_owner_kind_and_id(value: str) -> None:
    assert _read(fields.FullName, value) == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        "tartu",
        "tartu/isikukood",
        "tartu/services/",
        "/services/x",
        "tartu/services/x/y",
        "Tartu/services/x",
        "a/B/c",
    ],
)
def test_full_name_refuses_everything_else(value: str) -> None:
    assert _refusal(fields.FullName, value) == "bad-full-name"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2026", "2026"),
        (2026, "2026"),
        ("2026-Q1", "2026-Q1"),
        ("2026-Q4", "2026-Q4"),
        ("2026-05", "2026-05"),
        ("2026-05-31", "2026-05-31"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_date_stays_as_precise_as_it_was_written(value: object, kept: str) -> None:
    assert _read(fields.Date, value) == kept


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "bad-date"),
        ("26", "bad-date"),
        ("31.05.2026", "bad-date"),
        ("2026-5", "bad-date"),
        ("2026-Q5", "bad-date"),
        ("2026-Q0", "bad-date"),
        ("2026-05-31 10:00", "bad-date"),
        ("2026-05-31\n", "bad-date"),
        ("٢٠٢٦", "bad-date"),
        (5, "bad-date"),
        (2026.05, "bad-date"),
        ("2026-13", "no-such-date"),
        ("2026-00", "no-such-date"),
        ("2026-02-31", "no-such-date"),
        ("2026-02-29", "no-such-date"),
        ("2026-04-00", "no-such-date"),
        (True, "string_type"),
        (None, "string_type"),
        (["2026"], "string_type"),
    ],
)
def test_date_refuses_what_is_none(value: object, code: str) -> None:
    assert _refusal(fields.Date, value) == code


def test_day_is_a_whole_date() -> None:
    assert _read(fields.Day, "2026-11-23") == dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2026", "date-needs-day"),
        (2026, "date-needs-day"),
        ("2026-Q2", "date-needs-day"),
        ("2026-11", "date-needs-day"),
        ("2026-02-31", "no-such-date"),
        ("23.11.2026", "bad-date"),
        ("eile", "bad-date"),
    ],
)
def test_day_refuses_less_and_says_why(value: object, code: str) -> None:
    assert _refusal(fields.Day, value) == code


def test_instant_is_a_day_with_a_time_of_the_clock_on_the_wall() -> None:
    assert _read(fields.Instant, "2027-03-02 17:30") == dt.datetime(2027, 3, 2, 17, 30)  # noqa: DTZ001 - no zone meant


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2027-03-02",
        "17:30",
        "2027-03-02 24:00",
        "2027-02-30 10:00",
        "2027-03-02T17:30",
        "2027-03-02 17:30:00",
        2027,
        [],
    ],
)
def test_instant_refuses_less_and_more(value: object) -> None:
    assert _refusal(fields.Instant, value) == "bad-date-time"


@pytest.mark.parametrize(
    ("value", "kept", "ranges"),
    [
        (317, "317", [(317, 317)]),
        ("317", "317", [(317, 317)]),
        ("362-363", "362-363", [(362, 363)]),
        ("317, 362-363", "317, 362-363", [(317, 317), (362, 363)]),
        ("1-15", "1-15", [(1, 15)]),
        ("20-20", "20-20", [(20, 20)]),
        ("9, 3", "9, 3", [(9, 9), (3, 3)]),
    ],
)
def test_lines_are_numbers_and_ranges(value: object, kept: str, ranges: list[tuple[int, int]]) -> None:
    assert _read(fields.Lines, value) == kept
    assert fields.line_ranges(kept) == ranges


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "bad-lines"),
        (0, "bad-lines"),
        (-3, "bad-lines"),
        ("0-5", "bad-lines"),
        ("12-10", "bad-lines"),
        ("10–12", "bad-lines"),
        ("10,12", "bad-lines"),
        ("10, ", "bad-lines"),
        ("1-2-3", "bad-lines"),
        ("read 10", "bad-lines"),
        ("١٢", "bad-lines"),
        ("1" * 5000, "bad-lines"),
        ("1-16", "citation-too-long"),
        ("3, 10-25", "citation-too-long"),
        (True, "string_type"),
        (None, "string_type"),
    ],
)
def test_lines_refuse_what_cannot_be_looked_up(value: object, code: str) -> None:
    assert _refusal(fields.Lines, value) == code


@pytest.mark.parametrize("value", ["1 days", "30 days", "6 weeks", "6 months", "99 months"])
def test_interval_is_a_number_and_a_unit(value: str) -> None:
    assert _read(fields.Interval, value) == value


@pytest.mark.parametrize("value", ["", "0 days", "06 days", "100 days", "1 day", "6", "6  months", "6 kuud", "1 years"])
def test_interval_refuses_everything_else(value: str) -> None:
    assert _refusal(fields.Interval, value) == "bad-interval"


@pytest.mark.parametrize(
    ("value", "amount"), [(0, "0"), (1200, "1200"), (12.5, "12.5"), (0.01, "0.01"), (10**18 - 1, "999999999999999999")]
)
def test_amount_is_exact(value: object, amount: str) -> None:
    assert _read(fields.Euro, value) == Decimal(amount)


@pytest.mark.parametrize("value", [-1, -0.01, 0.001, 12.345, 1e-9, "12.50", "12,50", "12 €", "", True, None, []])
def test_amount_refuses_what_is_no_number_of_cents(value: object) -> None:
    assert _refusal(fields.Euro, value) == "bad-amount"


@pytest.mark.parametrize(
    "value",
    [
        "https://www.tartu.ee",
        "http://naidis.example/a?b=c&d#e",
        "https://õ.example/",
        "https://naidis.example:8080/%20",
    ],
)
def test_web_address_is_kept(value: str) -> None:
    assert _read(fields.Url, value) == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        "www.tartu.ee",
        "tartu.ee",
        "//tartu.ee",
        "ftp://tartu.ee",
        "javascript:alert(1)",
        "javascript://naidis.example/%0aalert(1)",
        "data:text/html,x",
        "https://",
        "https:///tere",
        "https://tartu",
        "https://[::1",
        "https://naidis.example/a b",
        'https://naidis.example/"onclick="x',
        "https://naidis.example/'",
        "https://naidis.example/<b>",
        "https://naidis.example/\n",
        "https://naidis.example/\u0007",
        "https://naidis.example/\u009b",
    ],
)
def test_web_address_refuses_what_could_harm_or_lead_nowhere(value: str) -> None:
    assert _refusal(fields.Url, value) == "bad-url"


@pytest.mark.parametrize(
    ("value", "kept"),
    [("info@naidis.example", "info@naidis.example"), ("Mari.Tamm+abi@Naidis.Example", "Mari.Tamm+abi@naidis.example")],
)
def test_email_is_kept_with_its_host_in_small_letters(value: str, kept: str) -> None:
    assert _read(fields.Email, value) == kept


@pytest.mark.parametrize(
    "value",
    ["", "info", "info(at)naidis.example", "info@", "@naidis.example", "a b@naidis.example", "õ@naidis.ee"],
)
def test_email_refuses_what_no_server_would_take(value: str) -> None:
    assert _refusal(fields.Email, value) == "bad-email"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("+372 5550 0000", "+372 5550 0000"),
        ("5550 0000", "+372 5550 0000"),
        (55500000, "+372 5550 0000"),
        ("00372 5550-0000", "+372 5550 0000"),
        ("+358 9 1234567", "+358 9 1234567"),
        ("112", "112"),
        (112, "112"),
        (1220, "1220"),
        (1247, "1247"),
        ("116 006", "116006"),
        ("116 111", "116111"),
    ],
)
def test_phone_number_is_estonian_unless_it_says_otherwise(value: object, kept: str) -> None:
    assert _read(fields.Phone, value) == kept


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("736 11", "bad-phone"),
        ("", "bad-phone"),
        ("helistage", "bad-phone"),
        ("+372", "bad-phone"),
        ("+999 1234567", "bad-phone"),
        ("1" * 300, "bad-phone"),
        (5, "bad-phone"),
        (True, "string_type"),
        (None, "string_type"),
    ],
)
def test_phone_number_refuses_what_nobody_can_call(value: object, code: str) -> None:
    assert _refusal(fields.Phone, value) == code


@pytest.mark.parametrize(
    "value",
    [
        {"mon": "09:00-17:00"},
        {"mon-thu": "09:00-12:00, 12:30-17:00", "fri": "09:00-15:00", "sat-sun": "closed"},
        {"sun": "00:00-23:59"},
    ],
)
def test_hours_are_times_by_weekday(value: dict[str, str]) -> None:
    assert _read(fields.Hours, value) == value


@pytest.mark.parametrize(
    "value",
    [
        {},
        None,
        "09:00-17:00",
        ["mon"],
        {"E": "09:00-17:00"},
        {"Mon": "09:00-17:00"},
        {"mon-": "09:00-17:00"},
        {"mon,tue": "09:00-17:00"},
        {"mon": "9:00-17:00"},
        {"mon": "09:00–17:00"},
        {"mon": "09:00-24:00"},
        {"mon": "09.00-17.00"},
        {"mon": "09:00-17:00,18:00-19:00"},
        {"mon": "kinni"},
        {"mon": ""},
        {"mon": None},
        {"mon": 9},
        {"mon": ["09:00-17:00"]},
        {"mon": "٠٩:00-17:00"},
    ],
)
def test_hours_refuse_everything_else(value: object) -> None:
    assert _refusal(fields.Hours, value) == "bad-hours"


@pytest.mark.parametrize("value", ["et", "ru", "rom"])
def test_language_is_a_code(value: str) -> None:
    assert _read(fields.LanguageCode, value) == value


@pytest.mark.parametrize("value", ["", "e", "ET", "eesti", "et-EE", "et\n"])
def test_language_refuses_everything_else(value: str) -> None:
    assert _refusal(fields.LanguageCode, value) == "string_pattern_mismatch"
