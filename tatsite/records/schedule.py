"""The dates of an event, once or repeating, as an official writes them (RFC 5545 where it has a word)."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from tatsite.records.dates import DatedMoment, Day, Duration, Moment, Season, before, has_clock, is_whole
from tatsite.records.fields import Part, Texts, fail
from tatsite.records.hours import DAY_MEANT, DAYS
from tatsite.records.references import PlaceName

_DAY = "|".join(DAYS)
_NTH = re.compile(rf"(first|second|third|fourth|last) ({_DAY})")
_MONTH_DAY = re.compile(r"day ([1-9]|[12][0-9]|3[01])|last day")
_WEEKLY = frozenset({"week", "two weeks"})


def _slots(value: Any) -> Any:  # noqa: ANN401
    return value if isinstance(value, list) else [value]


def _slot(value: Any) -> Any:  # noqa: ANN401
    given = str(value)
    if given not in DAYS and not _NTH.fullmatch(given) and not _MONTH_DAY.fullmatch(given):
        meant = DAY_MEANT.get(given.lower(), "")
        if not meant and _MONTH_DAY.fullmatch(f"day {given.rstrip('.')}"):
            meant = f"day {given.rstrip('.')}"
        raise fail("bad-repeat-day", given=given, meant=meant)
    return given


_SLOT_SCHEMA = {"type": "string", "pattern": f"^({_DAY}|{_NTH.pattern}|{_MONTH_DAY.pattern})$"}
Slots = Annotated[
    list[Annotated[str, BeforeValidator(_slot)]],
    BeforeValidator(_slots),
    Field(min_length=1),
    WithJsonSchema({"type": ["array", "string"], "items": _SLOT_SCHEMA, "pattern": _SLOT_SCHEMA["pattern"]}),
]
"""On which days: `[tue, thu]` of a week, `last wed`, `day 15` or `last day` of a month."""


class Repeat(Part):
    """How something repeats (RFC 5545 `RRULE`)."""

    every: Literal["week", "two weeks", "month", "quarter", "year"]
    """How often; a quarter is three months, a year twelve, counted from the first date."""
    on: Slots | None = None
    """On which days; null means as the first date: the same weekday, or the same day of the month."""
    until: Day | None = None
    """The last day it may be on."""
    count: Annotated[int, Field(ge=1, le=500)] | None = None
    """How many times, the first one included, pauses and skipped ones not."""
    pauses: list[Season] = Field(default_factory=list)
    """Times in which it pauses: `Q3` or `jul` of every year, or one of them: `2027-Q3`, `2027-07`."""

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.until and self.count:
            raise fail("both-fields", at="count", first="until", second="count")
        for slot in self.on or ():
            weekly = slot in DAYS
            if weekly != (self.every in _WEEKLY):
                raise fail("repeat-day-mismatch", at="on", given=slot, every=self.every)
        return self


class Extra(Part):
    """One more date outside the repetition (RFC 5545 `RDATE`)."""

    starts: DatedMoment
    """When it begins."""
    ends: DatedMoment | None = None
    """When it is over; null means that it lasts as long as the others."""
    place: PlaceName | None = None
    """Where it is, when not where the others are."""
    reason: Texts | None = None
    """Why, told to the reader."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self.starts, self.ends)
        return self


class Skip(Part):
    """A date that is left out (RFC 5545 `EXDATE`)."""

    date: Day
    """The day on which it is not."""
    reason: Texts | None = None
    """Why, told to the reader."""


class Change(Part):
    """One date that is otherwise: moved, somewhere else or cancelled (RFC 5545 `RECURRENCE-ID`)."""

    date: DatedMoment
    """The date as it was announced; with its time when there are several on that day."""
    cancelled: bool = False
    """Whether it is called off; it stays visible until it would have been."""
    moved_to: DatedMoment | None = None
    """When it is instead."""
    ends: DatedMoment | None = None
    """When it is over, when not after the usual time."""
    place: PlaceName | None = None
    """Where it is instead."""
    where: Texts | None = None
    """Where it is instead, in words."""
    reason: Texts | None = None
    """Why, told to the reader."""

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        others = (self.moved_to, self.ends, self.place, self.where)
        if self.cancelled and any(others):
            raise fail("cancelled-and-moved", at="cancelled")
        if not self.cancelled and not any(others):
            raise fail("no-change")
        _ordered(self.moved_to or self.date, self.ends)
        return self


class Schedule(Part):
    """When it is. Local time in Estonia (Europe/Tallinn), over every change of the clock."""

    starts: Moment | None = None
    """The first or only date, as precisely as it is known: `2027-03-02 17:30`, `2027-03-02`, `2027-Q2`;
    a day without a time means that the time is not known yet. Null means that no date is known."""
    ends: Moment | None = None
    """When the first one is over; write this or `length`."""
    length: Duration | None = None
    """How long each one lasts; write this or `ends`."""
    all_day: bool = False
    """Whether it takes whole days, so that there is no time to know."""
    repeat: Repeat | None = None
    """How it repeats; null means once."""
    extra: list[Extra] = Field(default_factory=list)
    """More dates."""
    skip: list[Skip] = Field(default_factory=list)
    """Dates that are left out."""
    changes: list[Change] = Field(default_factory=list)
    """Dates that are otherwise."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.ends and self.length:
            raise fail("both-fields", at="length", first="ends", second="length")
        if not self.starts:
            for field in ("ends", "length", "repeat", "skip", "changes"):
                if getattr(self, field) and not (field == "length" and self.extra):
                    raise fail("needs-start", at=field, field=field)
        elif not is_whole(self.starts):
            for field in ("repeat", "length"):
                if getattr(self, field):
                    raise fail("needs-whole-start", at="starts", given=self.starts, field=field)
        if self.repeat and self.repeat.until and self.starts and before(self.repeat.until.isoformat(), self.starts):
            arguments = {"start": self.starts, "end": self.repeat.until.isoformat()}
            raise fail("end-before-start", at="repeat/until", **arguments)
        _ordered(self.starts, self.ends)
        return self

    @model_validator(mode="after")
    def _whole_days(self) -> Self:
        times = [("starts", self.starts), ("ends", self.ends)]
        times += [("extra", moment) for extra in self.extra for moment in (extra.starts, extra.ends)]
        times += (
            [("length", f"{self.length}:")] if self.length and self.length.split()[1][:4] in {"hour", "minu"} else []
        )
        for field, moment in times:
            if self.all_day and moment and has_clock(moment):
                raise fail("all-day-with-time", at=field, given=moment.removesuffix(":"))
        return self


def _ordered(start: str | None, end: str | None) -> None:
    if start and end and (before(end, start) or (end == start and has_clock(end))):
        raise fail("end-before-start", at="ends", start=start, end=end)
