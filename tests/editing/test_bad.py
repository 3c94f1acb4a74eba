"""What somebody reads whose files are not in form, cannot be accepted or are imported.

Each case prints exactly the lines beside it.

`pytest tests/editing --update-snapshots` writes the lines anew; read every one of them then.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tatsite.editing import rewriting
from tatsite.reporting.sentences import calendars
from tests.editing.cases import BAD, COMMANDS, put
from tests.editing.running import run

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("et", "en")
ONLY_HERE = {"not-canonical", "form-would-change", "nothing-to-accept", *calendars.SENTENCES}
"""Problems that no check tells."""


def _lines(case: str, language: str) -> list[str]:
    return (BAD / f"{case}.{language}.txt").read_text("utf-8").splitlines()


def _sentences(case: str, language: str) -> set[str]:
    return set(re.findall(r"^\S+: \w+: (.+) \[[a-z0-9-]+\]$", "\n".join(_lines(case, language)), re.MULTILINE))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", COMMANDS)
def test_command_prints_exactly_these_lines(
    case: str, language: str, project: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    put(case, project)
    if case == "form-would-change":  # nothing that somebody writes leads there
        monkeypatch.setattr(rewriting, "dump", lambda _value: "schema_version: 1\n")
    command, *arguments = COMMANDS[case]
    done = run(project, str(command), *arguments, lang=language)
    if request.config.getoption("--update-snapshots"):
        (BAD / f"{case}.{language}.txt").write_text(done.output, "utf-8")
    assert done.output.splitlines() == _lines(case, language)
    failed = re.search(r"^\S+:\d+:\d+: (error|viga): ", done.output, re.MULTILINE)
    assert done.exit_code == (1 if failed else 0)


def test_no_lines_stand_there_without_their_case() -> None:
    assert {path.name for path in BAD.glob("*.txt")} == {
        f"{case}.{code}.txt" for case in COMMANDS for code in LANGUAGES
    }
    assert {path.stem for pattern in ("*.yaml", "*.ics") for path in BAD.glob(pattern)} <= set(COMMANDS)


def test_every_problem_that_only_these_commands_tell_has_a_case() -> None:
    lines = "".join(path.read_text("utf-8") for path in BAD.glob("*.txt"))
    assert set(re.findall(r"\[([a-z0-9-]+)\]$", lines, re.MULTILINE)) >= ONLY_HERE


@pytest.mark.parametrize("case", COMMANDS)
def test_estonian_tells_every_case_in_estonian(case: str) -> None:
    estonian, english = _sentences(case, "et"), _sentences(case, "en")
    assert len(estonian) == len(english)
    assert estonian.isdisjoint(english)
