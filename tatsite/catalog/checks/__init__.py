"""The rules that more than one record takes part in.

Each module gives the problems of one sort; every rule is a function from all records to problems.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog.checks import (
    addressing,
    citing,
    dating,
    duplicates,
    freshness,
    handwriting,
    journeying,
    mending,
    planning,
    referring,
    releasing,
    translating,
)
from tatsite.catalog.checks.ground import Ground
from tatsite.records.problem import stops_build

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tatsite.reading import Handwritten, Readings
    from tatsite.records.problem import Problem

_RULES = (
    *referring.RULES,
    *citing.RULES,
    *freshness.RULES,
    *dating.RULES,
    *translating.RULES,
    *planning.RULES,
    *journeying.RULES,
    *mending.RULES,
    *duplicates.RULES,
    *addressing.RULES,
)
_WHEN_SOUND = (*referring.WHEN_SOUND, *planning.WHEN_SOUND, *journeying.WHEN_SOUND)
"""Rules that tell what nothing names: with an error anywhere, what should name it may be what is faulty."""


def check(readings: Readings, pages: Sequence[Handwritten], today: dt.date, *, release: bool = False) -> list[Problem]:
    """Check every record against the others, and the hand-written pages against the records.

    Before a release, what the imprint must say then is checked too.
    """
    ground = Ground(readings, today)
    rules = (*_RULES, *releasing.RULES) if release else _RULES
    problems = [problem for rule in rules for problem in rule(ground)]
    problems += handwriting.check(ground, pages)
    if not stops_build((*readings.problems, *problems)):
        problems += [problem for rule in _WHEN_SOUND for problem in rule(ground)]
    return problems


__all__ = ["check"]
