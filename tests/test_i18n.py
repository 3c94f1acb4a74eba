from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite.i18n import LOCALES, locale_of, translations

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
        ("en", "qqq", "qqq"),
    ],
)
def test_language_is_named_in_another(language: str, of: str, name: str) -> None:
    assert translations(language).name_of(of) == name
