"""Records come from anyone: nothing they hold may raise, or spoil the lines that tell of it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.reading.cases import SERVICES, problems_of, service, told

if TYPE_CHECKING:
    from pathlib import Path

WORDS = service()
CHECKED = "verified:\n  on: {}\n  by: Näidisvalla koordinaator\n  every: {}\n"
PHONE = "channels:\n  - kind: phone\n    number: {}\n"
SIGNS = "a\\e[31m\\r\\n\\u0085\\u2028\\u2029\\u009b\\u202eb"
"""Escapes of signs that would change how a terminal shows a line."""
HOURS = "channels:\n  - kind: phone\n    number: 112\n    hours: {}\n"

HOSTILE = {
    "line number of 5000 digits": WORDS.replace("lines: 10-12", f"lines: '{'1' * 5000}'"),
    "line range of 5000 digits": WORDS.replace("lines: 10-12", f"lines: 1-{'9' * 5000}"),
    "check on the last day there is": WORDS + CHECKED.format("9999-12-31", "6 months"),
    "check on the last day there is, in days": WORDS + CHECKED.format("9999-12-31", "99 days"),
    "check on the last day there is, in weeks": WORDS + CHECKED.format("9999-12-31", "99 weeks"),
    "check on the first day there is": WORDS + CHECKED.format("0001-01-01", "1 days"),
    "year nought": WORDS + CHECKED.format("0000-01-01", "1 days"),
    "date of other digits": WORDS + CHECKED.format("٢٠٢٦-١١-١٦", "6 months"),
    "interval of other digits": WORDS + CHECKED.format("2026-11-16", "٣ months"),
    "price of 18 digits": f"{WORDS}cost:\n  free: false\n  amount_eur: {'9' * 18}\n",
    "price of 34 digits": f"{WORDS}cost:\n  free: false\n  amount_eur: {'9' * 17}.{'9' * 17}\n",
    "phone of 5000 digits": WORDS + PHONE.format("1" * 5000),
    "phone of signs": WORDS + PHONE.format("';ext=+++'"),
    "phone that is a list": WORDS + PHONE.format("[1, 2]"),
    "hours that are a list": WORDS + HOURS.format("[[1]]"),
    "hours that are a number": WORDS + HOURS.format("9"),
    "empty hours": WORDS + HOURS.format("{}"),
    "hours of nothing": WORDS + HOURS.format("{mon: }"),
    "hours of a mapping": WORDS + HOURS.format("{mon: {tue: closed}}"),
    "kind that is a list": WORDS + "channels:\n  - kind: [phone]\n",
    "kind that is nothing": WORDS + "channels:\n  - kind:\n",
    "kind that is a key too": WORDS + "channels:\n  - kind: place\n    place: {address: 1}\n",
    "channels that are a mapping": WORDS + "channels: {kind: phone}\n",
    "text of lists": WORDS + "details: [{et: [[]]}]\n",
    "text of a number for a language": WORDS + "details: [{1: x}]\n",
    "field without a name": WORDS + "? \n: x\n",
    "merge key": WORDS + "<<: {title: x}\n",
    "percent signs": WORDS.replace("- keel", "- '%(given)s %s %'"),
    "braces": WORDS.replace("- keel", "- '{given} {0}'"),
    "address with a broken host": WORDS + "channels:\n  - kind: web\n    url: https://[::1\n",
    "e-mail of 5000 letters": WORDS + f"channels:\n  - kind: email\n    address: {'a' * 5000}@naidis.example\n",
    "plan row without a year": WORDS + "plan_rows: [keelekohvik, '/', '2026', '2026/']\n",
    "date with a time": WORDS.replace("state: unconfirmed", "state: paused\n  until: 2026-05-01T00:00:00Z"),
    "20 000 fields written twice": WORDS + "a: 1\n" * 20_000,
    "20 000 unknown fields": WORDS + "".join(f"a{n}: 1\n" for n in range(20_000)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_somebody_writes_raises(text: str, project: Path) -> None:
    (project / SERVICES / "vaenulik.yaml").write_text(text, "utf-8")
    assert told(project, "et").splitlines()


@pytest.mark.parametrize(
    "text",
    [HOSTILE["line number of 5000 digits"], HOSTILE["line range of 5000 digits"]],
)
def test_line_number_of_any_length_is_told_as_such(text: str, project: Path) -> None:
    (project / SERVICES / "vaenulik.yaml").write_text(text, "utf-8")
    assert [problem.code for problem in problems_of(project)] == ["bad-lines"]


@pytest.mark.parametrize(
    "added",
    [
        f"provider_: {'x' * 5000}",
        f"{'x' * 900}: 1",
        f"owner: {'x' * 5000}",
        f"audiences: [{'x' * 5000}]",
        f"plan_rows: ['2026/{'x' * 4000}']",
        PHONE.format("x" * 5000),
        HOURS.format("x" * 5000),
        f"details: [{{{'x' * 900}: y, et: z}}]",
        f"channels:\n  - kind: {'x' * 5000}\n",
    ],
)
def test_what_somebody_wrote_is_quoted_only_in_part(added: str, project: Path) -> None:
    (project / SERVICES / "vaenulik.yaml").write_text(f"{WORDS}{added}\n", "utf-8")
    first, *_rest, _count = told(project, "en").splitlines()
    assert len(first) < 400


@pytest.mark.parametrize(
    "added",
    [
        f'owner: "{SIGNS}"',
        f'audiences: ["{SIGNS}"]',
        f'"{SIGNS}": 1',
        f'details: [{{"{SIGNS}": x, et: y}}]',
        f'plan_rows: ["2026/{SIGNS}"]',
        f'cost: {{free: "{SIGNS}"}}',
        f'"a": 1\n"a{SIGNS}": 1\n"a{SIGNS}": 1',
    ],
)
def test_problem_is_one_line_without_control_characters(added: str, project: Path) -> None:
    (project / SERVICES / "vaenulik.yaml").write_text(f"{WORDS}{added}\n", "utf-8")
    lines = told(project, "en")
    assert len(lines.splitlines()) == lines.count("\n")
    assert {unicodedata.category(sign) for sign in lines.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Zl", "Zp"})


def test_file_s_name_cannot_start_a_line_of_its_own(project: Path) -> None:
    (project / SERVICES / "a\n::error::b.yaml").write_text(WORDS, "utf-8")
    lines = told(project, "en").splitlines()
    assert len(lines) == 2
    assert not any(line.startswith("::") for line in lines)
