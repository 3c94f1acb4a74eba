"""A misspelt word is told where it stands, a right one is not; the real texts are spelt right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tatsite.reading import yaml12
from tests.projects import PROJECT
from tests.spelling.check import EXCEPTIONS, check

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LANGUAGES: Final = ("en", "et", "ru", "uk")
RECORD: Final = "services/naidisvald/services/keelenou.yaml"
MISSPELT: Final = {
    "et": ("See on linna kavandatud eelarvve.", "eelarvve"),
    "en": ("Ask the municpality’s staff.", "municpality’s"),
    "ru": ("Уточните часы приёмма заранее.", "приёмма"),
    "uk": ("Це обов’язоково для всіх.", "обов’язоково"),
}
"""By language, a sentence and its misspelt word."""


def told(folder: Path, files: Mapping[str, str], exceptions: str = "{}") -> list[str]:
    """Check a project of some files; gives the lines, without those that count."""
    for code in LANGUAGES:
        write(folder, f"services/vocabulary/languages/{code}.yaml", "schema_version: 1\n")
    for file, text in files.items():
        write(folder, file, text)
    write(folder, "exceptions.yaml", exceptions)
    return [line for line in check(folder, folder / "exceptions.yaml").lines() if " × " not in line]


def write(folder: Path, file: str, text: str) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, "utf-8")


def places(lines: list[str]) -> list[str]:
    """Leave out what may be meant."""
    return [line.partition(" -> ")[0] for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_of_a_record_is_told_where_it_stands(language: str, tmp_path: Path) -> None:
    sentence, wrong = MISSPELT[language]
    record = f"schema_version: 1\ndetails:\n  - {language}: '{sentence}'\n"
    column = 10 + sentence.index(wrong)
    assert places(told(tmp_path, {RECORD: record})) == [f"{RECORD}:3:{column}: {wrong} ({language})"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_of_a_page_is_told_where_it_stands(language: str, tmp_path: Path) -> None:
    sentence, wrong = MISSPELT[language]
    file = f"content/{language}/abi/leht.md"
    front = f"---\ntitle: {sentence}\nconsent:\n  by: xyzzy\n---\n"
    text = f"{front}\n## 24 {{#xyzzy}}\n\n[24](record:xyzzy) `xyzzy` **{sentence}**\n"
    assert places(told(tmp_path, {file: text})) == [
        f"{file}:2:{8 + sentence.index(wrong)}: {wrong} ({language})",
        f"{file}:9:{30 + sentence.index(wrong)}: {wrong} ({language})",
    ]


@pytest.mark.parametrize("language", ["et", "ru", "uk"])
def test_word_of_a_translation_is_told_where_it_stands(language: str, tmp_path: Path) -> None:
    sentence, wrong = MISSPELT[language]
    file = f"tatsite/locales/{language}/LC_MESSAGES/tatsite.po"
    head = 'msgid ""\nmsgstr ""\n"Xyzzy: xyzzy\\n"\n\n'
    text = f'{head}msgid "run xyzzy"\nmsgstr[0] ""\n"%(xyzzy)s xyzzy\\n"\n"{sentence}"\n'
    assert places(told(tmp_path, {file: text})) == [f"{file}:8:{2 + sentence.index(wrong)}: {wrong} ({language})"]


def test_english_sentence_of_the_interface_is_told_once_in_the_template(tmp_path: Path) -> None:
    message = 'msgid ""\nmsgstr ""\n\nmsgid "Ask %(xyzzy)s hwo"\nmsgstr ""\n'
    files = {"tatsite/locales/tatsite.pot": message, "tatsite/locales/et/LC_MESSAGES/tatsite.po": message}
    assert places(told(tmp_path, files)) == ["tatsite/locales/tatsite.pot:4:22: hwo (en)"]


def test_text_of_several_lines_is_told_at_its_line(tmp_path: Path) -> None:
    record = "summary:\n  en: >-\n    Ask the centre\n    or the centrre\n  ru: Спросите\n"
    assert places(told(tmp_path, {RECORD: record})) == [f"{RECORD}:4:12: centrre (en)"]


def test_word_that_other_texts_use_is_what_may_be_meant(tmp_path: Path) -> None:
    record = "title:\n  et: keelekohvik\nsummary:\n  et: keelekohvk\n"
    assert told(tmp_path, {RECORD: record}) == [f"{RECORD}:4:7: keelekohvk (et) -> keelekohvik"]


def test_up_to_three_words_may_be_meant_when_no_text_uses_them(tmp_path: Path) -> None:
    assert told(tmp_path, {RECORD: "title:\n  ru: услугга\n"}) == [
        f"{RECORD}:2:7: услугга (ru) -> услуга, услуг га, услуг"
    ]


def test_part_of_a_page_in_another_language_is_spelt_in_that_one(tmp_path: Path) -> None:
    page = '<p lang="et">Küsige keskusest</p> *pull request*{: lang=en } Спросите <b lang="et">Küsigge</b>\n'
    assert places(told(tmp_path, {"content/ru/leht.md": page})) == ["content/ru/leht.md:1:84: Küsigge (et)"]


@pytest.mark.parametrize("text", ["Украiна", "Tаллинн", "centrre"])
def test_latin_letters_among_cyrillic_ones_count_as_english(text: str, tmp_path: Path) -> None:
    record = f"title:\n  uk: {text} or city’s centre\n"
    assert places(told(tmp_path, {RECORD: record})) == [f"{RECORD}:2:7: {text} (uk)"]


def test_estonian_word_may_stand_in_other_languages_when_an_estonian_text_has_it(tmp_path: Path) -> None:
    record = "title:\n  et: Keelekohvik\n  en: Keelekohvik\n  ru: Keelekohvik\n"
    assert told(tmp_path, {RECORD: record}) == []
    assert len(told(tmp_path, {RECORD: record.replace("et: Keelekohvik", "et: Keel")})) == 2


def test_official_name_is_right_everywhere_and_what_is_printed_in_its_own_record(tmp_path: Path) -> None:
    record = "official_name: Xyzzy\nmedia:\n- printed: Qwzzy\n  title:\n    et: Xyzzy ja Qwzzy\n    en: Xyzzy, Qwzzy\n"
    other = "services/naidisvald/services/teine.yaml"
    lines = told(tmp_path, {RECORD: record, other: "title:\n  et: Xyzzy ja Qwzzy\n"})
    assert places(lines) == [f"{other}:2:16: Qwzzy (et)"]


def test_form_of_an_explained_word_is_right_in_its_language(tmp_path: Path) -> None:
    term = "services/vocabulary/glossary/sona.yaml"
    files = {term: "forms:\n  ru:\n    - ыхзы\n", RECORD: "title:\n  ru: Ыхзы\n  uk: Ыхзы\n"}
    assert places(told(tmp_path, files)) == [f"{RECORD}:3:7: Ыхзы (uk)"]


def test_what_is_no_word_of_a_text_is_left_alone(tmp_path: Path) -> None:
    record = (
        "title:\n  en: 4th, IV, FB-le, field_namme, a@exampple.ee, https://exampple.org/xyzzy, www.exampple.ee/xyzzy\n"
        "keywords:\n  en:\n    - xyzzy\nnotes:\n  - xyzzy\nsay:\n  easy: xyzzy\n"
    )
    files = {RECORD: record, "services/translations/naidisvald/services/keelenou.yaml": "title:\n  en: xyzzy\n"}
    assert places(told(tmp_path, files)) == [f"{RECORD}:2:16: FB (en)"]


def test_excepted_word_is_not_told(tmp_path: Path) -> None:
    exceptions = "en:\n- xyzzy\n- Qwzzy in Tartu\n"
    record = "title:\n  en: Xyzzy, Qwzzy in Tartu and Qwzzy\n  ru: xyzzy\n"
    assert places(told(tmp_path, {RECORD: record}, exceptions)) == [f"{RECORD}:2:33: Qwzzy (en)"]


def test_exception_that_no_text_needs_is_told(tmp_path: Path) -> None:
    exceptions = "en:\n- centre\n- Qwzzy\n- xyzzy\nuk:\n- xyzzy\n"
    record = "title:\n  en: Centre qwzzy xyzzy\n"
    assert places(told(tmp_path, {RECORD: record}, exceptions)) == [
        f"{RECORD}:2:14: qwzzy (en)",
        "exceptions.yaml:2:3: centre (en): no text needs this exception",
        "exceptions.yaml:3:3: Qwzzy (en): no text needs this exception",
        "exceptions.yaml:6:3: xyzzy (uk): no text needs this exception",
    ]


def test_misspelt_words_are_counted(tmp_path: Path) -> None:
    told(tmp_path, {RECORD: "title:\n  en: Centrre\nsummary:\n  en: Ask the centrre or the centrre.\n"})
    assert list(check(tmp_path, tmp_path / "exceptions.yaml").lines())[-2:] == ["2 × centrre (en)", "1 × Centrre (en)"]


def test_real_texts_are_spelt_right() -> None:
    assert list(check(PROJECT).lines()) == []


def test_exceptions_are_sorted_and_stand_once() -> None:
    value, _marks, faults = yaml12.parse(EXCEPTIONS.read_text("utf-8"))
    assert not faults
    assert list(value) == ["et", "en", "ru", "uk"]
    assert value == {language: sorted(set(words), key=str.lower) for language, words in value.items()}
