"""What a reader answers to the four questions, and what follows from it for the steps of the journey."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tatsite.records.common import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.records.journey import Answers, Arrived, Concern, Work


class Fit(StrEnum):
    """Whether what holds for some answers holds for a reader."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    """A question that decides it is not answered."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A reader's answers; what they skipped is `None`, and every question may be skipped."""

    basis: Basis | None = None
    """On what basis they live here."""
    arrived: Arrived | None = None
    """How long they have been in Estonia."""
    children: bool | None = None
    """Whether they have children."""
    work: Work | None = None
    """Whether and how they work."""

    def fit(self, answers: Answers | None) -> Fit:
        """Tell whether what holds for these answers holds here.

        Who is not sure of their basis has not answered that question, except where being not sure is asked for.
        """
        if answers is None:
            return Fit.YES
        unsure = self.basis is Basis.NOT_SURE and Basis.NOT_SURE not in answers.basis
        asked = (
            (answers.basis, None if unsure else self.basis),
            (answers.arrived, self.arrived),
            ([] if answers.children is None else [answers.children], self.children),
            (answers.work, self.work),
        )
        fits = [_among(given, wanted) for wanted, given in asked if wanted]
        return Fit.NO if Fit.NO in fits else Fit.OPEN if Fit.OPEN in fits else Fit.YES


def on_basis(concerns: Iterable[Concern]) -> bool:
    """Tell whether a step concerns only people on a certain basis, so that it shows on what basis one lives here."""
    return all(concern.answers and concern.answers.basis for concern in concerns)


def concerning(concerns: Iterable[Concern], situation: Situation) -> list[Concern]:
    """Give what a step may be to a reader: every concern that may hold, up to the first that surely does.

    Nothing means that the step does not concern them.
    """
    found: list[Concern] = []
    for concern in concerns:
        fit = situation.fit(concern.answers)
        if fit is not Fit.NO:
            found.append(concern)
        if fit is Fit.YES:
            break
    return found


def as_told(concerns: Iterable[Concern]) -> list[Concern]:
    """Give what a step is to most, then to whom it is something else; in the record exceptions stand first."""
    return sorted(concerns, key=lambda concern: concern.answers is not None)


def asked(answers: Answers | None) -> str:
    """Give the answers for which something holds as words for a machine: `basis-visa children-1`.

    A word is the name of a question, a hyphen, and an answer; of a question with several words one must fit, and of
    every question that is asked. Nothing is asked where it holds for everybody.
    """
    if answers is None:
        return ""
    children = [] if answers.children is None else [str(int(answers.children))]
    wanted = (("basis", answers.basis), ("arrived", answers.arrived), ("children", children), ("work", answers.work))
    return " ".join(f"{name}-{value}".replace(" ", "-") for name, values in wanted for value in values)


def _among(given: object, wanted: Iterable[object]) -> Fit:
    if given is None:
        return Fit.OPEN
    return Fit.YES if given in wanted else Fit.NO
