from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from tatsite.i18n import translations
from tatsite.pages import Writer
from tatsite.records.common import Citation, Cost, State, Status
from tatsite.wording import StateWords, Words, distinct

if TYPE_CHECKING:
    from tatsite.catalog import Catalog

ASKS = {
    "et": "See oli 2026. aasta kavas. Me ei tea, kas seda praegu pakutakse. Küsige enne, kui lähete.",
    "en": "This was in the 2026 plan. We do not know if it runs now. Ask before you go.",
    "ru": "Это было в плане на 2026 год. Мы не знаем, действует ли это сейчас. Уточните, прежде чем идти.",
    "uk": "Це було в плані на 2026 рік. Ми не знаємо, чи це діє зараз. Уточніть, перш ніж іти.",
}


def _words(language: str) -> Words:
    return Words(translations(language))


def _sources(language: str, catalog: Catalog, *citations: tuple[str, str]) -> str:
    cited = [Citation.model_validate({"document": document, "lines": lines}) for document, lines in citations]
    return str(Writer(catalog, language, "", "http://127.0.0.1/").sources(cited))


def _state(language: str, state: str, *, checked: bool = False, **dates: str) -> StateWords:
    status = Status.model_validate({"state": state, **dates})
    words = _words(language)
    return words.state(status, words.asks(2026, dt.date(2026, 11, 23)), checked=checked)


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        ({"free": True}, "Free of charge"),
        ({"free": False}, ""),
        ({"free": False, "amount_eur": 5}, "€5"),
        ({"free": False, "amount_eur": 2.5, "at_least": True}, "from €2.50"),
        ({"free": False, "up_to_eur": 20}, "up to €20"),
        ({"free": False, "amount_eur": 0, "up_to_eur": 20}, "€0–€20"),
    ],
)
def test_price_is_told_as_far_as_it_is_known(cost: dict[str, Any], said: str) -> None:
    assert _words("en").price(Cost.model_validate(cost)) == said


@pytest.mark.parametrize(("year", "to_come"), [(2025, False), (2026, False), (2027, True), (2028, True)])
def test_plan_of_a_year_to_come_is_not_told_as_past(year: int, *, to_come: bool) -> None:
    said = _words("en").asks(year, dt.date(2026, 11, 23))
    assert said == (
        f"This is in the {year} plan. Ask before you go." if to_come else ASKS["en"].replace("2026", str(year))
    )


@pytest.mark.parametrize(
    ("state", "chips", "icon"),
    [
        ("unconfirmed", ("Kinnitamata", "Not confirmed", "Не подтверждено", "Не підтверджено"), "q"),
        ("planned", ("Kavas", "Planned", "Планируется", "Планується"), "cal"),
        ("pilot", ("Katsetamisel", "Trial", "Пробный запуск", "Пробний запуск"), "way"),
    ],
)
def test_state_that_nobody_confirmed_says_which_plan_it_is_from(state: str, chips: tuple[str, ...], icon: str) -> None:
    for language, chip in zip(ASKS, chips, strict=True):
        said = _state(language, state)
        assert (said.chip, said.sentence, said.tone, said.icon) == (chip, ASKS[language], "ask", icon)


@pytest.mark.parametrize(
    ("state", "chips", "tone", "icon"),
    [
        ("offered", ("Pakutakse", "Available", "Действует", "Діє"), "sure", "ok"),
        ("paused", ("Ajutiselt peatatud", "Paused", "Приостановлено", "Призупинено"), "", "pause"),
        ("ended", ("Lõppenud", "Ended", "Завершено", "Завершено"), "", "end"),
    ],
)
def test_state_whose_chip_says_all_has_no_sentence(state: str, chips: tuple[str, ...], tone: str, icon: str) -> None:
    for language, chip in zip(ASKS, chips, strict=True):
        said = _state(language, state, checked=True)
        assert (said.chip, said.sentence, said.tone, said.icon) == (chip, "", tone, icon)


@pytest.mark.parametrize(
    ("until", "chip"),
    [
        ("2027-08-31", "Paus kuni 31.08.2027 lõpuni"),
        ("2027-08", "Paus kuni 31.08.2027 lõpuni"),
        ("2027-Q2", "Paus kuni 30.06.2027 lõpuni"),
        ("2027", "Paus kuni 31.12.2027 lõpuni"),
    ],
)
def test_pause_says_its_last_day_in_figures(until: str, chip: str) -> None:
    assert _state("et", "paused", until=until).chip == chip


@pytest.mark.parametrize("language", ASKS)
def test_offered_without_a_current_check_is_not_confirmed(language: str) -> None:
    assert _state(language, "offered") == _state(language, "unconfirmed")


