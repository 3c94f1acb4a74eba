"""News above everything else: where it stands, and when the reader's clock shows and hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.changing import put, written
from tests.pages.changed import change, page
from tests.pages.dom import classes, links, moment, one, texts, value, words
from tests.projects import TODAY, WORLD

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

Pages = dict[str, "BeautifulSoup"]

STORM, PARTY = "naidislinn/alerts/torm.yaml", "naidislinn/alerts/pidu.yaml"
CITY, HOME = "en/naidislinn/", "en/"


def _alerts(shown: Tag) -> list[Tag]:
    return shown.select("aside.alerts > div")


def _titles(shown: Tag) -> list[str]:
    return texts(shown, "aside.alerts b")


def _alert(root: Path, address: str = CITY, **fields: Any) -> Tag:
    """Give the storm when it says something else and nothing else is new."""
    (root / "services" / PARTY).unlink(missing_ok=True)
    change(root, STORM, **fields)
    (alert,) = _alerts(page(root, address))
    return alert


def test_alert_stands_above_everything_on_each_page_of_its_municipality(world_pages: Pages) -> None:
    seen = 0
    for path, shown in world_pages.items():
        if path.split("/")[1:2] == ["naidislinn"] and shown.select("header.head"):
            alerts, hero = one(shown, "main > aside.alerts"), one(shown, "main > .hero")
            assert hero in alerts.find_next_siblings(), path
            assert not [before for before in alerts.find_previous_siblings() if before.name != "svg"], path
            seen += 1
    assert seen > 50


def test_alert_stands_on_home_with_the_name_of_its_municipality(world_pages: Pages) -> None:
    assert _titles(world_pages[HOME]) == [
        "Näidislinn: A sample storm",
        "Näidislinn: The sample party closes Näidise street",
    ]
    assert _titles(world_pages["ru/"])[0].startswith("Няйдислинн: ")
    assert _titles(world_pages[CITY]) == ["A sample storm", "The sample party closes Näidise street"]


def test_alert_of_one_municipality_stands_on_no_page_of_another_or_of_the_site(world_pages: Pages) -> None:
    for path, shown in world_pages.items():
        if path.split("/")[1:2] != ["naidislinn"] and path.partition("/")[2] not in {"", "styleguide/"}:
            assert not shown.select(".alerts"), path


def test_alert_of_the_whole_country_stands_everywhere_without_a_name(copy_of_world: Path) -> None:
    put(copy_of_world, "national/alerts/torm.yaml", written(WORLD, STORM) | {"level": "urgent"})
    for address in (HOME, CITY, "en/kuuvald/", "en/help/", "en/topics/jutt/", "en/kuuvald/services/juturing/"):
        assert _titles(page(copy_of_world, address))[0] == "A sample storm", address


def test_site_without_news_has_no_place_for_it(real_pages: Pages) -> None:
    assert {path[3:] for path, shown in real_pages.items() if shown.select(".alerts")} == {"styleguide/"}


def test_alert_is_gone_from_the_pages_of_the_day_after_its_end(copy_of_world: Path) -> None:
    on_the_last, after = (
        page(copy_of_world, CITY, TODAY.replace(day=30)),
        page(copy_of_world, CITY, TODAY.replace(month=12, day=1)),
    )
    assert "A sample storm" in _titles(on_the_last)
    assert "A sample storm" not in _titles(after)


def test_alert_that_has_not_begun_is_hidden_and_says_from_when(world_pages: Pages) -> None:
    storm, party = _alerts(world_pages[CITY])
    assert not storm.has_attr("hidden")
    assert texts(storm, ".soft")[0] == "Until the end of 30 November 2026. Näidislinna koordinaator"
    assert party.has_attr("hidden")
    assert texts(party, ".soft")[0] == (
        "From 1 February 2027. Until Wednesday, 3 February 2027, 18:00. Näidislinna peokorraldaja"
    )


@pytest.mark.parametrize(("starts", "hidden"), [("2026-11-23 23:59", False), ("2026-11-24", True)])
def test_alert_shows_without_a_clock_from_the_morning_of_its_first_day(
    copy_of_world: Path, starts: str, *, hidden: bool
) -> None:
    assert _alert(copy_of_world, starts=starts).has_attr("hidden") is hidden


@pytest.mark.parametrize(
    ("starts", "ends", "begins", "over"),
    [
        ("2026-11-20 08:00", "2026-11-30", "2026-11-20T06:00Z", "2026-11-30T22:00Z"),
        ("2026-10-25", "2026-11-30 12:00", "2026-10-24T21:00Z", "2026-11-30T10:00Z"),
        ("2026-10-26", "2027-03-27", "2026-10-25T22:00Z", "2027-03-27T22:00Z"),
        ("2027-03-28", "2027-03-28", "2027-03-27T22:00Z", "2027-03-28T21:00Z"),
        ("2027-03-28 02:30", "2027-03-28 04:30", "2027-03-28T00:30Z", "2027-03-28T01:30Z"),
        ("2027-07-01", "2027-10-31", "2027-06-30T21:00Z", "2027-10-31T22:00Z"),
    ],
)
def test_reader_s_clock_is_told_the_instants_in_utc_over_every_change_of_the_clock(
    copy_of_world: Path, starts: str, ends: str, begins: str, over: str
) -> None:
    alert = _alert(copy_of_world, starts=starts, ends=ends)
    assert (moment(alert, "data-from"), moment(alert, "data-until")) == (begins, over)


def test_most_serious_alert_stands_first(copy_of_world: Path) -> None:
    for level, name in (("info", "a"), ("urgent", "z"), ("warning", "b")):
        changed = {"level": level, "title": {"et": level, "en": level}}
        put(copy_of_world, f"naidislinn/alerts/{name}.yaml", written(WORLD, STORM) | changed)
    (copy_of_world / "services" / STORM).unlink()
    shown = page(copy_of_world, CITY)
    assert _titles(shown)[:3] == ["urgent", "warning", "info"]
    assert [classes(alert) for alert in _alerts(shown)][:2] == [{"urgent"}, {"warning"}]


def test_alert_says_what_to_do_who_tells_it_and_where_to_read_more(world_pages: Pages) -> None:
    storm, party = _alerts(world_pages["ru/naidislinn/"])
    assert texts(storm, "p")[1] == "Дует вымышленный ветер. Держите шапку."
    assert texts(storm, '.soft [lang="et"]') == ["Näidislinna koordinaator"]
    assert links(storm) == ["https://naidislinn.example/torm"]
    assert (links(party), len(texts(party, "p"))) == ([], 2)


def test_alert_names_the_languages_of_the_page_to_read_more_where_they_are_known(copy_of_world: Path) -> None:
    assert "another site: Estonian" in texts(_alert(copy_of_world), ".soft")
    bare = _alert(copy_of_world, link={"url": "https://naidislinn.example/torm"})
    assert texts(bare, ".soft")[-1] == "another site, language not known"


def test_news_has_a_name_for_screen_readers(world_pages: Pages) -> None:
    assert value(one(world_pages[CITY], "aside.alerts"), "aria-label") == "News"
    assert words(one(world_pages[CITY], "h1")) == "Who helps in Näidislinn"
