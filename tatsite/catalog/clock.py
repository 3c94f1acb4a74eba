"""Instants of what records say in Estonian time (Europe/Tallinn)."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from tatsite.records.dates import has_clock, span

ZONE = ZoneInfo("Europe/Tallinn")
"""The time that records are written in."""


def instant(moment: str) -> dt.datetime:
    """Give the instant of a day, at its beginning, or of a day with its time, as Estonian clocks show it, in UTC."""
    return dt.datetime.fromisoformat(moment).replace(tzinfo=ZONE).astimezone(dt.UTC)


def end(moment: str) -> dt.datetime:
    """Give the instant at which something is over that ends at a time, or on a day, which counts to its end.

    Of a vaguer date, such as a month, the last day counts.
    """
    if has_clock(moment):
        return instant(moment)
    return instant((span(moment)[1] + dt.timedelta(days=1)).isoformat())


def real(moment: str) -> str:
    """Give a moment as clocks show it: a time that a change of the clock leaves out is an hour later."""
    return f"{instant(moment).astimezone(ZONE):%Y-%m-%d %H:%M}" if has_clock(moment) else moment
