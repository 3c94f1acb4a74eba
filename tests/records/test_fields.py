from __future__ import annotations

from decimal import Decimal

import pytest

from tatsite.records import fields, reach, references
from tests.records.taking import refusal, refused, taken


@pytest.mark.parametrize(
    ("value", "kept"), [("tere", "tere"), ("  tere \n", "tere"), ("kaks\nrida", "kaks\nrida"), ("ä" * 5000, "ä" * 5000)]
)
def test_text_is_kept_without_the_space_around_it(value: str, kept: str) -> None:
    assert taken(fields.Text, value) == kept


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
    assert refused(fields.Text, value) == code


@pytest.mark.parametrize("value", ["a", "abi", "elukoha-registreerimine", "2026", "1-a-2"])
def test_id_is_small_letters_digits_and_hyphens(value: str) -> None:
    assert taken(fields.Slug, value) == value


@pytest.mark.parametrize(
    "value", ["", "-", "a-", "-a", "a--b", "Abi", "abi_1", "õpe", "кeel", "a b", "a/b", "../a", "a\n", "a.yaml"]
)
def test_id_refuses_everything_else(value: str) -> None:
    assert refused(fields.Slug, value) == "bad-id"


@pytest.mark.parametrize("value", ["tartu/services/isikukood", "vocabulary/topics/keel", "kohtla-jarve/plans/2025"])
def test_full_name_is_owner_kind_and_id(value: str) -> None:
    assert taken(references.FullName, value) == value


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
    assert refused(references.FullName, value) == "bad-full-name"


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
    assert taken(fields.Lines, value) == kept
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
    assert refused(fields.Lines, value) == code


@pytest.mark.parametrize(
    ("value", "amount"), [(0, "0"), (1200, "1200"), (12.5, "12.5"), (0.01, "0.01"), (10**18 - 1, "999999999999999999")]
)
def test_amount_is_exact(value: object, amount: str) -> None:
    assert taken(fields.Euro, value) == Decimal(amount)


@pytest.mark.parametrize("value", [-1, -0.01])
def test_amount_is_not_below_zero(value: object) -> None:
    assert refused(fields.Euro, value) == "number-too-small"


@pytest.mark.parametrize("value", [0.001, 12.345, 1e-9, "12.50", "12,50", "12 €", "", True, None, []])
def test_amount_refuses_what_is_no_number_of_cents(value: object) -> None:
    assert refused(fields.Euro, value) == "bad-amount"


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
    assert taken(reach.Url, value) == value


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
    assert refused(reach.Url, value) == "bad-url"


@pytest.mark.parametrize(
    ("value", "kept"),
    [("info@naidis.example", "info@naidis.example"), ("Mari.Tamm+abi@Naidis.Example", "Mari.Tamm+abi@naidis.example")],
)
def test_email_is_kept_with_its_host_in_small_letters(value: str, kept: str) -> None:
    assert taken(reach.Email, value) == kept


@pytest.mark.parametrize(
    "value",
    ["", "info", "info(at)naidis.example", "info@", "@naidis.example", "a b@naidis.example", "õ@naidis.ee"],
)
def test_email_refuses_what_no_server_would_take(value: str) -> None:
    assert refused(reach.Email, value) == "bad-email"


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
    assert taken(reach.Phone, value) == kept


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
    assert refused(reach.Phone, value) == code


@pytest.mark.parametrize(("value", "code"), [("et", "et"), ("rom", "rom"), ("eesti viipekeel", "eso"), ("eso", "eso")])
def test_language_is_a_code_or_a_sign_language_by_its_name(value: str, code: str) -> None:
    assert taken(fields.LanguageCode, value) == code


@pytest.mark.parametrize(
    ("value", "meant"),
    [("Eesti keel", "et"), ("ua", "uk"), ("viipekeel", "eesti viipekeel"), ("ET", ""), ("et-EE", ""), ("", "")],
)
def test_language_in_another_form_is_offered_as_it_should_be(value: str, meant: str) -> None:
    assert refusal(fields.LanguageCode, value) == ("bad-language", meant)


@pytest.mark.parametrize("value", [5, None, True, ["et"]])
def test_language_is_a_text(value: object) -> None:
    assert refused(fields.LanguageCode, value) == "string_type"


@pytest.mark.parametrize(
    ("value", "code"), [(-0.1, "number-too-small"), (1.1, "number-too-large"), ("1", "needs-number")]
)
def test_load_is_a_part_of_full_time(value: object, code: str) -> None:
    assert refused(fields.Load, value) == code
    assert taken(fields.Load, 0.75) == Decimal("0.75")
