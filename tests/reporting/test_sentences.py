from __future__ import annotations

import re

import pytest

from tatsite.i18n import translations
from tatsite.records.problem import Position, Problem
from tatsite.reporting.sentences import SENTENCES, VARIANTS, sentence
from tests.reading.cases import BAD

HERE = Position("services/naidisvald/services/a.yaml")
LANGUAGES = ("et", "en", "ru", "uk")
NAMES = re.compile(r"%\((\w+)\)s")


ALL = [
    *((code, said) for code, said in SENTENCES.items()),
    *((code, said) for code, variants in VARIANTS.items() for _argument, said in variants),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("code", "words"), ALL)
def test_sentence_says_all_its_arguments(code: str, words: str, language: str) -> None:
    arguments = {name: f"näidis-{name}" for name in NAMES.findall(words)}
    said = sentence(Problem(HERE, code, arguments), translations(language))
    assert all(value in said for value in arguments.values())
    assert not re.search(r"%[(s]", said)


@pytest.mark.parametrize(("code", "words"), ALL)
def test_sentence_is_one_clause_after_the_place_of_its_problem(code: str, words: str) -> None:
    assert code in SENTENCES
    assert not words.endswith(".")
    assert not re.match(r"[A-Z]", words)


def test_the_first_sentence_that_has_what_it_needs_is_said() -> None:
    missing = {"field": "state", "page": "leht.md"}
    choice, example = {"expected": "a, b"}, {"like": "a"}
    assert "choose from: a, b" in _said("missing-field", missing | choice | example)
    assert "like state: a" in _said("missing-field", missing | example)
    assert "the example in leht.md" in _said("missing-field", missing)


def _said(code: str, arguments: dict[str, str]) -> str:
    return sentence(Problem(HERE, code, arguments), translations("en"))


def test_what_is_to_be_copied_is_not_cut_off() -> None:
    whole = f"et: '{'pikk ' * 60}'"
    assert _said("yaml-colon", {"write": whole}).endswith(whole)
    assert whole not in _said("yaml-syntax", {"line": whole})


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("et", "kas mõtlesite „keel“?"),
        ("en", "did you mean 'keel'?"),
    ],
)
@pytest.mark.parametrize("code", ["unknown-reference", "bad-language"])
def test_like_word_is_offered_once(code: str, language: str, question: str) -> None:
    problem = Problem(HERE, code, {"given": "kel", "meant": "keel"})
    assert sentence(problem, translations(language)).count(question) == 1
    assert sentence(problem, translations(language)).endswith(f"; {question}")


@pytest.mark.parametrize("arguments", [{"given": "kel"}, {"given": "kel", "meant": ""}])
def test_nothing_is_offered_where_no_word_is_like(arguments: dict[str, str]) -> None:
    assert "did you mean" not in _said("bad-language", arguments)
    assert "did you mean" not in _said("unknown-reference", arguments | {"file": "services/kel.yaml"})


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
