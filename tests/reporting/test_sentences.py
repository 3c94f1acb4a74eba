from __future__ import annotations

import re

import pytest

from tatsite.i18n import translations
from tatsite.records.problem import Position, Problem
from tatsite.reporting import SENTENCES, sentence
from tests.reading.cases import BAD

HERE = Position("services/naidisvald/services/a.yaml")
LANGUAGES = ("et", "en", "ru", "uk")
NAMES = re.compile(r"%\((\w+)\)s")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_says_all_its_arguments(code: str, language: str) -> None:
    arguments = {name: f"näidis-{name}" for name in NAMES.findall(SENTENCES[code])}
    said = sentence(Problem(HERE, code, arguments), translations(language))
    assert all(value in said for value in arguments.values())
    assert not re.search(r"%[(s]", said)


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_is_one_clause_after_the_place_of_its_problem(code: str) -> None:
    assert not SENTENCES[code].endswith(".")
    assert not re.match(r"[A-Z]", SENTENCES[code])


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("et", "kas mõtlesite „keel“?"),
        ("en", "did you mean 'keel'?"),
    ],
)
def test_like_word_is_offered(language: str, question: str) -> None:
    problem = Problem(HERE, "unknown-reference", {"given": "kel", "meant": "keel"})
    assert sentence(problem, translations(language)).endswith(f"; {question}")


@pytest.mark.parametrize("arguments", [{"given": "kel"}, {"given": "kel", "meant": ""}])
def test_nothing_is_offered_where_no_word_is_like(arguments: dict[str, str]) -> None:
    assert sentence(Problem(HERE, "unknown-reference", arguments), translations("en")) == "there is no 'kel'"


def test_quoted_text_of_several_lines_becomes_one() -> None:
    problem = Problem(HERE, "bad-url", {"given": "a\nb"})
    assert sentence(problem, translations("en")).startswith("'a b' is not a web address")


def test_sign_for_a_place_in_a_sentence_is_shown_as_it_is() -> None:
    problem = Problem(HERE, "bad-url", {"given": "%(given)s %s"})
    assert sentence(problem, translations("en")).startswith("'%(given)s %s' is not a web address")


def test_estonian_tells_every_case_in_estonian() -> None:
    for path in BAD.glob("*.et.txt"):
        for told in path.read_text("utf-8").splitlines()[:-1]:
            said = told.split(": ", 2)[2].rsplit(" [", 1)[0]
            english = (BAD / path.name.replace(".et.", ".en.")).read_text("utf-8")
            assert said not in english
