"""Steps that wait for each other, that nobody helps at, that can never count; papers that come from nowhere."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tests.catalog.changing import put, told, written
from tests.projects import TODAY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ADDRESS, PAPER, TALK = (f"journey/steps/{name}.yaml" for name in ("aadress", "naidispaber", "jutt"))
OLD_PAPER = "journey/documents/vana-paber.yaml"
EU, VISA = {"basis": ["eu-citizen"]}, {"basis": ["visa"]}


def _change(root: Path, file: str, **fields: Any) -> None:
    put(root, file, written(root, file) | fields)


def _steps(root: Path, waiting: Mapping[str, list[dict[str, Any]]]) -> None:
    """Put steps into the world that wait for others, all of the second stage, in the order they are named."""
    step = written(root, TALK) | {"local": [], "always": False}
    for order, (name, requires) in enumerate(waiting.items(), 10):
        put(root, f"journey/steps/{name}.yaml", step | {"title": {"et": name}, "order": order, "requires": requires})


def _ways(root: Path) -> list[tuple[str, str]]:
    problems = [problem for problem in site.load(root, TODAY)[1] if problem.code == "step-cycle"]
    return [(problem.position.file.rpartition("/")[2], problem.arguments["way"]) for problem in problems]


def _after(*names: str, **more: Any) -> list[dict[str, Any]]:
    return [{"step": name, **more} for name in names]


def test_steps_that_wait_in_a_row_are_no_circle(copy_of_world: Path) -> None:
    _steps(copy_of_world, {"a": [], "b": _after("a"), "c": _after("a", "b"), "d": _after("b", "c")})
    assert told(copy_of_world) == []


def test_step_that_waits_for_itself_is_told(copy_of_world: Path) -> None:
    _steps(copy_of_world, {"a": _after("a")})
    assert _ways(copy_of_world) == [("a.yaml", "a → a")]
    assert told(copy_of_world) == [("journey/steps/a.yaml", "step-cycle")]


def test_circle_is_told_once_from_its_first_step_by_name(copy_of_world: Path) -> None:
    _steps(copy_of_world, {"z": _after("b"), "b": _after("c"), "c": _after("aadress", "z"), "d": _after("c")})
    assert _ways(copy_of_world) == [("b.yaml", "b → c → z → b")]


def test_every_circle_is_told_also_where_two_share_a_step(copy_of_world: Path) -> None:
    _steps(copy_of_world, {"a": _after("b", "c"), "b": _after("a"), "c": _after("a"), "d": _after("d")})
    assert _ways(copy_of_world) == [("a.yaml", "a → b → a"), ("a.yaml", "a → c → a"), ("d.yaml", "d → d")]


@pytest.mark.parametrize(
    ("there", "back", "ways"),
    [
        (EU, VISA, []),
        (EU, {"basis": ["eu-citizen", "visa"]}, ["a → b → a"]),
        (EU, {"children": True}, ["a → b → a"]),
        ({"work": ["looking"], "children": True}, {"work": ["looking"], "children": False}, []),
        ({"arrived": ["earlier"]}, {"arrived": ["not yet"]}, []),
        (None, VISA, ["a → b → a"]),
    ],
)
def test_circle_is_one_only_for_somebody_whom_every_prerequisite_is_for(
    there: dict[str, Any] | None, back: dict[str, Any], ways: list[str], copy_of_world: Path
) -> None:
    _steps(copy_of_world, {"a": _after("b", answers=there), "b": _after("a", answers=back)})
    assert [way for _file, way in _ways(copy_of_world)] == ways


def test_circle_of_some_is_found_beside_one_of_nobody(copy_of_world: Path) -> None:
    requires = [*_after("b", answers=EU), *_after("c")]
    _steps(copy_of_world, {"a": requires, "b": _after("a", answers=VISA), "c": _after("a", answers=VISA)})
    assert [way for _file, way in _ways(copy_of_world)] == ["a → c → a"]


def test_very_long_row_of_steps_is_no_trap(copy_of_world: Path) -> None:
    names = [f"s{number}" for number in range(1200)]
    _steps(copy_of_world, {name: _after(after) for name, after in pairwise(names)})
    assert {code for _file, code in told(copy_of_world)} == {"prerequisite-later", "unknown-reference"}


@pytest.mark.parametrize(("same_visit", "codes"), [(False, ["prerequisite-later"]), (True, [])])
def test_prerequisite_stands_earlier_unless_both_are_one_visit(
    same_visit: bool,  # noqa: FBT001 - a case
    codes: list[str],
    copy_of_world: Path,
) -> None:
    _steps(copy_of_world, {"a": _after("b", same_visit=same_visit), "b": []})
    assert [code for _file, code in told(copy_of_world)] == codes


def test_prerequisite_of_a_later_stage_stands_later_whatever_its_place_in_it(copy_of_world: Path) -> None:
    _change(copy_of_world, ADDRESS, order=99, requires=_after("jutt"))
    assert told(copy_of_world) == [(ADDRESS, "prerequisite-later")]


@pytest.mark.parametrize(
    ("audiences", "severity"), [(["naaber"], "warning"), (["uustulija", "naaber"], "hint"), (["uustulija"], "")]
)
def test_prerequisite_that_concerns_others_is_told_more_gravely_the_fewer_can_meet_it(
    audiences: list[str], severity: str, copy_of_world: Path
) -> None:
    _change(copy_of_world, ADDRESS, concerns=[{"audience": "uustulija", "need": "optional"}])
    concerns = [{"audience": name, "need": "optional"} for name in audiences]
    _change(copy_of_world, TALK, concerns=concerns, requires=_after("aadress"))
    problems = [one for one in site.load(copy_of_world, TODAY)[1] if one.code == "prerequisite-of-others"]
    assert [str(one.severity) for one in problems] == ([severity] if severity else [])
    assert {one.arguments["audiences"] for one in problems} <= {"naaber"}


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        (None, None, ["prerequisite-twice"]),
        (None, EU, ["prerequisite-twice"]),
        (EU, EU, ["prerequisite-twice"]),
        (EU, VISA, []),
        (EU, None, []),
    ],
)
def test_prerequisite_stands_twice_where_the_first_one_is_for_the_same_people(
    first: dict[str, Any] | None, second: dict[str, Any] | None, codes: list[str], copy_of_world: Path
) -> None:
    _change(copy_of_world, PAPER, requires=[*_after("aadress", answers=first), *_after("aadress", answers=second)])
    assert [code for _file, code in told(copy_of_world)] == codes


@pytest.mark.parametrize(
    ("other", "answers", "codes"),
    [("uustulija", None, ["concern-never-counts"]), ("uustulija", EU, []), ("naaber", None, [])],
)
def test_concern_never_counts_below_one_for_all_of_the_same_audience(
    other: str, answers: dict[str, Any] | None, codes: list[str], copy_of_world: Path
) -> None:
    first = {"audience": other, "need": "optional"} | ({"answers": answers} if answers else {})
    second = {"audience": "uustulija", "need": "if applies", "answers": {"children": True}}
    _change(copy_of_world, TALK, concerns=[first, second])
    assert [code for _file, code in told(copy_of_world)] == codes


def test_municipality_stands_once_in_a_step(copy_of_world: Path) -> None:
    local = written(copy_of_world, TALK)["local"]
    _change(copy_of_world, TALK, local=[*local, {"municipality": "kuuvald", "note": {"et": "Veel."}}])
    assert told(copy_of_world, "local-help-twice") == [(TALK, "local-help-twice")]


NOBODY: dict[str, Any] = {"municipality": None, "local": [], "services": [], "responsible": [], "choose_one": []}
OPTION = {"id": "ise", "title": {"et": "Tulen ise"}}
OFFICE = "national/organisations/naidisamet"


@pytest.mark.parametrize(
    ("fields", "without"),
    [
        ({}, "naidislinn, kuuvald"),
        ({"local": [{"municipality": "kuuvald", "services": ["kuuvald/services/juturing"]}]}, "naidislinn"),
        ({"local": [{"municipality": "kuuvald", "instead": [OFFICE]}]}, "naidislinn"),
        ({"local": [{"municipality": "kuuvald", "gap_on": "2026-11-02", "gap_by": "Roll"}]}, "naidislinn"),
        ({"local": [{"municipality": "kuuvald", "note": {"et": "Ootame."}}]}, "naidislinn, kuuvald"),
        ({"choose_one": [OPTION | {"link": {"url": "https://naidis.example/"}}]}, "naidislinn, kuuvald"),
        ({"choose_one": [OPTION | {"services": [OFFICE]}]}, ""),
        ({"municipality": "helps"}, ""),
        ({"responsible": [OFFICE]}, ""),
        ({"services": [OFFICE]}, ""),
        ({"always": True}, ""),
        ({"crisis": True}, ""),
        ({"concerns": [{"audience": "uustulija", "need": "if applies"}]}, ""),
    ],
)
def test_required_step_names_somebody_who_helps_in_every_municipality(
    fields: dict[str, Any], without: str, copy_of_world: Path
) -> None:
    _change(copy_of_world, ADDRESS, **NOBODY | fields)
    problems = [one for one in site.load(copy_of_world, TODAY)[1] if one.code == "step-without-help"]
    assert [one.arguments["municipalities"] for one in problems] == ([without] if without else [])


def test_document_that_is_needed_is_given_or_brought_from_home(copy_of_world: Path) -> None:
    assert written(copy_of_world, OLD_PAPER)["from_home"] is True
    _change(copy_of_world, OLD_PAPER, from_home=False)
    assert told(copy_of_world) == [(OLD_PAPER, "document-from-nowhere")]
    _change(copy_of_world, ADDRESS, gives=["vana-paber"])
    assert told(copy_of_world) == []
    _change(copy_of_world, OLD_PAPER, from_home=True)
    assert told(copy_of_world) == []


@pytest.mark.parametrize(
    ("review_by", "verified", "codes"),
    [
        ("2026-11-22", None, ["review-overdue"]),
        ("2026-11-22", {"on": "2026-11-16", "by": "Roll"}, []),
        ("2026-11-23", None, []),
        (None, None, []),
    ],
)
def test_step_that_nobody_verified_is_read_again_by_its_day(
    review_by: str | None, verified: dict[str, Any] | None, codes: list[str], copy_of_world: Path
) -> None:
    _change(copy_of_world, ADDRESS, review_by=review_by, verified=verified)
    assert [code for _file, code in told(copy_of_world)] == codes
