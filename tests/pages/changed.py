"""A page of the invented world after some of its records were changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tatsite import site
from tests.catalog.changing import put, written
from tests.pages.dom import parse
from tests.pages.rendering import page_of
from tests.projects import TODAY

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog


def loaded(root: Path, today: dt.date = TODAY) -> Catalog:
    """Join the records of a changed world."""
    catalog, problems = site.load(root, today)
    assert catalog, problems
    return catalog


def page(root: Path, address: str, today: dt.date = TODAY) -> BeautifulSoup:
    """Give a page of a changed world by its address."""
    return parse(page_of(loaded(root, today), address))


def change(root: Path, file: str, **fields: Any) -> None:
    """Let a record below services/ say something else in these fields; nothing in those that are null."""
    kept = written(root, file) | fields
    put(root, file, {field: value for field, value in kept.items() if value is not None})
