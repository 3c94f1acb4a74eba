"""Proposes event records from a calendar that a coordinator keeps elsewhere (RFC 5545), for a person to complete."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import ValidationError

from tatsite.editing import scanning
from tatsite.editing.calendars import Mistake
from tatsite.editing.canonical import canonical
from tatsite.editing.emitting import dump
from tatsite.editing.merging import coming, merged
from tatsite.editing.migrations import newest
from tatsite.editing.proposing import is_private, proposal, uid
from tatsite.editing.rewriting import Rewritten, language_order
from tatsite.records import Event
from tatsite.records.common import State
from tatsite.records.problem import Position, Problem, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from tatsite.editing.calendars import Calendar, Vevent
    from tatsite.editing.proposing import Proposal
    from tatsite.reading import Readings, Written

_EVENTS: Final = "events"
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
"""Letters that are no other letter with a mark; õ, ä, ö, ü, š and ž lose theirs."""
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_LONG = 60
"""Letters of a file's name."""
_UNNAMED = "sundmus"
"""How the name of a file begins whose title has no Latin letters; the day follows."""


class Target(NamedTuple):
    """Where the records go."""

    folder: str
    """Folder of the records, below the project folder."""
    municipality: str
    """Id of the municipality whose events they are."""
    organiser: str
    """Full name of the organisation that holds them; empty for the one newcomers turn to there."""


def import_events(
    readings: Readings, target: Target, file: str, content: bytes, today: dt.date
) -> tuple[list[Rewritten], list[Problem]]:
    """Give the records that a calendar's events become or change, and all that a person must know.

    An event that was taken over before keeps its file: only what the calendar owns is changed there. A faulty event
    never keeps another one from being taken over.

    Args:
        readings: All records.
        target: Where the records go.
        file: Name of the calendar file, for the problems.
        content: What it holds.
        today: The day.
    """
    owner = f"{target.municipality}/{_EVENTS}/"
    read = {text.name for text in readings.written}
    unread = {f"{target.folder}/{name}.yaml" for name in readings.names if name.startswith(owner) and name not in read}
    if unread:  # one of them may be the record of an event in the calendar
        return [], sorted((one for one in readings.problems if one.position.file in unread), key=_place)
    calendar, problems = scanning.read(file, content)
    if problems:
        return [], problems
    importing = _Import(readings, target, today)
    for events in _by_uid(calendar):
        importing.take(calendar, events)
    importing.tell_vanished({uid(event) for event in calendar.events})
    return importing.changed, sorted(importing.problems, key=_place)


def _place(problem: Problem) -> Any:  # noqa: ANN401 - a key to sort by
    return problem.sort_key


def _by_uid(calendar: Calendar) -> list[list[Vevent]]:
    """Give the events with the same name together; each that has none stays alone."""
    found: dict[str | int, list[Vevent]] = {}
    for event in calendar.events:
        found.setdefault(uid(event) or event.position.line, []).append(event)
    return list(found.values())


