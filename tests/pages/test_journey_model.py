"""The journey model: where it is used, how it was made, and what only a draft says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalog.changing import written
from tests.pages.changed import change, page
from tests.pages.dom import links, section, texts, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

Pages = dict[str, "BeautifulSoup"]
MODEL = "en/programme/journey-model/"
PLAN = "programme/plans/2026.yaml"
INDICATOR = "programme/indicators/naidisosalejad.yaml"


def test_municipality_that_uses_the_model_says_since_when(world_pages: Pages) -> None:
    where = section(world_pages[MODEL], "where")
    assert texts(where, "dd") == ["In use, since June 2026 message", "Not known"]


def test_rows_that_the_indicator_measures_are_told_with_their_parts(copy_of_world: Path) -> None:
    change(copy_of_world, INDICATOR, counts="journey models")
    row = written(copy_of_world, PLAN)["rows"][0]
    first = row | {"indicators": ["naidisosalejad"], "planned_cost_eur": None, "details": {"et": "Nii."}}
    part = row | {"id": "osa", "parent": "koolitus", "plan_period": {"start": "2026-05", "end": "2026-01"}}
    other = row | {"id": "muu"}
    odd = {"printed": "05.2026", "odd": {"et": "Tagurpidi."}, "source": row["source"]}
    change(copy_of_world, PLAN, rows=[first, part, other], anomalies=[odd], printed_total_eur=None)
    how = section(page(copy_of_world, MODEL), "how")
    assert len(how.select("li")) == 2
    assert "Nii." in words(how)
    assert "05.2026–01.2026 Odd in the source" in words(how)
    assert "../plan/2026/#row-osa" in links(how)


def test_without_rows_there_is_only_where_it_is_used(world_pages: Pages) -> None:
    assert not world_pages[MODEL].select("#how")


def test_real_model_is_told_from_its_history_to_the_pilots_of_the_draft(real_pages: Pages) -> None:
    how = section(real_pages[MODEL], "how")
    assert len(how.select("li")) >= 12
    assert "2024" in words(how)
    assert "pilot" in words(how).casefold()
    drafts = [row for row in how.select("li") if row.select("details.state")]
    assert len(drafts) == 3
    assert set(texts(section(real_pages[MODEL], "where"), "dd")) == {"Not known"}
