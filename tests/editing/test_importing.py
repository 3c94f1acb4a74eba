"""`tatsite import-events`: calendars as programs write them, and the records that are proposed from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tatsite.editing import CALENDAR_LIMIT
from tests.editing.importing import (
    EVENTS,
    calendar,
    complete,
    files,
    imported,
    problems,
    record,
    starts,
    take,
    vevent,
)
from tests.editing.running import codes, contents, run

if TYPE_CHECKING:
    from pathlib import Path

EASTERN = """BEGIN:VTIMEZONE
TZID:(UTC+02:00) Helsinki\\, Tallinn
BEGIN:STANDARD
DTSTART:16010101T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def test_event_becomes_a_record_with_what_the_calendar_says_and_nothing_else(project: Path) -> None:
    more = (
        "DESCRIPTION:Joome teed. Räägime 2. märtsist.\\n\\nTulge kohale!",
        "LOCATION:Vallamaja\\, ruum 1",
        "URL:https://naidisvald.example/ohtu",
        "CATEGORIES:keel,KEEL",
        "CREATED:20261102T230000Z",
        "LAST-MODIFIED:20261104T100000Z",
        "GEO:58.1;26.1",
    )
    done = take(project, vevent({}, *more))
    assert (done.exit_code, done.output.splitlines()[0]) == (0, f"{EVENTS}/valjamoeldud-ohtu.yaml")
    assert record(project) == {
        "schema_version": 1,
        "title": {"et": "Väljamõeldud õhtu"},
        "summary": {"et": "Joome teed."},
        "official_name": "Väljamõeldud õhtu",
        "status": {"state": "planned"},
        "topics": [],
        "details": [{"et": "Joome teed. Räägime 2. märtsist."}, {"et": "Tulge kohale!"}],
        "organiser": "naidisvald/organisations/valitsus",
        "where": {"et": "Vallamaja, ruum 1"},
        "announced": "2026-11-03",
        "calendar_uid": "ohtu-1@kalender.naidisvald.example",
        "links": [{"url": "https://naidisvald.example/ohtu"}],
        "starts": "2027-03-02 17:30",
        "ends": "2027-03-02 19:00",
        "source": [],
        "updated": "2026-11-04",
    }


def test_check_tells_what_a_person_must_add_and_then_nothing_more(project: Path) -> None:
    done = take(project, vevent())
    assert "that the record needs; add: source, topics [calendar-to-add]" in done.output
    assert problems(project) == ["empty-required", "empty-required"]
    complete(project)
    assert problems(project) == []
    assert codes(run(project, "check")) == []


def test_proposals_are_in_canonical_form(project: Path) -> None:
    text = "DESCRIPTION:\\tAeg: kell 18 \\n- „jah“ # ei\\n 'üks'\u00a0\\n\\n12"
    take(project, vevent({"SUMMARY": "Õhtu: 'tee' & #kohv", "LOCATION": "12"}, text, "RRULE:FREQ=WEEKLY"))
    take(project, vevent({"UID": "2", "SUMMARY": "- null"}, "RRULE:FREQ=DAILY;COUNT=3"))
    assert len(files(project)) == 2
    assert (run(project, "fmt", "--check").exit_code, run(project, "fmt").output) == (0, "")
    for name in files(project):
        complete(project, name)
    assert problems(project) == []


def test_the_same_calendar_gives_the_same_bytes(project: Path) -> None:
    events = [vevent({"UID": str(number), "SUMMARY": "Õhtu"}, "RRULE:FREQ=DAILY") for number in range(3)]
    take(project, *events)
    first = contents(project / EVENTS)
    assert set(first) == {"ohtu.yaml", "ohtu-2.yaml", "ohtu-3.yaml"}
    for path in (project / EVENTS).iterdir():
        path.unlink()
    take(project, *events)
    assert contents(project / EVENTS) == first


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Õhtu ÄÖÜ: šokolaad & Žürii!", "ohtu-aou-sokolaad-zurii"),
        ("Вечер знакомств", "sundmus-2027-03-02"),
        ("Keelekohvik / Языковое кафе", "sundmus-2027-03-02"),
        ("☕", "sundmus-2027-03-02"),
        ("2027-03", "2027-03-2"),
        ("../../etc/passwd", "etc-passwd"),
        ("Fête Łódź ß", "fete-lodz-ss"),
        ("pikk " * 40, "pikk-pikk-pikk-pikk-pikk-pikk-pikk-pikk-pikk-pikk-pikk-pikk"),
        ("a" * 200, "a" * 60),
    ],
)
def test_file_is_named_with_the_latin_letters_of_the_title(title: str, name: str, project: Path) -> None:
    take(project, vevent({"SUMMARY": title}))
    assert files(project) == [name]


