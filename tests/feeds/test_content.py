"""What an entry of the news says: whether and when something takes place, where, and how far that is known."""

from __future__ import annotations

import json

import feedparser  # type: ignore[import-untyped]
import pytest

from tests.catalog.changing import written
from tests.feeds.following import (
    ATOM,
    READ,
    XHTML,
    Files,
    content_of,
    lines_of,
    title_of,
    xml,
)
from tests.pages.dom import parse
from tests.projects import WORLD

BY_MACHINE = "Translated by a machine, not yet checked by a person. If in doubt, the Estonian text counts."
NOT_READ = "Omavalitsus ei ole seda teksti veel kontrollinud."
DRAFT = "From a draft for 2027–2029. We do not know if it was approved."


def test_event_without_a_date_that_takes_place_is_called_cancelled(files: Files) -> None:
    assert title_of(files, "koik-ara") == "Cancelled: Sample koik-ara"
    assert title_of(files, "koik-ara", "et") == "Jääb ära: Näidis koik-ara"
    assert lines_of(files, "koik-ara")[2:6] == [
        "Next dates:",
        "Cancelled: Tuesday, 1 December 2026, 18:00",
        "The sample is broken.",
        "Cancelled: Tuesday, 8 December 2026, 18:00",
    ]


def test_series_whose_next_date_is_cancelled_says_which(files: Files) -> None:
    assert title_of(files, "jargmine-ara") == "Cancelled (Tuesday, 1 December 2026, 18:00): Sample jargmine-ara"
    assert "Tuesday, 8 December 2026, 18:00" in lines_of(files, "jargmine-ara")


def test_moved_date_is_told_at_its_new_time_with_the_old_one(files: Files) -> None:
    lines = lines_of(files, "edasi")
    place = lines.index("Saturday, 30 January 2027, 12:00")
    assert lines[place + 1] == "Moved from Tuesday, 1 December 2026, 18:00"
    assert title_of(files, "edasi") == "Moved: Sample edasi"


def test_five_coming_dates_are_named_and_all_that_are_otherwise(files: Files) -> None:
    lines = lines_of(files, "edasi")
    start = lines.index("Next dates:") + 1
    assert lines[start : start + 9] == [
        "Tuesday, 8 December 2026, 18:00",
        "Tuesday, 15 December 2026, 18:00",
        "Tuesday, 22 December 2026, 18:00",
        "Tuesday, 29 December 2026, 18:00",
        "Tuesday, 5 January 2027, 18:00",
        "Cancelled: Tuesday, 26 January 2027, 18:00",
        "Saturday, 30 January 2027, 12:00",
        "Moved from Tuesday, 1 December 2026, 18:00",
        "Where: not known. Ask.",
    ]


def test_date_that_is_somewhere_else_says_where_it_is_now(files: Files) -> None:
    assert title_of(files, "mujal") == "Changed: Sample mujal"
    assert "Changed: 1 December 2026" in lines_of(files, "mujal")
    text = content_of(files, "mujal").get_text()
    assert "Where: The sample stop, Näidise tänav 7, Näidislinn" in text
    assert "Näidispingil" not in text


def test_dates_in_several_places_say_each_its_own_and_skipped_ones_are_named(files: Files) -> None:
    lines = "\n".join(lines_of(files, "paberiring"))
    assert "18:30–20:00\nMoved from Wednesday, 25 November 2026, 18:00\nThe sample stop, \nNäidise tänav 7" in lines
    assert "\nCancelled: Wednesday, 13 January 2027, 18:00–19:30\nThere is no paper left.\nChanged:" in lines
    assert "\nChanged: Wednesday, 20 January 2027, 18:00–19:30\nOn the sample bench\n" in lines
    assert "\nDoes not take place on 24 February 2027.\nA holiday.\n" in lines
    assert "Where:" not in lines


def test_event_that_has_begun_is_told_until_its_last_day(files: Files) -> None:
    assert title_of(files, "kaib") == "Sample kaib"
    assert "20 November 2026–25 November 2026" in lines_of(files, "kaib")


def test_event_without_a_date_says_whom_to_ask(files: Files) -> None:
    assert "No dates are known. Ask the centre." in lines_of(files, "kuupaevata")
    assert "No dates are known. Ask the municipality." in lines_of(files, "kuul", "en/kuuvald/events/")
    assert "No date yet" in lines_of(files, "ametnike-koolitus", "en/programme/officials/")


def test_vague_date_is_told_as_vague_as_it_is(files: Files) -> None:
    assert "When: second quarter of 2027" in lines_of(files, "kvartal")
    assert "The last date has passed: October 2026" in lines_of(files, "kuu")


def test_draft_carries_its_label_in_the_title_and_before_everything_else(all_files: Files, files: Files) -> None:
    assert title_of(files, "kavand") == "Draft: Changed: Sample kavand"
    for path, text in all_files.items():
        if not path.startswith("en/") or not path.endswith(".atom"):
            continue
        for one in feedparser.parse(text).entries:
            first = parse(one.content[0].value).find("p")
            assert first
            assert one.title.startswith("Draft: ") == (DRAFT in first.get_text())
    assert lines_of(files, "kavand")[0] == DRAFT


