from __future__ import annotations

import pytest

from tatsite.reading.yaml12 import Fault, Marks, parse


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("n", "n"),
        ("18:30", "18:30"),
        ("2026-05-01", "2026-05-01"),
        ("2026-05-01 18:30:00", "2026-05-01 18:30:00"),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("=", "="),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("False", False),
        ("FALSE", False),
        ("tRUE", "tRUE"),
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("0", 0),
        ("-7", -7),
        ("+372", "+372"),
        ("999999999999999999", 999_999_999_999_999_999),
        ("9999999999999999999", "9999999999999999999"),
        ("12.50", 12.5),
        ("-0.5", -0.5),
        ("12,50", "12,50"),
        ("'true'", "true"),
        ('"null"', "null"),
        ("'12'", "12"),
        ("! 12", 12),
        ("[]", []),
        ("{}", {}),
        ("[no, 1, [~]]", ["no", 1, [None]]),
        ("{no: 1}", {"no": 1}),
    ],
)
def test_value_follows_the_core_schema(written: str, value: object) -> None:
    read, _marks, faults = parse(f"key: {written}\n")
    assert faults == []
    assert read == {"key": value}
    assert type(read["key"]) is type(value)


@pytest.mark.parametrize("style", ["|", ">"])
def test_block_is_text_whatever_it_holds(style: str) -> None:
    assert parse(f"key: {style}-\n  12\n")[0] == {"key": "12"}


@pytest.mark.parametrize("key", ["12", "true", "null", "2026-05-01"])
def test_key_is_text_whatever_it_looks_like(key: str) -> None:
    assert parse(f"{key}: x\n")[0] == {key: "x"}


def test_text_without_any_value_reads_as_nothing() -> None:
    assert parse("") == (None, Marks(), [])


@pytest.mark.parametrize("text", ["tere", "- tere", "[tere]"])
def test_top_may_be_no_mapping(text: str) -> None:
    assert parse(text)[0] in ("tere", ["tere"])


def test_places_of_keys_and_values_are_counted_from_one() -> None:
    _value, marks, _faults = parse("title:\n  et: Näidis\nlist:\n- a\n- {b: c}\n")
    assert marks.values == {
        (): (1, 1),
        ("title",): (2, 3),
        ("title", "et"): (2, 7),
        ("list",): (4, 1),
        ("list", 0): (4, 3),
        ("list", 1): (5, 3),
        ("list", 1, "b"): (5, 7),
    }
    assert marks.keys == {
        ("title",): (1, 1),
        ("title", "et"): (2, 3),
        ("list",): (3, 1),
        ("list", 1, "b"): (5, 4),
    }


def test_columns_count_characters_and_not_bytes() -> None:
    _value, marks, _faults = parse("{näidis: õ, b: 😀, c: d}")
    assert marks.values["c",] == (1, 22)


def test_nearest_leaves_out_what_is_not_written() -> None:
    _value, marks, _faults = parse("channels:\n  - kind: phone\n")
    assert marks.nearest(("channels", 0, "phone", "kind")) == ("channels", 0, "kind")
    assert marks.nearest(("channels", 0, "phone", "number")) == ("channels", 0)
    assert marks.nearest(("title",)) == ()


def test_key_written_twice_keeps_its_first_value_and_tells_each_repetition() -> None:
    value, marks, faults = parse("a: 1\nb: 2\na: {x: 3}\na: 4\n")
    assert value == {"a": 1, "b": 2}
    assert marks.values["a",] == (1, 4)
    assert faults == [
        Fault((3, 1), "duplicate-key", {"key": "a", "line": "1"}),
        Fault((4, 1), "duplicate-key", {"key": "a", "line": "1"}),
    ]


def test_same_key_in_another_mapping_is_no_repetition() -> None:
    assert parse("- a: 1\n- a: 2\n- {a: {a: 3}}\n")[2] == []


