from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import reading
from tatsite.records import KINDS, Service
from tatsite.records.walk import citations, field_order, parts, references, texts
from tests.projects import WORLD

if TYPE_CHECKING:
    from tatsite.catalog import Catalog

SERVICE = "naidislinn/services/taisteenus"
WRITTEN = {entry.name: entry for entry in reading.read(WORLD, "services", "internal").written}


def _named(name: str) -> dict[tuple[str | int, ...], str]:
    """Give the full name of every record that a record of the world names, by the place of the name."""
    text = WRITTEN[name]
    return {reference.path: reference.name for reference in references(KINDS[text.kind], text.value)}


def test_record_itself_comes_first(world: Catalog) -> None:
    record = world.find(SERVICE, Service).record
    assert next(parts(record)) == ((), record)


def test_every_text_is_found_with_the_path_to_it(world: Catalog) -> None:
    record = world.find("naidislinn/services/peatatud", Service).record
    assert {path: text.root["et"] for path, text in texts(record)} == {
        ("title",): "Jutupink",
        ("summary",): "Pink, millel väljamõeldud naabrid räägivad omavahel.",
        ("details", 0): "Pink on värvimisel.",
    }


def test_texts_inside_parts_of_parts_are_found(world: Catalog) -> None:
    paths = {path for path, _text in texts(world.find(SERVICE, Service).record)}
    assert {
        ("anomalies", 0, "odd"),
        ("supporting", 1, "role"),
        ("not_for", 0, "text"),
        ("not_for", 0, "alternative"),
        ("channels", 0, "note"),
        ("say", "second"),
        ("drafts", 0, "text"),
    } <= paths


def test_easy_texts_are_no_translations(world: Catalog) -> None:
    record = world.find(SERVICE, Service).record
    assert record.easy is not None
    assert ("easy",) not in dict(texts(record))


def test_every_citation_is_found_with_the_path_to_it(world: Catalog) -> None:
    assert {path: cited.lines for path, cited in citations(world.find(SERVICE, Service).record)} == {
        ("source", 0): "21-32, 40",
        ("source", 1): "60-62",
        ("anomalies", 0, "source", 0): "33-33",
        ("not_for", 0, "source", 0): "36-37",
        ("drafts", 0, "source", 0): "20-24",
    }


def test_a_service_names_records_of_many_kinds() -> None:
    found = _named(SERVICE)
    assert found["source", 0, "document"] == "programme/sources/naidiskava"
    assert found["drafts", 0, "source", 0, "document"] == "programme/sources/naidiskavand"
    assert found["owner",] == found["provider",] == "naidislinn/organisations/keskus"
    assert found["supporting", 1, "org"] == "national/organisations/naidisamet"
    assert found["topics", 1] == "vocabulary/topics/naabrid"
    assert found["audiences", 0] == "vocabulary/audiences/uustulija"
    assert found["life_event",] == "journey/stages/saabumine"
    assert found["documents", 0] == "journey/documents/vana-paber"
    assert found["indicators", 0] == "programme/indicators/naidisosalejad"
    assert found["contacts", 0] == "naidislinn/contacts/koordinaator"


def test_names_inside_a_channel_are_found_by_its_kind() -> None:
    assert _named(SERVICE)["channels", 0, "place"] == "naidislinn/places/maja"


@pytest.mark.parametrize(
    ("name", "path", "meant"),
    [
        ("naidislinn", ("centre",), "naidislinn/organisations/keskus"),
        ("naidislinn", ("gaps", 0, "instead", 0), "kuuvald/services/juturing"),
        ("naidislinn/events/retk", ("organiser",), "naidislinn/organisations/keskus"),
        ("naidislinn/plans/2026", ("rows", 1, "responsible", 1, "org"), "national/organisations/naidisamet"),
        ("naidislinn/redirects/vana-teenus", ("new",), "naidislinn/services/taisteenus"),
        ("internal/proposals/voti", ("solves", 0), "internal/bottlenecks/lukus-uks"),
    ],
)
def test_what_a_record_names_is_found_at_its_place(name: str, path: tuple[str | int, ...], meant: str) -> None:
    assert _named(name)[path] == meant


def test_a_redirect_does_not_name_the_record_that_is_gone() -> None:
    assert list(_named("naidislinn/redirects/vana-teenus")) == [("new",)]


def test_a_source_names_nothing() -> None:
    assert _named("programme/sources/naidiskava") == {}


def test_names_are_found_in_what_no_model_would_take() -> None:
    value = {
        "provider": "naidislinn/organisations/keskus",
        "topics": "jutt",
        "audiences": ["uustulija", 7, None],
        "not_for": [{"instead": ["x"]}, "kellelegi"],
        "channels": [{"place": "a/places/b"}, {"kind": "place", "place": "a/places/c"}],
        "servise": "y",
    }
    assert {reference.path: reference.text for reference in references(Service, value)} == {
        ("provider",): "naidislinn/organisations/keskus",
        ("audiences", 0): "uustulija",
        ("not_for", 0, "instead", 0): "x",
        ("channels", 1, "place"): "a/places/c",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_the_order_of_fields_has_each_field_once(kind: str) -> None:
    order = field_order(KINDS[kind])
    assert sorted(order) == sorted(KINDS[kind].model_fields)
    assert order[0] == "schema_version"
    assert order[-1] == "notes"


def test_fields_come_by_what_it_is_then_when_then_where_from() -> None:
    order = field_order(KINDS["events"])
    places = [order.index(name) for name in ("title", "starts", "repeat", "source", "verified")]
    assert places == sorted(places)
