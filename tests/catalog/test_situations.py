"""What answers to the four questions make of what holds for some answers only."""

from __future__ import annotations

from typing import Any

import pytest

from tatsite.catalog import Fit, Situation, asked, concerning, on_basis
from tatsite.records.common import Basis
from tatsite.records.journey import Answers, Concern


def _concern(need: str, **answers: Any) -> Concern:
    return Concern.model_validate({"audience": "uustulija", "need": need, "answers": answers or None})


EU = Situation(basis=Basis.EU_CITIZEN)
UNSURE = Situation(basis=Basis.NOT_SURE)
PARENT, CHILDLESS = Situation(children=True), Situation(children=False)


@pytest.mark.parametrize(
    ("situation", "answers", "fit"),
    [
        (EU, {}, Fit.YES),
        (EU, {"basis": ["eu-citizen", "visa"]}, Fit.YES),
        (EU, {"basis": ["visa"]}, Fit.NO),
        (UNSURE, {"basis": ["visa"]}, Fit.OPEN),
        (UNSURE, {"basis": ["visa", "not-sure"]}, Fit.YES),
        (Situation(), {"basis": ["visa"]}, Fit.OPEN),
        (PARENT, {"children": True}, Fit.YES),
        (PARENT, {"children": False}, Fit.NO),
        (CHILDLESS, {"children": False}, Fit.YES),
        (CHILDLESS, {"children": True}, Fit.NO),
        (EU, {"children": True}, Fit.OPEN),
        (EU, {"basis": ["eu-citizen"], "children": True}, Fit.OPEN),
        (EU, {"basis": ["visa"], "children": True}, Fit.NO),
        (Situation(arrived="not yet"), {"arrived": ["this month"]}, Fit.NO),
        (Situation(arrived="not yet", work="looking"), {"arrived": ["not yet"], "work": ["looking"]}, Fit.YES),
        (Situation(work="studying"), {"work": ["employed", "looking"]}, Fit.NO),
    ],
)
def test_answers_fit_or_do_not_or_leave_it_open(situation: Situation, answers: dict[str, Any], fit: Fit) -> None:
    assert situation.fit(Answers.model_validate(answers)) is fit


def test_what_asks_nothing_fits_everybody() -> None:
    assert Situation().fit(None) is Fit.YES


def test_first_concern_that_fits_counts() -> None:
    concerns = [_concern("required", basis=["visa"]), _concern("if applies", children=True), _concern("optional")]
    assert [one.need for one in concerning(concerns, EU)] == ["if applies", "optional"]
    assert [one.need for one in concerning(concerns, Situation(basis=Basis.VISA))] == ["required"]
    assert [one.need for one in concerning(concerns, Situation(Basis.EU_CITIZEN, children=False))] == ["optional"]
    assert concerning(concerns, Situation()) == concerns


def test_step_with_no_concern_that_may_hold_does_not_concern_one() -> None:
    assert concerning([_concern("required", children=True)], CHILDLESS) == []
    assert concerning([_concern("required", children=True)], UNSURE) != []


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({}, ""),
        ({"basis": ["visa", "not-sure"], "work": ["not working"]}, "basis-visa basis-not-sure work-not-working"),
        ({"arrived": ["not yet"], "children": True}, "arrived-not-yet children-1"),
        ({"children": False}, "children-0"),
    ],
)
def test_answers_are_words_for_a_machine(answers: dict[str, Any], words: str) -> None:
    assert asked(Answers.model_validate(answers)) == words


def test_what_asks_nothing_has_no_words_for_a_machine() -> None:
    assert asked(None) == ""


@pytest.mark.parametrize(
    ("answers", "certain"),
    [
        ([{"basis": ["visa"]}], True),
        ([{"basis": ["visa"], "children": True}, {"basis": ["not-sure"]}], True),
        ([{"basis": ["visa"]}, {}], False),
        ([{"children": True}], False),
    ],
)
def test_step_shows_on_what_basis_one_lives_here_when_each_concern_asks_for_it(
    answers: list[dict[str, Any]], *, certain: bool
) -> None:
    assert on_basis([_concern("required", **one) for one in answers]) is certain
