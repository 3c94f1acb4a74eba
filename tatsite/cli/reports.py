"""Reports for those who keep the records: `tatsite report …`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tatsite import exports, reporting, site
from tatsite.cli import options, telling
from tatsite.i18n import translations

if TYPE_CHECKING:
    from tatsite.catalog import Catalog


def _month(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    try:
        return value and f"{dt.datetime.strptime(value, '%Y-%m'):%Y-%m}"  # noqa: DTZ007 - a month has no zone
    except ValueError as error:
        raise click.BadParameter(f"{value} is not a month; write it like 2027-03") from error


@click.group()
def report() -> None:
    """Reports for those who keep the records."""


@report.command()
@options.root_option
@options.lang_option
@click.option("--open", "only_open", is_flag=True, help="Show only what is still to do.")
def sources(root: Path, lang: str, *, only_open: bool) -> None:
    """Show which record tells each line of the source documents, and what no record tells.

    Exit status: 0 when every line and fact is told or left out with a reason, 1 when one is not.
    """
    (found, problems), messages = site.sourcing(root), translations(lang)
    if not only_open:
        for line in reporting.source_lines(found.lines(), messages):
            click.echo(line)
    for line in reporting.report(problems, messages, hints=True):
        click.echo(line)
    if problems:
        sys.exit(options.FAILED)


@report.command()
@options.root_option
@options.today_option
@options.lang_option
@click.option("--year", type=click.IntRange(2000, 2100), required=True, help="Year to report on.")
@click.option("--csv", "as_csv", is_flag=True, help="Write a table for a spreadsheet (CSV) instead of text.")
def indicators(root: Path, today: str | None, lang: str, year: int, *, as_csv: bool) -> None:
    """Show what is to be reached in a year and what is recorded, counts that are not released yet too.

    What nobody recorded is told as not recorded, never as 0. Exit status: 0, or 1 when records have errors.
    """
    catalog = _catalog(root, today, lang)
    found = site.measures_of(catalog, year)
    if as_csv:
        click.echo(exports.measures_as_csv(found), nl=False)
        return
    for line in reporting.measures_as_text(found, year, translations(lang)):
        click.echo(line)


@report.command()
@options.root_option
@options.today_option
@options.lang_option
@click.option("--month", default="", callback=_month, help="Month to show, such as 2027-03; all to come by default.")
def overlaps(root: Path, today: str | None, lang: str, month: str) -> None:
    """Show all events by day, and first those of one municipality for the same audience on the same day.

    Events for officials are marked, dates that are called off left out. Exit status: 0, or 1 when records have errors.
    """
    catalog = _catalog(root, today, lang)
    for line in reporting.overlaps_as_text(catalog, site.days_of(catalog, month), translations(lang)):
        click.echo(line)


@report.command()
@options.root_option
@options.today_option
@options.lang_option
@options.internal_option
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write, instead of printing.")
def journey(root: Path, today: str | None, lang: str, internal: str, out: Path | None) -> None:
    """Write the programme's report on the journey with roles and tasks, as one document in Markdown.

    It tells internal records and is not public. Exit status: 0, or 1 when records have errors or FILE cannot be
    written.
    """
    design, problems = site.load_design(root, site.today(today), internal)
    if design is None:
        telling.fail(problems, lang)
    text = "\n".join(reporting.journey_report(design, translations(lang)))
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, "utf-8")
    except OSError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"The report is in {out}. It is not public.")


def _catalog(root: Path, today: str | None, lang: str) -> Catalog:
    """Give all records joined; where they have errors print those, and exit with 1."""
    catalog, problems = site.load(root, site.today(today))
    if catalog is None:
        telling.fail(problems, lang)
    return catalog
