"""Small questions to a parsed page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

if TYPE_CHECKING:
    from bs4.element import PageElement


def parse(html: str) -> BeautifulSoup:
    """Parse a page."""
    return BeautifulSoup(html, "html.parser")


def one(tag: Tag, selector: str) -> Tag:
    """Give the only element that a selector finds."""
    found = tag.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


def value(tag: Tag, attribute: str) -> str:
    """Give the text of an attribute."""
    found = tag[attribute]
    return found if isinstance(found, str) else " ".join(found)


def classes(tag: Tag) -> set[str]:
    """Give the classes of an element."""
    return set(value(tag, "class").split()) if tag.has_attr("class") else set()


def words(tag: Tag) -> str:
    """Give the text of an element with single spaces."""
    return " ".join(tag.get_text(" ").split())


def texts(tag: Tag, selector: str) -> list[str]:
    """Give the text of each element that a selector finds."""
    return [words(found) for found in tag.select(selector)]


def links(tag: Tag) -> list[str]:
    """Give the address of every link."""
    return [value(link, "href") for link in tag.select("a[href]")]


def section(page: Tag, name: str) -> Tag:
    """Give the part of a page whose heading has this id."""
    return one(page, f'section[aria-labelledby="{name}"]')


def moment(tag: Tag, attribute: str) -> str:
    """Give the instant of an attribute that holds minutes since 1970, such as `2026-11-23T22:00Z`."""
    return dt.datetime.fromtimestamp(int(value(tag, attribute)) * 60, dt.UTC).strftime("%Y-%m-%dT%H:%MZ")


def language_of(element: PageElement) -> str:
    """Give the language that an element or a text is marked with, itself or further out."""
    around = (tag for tag in (element, *element.parents) if isinstance(tag, Tag))
    return next(value(tag, "lang") for tag in around if tag.has_attr("lang"))