@pytest.mark.parametrize(
    ("text", "code", "mark"),
    [
        ("a: &x 1\n", "yaml-sign", (1, 4)),
        ("a: &x [1]\n", "yaml-sign", (1, 4)),
        ("a: &x {b: 1}\n", "yaml-sign", (1, 4)),
        ("&x a: 1\n", "yaml-sign", (1, 1)),
        ("a: *x\n", "yaml-sign", (1, 4)),
        ("a: &õ 1\n", "yaml-sign", (1, 4)),
        ("a: *õ*\n", "yaml-sign", (1, 4)),
        ("a: !x 1\n", "yaml-sign", (1, 4)),
        ("a: !õ 1\n", "yaml-sign", (1, 4)),
        ("a: !<> 1\n", "yaml-sign", (1, 4)),
        ("a: !!python/object:os.system {}\n", "yaml-sign", (1, 4)),
        ("a: !!str 1\n", "yaml-sign", (1, 4)),
        ("a: !x [1]\n", "yaml-sign", (1, 4)),
        ("a: 1\n---\nb: 2\n", "yaml-second-document", (2, 1)),
        ("[a]: 1\n", "yaml-key-not-text", (1, 1)),
        ("{a: 1}: 1\n", "yaml-key-not-text", (1, 1)),
        ("? - a\n: 1\n", "yaml-key-not-text", (1, 3)),
        ("a: b: c\n", "yaml-colon", (1, 5)),
        ("a: @b\n", "yaml-sign", (1, 4)),
        ("a: `b`\n", "yaml-sign", (1, 4)),
        ("- a: b: c\n", "yaml-colon", (1, 7)),
        ("a: b\n  c: d\n", "yaml-syntax", (2, 4)),
        ("a: 'b's c'\n", "yaml-after-quote", (1, 7)),
        ('a: "b" c\n', "yaml-after-quote", (1, 8)),
        ("a: 1\n b: 2\n", "yaml-syntax", (2, 3)),
        ("a: [1, 2\n", "yaml-syntax", (2, 1)),
        ("a:\n\tb: 1\n", "yaml-tab", (2, 1)),
        ("a:\n  \tb: 1\n", "yaml-tab", (2, 3)),
        ("a: |\n\tb\n", "yaml-tab", (2, 1)),
        ("a: 'b\n\nc: d\n", "yaml-unclosed", (1, 4)),
        ("a: 1\nb\nc: d\n", "yaml-no-colon", (2, 1)),
        ("a: \x01\n", "yaml-character", (1, 4)),
        ("a: õõ\nb: äö \x7f\n", "yaml-character", (2, 7)),
    ],
)
def test_fault_of_the_yaml_itself_is_told_where_it_is(text: str, code: str, mark: tuple[int, int]) -> None:
    _value, _marks, faults = parse(text)
    assert [(fault.code, fault.mark) for fault in faults] == [(code, mark)]


def test_syntax_fault_quotes_the_start_of_its_line() -> None:
    _value, _marks, faults = parse(f"a: 1\n  b: @{'x' * 100}\n")
    assert faults == [Fault((2, 4), "yaml-syntax", {"line": f"b: @{'x' * 56}"})]


def test_tab_inside_a_text_is_no_fault() -> None:
    assert parse("a: b\tc\n") == ({"a": "b\tc"}, Marks({(): (1, 1), ("a",): (1, 4)}, {("a",): (1, 1)}), [])


def test_what_came_before_a_fault_is_kept() -> None:
    assert parse("a: 1\nb: *x\n")[0]["a"] == 1


def test_twenty_levels_are_read_and_one_more_is_not() -> None:
    assert parse("[" * 20 + "]" * 20)[2] == []
    assert parse("[" * 21 + "]" * 21)[2] == [Fault((1, 21), "yaml-too-deep", {"limit": "20"})]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_hundred_thousand_openings_neither_crash_nor_hang(opening: str) -> None:
    _value, _marks, faults = parse(opening * 100_000)
    assert len(faults) == 1


def test_aliases_cannot_grow() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    assert parse("\n".join(lines))[2] == [Fault((1, 5), "yaml-sign", {"sign": "&"})]


def test_remark_behind_the_sign_of_a_block_is_told() -> None:
    assert parse("et: | # märkus\n  tekst # ei ole\n")[2] == [Fault((1, 7), "yaml-cut", {"cut": "# märkus"})]


def test_number_sign_in_a_text_is_none_whatever_ends_the_lines() -> None:
    assert parse('a: "tuba # 5"\x85\nb: 1\rc: "# 6"\n')[2] == []
