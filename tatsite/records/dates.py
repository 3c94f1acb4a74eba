"""Dates as precise as their source, days, moments and lengths of time.

Everything is local time in Estonia (Europe/Tallinn). Dates stay the text they were written as,
so that nothing becomes more precise than it is known; `span` gives the days a text covers.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from tatsite.records.fields import as_text, fail

_DATE = re.compile(r"([0-9]{4})(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_INTERVAL = re.compile(r"([1-9][0-9]?) (day|week|month|year)s?")
_DURATION = re.compile(r"([1-9][0-9]{0,2}) (minute|hour|day|week|month|year)s?")
_PROCESSING = re.compile(rf"{_DURATION.pattern}|([1-9][0-9]{{0,2}}) working days?")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Months as records write them, for those of every year."""
_SEASON = re.compile(rf"Q[1-4]|{'|'.join(MONTHS)}")
_CLOCK_PLACE = len("2027-03-02")
_FIRST_YEAR, _LAST_YEAR = "1900", "2199"


_LIKE_A_DATE = re.compile(
    r"(?:([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4}))"
    r"(?:(?:T|,? (?:kell |kl )?)([0-9]{1,2})[:.]([0-9]{2})(?::00)?)?"
)
"""Dates as people and programs write them elsewhere: `2.3.2027`, `2027-3-2 7:30`, `2027-03-02T17:30`."""


def _meant(value: str, *, clock: bool) -> str:
    """Give a date that was written in another form as records have it, or nothing."""
    match = _LIKE_A_DATE.fullmatch(value)
    if not match:
        return ""
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
    try:
        date = dt.date(int(year), int(month), int(day)).isoformat()
        return f"{date} {dt.time(int(match[7]), int(match[8])):%H:%M}" if clock and match[7] else date
    except ValueError:
        return ""


def _date(value: str) -> str:
    match = _DATE.fullmatch(value)
    if not match:
        raise fail("bad-date", given=value, meant=_meant(value, clock=False))
    if match[1] != "0000" and match[2] and not match[2].startswith("-Q"):
        try:
            dt.date.fromisoformat(value if match[3] else f"{value}-01")
        except ValueError:
            raise fail("no-such-date", given=value) from None
    if not _FIRST_YEAR <= match[1] <= _LAST_YEAR:
        raise fail("year-far-off", given=match[1], first=_FIRST_YEAR, last=_LAST_YEAR)
    return value


def _quarter(value: str) -> str:
    if "-Q" not in value:
        raise fail("bad-quarter", given=value)
    return value


def is_whole(date: str) -> bool:
    """Tell whether a date says its day: year, month and day have two hyphens."""
    return date.count("-") == 2  # noqa: PLR2004 - as said


def _day(value: Any) -> Any:  # noqa: ANN401
    if value is None or isinstance(value, dt.date):
        return value
    given = str(value)
    if not _DATE.fullmatch(given) or not is_whole(given):
        raise fail("date-needs-day", given=given, meant=_meant(given, clock=False))
    return dt.date.fromisoformat(_date(given))


def _moment(value: str) -> str:
    date, space, clock = value.partition(" ")
    if not _DATE.fullmatch(date) or (space and not (is_whole(date) and _CLOCK.fullmatch(clock))):
        raise fail("bad-moment", given=value, meant=_meant(value, clock=True))
    return f"{_date(date)}{space}{clock}"


def _dated(value: str) -> str:
    date, space, clock = value.partition(" ")
    if not _DATE.fullmatch(date) or not is_whole(date) or (space and not _CLOCK.fullmatch(clock)):
        raise fail("bad-date-time", given=value, meant=_meant(value, clock=True))
    return f"{_date(date)}{space}{clock}"


def _text_of_moment(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, list):
        raise fail("one-date")
    if isinstance(value, dict | bool):
        raise fail("bad-moment", given="")
    return as_text(value)


def _length(pattern: re.Pattern[str], code: str) -> AfterValidator:
    def checked(value: str) -> str:
        if not pattern.fullmatch(value):
            raise fail(code, given=value)
        return value

    return AfterValidator(checked)


