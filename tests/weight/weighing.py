"""What a page weighs as a reader gets it, and which of its parts weigh how much."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from tests.pages.kinds import kind_of
from tests.projects import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PARTS = {
    "styles": re.compile(r"<style>(.*?)</style>", re.DOTALL),
    "script": re.compile(r"<script>(.*?)</script>", re.DOTALL),
    "main": re.compile(r"<main\b.*?</main>", re.DOTALL),
    "foot": re.compile(r"<footer\b.*?</footer>", re.DOTALL),
}


class Excess(NamedTuple):
    """A page, or a part of one, that is heavier than it may be."""

    path: str
    part: str
    weighs: int
    allowed: int
    parts: str
    """What the page is made of, each part weighed alone."""

    def __str__(self) -> str:
        return f"{self.path}: {self.part} weighs {self.weighs} bytes, {self.allowed} allowed ({self.parts})"


class Budgets(NamedTuple):
    """How many bytes may be sent."""

    pages: dict[str, int]
    """Of a whole page, by its kind."""
    script: int
    """Of the one inline script."""
    styles: int
    """Of an inline stylesheet."""
    feature: int
    """Of a file that a feature loads at a touch."""


def budgets() -> Budgets:
    """Give the budgets as the file has them."""
    return Budgets(**yaml.safe_load((PROJECT / "tests/weight/budgets.yaml").read_text("utf-8")))


def heavy_scripts(site: Path) -> Iterator[str]:
    """Give the files of a site that a feature loads at a touch and that are heavier than one may be."""
    for file in sorted(site.rglob("*.js")):
        weighs = len(gzip.compress(file.read_bytes(), 9, mtime=0))
        if weighs > budgets().feature:
            yield f"{file.relative_to(site)}: weighs {weighs} bytes, {budgets().feature} allowed"


def weight(text: str) -> int:
    """Give the bytes a text takes on its way."""
    return len(gzip.compress(text.encode(), 9, mtime=0))


def too_heavy(pages: Mapping[str, str], more: int = 0) -> Iterator[Excess]:
    """Give what is heavier than the budgets allow; `pages` are HTML texts by their file, `more` per cents on top."""
    allowed = budgets()
    for path, html in pages.items():
        parts = {name: "".join(found.findall(html)) for name, found in PARTS.items()}
        told = ", ".join(f"{name} {weight(text)}" for name, text in parts.items())
        checked = {
            "page": (weight(html), allowed.pages[kind_of(path)] * (100 + more) // 100),
            "script": (len(parts["script"]), allowed.script),
        }
        if kind_of(path) != "styleguide":
            checked["styles"] = (weight(parts["styles"]), allowed.styles)
        for name, (weighs, limit) in checked.items():
            if weighs > limit:
                yield Excess(path, name, weighs, limit, told)
