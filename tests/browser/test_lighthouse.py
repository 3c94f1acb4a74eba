"""Lighthouse gives every kind of page full marks for what does not depend on the machine; and would not give them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import PATHS
from tests.lighthouse import QUALITIES, reports
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser

_PATHS = ["", *(f"uk/{path}" for kind, path in PATHS.items() if kind != "styleguide")]
"""Of all components, search engines are kept away on purpose."""
_FAULTY = '<!doctype html><link rel="icon" href="data:,"><script>missing()</script><p>Faulty</p>'

Faults = dict[str, list[str]]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a page with a fault in each category."""
    folder = tmp_path_factory.mktemp("faulty")
    (folder / "index.html").write_text(_FAULTY, "utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def found(at_root: str, faulty: str) -> dict[str, Faults]:
    """Categories below full marks with what keeps them there, by the address of the page; two pages at a time."""
    addresses = [faulty, *(at_root + path for path in _PATHS)]
    halves = [addresses[::2], addresses[1::2]]
    with ThreadPoolExecutor() as threads:
        both = list(threads.map(_below_full_marks, halves))
    return both[0] | both[1]


def _below_full_marks(addresses: list[str]) -> dict[str, Faults]:
    return {
        address: {category: report.faults(category) for category in QUALITIES if report.score(category) < 100}
        for address, report in zip(addresses, reports(addresses, QUALITIES), strict=True)
    }


def test_every_kind_of_page_has_full_marks(found: dict[str, Faults], at_root: str) -> None:
    assert {path: found[at_root + path] for path in _PATHS if found[at_root + path]} == {}


def test_a_faulty_page_has_no_full_marks(found: dict[str, Faults], faulty: str) -> None:
    names = {category: {fault.split(":")[0] for fault in faults} for category, faults in found[faulty].items()}
    assert names.keys() == set(QUALITIES)
    assert {"document-title", "html-has-lang"} <= names["accessibility"]
    assert "errors-in-console" in names["best-practices"]
    assert {"document-title", "meta-description"} <= names["seo"]
