"""A world in which much is news of events, and what somebody sees who follows its feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]

from tatsite import feeds
from tests.pages.dom import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

URL = "https://naidis.example/sub/"
LANGUAGES = ("et", "en", "ru", "uk", "ar")
LISTS = ("events/", "kuuvald/events/", "naidislinn/events/", "programme/officials/")
ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
READ = "naidislinn/events/muudetud"
"""Full name of an event whose English text somebody has read."""

Files = dict[str, bytes]

TWICE = {"every": "week", "count": 2}
REASON = {"et": "Näidis on katki.", "en": "The sample is broken."}
CASES: Mapping[str, dict[str, Any]] = {
    "koik-ara": {
        "starts": "2026-12-01 18:00",
        "repeat": TWICE,
        "changes": [
            {"date": "2026-12-01", "cancelled": True, "reason": REASON},
            {"date": "2026-12-08", "cancelled": True},
        ],
        "announced": "2026-11-01",
        "updated": "2026-11-22",
    },
    "jargmine-ara": {
        "starts": "2026-12-01 18:00",
        "repeat": TWICE,
        "changes": [{"date": "2026-12-01", "cancelled": True}],
        "updated": "2026-11-22",
    },
    "edasi": {
        "starts": "2026-12-01 18:00",
        "repeat": {"every": "week", "count": 9},
        "changes": [{"date": "2026-12-01", "moved_to": "2027-01-30 12:00"}, {"date": "2027-01-26", "cancelled": True}],
        "updated": "2026-11-22",
    },
    "mujal": {
        "starts": "2026-12-01",
        "where": {"et": "Näidispingil"},
        "changes": [{"date": "2026-12-01", "place": "naidislinn/places/peatus"}],
        "updated": "2026-11-22",
    },
    "muudetud": {"starts": "2026-12-01", "announced": "2026-11-01", "updated": "2026-11-10"},
    "uus": {"starts": "2026-12-01", "announced": "2026-11-15", "updated": "2026-11-15"},
    "kaib": {"starts": "2026-11-20", "ends": "2026-11-25", "announced": "2026-11-15"},
    "kuupaevata": {"announced": "2026-11-15", "status": {"state": "unconfirmed"}},
    "vana": {"starts": "2026-09-21", "updated": "2026-11-20"},
    "hiljuti": {
        "starts": "2026-09-22",
        "updated": "2026-11-20",
        "changes": [{"date": "2026-09-22", "cancelled": True}],
    },
    "kvartal": {"starts": "2027-Q2", "verified": {"on": "2026-11-16", "by": "Näidislugeja"}},
    "kuu": {"starts": "2026-10", "updated": "2026-11-16"},
    "kavand": {
        "starts": "2027-05-04",
        "updated": "2026-11-16",
        "status": {"state": "planned"},
        "source": [{"document": "naidiskavand", "lines": "40-43"}],
    },
    "peatatud": {
        "starts": "2027-05-04",
        "updated": "2026-11-16",
        "status": {"state": "paused", "until": "2027-03-31", "reason": REASON},
    },
    "tulevikust": {
        "starts": "2027-05-04",
        "announced": "2026-12-24",
        "updated": "2026-12-24",
        "verified": {"on": "2026-11-16", "by": "Näidislugeja"},
    },
    "oeldamata": {"starts": "2027-05-04"},
    "veebis": {
        "starts": "2027-05-04",
        "updated": "2026-11-16",
        "attendance": "online",
        "registration": {"needed": False},
        "languages": ["et", "ru"],
    },
}  # fmt: skip
"""What some events say that are otherwise bare, by their id."""
BARE: Mapping[str, Any] = {
    "schema_version": 1,
    "summary": {"et": "Väljamõeldud näidis.", "en": "An invented sample.", "ru": "Образец.", "uk": "Зразок."},
    "official_name": "näidis",
    "status": {"state": "planned"},
    "topics": ["jutt"],
    "organiser": "naidislinn/organisations/keskus",
    "source": [{"document": "naidiskava", "lines": "71-80"}],
}


def bare(name: str, **fields: Any) -> dict[str, Any]:
    """Give a bare event with some fields, without those that are null."""
    title = {"et": f"Näidis {name}", "en": f"Sample {name}", "ru": f"Образец {name}", "uk": f"Зразок {name}"}
    return {key: value for key, value in ({**BARE, "title": title} | fields).items() if value is not None}


def xml(text: bytes) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own


def files_of(catalog: Catalog) -> Files:
    return {file.path: file.content for file in feeds.news(catalog, URL)}


def entries_of(files: Files, path: str = "en/naidislinn/events/") -> dict[str, Any]:
    """Give the entries of a feed by the id of their event, as a feed reader has them."""
    return {one.id.rpartition("/")[2]: one for one in feedparser.parse(files[f"{path}news.atom"]).entries}


def content_of(files: Files, name: str, path: str = "en/naidislinn/events/") -> BeautifulSoup:
    return parse(entries_of(files, path)[name].content[0].value)


def lines_of(files: Files, name: str, path: str = "en/naidislinn/events/") -> list[str]:
    """Give the lines of an entry's content as somebody reads them."""
    return [line for line in content_of(files, name, path).get_text("\n").splitlines() if line]


def title_of(files: Files, name: str, language: str = "en") -> str:
    return str(entries_of(files, f"{language}/naidislinn/events/")[name].title)
