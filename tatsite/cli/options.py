"""Options that several commands have, and what is wrong with what somebody gave for them."""

from __future__ import annotations

from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError

from tatsite import site
from tatsite.records.fields import Text

FAILED = 1
"""Exit status when something is wrong with the records."""


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    try:
        site.today(value)
    except ValueError as error:
        raise click.BadParameter(f"{value} is not a date; write it like 2026-11-23") from error
    return value


def _below(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if Path(value).is_absolute() or ".." in Path(value).parts:
        raise click.BadParameter(f"{value} is not in the project folder; link it there")
    return value


def role(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Give the role of a person, as an option names it; a name of a person is none."""
    try:
        return None if value is None else TypeAdapter(Text).validate_python(value)
    except ValidationError as error:
        raise click.BadParameter(f"{value!r} is not the role of a person") from error


root_option = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="Project folder, with services/ and content/ in it.",
)
today_option = click.option(
    "--today", envvar="TATSITE_TODAY", callback=_day, help="Day to build for; today in Tallinn by default."
)
lang_option = click.option(
    "--lang", default="et", type=click.Choice(["et", "en", "ru", "uk"]), help="Language of the messages."
)
internal_option = click.option(
    "--internal",
    default=site.INTERNAL,
    callback=_below,
    help="Folder of the internal records in the project folder; it may be a link into another repository.",
)
existing = click.Path(path_type=Path, exists=True)
built_option = click.option(
    "--site",
    "target",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the built site; site/ by default.",
)
