"""A calendar imported a second time: what it owns follows it, what people filled in stays."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from tatsite import editing, reading, site
from tests.editing.importing import (
    EVENTS,
    calendar,
    complete,
    dates,
    files,
    imported,
    problems,
    record,
    starts,
    take,
    vevent,
)
from tests.editing.running import codes, run
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

LATER = dt.date(2026, 12, 1)
SERIES = {"RRULE": "FREQ=WEEKLY;COUNT=6", "LOCATION": "Vallamaja", "DESCRIPTION": "Joome teed.\\nRäägime."}
CALLED_OFF = {"RECURRENCE-ID;TZID=Europe/Tallinn": "20270316T173000", "STATUS": "CANCELLED"}
ELSEWHERE = {"RECURRENCE-ID;TZID=Europe/Tallinn": "20270323T173000", "DTSTART": "", "DTEND": "", "LOCATION": "Pargis"}
LEFT_OUT = "EXDATE;TZID=Europe/Tallinn:20270309T173000"
ADDED = "RDATE;TZID=Europe/Tallinn:20270306T120000"
REASON = {"et": "Maja on kinni.", "en": "The house is closed."}
FILLED: dict[str, Any] = {
    "title": {"et": "Väljamõeldud õhtu", "en": "Invented evening"},
    "summary": {"et": "Kokkuvõte, mille keegi kirjutas.", "en": "A summary that somebody wrote."},
    "official_name": "õhtu",
    "status": {"state": "paused", "reason": REASON},
    "audiences": ["tulija"],
    "details": [{"et": "Joome teed.", "en": "We drink tea."}, {"et": "Räägime.", "en": "We talk."}],
    "where": {"et": "Vallamaja", "en": "The municipality's house"},
    "notes": ["Küsi võtit."],
}


def whole(project: Path, *lines: str, **fields: Any) -> None:
    """Import the series, and fill in its record as a person would."""
    take(project, vevent(SERIES, *lines), vevent(CALLED_OFF), vevent(ELSEWHERE))
    complete(project, **(FILLED | fields))
    assert problems(project) == []


def again(project: Path, fields: dict[str, str], *lines: str) -> Any:
    """Import the series once more, a week later, and give what the record says."""
    done = take(project, vevent(SERIES | fields, *lines), vevent(CALLED_OFF), vevent(ELSEWHERE), today=LATER)
    assert done.exit_code == 0, done.output
    assert problems(project) == []
    assert run(project, "fmt", "--check").exit_code == 0
    return record(project)


def test_the_same_calendar_writes_nothing(project: Path) -> None:
    whole(project, LEFT_OUT, ADDED)
    before = (project / EVENTS / "valjamoeldud-ohtu.yaml").read_bytes()
    again(project, {}, LEFT_OUT, ADDED)
    assert (project / EVENTS / "valjamoeldud-ohtu.yaml").read_bytes() == before
    done = take(project, vevent(SERIES, LEFT_OUT, ADDED), vevent(CALLED_OFF), vevent(ELSEWHERE))
    assert (done.exit_code, done.output) == (0, "")


def test_proposal_that_nobody_completed_is_not_written_again(project: Path) -> None:
    take(project, vevent(SERIES))
    assert take(project, vevent(SERIES), today=LATER).output == ""


def test_new_dates_change_the_dates_and_the_day_of_the_change_alone(project: Path) -> None:
    whole(project)
    before = record(project)
    after = again(project, {"RRULE": "FREQ=WEEKLY;COUNT=8", "LAST-MODIFIED": "20261130T100000Z"})
    assert after == before | {"repeat": {"every": "week", "count": 8}, "updated": "2026-11-30"}


def test_record_keeps_its_file_when_its_title_changes(project: Path) -> None:
    whole(project)
    assert again(project, {"SUMMARY": "Teine õhtu"})["title"] == {"et": "Teine õhtu", "en": "Invented evening"}
    assert files(project) == ["valjamoeldud-ohtu"]


def test_estonian_texts_follow_the_calendar_and_translations_stay(project: Path) -> None:
    whole(project)
    before = record(project)
    after = again(project, {"LOCATION": "Raamatukogu", "DESCRIPTION": "Joome kohvi.\\nRäägime."})
    changed = {
        "where": {"et": "Raamatukogu", "en": "The municipality's house"},
        "details": [{"et": "Joome kohvi.", "en": "We drink tea."}, {"et": "Räägime.", "en": "We talk."}],
        "updated": "2026-12-01",
    }
    assert after == before | changed


def test_translation_is_told_to_be_outdated_after_the_estonian_text_changed(project: Path) -> None:
    whole(project)
    run(project, "accept", str(project / EVENTS), "--state", "translated")
    again(project, {"SUMMARY": "Teine õhtu"})
    found = [one for one in site.load(project, LATER)[1] if one.code == "translation-outdated"]
    assert [(one.position.file, one.arguments["languages"]) for one in found] == [
        (f"{EVENTS}/valjamoeldud-ohtu.yaml", "en")
    ]


@pytest.mark.parametrize(
    ("description", "english"),
    [
        ("Tulge!\\nJoome teed.\\nRäägime.", [None, "We drink tea.", "We talk."]),
        ("Joome teed.\\nTulge!\\nRäägime.", ["We drink tea.", None, "We talk."]),
        ("Räägime.", ["We talk."]),
        ("Joome teed ja kohvi.\\nTulge!", ["We drink tea.", "We talk."]),
        ("", ["We drink tea.", "We talk."]),
    ],
)
def test_paragraph_keeps_its_own_translation(description: str, english: list[str | None], project: Path) -> None:
    whole(project)
    after = again(project, {"DESCRIPTION": description})
    assert [one.get("en") for one in after["details"]] == english


def test_place_is_kept_when_the_calendar_tells_none(project: Path) -> None:
    whole(project)
    assert again(project, {"LOCATION": ""})["where"] == FILLED["where"]


def test_place_record_that_somebody_named_stands_instead_of_words(project: Path) -> None:
    whole(project, where=None, place="naidisvald/places/vallamaja")
    assert "where" not in again(project, {"RRULE": "FREQ=WEEKLY;COUNT=7"})


def test_details_that_are_no_list_are_replaced(project: Path) -> None:
    take(project, vevent(SERIES))
    complete(project, details="jama", title="jama")
    take(project, vevent(SERIES), today=LATER)
    value = record(project)
    assert value["details"] == [{"et": "Joome teed."}, {"et": "Räägime."}]
    assert value["title"] == {"et": "Väljamõeldud õhtu"}


def test_reasons_and_translations_of_the_same_dates_are_kept(project: Path) -> None:
    whole(project, LEFT_OUT, ADDED)
    complete(
        project,
        skip=[{"date": "2027-03-09", "reason": REASON}],
        extra=[{"starts": "2027-03-06 12:00", "place": "naidisvald/places/vallamaja", "reason": REASON}],
        changes=[
            {"date": "2027-03-16", "cancelled": True, "reason": REASON},
            {"date": "2027-03-23", "where": {"et": "Pargis", "en": "In the park"}, "reason": REASON},
        ],
    )
    before = record(project)
    assert again(project, {}, LEFT_OUT, ADDED) == before
    after = again(project, {"RRULE": "FREQ=WEEKLY;COUNT=7"}, LEFT_OUT, ADDED)
    assert after == before | {"repeat": {"every": "week", "count": 6}, "updated": "2026-12-01"}


def test_place_of_a_date_follows_the_calendar_and_its_translation_stays(project: Path) -> None:
    whole(project)
    complete(project, changes=[{"date": "2027-03-23", "where": {"et": "Pargis", "en": "In the park"}}])
    take(project, vevent(SERIES), vevent(CALLED_OFF), vevent(ELSEWHERE | {"LOCATION": "Metsas"}), today=LATER)
    assert record(project)["changes"][1] == {
        "date": "2027-03-23",
        "where": {"et": "Metsas", "en": "In the park"},
    }


def test_place_record_of_a_date_stays_when_other_dates_change(project: Path) -> None:
    place = {"date": "2027-03-23", "place": "naidisvald/places/vallamaja"}
    whole(project)
    complete(project, changes=[{"date": "2027-03-16", "cancelled": True}, place])
    assert again(project, {"RRULE": "FREQ=WEEKLY;COUNT=7"})["changes"][1] == place


def test_date_that_is_called_off_now_keeps_its_reason_and_no_place(project: Path) -> None:
    whole(project)
    told = {"date": "2027-03-23", "place": "naidisvald/places/vallamaja", "reason": REASON}
    complete(project, changes=[told])
    take(project, vevent(SERIES), vevent(ELSEWHERE | {"LOCATION": "", "STATUS": "CANCELLED"}), today=LATER)
    assert record(project)["changes"] == [{"date": "2027-03-23", "cancelled": True, "reason": REASON}]


def test_dates_said_in_other_words_stay_as_somebody_wrote_them(project: Path) -> None:
    whole(project)
    complete(project, ends=None, length="90 minutes", repeat={"every": "week", "on": ["tue"], "until": "2027-04-08"})
    before = record(project)
    assert again(project, {}) == before
    after = again(project, {"DTEND;TZID=Europe/Tallinn": "20270302T200000"})
    assert (after["ends"], after.get("length"), after["repeat"]) == (
        "2027-03-02 20:00",
        None,
        {"every": "week", "count": 6},
    )


def test_faulty_dates_of_a_record_are_replaced(project: Path) -> None:
    whole(project)
    complete(project, repeat={"every": "jama"}, skip=["jama"], extra="jama")
    assert again(project, {})["repeat"] == {"every": "week", "count": 6}


def test_record_without_dates_gets_those_of_the_calendar(project: Path) -> None:
    whole(project)
    complete(project, starts="2027-Q1", ends=None, repeat=None, changes=None)
    again(project, {})
    assert len(starts(project)) == 6


def test_day_of_the_change_is_never_set_back(project: Path) -> None:
    whole(project, updated="2026-11-30")
    after = again(project, {"SUMMARY": "Teine õhtu", "LAST-MODIFIED": "20261101T100000Z"})
    assert after["updated"] == "2026-11-30"


def test_series_written_date_by_date_goes_on_at_the_next_import(project: Path) -> None:
    event = vevent({"RRULE": "FREQ=DAILY;INTERVAL=20"})
    take(project, event)
    first = starts(project)
    take(project, event, today=TODAY + dt.timedelta(days=60))
    assert starts(project)[: len(first)] == first
    assert len(starts(project)) == len(first) + 3


def test_event_that_is_not_in_the_calendar_any_more_is_told_and_stays(project: Path) -> None:
    take(project, vevent(SERIES))
    done = take(project, vevent({"UID": "2", "SUMMARY": "Teine"}))
    line = next(line for line in done.output.splitlines() if line.endswith("[calendar-gone]"))
    assert line.startswith(f"{EVENTS}/valjamoeldud-ohtu.yaml:")
    assert (done.exit_code, files(project)) == (0, ["teine", "valjamoeldud-ohtu"])


def test_event_that_is_over_or_faulty_is_not_missed(project: Path) -> None:
    take(project, vevent({"DTSTART": "20260302T173000", "DTEND": ""}), vevent({"UID": "2", "SUMMARY": "Teine"}))
    complete(project, "teine", starts="jama")
    assert "calendar-gone" not in codes(take(project, vevent({"UID": "3"})))


def test_event_that_became_private_or_faulty_is_not_missed_and_its_record_stays(project: Path) -> None:
    take(project, vevent(SERIES), vevent({"UID": "2", "SUMMARY": "Teine"}))
    done = take(project, vevent(SERIES | {"CLASS": "PRIVATE"}), vevent({"UID": "2", "DTSTART": "jama"}))
    assert sorted(codes(done)) == ["calendar-private", "calendar-value"]
    assert len(dates(project)) == 6


def test_phone_number_that_somebody_typed_without_quotation_marks_stays(project: Path) -> None:
    whole(project)
    file = project / EVENTS / "valjamoeldud-ohtu.yaml"
    file.write_text(f"{file.read_text('utf-8')}registration:\n  needed: true\n  phone: +37255500005\n", "utf-8")
    assert again(project, {"SUMMARY": "Teine õhtu"})["registration"]["phone"] == "+37255500005"


def test_events_of_another_municipality_are_not_touched(copy_of_world: Path) -> None:
    file = copy_of_world / "kalender.ics"
    file.write_text(calendar(vevent({"UID": "paberiring-1@kalender.naidislinn.example"})), "utf-8")
    done = run(copy_of_world, "import-events", str(file), "--city", "kuuvald")
    assert done.output.splitlines()[0] == "services/kuuvald/events/valjamoeldud-ohtu.yaml"
    assert "naidislinn" not in done.output


def test_import_gives_the_same_without_the_command_line(project: Path) -> None:
    content = calendar(vevent(SERIES)).encode()
    target = editing.Target(site.RECORDS, "naidisvald", "")
    changed, told = editing.import_events(reading.read(project, site.RECORDS), target, "k.ics", content, TODAY)
    assert ([one.file for one in changed], [one.code for one in told]) == (
        [f"{EVENTS}/valjamoeldud-ohtu.yaml"],
        ["calendar-to-add"],
    )
    imported(project, content)
    assert (project / EVENTS / "valjamoeldud-ohtu.yaml").read_bytes() == changed[0].content
