"""Records proposed from what is kept elsewhere: `tatsite import-events`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from tatsite import editing, reading, site
from tatsite.cli import options, telling

_file = click.Path(path_type=Path, exists=True, dir_okay=False, readable=True)


@click.command()
@options.root_option
@options.today_option
@options.lang_option
@click.argument("file", type=_file)
@click.option("--city", required=True, help="Id of the municipality whose events they are, such as tartu.")
@click.option(
    "--organiser",
    default="",
    help="Full name of the organisation that holds them, such as tartu/organisations/teenuskeskus; by default the one "
    "newcomers turn to there.",
)
def import_events(root: Path, today: str | None, lang: str, file: Path, city: str, organiser: str) -> None:
    """Propose event records from the calendar FILE (iCalendar, .ics), for a person to complete and to check.

    An event that was taken over before keeps its record: its dates change and, in Estonian only, its title, details
    and place. Prints the files it wrote, what a person must add to each, and what was not taken over; people that a
    calendar names never are. Exit status: 0, or 1 when the calendar has mistakes; whatever is right is taken over.
    """
    readings = reading.read(root, site.RECORDS)
    if "/" in city or city not in readings.names:
        raise click.BadParameter(f"there is no municipality {city}", param_hint="--city")
    if organiser and (organiser not in readings.names or "/organisations/" not in organiser):
        raise click.BadParameter(f"there is no organisation {organiser}", param_hint="--organiser")
    with file.open("rb") as stream:
        content = stream.read(editing.CALENDAR_LIMIT + 1)  # a larger file is refused, however large it is
    name = os.path.relpath(file, root) if file.resolve().is_relative_to(root.resolve()) else str(file)
    target = editing.Target(site.RECORDS, city, organiser)
    changed, problems = editing.import_events(readings, target, name, content, site.today(today))
    telling.put(root, changed)
    telling.tell(problems, lang)
