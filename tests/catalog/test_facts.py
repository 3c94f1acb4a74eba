"""Numbers, dates and names are found in what officials write, whatever form or ending they have."""

from __future__ import annotations

import pytest

from tatsite.catalog import facts

NAMES = facts.known_names(["Nõu saab Näidiskeskuses ja Kuuvallas.", "Toetab Eesti Näidisliit."])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01.01.2025-31.12.2025", ["2025-01-01", "2025-12-31"]),
        ("alates 1. jaanuarist 2026 kuni 30. juunini 2029", ["2026-01-01", "2029-06-30"]),
        ("summa 84 350, 84 ja 79  600 eurot", ["84350.84", "79600"]),
        ("3 300,00", ["3300"]),
        ("140 000+245 000", ["140000", "245000"]),
        ("1.1. Koordinaator (0,75 kohta)", ["1.1", "0.75"]),
        ("3.5.2.2 Tegevused", ["3.5.2.2"]),
        ("I, II ja IV kvartalis", ["Q1", "Q2", "Q4"]),
        ("2025-Q3 on paus", ["Q3"]),
        ("2025. aastal 4 korda", ["2025", "4"]),
        ("1) linn summas 500 eurot", ["500"]),
        ("[bookmark: _Hlk185262750]Kulud[footnoteRef:3] [3: ]", []),
        ("XIX päevad", []),
    ],
)
def test_numbers_and_dates_have_one_form(text: str, expected: list[str]) -> None:
    assert [value for fact in facts.numbers(text) for value in fact.values] == expected


def test_place_of_a_fact_is_that_in_the_line() -> None:
    text = "[bookmark: _Hlk1]Kulud 20 000"
    assert [(fact.text, text[fact.column - 1 :]) for fact in facts.numbers(text)] == [("20 000", "20 000")]
    assert [(fact.text, fact.column) for fact in facts.names("Tuleb Kuuvallast", NAMES, ())] == [("Kuuvallast", 7)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tegevused toimuvad Kuuvallas.", ["Kuuvallas"]),
        ("Näidiskeskus annab nõu. Teenused on siin.", ["Näidiskeskus"]),
        ("Grupp „Sõbrad Eestis“", ["Sõbrad", "Eestis"]),
        ("• Kogu info. Sihtgrupp: täiskasvanud", []),
        ("Nõu annab KOV ja KOVide liit", []),
        ("Toimub IV kvartalis", []),
        ("punkt A", []),
    ],
)
def test_names_are_found_within_sentences_and_at_their_start_when_known(text: str, expected: list[str]) -> None:
    assert [fact.text for fact in facts.names(text, NAMES, ("KOV",))] == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rändekeskuses", "Rändekeskus", True),
        ("Tartu", "tartusse", True),
        ("Linnavalitsuse", "linnavalitsus", True),
        ("PPA", "PPAs", True),
        ("Eesti", "eesmärk", False),
        ("Tartu", "Tallinn", False),
        ("PPA", "PPR", False),
        ("Kadri", "ka", False),
        ("Tartu", "ta", False),
        ("SA", "saab", False),
        ("Aafrika", "a", False),
        ("HUUB", "HUUBi", True),
        ("Viru", "virumaal", True),
    ],
)
def test_endings_make_no_other_name(one: str, other: str, *, same: bool) -> None:
    assert facts.alike(one, other) is same
    assert facts.alike(other, one) is same


def test_years_and_quarters_of_dates_are_told_too() -> None:
    told = facts.told_numbers(["2025-Q4", "2026-01-31", "0.90", "82350.84"])
    assert told >= {"2025", "Q4", "2026", "2026-01-31", "0.9", "82350.84"}
    assert "2027" not in told
    assert facts.told_numbers(["01.03.2025 ja 3.5.2.2"]) == {"2025", "2025-03-01", "3.5.2.2"}
