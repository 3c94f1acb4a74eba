"""What commands print: the files they wrote, and what is wrong with records."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

import click

from tatsite import editing, reporting
from tatsite.cli import options
from tatsite.i18n import translations
from tatsite.records.problem import has_errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tatsite.records.problem import Problem


def put(root: Path, changed: Iterable[editing.Rewritten]) -> None:
    """Put files in place, and print the path of each that differed."""
    for rewritten in changed:
        if editing.put(root, rewritten):
            click.echo(rewritten.file)


def tell(problems: Iterable[Problem], lang: str) -> None:
    """Print problems as a check does, and exit with 1 when there is an error."""
    found = sorted(problems, key=lambda problem: problem.sort_key)
    for problem in found:
        click.echo(reporting.line(problem, translations(lang)))
    if has_errors(found):
        sys.exit(options.FAILED)


def fail(problems: Sequence[Problem], lang: str) -> NoReturn:
    """Print what is wrong with the records as a check does, and exit with 1."""
    for line in reporting.report(problems, translations(lang), hints=False):
        click.echo(line)
    sys.exit(options.FAILED)