def test_every_state_has_words_of_its_own() -> None:
    assert len({_state("en", state, checked=True).chip for state in State}) == len(State)


def test_check_makes_no_other_state_certain() -> None:
    for state in set(State) - {State.OFFERED}:
        assert _state("en", state, checked=True) == _state("en", state)


def test_only_what_most_records_are_is_usual() -> None:
    assert [state for state in State if _state("en", state, checked=True).usual] == [State.UNCONFIRMED]


def test_states_that_need_a_sentence_are_told_once_the_usual_one_first() -> None:
    trial, unsure, paused, sure = (
        _state("en", state, checked=True) for state in ("pilot", "unconfirmed", "paused", "offered")
    )
    assert distinct([trial, paused, trial, unsure, sure, paused, trial]) == [unsure, trial]
    assert distinct([paused, sure]) == []


@pytest.mark.parametrize(
    ("language", "last", "said"),
    [
        ("en", 2029, "From a draft for 2027–2029. We do not know if it was approved."),
        ("et", 2029, "See on aastate 2027–2029 kavandist. Me ei tea, kas kavand on kinnitatud."),
        ("ru", 2029, "Это из проекта документа на 2027–2029 годы. Мы не знаем, утверждён ли он."),
        ("uk", 2029, "Це з проєкту документа на 2027–2029 роки. Ми не знаємо, чи його затвердили."),
        ("en", None, "From a draft. We do not know if it was approved."),
        ("et", None, "See on kavandist. Me ei tea, kas kavand on kinnitatud."),
    ],
)
def test_draft_says_its_years_as_far_as_they_are_known(language: str, last: int | None, said: str) -> None:
    assert _words(language).draft(2027, last) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("et", "23. november 2026"),
        ("en", "23 November 2026"),
        ("ru", "23 ноября 2026 г."),
        ("uk", "23 листопада 2026 р."),
    ],
)
def test_day_is_said_in_words(language: str, said: str) -> None:
    assert _spaces(_words(language).day(dt.date(2026, 11, 23))) == said


def _spaces(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


DATES = {
    "et": ["2026", "II kvartal 2026", "november 2026", "1. mai 2026"],
    "en": ["2026", "second quarter of 2026", "November 2026", "1 May 2026"],
    "ru": ["2026", "второй квартал 2026 года", "ноябрь 2026", "1 мая 2026 г."],
    "uk": ["2026", "другий квартал 2026 року", "листопад 2026", "1 травня 2026 р."],
}


@pytest.mark.parametrize("language", DATES)
def test_date_is_said_as_precisely_as_it_is_known(language: str) -> None:
    dates = ("2026", "2026-Q2", "2026-11", "2026-05-01")
    assert [_spaces(_words(language).period(date)) for date in dates] == DATES[language]


@pytest.mark.parametrize(
    ("language", "quarters"),
    [
        ("et", ["I kvartal", "II kvartal", "III kvartal", "IV kvartal"]),
        ("en", ["first quarter of", "second quarter of", "third quarter of", "fourth quarter of"]),
        ("ru", ["первый квартал", "второй квартал", "третий квартал", "четвёртый квартал"]),
        ("uk", ["перший квартал", "другий квартал", "третій квартал", "четвертий квартал"]),
    ],
)
def test_each_quarter_has_its_name(language: str, quarters: list[str]) -> None:
    said = [_words(language).period(f"2026-Q{number}") for number in (1, 2, 3, 4)]
    assert [quarter.partition(" 2026")[0] for quarter in said] == quarters


@pytest.mark.parametrize("language", DATES)
@pytest.mark.parametrize(
    ("date", "figures"), [("2026", "2026"), ("2026-11", "11.2026"), ("2027-08-31", "31.08.2027"), ("0999", "0999")]
)
def test_date_in_figures_has_the_day_first(language: str, date: str, figures: str) -> None:
    assert _words(language).figures(date) == figures


def test_quarter_has_no_figures() -> None:
    assert _words("en").figures("2026-Q2") == "second quarter of 2026"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("et", "teisipäev, 2. märts 2027, 07:30"),
        ("en", "Tuesday, 2 March 2027, 07:30"),
        ("ru", "вторник, 2 марта 2027 г., 07:30"),
        ("uk", "вівторок, 2 березня 2027 р., 07:30"),
    ],
)
def test_moment_has_its_weekday_and_24_hours(language: str, said: str) -> None:
    assert _spaces(_words(language).moment("2027-03-02 07:30")) == said
    assert _words(language).ending("2027-03-02 07:30", "2027-03-02 19:30") == "19:30"
    assert _spaces(_words(language).ending("2027-03-01 07:30", "2027-03-02 07:30")) == said


