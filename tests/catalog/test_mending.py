"""Bottlenecks, proposals, decisions and pilots: what came of them is told, in an order that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.changing import put, told, written

if TYPE_CHECKING:
    from pathlib import Path

BOTTLENECK = "internal/bottlenecks/lukus-uks.yaml"
PROPOSAL = "internal/proposals/voti.yaml"
DECISION = "internal/decisions/voti-lubatud.yaml"
PILOT = "internal/pilots/votmekatse.yaml"


def _change(root: Path, file: str, **fields: Any) -> None:
    put(root, f"../{file}", {**written(root, f"../{file}"), **fields})


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"solved_on": None}, ["solved-without-day"]),
        ({"solved_on": None, "status": "open"}, []),
        ({"solved_on": "2026-10-11"}, ["solved-before-recorded"]),
        ({"solved_on": "2026-10-12"}, []),
        ({"solved_on": "2026-11-24"}, ["day-to-come"]),
    ],
)
def test_bottleneck_is_solved_on_a_day_that_can_be(
    fields: dict[str, Any], codes: list[str], copy_of_world: Path
) -> None:
    _change(copy_of_world, BOTTLENECK, **fields)
    assert told(copy_of_world) == [(BOTTLENECK, code) for code in codes]


@pytest.mark.parametrize(
    ("proposal", "bottleneck", "codes"),
    [
        ("pilot", "solved", ["proposal-settled"]),
        ("drafted", "solved", ["proposal-settled"]),
        ("adopted", "solved", []),
        ("rejected", "solved", []),
        ("pilot", "in progress", []),
    ],
)
def test_proposal_is_settled_once_its_bottlenecks_are_solved(
    proposal: str, bottleneck: str, codes: list[str], copy_of_world: Path
) -> None:
    _change(copy_of_world, PROPOSAL, status=proposal)
    _change(copy_of_world, BOTTLENECK, status=bottleneck)
    assert told(copy_of_world, "proposal-settled") == [(PROPOSAL, code) for code in codes]


def test_proposal_with_a_bottleneck_that_is_left_is_not_settled(copy_of_world: Path) -> None:
    put(copy_of_world, "../internal/bottlenecks/teine.yaml", written(copy_of_world, f"../{BOTTLENECK}"))
    _change(copy_of_world, PROPOSAL, solves=["lukus-uks", "teine"])
    assert told(copy_of_world, "proposal-settled") == [(PROPOSAL, "proposal-settled")]
    _change(copy_of_world, "internal/bottlenecks/teine.yaml", status="open")
    assert told(copy_of_world, "proposal-settled") == []


@pytest.mark.parametrize(
    ("on", "codes"),
    [
        ("2026-10-12", ["decision-before-proposal"]),
        ("2026-10-13", []),
        ("2026-10", []),
        ("2026-09", ["decision-before-proposal"]),
    ],
)
def test_decision_is_not_older_than_its_proposal(on: str, codes: list[str], copy_of_world: Path) -> None:
    _change(copy_of_world, DECISION, on=on)
    assert told(copy_of_world) == [(DECISION, code) for code in codes]


def test_decision_on_a_faulty_proposal_is_told_of_that_alone(copy_of_world: Path) -> None:
    _change(copy_of_world, DECISION, on="2026-10-12")
    _change(copy_of_world, PROPOSAL, status="midagi muud")
    assert told(copy_of_world) == [(PROPOSAL, "not-a-choice")]


@pytest.mark.parametrize(
    ("ends", "result", "codes"),
    [
        ("2026-11-22", None, ["pilot-without-result"]),
        ("2026-11-22", {"et": "Uks jäi lahti."}, []),
        ("2026-11", None, []),
        ("2026-11-23", None, []),
        (None, None, []),
    ],
)
def test_pilot_that_is_over_tells_its_result(
    ends: str | None, result: dict[str, str] | None, codes: list[str], copy_of_world: Path
) -> None:
    _change(copy_of_world, PILOT, ends=ends, result=result)
    assert told(copy_of_world) == [(PILOT, code) for code in codes]


@pytest.mark.parametrize(("baseline", "codes"), [(None, ["pilot-without-baseline"]), (0, []), (2.5, [])])
def test_pilot_knows_the_value_from_before(baseline: float | None, codes: list[str], copy_of_world: Path) -> None:
    _change(copy_of_world, PILOT, baseline=baseline)
    assert told(copy_of_world, "pilot-without-baseline") == [(PILOT, code) for code in codes]
