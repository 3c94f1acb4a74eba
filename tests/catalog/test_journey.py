"""The journey: which steps concern whom, in which order, and who helps at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tatsite.catalog import version
from tests.catalog.changing import put, written
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog, Chapter

ADDRESS, PAPER, TALK = (f"journey/steps/{name}.yaml" for name in ("aadress", "naidispaber", "jutt"))
NEWCOMER = "vocabulary/audiences/uustulija.yaml"


def _loaded(root: Path) -> Catalog:
    catalog, problems = site.load(root, TODAY)
    assert catalog, problems
    return catalog


def _changed(root: Path, file: str, **fields: Any) -> Catalog:
    put(root, file, written(root, file) | fields)
    return _loaded(root)


def _shape(chapters: list[Chapter]) -> list[tuple[str, list[str]]]:
    return [(chapter.stage.id, [step.id for step, _concerns in chapter.steps]) for chapter in chapters]


def test_steps_follow_their_stages_and_their_place_in_them(world: Catalog) -> None:
    assert [stage.id for stage in world.journey.stages] == ["saabumine", "elamine"]
    assert [step.id for step in world.journey.steps] == ["aadress", "naidispaber", "jutt"]
    assert world.journey.step("jutt").record.official_name == "sõna «näidis» õppimine"


def test_stage_that_comes_first_brings_its_steps_first(copy_of_world: Path) -> None:
    catalog = _changed(copy_of_world, "journey/stages/elamine.yaml", order=0)
    assert [step.id for step in catalog.journey.steps] == ["jutt", "aadress", "naidispaber"]


def test_journey_of_an_audience_has_the_steps_that_concern_it(world: Catalog) -> None:
    newcomer, neighbour = (world.journey.of(world.audience(name)) for name in ("uustulija", "naaber"))
    assert _shape(newcomer) == [("saabumine", ["aadress", "naidispaber"]), ("elamine", ["jutt"])]
    assert _shape(neighbour) == [("saabumine", ["aadress"]), ("elamine", ["jutt"])]


def test_step_says_what_it_is_to_the_audience_for_each_answer_in_order(world: Catalog) -> None:
    (_, (paper, concerns)) = world.journey.of(world.audience("uustulija"))[0].steps
    assert paper.id == "naidispaber"
    assert [concern.need for concern in concerns] == ["required", "optional"]
    ((_, (only,)),) = world.journey.of(world.audience("naaber"))[0].steps
    assert only.need == "if applies"


def test_stage_without_a_step_for_the_audience_is_left_out(copy_of_world: Path) -> None:
    concerns = [{"audience": "uustulija", "need": "optional"}]
    catalog = _changed(copy_of_world, TALK, concerns=concerns)
    assert _shape(catalog.journey.of(catalog.audience("naaber"))) == [("saabumine", ["aadress"])]


def test_audience_that_no_step_concerns_has_no_journey(copy_of_world: Path) -> None:
    audience = written(copy_of_world, "vocabulary/audiences/naaber.yaml")
    put(copy_of_world, "vocabulary/audiences/kylaline.yaml", audience | {"order": 3})
    catalog = _loaded(copy_of_world)
    assert catalog.journey.of(catalog.audience("kylaline")) == []


@pytest.mark.parametrize(
    ("first", "stages"),
    [
        ([], ["saabumine", "elamine", "lahkumine"]),
        (["elamine"], ["elamine", "saabumine", "lahkumine"]),
        (["lahkumine", "elamine"], ["lahkumine", "elamine", "saabumine"]),
        (["lahkumine", "elamine", "saabumine"], ["lahkumine", "elamine", "saabumine"]),
    ],
)
def test_audience_begins_with_the_stages_it_names_and_the_others_follow(
    copy_of_world: Path, first: list[str], stages: list[str]
) -> None:
    stage = written(copy_of_world, "journey/stages/elamine.yaml")
    put(copy_of_world, "journey/stages/lahkumine.yaml", stage | {"order": 3})
    step = written(copy_of_world, TALK)
    put(copy_of_world, "journey/steps/lahkumine.yaml", step | {"stage": "lahkumine"})
    catalog = _changed(copy_of_world, NEWCOMER, begins_with=first)
    assert [chapter.stage.id for chapter in catalog.journey.of(catalog.audience("uustulija"))] == stages
    assert [chapter.stage.id for chapter in catalog.journey.of(catalog.audience("naaber"))] == [
        "saabumine",
        "elamine",
        "lahkumine",
    ]


def test_audience_begins_with_stages_that_there_are(copy_of_world: Path) -> None:
    put(copy_of_world, NEWCOMER, written(copy_of_world, NEWCOMER) | {"begins_with": ["ei-ole"]})
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog is None
    assert "unknown-reference" in {problem.code for problem in problems}


def test_step_leads_to_the_first_audience_that_it_concerns(copy_of_world: Path, world: Catalog) -> None:
    assert {step.id: world.journey.audience_of(step) for step in world.journey.steps} == {
        "aadress": "uustulija",
        "naidispaber": "uustulija",
        "jutt": "uustulija",
    }
    catalog = _changed(copy_of_world, TALK, concerns=[{"audience": "naaber", "need": "optional"}])
    assert catalog.journey.audience_of(catalog.journey.step("jutt")) == "naaber"


def test_keystones_are_the_steps_that_others_wait_for(world: Catalog) -> None:
    assert [step.id for step in world.journey.keystones] == ["aadress"]


def test_keystones_are_three_at_most_those_with_most_waiting_in_the_order_of_the_journey(copy_of_world: Path) -> None:
    step = written(copy_of_world, TALK)
    waiting = {"a": ["jutt"], "b": ["jutt", "a"], "c": ["jutt", "a", "b", "aadress"], "d": ["a", "b"]}
    for name, names in waiting.items():
        requires = [{"step": required} for required in names]
        put(copy_of_world, f"journey/steps/{name}.yaml", step | {"order": 2, "requires": requires})
    assert [step.id for step in _loaded(copy_of_world).journey.keystones] == ["aadress", "jutt", "a"]


def test_without_prerequisites_there_is_no_keystone(copy_of_world: Path) -> None:
    assert _changed(copy_of_world, PAPER, requires=[]).journey.keystones == []


def test_record_knows_the_steps_at_which_it_helps(world: Catalog) -> None:
    def at(name: str) -> list[str]:
        return [step.id for step in world.journey.at(name)]

    assert at("naidislinn/services/taisteenus") == ["aadress"]
    assert at("naidislinn/services/naidispaber") == ["naidispaber"]
    assert at("naidislinn/services/tasuline") == ["jutt"]
    assert at("national/organisations/naidisamet") == ["naidispaber"]
    assert at("naidislinn/contacts/koordinaator") == ["naidispaber"]
    assert at("naidislinn/events/paberiring") == ["jutt"]
    assert at("naidislinn/events/klubi") == []
    assert at("naidislinn/services/ei-ole") == []


def test_helpers_in_a_municipality_are_its_services_and_events_then_the_country_s(world: Catalog) -> None:
    helpers = world.journey.helpers(world.journey.step("jutt"), "naidislinn")
    assert [item.id for item in helpers.services] == ["katse", "tasuline"]
    assert [item.id for item in helpers.events] == ["paberiring"]
    assert [item.name for item in helpers.everywhere] == ["naidislinn/organisations/keskus"]
    assert helpers.local
    assert helpers.local.gap_on is None


def test_who_decides_and_helps_too_is_named_once(world: Catalog) -> None:
    paper = world.journey.step("naidispaber")
    assert paper.record.responsible == paper.record.services
    helpers = world.journey.helpers(paper, "kuuvald")
    assert [item.name for item in helpers.everywhere] == ["national/organisations/naidisamet"]
    assert [item.name for item in helpers.services] == ["kuuvald/services/naidispaber"]


def test_wherever_one_lives_only_the_country_helps(world: Catalog) -> None:
    helpers = world.journey.helpers(world.journey.step("naidispaber"))
    assert (helpers.services, helpers.events, helpers.local) == ([], [], None)
    assert [item.name for item in helpers.everywhere] == ["national/organisations/naidisamet"]


def test_gap_is_told_with_whom_to_ask_instead(world: Catalog) -> None:
    helpers = world.journey.helpers(world.journey.step("aadress"), "kuuvald")
    assert (helpers.services, helpers.events, helpers.everywhere) == ([], [], [])
    assert helpers.local
    assert helpers.local.gap_on
    assert helpers.local.instead == ["national/organisations/naidisamet"]


def test_municipality_of_which_nothing_is_written_has_no_help_and_no_gap(copy_of_world: Path) -> None:
    local = written(copy_of_world, TALK)["local"]
    catalog = _changed(copy_of_world, TALK, local=[help_ for help_ in local if help_["municipality"] != "kuuvald"])
    helpers = catalog.journey.helpers(catalog.journey.step("jutt"), "kuuvald")
    assert (helpers.services, helpers.events, helpers.local) == ([], [], None)


@pytest.mark.parametrize(
    "name",
    [
        "naidislinn/services/katse",
        "naidislinn/contacts/koordinaator",
        "national/organisations/naidisamet",
    ],
)
def test_helper_is_found_by_its_name_whatever_its_kind(world: Catalog, name: str) -> None:
    assert world.journey.helper(name).name == name


@pytest.mark.parametrize("name", ["naidislinn/services/ei-ole", "naidislinn/contacts/ei-ole", "a/organisations/b"])
def test_helper_that_there_is_not_is_not_found(world: Catalog, name: str) -> None:
    with pytest.raises(KeyError):
        world.journey.helper(name)


def test_step_that_there_is_not_is_not_found(world: Catalog) -> None:
    with pytest.raises(KeyError):
        world.journey.step("ei-ole")


def test_real_steps_are_general_knowledge_that_nobody_checked(real: Catalog) -> None:
    for step in real.journey.steps:
        assert step.record.verified is None, step.name
        assert {citation.document for citation in step.record.source} == {"yldteadmised"}, step.name
        assert real.journey.audience_of(step) in {audience.id for audience in real.audiences}


def test_document_is_given_by_the_first_step_that_gives_it(world: Catalog) -> None:
    giver = world.journey.giver("naidispaber")
    assert giver
    assert giver.id == "naidispaber"
    assert world.journey.giver("vana-paber") is None


def test_part_of_the_municipality_is_told_where_none_of_its_services_is_known(copy_of_world: Path) -> None:
    note = {"et": "Küsige."}
    for local, part in (
        ([], "decides"),
        ([{"municipality": "kuuvald", "note": note}], "decides"),
        ([{"municipality": "kuuvald", "gap_on": "2026-11-02", "gap_by": "Näidis"}], None),
        ([{"municipality": "kuuvald", "instead": ["national/organisations/naidisamet"]}], None),
        ([{"municipality": "kuuvald", "services": ["kuuvald/services/juturing"]}], None),
    ):
        catalog = _changed(copy_of_world, ADDRESS, local=local)
        assert catalog.journey.helpers(catalog.journey.step("aadress"), "kuuvald").part == part, local
    assert catalog.journey.helpers(catalog.journey.step("jutt")).part is None


_LATER: dict[str, Any] = {
    "order": 7,
    "easy": {"et": "Leidke aadress."},
    "keywords": {"et": ["tänav"]},
    "local": [],
    "review_by": "2027-05-01",
    "title": {"et": "Leidke näidisaadress", "en": "Look for a sample address"},
}
"""What may change while a step says the same."""
_OTHERWISE: dict[str, Any] = {
    "title": {"et": "Otsige näidisaadress", "en": "Find a sample address"},
    "details": [{"et": "Küsige naabrilt."}],
    "requires": [{"step": "jutt"}],
    "always": True,
    "concerns": [{"audience": "uustulija", "need": "required", "answers": {"children": False}}],
    "municipality": "helps",
}


def test_step_that_says_the_same_has_the_same_version(copy_of_world: Path, world: Catalog) -> None:
    before = version(world.journey.step("aadress").record)
    for field, value in _LATER.items():
        assert version(_changed(copy_of_world, ADDRESS, **{field: value}).journey.step("aadress").record) == before, (
            field
        )


def test_step_that_says_something_else_has_another_version(copy_of_world: Path, world: Catalog) -> None:
    as_it_was = written(copy_of_world, ADDRESS)
    versions = [version(world.journey.step("aadress").record)]
    for field, value in _OTHERWISE.items():
        put(copy_of_world, ADDRESS, as_it_was | {field: value})
        versions.append(version(_loaded(copy_of_world).journey.step("aadress").record))
    assert len(set(versions)) == len(versions) == 7