def test_name_of_another_record_or_of_one_that_was_is_not_taken(project: Path) -> None:
    folder = project / "services" / "naidisvald"
    (folder / "events").mkdir()
    (folder / "redirects").mkdir()
    (folder / "events" / "ohtu.yaml").write_text("schema_version: 1\n", "utf-8")
    old = "schema_version: 1\nold: naidisvald/events/ohtu-2\nnew: naidisvald/services/keelenou\n"
    (folder / "redirects" / "ohtu.yaml").write_text(old, "utf-8")
    take(project, vevent({"SUMMARY": "Õhtu"}))
    assert files(project) == ["ohtu", "ohtu-3"]
    assert (folder / "events" / "ohtu.yaml").read_text("utf-8") == "schema_version: 1\n"


@pytest.mark.parametrize(
    ("fields", "moment"),
    [
        ({"DTSTART": "20270302T173000"}, "2027-03-02 17:30"),
        ({"DTSTART": "20270302T153000Z"}, "2027-03-02 17:30"),
        ({"DTSTART": "20270702T143000Z"}, "2027-07-02 17:30"),
        ({"DTSTART;TZID=FLE Standard Time": "20270302T173000"}, "2027-03-02 17:30"),
        ({"DTSTART;TZID=Europe/Stockholm": "20270302T233000"}, "2027-03-03 00:30"),
        ({"DTSTART;TZID=/naidis.example/20270101_1/Europe/Tallinn": "20270302T173000"}, "2027-03-02 17:30"),
        ({'DTSTART;X-A=";:";TZID="W. Europe Standard Time"': "20270302T163000"}, "2027-03-02 17:30"),
        ({'DTSTART;TZID="(UTC+02:00) Helsinki, Tallinn"': "20270702T173000"}, "2027-07-02 17:30"),
        ({"DTSTART;VALUE=DATE": "20270302"}, "2027-03-02"),
        ({"DTSTART": "", "dtstart;value=date": "20270302"}, "2027-03-02"),
        ({"DTSTART": "20270302T173059"}, "2027-03-02 17:30"),
        ({"DTSTART": "20270328T033000"}, "2027-03-28 04:30"),
    ],
)
def test_times_are_those_of_clocks_in_estonia(fields: dict[str, str], moment: str, project: Path) -> None:
    done = take(project, EASTERN, vevent({"DTEND": ""} | fields))
    assert (done.exit_code, starts(project)) == (0, [moment])


@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        ("Europe/Tallinn", "2027-03-02 17:30"),
        ("Europe/Stockholm", "2027-03-02 18:30"),
    ],
)
def test_time_without_a_zone_is_of_the_zone_the_calendar_is_kept_in(zone: str, moment: str, project: Path) -> None:
    take(project, f"X-WR-TIMEZONE:{zone}", vevent({"DTSTART": "20270302T173000", "DTEND": ""}))
    assert starts(project) == [moment]


