r"""Plain values to YAML text, letter by letter as the web editor Sveltia CMS writes it.

Sveltia writes with the library `yaml` of npm (options `lineWidth: 0`, `defaultStringType: PLAIN`,
`singleQuote: true`); the rules for texts follow its `stringifyString.js`, version 2.9. Where that
would not be read back as it was, because YAML 1.1 counts U+0085, U+2028 and U+2029 as ends of
lines and refuses some characters, the text stands in double quotation marks with escapes.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final

_STEP: Final = "  "

_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that no plain text and no block can hold."""
_NOT_PLAIN = re.compile(
    r"^[\n\t ,\[\]{}#&*!|>'\"%@`]|^[?-]\Z|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]\Z",
)
"""Texts that YAML would take for something else or cut off without quotation marks."""
_OTHER = re.compile(
    r"(~|[Nn]ull|NULL)?"
    r"|[Tt]rue|TRUE|[Ff]alse|FALSE"
    r"|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)[eE][-+]?[0-9]+"
    r"|[-+]?\.(inf|Inf|INF)|\.nan|\.NaN|\.NAN"
)
"""Texts that YAML 1.2 (core schema) reads as a null, a boolean or a number."""
_DOCUMENT_MARKS = ("---", "...")
_NO_BLOCK = re.compile(r"(^|\n)[\t ]+(\n|\Z)|^\n*\t")
"""Lines of spaces or tabs alone, and a tab that leads: not every reader finds them again in a block."""
_BREAKS = re.compile(r"\n+")
_INNER_BREAKS = re.compile(r"(?<!\n)\n+(?!\n|\Z)")

_ESCAPES: Final = {
    **{code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))},
    **{code: f"\\u{code:04x}" for code in (0xFEFF, 0xFFFE, 0xFFFF)},
    **{ord(sign): f"\\{letter}" for sign, letter in zip("\0\a\b\t\n\v\f\r\x1b", "0abtnvfre", strict=True)},
    **{ord(sign): f"\\{letter}" for sign, letter in zip('"\\\x85\u2028\u2029', '"\\NLP', strict=True)},
}


def dump(value: dict[str, Any]) -> str:
    """Write a mapping of nulls, booleans, numbers, texts, lists and mappings as a YAML document."""
    return f"{_mapping(value, '', top=True) if value else '{}'}\n"


def _node(value: Any, indent: str) -> str:  # noqa: ANN401 - whatever YAML can hold
    """Write a value whose further lines stand at `indent`."""
    if isinstance(value, dict) and value:
        return _mapping(value, indent)
    if isinstance(value, list) and value:
        return f"\n{indent}".join(f"- {_node(item, indent + _STEP)}" for item in value)
    return _scalar(value, indent)


def _mapping(value: dict[str, Any], indent: str, *, top: bool = False) -> str:
    below = indent + _STEP
    lines = []
    for key, item in value.items():
        space = f"\n{below}" if item and isinstance(item, dict | list) else " "
        lines.append(f"{_key(key, top=top)}:{space}{_node(item, below)}")
    return f"\n{indent}".join(lines)


def _key(key: str, *, top: bool) -> str:
    if _ESCAPED.search(key) or "\n" in key:
        return _double(key)
    taken = top and key.startswith(_DOCUMENT_MARKS)
    return _quoted(key) if taken or _NOT_PLAIN.search(key) or _OTHER.fullmatch(key) else key


def _scalar(value: Any, indent: str) -> str:  # noqa: ANN401
    if isinstance(value, str):
        return _text(value, indent)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number(value)
    return "[]" if value == [] else str(value)  # an empty mapping is written as Python does


def _number(value: float) -> str:
    """Write a number without an exponent, which would be read back as a text."""
    return format(Decimal(repr(value + 0.0)), "f").removesuffix(".0")


def _text(text: str, indent: str) -> str:
    if _ESCAPED.search(text):
        return _double(text)
    if "\n" in text:
        return _double(text) if _NO_BLOCK.search(text) else _block(text, indent)
    return _quoted(text) if _NOT_PLAIN.search(text) or _OTHER.fullmatch(text) else text


def _quoted(text: str) -> str:
    if "'" in text and '"' not in text:
        return _double(text)
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    escaped = text.translate(_ESCAPES)
    return '"' + escaped.replace(" \\n", "\\ \\n") + '"'


def _block(text: str, indent: str) -> str:
    """Write a text of several lines as it is, below a `|` that tells what becomes of its end and its indentation."""
    kept = text.rstrip("\n\t ")
    end = text[len(kept) :]
    chomp = "-" if "\n" not in end else "+" if not kept or end.index("\n") != len(end) - 1 else ""
    end = _INNER_BREAKS.sub(rf"\g<0>{indent}", end.removesuffix("\n"))
    leading = kept[: len(kept) - len(kept.lstrip(" \n"))]
    start = leading[: leading.rfind("\n") + 1]
    body = _BREAKS.sub(rf"\g<0>{indent}", start) + _BREAKS.sub(rf"\g<0>{indent}", kept[len(start) :])
    return f"|{'2' if ' ' in leading else ''}{chomp}\n{indent}{body}{end}"
