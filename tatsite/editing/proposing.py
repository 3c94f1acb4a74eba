"""What a calendar's event says of itself as the fields of a record; what a calendar does not say is left out.

Names, addresses and numbers of people that the calendar has in properties of their own are never read.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import phonenumbers
from pydantic import TypeAdapter, ValidationError

from tatsite.editing.calendars import Mistake
from tatsite.editing.scheduling import schedule
from tatsite.records.fields import SOURCE_LANGUAGE, UNSEEN
from tatsite.records.problem import Problem, Severity
from tatsite.records.reach import Url

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.editing.calendars import Calendar, Vevent
    from tatsite.records.problem import Position

LONGEST: Final = 5000
"""Characters that one text of a record may have."""
MOST: Final = 20_000
"""Characters that a description may have in all."""
_PEOPLE = ("ORGANIZER", "ATTENDEE", "CONTACT")
_TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BREAK = re.compile(r"<(?:br|/?(?:p|div|li|ul|ol|h[1-6]))\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:a|b|i|u|em|strong|span|font|html|body)\b[^<>]*>", re.IGNORECASE)
_SENTENCE = re.compile(r".+?[.!?…](?=\s+[A-ZÕÄÖÜŠŽА-ЯЁЄІЇҐ]|$)")
_FIRST_YEAR = 2000
"""A day before it, on which an event is said to be written down, is a mistake of the program that did so."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event as a record may say it."""

    uid: str
    """What it is called in its calendar."""
    position: Position
    """Where it begins in the calendar file."""
    texts: dict[str, Any]
    """What it is, where, and since when it is known."""
    dates: dict[str, Any]
    """When it is."""
    updated: dt.date
    """The day on which it changed last, as far as the calendar tells, else today."""
    problems: list[Problem] = field(default_factory=list)
    """What a person must know."""


def proposal(calendar: Calendar, event: Vevent, others: Sequence[Vevent], today: dt.date) -> Proposal:
    """Give what a calendar says of an event.

    Args:
        calendar: The calendar it is in.
        event: The event or the series.
        others: Dates of the series that are otherwise.
        today: No day of a change lies after it.

    Raises:
        Mistake: It cannot be taken over.
    """
    dates, problems = schedule(calendar, event, others, today)
    changed, created = _day(calendar, event, "LAST-MODIFIED", today), _day(calendar, event, "CREATED", today)
    texts = _texts(event) | ({"announced": created.isoformat()} if created else {})
    links, refused = _links(event)
    told = [*refused, *problems, *_personal((event, *others))]
    return Proposal(uid(event), event.position, texts | links, dates, changed or today, told)


def uid(event: Vevent) -> str:
    """Give what an event is called in its calendar; nothing when it tells none."""
    return _line(event.text("UID"))


def is_private(event: Vevent) -> bool:
    """Tell whether whoever wrote the event keeps it from others (RFC 5545 `CLASS`)."""
    return event.text("CLASS").upper() not in {"", "PUBLIC"}


def _texts(event: Vevent) -> dict[str, Any]:
    title = _line(event.text("SUMMARY"))
    if not title:
        raise event.mistake("SUMMARY", "calendar-missing")
    paragraphs = _paragraphs(event.text("DESCRIPTION"))
    where = _line(event.text("LOCATION"))
    for name, text in (("SUMMARY", title), ("LOCATION", where), ("UID", uid(event))):
        _check(event, name, len(text), LONGEST)
    _check(event, "DESCRIPTION", max(map(len, paragraphs), default=0), LONGEST)
    _check(event, "DESCRIPTION", sum(map(len, paragraphs)), MOST)
    first = _SENTENCE.match(paragraphs[0]) if paragraphs else None
    return {
        "title": {SOURCE_LANGUAGE: title},
        "summary": {SOURCE_LANGUAGE: first[0] if first else paragraphs[0] if paragraphs else title},
        "official_name": title,
        "details": [{SOURCE_LANGUAGE: paragraph} for paragraph in paragraphs],
        "where": {SOURCE_LANGUAGE: where} if where else None,
    }


def _check(event: Vevent, name: str, length: int, limit: int) -> None:
    if length > limit:
        raise event.mistake(name, "too-long", field=name, length=str(length), limit=str(limit))


def _paragraphs(text: str) -> list[str]:
    """Give the lines of a text that say something, without the HTML that some calendars put into it."""
    if _BREAK.search(text) or _TAG.search(text):
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    lines = (UNSEEN.sub("", line.replace("\t", " ")).strip() for line in text.splitlines())
    return [line for line in lines if line]


def _line(text: str) -> str:
    return ", ".join(_paragraphs(text))


def _day(calendar: Calendar, event: Vevent, name: str, today: dt.date) -> dt.date | None:
    """Give the day of a change, or nothing when none is told that can be."""
    try:
        days = [dt.date.fromisoformat(time.local[:10]) for time in calendar.times(event, name)]
    except Mistake:
        return None
    return next((day for day in days if day.year >= _FIRST_YEAR and day <= today), None)


def _links(event: Vevent) -> tuple[dict[str, Any], list[Problem]]:
    url = event.text("URL")
    if not url:
        return {}, []
    try:
        TypeAdapter(Url).validate_python(url)
    except ValidationError:
        problem = event.mistake("URL", "calendar-not-taken").problem
        return {}, [Problem(problem.position, problem.code, problem.arguments, Severity.HINT)]
    return {"links": [{"url": url}]}, []


def _personal(events: Sequence[Vevent]) -> Iterator[Problem]:
    """Tell that people were named, and which texts a person must read because they may name some."""
    named = [name for name in _PEOPLE if any(name in event.properties for event in events)]
    if named:
        places = (event.properties[name][0].position for event in events for name in named if name in event.properties)
        yield Problem(min(places), "calendar-people", {"names": ", ".join(named)}, Severity.HINT)
    for event in events:
        for name in _TEXTS:
            text = event.text(name)
            if _EMAIL.search(text) or any(phonenumbers.PhoneNumberMatcher(text, "EE")):
                problem = event.mistake(name, "calendar-personal").problem
                yield Problem(problem.position, problem.code, problem.arguments, Severity.WARNING)
