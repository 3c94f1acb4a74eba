"""What each step is to each audience with each combination of answers, and who helps at it in each municipality.

`truth.csv` and `helpers.csv` say what is right; when they and the records differ, a person decides which is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite.catalog import Situation
from tatsite.records.journey import Concern, Need
from tests.journey.tables import (
    ANSWERS,
    AUDIENCES,
    HELPERS,
    NONE,
    QUESTIONS,
    SKIPPED,
    Row,
    among,
    differences,
    expected,
    found,
    read,
    rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog import Catalog

ALWAYS = ("abinumbrid-ja-kriis", "oma-omavalitsus", "vaimne-tervis", "esmane-abi-ja-toimetulek")
"""Help that nobody's answers may hide."""
TABLE = rows()
STEPS = list(dict.fromkeys(row.step for row in TABLE))


def _fitting(audience: str, step: str) -> list[Row]:
    return [row for row in TABLE if row.step == step and among(row.audience, audience)]


def _journey(catalog: Catalog) -> dict[tuple[str, str], list[Concern]]:
    told: dict[tuple[str, str], list[Concern]] = {
        (audience.id, step.id): [] for audience in catalog.audiences for step in catalog.journey.steps
    }
    for audience in catalog.audiences:
        for chapter in catalog.journey.of(audience):
            told |= {(audience.id, step.id): concerns for step, concerns in chapter.steps}
    return told


def _none_of(lines: list[str]) -> None:
    if lines:
        pytest.fail(f"{len(lines)} differences\n" + "\n".join(lines), pytrace=False)


def test_catalog_and_table_have_the_same_steps_and_audiences(real: Catalog) -> None:
    assert sorted(STEPS) == sorted(step.id for step in real.journey.steps)
    assert sorted(AUDIENCES) == sorted(audience.id for audience in real.audiences)


def test_step_is_to_everybody_what_the_table_says(real: Catalog) -> None:
    _none_of(list(differences(TABLE, _journey(real))))


def test_table_speaks_only_of_answers_and_needs_that_there_are() -> None:
    known = [{answers[place] for answers in ANSWERS.values()} for place in range(len(QUESTIONS))]
    for row in TABLE:
        cells = (row.audience, *row.wanted, row.need)
        for cell, values in zip(cells, (set(AUDIENCES), *known, {*Need, NONE}), strict=True):
            assert cell == "*" or set(cell.split("|")) <= values, row


@pytest.mark.parametrize("audience", AUDIENCES)
def test_table_tells_every_step_for_every_combination_of_answers(audience: str) -> None:
    for step in STEPS:
        fitting = _fitting(audience, step)
        assert all(expected(fitting, answers) for answers in ANSWERS.values()), (audience, step)


def test_no_row_of_the_table_is_idle() -> None:
    counting: set[Row] = set()
    for audience in AUDIENCES:
        for step in STEPS:
            fitting = _fitting(audience, step)
            counting |= {next(row for row in fitting if row.fits(answers)) for answers in ANSWERS.values()}
    assert [row for row in TABLE if row not in counting] == []
    assert len(TABLE) == len(set(TABLE))


