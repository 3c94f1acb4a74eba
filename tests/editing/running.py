"""The commands that change records, run as somebody would run them, and the files they are run on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from click.testing import CliRunner

from tatsite.cli import main
from tests.projects import TODAY

if TYPE_CHECKING:
    from click.testing import Result

SERVICE: Final = "services/naidisvald/services/keelenou.yaml"
"""A service of the small project."""
ORGANISATION: Final = "services/naidisvald/organisations/valitsus.yaml"
"""An organisation of the small project."""


def run(project: Path, command: str, *arguments: str | Path, lang: str = "en") -> Result:
    """Run a command in a project folder; a relative path stands for one in it."""
    given = [str(project / argument if isinstance(argument, Path) else argument) for argument in arguments]
    environment = {"TATSITE_TODAY": TODAY.isoformat()}
    return CliRunner(env=environment).invoke(
        main, [command, *given, "--root", str(project), "--lang", lang], catch_exceptions=False
    )


def codes(done: Result) -> list[str]:
    """Give the code of every problem that a command told."""
    return [line.rpartition("[")[2].rstrip("]") for line in done.output.splitlines() if line.endswith("]")]


def change(project: Path, file: str, old: str, new: str) -> None:
    """Change a text of a file that stands there once."""
    path = project / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, text
    path.write_text(text.replace(old, new), "utf-8")


def disorder(project: Path, file: str) -> None:
    """Move the first line of a file to its end, so that it says the same but not in canonical form."""
    path = project / file
    first, *rest = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join((*rest, first)), "utf-8")


def contents(project: Path) -> dict[str, bytes]:
    """Give what every file of a project holds."""
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in project.rglob("*") if path.is_file()}
