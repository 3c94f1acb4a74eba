"""The design: the public catalog beside the internal records, its blueprint, chains, and what is missing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from tatsite.catalog import blueprint, chains, days_since, missing, unsolved
from tatsite.records import INTERNAL
from tatsite.records.common import Record
from tests.catalog.designing import BOTTLENECK, change, designed, put
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Column, Design

DOOR = "bottlenecks/lukus-uks.yaml"
KEY = "proposals/voti.yaml"


def _columns(design: Design, municipality: str = "") -> list[Column]:
    return blueprint(design, design.catalog.audience("uustulija"), municipality)


def _names(columns: list[Column]) -> list[str]:
    return [column.stage.id if column.stage else "" for column in columns]


def test_design_has_the_internal_records_and_its_public_catalog_has_none(world_design: Design) -> None:
    lists: list[list[Any]] = [
        world_design.personas,
        world_design.bottlenecks,
        world_design.proposals,
        world_design.decisions,
        world_design.pilots,
        world_design.roles,
    ]
    assert [item.name for found in lists for item in found] == [
        "internal/personas/naidis-mari",
        "internal/bottlenecks/lukus-uks",
        "internal/proposals/voti",
        "internal/decisions/voti-lubatud",
        "internal/pilots/votmekatse",
        "internal/roles/naidisamet-paber",
    ]
    assert len(world_design.catalog.all(Record)) > 100
    assert not [item for item in world_design.catalog.all(Record) if item.owner == INTERNAL]


def test_blueprint_has_a_column_a_stage_with_its_steps_and_what_is_recorded_there(world_design: Design) -> None:
    columns = _columns(world_design)
    assert _names(columns) == ["saabumine", "elamine"]
    first, second = columns
    assert [stop.step.id for stop in first.stops] == ["aadress", "naidispaber"]
    assert [role.id for stop in first.stops for role in stop.roles] == ["naidisamet-paber"]
    found = [*first.bottlenecks, *first.proposals, *first.pilots]
    assert [item.id for item in found] == ["lukus-uks", "voti", "votmekatse"]
    assert [(persona.id, part.stage) for persona, part in first.empathy] == [("naidis-mari", "saabumine")]
    assert not [*second.bottlenecks, *second.proposals, *second.pilots, *second.empathy]


def test_blueprint_of_a_municipality_has_what_holds_there(world_design: Design) -> None:
    town, moon = (_columns(world_design, place)[0] for place in ("naidislinn", "kuuvald"))
    assert [[item.id for item in column.bottlenecks] for column in (town, moon)] == [["lukus-uks"], []]
    assert [[len(stop.roles) for stop in column.stops] for column in (town, moon)] == [[0, 0], [0, 1]]
    assert [service.owner for service in moon.stops[1].helpers.services] == ["kuuvald"]


def test_bottleneck_of_another_audience_is_not_in_the_blueprint(world_design: Design) -> None:
    neighbour = blueprint(world_design, world_design.catalog.audience("naaber"))
    assert not [item for column in neighbour for item in column.bottlenecks]


def test_what_concerns_the_whole_journey_has_a_column_of_its_own(copy_of_world: Path) -> None:
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK)
    whole, *stages = _columns(designed(copy_of_world))
    assert whole.stage is None
    assert [item.id for item in whole.bottlenecks] == ["kell"]
    assert _names(stages) == ["saabumine", "elamine"]
    assert not [item for stage in stages for item in stage.bottlenecks if item.id == "kell"]


def test_empathy_of_the_whole_journey_stands_in_that_column(copy_of_world: Path) -> None:
    change(copy_of_world, "personas/naidis-mari.yaml", empathy=[{"feels": [{"et": "SISEMINE Rõõmu."}]}])
    whole = _columns(designed(copy_of_world))[0]
    assert [part.feels[0].root["et"] for _persona, part in whole.empathy] == ["SISEMINE Rõõmu."]


def test_unsolved_bottlenecks_of_a_blueprint_are_counted_once(copy_of_world: Path) -> None:
    assert unsolved(_columns(designed(copy_of_world))) == 0
    change(copy_of_world, DOOR, status="in progress", solved_on=None, steps=["naidispaber", "jutt"])
    columns = _columns(designed(copy_of_world))
    assert [[item.id for item in column.bottlenecks] for column in columns] == [["lukus-uks"]] * 2
    assert unsolved(columns) == 1


def test_bottlenecks_that_are_not_solved_come_first_the_oldest_of_them_on_top(copy_of_world: Path) -> None:
    for name, day in (("uus", "2026-11-20"), ("vana", "2026-11-01")):
        put(copy_of_world, f"bottlenecks/{name}.yaml", BOTTLENECK | {"recorded_on": day})
    found = chains(designed(copy_of_world))
    assert [(chain.bottleneck.id, chain.age) for chain in found] == [("vana", 22), ("uus", 3), ("lukus-uks", 28)]


def test_chain_leads_from_the_bottleneck_to_what_became_of_it(world_design: Design) -> None:
    (chain,) = chains(world_design)
    assert chain.proposal
    assert (chain.bottleneck.id, chain.proposal.id) == ("lukus-uks", "voti")
    assert [item.id for item in chain.decisions] == ["voti-lubatud"]
    assert [item.id for item in chain.pilots] == ["votmekatse"]
    assert chain.waiting == (TODAY - dt.date(2026, 10, 13)).days


@pytest.mark.parametrize("status", ["adopted", "rejected"])
def test_nobody_waits_for_a_proposal_that_is_settled(status: str, copy_of_world: Path) -> None:
    change(copy_of_world, KEY, status=status)
    assert [chain.waiting for chain in chains(designed(copy_of_world))] == [None]


def test_bottleneck_without_a_proposal_is_a_chain_too(copy_of_world: Path) -> None:
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK)
    first = chains(designed(copy_of_world))[0]
    assert first.proposal is None
    assert (first.waiting, first.decisions, first.pilots) == (None, [], [])


def test_every_proposal_of_a_bottleneck_is_a_chain_of_its_own(copy_of_world: Path) -> None:
    change(copy_of_world, KEY, on="2026-10-14")
    text = (copy_of_world / "internal" / KEY).read_text("utf-8")
    (copy_of_world / "internal/proposals/teine.yaml").write_text(text.replace("10-14", "10-13"), "utf-8")
    found = chains(designed(copy_of_world))
    assert [chain.proposal and chain.proposal.id for chain in found] == ["teine", "voti"]


@pytest.mark.parametrize(("date", "days"), [("2026-11-20", 3), ("2026-11", None), ("2026-Q4", None), ("2026", None)])
def test_age_is_told_only_where_the_day_is_known(date: str, days: int | None) -> None:
    assert days_since(date, TODAY) == days


def test_what_is_not_recorded_is_counted(copy_of_world: Path) -> None:
    before = missing(designed(copy_of_world))
    assert before._asdict() == {
        "without_proposal": 0,
        "without_owner": 0,
        "without_severity": 0,
        "undecided": 0,
        "unmeasured": 0,
        "steps_without_part": 1,
        "unchecked": 2,
        "not_known": 0,
        "without_persona": 1,
    }
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK)
    (copy_of_world / "internal/decisions/voti-lubatud.yaml").unlink()
    change(copy_of_world, "pilots/votmekatse.yaml", ends="2026-10", value=None, starts="2026-10-01")
    after = missing(designed(copy_of_world))
    told = (after.without_proposal, after.without_owner, after.without_severity, after.undecided, after.unmeasured)
    assert told == (1, 1, 1, 1, 1)


@pytest.mark.parametrize(("ends", "result", "counted"), [("2026-10", None, 1), ("2027", None, 0), (None, None, 0)])
def test_pilot_lacks_a_result_only_when_it_is_over(
    ends: str | None, result: None, counted: int, copy_of_world: Path
) -> None:
    change(copy_of_world, "pilots/votmekatse.yaml", starts="2026-10-01", ends=ends, result=result)
    assert missing(designed(copy_of_world)).unmeasured == counted


@pytest.mark.parametrize(
    ("documents", "draft"), [([], False), (["naidiskavand"], True), (["naidiskavand", "naidiskava"], False)]
)
def test_bottleneck_is_a_draft_when_drafts_alone_tell_it(
    documents: list[str], *, draft: bool, copy_of_world: Path
) -> None:
    evidence = [{"kind": "document", "text": "SISEMINE Kell.", "on": "2026", "source": []}]
    cited = [{"document": document, "lines": "2"} for document in documents]
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK | {"evidence": evidence, "source": cited})
    design = designed(copy_of_world)
    assert [design.is_draft(item) for item in design.bottlenecks if item.id == "kell"] == [draft]


def test_real_bottlenecks_are_those_that_the_draft_states_and_nothing_else_is_invented(real_design: Design) -> None:
    lines = sorted(item.record.source[0].lines or "" for item in real_design.bottlenecks)
    assert lines == ["12", "13", "14", "15", "9"]
    assert all(real_design.is_draft(item) for item in real_design.bottlenecks)
    assert {item.record.status for item in real_design.bottlenecks} == {"open"}
    invented: list[list[Any]] = [
        real_design.personas,
        real_design.proposals,
        real_design.decisions,
        real_design.pilots,
        real_design.roles,
    ]
    assert invented == [[]] * 5
