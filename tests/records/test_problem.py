from __future__ import annotations

import pytest

from tatsite.records.problem import LAPSES, Position, Problem, Severity, has_errors, stops_build

HERE = Position("services/a.yaml", 3, 5)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Problem(Position("a", 9, 9), "z"), Problem(Position("b", 1, 1), "a")),
        (Problem(Position("a", 2, 9), "z"), Problem(Position("a", 10, 1), "a")),
        (Problem(Position("a", 2, 9), "z"), Problem(Position("a", 2, 10), "a")),
        (Problem(HERE, "a", {"x": "2"}), Problem(HERE, "b", {"x": "1"})),
        (Problem(HERE, "a", {"x": "1"}), Problem(HERE, "a", {"x": "2"})),
        (Problem(HERE, "a"), Problem(HERE, "a", {"x": "1"})),
    ],
)
def test_problems_are_ordered_by_place_then_code_then_arguments(first: Problem, second: Problem) -> None:
    assert sorted([second, first], key=lambda problem: problem.sort_key) == [first, second]


def test_order_of_arguments_does_not_matter() -> None:
    assert Problem(HERE, "a", {"x": "1", "y": "2"}).sort_key == Problem(HERE, "a", {"y": "2", "x": "1"}).sort_key


@pytest.mark.parametrize(
    ("severity", "fails"), [(Severity.ERROR, True), (Severity.WARNING, False), (Severity.HINT, False)]
)
def test_only_an_error_fails_a_check_and_stops_a_build(severity: Severity, *, fails: bool) -> None:
    problems = [Problem(HERE, "missing-field", severity=severity)]
    assert has_errors(problems) is stops_build(problems) is fails


@pytest.mark.parametrize("code", sorted(LAPSES))
def test_error_of_a_passing_day_fails_a_check_and_lets_a_build_go_on(code: str) -> None:
    problems = [Problem(HERE, code)]
    assert has_errors(problems)
    assert not stops_build(problems)
    assert stops_build([*problems, Problem(HERE, "missing-field")])


def test_without_problems_nothing_fails() -> None:
    assert not has_errors([])
    assert not stops_build([])
