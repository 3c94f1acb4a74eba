"""What kinds of files the site has: how servers name them, and which of them are text.

Servers know the common ones, but not the same ones everywhere, so the snippets name them all.
"""

from __future__ import annotations

from pathlib import PurePath

TEXT = {
    "atom": "application/atom+xml",
    "css": "text/css",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "html": "text/html",
    "ics": "text/calendar",
    "js": "text/javascript",
    "json": "application/json",
    "mjs": "text/javascript",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "vcf": "text/vcard",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
}
"""Media type by suffix of files that are text in UTF-8, and get smaller when compressed."""
BINARY = {
    "avif": "image/avif",
    "epub": "application/epub+zip",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "png": "image/png",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "zip": "application/zip",
}
"""Media type by suffix of the other files, which are compressed in themselves."""


def is_text(name: str) -> bool:
    """Tell whether a file of this name is text, by its suffix."""
    return PurePath(name).suffix[1:] in TEXT


def content_type(suffix: str) -> str:
    """Give the Content-Type of text with this suffix; JSON is UTF-8 by its definition and has no charset."""
    media_type = TEXT[suffix]
    return media_type if media_type.endswith("json") else f"{media_type}; charset=utf-8"
