"""The one inline script, and what a page allows its browser (Content Security Policy, W3C CSP 3).

A page allows its own script and its own styles by their hashes, pictures of its own host, and nothing else; so
neither a record nor anything on the way can add code, and nothing is ever asked of another host.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def script() -> Markup:
    """Give the one inline script of a page, without its comments."""
    lines = (Path(__file__).parent / "frame.js").read_text("utf-8").splitlines()
    return Markup("".join(line for line in lines if not line.startswith("//")))  # noqa: S704 - our own script


PREVIEW = "default-src 'self' 'unsafe-inline' data:"
"""The policy of a preview, into whose pages MkDocs puts a script that reloads them after an edit."""


@cache
def for_page(style: str, *, scripted: bool = True) -> str:
    """Give the policy for a `meta` element of a page with this stylesheet, and with the one script or with none."""
    return _policy([style], [script()] if scripted else [])


def for_site(styles: Iterable[str]) -> str:
    """Give the policy for a header of every page; `styles` are the stylesheets of all pages.

    A header can forbid what a `meta` element cannot: that another site shows the page inside its own.
    """
    return f"{_policy(sorted(set(styles)), [script()])}; frame-ancestors 'none'"


def _policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *map(_hash, scripts)],
        "style-src": map(_hash, styles),
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


@cache
def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
