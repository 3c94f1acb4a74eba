"""Opening hours as officials write them, with what interrupts them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from tatsite.records.common import Link
from tatsite.records.dates import Day
from tatsite.records.fields import LanguageCode, Part, Texts, fail

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Days of the week as records write them, Monday first (ISO 8601)."""

CLOSED = "closed"
"""Written where it is closed on a day."""
BY_APPOINTMENT = "by appointment"
"""Written where one must book for a day."""

DAY_MEANT = {
    name: day
    for day, names in zip(
        DAYS,
        (
            ("e", "esmaspäev", "esmaspäeval", "monday"),
            ("t", "teisipäev", "teisipäeval", "tuesday"),
            ("k", "kolmapäev", "kolmapäeval", "wednesday"),
            ("n", "neljapäev", "neljapäeval", "thursday"),
            ("r", "reede", "reedel", "friday"),
            ("l", "laupäev", "laupäeval", "saturday"),
            ("p", "pühapäev", "pühapäeval", "sunday"),
        ),
        strict=True,
    )
    for name in names
}
"""Days as people write them elsewhere."""

MIDNIGHT = "24:00"
"""The end of a day, as an end of times."""

_DAY = "|".join(DAYS)
_DAY_RANGES = re.compile(rf"({_DAY})(-({_DAY}))?(, ({_DAY})(-({_DAY}))?)*")
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]"
_SPAN = rf"{_CLOCK}-({_CLOCK}|{MIDNIGHT})"
_TIMES = re.compile(rf"{_SPAN}(, {_SPAN})*")
_LIKE_TIMES = re.compile(r"([0-9]{1,2})[:.]([0-9]{2}) ?[-–—] ?([0-9]{1,2})[:.]([0-9]{2})")
"""Times as people write them elsewhere: `9.00–17.00`."""
_DASHES = re.compile(r" ?[-–—] ?")


def _week(value: Any) -> Any:  # noqa: ANN401
    if not isinstance(value, Mapping) or not value:
        raise fail("bad-hours", given="" if value is None else str(value))
    return value


def _days(value: str) -> str:
    if not _DAY_RANGES.fullmatch(value):
        named = [DAY_MEANT.get(part, part) for part in _DASHES.split(value.lower())]
        meant = "-".join(named)
        raise fail("bad-days", given=value, meant=meant if _DAY_RANGES.fullmatch(meant) else "")
    return value


def _times(value: Any) -> Any:  # noqa: ANN401
    if value in (CLOSED, BY_APPOINTMENT):
        return value
    given = str(value)
    if not _TIMES.fullmatch(given):
        meant = _LIKE_TIMES.sub(_clocks, given).replace(",", ", ").replace(",  ", ", ")
        raise fail("bad-times", given=given, meant=meant if _TIMES.fullmatch(meant) else "")
    if not _in_order(given):
        meant = f"{given.removesuffix('00:00')}{MIDNIGHT}" if given.endswith("-00:00") else ""
        raise fail("hours-backwards", given=given, meant=meant if meant and _in_order(meant) else "")
    return value


def _clocks(match: re.Match[str]) -> str:
    return f"{int(match[1]):02}:{match[2]}-{int(match[3]):02}:{match[4]}"


def _in_order(times: str) -> bool:
    ends = [clock for part in times.split(", ") for clock in part.split("-")]
    return ends == sorted(set(ends))


def _once_a_day(value: dict[str, str]) -> dict[str, str]:
    seen: dict[str, str] = {}
    for days in value:
        for day in days_of(days):
            if day in seen:
                raise fail("day-twice", given=day, first=seen[day], second=days)
            seen[day] = days
    return value


def days_of(days: str) -> list[str]:
    """Give the days that the key of an hours table names, such as `mon-thu, sat`."""
    named: list[str] = []
    for part in days.split(", "):
        first, _, last = part.partition("-")
        start, end = DAYS.index(first), DAYS.index(last or first)
        named += DAYS[start : end + 1] if start <= end else DAYS[start:] + DAYS[: end + 1]
    return named


_TIMES_SCHEMA = {"type": "string", "pattern": rf"^({_TIMES.pattern}|{CLOSED}|{BY_APPOINTMENT})$"}
Times = Annotated[str, BeforeValidator(_times), WithJsonSchema(_TIMES_SCHEMA)]
"""Times of one day: `09:00-12:00, 12:30-17:00`, round the clock `00:00-24:00`, `closed` or `by appointment`."""
Hours = Annotated[
    dict[Annotated[str, AfterValidator(_days)], Times],
    BeforeValidator(_week),
    AfterValidator(_once_a_day),
    WithJsonSchema(
        {
            "type": "object",
            "patternProperties": {f"^{_DAY_RANGES.pattern}$": _TIMES_SCHEMA},
            "additionalProperties": False,
            "minProperties": 1,
        }
    ),
]
"""Weekly hours: `mon-thu: '09:00-12:00, 12:30-17:00'`, `fri, sun: by appointment`, `sat: closed`.
Local time; a day that is not written is closed."""


def _ordered(part: SeasonHours | HoursException | Pause) -> None:
    if part.until and part.until < part.since:
        raise fail("end-before-start", at="until", start=part.since.isoformat(), end=part.until.isoformat())


class HoursException(Part):
    """Other times on one day or on some days in a row (schema.org `specialOpeningHoursSpecification`)."""

    since: Day
    """The day, or the first of several."""
    until: Day | None = None
    """The last of several days."""
    times: Times
    """Times on that day; on several days only `closed` or `by appointment`, for other times are a season's."""
    reason: Texts | None = None
    """Why, told to the reader."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self)
        if self.until and self.until != self.since and self.times not in {CLOSED, BY_APPOINTMENT}:
            raise fail("times-of-several-days", at="times", given=self.times)
        return self


class SeasonHours(Part):
    """Other weekly hours for some weeks, such as the summer (HSDS `schedule` with `valid_from`)."""

    since: Day
    """First day."""
    until: Day
    """Last day."""
    hours: Hours
    """Weekly hours in that time."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self)
        return self


class Pause(Part):
    """Time in which nobody is there, such as a summer break."""

    since: Day
    """First day."""
    until: Day | None = None
    """Last day; null means not known yet."""
    reason: Texts | None = None
    """Why, told to the reader."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _ordered(self)
        return self


class Attended(Part):
    """Hours and languages of a channel at which somebody answers.

    With these it is, at a moment: open, closed, by appointment, paused until a day, or not known.
    """

    hours: Hours | None = None
    """Weekly hours; null means not known."""
    by_appointment: bool = False
    """Whether one must always book first."""
    booking: Texts | None = None
    """How to book."""
    booking_link: Link | None = None
    """Page where one books (HSDS `schedule_link`)."""
    holidays: Literal["closed", "as usual"] | None = None
    """What holds on Estonian public holidays; null means not known: weekly hours alone do not tell it."""
    exceptions: list[HoursException] = Field(default_factory=list)
    """Days with other times."""
    seasons: list[SeasonHours] = Field(default_factory=list)
    """Weeks with other hours."""
    pauses: list[Pause] = Field(default_factory=list)
    """Times in which nobody is there."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages spoken; empty means not known."""
    language_hours: dict[LanguageCode, Hours] = Field(default_factory=dict)
    """Times at which a language is spoken, when not always: `uk: {tue: '10:00-12:00'}`."""