class _Import:
    """Takes over one event after another."""

    def __init__(self, readings: Readings, target: Target, today: dt.date) -> None:
        self.changed: list[Rewritten] = []
        self.problems: list[Problem] = []
        self._target, self._today = target, today
        written = readings.written
        self._languages = language_order({text.id: text.value for text in written if text.kind == "languages"})
        self._texts = {text.name: text for text in written}
        events = [text for text in written if text.owner == target.municipality and text.kind == _EVENTS]
        self._known: dict[str, Written] = {
            str(text.value["calendar_uid"]): text for text in reversed(events) if text.value.get("calendar_uid")
        }
        old = {text.value.get("old") for text in written if text.kind == "redirects"}
        self._taken = {*readings.names, *(name for name in old if isinstance(name, str))}

    def take(self, calendar: Calendar, events: Sequence[Vevent]) -> None:
        """Take over an event with those of its dates that are otherwise."""
        faulty = [event.problem for event in events if event.problem]
        if any(is_private(event) for event in events):
            self.problems.append(Problem(events[0].position, "calendar-private", {}, Severity.HINT))
        elif faulty:
            self.problems += faulty
        else:
            try:
                event, others = _series(events)
                self._propose(proposal(calendar, event, others, self._today))
            except Mistake as mistake:
                self.problems.append(mistake.problem)

    def _propose(self, told: Proposal) -> None:
        known = self._known.get(told.uid)
        if known is None:
            file, value = self._file(told), self._new(told)
        else:
            file, value = known.file, merged(known.value, told.texts, told.dates, self._today)
            if value == known.value:
                return
            value["updated"] = max(told.updated.isoformat(), str(known.value.get("updated") or ""))
        typed = known.marks.typed if known else {}
        content = dump(canonical(Event, value, self._languages, lambda path: typed.get(path, "")))
        self.changed.append(Rewritten(file, content.encode()))
        self.problems += told.problems
        if lacking := _lacking(value, self._languages):
            arguments = {"fields": ", ".join(lacking)}
            self.problems.append(Problem(Position(file), "calendar-to-add", arguments, Severity.HINT))

    def _new(self, told: Proposal) -> dict[str, Any]:
        """Give a new record; what a person must add stands there empty, so that a check tells the line to fill."""
        municipality = self._texts.get(self._target.municipality)
        here: Mapping[str, Any] = municipality.value if municipality else {}
        return {
            "schema_version": newest(),
            **told.texts,
            "status": {"state": State.PLANNED.value},
            "topics": [],
            "organiser": self._target.organiser or here.get("centre") or here.get("government"),
            "calendar_uid": told.uid,
            **told.dates,
            "source": [],
            "updated": told.updated.isoformat(),
        }

    def _file(self, told: Proposal) -> str:
        """Give the file of a new record, whose name no other record has or had."""
        owner = f"{self._target.municipality}/{_EVENTS}"
        words = _slug(told.texts["title"]["et"], told.dates["starts"][:10])
        name, number = words, 1
        while f"{owner}/{name}" in self._taken or _MONTH.fullmatch(name):
            number += 1
            name = f"{words}-{number}"
        self._taken.add(f"{owner}/{name}")
        return f"{self._target.folder}/{owner}/{name}.yaml"

    def tell_vanished(self, names: Collection[str]) -> None:
        """Tell of events to come that are not in the calendar any more; their records stay."""
        for name, text in self._known.items():
            if name not in names and coming(text.value, self._today):
                place = text.position("calendar_uid")
                self.problems.append(Problem(place, "calendar-gone", {}, Severity.WARNING))


def _series(events: Sequence[Vevent]) -> tuple[Vevent, list[Vevent]]:
    """Give the event itself and those of its dates that are otherwise; where only such are told, the first of them.

    Raises:
        Mistake: It has no name, or is there twice.
    """
    if not uid(events[0]):
        raise events[0].mistake("UID", "calendar-missing")
    others = [event for event in events if "RECURRENCE-ID" in event.properties]
    main = [event for event in events if event not in others] or others[:1]
    if len(main) > 1:
        raise main[1].mistake("UID", "calendar-twice")
    return main[0], [event for event in others if event is not main[0]]


def _slug(title: str, day: str) -> str:
    """Give the name of a file: the Latin letters of a title without their marks."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
    foreign = any(sign.isalpha() and not unicodedata.name(sign, "").startswith("LATIN ") for sign in plain)
    words = "-".join(re.findall(r"[a-z0-9]+", "" if foreign else plain.encode("ascii", "ignore").decode()))
    if len(words) > _LONG:
        words = words[: _LONG + 1].rpartition("-")[0] or words[:_LONG]
    return words or f"{_UNNAMED}-{day}"


def _lacking(value: Mapping[str, Any], languages: Sequence[str]) -> list[str]:
    """Give the fields that a record must have and this one has not yet."""
    try:
        Event.model_validate({name: told for name, told in value.items() if told}, context={"languages": languages})
    except ValidationError as error:
        return [str(one["loc"][0]) for one in error.errors() if one["type"] == "missing" and len(one["loc"]) == 1]
    return []
