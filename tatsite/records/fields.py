"""The kinds of value a record is made of: texts, identifiers, dates, numbers, links.

Every checker raises `PydanticCustomError` whose type is the code of a problem, so that
`reading` can pass it on without knowing the rule.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    RootModel,
    StringConstraints,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

SOURCE_LANGUAGE = "et"
"""The language records are written in first; the other texts are translations of it."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FULL_NAME = re.compile(rf"{_SLUG.pattern}/[a-z]+/{_SLUG.pattern}")
_DATE = re.compile(r"(\d{4})(-Q[1-4]|-\d{2}(-\d{2})?)?")
_LINES = re.compile(r"\d+(-\d+)?(, \d+(-\d+)?)*")
_INTERVAL = re.compile(r"([1-9]\d?) (days|weeks|months)")
_DAYS = "mon|tue|wed|thu|fri|sat|sun"
_DAY_RANGE = re.compile(rf"({_DAYS})(-({_DAYS}))?")
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
_TIMES = re.compile(rf"{_CLOCK}-{_CLOCK}(, {_CLOCK}-{_CLOCK})*")
_TEXT_LIMIT = 5000
_CITATION_LIMIT = 15


def _fail(code: str, **arguments: str) -> PydanticCustomError:
    return PydanticCustomError(code, code, arguments)


def _plain(value: str) -> str:
    if any(ord(char) < ord(" ") and char != "\n" for char in value):
        raise _fail("control-character")
    return value


