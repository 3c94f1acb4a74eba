"""Whether somebody answers now: what holds from the day of the build on, for the one script of a page to look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import Attendance, spells

if TYPE_CHECKING:
    import datetime as dt

    from tatsite.records.hours import Attended

_DAYS = 60
"""Days ahead that a page knows of; a page older than that shows the hours alone."""
_FAR = 8000
"""Minutes from which on the script no longer says until when."""
_DIGITS = {state: str(number) for number, state in enumerate(Attendance)}


def opening(attended: Attended, today: dt.date) -> str:
    """Give a beginning in minutes since 1970, then states as digits with the minutes they last: `29401560 1540 0480`.

    The digits follow the order of `Attendance`. What goes on at the end of the known time is cut short, so that
    nobody reads that something else begins there.
    """
    known = spells(attended, today, _DAYS)
    lengths = [int((spell.ends - spell.starts).total_seconds()) // 60 for spell in known]
    lengths[-1] -= _FAR
    told = [f"{_DIGITS[spell.state]}{length}" for spell, length in zip(known, lengths, strict=True) if length > 0]
    return " ".join([str(int(known[0].starts.timestamp()) // 60), *told])
