"""The text of a record file, letter by letter as the web editor writes it, and readable for everybody else.

`as-the-web-editor-writes.json` holds what `stringify(value, options)` of the library it names gave for each value.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tatsite.editing import dump
from tatsite.reading import yaml12
from tests.strategies.texts import TEXTS

GOLDEN: Final = json.loads(Path(__file__).with_name("as-the-web-editor-writes.json").read_text("utf-8"))
NUMBERS = st.integers(-(10**17), 10**17) | st.integers(-(10**6), 10**6).map(lambda cents: cents / 100)
STRANGE = st.text(
    st.sampled_from("aõ1 \t\n\r'\":#-?,[]{}&*!|>%@`~=<\\\x00\x07\x1b\x7f\x85\x9f\u00a0\u2028\u2029\ufeff\uffff😀")
    | st.characters(exclude_categories=["Cs"]),
    max_size=8,
)
LEAVES = st.none() | st.booleans() | NUMBERS | STRANGE | TEXTS
VALUES = st.recursive(
    LEAVES, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(STRANGE, inside, max_size=3), max_leaves=8
)


def read_back(text: str) -> tuple[Any, list[yaml12.Fault]]:
    value, _marks, faults = yaml12.parse(text)
    return value, faults


def read_elsewhere(text: str) -> Any:
    """Read every value as a text: with PyYAML's own parser, which refuses tabs, so with LibYAML where one stands."""
    return yaml.load(text, Loader=yaml.CBaseLoader if "\t" in text else yaml.BaseLoader)  # noqa: S506


def as_texts(value: Any) -> Any:
    """Give a value as a reader sees it to whom everything is a text."""
    if isinstance(value, dict):
        return {key: as_texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_texts(item) for item in value]
    return value if isinstance(value, str) else dump({"x": value}).removeprefix("x: ").removesuffix("\n")


def test_every_value_is_written_as_the_web_editor_writes_it() -> None:
    assert GOLDEN["library"].startswith("yaml 2.")
    written = [(case, dump(case["value"])) for case in GOLDEN["cases"]]
    assert [(case, text) for case, text in written if text != case["text"]] == []


def test_what_the_web_editor_writes_is_read_as_it_was_meant() -> None:
    for case in GOLDEN["cases"]:
        assert read_back(case["text"]) == (case["value"], [])
        assert read_elsewhere(case["text"]) == as_texts(case["value"])


@settings(max_examples=200)
@given(st.dictionaries(STRANGE, VALUES, max_size=4))
def test_whatever_is_written_is_read_back_as_it_was(value: dict[str, Any]) -> None:
    text = dump(value)
    assert read_back(text) == (value, [])
    assert read_elsewhere(text) == as_texts(value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\u2028b", r'"a\Lb"'),
        ("a\u2029b", r'"a\Pb"'),
        ("a\x85b", r'"a\Nb"'),
        ("\ufeffa", r'"\ufeffa"'),
        ("a\ufffe\uffff", r'"a\ufffe\uffff"'),
        ("\x7f\x9f", r'"\x7f\x9f"'),
        ("kaks\n\u2028rida", r'"kaks\n\Lrida"'),
    ],
)
def test_what_yaml_1_1_takes_for_the_end_of_a_line_or_refuses_is_escaped(text: str, written: str) -> None:
    assert dump({"et": text}) == f"et: {written}\n"
    assert dump({text: 1}) == f"{written}: 1\n"
    assert read_elsewhere(dump({"et": text})) == {"et": text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\n  \nb", r'"a\n \ \nb"'),
        (" \na", r'"\ \na"'),
        ("a\n ", r'"a\n "'),
        ("\n\ta", r'"\n\ta"'),
    ],
)
def test_lines_of_spaces_alone_are_not_left_to_a_block(text: str, written: str) -> None:
    assert dump({"et": text}) == f"et: {written}\n"
    assert read_elsewhere(dump({"et": text})) == {"et": text}


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (-7, "-7"), (12.5, "12.5"), (10.0, "10"), (0.00001, "0.00001"), (1e22, f"1{'0' * 22}")],
)
def test_a_number_has_no_exponent_which_would_make_it_a_text(number: float, written: str) -> None:
    assert dump({"n": number}) == f"n: {written}\n"


def test_nothing_is_less_than_nothing() -> None:
    assert dump({"n": -0.0}) == "n: 0\n"


def test_a_record_of_nothing_is_an_empty_mapping() -> None:
    assert dump({}) == "{}\n"
