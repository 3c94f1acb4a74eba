"""What a coordinator reads when something is wrong: each case gives exactly the lines beside it.

`pytest tests/reading --update-snapshots` writes the lines anew; read every one of them then.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tatsite.reporting import SENTENCES
from tests.editing.cases import BAD as BAD_FORMS
from tests.reading.cases import BAD, MADE, put, told
from tests.releasing.cases import BAD as BAD_IMPRINTS
from tests.sourcing.cases import BAD as BAD_SOURCES

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("et", "en")
CASES = sorted({path.stem for path in BAD.iterdir() if path.suffix != ".txt"} | set(MADE))
FIVE = ("duplicate-key", "misspelt-field", "row-twice", "tab", "wrong-ending")


def _lines(case: str, language: str) -> list[str]:
    return (BAD / f"{case}.{language}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_faulty_project_gives_exactly_these_lines(
    case: str, language: str, project: Path, request: pytest.FixtureRequest
) -> None:
    put(case, project)
    lines = told(project, language)
    if request.config.getoption("--update-snapshots"):
        (BAD / f"{case}.{language}.txt").write_text(lines, "utf-8")
    assert lines.splitlines() == _lines(case, language)


def test_no_lines_stand_there_without_their_case() -> None:
    assert {path.name for path in BAD.glob("*.txt")} == {f"{case}.{code}.txt" for case in CASES for code in LANGUAGES}


def test_every_problem_has_a_case() -> None:
    folders = (BAD, BAD_FORMS, BAD_IMPRINTS, BAD_SOURCES)
    lines = "".join(path.read_text("utf-8") for folder in folders for path in folder.glob("*.txt"))
    assert set(re.findall(r"\[([a-z0-9-]+)\]$", lines, re.MULTILINE)) == set(SENTENCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_faulty_files_show_all_their_problems_in_one_run(project: Path, language: str) -> None:
    expected = [line for case in FIVE for line in _lines(case, language)[:-1]]
    for case in FIVE:
        put(case, project)
    *lines, _count = told(project, language).splitlines()
    assert sorted(lines) == sorted(expected)
    assert len(lines) >= len(FIVE)


def test_problems_are_in_the_order_of_their_places(project: Path) -> None:
    for case in FIVE:
        put(case, project)
    *lines, _count = told(project, "en").splitlines()
    places = [(file, int(line), int(column)) for file, line, column, _rest in (line.split(":", 3) for line in lines)]
    assert places == sorted(places)
    assert len({file for file, _line, _column in places}) == len(FIVE)


@pytest.mark.parametrize("case", ["misspelt-field", "colon-in-text", "unknown-topic"])
@pytest.mark.parametrize(("form", "content"), [("bom", "\ufeff{}"), ("crlf", "{}")])
def test_places_are_the_same_whatever_the_editor_adds(case: str, form: str, content: str, project: Path) -> None:
    put(case, project)
    file = project / "services" / "naidisvald" / "services" / f"{case}.yaml"
    text = content.format(file.read_text("utf-8"))
    file.write_bytes((text.replace("\n", "\r\n") if form == "crlf" else text).encode())
    assert told(project, "en").splitlines() == _lines(case, "en")
