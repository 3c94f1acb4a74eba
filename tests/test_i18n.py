from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import i18n
from tatsite.i18n import LOCALES, alphabetical, initial, locale_of, translations

if TYPE_CHECKING:
    from pathlib import Path


def _locales(root: Path, language: str, text: str) -> Path:
    file = root / language / "LC_MESSAGES" / "tatsite.po"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return root


def test_sentence_is_translated(tmp_path: Path) -> None:
    locales = _locales(tmp_path, "et", 'msgid "Ended"\nmsgstr "Näidislõpp"\n')
    assert translations("et", locales).gettext("Ended") == "Näidislõpp"


def test_folder_of_the_translations_is_looked_at_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = translations("et").gettext("Ended")
    monkeypatch.setattr(i18n, "LOCALES", _locales(tmp_path, "et", 'msgid "Ended"\nmsgstr "Näidislõpp"\n'))
    assert translations("et").gettext("Ended") == "Näidislõpp"
    monkeypatch.undo()
    assert translations("et").gettext("Ended") == before


def test_sentence_without_a_translation_stays_english(tmp_path: Path) -> None:
    locales = _locales(tmp_path, "et", 'msgid "Ended"\nmsgstr ""\n')
    assert translations("et", locales).gettext("Ended") == "Ended"
    assert translations("et", locales).gettext("Planned") == "Planned"


@pytest.mark.parametrize(("number", "words"), [(1, "1 vald"), (2, "2 valda")])
def test_sentence_with_a_number_has_the_plural_of_the_language(number: int, words: str, tmp_path: Path) -> None:
    plural = 'msgid "%d place"\nmsgid_plural "%d places"\nmsgstr[0] "%d vald"\nmsgstr[1] "%d valda"\n'
    locales = _locales(tmp_path, "et", plural)
    assert translations("et", locales).ngettext("%d place", "%d places", number) % number == words


def test_fuzzy_translation_is_not_shown(tmp_path: Path) -> None:
    locales = _locales(tmp_path, "et", '#, fuzzy\nmsgid "Ended"\nmsgstr "Algus"\n')
    assert translations("et", locales).gettext("Ended") == "Ended"


@pytest.mark.parametrize("language", ["en", "ar", "zz"])
def test_language_without_a_file_speaks_english(language: str) -> None:
    assert not (LOCALES / language).exists()
    assert translations(language).gettext("Not known") == "Not known"
    assert translations(language).language == language


@pytest.mark.parametrize(
    ("language", "locale"), [("et", "et"), ("en", "en_GB"), ("ru", "ru"), ("uk", "uk"), ("ar", "ar")]
)
def test_language_has_its_own_dates_and_numbers(language: str, locale: str) -> None:
    assert str(locale_of(language)) == locale


@pytest.mark.parametrize("language", ["zz", "x", "naidiskeel"])
def test_language_nobody_knows_has_british_dates_and_numbers(language: str) -> None:
    assert str(locale_of(language)) == "en_GB"


@pytest.mark.parametrize(
    ("language", "of", "name"),
    [
        ("et", "ru", "vene"),
        ("en", "uk", "Ukrainian"),
        ("ru", "et", "эстонский"),
        ("uk", "en", "англійська"),
        ("en", "eso", "Estonian Sign Language"),
        ("en", "rsl", "Russian Sign Language"),
        ("en", "qqq", "qqq"),
    ],
)
def test_language_is_named_in_another(language: str, of: str, name: str) -> None:
    assert translations(language).name_of(of) == name


@pytest.mark.parametrize(
    ("language", "name"), [("et", "Eesti"), ("en", "Estonia"), ("ru", "Эстония"), ("uk", "Естонія"), ("ba", "Eesti")]
)
def test_language_names_the_country(language: str, name: str) -> None:
    assert translations(language).country == name


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("õpe", "Õ"),
        ("«Näidis»", "N"),
        ("…ja", "J"),
        ("їжа", "Ї"),
        ("112 abi", "#"),
        ("„1. klass“", "#"),
        ("", "#"),
        ("!", "#"),
    ],
)
def test_text_stands_in_an_index_under_its_first_letter(text: str, letter: str) -> None:
    assert initial(text) == letter


def test_letters_of_other_alphabets_come_behind() -> None:
    texts = ["яма", "Abi", "öö", "112", "abi"]
    assert sorted(texts, key=lambda text: alphabetical("ru", text)) == ["яма", "112", "Abi", "abi", "öö"]
    assert sorted(texts, key=lambda text: alphabetical("et", text)) == ["Abi", "abi", "öö", "112", "яма"]
