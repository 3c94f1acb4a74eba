"""Finds links that lead nowhere in a finished site: a folder, or files in memory.

Followed are links, pictures, scripts and refreshes inside the site, with their fragments, and
the ids that one element names of another (`aria-labelledby`, `for`, `data-copy`).
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LINKS = frozenset({"href", "src", "action"})
_IDS = frozenset({"aria-labelledby", "aria-describedby", "aria-controls", "for", "data-copy"})
_REFRESH = re.compile(r"\d+;\s*url=(.*)", re.IGNORECASE)
_OUTSIDE = frozenset({"http", "https", "mailto", "tel", "data"})


@dataclass
class _Page:
    links: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


def broken_links(site: Path | Mapping[str, str], base_url: str) -> list[str]:
    """Give a line for each link of a site that leads nowhere.

    `site` is a folder, or the text of each file by its path; `base_url` is the whole address
    of its root, ending with a slash.
    """
    html = _read(site) if isinstance(site, Path) else site
    files = _list(site) if isinstance(site, Path) else set(site)
    pages = {path: _collect(text) for path, text in html.items() if path.endswith(".html")}
    return [f"{path}: {line}" for path, page in sorted(pages.items()) for line in _broken(path, pages, files, base_url)]


def _list(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _read(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}


def _collect(html: str) -> _Page:
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return collector.page


def _broken(path: str, pages: Mapping[str, _Page], files: set[str], base_url: str) -> Iterator[str]:
    page = pages[path]
    yield from (f"two elements have the id {name}" for name in sorted(set(page.ids)) if page.ids.count(name) > 1)
    yield from (f"nothing has the id {name}" for name in page.named if name not in page.ids)
    for link in page.links:
        target = _target(path, link, base_url)
        if target is None:
            yield f"{link!r} leads nowhere"
            continue
        file, fragment = target
        if file and file not in files:
            yield f"{link} leads to {file}, which does not exist"
        elif fragment and file in pages and fragment not in pages[file].ids:
            yield f"{link} leads to #{fragment}, which does not exist"


def _target(path: str, link: str, base_url: str) -> tuple[str, str] | None:
    """Give file and fragment of a link, no file where it leads outside, nothing where it cannot be followed."""
    root = urlsplit(base_url).path
    # A calendar program is sent to the same address by a scheme of its own.
    link = re.sub("^webcal(?=:)", urlsplit(base_url).scheme, link)
    parts = urlsplit(root + link.removeprefix(base_url) if link.startswith(base_url) else link)
    if not link or parts.netloc or parts.scheme:
        return ("", "") if parts.scheme in _OUTSIDE else None
    here = root + path
    found = posixpath.join(posixpath.dirname(here), unquote(parts.path)) if parts.path else here
    is_folder = found.endswith(("/", "/.", "/.."))
    whole = posixpath.normpath(found).rstrip("/") + ("/" if is_folder else "")
    if not whole.startswith(root):
        return None
    inside = whole.removeprefix(root)
    return f"{inside}index.html" if is_folder else inside, unquote(parts.fragment)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = _Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.page.links += [value for name, value in given.items() if name in _LINKS]
        self.page.named += [name for key, value in given.items() if key in _IDS for name in value.split()]
        self.page.ids += [given["id"]] if "id" in given else []
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.page.links += _REFRESH.findall(given.get("content", ""))
