"""Whatever a calendar file holds, an import tells what is wrong or writes records that can be read, and ends."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tatsite import editing, reading, site
from tatsite.reading import yaml12
from tests.editing.importing import EVENTS, calendar, files, imported, problems, record, take, vevent
from tests.editing.running import codes, contents
from tests.projects import TODAY
from tests.reading.cases import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.records.problem import Problem

READINGS = reading.read(PROJECT, site.RECORDS)
TARGET = editing.Target(site.RECORDS, "naidisvald", "")
PIECES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM"),
        *("BEGIN:VTIMEZONE", "TZID:Näidis", "END:VTIMEZONE", "X-WR-TIMEZONE:Näidis", "", " ", "jama", ":", ";:", "A;B"),
        *("UID:1", "UID:2", "SUMMARY:a", "SUMMARY:", "DESCRIPTION:<b", "CLASS:PRIVATE", "STATUS:CANCELLED"),
        *("DTSTART:20270302T173000", "DTSTART;TZID=Näidis:20270302T173000", "DTSTART;VALUE=DATE:20270302"),
        *("DTSTART;TZID=Europe:20270302T173000", "DTSTART:00010101", "DTSTART:99991231T235959Z", "DTSTART:PT1H"),
        *("DTEND:20270301", "DTEND:20270302T190000Z", "DURATION:P9999999D", "DURATION:-PT1H", "DURATION:20270101"),
        *("RRULE:FREQ=WEEKLY", "RRULE:", "RRULE:FREQ=DAILY;UNTIL=20270302", "RRULE:FREQ=YEARLY;COUNT=99999"),
        *("EXDATE:20270302T173000", "EXDATE:jama", "RDATE:20270101", "RDATE;VALUE=PERIOD:20270302T173000/PT1H"),
        *("RECURRENCE-ID:20270302T173000", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270302", "URL:\x00", "\ud7ff\u2028"),
    ]
)


def told(content: bytes) -> tuple[list[editing.Rewritten], list[Problem]]:
    return editing.import_events(READINGS, TARGET, "k.ics", content, TODAY)


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_bytes_that_mean_nothing_are_told(content: bytes) -> None:
    changed, found = told(content)
    assert (changed, [one.code for one in found]) in [
        ([], ["not-utf8"]),
        ([], ["not-a-calendar"]),
        ([], ["calendar-empty"]),
    ]


@given(st.lists(PIECES, max_size=14), st.booleans())
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_lines_give_problems_or_records_that_can_be_read(pieces: list[str], inside: bool) -> None:  # noqa: FBT001
    text = calendar("\r\n".join(("BEGIN:VEVENT", *pieces, "END:VEVENT"))) if inside else "\n".join(pieces)
    changed, found = told(text.encode())
    assert changed or found
    for rewritten in changed:
        value, _marks, faults = yaml12.parse(rewritten.content.decode())
        assert (faults, value["topics"], value["source"]) == ([], [], [])
    assert all(1 <= one.position.line <= text.count("\n") + 1 for one in found if one.position.file == "k.ics")


@given(st.text(max_size=60), st.sampled_from(["SUMMARY", "DESCRIPTION", "LOCATION", "UID"]))
@settings(max_examples=150, deadline=None)
def test_any_text_becomes_one_that_a_record_may_hold(words: str, name: str) -> None:
    escaped = words.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\n").replace(",", "\\,")
    changed, found = told(calendar(vevent({name: f"a{escaped}"})).encode("utf-8", "surrogatepass"))
    if not found or found[0].code != "not-utf8":
        from tatsite.records import Event  # noqa: PLC0415

        value = yaml12.parse(changed[0].content.decode())[0]
        more = {"topics": ["keel"], "source": [{"document": "naidiskava", "lines": "5"}]}
        Event.model_validate(value | more)


@pytest.mark.parametrize(
    "text",
    [
        "jutt: [a, b] # ei\\n- x\\n--- \\n<<<<<<<",
        "!!python/object:os.system {{ 7*7 }} {% raw %} <script>alert(1)</script>",
        "END:VEVENT\\nBEGIN:VEVENT\\nATTENDEE:mailto:x@naidisvald.example",
        "\u202eparem vasak\u202c \u200b\u2028\u0085 lõpp",
    ],
)
def test_text_that_would_be_code_elsewhere_stays_text(text: str, project: Path) -> None:
    take(project, vevent({"SUMMARY": text, "DESCRIPTION": text, "LOCATION": text}))
    (name,) = files(project)
    assert problems(project) == ["empty-required", "empty-required"]
    assert not set("\u202e\u202c\u200b\u2028\u0085") & set(record(project, name)["title"]["et"])


def test_name_of_a_file_never_leads_out_of_its_folder(project: Path) -> None:
    before = set(contents(project))
    take(project, vevent({"SUMMARY": "/../..\\..%2f~root\x00.yaml", "UID": "../../x"}))
    assert {name for name in set(contents(project)) - before if name != "kalender.ics"} == {
        f"{EVENTS}/2f-root-yaml.yaml"
    }


@pytest.mark.parametrize(
    "content",
    [
        "BEGIN:VCALENDAR\n" + "BEGIN:X\n" * 200_000,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + "jama\n" * 200_000 + "END:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a" + "\n a" * 500_000 + "\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\n" + ";" * 2_000_000,
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nA;B="' + 'x"' * 500_000 + "\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:" + "<p " * 300_000 + "\nEND:VEVENT\nEND:VCALENDAR\n",
        "\n" * 3_000_000,
    ],
    ids=["nested", "garbage", "folded", "parameters", "quoted", "markup", "blank"],
)
def test_large_file_is_told_soon(content: str, project: Path) -> None:
    begun = time.monotonic()
    done = imported(project, content)
    assert done.exit_code == 1
    assert len(codes(done)) == 1
    assert time.monotonic() - begun < 6


def test_dates_far_off_do_not_take_long(project: Path) -> None:
    begun = time.monotonic()
    fields = {"DTSTART": "19000102T100000", "DTEND": "", "RRULE": "FREQ=DAILY"}
    take(project, vevent(fields, "EXDATE:21891231T100000"))
    assert len(record(project)["extra"]) == 388
    assert time.monotonic() - begun < 6
