"""Which events are news, since when, and what an entry is called."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tatsite import addresses
from tatsite.feeds.content import coming, content
from tatsite.i18n import FALLBACK, translations
from tatsite.records.common import State
from tatsite.records.dates import is_whole, span
from tatsite.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from tatsite.catalog import Catalog, Item, Occurrence
    from tatsite.records import Event

MOST = 30
"""Entries of a feed at most."""
PAST = dt.timedelta(days=62)
"""How long ago the last date of an event may be: two months, so that the feed tells what came of it."""
_STOPPED = frozenset({State.PAUSED, State.ENDED})


@dataclass(frozen=True, slots=True)
class Entry:
    """What is newest of one event, in one language (RFC 4287 `atom:entry`)."""

    id: str
    """A name that it keeps wherever the site stands."""
    title: str
    """What happened, then what the event is called."""
    title_language: str
    """The language that the event's name is in: another one where it is not translated."""
    url: str
    """Address of the page that tells it."""
    published: dt.date | None
    """When it was made known; null means not known."""
    updated: dt.date
    """When something of it changed last, as far as that is known."""
    content: Element
    """What there is to say: XHTML without a namespace."""


class News(NamedTuple):
    """An event of which something is new."""

    item: Item[Event]
    """The event."""
    on: dt.date
    """The day on which it changed or was made known last, or else was checked."""


def tag(language: str, path: str) -> str:
    """Give the permanent name of a feed or an entry (RFC 4151), which says nothing of where the site stands.

    Translations are told apart, so that somebody who follows two languages gets both.
    """
    return f"tag:tatsite,2026:{language}/{path}"


def newest(catalog: Catalog, items: Iterable[Item[Event]]) -> list[News]:
    """Give the events that are news, the newest first: at most `MOST`.

    Left out are those of which nobody says when they were made known, changed or checked, and those that are long over.
    One of which no date is known is news only when it was announced or changed: a check of it tells nothing new.
    """
    told = ((item, _said(catalog, item)) for item in items)
    found = sorted((News(item, on) for item, on in told if on), key=lambda one: one.item.name)
    return sorted(found, key=lambda one: one.on, reverse=True)[:MOST]


def entry(catalog: Catalog, one: News, language: str, base_url: str) -> Entry:
    """Tell an event in a language."""
    item = one.item
    name, title_language = item.record.title.best(language, FALLBACK)
    # What has no page of its own is told on the page for officials.
    path = item.path if item.name in catalog.with_page else addresses.OFFICIALS
    return Entry(
        id=tag(language, item.name),
        title=": ".join([*_labels(catalog, item, language), " ".join(name.split())]),
        title_language=title_language,
        url=addresses.absolute(base_url, addresses.in_language(language, path)),
        published=_past(item.record.announced, catalog.today),
        updated=one.on,
        content=content(catalog, item, language),
    )


def _said(catalog: Catalog, item: Item[Event]) -> dt.date | None:
    """Give the day on which an event changed or was made known last, or else was checked; nothing when no news."""
    event, today, last = item.record, catalog.today, _last_day(catalog, item)
    if last and last < today - PAST:
        return None
    days = [day for day in (_past(event.updated, today), _past(event.announced, today)) if day]
    checked = event.verified.on if event.verified and last else None
    return max(days, default=checked)


def _past(day: dt.date | None, today: dt.date) -> dt.date | None:
    """Give a day that has come: an entry from the future would stand above all others in every reader."""
    return day if day and day <= today else None


def _last_day(catalog: Catalog, item: Item[Event]) -> dt.date | None:
    """Give the last day of an event as far as it is known, of a vague date the last one it may mean."""
    event = item.record
    days = [span(one.ends)[1] for one in catalog.dates(item)]
    if event.starts and not is_whole(event.starts):
        days.append(span(event.ends or event.starts)[1])
    return max(days, default=None)


def _labels(catalog: Catalog, item: Item[Event], language: str) -> list[str]:
    """Give the words before the name: that it rests on a draft, and what happened."""
    _ = translations(language).gettext
    draft = [_("Draft")] if catalog.is_draft(item.record) else []
    return [*draft, *filter(None, [_happened(catalog, item, Words(translations(language)))])]


def _happened(catalog: Catalog, item: Item[Event], words: Words) -> str:
    """Say what happened: of several things, the one that keeps somebody from going in vain."""
    _, event = words.translations.gettext, item.record
    if event.status.state in _STOPPED:
        return words.state(event.status, "", checked=False).chip
    to_come = coming(catalog, item)
    shown = to_come or catalog.dates(item)[-1:]
    if shown and all(one.cancelled for one in shown):
        return _("Cancelled")
    following = _following(to_come, catalog.today)
    if following and following.cancelled:
        return f"{_('Cancelled')} ({words.moment(following.starts)})"
    if following and following.moved_from:
        return _("Moved")
    return _("Changed") if (following and following.change) or _changed(event, catalog.today) else ""


def _following(to_come: list[Occurrence], today: dt.date) -> Occurrence | None:
    """Give the date that readers think is next: where it was moved, as it was announced counts too."""
    expected = {id(one): [day for day in (one.planned, one.starts) if day[:10] >= today.isoformat()] for one in to_come}
    return min(to_come, key=lambda one: min(expected[id(one)], default=one.starts), default=None)


def _changed(event: Event, today: dt.date) -> bool:
    """Tell whether something changed after the event was made known."""
    updated = _past(event.updated, today)
    return updated is not None and (event.announced is None or updated > event.announced)
