"""The tables derived from the map: what they tell, and what they leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.blueprints.built import DECIDED, MEASURED, PROPOSED, page, row_of
from tests.catalog.designing import BOTTLENECK, change, designed, put
from tests.pages.changed import change as change_public
from tests.pages.dom import one, texts, words

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Design

LANGUAGES = ("et", "en", "ru", "uk")


def test_coverage_tells_gap_with_its_day_and_where_to_turn(world_design: Design) -> None:
    table = one(page(world_design, "tables/coverage"), "table")
    town, moon = row_of(table, "Find a sample address")
    assert town.startswith("Own service ")
    assert town.endswith(" The municipality decides")
    assert moon == "Recorded gap Kuuvalla koordinaator 02.11.2026 instead Board of Samples"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"municipality": "decides"}, "The municipality decides"),
        ({"municipality": "helps"}, "The municipality helps"),
        ({"municipality": None}, "Not known"),
        ({"municipality": None, "responsible": ["national/organisations/naidisamet"]}, "National body Näidisamet"),
        (
            {"local": [{"municipality": "kuuvald", "instead": ["national/organisations/naidisamet"]}]},
            "Referred elsewhere instead Board of Samples",
        ),
    ],
)
def test_coverage_tells_who_helps(fields: dict[str, object], said: str, copy_of_world: Path) -> None:
    change_public(copy_of_world, "journey/steps/aadress.yaml", **({"local": None} | fields))
    table = one(page(designed(copy_of_world), "tables/coverage"), "table")
    assert row_of(table, "Find a sample address")[1] == said


def test_own_service_is_marked_as_sure_only_when_it_is_known_to_run(world_design: Design) -> None:
    table = one(page(world_design, "tables/coverage"), "table")
    marked = {words(tag): tag.get("class") for tag in table.select("td > ul > li:first-child")}
    assert marked["Own service"] in (["good"], ["ask"])
    tones = [li.get("class") for li in table.select("li") if words(li) == "Own service"]
    assert ["good"] in tones
    assert ["ask"] in tones


def test_languages_tell_where_help_is_given_and_how_the_text_is(world_design: Design) -> None:
    table = one(page(world_design, "tables/languages"), "table")
    assert texts(table, "thead th")[1:3] == ["Estonian help", "Estonian text"]
    row = row_of(table, "Find a sample address")
    assert row[0].startswith("everywhere")
    assert row[1] == "Source text"
    assert row[-1] == "Not translated"
    assert row_of(table, "Learn the word “näidis”")[-2] == "Not known"


def test_roles_tell_who_decides_advises_and_where(world_design: Design) -> None:
    found = page(world_design, "tables/roles")
    table = one(found, "table")
    assert texts(table, "thead th")[1:] == ["Responsible", "Decides", "Advises or helps", "Is informed"]
    assert row_of(table, "Find a sample address")[1] == "the municipality where one lives"
    assert row_of(table, "Get a sample paper") == [
        "Nothing recorded",
        "Näidisamet Näidisamet Kuuvald",
        "Näidiskeskus helps you to get the paper",
        "Nothing recorded",
    ]
    assert one(found, "tr#naidispaber")


def test_chain_tells_state_and_age_of_everything(world_design: Design) -> None:
    table = one(page(world_design, "tables/chain"), "table")
    assert row_of(table, "SISEMINE Uks on lukus Access") == [
        "SISEMINE Väljamõeldud uks on väljamõeldud inimeste eest lukus.",
        "Solved 28 days severity 4 of 4 looked after by nobody yet",
        "Näidislinn Get a sample paper",
        f"SISEMINE Uksele võti Being piloted, 41 days {PROPOSED}",
        f"{DECIDED} SISEMINE Pool võtit on parem kui lukk.",
        "SISEMINE Võtmekatse Näidislinn, 21.10.2026–11.2026 SISEMINE Võtit keeratakse kord nädalas.",
        f"{MEASURED} Invented people who took part SISEMINE Uks jäi lahti.",
    ]


def test_chain_says_no_age_and_no_end_that_nobody_knows(copy_of_world: Path) -> None:
    change(copy_of_world, "decisions/voti-lubatud.yaml", on="2026-10")
    change(copy_of_world, "proposals/voti.yaml", status="adopted")
    change(copy_of_world, "decisions/voti-lubatud.yaml", reason=None)
    fields = {
        "text": None,
        "ends": None,
        "indicator": None,
        "result": None,
        "baseline": None,
        "goal": None,
        "value": None,
    }
    change(copy_of_world, "pilots/votmekatse.yaml", **fields)
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK)
    table = one(page(designed(copy_of_world), "tables/chain"), "table")
    assert row_of(table, "SISEMINE Uks on lukus Access")[3:] == [
        f"SISEMINE Uksele võti Put into practice {PROPOSED}",
        "SISEMINE Võti on lubatud Accepted in part, SISEMINE näidiskomisjon, 10.2026",
        "SISEMINE Võtmekatse Näidislinn, 21.10.2026–end not known",
        "SISEMINE Mitu korda uks avaneb. Before: Not recorded; goal: Not recorded; now: Not recorded",
    ]
    assert row_of(table, "SISEMINE Katkine kell Procedures and systems") == [
        "SISEMINE Kell ei helise.",
        "Unsolved 20 days severity not judged looked after by nobody yet",
        "everywhere the whole journey",
        *["Nothing recorded"] * 4,
    ]


def test_links_lead_to_the_first_chain_of_a_bottleneck(copy_of_world: Path) -> None:
    text = (copy_of_world / "internal/proposals/voti.yaml").read_text("utf-8")
    (copy_of_world / "internal/proposals/teine.yaml").write_text(text, "utf-8")
    found = page(designed(copy_of_world), "tables/chain")
    assert [row.get("id") for row in found.select("tbody tr")] == ["lukus-uks", None]
