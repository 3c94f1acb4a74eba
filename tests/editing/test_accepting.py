"""`tatsite accept`: what is put down of translations, and what becomes of it as the texts change."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from tatsite.records.translation import TranslationState
from tests.editing.running import SERVICE, change, contents, run
from tests.editing.states import STATES, accept, service, signed, state, told
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

NOW = TODAY.isoformat()
LATER = ("--today", "2027-01-11")
OUTDATED, MACHINE, TRANSLATED, REVIEWED = (
    TranslationState(name) for name in ("outdated", "machine", "translated", "reviewed")
)
TWO_LINES = "  et: |-\n    Väljamõeldud\n      nõu.\n"


def test_a_new_record_gets_a_file_beside_it_in_canonical_form(project: Path) -> None:
    (project / STATES).unlink()
    done = accept(project)
    assert (done.exit_code, done.output) == (0, f"{STATES}\n")
    assert [text.field for text in told(project)] == ["title", "summary"]
    assert signed(project) == ("machine", None, NOW)
    assert run(project, "fmt", "--check").output == ""


def test_a_state_that_is_known_keeps_its_day(project: Path) -> None:
    before = contents(project)
    assert accept(project, *LATER).output == ""
    assert contents(project) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  et: Väljamõeldud nõu.\n", TWO_LINES),
        ("  et: Väljamõeldud nõu.\n", "  et: >-\n    Väljamõeldud\n    nõu.\n"),
        ("  et: Väljamõeldud nõu.\n", "  et: '  Väljamõeldud   nõu. '\n"),
        ("  en: Invented advice.\n", "  en: |\n    Invented\n    advice.\n"),
        ("Väljamõeldud nõu.", unicodedata.normalize("NFD", "Väljamõeldud nõu.")),
    ],
    ids=["wrapped", "folded", "spaced", "translation-wrapped", "decomposed"],
)
def test_wrapping_a_text_changes_nothing(old: str, new: str, project: Path) -> None:
    before = (project / STATES).read_bytes()
    change(project, SERVICE, old, new)
    assert state(project, service(project).summary) is MACHINE
    assert accept(project, *LATER).output == ""
    assert (project / STATES).read_bytes() == before


def test_a_text_that_moves_keeps_its_state_and_tells_its_new_place(project: Path) -> None:
    accept(project, "--state", "translated", "--by", "Näidisvalla tõlkija")
    moved = "  et: Väljamõeldud nõu.\n  en: Invented advice.\n"
    change(project, SERVICE, f"summary:\n{moved}", "summary:\n  et: Lühidalt.\n")
    change(project, SERVICE, "provider:", f"details:\n  - {moved.strip().replace('  en', '    en')}\nprovider:")
    assert state(project, service(project).details[0]) is TRANSLATED
    assert accept(project, *LATER).output == f"{STATES}\n"
    assert [text.field for text in told(project)] == ["title", "details"]
    assert signed(project, "details") == ("translated", "Näidisvalla tõlkija", NOW)


def test_a_changed_number_outdates_a_translation_until_it_is_accepted_again(project: Path) -> None:
    change(project, SERVICE, "et: Keelenõu", "et: Keelenõu 2")
    accept(project)
    change(project, SERVICE, "et: Keelenõu 2", "et: Keelenõu 3")
    assert state(project) is OUTDATED
    accept(project, *LATER)
    assert state(project) is MACHINE
    assert signed(project)[2] == LATER[1]
    assert [text.field for text in told(project)] == ["title", "summary"]


def test_a_new_translation_is_a_machine_s_until_it_is_told_otherwise(project: Path) -> None:
    accept(project, "--state", "reviewed", "--by", "Näidisvalla koordinaator")
    change(project, SERVICE, "en: Language advice", "en: Advice on language")
    assert state(project) is MACHINE
    accept(project, *LATER)
    assert signed(project) == ("machine", None, LATER[1])
    assert signed(project, "summary") == ("reviewed", "Näidisvalla koordinaator", NOW)


@pytest.mark.parametrize("better", ["translated", "reviewed"])
@pytest.mark.parametrize("worse", ["machine", "translated"])
def test_a_text_is_never_trusted_less_than_before(better: str, worse: str, project: Path) -> None:
    accept(project, "--state", better, "--by", "Näidisvalla koordinaator")
    before = (project / STATES).read_bytes()
    assert accept(project, "--state", worse, *LATER).output == ""
    assert (project / STATES).read_bytes() == before


def test_a_text_is_trusted_more_as_more_is_known(project: Path) -> None:
    found = []
    for name, *by in (("machine",), ("translated",), ("reviewed", "--by", "Näidisvalla koordinaator")):
        accept(project, "--state", name, *by)
        found.append(state(project))
    assert found == [MACHINE, TRANSLATED, REVIEWED]


def test_whoever_signs_again_stands_there_instead(project: Path) -> None:
    accept(project, "--state", "reviewed", "--by", "Näidisvalla koordinaator")
    accept(project, "--state", "reviewed", "--by", "Näidislinna koordinaator", *LATER)
    assert signed(project) == ("reviewed", "Näidislinna koordinaator", LATER[1])


@pytest.mark.parametrize(
    ("name", "languages"), [("machine", {"en"}), ("translated", {"en"}), ("reviewed", {"et", "en"})]
)
def test_only_a_review_signs_the_estonian_text_too(name: str, languages: set[str], project: Path) -> None:
    (project / STATES).unlink()
    accept(project, "--state", name, "--by", "Näidisvalla koordinaator")
    assert {language for text in told(project) for language in text.languages} == languages


def test_only_the_languages_that_were_named_are_signed(copy_of_world: Path) -> None:
    name = "naidislinn/services/katse"
    (copy_of_world / "services" / "translations" / f"{name}.yaml").unlink()
    accept(copy_of_world, "--language", "uk", "--language", "ru", file=f"services/{name}.yaml")
    assert {tuple(text.languages) for text in told(copy_of_world, name)} == {("ru", "uk")}


def test_a_translation_that_is_gone_is_forgotten(project: Path) -> None:
    change(project, SERVICE, "  en: Invented advice.\n", "")
    assert accept(project).output == f"{STATES}\n"
    assert [text.field for text in told(project)] == ["title"]


def test_a_record_without_translations_has_no_file_beside_it(project: Path) -> None:
    change(project, SERVICE, "  en: Invented advice.\n", "")
    change(project, SERVICE, "  en: Language advice\n", "")
    assert accept(project).output == f"{STATES}\n"
    assert not (project / STATES).exists()
    assert accept(project).output == ""


def test_an_outdated_translation_is_known_as_long_as_its_text_stands_there(project: Path) -> None:
    change(project, SERVICE, "et: Keelenõu", "et: Keelenõu 2")
    assert accept(project, "--language", "et").exit_code == 0
    assert state(project) is OUTDATED
    change(project, SERVICE, "en: Language advice", "en: Language advice 2")
    accept(project, "--language", "et")
    assert state(project) is MACHINE
    assert [text.field for text in told(project)] == ["summary"]


def test_what_is_outdated_stands_below_what_is_not(project: Path) -> None:
    change(project, SERVICE, "et: Keelenõu", "et: Keelenõu 2")
    accept(project, "--language", "et")
    assert [text.field for text in told(project)] == ["summary", "title"]


def test_the_same_text_in_the_same_field_is_put_down_once(project: Path) -> None:
    twice = "details:\n" + 2 * "  - et: Sama.\n    en: The same.\n"
    change(project, SERVICE, "provider:", f"{twice}provider:")
    accept(project)
    assert [text.field for text in told(project)] == ["title", "summary", "details"]


def test_of_two_entries_of_the_same_text_the_first_one_counts(project: Path) -> None:
    text = (project / STATES).read_text("utf-8")
    entry = text[text.index("  - field: title") : text.index("  - field: summary")]
    change(project, STATES, "texts:\n", f"texts:\n{entry.replace('machine', 'translated')}")
    assert state(project) is TRANSLATED
    assert accept(project).exit_code == 0
    assert [(item.field, item.languages["en"].state.value) for item in told(project)] == [
        ("title", "translated"),
        ("summary", "machine"),
    ]


def test_one_translation_of_two_texts_follows_each_of_them(project: Path) -> None:
    two = "details:\n  - et: Üks.\n    en: One.\n  - et: Ainult üks.\n    en: One.\n"
    change(project, SERVICE, "provider:", f"{two}provider:")
    accept(project)
    change(project, SERVICE, "et: Ainult üks.", "et: Kõigest üks.")
    assert [state(project, text) for text in service(project).details] == [MACHINE, OUTDATED]


def test_easy_texts_and_keywords_have_no_translations(project: Path) -> None:
    change(project, SERVICE, "official_name:", "easy:\n  et: Lihtne.\n  en: Easy.\nofficial_name:")
    change(project, SERVICE, "status:", "keywords:\n  et:\n    - nõu\n  en:\n    - advice\nstatus:")
    assert service(project).easy is not None
    assert accept(project).output == ""