class Part(BaseModel):
    """A mapping inside a record: unknown keys are refused, nothing changes after reading."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", populate_by_name=False, use_attribute_docstrings=True
    )


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=_TEXT_LIMIT), AfterValidator(_plain)
]
"""One text in one language: not empty, at most 5 000 characters, no control characters."""


class Texts(RootModel[dict[str, Text]]):
    """The same text in several languages, by language code (BCP 47); Estonian is the source."""

    model_config = ConfigDict(frozen=True, strict=True)

    @model_validator(mode="before")
    @classmethod
    def _one_text_a_language(cls, value: Any, info: ValidationInfo) -> Any:  # noqa: ANN401
        if not isinstance(value, Mapping):
            raise _fail("text-per-language", given=str(value))
        known = (info.context or {}).get("languages", ())
        for code in value:
            if known and code not in known:
                raise _fail("unknown-language", given=str(code), known=", ".join(known))
        if SOURCE_LANGUAGE not in value:
            raise _fail("missing-source-text", language=SOURCE_LANGUAGE)
        return value

    def best(self, language: str, *fallbacks: str) -> tuple[str, str]:
        """Give the text and the language it is in: the wanted one, else the first fallback, else Estonian."""
        for code in (language, *fallbacks, SOURCE_LANGUAGE):
            if code in self.root:
                return self.root[code], code
        raise KeyError(SOURCE_LANGUAGE)  # pragma: no cover - the validator demands Estonian


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise _fail("bad-id", given=value)
    return value


def _full_name(value: str) -> str:
    if not _FULL_NAME.fullmatch(value):
        raise _fail("bad-full-name", given=value)
    return value


Slug = Annotated[str, AfterValidator(_slug)]
"""An id: lower-case ASCII letters, digits and hyphens."""
FullName = Annotated[str, AfterValidator(_full_name)]
"""A record from anywhere: owner, kind and id, such as `tartu/services/isikukood`."""


def _date(value: str) -> str:
    match = _DATE.fullmatch(value)
    if not match:
        raise _fail("bad-date", given=value)
    if match[2] and not match[2].startswith("-Q"):
        try:
            dt.date.fromisoformat(value if match[3] else f"{value}-01")
        except ValueError:
            raise _fail("no-such-date", given=value) from None
    return value


def _as_text(value: Any) -> Any:  # noqa: ANN401
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _day(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(_date(value))
    except ValueError:
        raise _fail("date-needs-day", given=value) from None


def _instant(value: Any) -> dt.datetime:  # noqa: ANN401
    try:
        return dt.datetime.strptime(str(value), "%Y-%m-%d %H:%M")  # noqa: DTZ007 - local time by definition
    except ValueError:
        raise _fail("bad-date-time", given=str(value)) from None


Date = Annotated[str, BeforeValidator(_as_text), AfterValidator(_date)]
"""A date as precise as its source: `2025`, `2025-Q2`, `2025-05` or `2025-05-01`; kept as text."""
Day = Annotated[dt.date, BeforeValidator(lambda value: _day(str(value)))]
"""A whole date, such as `2026-11-23`."""
Instant = Annotated[dt.datetime, BeforeValidator(_instant)]
"""Date and time of day in Estonia (Europe/Tallinn), such as `2027-03-02 17:30`."""


def _lines(value: str) -> str:
    if not _LINES.fullmatch(value):
        raise _fail("bad-lines", given=value)
    for first, last in line_ranges(value):
        if not 1 <= first <= last:
            raise _fail("bad-lines", given=value)
        if last - first >= _CITATION_LIMIT:
            raise _fail("citation-too-long", given=f"{first}-{last}", limit=str(_CITATION_LIMIT))
    return value


def line_ranges(lines: str) -> list[tuple[int, int]]:
    """Give the first and last line of each range of a citation, such as `317, 362-363`."""
    ranges = []
    for part in lines.split(", "):
        first, _, last = part.partition("-")
        ranges.append((int(first), int(last or first)))
    return ranges


Lines = Annotated[str, BeforeValidator(_as_text), AfterValidator(_lines)]
"""Lines of a source document, counted from 1: `317` or `317, 362-363`; a range spans at most 15."""


def _interval(value: str) -> str:
    if not _INTERVAL.fullmatch(value):
        raise _fail("bad-interval", given=value)
    return value


Interval = Annotated[str, AfterValidator(_interval)]
"""A length of time: `30 days`, `6 weeks` or `6 months`."""


def _amount(value: Any) -> Decimal:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _fail("bad-amount", given=str(value))
    amount = Decimal(str(value))
    if amount < 0 or amount != amount.quantize(Decimal("0.01")):
        raise _fail("bad-amount", given=str(value))
    return amount


Euro = Annotated[Decimal, BeforeValidator(_amount)]
"""An amount in euro, cents at most. 0 is an amount; a blank one is null."""


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or "." not in host or parts.scheme not in {"http", "https"} or re.search(r"[\s<>\"']", value):
        raise _fail("bad-url", given=value)
    return value


def _email(value: str) -> str:
    try:
        return validate_email(value, check_deliverability=False, allow_smtputf8=False).normalized
    except EmailNotValidError:
        raise _fail("bad-email", given=value) from None


def _phone(value: str) -> str:
    try:
        number = phonenumbers.parse(value, "EE")
    except phonenumbers.NumberParseException:
        raise _fail("bad-phone", given=value) from None
    if phonenumbers.is_valid_number(number):
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    if phonenumbers.is_valid_short_number(number):
        return str(number.national_number)
    raise _fail("bad-phone", given=value)


Url = Annotated[str, AfterValidator(_url)]
"""A web address that starts with https:// or http://."""
Email = Annotated[str, AfterValidator(_email)]
"""An e-mail address (RFC 5322, ASCII)."""
Phone = Annotated[str, BeforeValidator(_as_text), AfterValidator(_phone)]
"""A phone number, Estonian when without a country code; kept as `+372 5550 0000` or a short number."""


def _hours(value: Any) -> Any:  # noqa: ANN401
    if not isinstance(value, Mapping) or not value:
        raise _fail("bad-hours", given=str(value))
    for days, times in value.items():
        if not _DAY_RANGE.fullmatch(str(days)) or not (times == "closed" or _TIMES.fullmatch(str(times))):
            raise _fail("bad-hours", given=f"{days}: {times}")
    return value


Hours = Annotated[dict[str, str], BeforeValidator(_hours)]
"""Weekly opening hours: `mon-thu: '09:00-12:00, 12:30-17:00'`, `sat: closed`; local time."""
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language people speak (ISO 639), such as `et` or `ru`."""
