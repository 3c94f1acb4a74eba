"""The joint calendar: what takes place on each day, and which events of a municipality are in each other's way."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from tatsite.catalog import event_days
from tests.catalog.changing import put, written
from tests.pages.changed import change, loaded
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog

WALK = "naidislinn/events/retk.yaml"
OTHER = "naidislinn/events/teine.yaml"
RING = "naidislinn/events/paberiring.yaml"
MARCH = dt.date(2027, 3, 1), dt.date(2027, 3, 31)


@pytest.fixture
def project(copy_of_world: Path) -> Path:
    """A world in which the walk on 2 March is the only event of that month, and is for newcomers and neighbours."""
    (copy_of_world / "services" / RING).unlink()
    return copy_of_world


def add(project: Path, file: str = OTHER, **fields: Any) -> None:
    """Add an event like the walk, with some fields otherwise."""
    value = written(project, WALK) | {"plan_rows": []} | fields
    put(project, file, {name: told for name, told in value.items() if told is not None})


def overlaps(catalog: Catalog, *span: dt.date) -> list[tuple[str, str, str]]:
    """Give the overlaps between two days, those of March unless others are given."""
    return [
        (found.day.isoformat(), first.item.id, second.item.id)
        for found in event_days(catalog, *(span or MARCH))
        for first, second in found.overlaps
    ]


def days(catalog: Catalog) -> dict[str, list[str]]:
    """Give the events of each day of March."""
    return {found.day.isoformat(): [one.item.name for one in found.dates] for found in event_days(catalog, *MARCH)}


@pytest.mark.parametrize(
    ("audiences", "overlap"),
    [
        (["uustulija"], True),
        (["naaber", "tagasitulija"], True),
        ([], True),
        (["tagasitulija"], False),
    ],
)
def test_events_on_one_day_overlap_for_the_same_audience_or_for_everybody(
    audiences: list[str],
    overlap: bool,  # noqa: FBT001
    project: Path,
) -> None:
    ids = {path.stem for path in (project / "services/vocabulary/audiences").glob("*.yaml")}
    if not set(audiences) <= ids:
        source = project / "services/vocabulary/audiences/naaber.yaml"
        (source.parent / "tagasitulija.yaml").write_text(source.read_text("utf-8"), "utf-8")
    add(project, starts="2027-03-02 09:00", ends="2027-03-02 10:00", audiences=audiences)
    assert overlaps(loaded(project)) == ([("2027-03-02", "teine", "retk")] if overlap else [])


def test_events_on_different_days_do_not_overlap(project: Path) -> None:
    add(project, starts="2027-03-03 17:30", ends=None)
    catalog = loaded(project)
    assert overlaps(catalog) == []
    assert list(days(catalog)) == ["2027-03-02", "2027-03-03"]


def test_events_of_different_municipalities_stand_on_one_day_and_do_not_overlap(project: Path) -> None:
    add(project, "kuuvald/events/teine.yaml", organiser="kuuvald/organisations/valitsus", owner=None)
    catalog = loaded(project)
    assert overlaps(catalog) == []
    order = [item.id for item in catalog.municipalities]
    names = sorted(["naidislinn/events/retk", "kuuvald/events/teine"], key=lambda name: order.index(name.split("/")[0]))
    assert days(catalog) == {"2027-03-02": names}


def test_two_dates_of_one_event_do_not_overlap(project: Path) -> None:
    change(project, WALK, extra=[{"starts": "2027-03-02 20:00"}])
    catalog = loaded(project)
    assert overlaps(catalog) == []
    assert days(catalog) == {"2027-03-02": ["naidislinn/events/retk"] * 2}


def test_date_that_is_called_off_is_in_nobodys_way(project: Path) -> None:
    add(project, changes=[{"date": "2027-03-02", "cancelled": True}])
    catalog = loaded(project)
    assert overlaps(catalog) == []
    assert days(catalog) == {"2027-03-02": ["naidislinn/events/retk"]}


def test_date_that_is_moved_counts_where_it_is_now(project: Path) -> None:
    add(project, starts="2027-03-05 10:00", ends=None, changes=[{"date": "2027-03-05", "moved_to": "2027-03-02 12:00"}])
    assert overlaps(loaded(project)) == [("2027-03-02", "teine", "retk")]


def test_event_of_several_days_takes_place_on_each_of_them(project: Path) -> None:
    add(project, starts="2027-02-27", ends="2027-03-03", all_day=True)
    catalog = loaded(project)
    assert list(days(catalog)) == ["2027-03-01", "2027-03-02", "2027-03-03"]
    assert overlaps(catalog) == [("2027-03-02", "teine", "retk")]


@pytest.mark.parametrize(("ends", "overlap"), [("2027-03-02 00:00", False), ("2027-03-02 00:30", True)])
def test_event_that_ends_at_midnight_does_not_take_place_on_the_next_day(
    ends: str,
    overlap: bool,  # noqa: FBT001
    project: Path,
) -> None:
    add(project, starts="2027-03-01 20:00", ends=ends)
    assert bool(overlaps(loaded(project))) is overlap


@pytest.mark.parametrize(("officials", "overlap"), [(True, True), (False, False)])
def test_events_for_officials_overlap_with_each_other_alone(
    officials: bool,  # noqa: FBT001
    overlap: bool,  # noqa: FBT001
    project: Path,
) -> None:
    change(project, WALK, for_officials=officials or None)
    add(project, for_officials=True, audiences=[])
    catalog = loaded(project)
    assert overlaps(catalog) == ([("2027-03-02", "retk", "teine")] if overlap else [])
    assert days(catalog)["2027-03-02"] == ["naidislinn/events/retk", "naidislinn/events/teine"]


def test_three_events_overlap_two_by_two(project: Path) -> None:
    add(project, audiences=["uustulija"], starts="2027-03-02 18:00")
    add(project, "naidislinn/events/kolmas.yaml", audiences=["naaber"], starts="2027-03-02 18:30")
    found = overlaps(loaded(project))
    assert found == [("2027-03-02", "retk", "teine"), ("2027-03-02", "retk", "kolmas")]


def test_event_without_a_day_is_on_none(project: Path) -> None:
    add(project, starts="2027-03", ends=None)
    assert days(loaded(project)) == {"2027-03-02": ["naidislinn/events/retk"]}


def test_all_days_to_come_are_given_without_a_last_one(project: Path) -> None:
    add(project, starts="2026-11-20", ends="2026-11-24", all_day=True)
    found = [one.day for one in event_days(loaded(project), TODAY)]
    assert found[:2] == [TODAY, TODAY + dt.timedelta(days=1)]
    assert found[-1] == dt.date(2027, 4, 2)
