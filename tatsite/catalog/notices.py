"""Alerts: which of them stand on a page, and at which instants they come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite.catalog.clock import ZONE, end, instant
from tatsite.records import SHARED

if TYPE_CHECKING:
    import datetime as dt

    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.records import Alert


class Notice(NamedTuple):
    """An alert that is not over yet."""

    item: Item[Alert]
    """The alert."""
    begins: dt.datetime
    """The instant from which it stands there (UTC)."""
    over: dt.datetime
    """The instant at which it is gone (UTC)."""
    begun: bool
    """Whether its first day has come, so that it stands there without the reader's clock."""


def notices(catalog: Catalog, owner: str | None) -> list[Notice]:
    """Give the alerts for pages of a municipality: its own and those of the whole country.

    `owner` is its id; empty for pages of no municipality, which show the country's alone; nothing for all.
    The most serious stand first.
    """
    found = [_notice(item, catalog.today) for item in catalog.alerts if _concerns(item.owner, owner)]
    levels = ("urgent", "warning", "info")
    coming = [notice for notice in found if notice.over > instant(catalog.today.isoformat())]
    return sorted(coming, key=lambda notice: (levels.index(notice.item.record.level), notice.begins, notice.item.name))


def _concerns(owner: str, page: str | None) -> bool:
    return page is None or owner in SHARED or owner == page


def _notice(item: Item[Alert], today: dt.date) -> Notice:
    begins, over = instant(item.record.starts), end(item.record.ends)
    return Notice(item, begins, over, begins.astimezone(ZONE).date() <= today)
