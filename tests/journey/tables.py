"""Tables that somebody who knows the journey wrote by hand: what a step is to whom, and who helps at it where.

`truth.csv` and `helpers.csv` are a second opinion: they were not made from the records of the steps.
"""

from __future__ import annotations

import csv
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from tatsite.catalog import Fit, Situation, concerning
from tatsite.records.common import Basis
from tatsite.records.journey import Arrived, Work

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tatsite.records.journey import Answers, Concern

TRUTH = Path(__file__).with_name("truth.csv")
HELPERS = Path(__file__).with_name("helpers.csv")
AUDIENCES: Final = ("uussisserandaja", "erinev-keel-ja-kultuur", "tagasipoorduja")
QUESTIONS: Final = ("basis", "arrived", "children", "work")
NONE: Final = "does not concern"
SKIPPED: Final = "skipped"
SITUATIONS: Final = tuple(
    Situation(basis, arrived, children, work)
    for basis, arrived, children, work in product(
        (*Basis, None), (*get_args(Arrived), None), (True, False, None), (*get_args(Work), None)
    )
)
"""Every combination of answers, none at all among them."""


class Row(NamedTuple):
    """What a step is for some answers; the first row that fits counts."""

    audience: str
    step: str
    basis: str
    arrived: str
    children: str
    work: str
    need: str

    @property
    def wanted(self) -> tuple[str, ...]:
        """What must be answered, in the order of the questions."""
        return self.basis, self.arrived, self.children, self.work

    def fits(self, answers: Sequence[str]) -> bool:
        """Tell whether it holds for these answers."""
        return all(among(wanted, given) for wanted, given in zip(self.wanted, answers, strict=True))


def among(cell: str, given: str) -> bool:
    """Tell whether a cell has a value; `*` has every one."""
    return cell == "*" or given in cell.split("|")


def read(file: Path) -> list[list[str]]:
    """Give the rows of a table, its head first, without the notes that begin with #."""
    lines = (line for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    return list(csv.reader(lines))


def rows() -> list[Row]:
    """Give the rows of the table of truth."""
    return [Row(*cells) for cells in read(TRUTH)[1:]]


def spoken(situation: Situation) -> tuple[str, ...]:
    """Give a reader's answers as the table writes them."""
    children = {True: "yes", False: "no", None: SKIPPED}[situation.children]
    return situation.basis or SKIPPED, situation.arrived or SKIPPED, children, situation.work or SKIPPED


ANSWERS: Final = {situation: spoken(situation) for situation in SITUATIONS}
"""The same as the table writes it."""


def expected(fitting: Iterable[Row], answers: Sequence[str]) -> str:
    """Give the need that the first row that fits says; empty where none fits."""
    return next((row.need for row in fitting if row.fits(answers)), "")


def found(concerns: Sequence[Concern], situation: Situation) -> str:
    """Give what the catalog makes of a step, in a word of the table.

    Of what may hold, the concern that surely does counts: it is the last one, for everybody whom no exception above
    it concerns. Where each hangs on an answer that was not given, the first one counts. Where none may hold, the step
    does not concern the reader.
    """
    may_hold = concerning(concerns, situation)
    if not may_hold:
        return NONE
    surely = situation.fit(may_hold[-1].answers) is Fit.YES
    return str(may_hold[-1 if surely else 0].need)


def differences(truth: Sequence[Row], journey: Mapping[tuple[str, str], Sequence[Concern]]) -> Iterator[str]:
    """Give a line for each difference between the table and what the steps say of whom they concern.

    `journey` has the concerns by audience and step. Questions that neither speaks of are left out of the line.
    """
    for (audience, step), concerns in journey.items():
        fitting = [row for row in truth if row.step == step and among(row.audience, audience)]
        asked = [name for place, name in enumerate(QUESTIONS) if _asks(fitting, concerns, place)]
        lines: dict[str, None] = {}
        for situation, answers in ANSWERS.items():
            wanted, given = expected(fitting, answers), found(concerns, situation)
            if wanted != given:
                said = [f"{name}: {answer}" for name, answer in zip(QUESTIONS, answers, strict=True) if name in asked]
                told = ", ".join(said) or "whatever the answers"
                lines[f"{step}, {audience}, {told}: the table says '{wanted}', the record '{given}'"] = None
        yield from lines


def _asks(truth: Iterable[Row], concerns: Iterable[Concern], place: int) -> bool:
    """Tell whether the table or the record speaks of a question."""
    in_table = any(row.wanted[place] != "*" for row in truth)
    return in_table or any(_wants(concern.answers, QUESTIONS[place]) for concern in concerns)


def _wants(answers: Answers | None, question: str) -> bool:
    return answers is not None and getattr(answers, question) not in ([], None)
