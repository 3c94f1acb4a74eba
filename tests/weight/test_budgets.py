"""Every page keeps to its budget, and one that does not is found with what makes it heavy."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tests.pages.kinds import kind_of
from tests.weight.weighing import budgets, too_heavy, weight

if TYPE_CHECKING:
    from pathlib import Path

NOISE = "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(160))
"""Text that hardly gets smaller when it is compressed."""


def _pages(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in site.rglob("*.html")}


def test_no_page_outgrows_its_budget(real_site: Path) -> None:
    assert [str(excess) for excess in too_heavy(_pages(real_site))] == []


def test_no_page_with_all_facts_and_hostile_texts_at_once_outgrows_it_by_more_than_a_tenth(world_site: Path) -> None:
    assert [str(excess) for excess in too_heavy(_pages(world_site), more=10)] == []


def test_there_is_a_budget_for_each_kind_of_page_and_for_no_other(real_site: Path) -> None:
    assert budgets().pages.keys() == {kind_of(path) for path in _pages(real_site)}


@pytest.mark.parametrize(
    ("place", "part"),
    [("</main>", "page"), ("</style>", "styles"), ("</script>", "script")],
)
def test_what_makes_a_page_too_heavy_is_named(real_site: Path, place: str, part: str) -> None:
    path = "uk/tartu/services/isikukood/index.html"
    html = (real_site / path).read_text("utf-8")
    found = list(too_heavy({path: html.replace(place, f"{NOISE}{place}", 1)}))
    assert part in {excess.part for excess in found} <= {"page", part}
    assert f"{path}: {part} weighs " in "\n".join(map(str, found))


def test_weight_is_that_of_the_compressed_bytes() -> None:
    assert weight("a" * 10_000) < 100
    assert weight(NOISE) > 4_000
