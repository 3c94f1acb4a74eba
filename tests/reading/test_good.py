"""What coordinators may write without hearing anything: each file in good/ is read as it is meant."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tatsite import reading, site
from tatsite.records import Service
from tatsite.records.problem import Severity
from tests.reading.cases import GOOD, SERVICES, problems_of, told

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.records.problem import Problem

CASES = sorted(path.stem for path in GOOD.iterdir())


def _service(case: str, project: Path) -> Service:
    entries, _problems, _names, _written = reading.read(project, site.RECORDS)
    record = next(entry.record for entry in entries if entry.id == case)
    assert isinstance(record, Service)
    return record


def _faults(project: Path) -> list[Problem]:
    return [problem for problem in problems_of(project) if problem.severity is not Severity.HINT]


def test_project_without_a_problem_says_so(project: Path) -> None:
    assert told(project, "en") == "No problems.\n"


@pytest.mark.parametrize("case", CASES)
def test_good_file_gives_no_more_than_hints(case: str, project: Path) -> None:
    shutil.copy(GOOD / f"{case}.yaml", project / SERVICES)
    assert _faults(project) == []


@pytest.mark.parametrize("case", CASES)
def test_good_file_reads_the_same_with_a_byte_order_mark_or_windows_line_ends(case: str, project: Path) -> None:
    text = (GOOD / f"{case}.yaml").read_text("utf-8")
    file = project / SERVICES / f"{case}.yaml"
    read = []
    for content in (text.encode(), text.encode("utf-8-sig"), text.replace("\n", "\r\n").encode()):
        file.write_bytes(content)
        read.append(_service(case, project))
    assert read[0] == read[1] == read[2]
    assert _faults(project) == []


def test_words_that_look_like_other_things_stay_text(project: Path) -> None:
    case = "words-that-look-like-other-things"
    shutil.copy(GOOD / f"{case}.yaml", project / SERVICES)
    service = _service(case, project)
    assert service.title.root == {"et": "no", "en": "18:30"}
    assert service.summary.root == {"et": "2026-05-01", "en": "012"}
    assert service.official_name == "yes"
    assert (service.status.since, service.status.until) == ("2026-05-01", "2027")
    assert service.languages == ["no"]


def test_texts_of_several_lines_are_kept(project: Path) -> None:
    case = "texts-of-several-lines"
    shutil.copy(GOOD / f"{case}.yaml", project / SERVICES)
    service = _service(case, project)
    assert service.title.root == {"et": "Näidis: «tere»", "en": 'Sample: "hello"'}
    assert service.summary.root == {"et": "Pikk tekst kahel real.", "en": "A long text\nin two lines."}
    assert service.notes == ["Loetelu ilma taandeta."]


def test_blank_optional_field_is_not_known(project: Path) -> None:
    shutil.copy(GOOD / "blank-fields.yaml", project / SERVICES)
    service = _service("blank-fields", project)
    assert (service.owner, service.verified, service.cost, service.say, service.status.since) == (None,) * 5
