"""News of events: who follows a list gets what is new, changed or cancelled, from readers that are not ours."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
import shutil
from typing import TYPE_CHECKING

import feedparser  # type: ignore[import-untyped]

from tatsite import feeds, pages, reading, site
from tatsite.catalog import Catalog
from tatsite.records import Event
from tatsite.records.fields import Texts
from tests.catalog.changing import put
from tests.feeds.following import (
    ATOM,
    LANGUAGES,
    LISTS,
    URL,
    Files,
    bare,
    entries_of,
    files_of,
    lines_of,
    xml,
)
from tests.pages.changed import change, loaded
from tests.pages.dom import parse
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from pathlib import Path


def test_every_language_has_feeds_of_all_events_of_each_municipality_and_for_officials(files: Files) -> None:
    named = {f"{language}/{one}news.{kind}" for language in LANGUAGES for one in LISTS for kind in ("atom", "json")}
    assert set(files) == named


def test_feeds_are_read_without_a_complaint(all_files: Files) -> None:
    read = {path: feedparser.parse(text) for path, text in all_files.items() if path.endswith(".atom")}
    assert [path for path, one in read.items() if one.bozo or one.version != "atom10"] == []


def test_feeds_have_what_the_standard_demands_each_once(all_files: Files) -> None:
    for path, text in all_files.items():
        if not path.endswith(".atom"):
            continue
        feed = xml(text)
        for part in (feed, *feed.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                (one,) = part.findall(f"{ATOM}{name}")
                assert one.text, path
            assert dt.datetime.fromisoformat(part.findtext(f"{ATOM}updated", "")).tzinfo is not None
            alternates = [
                (link.get("type"), link.get("hreflang"))
                for link in part.findall(f"{ATOM}link")
                if link.get("rel") == "alternate"
            ]
            assert len(alternates) == len(set(alternates)), path
        assert feed.findtext(f"{ATOM}author/{ATOM}name"), path
        ids = [one.text for one in feed.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids)), path
        days = [one.text for one in feed.findall(f"{ATOM}entry/{ATOM}updated")]
        assert days == sorted(days, key=str, reverse=True), path


def test_json_feeds_have_what_their_standard_demands(all_files: Files) -> None:
    known = {"version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"}
    of_items = {"id", "url", "title", "content_html", "date_published", "date_modified", "language"}
    for path, text in all_files.items():
        if not path.endswith(".json"):
            continue
        feed = json.loads(text)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"{URL}{path}"
        assert feed["language"] == path.partition("/")[0]
        assert {"title", "items", "authors"} <= feed.keys() <= known
        for item in feed["items"]:
            assert {"id", "url", "title", "content_html", "date_modified"} <= item.keys() <= of_items
            assert all(isinstance(value, str) and value for value in item.values())


def test_both_forms_tell_the_same(all_files: Files) -> None:
    for path, text in all_files.items():
        if not path.endswith(".json"):
            continue
        feed, items = feedparser.parse(all_files[path.replace(".json", ".atom")]), json.loads(text)["items"]
        assert [(one.id, one.link, one.title, one.updated) for one in feed.entries] == [
            (one["id"], one["url"], one["title"], one["date_modified"]) for one in items
        ]
        for one, item in zip(feed.entries, items, strict=True):
            assert parse(one.content[0].value).get_text() == parse(item["content_html"]).get_text()


def test_feed_names_itself_its_page_and_the_other_languages(files: Files) -> None:
    feed = feedparser.parse(files["en/events/news.atom"]).feed
    links = {(one.rel, one.type, one.hreflang): one.href for one in feed.links}
    others = {("alternate", "application/atom+xml", code): f"{URL}{code}/events/news.atom" for code in LANGUAGES}
    del others["alternate", "application/atom+xml", "en"]
    assert feed.link == f"{URL}en/events/"
    assert links == others | {
        ("self", "application/atom+xml", "en"): f"{URL}en/events/news.atom",
        ("alternate", "text/html", "en"): f"{URL}en/events/",
        ("alternate", "application/feed+json", "en"): f"{URL}en/events/news.json",
    }  # fmt: skip


def test_ids_say_nothing_of_where_the_site_stands(changed: Catalog) -> None:
    elsewhere = {file.path: file.content for file in feeds.news(changed, "http://mujal.example/")}
    for path, text in files_of(changed).items():
        found, there = (re.findall(rb"tag:[^<\"]+", one) for one in (text, elsewhere[path]))
        assert found == there
        assert not [one for one in found if b"example" in one]
    assert b"naidis.example" not in b"".join(elsewhere.values())


def test_feed_stands_under_the_title_of_its_list(files: Files) -> None:
    titles = {one: feedparser.parse(files[f"en/{one}news.atom"]).feed.title for one in LISTS}
    assert titles["events/"] == "What is on"
    assert titles["naidislinn/events/"].endswith(": what is on")
    assert titles["programme/officials/"] == "Events for officials"


def test_new_event_stands_under_its_own_name_with_the_day_it_was_announced(files: Files) -> None:
    one = entries_of(files)["uus"]
    assert one.title == "Sample uus"
    assert one.published == one.updated == "2026-11-15T00:00:00+02:00"
    assert one.link == f"{URL}en/naidislinn/events/uus/"


def test_day_on_which_an_event_was_announced_is_not_made_up(files: Files) -> None:
    assert "published" not in entries_of(files)["mujal"]


def test_event_that_changed_after_it_was_announced_says_so(files: Files) -> None:
    one = entries_of(files)["muudetud"]
    assert (one.title, one.updated) == ("Changed: Sample muudetud", "2026-11-10T00:00:00+02:00")
    assert one.published == "2026-11-01T00:00:00+02:00"


def test_event_leaves_the_feed_two_months_after_its_last_date(files: Files) -> None:
    entries = entries_of(files)
    assert "hiljuti" in entries
    assert "vana" not in entries
    lines = lines_of(files, "hiljuti")
    assert lines[lines.index("The last date has passed:") + 1] == "Cancelled: 22 September 2026"
    assert entries["hiljuti"].title == "Cancelled: Sample hiljuti"


def test_event_of_which_nobody_says_since_when_is_in_no_feed(files: Files) -> None:
    every = {name for language in LANGUAGES for one in LISTS for name in entries_of(files, f"{language}/{one}")}
    assert "uus" in every
    assert not every & {"oeldamata", "klubi"}


def test_check_of_an_event_without_a_date_is_no_news(root: Path) -> None:
    copied = shutil.copytree(root, root.parent / "checked")
    change(copied, "naidislinn/events/klubi.yaml", verified={"on": "2026-11-16", "by": "Näidislugeja"})
    assert "klubi" not in entries_of(files_of(loaded(copied)))


def test_day_that_is_still_to_come_dates_no_entry(files: Files) -> None:
    one = entries_of(files)["tulevikust"]
    assert (one.title, one.updated) == ("Sample tulevikust", "2026-11-16T00:00:00+02:00")
    assert "published" not in one


def test_events_for_officials_are_in_their_own_feed_alone(files: Files) -> None:
    theirs = {"ametnikele", "ametnike-koolitus"}
    assert set(entries_of(files, "en/programme/officials/")) == theirs
    for one in LISTS[:3]:
        assert not theirs & set(entries_of(files, f"en/{one}"))
    links = {one.link for one in entries_of(files, "en/programme/officials/").values()}
    assert links == {f"{URL}en/programme/officials/"}


def test_feed_of_a_municipality_has_its_events_alone(files: Files) -> None:
    assert set(entries_of(files, "en/kuuvald/events/")) == {"kuul"}
    both = set(entries_of(files)) | {"kuul"}
    assert set(entries_of(files, "en/events/")) == both


def test_translations_are_entries_of_their_own_that_lead_to_their_own_pages(files: Files) -> None:
    ids = {entries_of(files, f"{code}/events/")["uus"].id for code in LANGUAGES}
    assert ids == {f"tag:tatsite,2026:{code}/naidislinn/events/uus" for code in LANGUAGES}
    for code in LANGUAGES:
        one = entries_of(files, f"{code}/events/")["uus"]
        assert one.link == f"{URL}{code}/naidislinn/events/uus/"


def test_empty_feed_was_updated_on_a_day_that_never_changes(world: Catalog) -> None:
    read = feedparser.parse(files_of(world)["en/kuuvald/events/news.atom"])
    assert (read.entries, read.feed.updated) == ([], "2026-01-01T00:00:00+02:00")
    later, problems = site.load(WORLD, TODAY + dt.timedelta(days=1))
    assert later, problems
    assert files_of(later)["en/kuuvald/events/news.atom"] == files_of(world)["en/kuuvald/events/news.atom"]


def test_feed_was_updated_with_its_newest_entry(files: Files) -> None:
    read = feedparser.parse(files["en/naidislinn/events/news.atom"])
    assert read.feed.updated == read.entries[0].updated == "2026-11-22T00:00:00+02:00"
    days = [one.updated for one in read.entries]
    assert len(days) > 10
    assert days == sorted(days, reverse=True)


def test_feed_has_the_thirty_newest(copy_of_world: Path) -> None:
    for number in range(1, 32):
        day = {"starts": f"2027-01-{number:02}", "announced": f"2026-10-{number:02}"}
        put(copy_of_world, f"kuuvald/events/n{number}.yaml", bare(f"n{number}", **day))
    entries = entries_of(files_of(loaded(copy_of_world)), "en/kuuvald/events/")
    assert list(entries) == [f"n{number}" for number in range(31, 1, -1)]


def test_until_a_publisher_is_named_the_feed_says_that_it_is_not_official(world: Catalog, copy_of_world: Path) -> None:
    official = feedparser.parse(files_of(world)["en/events/news.atom"]).feed
    assert (official.author, "subtitle" in official) == ("Näidislinna Linnavalitsus", False)
    change(copy_of_world, "programme/imprint/site.yaml", publisher=None)
    files = files_of(loaded(copy_of_world))
    feed = feedparser.parse(files["en/events/news.atom"]).feed
    unofficial = "Not yet an official channel of the municipalities. Made from two public documents of 2025."
    assert (feed.author, feed.subtitle) == ("tatsite", unofficial)
    assert json.loads(files["en/events/news.json"])["description"] == unofficial


def test_same_records_and_day_give_the_same_bytes(root: Path, files: Files) -> None:
    assert list(files_of(loaded(root)).items()) == list(files.items())


def test_characters_that_no_xml_may_hold_break_no_feed(world: Catalog) -> None:
    bad = "margid \x00\x0b\x1f\ufffe\uffff lõpp\U0001f388"
    texts = Texts.model_construct(root={"et": bad, "en": bad})
    entries = [
        dataclasses.replace(one, record=one.record.model_copy(update={"title": texts, "summary": texts}))
        if isinstance(one.record, Event)
        else one
        for one in reading.read(WORLD, "services").entries
    ]
    files = files_of(Catalog(entries, (), world.today))
    read = feedparser.parse(files["et/events/news.atom"])
    assert not read.bozo
    assert read.entries[-1].title == "margid � �� lõpp🎈"  # some of them count as white space
    assert "margid ����� lõpp🎈" in read.entries[-1].content[0].value
    assert xml(files["et/events/news.atom"]).tag == f"{ATOM}feed"
    assert json.loads(files["et/events/news.json"])["items"][-1]["title"].endswith("lõpp🎈")


def test_every_address_is_whole_and_leads_to_a_page_of_the_site(files: Files, changed: Catalog) -> None:
    english = pages.render(site.writer(changed, "en", site.Settings(URL)))
    there = {f"{language}/{body.path}" for body in english for language in LANGUAGES} | files.keys()
    for path, text in files.items():
        if path.endswith(".atom"):
            found = [one.get("href", "") for one in xml(text).iter(f"{ATOM}link")]
            assert all(one.startswith(URL) for one in found)
            assert {one.removeprefix(URL) for one in found} <= there
