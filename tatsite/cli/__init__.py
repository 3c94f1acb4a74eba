"""The command line: `tatsite check`, `build`, `serve`, `fmt`, `accept`, `import-events`, `report` and more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from tatsite import editing, publishing, reading, reporting, site
from tatsite.cli import coordinating, importing, options, reports, telling
from tatsite.cli.coordinating import PUBLISHED
from tatsite.i18n import translations
from tatsite.records import INTERNAL
from tatsite.records.problem import Position, Problem, Severity, has_errors
from tatsite.records.translation import Trust


@click.group()
@click.version_option(package_name="tatsite")
def main() -> None:
    """Records of municipal services, and the site made of them."""


main.add_command(reports.report)
main.add_command(importing.import_events)


@main.command()
@options.root_option
@options.today_option
@options.lang_option
@options.internal_option
@click.option("--all", "hints", is_flag=True, help="Show every hint, not one line an owner.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--release", is_flag=True, help="Fail too when the imprint lacks the publisher, the contact or the data controller."
)
@click.option(
    "--sources", "odd", is_flag=True, help="List what is odd in the source documents too, and sums that differ there."
)
def check(
    root: Path, today: str | None, lang: str, internal: str, *, hints: bool, strict: bool, release: bool, odd: bool
) -> None:
    """Check every record and tell all problems at once.

    Exit status: 0 when there is no error, 1 when there is one, 2 when called wrongly. What is odd in a source is no
    problem of the records and changes no exit status.
    """
    if odd:
        for oddity in site.oddities(root):
            click.echo(reporting.odd_line(oddity, translations(lang)))
    _catalog, problems = site.load(root, site.today(today), internal, release=release)
    for line in reporting.report(problems, translations(lang), hints=hints):
        click.echo(line)
    warned = any(problem.severity is Severity.WARNING for problem in problems)
    if has_errors(problems) or (strict and warned):
        sys.exit(options.FAILED)


@main.command()
@options.root_option
@options.today_option
@options.lang_option
@options.internal_option
@click.option(
    "--for",
    "readership",
    type=click.Choice(["readers", "coordinators"]),
    default="readers",
    help="Whom to build for: the public site, or the journey map with the internal records, which is not public.",
)
@click.option("--url", envvar="TATSITE_URL", help="Address the public site will have; ends with a slash.")
@click.option(
    "--site",
    "target",
    type=click.Path(path_type=Path),
    help="Folder to build; site/ by default, coordinators/ for coordinators.",
)
@click.option("--verbose", is_flag=True, help="Show what MkDocs says.")
def build(
    root: Path,
    today: str | None,
    lang: str,
    internal: str,
    readership: str,
    url: str | None,
    target: Path | None,
    *,
    verbose: bool,
) -> None:
    """Build the site beside the published one, then swap it in; a failed build changes nothing.

    The build for coordinators is in one language (--lang) and in a folder of its own. Exit status: 0 when built, 1
    when records have errors, 2 when the folder is the other build's.
    """
    if readership == "coordinators":
        coordinating.build(root, site.today(today), lang, internal, target or root / coordinating.FOLDER)
        return
    target = (target or root / PUBLISHED).absolute()
    _apart(target)
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
            sys.exit(options.FAILED)
        publishing.swap_in(folder, target)
    click.echo(f"The site is in {target}")


@main.command()
@options.root_option
@options.built_option
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that keeps what was compressed, outside the site; .cache/compressed by default.",
)
def compress(root: Path, target: Path | None, cache: Path | None) -> None:
    """Write compressed files (.br, .gz) beside the texts of the built site, for servers that send those.

    Exit status: 0 when done, 1 when a file cannot be read or written, 2 when there is no built site.
    """
    try:
        done = publishing.compress(target or root / "site", cache or root / ".cache" / "compressed")
    except publishing.PublishingError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{done.files} files, {done.plain} bytes; as gz {done.gz}, as br {done.br}")


@main.command()
@options.root_option
@options.built_option
@click.option("--server", required=True, type=click.Choice(list(publishing.SERVERS)), help="What will serve the site.")
def headers(root: Path, target: Path | None, server: str) -> None:
    """Print the settings that let a server send the built site with its headers and compressed files.

    Exit status: 0 when printed, 2 when the site has no file _headers.
    """
    try:
        click.echo(publishing.settings(server, target or root / "site"), nl=False)
    except publishing.PublishingError as error:
        raise click.UsageError(str(error)) from error


@main.command()
@options.root_option
@options.today_option
@click.option("--address", default="127.0.0.1:8000", help="Where to serve the preview.")
def serve(root: Path, today: str | None, address: str) -> None:  # pragma: no cover - becomes another process
    """Show a preview that follows every edit."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    os.chdir(root)
    os.execve(  # noqa: S606 - MkDocs takes this process over, with its signals
        sys.executable, command, _environment(today, None)
    )


