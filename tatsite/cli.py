"""The command line: `tatsite build`, `tatsite check`, `tatsite serve`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from tatsite import publishing, reporting, site
from tatsite.i18n import translations
from tatsite.records.problem import Severity, has_errors

_FAILED = 1


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    try:
        site.today(value)
    except ValueError as error:
        raise click.BadParameter(f"{value} is not a date; write it like 2026-11-23") from error
    return value


_root = click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="Project folder, with services/ and content/ in it.",
)
_today = click.option(
    "--today", envvar="TATSITE_TODAY", callback=_day, help="Day to build for; today in Tallinn by default."
)


@click.group()
@click.version_option(package_name="tatsite")
def main() -> None:
    """Records of municipal services, and the site made of them."""


@main.command()
@_root
@_today
@click.option("--lang", default="et", type=click.Choice(["et", "en", "ru", "uk"]), help="Language of the messages.")
@click.option("--all", "hints", is_flag=True, help="Show every hint, not one line an owner.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def check(root: Path, today: str | None, lang: str, *, hints: bool, strict: bool) -> None:
    """Check every record and tell all problems at once.

    Exit status: 0 when there is no error, 1 when there is one, 2 when called wrongly.
    """
    _catalog, problems = site.load(root, site.today(today))
    for line in reporting.report(problems, translations(lang), hints=hints):
        click.echo(line)
    warned = any(problem.severity is Severity.WARNING for problem in problems)
    if has_errors(problems) or (strict and warned):
        sys.exit(_FAILED)


@main.command()
@_root
@_today
@click.option("--url", envvar="TATSITE_URL", help="Address the site will have; ends with a slash.")
@click.option("--site", "target", type=click.Path(path_type=Path), help="Folder to publish; site/ by default.")
@click.option("--verbose", is_flag=True, help="Show what MkDocs says.")
def build(root: Path, today: str | None, url: str | None, target: Path | None, *, verbose: bool) -> None:
    """Build the site beside the published one, then swap it in; a failed build changes nothing."""
    target = (target or root / "site").absolute()
    with publishing.building(target) as (folder, lock):
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        done = subprocess.run(  # noqa: S603 - our own arguments
            command,
            cwd=root,
            env=_environment(today, url),
            stderr=None if verbose else subprocess.PIPE,
            text=True,
            check=False,
            pass_fds=(lock,),
        )
        click.echo(_told(done.stderr or "", failed=done.returncode != 0), err=True, nl=False)
        if done.returncode:
            sys.exit(_FAILED)
        publishing.swap_in(folder, target)
    click.echo(f"The site is in {target}")


@main.command()
@_root
@_today
@click.option("--address", default="127.0.0.1:8000", help="Where to serve the preview.")
def serve(root: Path, today: str | None, address: str) -> None:  # pragma: no cover - becomes another process
    """Show a preview that follows every edit."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    os.chdir(root)
    os.execve(  # noqa: S606 - MkDocs takes this process over, with its signals
        sys.executable, command, _environment(today, None)
    )


def _environment(today: str | None, url: str | None) -> dict[str, str]:
    """Give the environment of a MkDocs process; the theme's banner about its own future is left out."""
    given = {"TATSITE_TODAY": today, "TATSITE_URL": url}
    return os.environ | {"NO_MKDOCS_2_WARNING": "1"} | {name: value for name, value in given.items() if value}


def _told(messages: str, *, failed: bool) -> str:
    """Give what MkDocs said: problems always, the rest only of a failed build, progress never."""
    lines = [line for line in messages.splitlines() if line.strip() and not line.startswith("INFO ")]
    problems = [line for line in lines if not line.startswith(("WARNING ", "ERROR ", "Aborted"))]
    return "".join(f"{line}\n" for line in (lines if failed else problems))
