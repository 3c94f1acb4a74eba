"""Every URL and path of the site. They are permanent: a change here needs redirects.

An address is a path below a language, the same in all languages, so that the switcher, QR
codes and paper always hold: `tartu/services/isikukood/` is shown at `/et/tartu/…`, `/en/tartu/…`.
"""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit

HOME = ""
HELP = "help/"
ABOUT = "about/"
PRIVACY = "privacy/"
DATA = "data/v1/"
"""Folder of the data for other programs, outside any language."""
DEEPEST = 5
"""Folders of the deepest address, its language counted: `et/tartu/services/x/` has four."""

RESERVED = frozenset({"topics", "audiences", "help", "journey", "search", "data", "feeds", "assets", "styleguide"})
"""First parts of addresses that no municipality and no hand-written page may take."""


def of_record(name: str) -> str | None:
    """Give the address of the page of a record by its full name, or nothing when it has none.

    A municipality's full name is its id. Services, events and plans have a page where they are a municipality's.
    """
    match name.split("/"):
        case [("national" | "programme" | "journey" | "internal" | "translations"), *_]:
            return None
        case [municipality]:
            return f"{municipality}/"
        case ["vocabulary", ("topics" | "audiences") as kind, record]:
            return f"{kind}/{record}/"
        case [municipality, ("services" | "events") as kind, record]:
            return f"{municipality}/{kind}/{record}/"
        case [municipality, "plans", year]:
            return f"{municipality}/plan/{year}/"
    return None


def in_language(language: str, path: str) -> str:
    """Give the path of an address below the site's root."""
    return f"{language}/{path}"


def file_of(url: str) -> str:
    """Give the file that a server sends for a path that ends with a slash, or is empty."""
    return f"{url}index.html"


def relative(start: str, target: str) -> str:
    """Give the link from one page to another, both as paths below the root: `../../en/tartu/`.

    A link to the page itself is `./`, so that it is never empty.
    """
    link = posixpath.relpath(f"/{target}", f"/{start}")
    return f"{link}/" if target.endswith("/") or not target else link


def depth(url: str) -> int:
    """Count the folders of a path below the root."""
    return url.count("/")


def absolute(base_url: str, url: str) -> str:
    """Give the whole address of a path below the root; `base_url` ends with a slash."""
    return f"{base_url}{url}"


def base_path(base_url: str) -> str:
    """Give the path at which the site is served, such as `/` or `/sub/`."""
    return urlsplit(base_url).path or "/"