@main.command()
@options.root_option
@options.lang_option
@options.internal_option
@click.argument("paths", nargs=-1, type=options.existing)
@click.option("--check", is_flag=True, help="Write nothing; tell which files are not in canonical form.")
def fmt(root: Path, lang: str, internal: str, paths: tuple[Path, ...], *, check: bool) -> None:
    """Write record files in canonical form: all of them, or those at PATHS.

    Prints the files it wrote. A file with mistakes in its YAML is left alone. Exit status: 0 when all files
    are in canonical form now, 1 when one is not.
    """
    changed, problems = editing.rewrite(root, {site.RECORDS: "", internal: INTERNAL}, _scope(root, paths))
    if check:
        problems += [Problem(Position(rewritten.file, rewritten.line), "not-canonical") for rewritten in changed]
    else:
        telling.put(root, changed)
    telling.tell(problems, lang)


@main.command()
@options.root_option
@options.today_option
@options.lang_option
@click.argument("paths", nargs=-1, required=True, type=options.existing)
@click.option(
    "--language", "chosen", multiple=True, help="Language whose texts to accept; can be repeated. Default: all."
)
@click.option(
    "--state",
    type=click.Choice([trust.value for trust in Trust]),
    default="machine",
    help="Who made them: a machine, a person, or a person in a role who read them against the Estonian text.",
)
@click.option("--by", callback=options.role, help="Role of the person; never a name. A review needs it.")
def accept(
    root: Path,
    today: str | None,
    lang: str,
    paths: tuple[Path, ...],
    chosen: tuple[str, ...],
    state: str,
    by: str | None,
) -> None:
    """Put down that the translations in the records at PATHS follow the Estonian text as it is now.

    Prints the files it wrote, in services/translations/. Exit status: 0, or 1 when a record could not be accepted.
    """
    if state == Trust.REVIEWED and not by:
        raise click.UsageError("A review needs the role of the person who did it: --by")
    readings = reading.read(root, site.RECORDS, site.INTERNAL)
    languages = editing.language_order({text.id: text.value for text in readings.written if text.kind == "languages"})
    for language in chosen:
        if language not in languages:
            raise click.BadParameter(f"{language} is not one of {', '.join(languages)}", param_hint="--language")
    signature = editing.Signature(chosen or languages, Trust(state), by, site.today(today))
    changed, problems = editing.accept(readings, _scope(root, paths), site.RECORDS, languages, signature)
    telling.put(root, changed)
    telling.tell(problems, lang)


def _apart(target: Path) -> None:
    try:
        publishing.refuse_for_readers(target)
    except publishing.PublishingError as error:
        raise click.UsageError(str(error)) from error


def _scope(root: Path, paths: tuple[Path, ...]) -> editing.Scope:
    try:
        return editing.Scope(root, paths)
    except ValueError as error:
        raise click.BadParameter(f"{error} is not in the project folder", param_hint="PATHS") from error


def _environment(today: str | None, url: str | None) -> dict[str, str]:
    """Give the environment of a MkDocs process; the theme's banner about its own future is left out."""
    given = {"TATSITE_TODAY": today, "TATSITE_URL": url}
    return os.environ | {"NO_MKDOCS_2_WARNING": "1"} | {name: value for name, value in given.items() if value}


def _told(messages: str, *, failed: bool) -> str:
    """Give what MkDocs said: problems always, the rest only of a failed build, progress never."""
    lines = [line for line in messages.splitlines() if line.strip() and not line.startswith("INFO ")]
    problems = [line for line in lines if not line.startswith(("WARNING ", "ERROR ", "Aborted"))]
    return "".join(f"{line}\n" for line in (lines if failed else problems))
