"""How somebody is reached: web and e-mail addresses, phone numbers, postal codes."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from tatsite.records.fields import UNSEEN, as_text, fail

_COUNTRY = "EE"
_HELP_LINE = re.compile(r"116[0-9]{3}")
"""Help lines of the European Union (Decision 2007/116/EC), which the library does not all know."""
_EXTENSION = re.compile(r"[0-9]{1,6}")
_POSTAL_CODE = re.compile(r"[0-9]{5}")
_DIALLED = re.compile(r"[+0-9 ().\u00a0-]+")
"""What a number may be written with; the library drops words and takes letters for digits."""
_OUTSIDE_URL = re.compile(r"[\s<>\"'\\]")
"""What no address may hold; browsers take `\\` for `/`."""


def _url(value: str) -> str:
    if UNSEEN.search(value):
        raise fail("bad-url", given=UNSEEN.sub("", value))
    try:
        parts = urlsplit(value)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise fail("bad-url", given=value) from None
    leads = "." in host and all(host.removesuffix(".").split(".")) and port != 0 and parts.username is None
    if not leads or parts.scheme not in {"http", "https"} or _OUTSIDE_URL.search(value):
        raise fail("bad-url", given=value)
    return value


def _email(value: str) -> str:
    try:
        return validate_email(value, check_deliverability=False, allow_smtputf8=False).normalized
    except EmailNotValidError:
        raise fail("bad-email", given=value) from None


def _phone(value: str) -> str:
    try:
        number = phonenumbers.parse(value if _DIALLED.fullmatch(value) else "", _COUNTRY)
    except phonenumbers.NumberParseException:
        raise fail("bad-phone", given=value) from None
    if phonenumbers.is_valid_number(number):
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    short = str(number.national_number)
    if phonenumbers.is_valid_short_number_for_region(number, _COUNTRY) or _HELP_LINE.fullmatch(short):
        return short
    raise fail("bad-phone", given=value)


Url = Annotated[
    str,
    AfterValidator(_url),
    WithJsonSchema({"examples": ["https://www.tartu.ee"], "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}),
]
"""A web address that starts with https:// or http://."""
Email = Annotated[
    str, AfterValidator(_email), WithJsonSchema({"examples": ["info@example.ee"], "type": "string", "format": "email"})
]
"""An e-mail address (RFC 5322, ASCII)."""
Phone = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_phone),
    WithJsonSchema({"examples": ["+372 5550 0000"], "type": ["string", "integer"], "pattern": f"^{_DIALLED.pattern}$"}),
]
"""A phone number, Estonian when without a country code; kept as `+372 5550 0000` or a short number."""


def _extension(value: str) -> str:
    if not _EXTENSION.fullmatch(value):
        raise fail("bad-extension", given=value)
    return value


Extension = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_extension),
    WithJsonSchema({"examples": ["12"], "type": ["string", "integer"], "pattern": f"^{_EXTENSION.pattern}$"}),
]
"""What to dial after a number has answered: up to six digits."""


def _postal_code(value: str) -> str:
    if not _POSTAL_CODE.fullmatch(value):
        raise fail("bad-postal-code", given=value)
    return value


PostalCode = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_postal_code),
    WithJsonSchema({"examples": ["51003"], "type": ["string", "integer"], "pattern": f"^{_POSTAL_CODE.pattern}$"}),
]
"""An Estonian postal code: five digits; in quotation marks when it begins with 0."""
