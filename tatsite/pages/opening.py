"""Whether somebody answers now: what holds from the day of the build on, for the one script of a page to look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import Attendance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.catalog import Spell

_FAR = 8000
"""Minutes from which on the script no longer says until when."""
_DIGITS = {state: str(number) for number, state in enumerate(Attendance)}


def opening(spells: Sequence[Spell]) -> str:
    """Give a beginning in minutes since 1970, then states as digits with the minutes they last: `29401560 1540 0480`.

    The digits follow the order of `Attendance`. What goes on at the end of the known time is cut short, so that
    nobody reads that something else begins there.
    """
    lengths = [int((spell.ends - spell.starts).total_seconds()) // 60 for spell in spells]
    lengths[-1] -= _FAR
    told = [f"{_DIGITS[spell.state]}{length}" for spell, length in zip(spells, lengths, strict=True) if length > 0]
    return " ".join([str(int(spells[0].starts.timestamp()) // 60), *told])
