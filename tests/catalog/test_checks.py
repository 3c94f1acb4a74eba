"""Rules between records that need more than one faulty file to show; the rest are cases in tests/reading/bad."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tatsite import editing, site
from tatsite.records.problem import Position, Problem, Severity
from tests.projects import TODAY, WORLD
from tests.reading.cases import BAD, PROJECT


def _replace(root: Path, file: str, old: str, new: str) -> None:
    path = root / "services" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def _errors(root: Path) -> list[Problem]:
    return [problem for problem in site.load(root, TODAY)[1] if problem.severity is not Severity.HINT]


def test_records_of_the_world_have_no_errors_and_no_warnings() -> None:
    assert _errors(WORLD) == []


def test_missing_translation_names_every_language_that_lacks_it(world_hints: list[Problem]) -> None:
    missing = [problem for problem in world_hints if problem.code == "missing-translation"]
    hints = [problem for problem in missing if problem.position.file.endswith("lopetatud.yaml")]
    assert {problem.arguments["languages"] for problem in hints} == {"ar, en, ru, uk"}
    assert hints[0].position == Position("services/naidislinn/services/lopetatud.yaml", 3, 3)


@pytest.fixture(scope="module")
def world_hints() -> list[Problem]:
    return [problem for problem in site.load(WORLD, TODAY)[1] if problem.severity is Severity.HINT]


def test_overdue_offer_fails_the_check_and_lets_the_site_be_built(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/services/taisteenus.yaml", "on: 2026-11-16", "on: 2026-08-22")
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog is not None
    overdue = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert [(problem.code, problem.arguments["date"]) for problem in overdue] == [("offered-overdue", "2026-11-22")]


def test_offer_is_current_on_its_last_day(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/services/taisteenus.yaml", "on: 2026-11-16", "on: 2026-08-23")
    assert _errors(copy_of_world) == []


def test_event_that_is_offered_needs_a_check_too(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/events/klubi.yaml", "state: unconfirmed", "state: offered")
    assert [problem.code for problem in _errors(copy_of_world)] == ["offered-unverified"]


def test_overdue_check_of_an_organisation_is_a_warning(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/organisations/keskus.yaml", "on: 2026-11-16", "on: 2026-08-22")
    position = Position("services/naidislinn/organisations/keskus.yaml", 74, 7)
    due = Problem(position, "verification-due", {"date": "2026-11-22"}, Severity.WARNING)
    assert _errors(copy_of_world) == [due]


def test_rows_of_a_faulty_plan_are_not_told_as_missing(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/plans/2026.yaml", "id: kaart-lamineerimine", "id: Kaardi lamineerimine")
    assert [problem.code for problem in _errors(copy_of_world)] == ["bad-id"]


def test_last_line_of_a_document_may_be_cited(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/services/kinnitamata.yaml", "lines: 46-48", "lines: 200")
    assert _errors(copy_of_world) == []
    _replace(copy_of_world, "naidislinn/services/kinnitamata.yaml", "lines: 200", "lines: 46, 199-201")
    assert [problem.code for problem in _errors(copy_of_world)] == ["no-such-line"]


def test_redirect_may_lead_to_a_municipality_s_plan(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/redirects/vana-teenus.yaml", "services/taisteenus", "plans/2026")
    assert _errors(copy_of_world) == []


def test_redirect_to_a_record_without_a_page_is_told(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/redirects/vana-teenus.yaml", "services/taisteenus", "organisations/keskus")
    position = Position("services/naidislinn/redirects/vana-teenus.yaml", 3, 6)
    assert [problem.position for problem in _errors(copy_of_world)] == [position]


def test_link_to_a_record_without_a_page_is_told_without_offering_it_again(copy_of_world: Path) -> None:
    page = copy_of_world / "content" / "et" / "lisa.md"
    page.write_text("[Keskus](record:naidislinn/organisations/keskus)\n", "utf-8")
    [problem] = _errors(copy_of_world)
    assert problem.position == Position("content/et/lisa.md", 1, 17)
    assert problem.arguments.get("meant", "") != "naidislinn/organisations/keskus"


@pytest.mark.parametrize("name", ["naidislinn", "naidislinn/plans/2026", "vocabulary/topics/jutt"])
def test_link_to_a_record_with_a_page_is_good(name: str, copy_of_world: Path) -> None:
    page = copy_of_world / "content" / "et" / "lisa.md"
    page.write_text(f"[Näidis](record:{name})\n", "utf-8")
    assert _errors(copy_of_world) == []


def test_part_of_a_row_stands_below_it(copy_of_world: Path) -> None:
    _replace(copy_of_world, "naidislinn/plans/2026.yaml", "    parent: kogukond-retk\n", "    parent: kogukond-muu\n")
    assert [problem.code for problem in _errors(copy_of_world)] == ["parent-below"]


def test_sums_that_differ_in_the_source_are_told_until_an_anomaly_tells_them(tmp_path: Path) -> None:
    case = BAD / "budget-line-does-not-add-up"
    root = Path(shutil.copytree(case, shutil.copytree(PROJECT, tmp_path / "project"), dirs_exist_ok=True))
    assert [problem.code for problem in _errors(root)] == ["sum-differs"]
    file = root / "services" / "programme" / "budget" / "eelarve.yaml"
    odd = {"printed": "1550.50", "odd": {"et": "Read kokku annavad vähem."}}
    told = yaml.safe_load(file.read_text("utf-8"))
    told["anomalies"] = [odd | {"source": told["lines"][0]["source"]}]
    file.write_text(editing.dump(told), "utf-8")
    assert _errors(root) == []


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("journey/steps", "jutt", "main"),
        ("journey/stages", "elamine", "way"),
        ("vocabulary/glossary", "naidis", "wrong"),
        ("programme/sources", "naidisteade", "main"),
    ],
)
def test_record_cannot_have_the_id_of_a_part_of_the_page_it_stands_on(
    copy_of_world: Path, kind: str, old: str, new: str
) -> None:
    (copy_of_world / f"services/{kind}/{old}.yaml").rename(copy_of_world / f"services/{kind}/{new}.yaml")
    (problem,) = (one for one in _errors(copy_of_world) if one.code == "address-taken")
    assert (problem.position.file, problem.arguments) == (f"services/{kind}/{new}.yaml", {"address": f"#{new}"})
