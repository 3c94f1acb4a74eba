"""The report on the journey: whole, well-formed, the same every time, and open about what is not recorded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown as python_markdown  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner

from tatsite import reporting
from tatsite.cli import main
from tatsite.i18n import translations
from tatsite.reporting import markdown
from tests.catalog.designing import BOTTLENECK, change, designed, put
from tests.pages.changed import change as change_public
from tests.pages.dom import parse, texts, words
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Design

SIGNS = "- *a* _b_ `c` [d](e) <f> & |g| #h ~i~ \\ {j}"


def _report(design: Design, language: str = "en") -> str:
    return "\n".join(reporting.journey_report(design, translations(language)))


def _html(text: str) -> BeautifulSoup:
    return parse(python_markdown.markdown(text, extensions=["tables"]))


def _part(text: str, heading: str) -> str:
    """Give what stands below a heading of the second level."""
    return text.split(f"\n## {heading}\n")[1].split("\n## ", maxsplit=1)[0].strip()


def test_report_has_every_part(world_design: Design) -> None:
    found = _html(_report(world_design))
    assert texts(found, "h1") == ["Journey of newcomers: report with roles and tasks"]
    assert texts(found, "h2") == [
        "What the map is",
        "Stages and steps by audience",
        "Who is responsible and who supports",
        "Roles and tasks by stakeholder",
        "Who helps with the steps, by municipality",
        "Bottlenecks",
        "Proposals by addressee",
        "Decisions",
        "Pilots",
        "What is not recorded",
    ]
    assert "As of 23 November 2026. For coordinators. Not public." in words(found)


@pytest.mark.parametrize("fixture", ["world_design", "real_design"])
def test_report_is_well_formed(fixture: str, request: pytest.FixtureRequest) -> None:
    design: Design = request.getfixturevalue(fixture)
    text = _report(design)
    found = _html(text)
    for table in found.select("table"):
        assert len({len(row.select("th, td")) for row in table.select("tr")}) == 1
    assert len(found.select("table")) == 3
    assert len(found.select("table")[1].select("tbody tr")) == len(design.catalog.journey.steps)
    assert not re.search(r"\n{3}|[ \t]\n", text)
    assert text.endswith("\n")


def test_report_tells_stages_steps_and_needs(world_design: Design) -> None:
    told = _part(_report(world_design), "Stages and steps by audience")
    assert "#### Coming to Näidislinn\n\nThe first invented papers.\n\n- Find a sample address (Required)\n" in told
    assert (
        "- Get a sample paper (Optional; Required: if your basis for living in Estonia is a residence permit or" in told
    )
    assert told.index("### sample newcomer") < told.index("### sample neighbour")


def test_report_tells_who_is_responsible_with_tasks(world_design: Design) -> None:
    text = _report(world_design)
    assert "| Find a sample address | Nothing recorded | the municipality where one lives |" in text
    assert "| Näidisamet; Näidisamet (Kuuvald) | Näidiskeskus |" in text
    tasks = _part(text, "Roles and tasks by stakeholder")
    assert (
        "### Näidiskeskus (Centre of Näidislinn)\n\n- Get a sample paper: Advises or helps; helps you to get" in tasks
    )
    assert "Decides; Kuuvald; SISEMINE Ametnik ulatab paberi.; SISEMINE Ametnik trükib paberi.; SISEMINE N" in tasks


def test_report_tells_coverage_and_recorded_gaps(world_design: Design) -> None:
    told = _part(_report(world_design), "Who helps with the steps, by municipality")
    assert "| Kuuvald | 2 | 0 | 0 | 0 | 0 | 1 | 0 |" in told
    assert told.endswith(
        "- Kuuvald: Find a sample address (02.11.2026, Kuuvalla koordinaator); instead: Board of Samples"
    )


def test_gap_without_another_place_to_turn_to(copy_of_world: Path) -> None:
    gap = {"municipality": "kuuvald", "gap_on": "2026-11-02", "gap_by": "Kuuvalla koordinaator"}
    change_public(copy_of_world, "journey/steps/aadress.yaml", local=[gap])
    text = _report(designed(copy_of_world))
    assert "- Kuuvald: Find a sample address (02.11.2026, Kuuvalla koordinaator)\n" in text


def test_report_tells_what_was_decided_and_tried(world_design: Design) -> None:
    text = _report(world_design)
    assert "- SISEMINE Uks ei avanenud. (Observation, October 2026; n = 3; message)" in _part(text, "Bottlenecks")
    assert "### Näidislinna Linnavalitsus (City government of Näidislinn)" in _part(text, "Proposals by addressee")
    assert "(Being piloted, 13.10.2026, 41 days): SISEMINE" in _part(text, "Proposals by addressee")
    assert _part(text, "Decisions") == (
        "- SISEMINE Võti on lubatud (Accepted in part, SISEMINE näidiskomisjon, 20.10.2026): "
        "SISEMINE Pool võtit on parem kui lukk."
    )
    assert _part(text, "Pilots").splitlines()[-4:] == [
        "- Näidislinn, 21.10.2026–11.2026",
        "- Indicator: Invented people who took part",
        "- SISEMINE Mitu korda uks avaneb. Before: 0; goal: 10; now: 9.5",
        "- Result: SISEMINE Uks jäi lahti.",
    ]


def test_report_says_what_is_not_known_of_a_pilot_a_proposal_and_a_decision(copy_of_world: Path) -> None:
    fields = {"text": None, "ends": None, "indicator": None, "result": None, "value": None}
    change(copy_of_world, "pilots/votmekatse.yaml", **fields)
    change(copy_of_world, "proposals/voti.yaml", status="adopted")
    change(copy_of_world, "decisions/voti-lubatud.yaml", reason=None)
    text = _report(designed(copy_of_world))
    assert _part(text, "Pilots").splitlines()[1:] == [
        "",
        "- Näidislinn, 21.10.2026–end not known",
        "- SISEMINE Mitu korda uks avaneb. Before: 0; goal: 10; now: Not recorded",
        "- Result: Not recorded",
    ]
    assert "(Put into practice, 13.10.2026): SISEMINE" in text
    assert "näidiskomisjon, 20.10.2026)\n" in text


def test_report_without_internal_records_says_so(copy_of_world: Path) -> None:
    for file in (copy_of_world / "internal").rglob("*.yaml"):
        file.unlink()
    change_public(copy_of_world, "journey/steps/aadress.yaml", local=None)
    text = _report(designed(copy_of_world))
    assert [_part(text, name) for name in ("Bottlenecks", "Proposals by addressee", "Pilots")] == [
        "Nothing recorded"
    ] * 3
    assert _part(text, "Decisions") == "- Nothing recorded"
    assert "- No gap is recorded." in text
    assert "- Audiences without a persona: 2" in _part(text, "What is not recorded")


def test_organisation_that_is_only_asked_has_no_part(copy_of_world: Path) -> None:
    change_public(copy_of_world, "journey/steps/aadress.yaml", municipality=None)
    told = _part(_report(designed(copy_of_world)), "Roles and tasks by stakeholder")
    assert "### Näidislinna Linnavalitsus (City government of Näidislinn)\n\n- No role in a step is recorded." in told


def test_real_report_cites_the_lines_of_each_bottleneck_with_the_draft_label(real_design: Design) -> None:
    told = _part(_report(real_design), "Bottlenecks")
    assert told.count("### ") == 5
    assert told.count("From a draft. We do not know if it was approved.") == 5
    for line in ("9", "12", "13", "14", "15"):
        assert f"draft explanatory note 2025, line {line})" in told
    assert "nobody yet" in told


def test_no_text_of_a_record_changes_the_form_of_the_report(copy_of_world: Path) -> None:
    owner = "naidislinn/organisations/valitsus"
    record = BOTTLENECK | {"title": {"et": SIGNS}, "text": {"et": "1. " + SIGNS}, "owner": owner}
    put(copy_of_world, "bottlenecks/kell.yaml", record)
    found = _html(_report(designed(copy_of_world)))
    assert SIGNS in texts(found, "h3")
    assert f"1. {SIGNS}" in texts(found, "p")
    assert not found.select("em, code, a, f, ol, del")
    assert "Looked after by: Näidislinna Linnavalitsus (City government of Näidislinn)" in texts(found, "li")


@pytest.mark.parametrize("text", ["- a", "+ a", "= a", "12. a", "1) a", "# a", "> a", "a\n\nb", "---"])
def test_start_of_a_text_begins_no_list_heading_or_rule(text: str) -> None:
    (found,) = _html("\n".join(markdown.paragraph(text))).select("*")
    assert found.name == "p"
    assert words(found) == " ".join(text.split())


def test_table_keeps_its_cells() -> None:
    found = _html("\n".join(markdown.table(("a|b", "c"), [("1 | 2", "`d|e`")])))
    assert texts(found, "th") == ["a|b", "c"]
    assert texts(found, "td") == ["1 | 2", "`d|e`"]


def test_report_is_the_same_every_time(copy_of_world: Path) -> None:
    assert _report(designed(copy_of_world)) == _report(designed(copy_of_world))


def test_command_prints_the_report_or_writes_it(world_design: Design, tmp_path: Path) -> None:
    call = ["report", "journey", "--root", str(WORLD), "--today", TODAY.isoformat(), "--lang", "en"]
    printed = CliRunner().invoke(main, call)
    assert (printed.exit_code, printed.output) == (0, _report(world_design))
    written = CliRunner().invoke(main, [*call, "--out", str(tmp_path / "aruanne.md")])
    assert written.output == f"The report is in {tmp_path / 'aruanne.md'}. It is not public.\n"
    assert (tmp_path / "aruanne.md").read_text("utf-8") == _report(world_design)


def test_command_speaks_estonian_where_no_language_is_asked_for() -> None:
    done = CliRunner().invoke(main, ["report", "journey", "--root", str(WORLD), "--today", TODAY.isoformat()])
    assert "### Näidisamet (Näidiste amet)" in done.output


def test_command_tells_that_a_file_cannot_be_written(tmp_path: Path) -> None:
    target = tmp_path / "puudub" / "aruanne.md"
    call = ["report", "journey", "--root", str(WORLD), "--today", TODAY.isoformat(), "--out", str(target)]
    done = CliRunner().invoke(main, call)
    assert done.exit_code == 1
    assert "No such file" in done.output


def test_command_tells_errors_of_records(copy_of_world: Path) -> None:
    file = copy_of_world / "internal/proposals/voti.yaml"
    file.write_text(file.read_text("utf-8") + "naidisvali: 1\n", "utf-8")
    done = CliRunner().invoke(main, ["report", "journey", "--root", str(copy_of_world), "--today", TODAY.isoformat()])
    assert done.exit_code == 1
    assert done.output.startswith("internal/proposals/voti.yaml:")