def test_event_that_pauses_says_so_with_the_reason(files: Files) -> None:
    assert title_of(files, "peatatud") == "Paused to the end of 31.03.2027: Sample peatatud"
    assert lines_of(files, "peatatud")[:2] == ["Paused to the end of 31.03.2027", "The sample is broken."]


def test_every_entry_says_first_whether_the_event_is_known_to_run(all_files: Files) -> None:
    for path, text in all_files.items():
        if path.endswith(".json"):
            for item in json.loads(text)["items"]:
                first = parse(item["content_html"]).find("p")
                assert first
                assert first.get_text(strip=True), path


def test_what_is_not_known_is_said_to_be_unknown(files: Files) -> None:
    lines = lines_of(files, "uus")
    assert "Where: not known. Ask." in lines
    assert "Languages: not known. Ask." in lines
    assert not [line for line in lines if "sign up" in line]


def test_online_event_has_no_place(files: Files) -> None:
    lines = lines_of(files, "veebis")
    assert "Online" in lines
    assert "Languages: Estonian and Russian" in lines
    assert "You do not need to sign up." in lines
    assert not [line for line in lines if line.startswith("Where")]


def test_registration_tells_how_and_until_when(files: Files) -> None:
    content = content_of(files, "paberiring")
    lines = content.get_text("\n").splitlines()
    start = lines.index("You must sign up.")
    assert lines[start : start + 6] == [
        "You must sign up.",
        "Sign up by Tuesday, 1 December 2026, 12:00.",
        "Write to us and add one invented word.",
        "+372 5550 0005",
        "ring@naidislinn.example",
        "https://naidislinn.example/ring",
    ]
    assert {link["href"] for link in content.find_all("a")} == {
        "https://ring.naidislinn.example/",
        "https://naidislinn.example/ring",
    }


def test_translation_says_that_no_person_has_read_it(files: Files) -> None:
    assert BY_MACHINE in lines_of(files, "uus")
    assert NOT_READ in lines_of(files, "uus", "et/naidislinn/events/")
    assert NOT_READ not in lines_of(files, "paberiring", "et/naidislinn/events/")


def test_translation_that_somebody_has_read_says_nothing_of_machines(files: Files) -> None:
    name = READ.rpartition("/")[2]
    assert BY_MACHINE not in lines_of(files, name)
    assert len(lines_of(files, name, "ru/naidislinn/events/")) == len(lines_of(files, name)) + 1


def test_text_in_another_language_is_marked_as_such(files: Files) -> None:
    feed = xml(files["ar/naidislinn/events/news.atom"])
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    entries = {one.findtext(f"{ATOM}id", "").rpartition("/")[2]: one for one in feed.iter(f"{ATOM}entry")}
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    titles = {name: one.find(f"{ATOM}title") for name, one in entries.items()}
    assert {name: title.get(lang) for name, title in titles.items() if title is not None} == {
        name: None if name in {"paberiring", "retk"} else "en" for name in entries
    }
    div = entries["uus"].find(f"{ATOM}content/{XHTML}div")
    assert div is not None
    assert (div.get(lang), div.get("lang"), div.get("dir")) == ("ar", "ar", "rtl")
    assert {span.get(lang): span.text for span in div.iter(f"{XHTML}span")} == {"en": "An invented sample."}
    items = {
        item["id"].rpartition("/")[2]: item for item in json.loads(files["ar/naidislinn/events/news.json"])["items"]
    }
    assert (items["uus"]["language"], "language" in items["retk"]) == ("en", False)
    assert '<span lang="en" dir="auto">An invented sample.</span>' in items["uus"]["content_html"]


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_no_text_of_a_record_comes_out_as_anything_but_that_text(files: Files, language: str) -> None:
    said = written(WORLD, "naidislinn/events/margid-syndmus.yaml")
    entry = next(
        one
        for one in xml(files[f"{language}/events/news.atom"]).iter(f"{ATOM}entry")
        if one.findtext(f"{ATOM}id", "").endswith("margid-syndmus")
    )
    assert entry.findtext(f"{ATOM}title") == said["title"][language]
    shown = "".join(entry.itertext())
    assert said["summary"].get(language, said["summary"]["en"]) in shown
    assert said["where"].get(language, said["where"]["en"]) in shown
    assert {one.tag for one in entry.iter()} == {
        *(f"{ATOM}{name}" for name in ("entry", "id", "title", "updated", "link", "content")),
        *(f"{XHTML}{name}" for name in ("div", "p", "br", "ul", "li", "span")),
    } - ({f"{XHTML}span"} if language in {"et", "en"} else set())
    items = json.loads(files[f"{language}/events/news.json"])["items"]
    html = next(item["content_html"] for item in items if item["id"].endswith("margid-syndmus"))
    assert {tag.name for tag in parse(html).find_all()} <= {"div", "p", "br", "ul", "li", "span"}
    assert "margideventinternal" not in shown
