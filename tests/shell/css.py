"""A small reader of stylesheets: which classes they have rules for, what they load."""

from __future__ import annotations

import re

_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
_SELECTORS = re.compile(r"([^{}]+)\{")
_CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
_URL = re.compile(r"url\(\s*([\"']?)(.*?)\1\s*\)")


def classes(css: str) -> set[str]:
    """Give every class that a selector names."""
    selectors = [found.rsplit(";", 1)[-1] for found in _SELECTORS.findall(_STRING.sub("", css))]
    return {name for found in selectors if not found.lstrip().startswith("@") for name in _CLASS.findall(found)}


def loaded(css: str) -> list[str]:
    """Give every address that a stylesheet loads something from."""
    return [found[1] for found in _URL.findall(css)] + re.findall(r"@import[^;]*", css)


def addresses(css: str) -> list[str]:
    """Give every web address outside pictures that are written into the stylesheet."""
    return re.findall(r"https?://[^\s\"')]*", _URL.sub("", css))
