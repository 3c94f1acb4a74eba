"""A captured frame: the text of a finished page with places, filled in one pass.

The frame is any HTML page in which markers stand where a page's own values go. Each marker's
surroundings are found once, when the frame is captured; a place inside a script, a style or a
handler stops the build there, before any value is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKER = re.compile(r"tatsite-place-([a-z0-9-]+?)-end")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_URL_ATTRIBUTES = frozenset({"href", "content"})
_TEXT_ATTRIBUTES = frozenset({"content", "title", "aria-label", "alt", "value"})


class ShellError(Exception):
    """A frame whose places would not be safe, or are not there; says which and where."""


class Kind(StrEnum):
    """What a place holds, and so how its value is escaped."""

    TEXT = "text"
    URL = "url"
    HTML = "html"


PLACES: Mapping[str, Kind] = {
    "title": Kind.TEXT,
    "description": Kind.TEXT,
    "canonical": Kind.URL,
    "section": Kind.TEXT,
    "official": Kind.TEXT,
    "section-url": Kind.URL,
    "picture": Kind.URL,
    "share": Kind.URL,
    "address": Kind.TEXT,
    "policy": Kind.TEXT,
    "robots": Kind.TEXT,
    "styles": Kind.HTML,
    "main": Kind.HTML,
    "foot": Kind.HTML,
}
"""Every place by its name; the link to language `xx` is the place `language-xx`."""


def kind_of(name: str) -> Kind:
    """Give the kind of a place.

    Raises:
        ShellError: There is no such place.
    """
    if name.startswith("language-"):
        return Kind.URL
    if name not in PLACES:
        raise ShellError(f"there is no place named {name}")
    return PLACES[name]


def marker(name: str) -> str:
    """Give the text that stands in a frame where the value of this place goes."""
    return f"tatsite-place-{name}-end"


@dataclass(frozen=True, slots=True)
class Shell:
    """A frame cut at its places."""

    fixed: tuple[str, ...]
    """The text between the places; one piece more than there are places."""
    places: tuple[str, ...]
    """Names of the places, in the order of the text; a place may come more than once."""

    def fill(self, values: Mapping[str, str]) -> str:
        """Put a page's values into the places, escaped as each place asks.

        Raises:
            KeyError: A place has no value.
            TypeError: The value of an HTML place is not `Markup`.
        """
        escaped = {name: _escaped(name, values[name]) for name in set(self.places)}
        pieces = [self.fixed[0]]
        for place, text in zip(self.places, self.fixed[1:], strict=True):
            pieces += escaped[place], text
        return "".join(pieces)


def capture(html: str) -> Shell:
    """Cut a finished page with markers into a shell.

    Raises:
        ShellError: A place is unknown, missing, or stands where its value would not be safe.
    """
    finder = _Finder()
    finder.feed(html)
    finder.close()
    fixed = _MARKER.split(html)
    names = tuple(fixed[1::2])
    if [name for name, _ in finder.found] != list(names):
        raise ShellError("a place stands where no value is safe, such as a tag's name or a declaration")
    for name, context in finder.found:
        _check(name, context)
    if missing := set(PLACES) - set(names):
        raise ShellError(f"the frame has no place for {', '.join(sorted(missing))}")
    return Shell(tuple(fixed[::2]), names)


def _escaped(name: str, value: str) -> str:
    if kind_of(name) is not Kind.HTML:
        return str(escape(str(value)))
    if not isinstance(value, Markup):
        raise TypeError(f"the value of {name} is not finished HTML")
    return str(value)


def _check(name: str, context: str) -> None:
    kind = kind_of(name)
    element, _, attribute = context.partition(" ")
    safe = {
        Kind.HTML: not attribute and element not in {"title", "textarea"},
        Kind.TEXT: not attribute or attribute in _TEXT_ATTRIBUTES,
        Kind.URL: attribute in _URL_ATTRIBUTES,
    }[kind]
    if not safe or element in {"script", "style", "#comment"}:
        raise ShellError(f"the place {name} ({kind}) must not stand in {context}")


def _inside_a_url(attribute: str, value: str) -> bool:
    """Tell whether a marker stands behind something else in a URL, such as a scheme."""
    return attribute == "href" and bool(_MARKER.search(value)) and not _MARKER.match(value)


class _Finder(HTMLParser):
    """Finds in which element and attribute each marker stands."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._element = "#top"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._element = tag
        bare = _QUOTED.sub("", self.get_starttag_text() or "")
        for name, value in attrs:
            safe = not _MARKER.search(bare) and not _inside_a_url(name, value or "")
            self._add(value or "", f"{tag} {name}" if safe else f"{tag} {name}, unsafe")

    def handle_endtag(self, tag: str) -> None:
        self._element = f"#after-{tag}"

    def handle_data(self, data: str) -> None:
        self._add(data, self._element)

    def handle_comment(self, data: str) -> None:
        self._add(data, "#comment")

    def _add(self, text: str, context: str) -> None:
        self.found += [(match[1], context) for match in _MARKER.finditer(text)]
