"""Steps against municipalities, languages and parts: what is known, and nothing beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tatsite.catalog import HELP, shares, stakeholders, step_coverage, step_languages
from tatsite.records.translation import TranslationState
from tests.catalog.designing import change as change_internal
from tests.catalog.designing import designed
from tests.pages.changed import change, loaded

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog, Design, Share

STEP = "journey/steps/aadress.yaml"
BODY = "national/organisations/naidisamet"


def _moon(root: Path, **fields: Any) -> str:
    """Tell who helps in Kuuvald at a step that says this."""
    change(root, STEP, **fields)
    coverage = {step.id: crossings for step, crossings in step_coverage(loaded(root))}
    return next(one.help for one in coverage["aadress"] if one.municipality.id == "kuuvald")


def test_every_step_is_crossed_with_every_municipality(world: Catalog) -> None:
    coverage = step_coverage(world)
    assert [step.id for step, _crossings in coverage] == ["aadress", "naidispaber", "jutt"]
    helps = [[one.help for one in crossings] for _step, crossings in coverage]
    assert helps == [["own", "gap"], ["own", "own"], ["own", "own"]]


@pytest.mark.parametrize(
    ("fields", "help_"),
    [
        ({}, "gap"),
        ({"local": None}, "decides"),
        ({"local": None, "municipality": "helps"}, "helps"),
        ({"local": None, "municipality": None}, "not known"),
        ({"local": None, "municipality": None, "responsible": [BODY]}, "national"),
        ({"local": None, "municipality": None, "services": [BODY]}, "national"),
        ({"local": [{"municipality": "kuuvald", "instead": [BODY]}]}, "instead"),
        ({"local": [{"municipality": "kuuvald", "services": ["kuuvald/services/juturing"]}]}, "own"),
    ],
)
def test_nearest_help_at_a_step_counts(fields: dict[str, Any], help_: str, copy_of_world: Path) -> None:
    assert _moon(copy_of_world, **fields) == help_
    assert help_ in HELP


def test_event_at_a_step_is_help_of_the_municipality(copy_of_world: Path) -> None:
    change(copy_of_world, STEP, local=None)
    coverage = step_coverage(loaded(copy_of_world))[0][1]
    assert [one.help for one in coverage] == ["decides"] * 2
    change(copy_of_world, "naidislinn/events/retk.yaml", step="aadress")
    coverage = step_coverage(loaded(copy_of_world))[0][1]
    assert [(one.help, [item.id for item in one.helpers.there]) for one in coverage] == [
        ("own", ["retk"]),
        ("decides", []),
    ]


def _heard(root: Path, step: str) -> dict[str, tuple[bool, tuple[str, ...]]]:
    found = {item.id: heard for item, heard in step_languages(loaded(root))}
    return {one.language: (one.everywhere, one.municipalities) for one in found[step]}


def test_languages_of_touchpoints_are_known_everywhere(copy_of_world: Path) -> None:
    change(copy_of_world, f"{BODY}.yaml", languages=None, channels=None)
    heard = _heard(copy_of_world, "naidispaber")
    assert [code for code, (everywhere, _places) in heard.items() if everywhere] == ["et", "en"]


def test_language_of_a_service_is_known_in_its_municipality(copy_of_world: Path) -> None:
    change(copy_of_world, STEP, touchpoints=None)
    change(copy_of_world, "naidislinn/services/taisteenus.yaml", languages=["uk"], channels=None, interpreting=None)
    heard = _heard(copy_of_world, "aadress")
    assert {code: places for code, (_everywhere, places) in heard.items() if places} == {"uk": ("naidislinn",)}
    assert not [code for code, (everywhere, _places) in heard.items() if everywhere]


def test_languages_of_who_helps_everywhere_are_known_everywhere(copy_of_world: Path) -> None:
    change(copy_of_world, f"{BODY}.yaml", languages=["ru"], channels=None)
    change(copy_of_world, STEP, touchpoints=None, responsible=[BODY])
    heard = _heard(copy_of_world, "aadress")
    assert [code for code, (everywhere, _places) in heard.items() if everywhere] == ["ru"]


def test_page_in_a_language_is_no_help_in_it(copy_of_world: Path) -> None:
    page = {"kind": "web", "url": "https://naidisamet.example/", "languages": ["ru"]}
    phone = {"kind": "phone", "number": "+372 5555 0000", "languages": ["uk"]}
    change(copy_of_world, f"{BODY}.yaml", languages=None, channels=[page, phone])
    change(copy_of_world, STEP, touchpoints=None, responsible=[BODY])
    heard = _heard(copy_of_world, "aadress")
    assert [code for code, (everywhere, _places) in heard.items() if everywhere] == ["uk"]


def test_text_of_a_step_tells_how_far_it_can_be_trusted(world: Catalog) -> None:
    texts = {one.language: one.text for one in step_languages(world)[0][1]}
    assert texts["et"] is None
    assert texts["ar"] is TranslationState.MISSING
    assert texts["ru"] in {TranslationState.MACHINE, TranslationState.TRANSLATED, TranslationState.REVIEWED}


def _told(found: list[Share]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.part, one.organisation.id if one.organisation else "", one.municipalities) for one in found]


def test_parts_come_from_the_step_and_from_recorded_roles(world_design: Design) -> None:
    found = {step.id: _told(parts) for step, parts in shares(world_design)}
    assert found == {
        "aadress": [("decides", "", ())],
        "naidispaber": [
            ("decides", "naidisamet", ()),
            ("advises", "keskus", ()),
            ("decides", "naidisamet", ("kuuvald",)),
        ],
        "jutt": [],
    }


def test_municipality_that_helps_advises(copy_of_world: Path) -> None:
    change(copy_of_world, STEP, municipality="helps")
    assert _told(shares(designed(copy_of_world))[0][1]) == [("advises", "", ())]


def test_stakeholders_are_whoever_has_a_part_or_is_asked(world_design: Design) -> None:
    found = {one.organisation.name: one for one in stakeholders(world_design)}
    assert list(found) == [
        "kuuvald/organisations/valitsus",
        BODY.replace("national", "naidislinn").replace("naidisamet", "keskus"),
        "naidislinn/organisations/valitsus",
        BODY,
    ]
    town, board = found["naidislinn/organisations/valitsus"], found[BODY]
    assert [(one.step.id, one.municipalities) for one in town.shares] == [("aadress", ("naidislinn",))]
    assert [item.id for item in town.proposals] == ["voti"]
    assert [item.id for item in town.bottlenecks] == []
    assert [item.id for item in board.bottlenecks] == ["lukus-uks"]


def test_bottleneck_elsewhere_is_not_told_of_an_organisation_of_another_municipality(copy_of_world: Path) -> None:
    change_internal(copy_of_world, "bottlenecks/lukus-uks.yaml", steps=["aadress"])
    found = {one.organisation.owner: one for one in stakeholders(designed(copy_of_world))}
    assert [item.id for item in found["kuuvald"].bottlenecks] == []
    assert [item.id for item in found["naidislinn"].bottlenecks] == ["lukus-uks"]


def test_bottleneck_is_told_of_who_looks_after_it(copy_of_world: Path) -> None:
    change_internal(copy_of_world, "bottlenecks/lukus-uks.yaml", owner="kuuvald/organisations/valitsus")
    found = {one.organisation.owner: one for one in stakeholders(designed(copy_of_world))}
    assert [item.id for item in found["kuuvald"].bottlenecks] == ["lukus-uks"]