def test_utc_is_understood_although_the_zone_of_the_calendar_is_not(project: Path) -> None:
    take(project, "X-WR-TIMEZONE:Näidislinn", vevent({"DTSTART": "20270302T153000Z", "DTEND": ""}))
    assert starts(project) == ["2027-03-02 17:30"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"DTEND": ""}, ("2027-03-02 17:30", None, None)),
        ({"DTEND;TZID=Europe/Tallinn": "20270302T173000"}, ("2027-03-02 17:30", None, None)),
        ({"DTEND;VALUE=DATE": "20270303"}, ("2027-03-02 17:30", None, None)),
        ({"DTEND": "", "DURATION": "PT1H30M"}, ("2027-03-02 17:30", "2027-03-02 19:00", None)),
        ({"DTSTART;VALUE=DATE": "20270302", "DTEND": ""}, ("2027-03-02", None, True)),
        ({"DTSTART;VALUE=DATE": "20270302", "DTEND;VALUE=DATE": "20270303"}, ("2027-03-02", None, True)),
        ({"DTSTART;VALUE=DATE": "20270302", "DTEND;VALUE=DATE": "20270302"}, ("2027-03-02", None, True)),
        ({"DTSTART;VALUE=DATE": "20270302", "DTEND;VALUE=DATE": "20270305"}, ("2027-03-02", "2027-03-04", True)),
        ({"DTSTART;VALUE=DATE": "20270302", "DTEND": "", "DURATION": "P3D"}, ("2027-03-02", "2027-03-04", True)),
        (
            {
                "DTSTART": "20270302T000000",
                "DTEND": "20270304T000000",
                "X-MICROSOFT-CDO-ALLDAYEVENT": "TRUE",
            },
            ("2027-03-02", "2027-03-03", True),
        ),
    ],
)
def test_end_and_whole_days_are_told_as_records_tell_them(
    fields: dict[str, str], told: tuple[str, str | None, bool | None], project: Path
) -> None:
    take(project, vevent(fields))
    value = record(project)
    assert (value["starts"], value.get("ends"), value.get("all_day")) == told


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "\ufeff", "\r\n\r\n"])
def test_file_is_read_whatever_its_line_ends_and_its_beginning(end: str, before: str, project: Path) -> None:
    text = calendar(vevent({"SUMMARY": "Väljamõeldud\r\n  õ\r\n\thtu"}, "", "RRULE:FREQ=WEEKLY;\r\n COUNT=2"))
    imported(project, f"{before}{text}".replace("\r\n", end))
    assert (files(project), len(starts(project))) == (["valjamoeldud-ohtu"], 2)


def test_html_of_a_calendar_on_the_web_becomes_paragraphs(project: Path) -> None:
    take(project, vevent({}, "DESCRIPTION:<p>Tee &amp\\; <b>kohv</b></p><ul><li>üks</li></ul>1 < 2<br/>lõpp"))
    assert [one["et"] for one in record(project)["details"]] == ["Tee & kohv", "üks", "1 < 2", "lõpp"]


def test_text_without_markup_stays_as_it_is(project: Path) -> None:
    take(project, vevent({}, "DESCRIPTION:a < b &amp\\; <script>alert(1)</script>"))
    assert record(project)["details"] == [{"et": "a < b &amp; <script>alert(1)</script>"}]


def test_people_of_the_calendar_are_not_taken_over_and_that_is_told(project: Path) -> None:
    people = (
        "ORGANIZER;CN=Näidis Mari:mailto:mari@naidisvald.example",
        "ATTENDEE;CN=Näidis Jüri:mailto:jyri@naidisvald.example",
        "CONTACT:Näidis Kati\\, 5550 0000",
        "COMMENT:salajane",
    )
    done = take(project, vevent({}, *people))
    assert (
        "(ORGANIZER, ATTENDEE, CONTACT) were not taken over; that is as it should be [calendar-people]" in done.output
    )
    text = (project / EVENTS / "valjamoeldud-ohtu.yaml").read_text("utf-8")
    assert not any(word in text for word in ("Mari", "Jüri", "Kati", "mari@", "jyri@", "5550", "salajane"))


@pytest.mark.parametrize("text", ["Kirjutage mari@naidisvald.example", "Helistage 5550 0000", "Tel. +372 737 6100."])
@pytest.mark.parametrize("name", ["DESCRIPTION", "LOCATION"])
def test_address_or_number_in_a_text_is_kept_and_told(name: str, text: str, project: Path) -> None:
    done = take(project, vevent({name: text}))
    assert codes(done).count("calendar-personal") == 1
    assert re.search(
        r"^kalender\.ics:9:1: warning: there is an e-mail address .* in " + name, done.output, re.MULTILINE
    )
    assert text in (project / EVENTS / "valjamoeldud-ohtu.yaml").read_text("utf-8")


@pytest.mark.parametrize("kind", ["PRIVATE", "CONFIDENTIAL", "X-SALAJANE"])
def test_event_that_is_not_public_is_not_taken_over(kind: str, project: Path) -> None:
    done = take(project, vevent({"CLASS": kind}))
    assert (done.exit_code, codes(done), files(project)) == (0, ["calendar-private"], [])
    assert "õhtu" not in done.output


def test_public_event_is_taken_over(project: Path) -> None:
    take(project, vevent({"CLASS": "PUBLIC"}))
    assert files(project) == ["valjamoeldud-ohtu"]


