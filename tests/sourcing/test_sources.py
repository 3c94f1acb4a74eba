"""`tatsite report sources`: which record tells each line of a source, and what none tells.

`pytest tests/sourcing --update-snapshots` writes the lines anew; read every one of them then.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from tatsite import reading, site
from tatsite.catalog import Sourcing
from tatsite.cli import main
from tests.editing.running import SERVICE, change
from tests.projects import PROJECT, WORLD
from tests.sourcing.cases import BAD, CASES, SOURCE, TEXT, write_line

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

LANGUAGES = ("et", "en")
PLAN = "services/naidisvald/plans/2026.yaml"


def run(project: Path, *options: str, lang: str = "en") -> Result:
    arguments = ["report", "sources", "--root", str(project), "--lang", lang, *options]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def _lines(case: str, language: str) -> list[str]:
    return (BAD / f"{case}.{language}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_what_no_record_tells_is_told_with_its_place(
    case: str, language: str, project: Path, request: pytest.FixtureRequest
) -> None:
    CASES[case](project)
    done = run(project, "--open", lang=language)
    if request.config.getoption("--update-snapshots"):
        (BAD / f"{case}.{language}.txt").write_text(done.output, "utf-8")
    assert done.output.splitlines() == _lines(case, language)
    assert done.exit_code == 1


def test_no_lines_stand_there_without_their_case() -> None:
    assert {path.name for path in BAD.iterdir()} == {f"{case}.{code}.txt" for case in CASES for code in LANGUAGES}


def test_every_line_is_shown_with_the_records_that_tell_it_or_why_none_does(project: Path) -> None:
    write_line(project, 20, "\tTegevus, maksumus ja see, kes selle kõige eest selles tabelis vastutab")
    done = run(project)
    assert done.output.splitlines() == [
        "naidiskava:2: Näidisvallas aitab Näidis Vallavalitsus. -> naidisvald, naidisvald/organisations/valitsus",
        "naidiskava:10: • Nõu annab KOV: keeleõppija saab vallavalitsuses teada, kui… -> naidisvald/services/keelenou",
        "naidiskava:20: Tegevus, maksumus ja see, kes selle kõige eest selles tabeli… -> needs none: Tabeli päis.",
        "naidiskava:50: Keelekohvik -> naidisvald/plans/2026",
        "naidiskava:51: 01.01.2026-31.12.2026 -> naidisvald/plans/2026",
        "naidiskava, naidisvald: lines told 4, needing none 1, open 0",
        "No problems.",
    ]
    assert done.exit_code == 0


def test_a_line_that_nothing_tells_is_shown_as_such(project: Path) -> None:
    CASES["line-not-cited"](project)
    assert "naidiskava:30: Uus teenus algab. -> no record yet" in run(project).output.splitlines()


def test_only_what_is_open_is_shown_when_asked(project: Path) -> None:
    assert run(project, "--open").output.splitlines() == ["No problems."]


def test_a_fact_that_is_left_out_with_a_reason_is_told(project: Path) -> None:
    write_line(project, 11, "Toimub 12 korda Kuuvallas.")
    assert run(project, "--open").exit_code == 1
    left_out = "left_out:\n  - text: 12 korda Kuuvallas\n    reason: Ei ole veel selge.\n"
    change(project, SERVICE, "plan_rows:\n", f"{left_out}plan_rows:\n")
    assert run(project, "--open").exit_code == 0


def test_a_day_on_which_something_took_place_tells_its_date(project: Path) -> None:
    write_line(project, 11, "Toimus 15.09.2026.")
    assert "15.09.2026" in run(project, "--open").output
    event = project / "services/naidisvald/events/kohtumine.yaml"
    event.parent.mkdir()
    service = (project / SERVICE).read_text("utf-8")
    said = service.replace("provider:", "organiser:").replace("contacts:\n  - naidisvald/contacts/koordinaator\n", "")
    event.write_text(f"{said}held:\n  - on: 2026-09-15\n", "utf-8")
    assert run(project, "--open").output == "No problems.\n"


def test_a_reason_and_notes_tell_no_fact(project: Path) -> None:
    write_line(project, 11, "Toimub 12 korda.")
    hidden = "left_out:\n  - text: korda\n    reason: Mitte 12.\nnotes:\n  - Toimub 12 korda.\n"
    change(project, SERVICE, "plan_rows:\n", f"{hidden}plan_rows:\n")
    assert run(project, "--open").exit_code == 1


def test_a_line_may_be_told_by_any_record_that_cites_it(project: Path) -> None:
    write_line(project, 2, "Näidisvallas aitab Näidis Vallavalitsus, mille maja on Pikal tänaval 9.")
    assert "[fact-not-told]" in run(project, "--open").output
    change(
        project,
        "services/naidisvald/organisations/valitsus.yaml",
        "kind: government",
        "kind: government\nleft_out:\n  - text: Pikal tänaval 9\n    reason: Seisab kohas.",
    )
    assert run(project, "--open").exit_code == 0


def test_printed_titles_of_rows_are_no_copied_words(project: Path) -> None:
    printed = "Keeleõppija saab vallavalitsuses teada, kuidas keelt harjutada ja kellega koos seda teha"
    change(project, "services/naidisvald/plans/2026.yaml", "et: Keelekohvik", f"et: {printed}")
    write_line(project, 50, printed)
    assert "[words-copied]" not in run(project, "--open").output


def test_internal_records_are_not_shown() -> None:
    readings = reading.read(WORLD, site.RECORDS, site.INTERNAL)
    text = ("",) * 9 + ("Väljamõeldud rida.",)
    found = Sourcing(readings.entries, {"naidiskava": text})
    assert any(entry.owner == "internal" for entry in readings.entries)
    assert not [problem for problem in found.problems() if "internal" in str(problem)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("services/tallinn/plans/2025.yaml", "planned_cost_eur: 39000", "planned_cost_eur: 93000"),
        ("services/parnu/plans/2025.yaml", "planned_cost_eur: 8000", "planned_cost_eur: 80000"),
        ("services/parnu/plans/2025.yaml", "number: '2.4'", "number: '4.2'"),
    ],
)
def test_a_slip_of_the_pen_is_found(file: str, old: str, new: str, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "services", tmp_path / "services")
    assert run(tmp_path, "--open").exit_code == 0
    change(tmp_path, file, old, new)
    done = run(tmp_path, "--open")
    assert "[fact-not-told]" in done.output
    assert done.exit_code == 1


def test_a_record_that_is_missing_leaves_its_lines_open(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "services", tmp_path / "services")
    (tmp_path / "services/tallinn/events/loimumisaken.yaml").unlink()
    assert re.search(r"tegevuskava-2025\.txt:438:\d+: error: .*\[line-not-cited\]", run(tmp_path, "--open").output)


def test_what_another_row_tells_is_not_told_by_a_row(project: Path) -> None:
    write_line(project, 50, "\tKeelekohvik 500")
    told = "    planned_cost_eur: 500\n"
    other = "  - id: muu\n    title:\n      et: Muu\n      en: Other\n"
    cited = "    source:\n      - document: naidiskava\n        lines: '52'\n"
    whole = "source:\n  - document: naidiskava\n    lines: 50-60\n"
    change(project, PLAN, f"\n{whole}", f"\n{other}{told}{cited}{whole}")
    assert "'500' on this line" in run(project, "--open").output
    change(project, PLAN, "  - id: keelekohvik\n", f"  - id: keelekohvik\n{told}")
    assert run(project, "--open").exit_code == 0


def test_who_cites_a_document_does_not_tell_its_title(project: Path) -> None:
    change(project, SOURCE, "official_name: Väljamõeldud kava 2026", "official_name: Väljamõeldud kava 1999")
    write_line(project, 11, "Algab 1999. aastal.")
    assert "'1999' on this line" in run(project, "--open").output


def test_portions_that_overlap_show_each_line_once(project: Path) -> None:
    change(project, SOURCE, "unneeded:", "  - municipality: naidisvald\n    first: 40\n    last: 60\nunneeded:")
    shown = [line.partition(" ")[0] for line in run(project).output.splitlines() if line.startswith("naidiskava:")]
    assert len(shown) == len(set(shown)) == 5


def test_hidden_characters_of_a_text_do_not_reach_the_terminal(project: Path) -> None:
    write_line(project, 20, "\tTegevus \x1b]0;pealkiri\x07 ja \u202emaksumus")
    output = run(project).output
    assert not re.search(r"[\x07\x1b\u202e]", output)
    assert "Tegevus" in output


def test_places_are_those_of_the_text(project: Path) -> None:
    CASES["fact-not-told"](project)
    line = (project / TEXT).read_text("utf-8").split("\n")[10]
    found = re.findall(rf"^{TEXT}:11:(\d+): error: '([^']+)'", run(project, "--open").output, re.MULTILINE)
    assert found
    assert all(line[int(column) - 1 :].startswith(text) for column, text in found)


def test_a_link_to_a_text_elsewhere_is_not_followed(project: Path, tmp_path: Path) -> None:
    (tmp_path / "salajane.txt").write_text((project / TEXT).read_text("utf-8"), "utf-8")
    (project / TEXT).unlink()
    (project / TEXT).symlink_to(tmp_path / "salajane.txt")
    assert "[no-source-text]" in run(project, "--open").output


def test_a_text_that_is_no_utf8_counts_as_missing(project: Path) -> None:
    (project / TEXT).write_bytes("Näidisvald".encode("latin-1"))
    assert "[no-source-text]" in run(project, "--open").output


def test_a_source_without_a_text_and_without_portions_is_no_problem(project: Path) -> None:
    text = (project / SOURCE).read_text("utf-8")
    (project / SOURCE).write_text(text.partition("portions:")[0].replace("file: naidiskava.txt\n", ""), "utf-8")
    assert run(project).output.splitlines() == ["No problems."]
