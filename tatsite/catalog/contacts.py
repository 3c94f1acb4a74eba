"""How a service is reached, and which of its five contact facts somebody has confirmed."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tatsite.records.channels import Mail, Place, Reception, Telephone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.records.channels import Channel
    from tatsite.records.common import Sourced, Verification

FACTS = ("address", "phone-or-email", "hours", "languages", "date")
"""The five facts one needs before going, in the order pages list them."""


_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Contact:
    """The channels of a service or a centre, with what is known of them."""

    channels: Sequence[Channel]
    """How to reach it; empty means not known."""
    verified: Verification | None
    """The check that stands behind the channels, unless it is overdue."""

    @property
    def confirmed(self) -> frozenset[str]:
        """Those of `FACTS` that a current check stands behind."""
        if self.verified is None:
            return frozenset()
        known = {
            "address": any(isinstance(channel, Place | Reception) for channel in self.channels),
            "phone-or-email": any(isinstance(channel, Telephone | Mail) for channel in self.channels),
            "hours": any(
                getattr(channel, "hours", None) or getattr(channel, "starts", None) for channel in self.channels
            ),
            "languages": any(channel.languages for channel in self.channels),
            "date": True,
        }
        return frozenset(fact for fact in FACTS if known[fact])


def contact(own: Sequence[Channel], record: Sourced, provider: Sourced, today: dt.date) -> Contact:
    """Give a record's own channels, or else those of its provider."""
    if own:
        return Contact(own, current(record.verified, today))
    return Contact(getattr(provider, "channels", ()), current(provider.verified, today))


def current(verified: Verification | None, today: dt.date) -> Verification | None:
    """Give the check while it holds; nothing when it is overdue, still to come or was never made."""
    return verified if verified and verified.on <= today <= due(verified) else None


def due(verified: Verification) -> dt.date:
    """Give the last day on which a check holds.

    Months are calendar months; a day that the month lacks becomes its last one.
    """
    number, unit = verified.every.split(" ")
    if unit.startswith(("month", "year")):
        months = verified.on.year * 12 + verified.on.month - 1 + int(number) * (12 if unit.startswith("year") else 1)
        year, month = months // 12, months % 12 + 1
        return dt.date(year, month, min(verified.on.day, calendar.monthrange(year, month)[1]))
    return verified.on + dt.timedelta(days=int(number) * _DAYS[unit.rstrip("s")])
