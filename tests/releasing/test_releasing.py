"""`tatsite check --release`: what the imprint must say before the site is released.

`pytest tests/releasing --update-snapshots` writes the lines anew; read every one of them then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tatsite.records.problem import BEFORE_RELEASE
from tatsite.reporting.sentences import releasing
from tests.editing.running import change, codes, run
from tests.projects import TODAY
from tests.releasing.cases import BAD, CASES, IMPRINT, put

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("et", "en")
SOUND = ("empty-publisher", "no-contact", "no-data-controller", "no-imprint", "no-publisher", "nothing-agreed-yet")
"""Cases with no other problem than that nothing can be released."""


def _lines(case: str, language: str) -> list[str]:
    return (BAD / f"{case}.{language}.txt").read_text("utf-8").splitlines()


def _said(lines: list[str]) -> set[str]:
    return {line.split(": ", 2)[2] for line in lines if line.endswith("]")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_what_the_imprint_lacks_is_told_with_its_place(
    case: str, language: str, project: Path, request: pytest.FixtureRequest
) -> None:
    put(case, project)
    done = run(project, "check", "--release", lang=language)
    if request.config.getoption("--update-snapshots"):
        (BAD / f"{case}.{language}.txt").write_text(done.output, "utf-8")
    assert done.output.splitlines() == _lines(case, language)
    assert done.exit_code == 1


def test_no_lines_stand_there_without_their_case() -> None:
    assert {path.name for path in BAD.glob("*.txt")} == {f"{case}.{code}.txt" for case in CASES for code in LANGUAGES}


@pytest.mark.parametrize("case", CASES)
def test_estonian_tells_every_case_in_estonian(case: str) -> None:
    estonian, english = _said(_lines(case, "et")), _said(_lines(case, "en"))
    assert len(estonian) == len(english)
    assert estonian.isdisjoint(english)


@pytest.mark.parametrize("case", SOUND)
def test_only_a_check_before_a_release_tells_it(case: str, project: Path) -> None:
    put(case, project)
    done = run(project, "check")
    assert (done.exit_code, codes(done)) == (0, [])
    assert set(codes(run(project, "check", "--release"))) <= BEFORE_RELEASE


def test_the_site_can_be_built_all_the_same(project: Path) -> None:
    catalog, problems = site.load(project, TODAY, release=True)
    assert catalog
    assert [problem.code for problem in problems] == ["no-imprint"]


def test_an_imprint_that_says_all_passes(project: Path) -> None:
    put("no-publisher", project)
    change(project, IMPRINT, "contact:", "publisher: naidisvald/organisations/valitsus\ncontact:")
    done = run(project, "check", "--release")
    assert (done.exit_code, codes(done)) == (0, [])


def test_an_imprint_with_a_wrong_ending_is_told_once(project: Path) -> None:
    put("no-publisher", project)
    (project / IMPRINT).rename((project / IMPRINT).with_suffix(".yml"))
    assert codes(run(project, "check", "--release")) == ["wrong-ending"]


def test_every_problem_of_a_release_has_its_sentence() -> None:
    assert set(releasing.SENTENCES) == BEFORE_RELEASE
