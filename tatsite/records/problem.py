"""What an editor is told: a problem is a code and its arguments at a place in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a hint only advises."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file."""

    file: str
    """Path relative to the project folder, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor must know; `reporting` makes the sentence."""

    position: Position
    """Where to type the fix."""
    code: str
    """Stable slug, such as `unknown-field`; the reference has one heading a code."""
    arguments: Mapping[str, str] = field(default_factory=dict)
    """What the sentence of this code needs."""
    severity: Severity = Severity.ERROR
    """Whether the build stops."""

    @property
    def sort_key(self) -> tuple[Position, str, tuple[tuple[str, str], ...]]:
        """The order in which problems are listed: by place, then by code."""
        return self.position, self.code, tuple(sorted(self.arguments.items()))


LAPSES = frozenset({"offered-overdue"})
"""Errors that a passing day brings. A check fails on them; a build goes on and shows the record as
not confirmed, because a site that stops would keep telling readers that it is offered."""
BEFORE_RELEASE = frozenset({"no-data-controller", "no-imprint", "no-publisher", "no-site-contact"})
"""Errors that only a check before a release tells. A build goes on: its pages say that the site is no official
channel yet."""


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether a check fails."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def stops_build(problems: Iterable[Problem]) -> bool:
    """Tell whether no site can be made of the records."""
    return has_errors(problem for problem in problems if problem.code not in LAPSES | BEFORE_RELEASE)
