"""What somebody does so that the records no longer tell the source: each case changes a project whose records do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.editing.running import SERVICE, change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BAD: Final = Path(__file__).parent / "bad"
SOURCE: Final = "services/programme/sources/naidiskava.yaml"
TEXT: Final = "services/programme/sources/naidiskava.txt"


def write_line(project: Path, number: int, text: str) -> None:
    """Write a line of the source's text anew."""
    lines = (project / TEXT).read_text("utf-8").split("\n")
    lines[number - 1] = text
    (project / TEXT).write_text("\n".join(lines), "utf-8")


def _line_not_cited(project: Path) -> None:
    write_line(project, 30, "\tUus teenus algab.")


def _fact_not_told(project: Path) -> None:
    write_line(project, 11, "Toimub alates 15.09.2026 Kuuvalla raamatukogus, 12 korda, I ja II kvartalis.")


def _no_source_text(project: Path) -> None:
    (project / TEXT).unlink()


def _source_text_elsewhere(project: Path) -> None:
    change(project, SOURCE, "file: naidiskava.txt", "file: ../../../../../../etc/hostname")


def _words_copied(project: Path) -> None:
    copied = "Keeleõppija saab vallavalitsuses teada, kuidas keelt harjutada ja kellega koos seda teha."
    change(project, SERVICE, "  et: Väljamõeldud nõu.", f"  et: {copied}")


def _text_cut_off(project: Path) -> None:
    lines = (project / TEXT).read_text("utf-8").split("\n")
    (project / TEXT).write_text("\n".join(lines[:50]) + "\n", "utf-8")


def _portion_beyond_the_text(project: Path) -> None:
    change(project, SOURCE, "last: 60", "last: 101")


def _portion_backwards(project: Path) -> None:
    change(project, SOURCE, "last: 60", "last: 0")
    change(project, SOURCE, "first: 1", "first: 2")
    change(project, SOURCE, "last: 0", "last: 1")


def _faulty_record(project: Path) -> None:
    change(project, SERVICE, "state: unconfirmed", "state: kinnitamata")


CASES: Final[Mapping[str, Callable[[Path], None]]] = {
    "fact-not-told": _fact_not_told,
    "faulty-record": _faulty_record,
    "line-not-cited": _line_not_cited,
    "portion-backwards": _portion_backwards,
    "portion-beyond-the-text": _portion_beyond_the_text,
    "text-cut-off": _text_cut_off,
    "no-source-text": _no_source_text,
    "source-text-elsewhere": _source_text_elsewhere,
    "words-copied": _words_copied,
}
"""By the name of its lines in `bad/`."""
