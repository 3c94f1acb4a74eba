"""Pages of the coordinators' build: what they tell of the invented world and of the real records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from tatsite import reading
from tatsite.i18n import LOCALES
from tatsite.records import INTERNAL
from tatsite.records.fields import Texts
from tatsite.records.walk import parts
from tatsite.shell import policy, styles
from tests.blueprints.built import files, page, row_of
from tests.catalog.designing import BOTTLENECK, change, designed, put
from tests.pages.changed import change as change_public
from tests.pages.dom import one, parse, texts, value, words
from tests.pages.links import broken_links
from tests.projects import WORLD
from tests.shell import css

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import Tag

    from tatsite.catalog import Design

LANGUAGES = ("et", "en", "ru", "uk")
BLUEPRINT = "blueprints/uustulija"


@pytest.fixture(scope="module", params=["world_design", "real_design"])
def design(request: pytest.FixtureRequest) -> Design:
    found: Design = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def htmls(design: Design) -> dict[str, str]:
    return {path: text for path, text in files(design).items() if path.endswith(".html")}


def test_every_page_says_that_it_is_not_public_and_is_in_no_search(htmls: dict[str, str]) -> None:
    for path, text in htmls.items():
        found = parse(text)
        assert words(one(found, "header strong")) == "For coordinators. Not public.", path
        assert value(one(found, "meta[name=robots]"), "content") == "noindex, nofollow", path
        assert value(one(found, "meta[name=referrer]"), "content") == "no-referrer", path


def test_page_may_run_no_script_and_ask_no_other_host(htmls: dict[str, str]) -> None:
    allowed = policy.for_page(styles.sheet(("blueprint",)), scripted=False)
    for path, text in htmls.items():
        found = parse(text)
        assert value(one(found, "meta[http-equiv]"), "content") == allowed, path
        assert not found.select("script, iframe, img, form, [onclick], [style]"), path
        assert not [value(link, "href") for link in found.select("link[href]:not([rel=icon])")], path


def test_links_lead_somewhere_and_no_id_stands_twice(design: Design) -> None:
    assert broken_links(files(design), "https://naidis.example/") == []


def test_every_class_has_a_rule(htmls: dict[str, str]) -> None:
    known = css.classes(styles.sheet(("blueprint",)))
    used = {name for text in htmls.values() for names in re.findall(r'class="([^"]*)"', text) for name in names.split()}
    assert used <= known


def test_tables_have_captions_and_scopes(htmls: dict[str, str]) -> None:
    for path, text in htmls.items():
        for table in parse(text).select("table"):
            assert words(one(table, "caption")), path
            assert {value(cell, "scope") for cell in table.select("th")} <= {"col", "row", "rowgroup"}, path
            rows = [row.select("th, td") for row in table.select("tr")]
            assert len({sum(_width(cell) for cell in row) for row in rows}) == 1, path


def _width(cell: Tag) -> int:
    return int(value(cell, "colspan")) if cell.has_attr("colspan") else 1


def test_every_text_of_the_internal_records_is_told_here(world_design: Design) -> None:
    """But the notes of those who edit them."""
    built = files(world_design, "et")
    told = " ".join(words(parse(text)) for path, text in built.items() if path.endswith(".html"))
    kept = [
        part
        for entry in reading.read(WORLD, "services", "internal").entries
        if entry.owner == INTERNAL
        for _path, part in parts(entry.record)
    ]
    texts_of = {text for part in kept if isinstance(part, Texts) for text in [part.root["et"]]}
    texts_of |= {str(getattr(part, name)) for part in kept for name in ("text", "by", "system") if _plain(part, name)}
    assert len(texts_of) > 20
    assert {text for text in texts_of if text not in told} == set()


def _plain(part: object, name: str) -> bool:
    return isinstance(getattr(part, name, None), str)


def test_blueprint_has_the_lanes_and_says_what_is_not_recorded(world_design: Design) -> None:
    table = one(page(world_design, BLUEPRINT), "table")
    assert texts(table, "thead th") == ["Lane", "Coming to Näidislinn", "Living like a sample"]
    assert texts(table, "tbody th") == [
        "Goal",
        "Actions",
        "Points of contact",
        "Front desk",
        "Back office and systems",
        "Documents needed",
        "What people get",
        "Evidence and empathy",
        "Bottlenecks",
        "Proposals",
        "Pilots and indicators",
    ]
    assert row_of(table, "Goal")[0] == "The first invented papers."
    assert row_of(table, "Actions") == [
        "Find a sample address Required Get a sample paper Required / Optional",
        "Learn the word “näidis” Optional",
    ]
    first, second = row_of(table, "Points of contact")
    assert first.startswith(
        "Find a sample address At your home Estonian Get a sample paper On site Estonian and English"
    )
    assert first.endswith("In an online service Estonian")
    assert second == "Nothing recorded"
    assert row_of(table, "Front desk")[0] == "Get a sample paper SISEMINE Ametnik ulatab paberi. Näidisamet"
    assert row_of(table, "Back office and systems")[0] == (
        "Find a sample address The municipality decides Get a sample paper Näidisamet Decides "
        "SISEMINE Ametnik trükib paberi. Näidisamet SISEMINE Näidisregister information system"
    )
    assert row_of(table, "Documents needed")[0] == "Get a sample paper An old invented paper a picture of a sample"
    assert row_of(table, "What people get")[0] == (
        "Find a sample address You have a door with a number on it. Get a sample paper Sample paper"
    )
    evidence = row_of(table, "Evidence and empathy")[0]
    assert "SISEMINE Uks ei avanenud. Observation, October 2026, n = 3, message" in evidence
    assert "SISEMINE Uks on lukus. what is hard" in evidence
    assert row_of(table, "Bottlenecks")[0] == "SISEMINE Uks on lukus Solved, severity 4 of 4"
    assert row_of(table, "Proposals")[0] == "SISEMINE Uksele võti Being piloted, Accepted in part"
    assert row_of(table, "Pilots and indicators")[0] == (
        "SISEMINE Võtmekatse SISEMINE Mitu korda uks avaneb. Before: 0; goal: 10; now: 9.5"
    )


def test_blueprint_of_a_municipality_tells_its_services_with_their_state(world_design: Design) -> None:
    table = one(page(world_design, f"{BLUEPRINT}/naidislinn"), "table")
    first, second = row_of(table, "Front desk")
    assert "Getting a sample card Näidiskeskus, Available" in first
    assert "Draft" in first
    assert "Trial" in second


def test_role_with_little_said_of_it_leaves_its_lanes_to_others(copy_of_world: Path) -> None:
    change(copy_of_world, "roles/naidisamet-paber.yaml", front=None, back=None, system=None)
    table = one(page(designed(copy_of_world), BLUEPRINT), "table")
    assert row_of(table, "Front desk")[0] == "Nothing recorded"
    assert row_of(table, "Back office and systems")[0].endswith("Get a sample paper Näidisamet Decides")


def test_languages_of_a_touchpoint_that_nobody_knows_are_said_to_be_so(copy_of_world: Path) -> None:
    change_public(copy_of_world, "journey/steps/aadress.yaml", touchpoints=[{"channel": "phone"}])
    table = one(page(designed(copy_of_world), BLUEPRINT), "table")
    assert row_of(table, "Points of contact")[0].startswith("Find a sample address By phone languages not known ")


def test_phone_reads_the_blueprint_stage_by_stage(world_design: Design) -> None:
    found = page(world_design, BLUEPRINT)
    table, stages = one(found, "table"), found.select(".narrow section")
    assert [words(one(stage, "h2")) for stage in stages] == texts(table, "thead th")[1:]
    for index, stage in enumerate(stages):
        assert texts(stage, "dt") == texts(table, "tbody th")
        assert texts(stage, "dd") == [words(row.select("td")[index]) for row in table.select("tbody tr")]


def test_whole_journey_leads_to_the_stages_for_what_is_told_by_step(copy_of_world: Path) -> None:
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK)
    table = one(page(designed(copy_of_world), BLUEPRINT), "table")
    assert texts(table, "thead th")[1] == "Whole journey"
    assert [row_of(table, lane)[0] for lane in ("Goal", "Front desk", "Bottlenecks", "Proposals")] == [
        "see under the stages",
        "see under the stages",
        "SISEMINE Katkine kell Unsolved, severity not judged",
        "Nothing recorded",
    ]


def test_bottleneck_of_a_draft_carries_its_label_wherever_it_stands(real_design: Design) -> None:
    found = files(real_design)
    for path in ("blueprints/uussisserandaja/saaremaa", "tables/chain"):
        row = next(row for row in parse(found[f"{path}.html"]).select("tr") if "Several state services" in words(row))
        assert "Draft" in words(row)
    assert "Several state services" not in found["blueprints/uussisserandaja/tartu.html"]


def test_text_in_another_language_is_marked(world_design: Design) -> None:
    found = page(world_design, "tables/chain")
    assert {value(tag, "lang") for tag in found.select("main [lang]")} == {"et"}
    assert not page(world_design, "tables/chain", "et").select("main [lang]")


def test_no_text_of_a_record_is_code(copy_of_world: Path) -> None:
    hostile = '</style><script>alert(1)</script>" onclick="alert(1) %(name)s {{ title }}'
    put(copy_of_world, "bottlenecks/kell.yaml", BOTTLENECK | {"title": {"et": hostile}, "text": {"et": hostile}})
    change(copy_of_world, "personas/naidis-mari.yaml", title={"et": hostile}, situation={"et": hostile})
    for file in ("journey/stages/saabumine.yaml", "journey/steps/aadress.yaml", "kuuvald/municipality.yaml"):
        change_public(copy_of_world, file, title={"et": hostile})
    change_public(copy_of_world, "national/organisations/naidisamet.yaml", official_name=hostile)
    built = files(designed(copy_of_world), "et")
    found = {path: parse(text) for path, text in built.items() if path.endswith(".html")}
    assert {path for path, page_ in found.items() if page_.select("script, [onclick]")} == set()
    said = {path for path, page_ in found.items() if hostile in words(page_)}
    assert {"tables/chain.html", "personas.html", "tables/coverage.html", f"{BLUEPRINT}.html"} <= said
    assert "stakeholders/national/naidisamet.html" in said


def test_same_records_give_the_same_bytes(copy_of_world: Path) -> None:
    first, second = designed(copy_of_world), designed(copy_of_world)
    assert first is not second
    assert files(first) == files(second)


@pytest.mark.parametrize("language", ["et", "ru", "uk"])
def test_every_sentence_is_said_in_the_language_asked_for(language: str, world_design: Design) -> None:
    """Of more than one word, wherever it stands; but those that are the same in both."""
    with (LOCALES / language / "LC_MESSAGES" / "tatsite.po").open("rb") as stream:
        said = {str(message.id): message.string for message in read_po(stream) if isinstance(message.id, str)}
    english, foreign = (" ".join(_said(files(world_design, code))) for code in ("en", language))
    sentences = {sentence for sentence in said if " " in sentence and sentence in english}
    assert len(sentences) > 50
    assert {sentence for sentence in sentences if sentence in foreign and said[sentence] != sentence} == set()


def _said(built: dict[str, str]) -> Iterator[str]:
    for path, text in built.items():
        if path.endswith(".html"):
            found = parse(text)
            yield words(found)
            yield from (value(tag, "aria-label") for tag in found.select("[aria-label]"))
