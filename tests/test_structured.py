"""What search engines read of an event: words that schema.org knows, true instants, and no text that becomes code."""

from __future__ import annotations

import datetime as dt
import json
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings

from tatsite import site, structured
from tatsite.catalog import Item
from tatsite.records import Event
from tests.catalog.changing import written
from tests.projects import TODAY, WORLD
from tests.strategies.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tatsite.catalog import Catalog, Occurrence

Json = dict[str, Any]

URL = "https://naidis.example/sub/"
SAID = "Not confirmed. An invented sample."
KNOWN: Mapping[str, set[str]] = {
    "Event": {
        *("name", "description", "url", "eventStatus", "startDate", "endDate", "previousStartDate", "location"),
        *("eventAttendanceMode", "inLanguage", "isAccessibleForFree", "offers", "organizer", "audience"),
        *("maximumAttendeeCapacity", "superEvent"),
    },
    "EventSeries": {"name", "description", "url", "organizer"},
    "Place": {"name", "address", "geo"},
    "PostalAddress": {"streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "VirtualLocation": {"url"},
    "Organization": {"name"},
    "Audience": {"audienceType"},
    "Offer": {"price", "priceCurrency"},
    "AggregateOffer": {"lowPrice", "highPrice", "priceCurrency"},
}
"""Properties of schema.org 29 by the type that has them, as far as they are used."""
_NUMBER = count()


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The invented world, joined, to put more events beside."""
    catalog, problems = site.load(WORLD, TODAY)
    assert catalog, problems
    return catalog


def _item(**fields: Any) -> Item[Event]:
    """Give an event with these dates and no other, and a name of its own."""
    known = {
        key: value
        for key, value in written(WORLD, "naidislinn/events/retk.yaml").items()
        if key not in {"starts", "ends", "where"}
    }
    name = f"n{next(_NUMBER)}"
    return Item(f"naidislinn/events/{name}", "naidislinn", name, "", Event.model_validate(known | fields))


def _graph(catalog: Catalog, item: Item[Event], language: str = "en") -> list[Json]:
    graph: list[Json] = structured.event(catalog, item, language, URL, description=SAID).get("@graph", [])
    return graph


def _dates(catalog: Catalog, item: Item[Event]) -> list[Json]:
    return [node for node in _graph(catalog, item) if node["@type"] == "Event"]


def _one(catalog: Catalog, **fields: Any) -> Json:
    """Tell an event that has one date."""
    (node,) = _graph(catalog, _item(**{"starts": "2027-03-02 17:30"} | fields))
    return node


def _coming(catalog: Catalog, item: Item[Event]) -> list[Occurrence]:
    return [one for one in catalog.dates(item) if not one.over(TODAY)]


def _inside(node: Any) -> Iterator[Json]:
    """Give an object and those in it."""
    if isinstance(node, list):
        for value in node:
            yield from _inside(value)
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _inside(value)


def test_every_property_is_one_that_schema_org_knows_for_its_type(catalog: Catalog) -> None:
    used = set()
    paid = _item(starts="2027-03-02 17:30", cost={"free": False, "amount_eur": 5, "up_to_eur": 7})
    cheap = _item(starts="2027-03-02 17:30", cost={"free": False, "amount_eur": 5})
    for item in (*catalog.events, paid, cheap):
        for language in ("et", "en", "ar"):
            for node in _inside(_graph(catalog, item, language)):
                kind = node.get("@type")
                assert set(node) - {"@type", "@id"} <= (KNOWN[kind] if kind else set())
                used.add(kind)
    assert used == {*KNOWN, None}


def test_every_coming_date_of_a_series_is_an_event_of_it(catalog: Catalog) -> None:
    item = catalog.find("naidislinn/events/paberiring", Event)
    series, *dates = _graph(catalog, item)
    page = f"{URL}en/naidislinn/events/paberiring/"
    assert series == {
        "@type": "EventSeries",
        "@id": f"{page}#series",
        "name": "Paper reading circle",
        "description": SAID,
        "url": page,
        "organizer": {"@type": "Organization", "name": "Näidiskeskus"},
    }
    assert len(dates) == structured.MOST < len(_coming(catalog, item))
    assert {node["superEvent"]["@id"] for node in dates} == {series["@id"]}


def test_instants_are_those_of_the_dates(catalog: Catalog) -> None:
    found = [(item, one) for item in catalog.events for one in _coming(catalog, item)[: structured.MOST]]
    told = [node for item in catalog.events for node in _dates(catalog, item)]
    assert [dt.datetime.fromisoformat(node["startDate"]) for node in told] == [one.begins for _item, one in found]
    assert len(told) > structured.MOST


def test_offset_follows_the_clock_over_its_changes(catalog: Catalog) -> None:
    item = _item(starts="2027-03-24 18:00", length="90 minutes", repeat={"every": "week", "count": 2})
    assert [(node["startDate"], node["endDate"]) for node in _dates(catalog, item)] == [
        ("2027-03-24T18:00:00+02:00", "2027-03-24T19:30:00+02:00"),
        ("2027-03-31T18:00:00+03:00", "2027-03-31T19:30:00+03:00"),
    ]
    autumn = _one(catalog, starts="2027-10-31 02:30", ends="2027-10-31 12:00")
    assert (autumn["startDate"], autumn["endDate"]) == ("2027-10-31T02:30:00+03:00", "2027-10-31T12:00:00+02:00")


def test_day_without_a_time_stays_a_day(catalog: Catalog) -> None:
    node = _one(catalog, starts="2027-03-02", ends="2027-03-04")
    assert (node["startDate"], node["endDate"]) == ("2027-03-02", "2027-03-04")


@pytest.mark.parametrize("ends", [None, "2027-03"])
def test_end_that_is_not_known_is_left_out(catalog: Catalog, ends: str | None) -> None:
    assert "endDate" not in _one(catalog, ends=ends)


def test_past_dates_are_left_out_and_only_the_next_ones_are_told(catalog: Catalog) -> None:
    item = _item(starts="2026-11-17 18:00", repeat={"every": "week", "count": 60})
    days = [node["startDate"][:10] for node in _dates(catalog, item)]
    assert (days[0], len(days)) == ("2026-11-24", 8)


@pytest.mark.parametrize("starts", [None, "2027-Q2", "2026-11-22 18:00"])
def test_event_without_a_coming_day_gives_nothing(catalog: Catalog, starts: str | None) -> None:
    assert structured.event(catalog, _item(starts=starts), "en", URL, description=SAID) == {}
    assert structured.script({}) == ""


@pytest.mark.parametrize("state", ["paused", "ended"])
def test_event_that_pauses_or_has_ended_gives_nothing(catalog: Catalog, state: str) -> None:
    assert _graph(catalog, _item(starts="2027-03-02 17:30", status={"state": state})) == []


def test_event_without_a_page_is_refused(catalog: Catalog) -> None:
    (item,) = catalog.for_officials
    with pytest.raises(LookupError, match=item.name):
        structured.event(catalog, item, "en", URL, description=SAID)


def test_single_event_belongs_to_no_series(catalog: Catalog) -> None:
    node = _one(catalog)
    assert "superEvent" not in node
    assert node["eventStatus"] == "https://schema.org/EventScheduled"
    assert "previousStartDate" not in node


def test_one_more_date_makes_a_series(catalog: Catalog) -> None:
    item = _item(starts="2026-11-02 17:30", extra=[{"starts": "2027-03-09 17:30"}])
    series, date = _graph(catalog, item)
    assert series["@type"] == "EventSeries"
    assert (date["startDate"], date["superEvent"]) == ("2027-03-09T17:30:00+02:00", {"@id": series["@id"]})


def test_moved_date_says_when_it_was_to_be(catalog: Catalog) -> None:
    moved = _one(catalog, changes=[{"date": "2027-03-02", "moved_to": "2027-04-06 12:00"}])
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert moved["startDate"] == "2027-04-06T12:00:00+03:00"
    assert moved["previousStartDate"] == "2027-03-02T17:30:00+02:00"


def test_cancelled_date_keeps_its_day(catalog: Catalog) -> None:
    node = _one(catalog, changes=[{"date": "2027-03-02", "cancelled": True}])
    assert node["eventStatus"] == "https://schema.org/EventCancelled"
    assert node["startDate"] == "2027-03-02T17:30:00+02:00"
    assert "previousStartDate" not in node


HOUSE = {
    "@type": "Place",
    "name": "The sample house",
    "address": {
        "@type": "PostalAddress",
        "streetAddress": "Näidise tänav 1",
        "addressLocality": "Näidislinn",
        "postalCode": "00001",
        "addressCountry": "EE",
    },
    "geo": {"@type": "GeoCoordinates", "latitude": 58.5, "longitude": 25.5},
}
WEB = {"@type": "VirtualLocation", "url": "https://naidis.example/tuba"}
ONLINE = {"url": "https://naidis.example/tuba"}
PLACE = "naidislinn/places/maja"
BENCH = {"et": "Näidispink", "en": "The sample bench"}


@pytest.mark.parametrize(
    ("fields", "mode", "location"),
    [
        ({"place": PLACE, "attendance": "place"}, "Offline", HOUSE),
        ({"place": PLACE, "attendance": "place", "online": ONLINE}, "Offline", HOUSE),
        ({"place": PLACE}, None, HOUSE),
        ({"where": BENCH}, None, {"@type": "Place", "name": "The sample bench"}),
        ({"online": ONLINE}, None, WEB),
        ({"online": ONLINE, "attendance": "online"}, "Online", WEB),
        ({"online": ONLINE, "attendance": "both", "place": PLACE}, "Mixed", [HOUSE, WEB]),
        ({"where": BENCH, "attendance": "online"}, "Online", None),
        ({}, None, None),
    ],
)
def test_place_is_told_as_far_as_it_is_known(
    catalog: Catalog, fields: Json, mode: str | None, location: Json | list[Json] | None
) -> None:
    node = _one(catalog, **fields)
    assert node.get("eventAttendanceMode") == (mode and f"https://schema.org/{mode}EventAttendanceMode")
    assert node.get("location") == location


def test_place_of_a_date_that_is_elsewhere_is_the_new_one(catalog: Catalog) -> None:
    change = {"date": "2027-03-02", "place": "naidislinn/places/peatus"}
    node = _one(catalog, place=PLACE, changes=[change])
    assert node["location"]["name"] == "The sample stop"
    assert "geo" not in node["location"]
    assert "postalCode" not in node["location"]["address"]


@pytest.mark.parametrize(
    ("cost", "free", "offers"),
    [
        (None, None, None),
        ({"free": True}, True, None),
        ({"free": False}, False, None),
        ({"free": False, "amount_eur": 5}, False, {"@type": "Offer", "price": "5.00", "priceCurrency": "EUR"}),
        (
            {"free": False, "amount_eur": 2.5, "at_least": True},
            False,
            {"@type": "AggregateOffer", "lowPrice": "2.50", "priceCurrency": "EUR"},
        ),
        (
            {"free": False, "up_to_eur": 7},
            False,
            {"@type": "AggregateOffer", "highPrice": "7.00", "priceCurrency": "EUR"},
        ),
    ],
)
def test_price_is_told_as_far_as_it_is_known(
    catalog: Catalog, cost: Json | None, *, free: bool | None, offers: Json | None
) -> None:
    node = _one(catalog, cost=cost)
    assert (node.get("isAccessibleForFree"), node.get("offers")) == (free, offers)


def test_whom_it_is_for_and_by_is_told(catalog: Catalog) -> None:
    node = _one(catalog, capacity=12)
    assert [audience["audienceType"] for audience in node["audience"]] == ["sample newcomer", "sample neighbour"]
    assert node["organizer"] == {"@type": "Organization", "name": "Näidiskeskus"}
    assert node["maximumAttendeeCapacity"] == 12
    assert node["inLanguage"] == ["et", "en"]
    assert _one(catalog, languages=["uk"])["inLanguage"] == "uk"


def test_what_nobody_knows_is_left_out(catalog: Catalog) -> None:
    node = _one(catalog, languages=[], audiences=[])
    assert not node.keys() & {"inLanguage", "audience", "maximumAttendeeCapacity", "endDate", "location"}


def test_texts_are_in_the_language_of_the_page_with_its_description(catalog: Catalog) -> None:
    item = _item(starts="2027-03-02 17:30", where=BENCH)
    told = {language: _graph(catalog, item, language)[0] for language in ("et", "en", "ru")}
    assert told["et"]["name"] == "Retk ümber näidispingi"
    assert [told[code]["location"]["name"] for code in told] == ["Näidispink", "The sample bench", "The sample bench"]
    assert told["ru"]["url"] == f"{URL}ru/{item.path}"
    assert {node["description"] for node in told.values()} == {SAID}


def _read(element: str) -> Any:
    """Give what a page with the element holds, as browsers read HTML."""
    page = BeautifulSoup(f"<!doctype html><body>{element}<p>tere</p></body>", "html.parser")
    assert [tag.name for tag in page.find_all()] == ["body", "script", "p"]
    script = page.find("script", type="application/ld+json")
    assert script
    return json.loads(script.get_text())


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk"])
def test_hostile_texts_stay_texts_inside_the_element(catalog: Catalog, language: str) -> None:
    item = catalog.find("naidislinn/events/margid-syndmus", Event)
    data = structured.event(catalog, item, language, URL, description=item.record.summary.best(language, "en")[0])
    element = structured.script(data)
    assert _read(element) == data
    assert data["@graph"][0]["name"] == item.record.title.root[language]


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_no_text_ends_the_element(text: str) -> None:
    data = {"name": text, text: [f"</script>{text}<!--\u2028\u2029"]}
    element = str(structured.script(data))
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set(inside) & set("<>&\u2028\u2029")
    assert _read(element) == data


def test_same_records_give_the_same_bytes(catalog: Catalog, world: Catalog) -> None:
    for one, other in zip(catalog.events, world.events, strict=True):
        first, second = (
            structured.script(structured.event(joined, item, "uk", URL, description=SAID))
            for joined, item in ((catalog, one), (world, other))
        )
        assert first == second
