"""The first page, the personas, and a page for each stakeholder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.wording import DesignWords
from tests.blueprints.built import DECIDED, EDIT, files, page, row_of
from tests.catalog.designing import change, designed
from tests.pages.changed import change as change_public
from tests.pages.dom import one, parse, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tatsite.catalog import Design

LANGUAGES = ("et", "en", "ru", "uk")


def test_personas_are_said_to_be_invented(world_design: Design) -> None:
    section = one(page(world_design, "personas"), "main section")
    assert words(one(section, "h2")) == "SISEMINE Sample Mari invented"
    assert "Languages: Russian" in words(section)
    assert "SISEMINE Vajab paberit." in words(section)
    assert row_of(section, "Coming to Näidislinn")[0] == "SISEMINE Kus on paber?"
    assert value(one(section, "a[href^=https]"), "href") == EDIT.replace("{path}", "internal/personas/naidis-mari.yaml")


def test_persona_with_little_said_of_it(copy_of_world: Path) -> None:
    change(copy_of_world, "personas/naidis-mari.yaml", languages=None, needs=None, empathy=None)
    section = one(page(designed(copy_of_world), "personas"), "main section")
    assert "languages not known" in words(section)
    assert "No empathy map is recorded." in words(section)
    assert not section.select("h3")


def test_empathy_of_the_whole_journey_is_told(copy_of_world: Path) -> None:
    change(copy_of_world, "personas/naidis-mari.yaml", empathy=[{"feels": [{"et": "SISEMINE Rõõmu."}]}])
    section = one(page(designed(copy_of_world), "personas"), "main section")
    assert row_of(section, "Whole journey")[3] == "SISEMINE Rõõmu."


def test_stakeholder_has_one_page_with_what_is_asked_of_it(world_design: Design) -> None:
    found = page(world_design, "stakeholders/naidislinn/valitsus")
    heading = one(found, "h1")
    assert (words(heading), value(heading, "lang")) == ("Näidislinna Linnavalitsus", "et")
    assert words(one(found, ".lead")) == "City government of Näidislinn"
    asked, parts = found.select("table")
    assert row_of(asked, "SISEMINE Uksele võti Being piloted, Accepted in part") == [
        "SISEMINE Tehakse väljamõeldud võti.",
        "13.10.2026 41 days",
        f"{DECIDED} SISEMINE Pool võtit on parem kui lukk.",
    ]
    assert row_of(parts, "Find a sample address") == ["Decides", "Nothing recorded", "Näidislinn"]
    assert "Bottlenecks that concern it Nothing recorded" in words(one(found, "main"))


def test_stakeholder_page_tells_bottlenecks_at_its_steps_and_its_tasks(world_design: Design) -> None:
    hard, parts = page(world_design, "stakeholders/national/naidisamet").select("table")
    assert row_of(hard, "SISEMINE Uks on lukus Solved, severity 4 of 4") == [
        "SISEMINE Väljamõeldud uks on väljamõeldud inimeste eest lukus.",
        "Get a sample paper",
        "Näidislinn",
    ]
    assert [words(row) for row in parts.select("tbody tr")] == [
        "Get a sample paper Decides Nothing recorded everywhere",
        "Get a sample paper Decides Nothing recorded Kuuvald",
    ]
    (own,) = page(world_design, "stakeholders/naidislinn/keskus").select("table")[1:]
    assert row_of(own, "Get a sample paper")[1] == "helps you to get the paper"


def test_proposal_that_is_settled_has_no_age(copy_of_world: Path) -> None:
    change(copy_of_world, "proposals/voti.yaml", status="rejected")
    asked = page(designed(copy_of_world), "stakeholders/naidislinn/valitsus").select("table")[0]
    assert row_of(asked, "SISEMINE Uksele võti Rejected, Accepted in part")[1] == "13.10.2026"


def test_no_gloss_stands_beside_a_name_that_says_it_all(copy_of_world: Path) -> None:
    change_public(copy_of_world, "national/organisations/naidisamet.yaml", title={"et": "Näidisamet"})
    assert not page(designed(copy_of_world), "stakeholders/national/naidisamet").select(".lead")


def test_first_page_counts_and_leads_to_everything(world_design: Design) -> None:
    found = page(world_design, "index")
    blueprints, kinds = found.select("table")
    assert texts(blueprints, "tbody th") == ["All municipalities", "Näidislinn", "Kuuvald"]
    assert row_of(blueprints, "Näidislinn") == ["Service blueprint 0 open bottlenecks"] * 2
    assert row_of(kinds, "Bottlenecks") == ["1", "internal/bottlenecks/….yaml", "docs/reference/bottlenecks.md"]
    gaps = dict(zip(texts(found, ".counts dt"), texts(found, ".counts dd"), strict=True))
    assert gaps["Steps for which nobody’s role is recorded"] == "1"
    linked = {value(link, "href") for link in found.select("main a")}
    assert {"tables/coverage.csv", "tables/chain.html", "personas.html", "blueprints/naaber/kuuvald.html"} <= linked
    assert EDIT.replace("{path}", "docs/reference/roles.md") in linked


def test_file_is_only_named_when_nobody_knows_where_it_is_edited(world_design: Design) -> None:
    found = parse(files(world_design, edit_url="")["index.html"])
    assert "docs/reference/roles.md" in texts(found, "td code")
    assert not found.select("a[href^=http]")


def test_records_without_anything_internal_say_so_everywhere(copy_of_world: Path) -> None:
    for file in (copy_of_world / "internal").rglob("*.yaml"):
        file.unlink()
    for file in (copy_of_world / "services/journey/steps").glob("*.yaml"):
        name = file.relative_to(copy_of_world / "services").as_posix()
        change_public(copy_of_world, name, responsible=None, supporting=None, municipality=None)
    built = files(designed(copy_of_world))
    assert "No personas are recorded." in words(parse(built["personas.html"]))
    assert "No stakeholder is recorded." in words(parse(built["stakeholders.html"]))
    assert "Nothing recorded" in words(one(parse(built["tables/chain.html"]), "main"))


def test_nothing_missing_is_said_too(world_design: Design, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DesignWords, "missing", lambda *_: [])
    html = files(world_design, edit_url="https://repository.example/nothing-missing/{path}")["index.html"]
    assert texts(parse(html), ".counts div") == ["Nothing that this page counts 0"]