@pytest.mark.parametrize("less", ["2027", "2027-Q2", "2027-03", "2027-03-02"])
def test_moment_is_never_told_more_precisely_than_it_is_known(less: str) -> None:
    words = _words("en")
    assert words.moment(less) == words.period(less)
    assert words.ending("2027-01-01", less) == words.period(less)


AMOUNTS = {
    "en": ["€0", "€0.01", "€12.50", "€12", "€1,200", "€1,234,567.80"],
    "et": ["0 €", "0,01 €", "12,50 €", "12 €", "1 200 €", "1 234 567,80 €"],
    "ru": ["0 €", "0,01 €", "12,50 €", "12 €", "1 200 €", "1 234 567,80 €"],
    "uk": ["0 €", "0,01 €", "12,50 €", "12 €", "1 200 €", "1 234 567,80 €"],
}


@pytest.mark.parametrize("language", AMOUNTS)
def test_money_has_the_sign_where_the_language_puts_it_and_cents_where_there_are_some(language: str) -> None:
    amounts = ("0", "0.01", "12.5", "12.00", "1200", "1234567.8")
    said = [_words(language).money(Decimal(amount)) for amount in amounts]
    assert [_spaces(amount) for amount in said] == AMOUNTS[language]
    assert not any(" " in amount for amount in said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("et", ["Esmaspäev–neljapäev", "Reede", "Laupäev–pühapäev"]),
        ("en", ["Monday–Thursday", "Friday", "Saturday–Sunday"]),
        ("ru", ["Понедельник–четверг", "Пятница", "Суббота–воскресенье"]),
        ("uk", ["Понеділок–четвер", "Пʼятниця", "Субота–неділя"]),
    ],
)
def test_weekdays_are_written_out(language: str, said: list[str]) -> None:
    assert [_words(language).days(days) for days in ("mon-thu", "fri", "sat-sun")] == said


def test_each_weekday_is_its_own() -> None:
    days = [_words("en").days(day) for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")]
    assert days == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize(("language", "closed"), [("et", "suletud"), ("en", "closed")])
def test_hours_are_joined_with_dashes_or_closed(language: str, closed: str) -> None:
    assert _words(language).times("09:00-12:00, 12:30-17:00") == "09:00–12:00, 12:30–17:00"
    assert _words(language).times("closed") == closed


@pytest.mark.parametrize(
    ("language", "listed"),
    [
        ("et", "eesti, inglise ja vene"),
        ("en", "Estonian, English and Russian"),
        ("ru", "эстонский, английский и русский"),
        ("uk", "естонська, англійська і російська"),
    ],
)
def test_languages_are_listed_as_the_language_does(language: str, listed: str) -> None:
    words = _words(language)
    assert words.languages(["et", "en", "ru"]) == listed
    assert words.languages(["et"]) == listed.split(",", maxsplit=1)[0]
    assert words.languages([]) == words.listed([]) == ""


def test_two_words_are_listed_without_a_comma() -> None:
    assert _words("en").listed(iter(["a", "b"])) == "a and b"


@pytest.mark.parametrize(
    ("citations", "said"),
    [
        ([("naidiskava", "317")], "plan 2026, line 317"),
        ([("naidiskava", "20-21")], "plan 2026, lines 20–21"),
        ([("naidiskava", "317, 362-363")], "plan 2026, lines 317, 362–363"),
        ([("naidiskava", "1"), ("naidiskava", "3")], "plan 2026, lines 1, 3"),
        ([("naidiskava", "1"), ("naidiskavand", "2")], "plan 2026, line 1; draft 2027–2029, line 2"),
        (
            [("naidiskavand", "9"), ("naidiskava", "1"), ("naidiskavand", "3-4")],
            "draft 2027–2029, lines 9, 3–4; plan 2026, line 1",
        ),
        ([], ""),
    ],
)
def test_sources_are_named_once_a_document_with_their_lines(
    citations: list[tuple[str, str]], said: str, world: Catalog
) -> None:
    assert _sources("en", world, *citations) == said


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("et", "kava 2026, rida 7", "kava 2026, read 7–8"),
        ("ru", "план 2026, строка 7", "план 2026, строки 7–8"),
        ("uk", "план 2026, рядок 7", "план 2026, рядки 7–8"),
    ],
)
def test_sources_are_named_in_each_language(language: str, one: str, many: str, world: Catalog) -> None:
    assert _sources(language, world, ("naidiskava", "7")) == one
    assert _sources(language, world, ("naidiskava", "7-8")) == many


def test_source_without_a_name_in_the_language_has_a_marked_english_one(world: Catalog) -> None:
    said = _sources("ar", world, ("naidiskavand", "7"))
    assert said.startswith('<span lang="en" dir="auto">draft 2027–2029</span>')
