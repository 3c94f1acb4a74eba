"""What is over, what is still to come, and who answers when a contract ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.changing import put, told, written

if TYPE_CHECKING:
    from pathlib import Path

SERVICE = "naidislinn/services/taisteenus.yaml"
EVENT = "naidislinn/events/paberiring.yaml"
CONTRACT = "naidislinn/contracts/leping.yaml"


def test_offer_that_has_ended_is_told(copy_of_world: Path) -> None:
    service = written(copy_of_world, SERVICE)
    put(copy_of_world, SERVICE, service | {"status": {"state": "offered", "until": "2026-10-31"}})
    assert told(copy_of_world) == [(SERVICE, "state-over")]


@pytest.mark.parametrize(
    ("until", "codes"),
    [("2026-11-18", ["event-over"]), ("2026-11-25", []), (None, ["no-series-end"])],
    ids=["over", "today", "open"],
)
def test_series_is_over_after_its_last_date(until: str | None, codes: list[str], copy_of_world: Path) -> None:
    event = {
        key: value for key, value in written(copy_of_world, EVENT).items() if key not in {"changes", "extra", "skip"}
    }
    repeat = {"every": "week"} | ({"until": until} if until else {})
    put(copy_of_world, EVENT, event | {"repeat": repeat})
    assert [code for _file, code in told(copy_of_world)] == codes


@pytest.mark.parametrize(
    ("file", "changed"),
    [
        (SERVICE, {"verified": {"on": "2026-11-24", "by": "Näidis"}}),
        (EVENT, {"held": [{"on": "2026-11-24"}]}),
        ("naidislinn/enquiries/2026-q3.yaml", {"recorded_on": "2026-11-24"}),
    ],
)
def test_day_that_is_still_to_come_is_told(file: str, changed: dict[str, Any], copy_of_world: Path) -> None:
    put(copy_of_world, file, written(copy_of_world, file) | changed)
    assert told(copy_of_world) == [(file, "day-to-come")]


def test_owner_within_a_partner_has_the_partner_s_contract(copy_of_world: Path) -> None:
    ended = {key: value for key, value in written(copy_of_world, CONTRACT).items() if key != "draft_until"}
    put(copy_of_world, CONTRACT, ended | {"until": "2026-10-31"})
    files = {file for file, code in told(copy_of_world) if code == "owner-contract-ended"}
    assert SERVICE in files
    assert written(copy_of_world, SERVICE)["owner"] != ended["partner"]
    assert CONTRACT not in files


def test_faulty_contract_ends_nothing(copy_of_world: Path) -> None:
    ended = {key: value for key, value in written(copy_of_world, CONTRACT).items() if key != "draft_until"}
    put(copy_of_world, CONTRACT, ended | {"until": "2026-10-31"})
    put(copy_of_world, CONTRACT.replace("leping", "uus-leping"), ended | {"until": "31.12.2029"})
    assert {code for _file, code in told(copy_of_world)} == {"bad-date"}


def test_organisations_that_are_parts_of_each_other_are_no_trap(copy_of_world: Path) -> None:
    first, second = "naidislinn/organisations/keskus", "naidislinn/organisations/valitsus"
    for file, above in ((first, second), (second, first)):
        put(copy_of_world, f"{file}.yaml", written(copy_of_world, f"{file}.yaml") | {"part_of": above})
    (copy_of_world / "services" / CONTRACT).unlink()
    assert told(copy_of_world, "owner-contract-ended") == []


def test_address_of_a_place_is_named_where_a_place_can_be(copy_of_world: Path) -> None:
    place = written(copy_of_world, "naidislinn/places/maja.yaml")
    put(copy_of_world, "naidislinn/places/maja-uuesti.yaml", place | {"title": {"et": "Teine maja"}})
    assert told(copy_of_world) == [("naidislinn/places/maja.yaml", "told-twice")]
