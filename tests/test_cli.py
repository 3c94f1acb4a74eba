"""The command line: what it says, what it exits with, what it leaves alone."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from tatsite.cli import main
from tests.plugin.builds import add, contents
from tests.projects import PROJECT, TODAY, WORLD, real_day, tatsite

if TYPE_CHECKING:
    from pathlib import Path

FULL_SERVICE = "services/naidislinn/services/taisteenus.yaml"
IMPRINT = "services/programme/imprint/site.yaml"
TWO_SERVICES = ("services/kuuvald/services/juturing.yaml", "services/naidislinn/services/tasuline.yaml")
REAL = ("--root", PROJECT, "--today", real_day().isoformat())
"""Options of a command on the real records."""
PROBLEM = re.compile(r"(?:services|internal)/\S+\.yaml:\d+:\d+: \w+: .+ \[[a-z-]+\]")


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TATSITE_TODAY", TODAY.isoformat())


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_check_of_good_records_counts_and_exits_with_0() -> None:
    done = run("check", "--root", WORLD)
    assert done.exit_code == 0
    assert re.search(r"^0 viga, 0 hoiatust, \d+ vihjet$", done.output, re.MULTILINE)


def test_check_tells_every_problem_at_its_place_and_exits_with_1(copy_of_world: Path) -> None:
    for file in TWO_SERVICES:
        add(copy_of_world, file, "naidisvali: 1\n")
    done = run("check", "--root", copy_of_world)
    assert done.exit_code == 1
    assert [line for line in done.output.splitlines() if PROBLEM.fullmatch(line)] == [
        f"{file}:{len((copy_of_world / file).read_text('utf-8').splitlines())}:1: viga: "
        "väli „naidisvali“ siia ei käi; kustutage see koos selle all taandega ridadega või vaadake lehelt "
        "docs/reference/services.md, mis siin olla võib [unknown-field]"
        for file in TWO_SERVICES
    ]
    assert "2 viga, 0 hoiatust" in done.output


def test_a_faulty_record_is_not_told_as_missing_where_pages_and_records_name_it(copy_of_world: Path) -> None:
    add(copy_of_world, FULL_SERVICE, "naidisvali: 1\n")
    output = run("check", "--root", copy_of_world).output
    assert [line.partition(":")[0] for line in output.splitlines() if line.endswith("]")] == [FULL_SERVICE]


def test_check_speaks_the_language_it_is_asked_for(copy_of_world: Path) -> None:
    add(copy_of_world, TWO_SERVICES[0], "naidisvali: 1\n")
    spoken = {lang: run("check", "--root", copy_of_world, "--lang", lang).output for lang in ("et", "en", "ru", "uk")}
    assert (
        ": error: there is no field 'naidisvali' here; delete it with the lines indented below it, or see in "
        in spoken["en"]
    )
    assert run("check", "--root", copy_of_world).output == spoken["et"]
    assert len(set(spoken.values())) == 4


def test_internal_records_may_stand_in_another_folder(copy_of_world: Path) -> None:
    (copy_of_world / "internal").rename(copy_of_world / "sisemine")
    add(copy_of_world, "sisemine/personas/naidis-mari.yaml", "naidisvali: 1\n")
    assert run("check", "--root", copy_of_world).exit_code == 0
    done = run("check", "--root", copy_of_world, "--internal", "sisemine")
    assert done.exit_code == 1
    assert done.output.startswith("sisemine/personas/naidis-mari.yaml:")


def test_check_folds_hints_unless_asked_for_all() -> None:
    folded = run("check", "--root", WORLD).output.splitlines()
    every = run("check", "--root", WORLD, "--all").output.splitlines()
    hints = int(re.findall(r"\d+", folded[-1])[-1])
    assert [line for line in folded if PROBLEM.fullmatch(line)] == []
    assert len([line for line in every if PROBLEM.fullmatch(line)]) == hints
    assert every[-1] == folded[-1]


def test_a_warning_fails_a_check_only_when_strict(copy_of_world: Path) -> None:
    (copy_of_world / "services" / "naidislinn" / "joonis.png").write_bytes(b"")
    loose, strict = run("check", "--root", copy_of_world), run("check", "--root", copy_of_world, "--strict")
    assert loose.exit_code == 0
    assert strict.exit_code == 1
    assert "joonis.png:1:1: hoiatus: " in loose.output


def test_a_site_with_a_whole_imprint_passes_the_check_before_a_release() -> None:
    done = run("check", "--root", WORLD, "--release")
    assert done.exit_code == 0
    assert done.output == run("check", "--root", WORLD).output


@pytest.mark.parametrize(
    ("field", "code", "estonian", "english"),
    [
        ("publisher", "no-publisher", "kes veebilehte avaldab", "who publishes the site"),
        (
            "contact",
            "no-site-contact",
            "kes vastab küsimustele veebilehe kohta",
            "who answers questions about the site",
        ),
        ("data_controller", "no-data-controller", "kes vastutab isikuandmete eest", "who answers for personal data"),
    ],
)
def test_each_field_that_the_imprint_lacks_fails_the_check_before_a_release(
    field: str, code: str, estonian: str, english: str, copy_of_world: Path
) -> None:
    text = (copy_of_world / IMPRINT).read_text("utf-8")
    (copy_of_world / IMPRINT).write_text(re.sub(rf"^{field}: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    for lang, said in (
        ("et", f"{IMPRINT}:1:1: viga: kirjas ei ole, {estonian}; "),
        ("en", f"{IMPRINT}:1:1: error: it is not said {english}; "),
    ):
        assert run("check", "--root", copy_of_world, "--lang", lang).exit_code == 0
        done = run("check", "--root", copy_of_world, "--lang", lang, "--release")
        assert done.exit_code == 1
        (line,) = [line for line in done.output.splitlines() if line.endswith("]")]
        assert line.startswith(said)
        assert f" {field}: " in line
        assert line.endswith(f" [{code}]")


def test_the_check_before_a_release_tells_all_that_the_imprint_lacks_and_every_other_problem(
    copy_of_world: Path,
) -> None:
    (copy_of_world / IMPRINT).write_text("schema_version: 1\n", "utf-8")
    add(copy_of_world, FULL_SERVICE, "naidisvali: 1\n")
    done = run("check", "--root", copy_of_world, "--release")
    told = [
        (line.partition(":")[0], line.rpartition(" ")[2]) for line in done.output.splitlines() if line.endswith("]")
    ]
    assert told == [
        (FULL_SERVICE, "[unknown-field]"),
        (IMPRINT, "[no-data-controller]"),
        (IMPRINT, "[no-publisher]"),
        (IMPRINT, "[no-site-contact]"),
    ]
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("et", "viga: kirjas ei ole, kes veebilehe eest vastutab; "),
        ("en", "error: it is not said who answers for the site; "),
    ],
)
def test_the_real_records_cannot_be_released_until_somebody_answers_for_the_site(lang: str, said: str) -> None:
    done = run("check", *REAL, "--lang", lang, "--release")
    (line,) = [line for line in done.output.splitlines() if line.endswith("]")]
    assert line.startswith(f"{IMPRINT}:1:1: {said}")
    assert all(f" {field}: " in line for field in ("schema_version", "publisher", "contact", "data_controller"))
    assert line.endswith(" [no-imprint]")
    assert done.exit_code == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ("--lang", "xx"),
        ("--today", "eile"),
        ("--internal", "/"),
        ("--internal", "../internal"),
        ("--root", "no-such-folder"),
        ("--no-such-option",),
        ("too", "many"),
    ],
)
def test_a_wrong_call_exits_with_2(wrong: tuple[str, ...]) -> None:
    done = run("check", *wrong)
    assert done.exit_code == 2
    assert wrong[-1] in done.output


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_a_wrong_day_in_the_environment_exits_with_2_and_shows_a_right_one(
    command: str, copy_of_world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TATSITE_TODAY", "23.11.2026")
    done = run(command, "--root", copy_of_world)
    assert done.exit_code == 2
    assert "23.11.2026 is not a date; write it like 2026-11-23" in done.output


def test_a_check_that_lapsed_fails_checking_but_not_building(copy_of_world: Path) -> None:
    later = ("--root", copy_of_world, "--today", "2027-06-01")
    checked, built = run("check", *later), run("build", *later)
    lapsed = rf"{FULL_SERVICE}:\d+:\d+: viga: .+ \[offered-overdue\]"
    assert checked.exit_code == 1
    assert re.search(lapsed, checked.output)
    assert built.exit_code == 0, built.output
    assert re.search(lapsed, built.output)
    assert (copy_of_world / "site" / "et" / "index.html").is_file()


def test_a_build_says_where_the_site_is_and_what_is_in_it(
    copy_of_world: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    done = run("build", "--root", copy_of_world)
    counted = capfd.readouterr().out
    assert done.exit_code == 0
    assert f"The site is in {copy_of_world / 'site'}" in done.stdout.splitlines()
    records = len(list((copy_of_world / "services").rglob("*.yaml")))
    pages = len(list((copy_of_world / "site").glob("*/**/index.html"))) - 5
    assert re.search(
        rf"^{records} records, {pages} pages in 5 languages, \d+ texts still machine, \d+ files written$",
        counted,
        re.MULTILINE,
    )
    assert re.search(r"^load \d+\.\d\d s, shells .* s, render .* s, join and write .* s$", counted, re.MULTILINE)
    assert "INFO" not in done.output


def test_a_verbose_build_shows_what_mkdocs_says(copy_of_world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("build", "--root", copy_of_world, "--verbose").exit_code == 0
    assert "INFO    -  Documentation built in" in capfd.readouterr().err


def test_an_address_without_its_last_slash_is_completed(copy_of_world: Path) -> None:
    done = run("build", "--root", copy_of_world, "--url", "https://naidis.example/sub")
    assert done.exit_code == 0, done.output
    sitemap = (copy_of_world / "site" / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://naidis.example/sub/et/</loc>" in sitemap


def test_a_build_of_faulty_records_tells_all_of_them_and_leaves_the_old_site(copy_of_world: Path) -> None:
    old = copy_of_world / "site"
    (old / "et").mkdir(parents=True)
    (old / "et" / "index.html").write_bytes(b"the old site \xff")
    before = contents(old)
    for file in TWO_SERVICES:
        add(copy_of_world, file, "naidisvali: 1\n")
    done = run("build", "--root", copy_of_world)
    assert done.exit_code == 1
    told = [line.partition(":")[0] for line in done.output.splitlines() if PROBLEM.fullmatch(line)]
    assert told == list(TWO_SERVICES)
    assert "Traceback" not in done.output
    assert contents(old) == before
    assert {path.name for path in copy_of_world.iterdir()} == {"content", "internal", "mkdocs.yml", "services", "site"}


def test_an_address_that_is_none_stops_a_build(copy_of_world: Path) -> None:
    done = run("build", "--root", copy_of_world, "--url", "nonsense")
    assert done.exit_code == 1
    assert "site_url" in done.output
    assert not (copy_of_world / "site").exists()


def test_serve_exits_with_what_mkdocs_exits_with(tmp_path: Path) -> None:
    done = tatsite("serve", root=tmp_path)
    assert done.returncode == 1
    assert "mkdocs.yml" in done.stderr


def test_check_lists_what_is_odd_in_the_sources_with_its_lines() -> None:
    plain, listed = run("check", *REAL), run("check", "--sources", *REAL, "--lang", "en")
    assert "odd in the source" not in plain.output
    odd = [line for line in listed.output.splitlines() if ": odd in the source: " in line]
    assert len(odd) > 100
    assert all(re.fullmatch(r"services/\S+\.yaml:\d+:\d+: odd in the source: .+ \(\S+:.+\)", line) for line in odd)
    for told in ("40 749,84", "15 000", "01.08.2024-31.03.2024", "10.-11-"):
        assert any(told in line for line in odd), told
    assert listed.exit_code == plain.exit_code


def test_check_shows_printed_sums_that_differ_from_their_parts_with_both() -> None:
    lines = run("check", "--sources", *REAL, "--lang", "en").output.splitlines()
    sums = [line for line in lines if ": sum: " in line]
    assert [re.sub(r":\d+:\d+:", ":", line) for line in sums] == [
        "services/kohtla-jarve/plans/2025.yaml: sum: printed 57180, its parts add up to 57179.84",
        "services/programme/budget/eelarve-2026.yaml: sum: printed 4101326, its parts add up to 2655816.8",
        "services/programme/budget/eelarve-2026.yaml: sum: printed 1757711, its parts add up to 1138207.2",
    ]


def test_oddities_of_the_invented_world_have_their_texts_in_the_language_asked_for() -> None:
    told = {lang: run("check", "--sources", "--root", WORLD, "--lang", lang).output for lang in ("et", "ru")}
    assert "allikas on midagi imelikku" in told["et"]
    assert "странно в источнике" in told["ru"]


def _overlaps(root: Path, *arguments: str) -> Result:
    return run("report", "overlaps", "--root", root, "--lang", "en", *arguments)


def test_report_of_overlaps_lists_them_first_and_marks_their_days(copy_of_world: Path) -> None:
    folder = copy_of_world / "services/naidislinn/events"
    text = (folder / "retk.yaml").read_text("utf-8").replace("  - 2026/kogukond-retk", "  - 2026/kogukond-klubi")
    other = text.replace("en: Walk around the sample bench", "en: |-\n    Walk\n    at night").replace("17:30", "19:00")
    (folder / "teine.yaml").write_text(other.replace("2027-03-02 19:00\nsource", "2027-03-02 20:30\nsource"), "utf-8")
    done = _overlaps(copy_of_world, "--month", "2027-03")
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[:5] == [
        "Events of one municipality on the same day for the same audience",
        "! Tue 02.03.2027: Näidislinn: 17:30–19:00 Walk around the sample bench | 19:00–20:30 Walk at night",
        "",
        "March 2027",
        "! Tue 02.03.2027: Näidislinn: 17:30–19:00 Walk around the sample bench; Näidislinn: 19:00–20:30 Walk at night",
    ]
    assert "  Wed 03.03.2027: Näidislinn: 18:00–19:30 Paper reading circle" in lines
    assert len(lines) == 10


def test_report_of_overlaps_shows_all_to_come_with_the_programme_and_marks_what_is_for_officials() -> None:
    lines = _overlaps(WORLD).output.splitlines()
    assert lines[1:4] == ["  there are none", "", "November 2026"]
    assert lines[4].startswith("  Thu 26.11.2026: ")
    assert any(
        line.endswith("; the programme: 10:00–11:30 Sample training for officials (for officials)") for line in lines
    )
    assert [
        line for line in lines if line.startswith("  Fri 02.04.2027: Näidislinn: 01.04.2027 23:30–02.04.2027 00:30")
    ]


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        ("starts: 2027-05-04 10:00\n", "10:00 Walk"),
        ("starts: 2027-05-04\n", "time not known yet Walk"),
        ("starts: 2027-05-04\nall_day: true\n", "all day Walk"),
        ("starts: 2027-05-04\nends: 2027-05-05\nall_day: true\n", "04.05.2027–05.05.2027 Walk"),
    ],
)
def test_report_of_overlaps_tells_times_as_far_as_they_are_known(dates: str, shown: str, copy_of_world: Path) -> None:
    file = copy_of_world / "services/naidislinn/events/retk.yaml"
    file.write_text(re.sub(r"starts: .*\nends: .*\n", dates, file.read_text("utf-8")), "utf-8")
    assert f"Tue 04.05.2027: Näidislinn: {shown}" in _overlaps(copy_of_world, "--month", "2027-05").output


def test_report_of_overlaps_says_that_a_month_has_no_dates() -> None:
    assert _overlaps(WORLD, "--month", "2031-01").output.splitlines()[1:] == [
        "  there are none",
        "",
        "No dates are known for this period.",
    ]


@pytest.mark.parametrize("month", ["2027-13", "märts", "2027-03-02"])
def test_report_of_overlaps_needs_a_month(month: str) -> None:
    assert _overlaps(WORLD, "--month", month).exit_code == 2


def test_report_of_overlaps_of_faulty_records_tells_what_is_wrong(copy_of_world: Path) -> None:
    add(copy_of_world, FULL_SERVICE, "naidisvali: 1\n")
    done = _overlaps(copy_of_world)
    assert (done.exit_code, done.output.startswith(FULL_SERVICE)) == (1, True)


def test_report_of_indicators_is_text_to_write_a_report_from() -> None:
    done = run("report", "indicators", "--year", "2026", "--root", WORLD, "--lang", "en")
    assert done.output.splitlines() == [
        "Indicators, 2026",
        "",
        "0.0.1 Invented people who took part (people)",
        "  Target: 40",
        "  Recorded: 9",
        "  Stated by naidislinn: 12",
    ]
    assert done.exit_code == 0


def test_report_says_what_is_not_recorded_and_what_is_not_released(copy_of_world: Path) -> None:
    file = copy_of_world / "services/programme/indicators/naidisosalejad.yaml"
    file.write_text(file.read_text("utf-8").replace("    released: true\n", ""), "utf-8")
    arguments = ("report", "indicators", "--root", copy_of_world, "--lang", "en", "--year")
    assert "  Stated by naidislinn: 12 (not released yet)" in run(*arguments, "2026").output.splitlines()
    assert run(*arguments, "2027").output.splitlines()[3:] == ["  Target: 80.5", "  Recorded: Not recorded"]
    assert run(*arguments, "2024").output.splitlines()[3] == "  Target: none"


def test_report_of_indicators_reads_back_as_a_table() -> None:
    done = run("report", "indicators", "--year", "2025", "--csv", *REAL)
    rows = list(csv.DictReader(io.StringIO(done.output)))
    assert {row["indicator"]: row["target"] for row in rows} == {
        "infopaevad": "7",
        "koolitused": "8",
        "koordinaatorid": "11",
        "osalenud-kovid": "30",
        "teekonnamudel": "3",
    }
    assert {row["recorded"] for row in rows} == {""}
    stated = run("report", "indicators", "--year", "2026", "--csv", "--root", WORLD).output
    assert [row["stated_by"] for row in csv.DictReader(io.StringIO(stated))] == ["", "naidislinn"]


def test_report_of_faulty_records_tells_what_is_wrong(copy_of_world: Path) -> None:
    add(copy_of_world, FULL_SERVICE, "naidisvali: 1\n")
    done = run("report", "indicators", "--year", "2026", "--root", copy_of_world)
    assert done.exit_code == 1
    assert "[unknown-field]" in done.output
