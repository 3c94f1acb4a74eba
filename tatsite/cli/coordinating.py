"""`tatsite build --for coordinators`: the journey map with the internal records, in a folder of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import click

from tatsite import publishing, site
from tatsite.cli import telling

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

FOLDER: Final = "coordinators"
"""Folder of the coordinators' build below the project folder, where no other is given."""
PUBLISHED: Final = "site"
"""Folder of the public site below the project folder, where no other is given."""


def build(root: Path, day: dt.date, lang: str, internal: str, target: Path) -> None:
    """Build beside what stands at `target`, then swap it in; a failed build changes nothing."""
    target = target.absolute()
    taken = (PUBLISHED, site.CONTENT, site.RECORDS, internal)
    try:
        publishing.refuse_for_coordinators(target, [root / name for name in taken])
    except publishing.PublishingError as error:
        raise click.UsageError(str(error)) from error
    design, problems = site.load_design(root, day, internal)
    if design is None:
        telling.fail(problems, lang)
    edit_url = os.environ.get("TATSITE_EDIT_URL", "")
    with publishing.building(target) as (folder, _lock):
        written = publishing.write(site.render_design(design, lang, internal, edit_url), folder)
        publishing.swap_in(folder, target)
    click.echo(f"The map for coordinators is in {target}: {written.files} files. It is not public.")
