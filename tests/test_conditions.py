"""For whom something holds, in words."""

from __future__ import annotations

from itertools import combinations
from typing import Any, get_args

import pytest

from tatsite.i18n import translations
from tatsite.records.common import Basis
from tatsite.records.journey import Answers, Arrived, Work
from tatsite.wording import condition

BASES = [basis.value for basis in Basis]
NOT_CITIZENS = [basis for basis in BASES if basis not in {"estonian-citizen", "eu-citizen"}]


def _said(answers: dict[str, Any], language: str = "en") -> str:
    return condition(Answers.model_validate(answers), translations(language))


@pytest.mark.parametrize(
    ("bases", "said"),
    [
        ([], ""),
        (BASES, ""),
        ([basis for basis in BASES if basis != "not-sure"], ""),
        (["eu-citizen"], "if you are a citizen of another EU country"),
        (["estonian-citizen"], "if you are an Estonian citizen"),
        (["eu-citizen", "estonian-citizen"], "if you are a citizen of Estonia or another EU country"),
        (["visa"], "if your basis for living in Estonia is a visa"),
        (["visa", "residence-permit"], "if your basis for living in Estonia is a residence permit or a visa"),
        (["not-sure"], "if you are not sure on what basis you live in Estonia"),
        (
            ["eu-citizen", "not-sure"],
            "if you are a citizen of another EU country or if you are not sure on what basis you live in Estonia",
        ),
        (NOT_CITIZENS, "if you are not a citizen of Estonia or another EU country"),
        ([*NOT_CITIZENS, "eu-citizen"], "if you are not an Estonian citizen"),
        ([*NOT_CITIZENS, "estonian-citizen"], "if you are not a citizen of another EU country"),
        (
            [basis for basis in BASES if basis not in {"visa", "temporary-protection"}],
            "if your basis for living in Estonia is anything other than a visa or temporary protection",
        ),
    ],
)
def test_bases_are_told_by_the_shorter_list(bases: list[str], said: str) -> None:
    assert _said({"basis": bases}) == said


@pytest.mark.parametrize(
    ("arrived", "said"),
    [
        ([*get_args(Arrived)], ""),
        (["not yet"], "before you come to Estonia"),
        (["this year", "this month"], "in your first year in Estonia"),
        (["not yet", "this month"], "before you come to Estonia or in your first month in Estonia"),
        (["this month", "earlier"], "in your first month in Estonia or after your first year in Estonia"),
        (["this month", "this year", "earlier"], "once you are in Estonia"),
    ],
)
def test_time_in_estonia_is_told_in_one_piece_where_it_is_one(arrived: list[str], said: str) -> None:
    assert _said({"arrived": arrived}) == said


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ([*get_args(Work)], ""),
        (["looking"], "if you are looking for work"),
        (["not working", "looking"], "if you are looking for work or do not work"),
        (
            ["employed", "looking", "business", "studying"],
            "if you have a job, are looking for work, have your own business or are studying",
        ),
    ],
)
def test_work_is_told_by_what_one_does(work: list[str], said: str) -> None:
    assert _said({"work": work}) == said


def test_conditions_of_several_questions_are_joined() -> None:
    assert _said({"children": True, "work": ["looking"]}) == "if you have children and if you are looking for work"
    assert _said({"basis": ["visa"], "arrived": ["not yet"], "children": False}) == (
        "if your basis for living in Estonia is a visa, before you come to Estonia and if you have no children"
    )


def test_what_holds_for_everybody_has_no_condition() -> None:
    assert condition(None, translations("en")) == ""


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
@pytest.mark.parametrize(
    ("question", "answers"), [("basis", BASES), ("arrived", get_args(Arrived)), ("work", get_args(Work))]
)
def test_every_choice_of_answers_has_words_of_its_own(language: str, question: str, answers: tuple[str, ...]) -> None:
    chosen = [chosen for size in range(1, len(answers)) for chosen in combinations(answers, size)]
    without_doubt = [some for some in chosen if "not-sure" not in some and len(some) < len(BASES) - 1]
    said = [_said({question: list(some)}, language) for some in without_doubt]
    assert all(said)
    assert len(set(said)) == len(said)
    assert not [words for words in said if "%" in words]