@pytest.mark.parametrize("day", ["00001231T000000Z", "19000101T120000Z", "20990101T000000Z", "jama"])
def test_day_that_cannot_be_is_not_taken_for_that_of_a_change(day: str, project: Path) -> None:
    done = take(project, vevent({"CREATED": day, "LAST-MODIFIED": day}))
    assert done.exit_code == 0
    assert ("announced" in record(project), record(project)["updated"]) == (False, "2026-11-23")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "mailto:mari@naidisvald.example", "https://a b"])
def test_only_addresses_of_web_pages_become_links(url: str, project: Path) -> None:
    done = take(project, vevent({"URL": url}))
    assert "calendar-not-taken" in codes(done)
    assert "links" not in record(project)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SUMMARY", "a" * 5001),
        ("LOCATION", "a" * 5001),
        ("UID", "a" * 5001),
        ("DESCRIPTION", "a" * 5001),
        ("DESCRIPTION", "\\n".join(["a" * 4000] * 6)),
    ],
)
def test_text_that_no_record_can_hold_is_told(name: str, text: str, project: Path) -> None:
    done = take(project, vevent({name: text}))
    assert (done.exit_code, codes(done), files(project)) == (1, ["too-long"], [])


def test_organiser_may_be_told(project: Path) -> None:
    organisation = "naidisvald/organisations/valitsus"
    done = imported(project, calendar(vevent()), "--organiser", organisation)
    assert (done.exit_code, record(project)["organiser"]) == (0, organisation)


def test_the_centre_organises_where_the_municipality_has_one(project: Path) -> None:
    file = project / "services" / "naidisvald" / "municipality.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("government:", "centre: naidisvald/organisations/keskus\ngovernment:"), "utf-8")
    take(project, vevent())
    assert record(project)["organiser"] == "naidisvald/organisations/keskus"


def test_organiser_is_left_to_a_person_where_the_municipality_cannot_be_read(project: Path) -> None:
    (project / "services" / "naidisvald" / "municipality.yaml").write_text("title: [", "utf-8")
    done = take(project, vevent())
    assert "that the record needs; add: source, topics, organiser [calendar-to-add]" in done.output
    assert record(project)["organiser"] is None


@pytest.mark.parametrize(
    "arguments",
    [
        ("--city", "puudub"),
        ("--city", "naidisvald/organisations/valitsus"),
        ("--organiser", "naidisvald/organisations/puudub"),
        ("--organiser", "naidisvald/services/keelenou"),
        ("--organiser", "naidisvald"),
    ],
)
def test_unknown_municipality_or_organisation_is_a_wrong_call(arguments: tuple[str, str], project: Path) -> None:
    assert imported(project, calendar(vevent()), *arguments).exit_code == 2
    assert files(project) == []


def test_file_outside_the_project_is_named_as_it_was_given(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "mujal.ics"
    file.write_text("jama", "utf-8")
    done = run(project, "import-events", str(file), "--city", "naidisvald")
    assert done.output.startswith(f"{file}:1:1: error: ")


def test_a_faulty_event_keeps_no_other_one_from_being_taken_over(project: Path) -> None:
    done = take(project, vevent({"UID": "1", "DTSTART": "jama"}), vevent({"UID": "2"}))
    assert (done.exit_code, files(project)) == (1, ["valjamoeldud-ohtu"])


def test_nothing_is_taken_over_while_a_record_of_an_event_cannot_be_read(project: Path) -> None:
    (project / EVENTS).mkdir()
    (project / EVENTS / "katki.yaml").write_text("title: [", "utf-8")
    done = take(project, vevent())
    assert (done.exit_code, files(project)) == (1, ["katki"])
    assert done.output.startswith(f"{EVENTS}/katki.yaml:2:")


def test_file_that_is_too_large_is_refused(project: Path) -> None:
    done = imported(project, b" " * (CALENDAR_LIMIT + 1))
    assert (done.exit_code, codes(done)) == (1, ["calendar-too-large"])


def test_events_that_are_too_many_are_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tatsite.editing.scanning.EVENTS", 2)
    assert take(project, *(vevent({"UID": str(number)}) for number in range(2))).exit_code == 0
    done = take(project, *(vevent({"UID": str(number)}) for number in range(3)))
    assert (done.exit_code, codes(done)) == (1, ["calendar-too-large"])
