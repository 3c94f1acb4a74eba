"""Which events a list, a calendar or a news feed holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tatsite.catalog import Selection, selections
from tests.catalog.changing import put, written
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog

EVERY = ["paberiring", "retk", "margid-syndmus", "klubi"]


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(), EVERY),
        (Selection(municipality="naidislinn"), EVERY),
        (Selection(municipality="kuuvald"), []),
        (Selection(audience="uustulija"), ["paberiring", "retk", "klubi"]),
        (Selection(audience="naaber"), ["retk", "margid-syndmus"]),
        (Selection(topic="jutt"), ["margid-syndmus", "klubi"]),
        (Selection(topic="naabrid"), ["retk", "klubi"]),
        (Selection(municipality="naidislinn", audience="naaber"), ["retk", "margid-syndmus"]),
        (Selection(municipality="kuuvald", audience="naaber"), []),
        (Selection(facet="language-et"), ["paberiring", "retk", "klubi"]),
        (Selection(facet="language-ru"), ["paberiring", "klubi"]),
        (Selection(facet="language-uk"), ["paberiring"]),
        (Selection(facet="language-eso"), ["paberiring"]),
        (Selection(facet="level-a-little"), ["paberiring"]),
        (Selection(facet="level-good"), []),
        (Selection(facet="online"), ["paberiring"]),
        (Selection(facet="free"), ["paberiring"]),
        (Selection(facet="place-naidislinn"), EVERY),
        (Selection(for_officials=True), ["ametnike-koolitus"]),
    ],
)
def test_selection_holds_these_events_dated_ones_first(selection: Selection, ids: list[str], world: Catalog) -> None:
    assert [item.id for item in selection.of(world)] == ids


def test_event_that_names_no_audience_is_for_all_of_them(copy_of_world: Path) -> None:
    klubi = "naidislinn/events/klubi.yaml"
    put(copy_of_world, klubi, written(copy_of_world, klubi) | {"audiences": []})
    catalog, _problems = site.load(copy_of_world, TODAY)
    assert catalog is not None
    for audience in ("uustulija", "naaber"):
        assert "klubi" in [item.id for item in Selection(audience=audience).of(catalog)]


def test_one_thing_is_selected_at_a_time_and_places_with_each_audience(world: Catalog) -> None:
    found = selections(world)
    assert len(set(found)) == len(found)
    assert set(found) == {
        Selection(),
        *(Selection(municipality=place) for place in ("naidislinn", "kuuvald")),
        *(Selection(topic=topic) for topic in ("dokumendid", "jutt", "naabrid")),
        *(Selection(audience=audience) for audience in ("uustulija", "naaber")),
        Selection(municipality="naidislinn", audience="uustulija"),
        Selection(municipality="naidislinn", audience="naaber"),
        Selection(municipality="kuuvald", audience="uustulija"),
        Selection(municipality="kuuvald", audience="naaber"),
        *(Selection(facet=f"language-{code}") for code in ("et", "en", "ru", "uk", "ar")),
        *(Selection(facet=f"level-{level}") for level in ("none", "a-little", "some", "good")),
        Selection(facet="online"),
        Selection(facet="free"),
        Selection(for_officials=True),
    }


def test_selection_is_narrow_when_it_leaves_out_events_of_a_place(world: Catalog) -> None:
    wide = {selection for selection in selections(world) if not selection.narrow}
    places = {Selection(municipality=item.id) for item in world.municipalities}
    assert wide == {Selection(), Selection(for_officials=True), *places}


def test_event_for_officials_is_in_no_selection_for_readers(world: Catalog) -> None:
    for selection in selections(world):
        assert ("ametnike-koolitus" in [item.id for item in selection.of(world)]) is selection.for_officials
