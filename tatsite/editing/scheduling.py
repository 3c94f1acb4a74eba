"""The dates of a calendar's event as a record says them: in Estonian time, as a repetition or one by one."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from tatsite.catalog import announced
from tatsite.catalog.occurrences import AHEAD, after
from tatsite.editing.calendars import LAST
from tatsite.editing.recurring import dates, repeat, understood
from tatsite.records.dates import before, has_clock
from tatsite.records.problem import Severity
from tatsite.records.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.editing.calendars import Calendar, Vevent
    from tatsite.records.problem import Problem

MOST: Final = 400
"""Dates of one event that are written; a record may have 500 in all."""
_LONGEST = dt.timedelta(days=366)
_ALL_DAY = "X-MICROSOFT-CDO-ALLDAYEVENT"
CANCELLED = "CANCELLED"

Fields = dict[str, Any]
"""What a record says, by the names of its fields."""


def schedule(
    calendar: Calendar, event: Vevent, others: Sequence[Vevent], today: dt.date
) -> tuple[Fields, list[Problem]]:
    """Give the fields with the dates of an event, and what a person must know of them.

    Args:
        calendar: The calendar it is in.
        event: The event or the series.
        others: Dates of the series that are otherwise.
        today: A series that no repetition can say is told until a year after this day.

    Raises:
        Mistake: The dates cannot be taken over.
    """
    return _Series(calendar, event, others, today).fields()


class _Series:
    """An event with all its dates, each as records write it: `2027-03-02 17:30`, or a day when it takes whole days."""

    def __init__(self, calendar: Calendar, event: Vevent, others: Sequence[Vevent], today: dt.date) -> None:
        self._calendar, self._event, self._today = calendar, event, today
        times = calendar.times(event, "DTSTART")
        if not times:
            raise event.mistake("DTSTART", "calendar-missing")
        self._start = times[0]
        self._whole = times[0].zone is None or event.text(_ALL_DAY).upper() == "TRUE"
        first = self._moment(times[0].local)
        ends = self._ends(event, first)
        self._base = Schedule(starts=first, ends=ends or None, all_day=self._whole)
        self._excluded = {self._moment(time.local) for time in calendar.times(event, "EXDATE")}
        self._otherwise = {
            self._moment(time.local): other for other in others for time in calendar.times(other, "RECURRENCE-ID")
        }
        self._through = self._reach()
        self._rule = self._understood()
        self._dates = self._of_rule()
        self._cancelled = event.text("STATUS").upper() == CANCELLED

    def _moment(self, local: str) -> str:
        return local[:10] if self._whole else local

    def _reach(self) -> dt.date:
        """Give the day up to which dates are looked at: what is named in the calendar must be among them."""
        named = {self._base.starts or "", *self._excluded, *self._otherwise}
        return min(max(self._today, *(dt.date.fromisoformat(one[:10]) for one in named)) + AHEAD, LAST)

    def _understood(self) -> dict[str, list[Any]] | None:
        event, told = self._event, self._event.properties.get("RRULE", [])
        if "EXRULE" in event.properties or len(told) > 1 or not all(understood(one.value) for one in told):
            raise (told or event.properties["EXRULE"])[-1].mistake("calendar-rule")
        return dict(told[0].value) if told else None

    def _of_rule(self) -> list[str]:
        if self._rule is None:
            return [self._base.starts or ""]
        times = (time.local for time in dates(self._rule, self._start, self._through))
        return sorted({self._moment(local) for local in times if local[:10] <= LAST.isoformat()})

    def _ends(self, event: Vevent, starts: str) -> str:
        """Give when an event is over that begins at a moment; an empty text where that is not known."""
        ends = self._told_end(event, starts)
        if before(ends or starts, starts):
            name = "DTEND" if "DTEND" in event.properties else "DURATION"
            raise event.mistake(name, "end-before-start", start=starts, end=ends)
        return ends if ends > starts else ""

    def _told_end(self, event: Vevent, starts: str) -> str:
        if times := self._calendar.times(event, "DTEND"):
            local = times[0].local
            if not self._whole:
                return local if has_clock(local) else ""  # a day is no end of what begins at a time
            last = dt.date.fromisoformat(local[:10])  # the first day on which it is over
            return max(last - dt.timedelta(days=1), min(last, dt.date.fromisoformat(starts))).isoformat()
        begins = self._calendar.times(event, "DTSTART")
        if "DURATION" not in event.properties or not begins:
            return ""
        length = event.first("DURATION").dt
        if not isinstance(length, dt.timedelta) or not dt.timedelta() <= length <= _LONGEST:
            raise event.mistake("DURATION", "calendar-value")
        if self._whole:
            last = dt.date.fromisoformat(starts) + length - dt.timedelta(days=1)
            return max(last.isoformat(), starts)
        return begins[0]._replace(wall=begins[0].wall + length).local

    def _is_excluded(self, date: str) -> bool:
        return date in self._excluded or date[:10] in self._excluded

    def fields(self) -> tuple[Fields, list[Problem]]:
        """Give the fields of the record, and what a person must know of them."""
        kept, cut = self._kept()
        taking_place = [date for date in kept if not self._is_excluded(date)]
        added = self._added()
        if not taking_place and not added:
            raise self._event.mistake("DTSTART", "calendar-no-date")
        problems: list[Problem] = []
        fields = {} if cut or self._cancelled else self._repeated(kept, taking_place)
        if fields:
            fields["extra"] = [{"starts": date} | added[date] for date in added]
        else:
            taking_place = self._within_a_year(taking_place)
            fields = self._one_by_one(sorted({*taking_place, *added}), added)
            problems = self._told_one_by_one(taking_place)
        changes, more = self._changes(sorted({*taking_place, *added}))
        told = fields | {"all_day": self._whole, "changes": changes}
        return {name: value for name, value in told.items() if value}, problems + more

    def _kept(self) -> tuple[list[str], bool]:
        """Give the dates that are written, and whether coming ones were left out: of very many those to come."""
        if len(self._dates) <= MOST:
            return self._dates, False
        month = self._today.replace(day=1).isoformat()
        coming = [date for date in self._dates if date >= month] or self._dates[-MOST:]
        return coming[:MOST], len(coming) > MOST

    def _within_a_year(self, moments: list[str]) -> list[str]:
        last = (self._today + AHEAD).isoformat()
        return [moment for moment in moments if moment[:10] <= last] or moments

    def _added(self) -> dict[str, Fields]:
        """Give the dates outside the rule, with their ends where those are not the usual ones."""
        found: dict[str, Fields] = {}
        for time in (self._start, *self._calendar.times(self._event, "RDATE")):
            date = self._moment(time.local)
            if date not in self._dates and not self._is_excluded(date):
                found[date] = {}
        known = {*self._dates, *(date[:10] for date in (*self._dates, *found)), *found, *self._excluded}
        for date, other in self._otherwise.items():
            if date not in known and not self._is_excluded(date) and not _is_cancelled(other):
                starts = self._starts(other, date)
                ends = self._ends(other, starts)
                found[starts] = {"ends": ends} if ends and ends != after(self._base, starts) else {}
        return dict(sorted(found.items())[:MOST])

    def _repeated(self, kept: Sequence[str], taking_place: Sequence[str]) -> Fields:
        """Say the dates as a repetition, when the record's own rules then give exactly these."""
        rule = self._rule or {}
        said = repeat(rule) if taking_place else {}
        if not said:
            return {}
        if "COUNT" in rule:
            said["count"] = len(taking_place)
        elif "UNTIL" in rule:
            said["until"] = self._until(rule["UNTIL"][0], kept[-1])
        ends = after(self._base, kept[0])
        fields = {
            "starts": kept[0],
            "ends": ends if ends != kept[0] else None,
            "repeat": said,
            "skip": [{"date": date[:10]} for date in kept if self._is_excluded(date)],
        }
        last = LAST if "count" in said else self._through - dt.timedelta(days=1)  # on the last day, zones may differ
        told = announced(Schedule.model_validate(fields), self._through)
        return fields if _up_to(last, told) == _up_to(last, taking_place) else {}

    def _until(self, until: dt.date, last: str) -> str:
        """Give the last day of a series, which is not that of its `UNTIL` when it would be over too early then."""
        if not isinstance(until, dt.datetime):
            return until.isoformat()
        return last[:10] if until.date() <= self._through else until.date().isoformat()

    def _one_by_one(self, all_dates: Sequence[str], added: dict[str, Fields]) -> Fields:
        first = next((date for date in all_dates if not added.get(date)), all_dates[0])
        ends = added.get(first, {}).get("ends") or after(self._base, first)
        return {
            "starts": first,
            "ends": ends if ends != first else None,
            "extra": [{"starts": date} | added.get(date, {}) for date in all_dates if date != first],
        }

    def _told_one_by_one(self, taking_place: Sequence[str]) -> list[Problem]:
        if self._rule is None or not taking_place:
            return []
        arguments = {"number": str(len(taking_place)), "last": taking_place[-1][:10]}
        told = self._event.mistake("RRULE", "calendar-one-by-one", **arguments).problem
        return [replace(told, severity=Severity.WARNING)]

    def _changes(self, planned: Sequence[str]) -> tuple[list[Fields], list[Problem]]:
        """Say what is otherwise on some of the dates, in their order."""
        on_a_day = Counter(date[:10] for date in planned)
        found: list[Fields] = []
        problems: list[Problem] = []
        coming = [date for date in planned if date[:10] >= self._today.isoformat()] or planned
        for date in planned:
            other = self._otherwise.get(date) or self._otherwise.get(date[:10])
            change = self._change(date, other) if other else {}
            if self._cancelled and date in coming:
                change = {"cancelled": True}
            if change:
                found.append({"date": date if on_a_day[date[:10]] > 1 else date[:10]} | change)
            if other and not _is_cancelled(other):
                problems += self._not_taken(other)
        return found, problems

    def _change(self, date: str, other: Vevent) -> Fields:
        if _is_cancelled(other):
            return {"cancelled": True}
        starts = self._starts(other, date)
        ends = self._ends(other, starts)
        usual = after(self._base, starts)
        where = other.text("LOCATION")
        change = {
            "moved_to": starts if starts != date else None,
            "ends": ends if ends and ends != usual else None,
            "where": {"et": where} if where and where != self._event.text("LOCATION") else None,
        }
        return {name: value for name, value in change.items() if value}

    def _starts(self, other: Vevent, planned: str) -> str:
        times = self._calendar.times(other, "DTSTART")
        return self._moment(times[0].local) if times else planned

    def _not_taken(self, other: Vevent) -> list[Problem]:
        """Tell what a date says of itself that a record says of all its dates only."""
        differs = [name for name in ("SUMMARY", "DESCRIPTION") if other.text(name) not in {"", self._event.text(name)}]
        return [replace(other.mistake(name, "calendar-not-taken").problem, severity=Severity.HINT) for name in differs]


def _up_to(last: dt.date, moments: Sequence[str]) -> list[str]:
    return [moment for moment in moments if moment[:10] <= last.isoformat()]


def _is_cancelled(event: Vevent) -> bool:
    return event.text("STATUS").upper() == CANCELLED