def _less_said(situation: Situation, answers: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give the same answers with one of them skipped, or with a basis that one is not sure of."""
    for place in range(len(QUESTIONS)):
        yield (*answers[:place], SKIPPED, *answers[place + 1 :])
    if situation.basis:
        yield ("not-sure", *answers[1:])


@pytest.mark.parametrize("audience", AUDIENCES)
def test_question_that_is_skipped_or_that_one_is_not_sure_of_hides_no_step(audience: str) -> None:
    for step in STEPS:
        fitting = _fitting(audience, step)
        needs = {answers: expected(fitting, answers) for answers in ANSWERS.values()}
        for situation, answers in ANSWERS.items():
            if needs[answers] != NONE:
                assert NONE not in {needs[less] for less in _less_said(situation, answers)}, (step, answers)


@pytest.mark.parametrize("step", ALWAYS)
def test_help_is_hidden_from_nobody(step: str) -> None:
    for audience in AUDIENCES:
        fitting = _fitting(audience, step)
        assert NONE not in {expected(fitting, answers) for answers in ANSWERS.values()}


def _concerns(*told: tuple[str, dict[str, list[str]] | None]) -> list[Concern]:
    return [
        Concern.model_validate({"audience": AUDIENCES[0], "need": need, "answers": answers}) for need, answers in told
    ]


EMPLOYED, LOOKING = {"work": ["employed"]}, {"work": ["looking"]}


@pytest.mark.parametrize(
    ("concerns", "situation", "need"),
    [
        (_concerns(("required", EMPLOYED), ("optional", None)), Situation(work="employed"), "required"),
        (_concerns(("required", EMPLOYED), ("optional", None)), Situation(work="looking"), "optional"),
        (_concerns(("required", EMPLOYED), ("optional", None)), Situation(), "optional"),
        (_concerns(("if applies", EMPLOYED), ("optional", LOOKING)), Situation(), "if applies"),
        (_concerns(("if applies", EMPLOYED), ("optional", LOOKING)), Situation(work="business"), NONE),
        ([], Situation(), NONE),
    ],
)
def test_what_surely_holds_counts_and_else_the_first_that_may(
    concerns: list[Concern], situation: Situation, need: str
) -> None:
    assert found(concerns, situation) == need


def test_difference_is_told_in_one_line_with_the_answers_that_matter() -> None:
    table = [
        Row("*", "samm", "*", "*", "*", "employed", "required"),
        Row("*", "samm", "*", "*", "*", "*", "optional"),
    ]
    concerns = _concerns(("if applies", EMPLOYED), ("optional", None))
    told = list(differences(table, {(AUDIENCES[0], "samm"): concerns, (AUDIENCES[1], "samm"): []}))
    assert told[0] == "samm, uussisserandaja, work: employed: the table says 'required', the record 'if applies'"
    assert told[1].startswith("samm, erinev-keel-ja-kultuur, work: employed: the table says 'required', the record")
    assert len(told) == 1 + len({answers[3] for answers in ANSWERS.values()})
    (line,) = differences([Row("*", "samm", "*", "*", "*", "*", "optional")], {(AUDIENCES[0], "samm"): []})
    assert "whatever the answers: the table says 'optional', the record 'does not concern'" in line


def _helpers() -> dict[tuple[str, str], set[str]]:
    (_, *municipalities), *lines = read(HELPERS)
    return {
        (step, municipality): set(cell.split())
        for step, *cells in lines
        for municipality, cell in zip(municipalities, cells, strict=True)
    }


def test_table_of_helpers_has_every_step_and_every_municipality(real: Catalog) -> None:
    told = _helpers()
    steps = {step.id for step in real.journey.steps}
    assert set(told) == {(step, municipality.id) for step in steps for municipality in real.municipalities}


def test_services_help_at_the_steps_that_the_table_says(real: Catalog) -> None:
    lines = []
    for (step, municipality), wanted in _helpers().items():
        services = real.journey.helpers(real.journey.step(step), municipality).services
        given = {item.id for item in services}
        only = [f"only {where} has {' '.join(sorted(ids))}" for where, ids in _apart(wanted, given) if ids]
        lines += [f"{step}, {municipality}: {', '.join(only)}"] if only else []
    _none_of(lines)


def _apart(wanted: set[str], given: set[str]) -> tuple[tuple[str, set[str]], tuple[str, set[str]]]:
    return ("the table", wanted - given), ("the record", given - wanted)


def test_every_service_of_a_municipality_helps_at_some_step(real: Catalog) -> None:
    told = {(municipality, service) for (_step, municipality), cell in _helpers().items() for service in cell}
    assert told == {(item.owner, item.id) for item in real.services}
