"""Estonian public holidays: the days on which everybody may be away."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


def is_public_holiday(date: dt.date) -> bool:
    """Tell whether a date is a national or public holiday in Estonia.

    Days before a holiday that are only shortened, such as 23 December, are not.
    """
    return date in _public_holidays(date.year)


@functools.cache
def _public_holidays(year: int) -> frozenset[dt.date]:
    # The library reads every country of the world: a fifth of our start, for nothing where no hours are written.
    from holidays import country_holidays  # noqa: PLC0415

    return frozenset(country_holidays("EE", years=year))
