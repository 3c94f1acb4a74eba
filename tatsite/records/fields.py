"""The kinds of value a record is made of: texts, identifiers, dates, numbers, links.

Every checker raises `PydanticCustomError` whose type is the code of a problem, so that
`reading` can pass it on without knowing the rule.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Self
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
_DATE = re.compile(r"([0-9]{4})(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?")
_LINES = re.compile(r"[0-9]{1,6}(-[0-9]{1,6})?(, [0-9]{1,6}(-[0-9]{1,6})?)*")
_INTERVAL = re.compile(r"([1-9][0-9]?) (days|weeks|months)")
_HELP_LINE = re.compile(r"116[0-9]{3}")
"""Help lines of the European Union (Decision 2007/116/EC), which the library does not all know."""
_DAYS = "mon|tue|wed|thu|fri|sat|sun"
_DAY_RANGE = re.compile(rf"({_DAYS})(-({_DAYS}))?")
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]"
_TIMES = re.compile(rf"{_CLOCK}-{_CLOCK}(, {_CLOCK}-{_CLOCK})*")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_TEXT_LIMIT = 5000
_CITATION_LIMIT = 15


def _fail(code: str, **arguments: str) -> PydanticCustomError:
    return PydanticCustomError(code, code, arguments)


def _plain(value: str) -> str:
    if _CONTROL.search(value):
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


def _language_of_the_site(value: str, info: ValidationInfo) -> str:
    known = (info.context or {}).get("languages", ())
    if known and value not in known:
        raise _fail("unknown-language", given=value, known=", ".join(known))
    return value


class Texts(RootModel[dict[Annotated[str, AfterValidator(_language_of_the_site)], Text]]):
    """The same text in several languages, by language code (BCP 47); Estonian is the source."""

    model_config = ConfigDict(frozen=True, strict=True)

    @model_validator(mode="before")
    @classmethod
    def _one_text_a_language(cls, value: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, Mapping):
            raise _fail("text-per-language", given=str(value))
        return value

    @model_validator(mode="after")
    def _in_the_source_language(self) -> Self:
        if SOURCE_LANGUAGE not in self.root:
            raise _fail("missing-source-text", language=SOURCE_LANGUAGE)
        return self

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
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _day(value: Any) -> Any:  # noqa: ANN401
    if value is None:
        return value
    date = _date(str(value))
    if date.count("-") != 2 or "Q" in date:  # noqa: PLR2004 - year, month and day have two hyphens
        raise _fail("date-needs-day", given=date)
    return dt.date.fromisoformat(date)


def _instant(value: Any) -> dt.datetime:  # noqa: ANN401
    try:
        return dt.datetime.strptime(str(value), "%Y-%m-%d %H:%M")  # noqa: DTZ007 - local time by definition
    except ValueError:
        raise _fail("bad-date-time", given=str(value)) from None


Date = Annotated[str, BeforeValidator(_as_text), AfterValidator(_date)]
"""A date as precise as its source: `2025`, `2025-Q2`, `2025-05` or `2025-05-01`; kept as text."""
Day = Annotated[dt.date, BeforeValidator(_day)]
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
    if _CONTROL.search(value):
        raise _fail("bad-url", given=_CONTROL.sub("", value))
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
    short = str(number.national_number)
    if phonenumbers.is_valid_short_number(number) or _HELP_LINE.fullmatch(short):
        return short
    raise _fail("bad-phone", given=value)


Url = Annotated[str, AfterValidator(_url)]
"""A web address that starts with https:// or http://."""
Email = Annotated[str, AfterValidator(_email)]
"""An e-mail address (RFC 5322, ASCII)."""
Phone = Annotated[str, BeforeValidator(_as_text), AfterValidator(_phone)]
"""A phone number, Estonian when without a country code; kept as `+372 5550 0000` or a short number."""


def _week(value: Any) -> Any:  # noqa: ANN401
    if not isinstance(value, Mapping) or not value:
        raise _fail("bad-hours", given="" if value is None else str(value))
    return value


def _days(value: str) -> str:
    if not _DAY_RANGE.fullmatch(value):
        raise _fail("bad-hours", given=value)
    return value


def _times(value: Any) -> Any:  # noqa: ANN401
    if value != "closed" and not _TIMES.fullmatch(str(value)):
        raise _fail("bad-hours", given=str(value))
    return value


Hours = Annotated[
    dict[Annotated[str, AfterValidator(_days)], Annotated[str, BeforeValidator(_times)]], BeforeValidator(_week)
]
"""Weekly opening hours: `mon-thu: '09:00-12:00, 12:30-17:00'`, `sat: closed`; local time."""
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language people speak (ISO 639), such as `et` or `ru`."""