def _season(value: str) -> str:
    return value if _SEASON.fullmatch(value) else _date(value)


def has_clock(moment: str) -> bool:
    """Tell whether a moment says the time of day."""
    return ":" in moment


def span(moment: str) -> tuple[dt.date, dt.date]:
    """Give the first and the last day that a date or moment of any precision may mean."""
    date = moment[:_CLOCK_PLACE].rstrip()
    year, _, rest = date.partition("-")
    if rest.startswith("Q"):
        months = int(rest[1]) * 3 - 2, int(rest[1]) * 3
    elif rest and "-" not in rest:
        months = int(rest), int(rest)
    elif not rest:
        months = 1, 12
    else:
        day = dt.date.fromisoformat(date)
        return day, day
    last = calendar.monthrange(int(year), months[1])[1]
    return dt.date(int(year), months[0], 1), dt.date(int(year), months[1], last)


def before(first: str, second: str) -> bool:
    """Tell whether the first moment is over before the second one can begin."""
    if has_clock(first) and has_clock(second):
        return first < second
    return span(first)[1] < span(second)[0]


_DATE_SCHEMA = {"examples": ["2026-05-31"], "type": ["string", "integer"], "pattern": f"^{_DATE.pattern}$"}
_DAY_SCHEMA = {"examples": ["2026-11-23"], "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_MOMENT_PATTERN = rf"^{_DATE.pattern}( {_CLOCK.pattern})?$"

Date = Annotated[str, BeforeValidator(as_text), AfterValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
"""A date as precise as its source: `2025`, `2025-Q2`, `2025-05` or `2025-05-01`; kept as text."""
Quarter = Annotated[Date, AfterValidator(_quarter), WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-Q[1-4]$"})]
"""A quarter of a year, such as `2027-Q1`."""
Day = Annotated[dt.date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
"""A whole date, such as `2026-11-23`."""
Moment = Annotated[
    str,
    BeforeValidator(_text_of_moment),
    AfterValidator(_moment),
    WithJsonSchema({"examples": ["2027-03-02 17:30"], "type": ["string", "integer"], "pattern": _MOMENT_PATTERN}),
]
"""A date of any precision or a day with its time: `2027-Q2`, `2027-03-02` or `2027-03-02 17:30`."""
DatedMoment = Annotated[
    str,
    BeforeValidator(_text_of_moment),
    AfterValidator(_dated),
    WithJsonSchema(
        {
            "examples": ["2027-03-02 17:30"],
            "type": "string",
            "pattern": rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}( {_CLOCK.pattern})?$",
        }
    ),
]
"""A whole date, with or without its time: `2027-03-02` or `2027-03-02 17:30`."""
Interval = Annotated[
    str,
    BeforeValidator(as_text),
    _length(_INTERVAL, "bad-interval"),
    WithJsonSchema({"examples": ["6 months"], "type": "string", "pattern": f"^{_INTERVAL.pattern}$"}),
]
"""How long a check holds: `30 days`, `6 weeks`, `6 months` or `1 year`."""
Duration = Annotated[
    str,
    BeforeValidator(as_text),
    _length(_DURATION, "bad-duration"),
    WithJsonSchema({"examples": ["90 minutes"], "type": "string", "pattern": f"^{_DURATION.pattern}$"}),
]
"""A length of time: `90 minutes`, `2 hours`, `5 days`, `1 month` or `2 years`."""
ProcessingTime = Annotated[
    str,
    BeforeValidator(as_text),
    _length(_PROCESSING, "bad-processing-time"),
    WithJsonSchema({"examples": ["10 working days"], "type": "string", "pattern": f"^({_PROCESSING.pattern})$"}),
]
"""How long an office takes: a length of time, or working days: `2 hours`, `10 working days`, `1 month`."""
Season = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_season),
    WithJsonSchema(
        {"examples": ["Q3"], "type": ["string", "integer"], "pattern": f"^({_SEASON.pattern}|{_DATE.pattern})$"}
    ),
]
"""A time in which something pauses: `Q3` or `jul` of every year, or one of them: `2027-Q3`, `2027-07`."""
