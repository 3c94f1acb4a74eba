from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.records import Event, Municipality, Plan, Redirect, Service, Source
from tatsite.records.walk import citations, parts, references, texts

if TYPE_CHECKING:
    from tatsite.catalog import Catalog

SERVICE = "naidislinn/services/taisteenus"


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


def test_every_citation_is_found_with_the_path_to_it(world: Catalog) -> None:
    assert [(path, cited.lines) for path, cited in citations(world.find(SERVICE, Service).record)] == [
        (("source", 0), "21-32, 40"),
        (("source", 1), "60-62"),
        (("anomalies", 0, "source", 0), "33-33"),
        (("not_for", 0, "source", 0), "36-37"),
        (("drafts", 0, "source", 0), "20-24"),
    ]


def test_service_refers_to_documents_organisations_topics_and_audiences(world: Catalog) -> None:
    assert dict(references(world.find(SERVICE, Service).record)) == {
        ("source", 0, "document"): "programme/sources/naidiskava",
        ("source", 1, "document"): "programme/sources/naidiskava",
        ("anomalies", 0, "source", 0, "document"): "programme/sources/naidiskava",
        ("not_for", 0, "source", 0, "document"): "programme/sources/naidiskava",
        ("drafts", 0, "source", 0, "document"): "programme/sources/naidiskavand",
        ("owner",): "naidislinn/organisations/keskus",
        ("provider",): "naidislinn/organisations/keskus",
        ("supporting", 0, "org"): "naidislinn/organisations/valitsus",
        ("supporting", 1, "org"): "national/organisations/naidisamet",
        ("topics", 0): "vocabulary/topics/dokumendid",
        ("topics", 1): "vocabulary/topics/naabrid",
        ("audiences", 0): "vocabulary/audiences/uustulija",
        ("audiences", 1): "vocabulary/audiences/naaber",
    }


def test_event_refers_to_its_organiser(world: Catalog) -> None:
    found = dict(references(world.find("naidislinn/events/retk", Event).record))
    assert found["organiser",] == "naidislinn/organisations/keskus"
    assert ("provider",) not in found


def test_municipality_refers_to_its_government_and_to_its_centre_if_it_has_one(world: Catalog) -> None:
    with_centre = dict(references(world.find("naidislinn", Municipality).record))
    without = dict(references(world.find("kuuvald", Municipality).record))
    assert (with_centre["government",], with_centre["centre",]) == (
        "naidislinn/organisations/valitsus",
        "naidislinn/organisations/keskus",
    )
    assert without["government",] == "kuuvald/organisations/valitsus"
    assert ("centre",) not in without


def test_plan_refers_to_who_is_in_charge_of_its_rows(world: Catalog) -> None:
    found = dict(references(world.find("naidislinn/plans/2026", Plan).record))
    assert found["rows", 1, "responsible", 1, "org"] == "national/organisations/naidisamet"


def test_redirect_refers_to_its_new_record_only(world: Catalog) -> None:
    record = world.find("naidislinn/redirects/vana-teenus", Redirect).record
    assert dict(references(record)) == {("new",): "naidislinn/services/taisteenus"}


def test_source_refers_to_nothing(world: Catalog) -> None:
    assert list(references(world.find("programme/sources/naidiskava", Source).record)) == []
