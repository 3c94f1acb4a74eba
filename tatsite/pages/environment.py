"""The templates, and what every one of them can say."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import jinja2

from tatsite import addresses
from tatsite.catalog import FACTS
from tatsite.pages.icons import icon
from tatsite.pages.opening import opening
from tatsite.records.fields import SOURCE_LANGUAGE

if TYPE_CHECKING:
    import datetime as dt

TEMPLATES = Path(__file__).parent / "templates"
"""Templates of the main part of each page kind."""


_CYRILLIC = re.compile("[\u0400-\u04ff]")
_UKRAINIAN = re.compile(
    "[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]|(?<=[\u0400-\u04ff])i|i(?=[\u0400-\u04ff])", re.IGNORECASE
)
"""Letters that Ukrainian has and Russian has not, and a Latin i that stands for one of them."""


@cache
def environment() -> jinja2.Environment:
    """Give the templates; every value is escaped, an undefined one is an error.

    One set serves all languages: `_` in a template's context says its sentences.
    """
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters["script"] = script
    templates.globals |= {
        "addresses": addresses,
        "facts": FACTS,
        "shown_url": shown_url,
        "icon": icon,
        "mailto": mailto,
        "opening": opening,
    }
    templates.filters["minutes"] = minutes
    return templates


def script(name: str) -> str:
    """Give the language that a name is most likely in, by its letters: Ukrainian, Russian, or else Estonian."""
    if not _CYRILLIC.search(name):
        return SOURCE_LANGUAGE
    return "uk" if _UKRAINIAN.search(name) else "ru"


def minutes(instant: dt.datetime) -> int:
    """Give an instant as the one script of a page compares it: minutes since 1970."""
    return int(instant.timestamp()) // 60


def shown_url(url: str) -> str:
    """Give where a URL leads, as one would say it: the site, and the page where it is not the first one."""
    parts = urlsplit(url)
    return f"{parts.hostname or url}{parts.path.rstrip('/')}".removeprefix("www.")


def mailto(address: str) -> str:
    """Give the link that writes to an address, safe for any local part (RFC 6068)."""
    return f"mailto:{quote(address, safe='@')}"
