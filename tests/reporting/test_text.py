from __future__ import annotations

import pytest

from tatsite.i18n import translations
from tatsite.records.problem import Position, Problem, Severity
from tatsite.reporting import line, report

ERROR = Problem(Position("services/naidisvald/services/a.yaml", 3, 5), "empty", {"field": "title"})
WARNING = Problem(Position("services/naidisvald/b.yaml", 1, 1), "unknown-place", severity=Severity.WARNING)


def _hint(owner: str, number: int = 1) -> Problem:
    position = Position(f"services/{owner}/services/a.yaml", number, 3)
    return Problem(position, "missing-translation", {"languages": "uk"}, Severity.HINT)


def _report(language: str, *problems: Problem, hints: bool = False) -> list[str]:
    return list(report(problems, translations(language), hints=hints))


@pytest.mark.parametrize(
    ("language", "severities"),
    [
        ("et", ["viga", "hoiatus", "vihje"]),
        ("en", ["error", "warning", "hint"]),
        ("ru", ["ошибка", "предупреждение", "подсказка"]),
        ("uk", ["помилка", "попередження", "підказка"]),
    ],
)
def test_problem_is_place_severity_sentence_and_code(language: str, severities: list[str]) -> None:
    problems = [ERROR, WARNING, _hint("naidisvald")]
    lines = [line(problem, translations(language)).split(": ", 2) for problem in problems]
    assert [place for place, _severity, _rest in lines] == [
        "services/naidisvald/services/a.yaml:3:5",
        "services/naidisvald/b.yaml:1:1",
        "services/naidisvald/services/a.yaml:1:3",
    ]
    assert [severity for _place, severity, _rest in lines] == severities
    assert [rest.rsplit(" ", 1)[1] for _place, _severity, rest in lines] == [
        "[empty]",
        "[unknown-place]",
        "[missing-translation]",
    ]


def test_hints_are_one_line_an_owner_unless_all_are_asked_for() -> None:
    problems = [_hint("naidisvald"), ERROR, _hint("naidislinn"), WARNING, _hint("naidisvald", 2)]
    assert _report("en", *problems) == [
        line(ERROR, translations("en")),
        line(WARNING, translations("en")),
        "naidislinn: 1 hint",
        "naidisvald: 2 hints",
        "1 error, 1 warning, 3 hints",
    ]


def test_all_hints_stand_among_the_other_problems() -> None:
    problems = [_hint("naidisvald"), ERROR, _hint("naidislinn")]
    lines = [line(problem, translations("en")) for problem in problems]
    assert _report("en", *problems, hints=True) == [*lines, "1 error, 0 warnings, 2 hints"]


@pytest.mark.parametrize("hints", [True, False])
def test_no_problem_is_said_in_one_line(*, hints: bool) -> None:
    assert _report("en", hints=hints) == ["No problems."]


COUNTS = {
    "et": {
        1: "1 viga, 1 hoiatus, 1 vihje",
        2: "2 viga, 2 hoiatust, 2 vihjet",
        5: "5 viga, 5 hoiatust, 5 vihjet",
        21: "21 viga, 21 hoiatust, 21 vihjet",
    },
    "en": {
        1: "1 error, 1 warning, 1 hint",
        2: "2 errors, 2 warnings, 2 hints",
        5: "5 errors, 5 warnings, 5 hints",
        21: "21 errors, 21 warnings, 21 hints",
    },
    "ru": {
        1: "1 ошибка, 1 предупреждение, 1 подсказка",
        2: "2 ошибки, 2 предупреждения, 2 подсказки",
        5: "5 ошибок, 5 предупреждений, 5 подсказок",
        11: "11 ошибок, 11 предупреждений, 11 подсказок",
        21: "21 ошибка, 21 предупреждение, 21 подсказка",
        22: "22 ошибки, 22 предупреждения, 22 подсказки",
        112: "112 ошибок, 112 предупреждений, 112 подсказок",
    },
    "uk": {
        1: "1 помилка, 1 попередження, 1 підказка",
        2: "2 помилки, 2 попередження, 2 підказки",
        5: "5 помилок, 5 попереджень, 5 підказок",
        11: "11 помилок, 11 попереджень, 11 підказок",
        21: "21 помилка, 21 попередження, 21 підказка",
        22: "22 помилки, 22 попередження, 22 підказки",
        112: "112 помилок, 112 попереджень, 112 підказок",
    },
}


@pytest.mark.parametrize(
    ("language", "number"), [(language, number) for language, counts in COUNTS.items() for number in counts]
)
def test_count_has_the_plural_forms_of_its_language(language: str, number: int) -> None:
    problems = [ERROR, WARNING, _hint("naidisvald")] * number
    assert _report(language, *problems)[-1] == COUNTS[language][number]


@pytest.mark.parametrize(
    ("number", "said"), [(1, "naidisvald: 1 подсказка"), (3, "naidisvald: 3 подсказки"), (7, "naidisvald: 7 подсказок")]
)
def test_owner_s_hints_have_the_plural_forms_of_their_language(number: int, said: str) -> None:
    assert _report("ru", *[_hint("naidisvald")] * number)[0] == said
