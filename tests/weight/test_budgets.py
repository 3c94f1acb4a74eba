"""Every page keeps to its budget, and one that does not is found with what makes it heavy."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tests.pages.kinds import kind_of
from tests.weight.weighing import budgets, heavy_scripts, too_heavy, weight

if TYPE_CHECKING:
    from pathlib import Path


def _noise(size: int) -> str:
    """Give text of about so many bytes that shrinks only by half when it is compressed."""
    return "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(size // 64))


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
    found = list(too_heavy({path: html.replace(place, f"{_noise(10_000)}{place}", 1)}))
    assert part in {excess.part for excess in found} <= {"page", part}
    assert f"{path}: {part} weighs " in "\n".join(map(str, found))


def test_no_script_is_heavier_than_a_feature_may_be(real_site: Path, tmp_path: Path) -> None:
    assert list(heavy_scripts(real_site)) == []
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "planted.js").write_text(_noise(200_000), "utf-8")
    (tmp_path / "assets" / "small.js").write_text("1", "utf-8")
    (said,) = heavy_scripts(tmp_path)
    assert said.startswith("assets/planted.js: weighs ")


def test_weight_is_that_of_the_compressed_bytes() -> None:
    assert weight("a" * 10_000) < 100
    assert weight(_noise(10_000)) > 4_000
