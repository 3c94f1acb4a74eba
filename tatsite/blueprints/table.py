"""A table as data: what a page shows of it and what a spreadsheet holds is the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Tone = Literal["", "good", "ask", "bad"]


class Piece(NamedTuple):
    """One statement in a cell."""

    text: str
    """What it says."""
    language: str = ""
    """Language it is in; empty means the page's own."""
    note: str = ""
    """What stands behind it, smaller, in the page's language."""
    tone: Tone = ""
    """Colour of its edge; the words say the same."""
    link: str = ""
    """Page of the build that tells more; empty when there is none."""
    label: str = ""
    """What stands before it, such as the step it belongs to."""

    def __str__(self) -> str:
        """Give it as plain text."""
        said = f"{self.label}: {self.text}" if self.label else self.text
        return f"{said} ({self.note})" if self.note else said


Cell = tuple[Piece, ...]


def clusters(cell: Cell) -> list[tuple[str, list[Piece]]]:
    """Give the pieces of a cell by what stands before them, each said once."""
    return [(label, list(pieces)) for label, pieces in groupby(cell, lambda piece: piece.label)]


class Row(NamedTuple):
    """A row of a table."""

    head: Piece
    """What it is about."""
    cells: list[Cell]
    """A cell a column."""
    group: str = ""
    """What it belongs to, with the rows beside it."""
    anchor: str = ""
    """Where links to it lead; empty when none do."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a name, to be shown and to be saved."""

    name: str
    """Path below the build, without an ending."""
    caption: str
    """What it shows."""
    columns: list[Piece]
    """What each column is about."""
    rows: list[Row]
    """Its rows; those of one group stand together."""
    corner: str = ""
    """What the heads of its rows are."""
    blank: str = ""
    """What an empty cell says."""
    grouped: str = ""
    """What the groups are; empty when there are none."""
    lead: str = ""
    """How to read it."""

    @property
    def groups(self) -> list[tuple[str, list[Row]]]:
        """Rows by group."""
        return [(name, list(rows)) for name, rows in groupby(self.rows, lambda row: row.group)]

    @property
    def by_column(self) -> Table:
        """The same table with a row a column, as a phone shows it."""
        turned = [Row(column, [row.cells[index] for row in self.rows]) for index, column in enumerate(self.columns)]
        return replace(self, columns=[row.head for row in self.rows], rows=turned, grouped="")

    def plain(self) -> Iterator[Sequence[str]]:
        """Give the head and the rows as plain text, a column of groups first where there are some."""
        yield [*([self.grouped] if self.grouped else []), self.corner, *map(str, self.columns)]
        for row in self.rows:
            cells = ("; ".join(map(str, cell)) or self.blank for cell in row.cells)
            yield [*([row.group] if self.grouped else []), str(row.head), *cells]
