from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from tatsite import reading, site
from tatsite.catalog import Catalog, unchecked_texts
from tatsite.records import Event, Municipality, Organisation, Plan, Service
from tatsite.records.walk import texts
from tests.projects import TODAY, WORLD


def test_catalog_counts_its_records(world: Catalog) -> None:
    assert len(world) == len(list((WORLD / "services").rglob("*.yaml")))


def test_record_is_found_by_its_full_name(world: Catalog) -> None:
    item = world.find("naidislinn/services/taisteenus", Service)
    assert (item.name, item.owner, item.id) == ("naidislinn/services/taisteenus", "naidislinn", "taisteenus")
    assert item.file == "services/naidislinn/services/taisteenus.yaml"
    assert item.record.official_name == "näidiskaart"


@pytest.mark.parametrize("name", ["naidislinn/services/ei-ole", "naidislinn/events/retk", "naidislinn", ""])
def test_what_is_no_service_is_not_found_as_one(name: str, world: Catalog) -> None:
    with pytest.raises(KeyError):
        world.find(name, Service)


def test_items_of_each_kind_have_look_ups_by_their_short_names(world: Catalog) -> None:
    assert world.municipality("kuuvald").record.title.root["et"] == "Kuuvald"
    assert world.organisation("naidislinn/organisations/keskus").record.kind == "centre"
    assert world.source("naidiskava").record.lines == 200
    assert world.topic("jutt").record.icon == "talk"
    assert world.audience("naaber").record.icon == "house"


def test_lists_are_in_the_order_records_ask_for(world: Catalog) -> None:
    assert [item.id for item in world.languages] == ["et", "en", "ru", "uk", "ar"]
    assert [item.id for item in world.municipalities] == ["naidislinn", "kuuvald"]
    assert [item.id for item in world.audiences] == ["uustulija", "naaber"]
    assert [item.record.order for item in world.topics] == sorted(item.record.order for item in world.topics)


def test_lists_of_records_without_an_order_go_by_name(world: Catalog) -> None:
    names = [item.name for item in world.services]
    assert names == sorted(names)
    assert "kuuvald/services/juturing" in names


def test_plans_and_redirects_are_listed(world: Catalog) -> None:
    assert [item.name for item in world.plans] == [
        "kuuvald/plans/2027",
        "naidislinn/plans/2026",
        "programme/plans/2026",
    ]
    assert [item.record.old for item in world.redirects] == ["naidislinn/services/vana-teenus"]


def test_dated_events_come_first_in_the_order_of_their_dates(world: Catalog) -> None:
    starts = [item.record.starts for item in world.events]
    dated = [start for start in starts if start]
    assert dated == sorted(dated)
    assert starts == dated + [None] * (len(starts) - len(dated))
    assert None in starts


def test_events_of_one_time_go_by_name() -> None:
    club = next(entry for entry in reading.read(WORLD, site.RECORDS)[0] if entry.id == "klubi")
    names = [f"naidislinn/events/{name}" for name in ("c", "a", "b")]
    catalog = Catalog([dataclasses.replace(club, name=name) for name in names], [], TODAY)
    assert [item.name for item in catalog.events] == sorted(names)


def test_municipality_has_its_own_services_and_events_in_their_order(world: Catalog) -> None:
    assert [item.id for item in world.services_of("kuuvald")] == ["juturing", "naidispaber"]
    assert world.events_of("kuuvald") == []
    assert world.services_of("naidislinn") == [item for item in world.services if item.owner == "naidislinn"]
    assert world.events_of("naidislinn") == world.events


def test_owner_without_services_has_none(world: Catalog) -> None:
    assert world.services_of("national") == []


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("naidislinn/services/taisteenus", "naidislinn/services/taisteenus/"),
        ("naidislinn/events/klubi", "naidislinn/events/klubi/"),
        ("naidislinn/plans/2026", "naidislinn/plan/2026/"),
        ("naidislinn", "naidislinn/"),
    ],
)
def test_record_with_a_page_has_its_address(name: str, path: str, world: Catalog) -> None:
    kinds = (Service, Event, Plan, Municipality)
    assert path in {item.path for kind in kinds for item in world.all(kind) if item.name == name}


def test_record_without_a_page_has_no_address(world: Catalog) -> None:
    with pytest.raises(LookupError, match="naidislinn/organisations/keskus"):
        _ = world.find("naidislinn/organisations/keskus", Organisation).path


def test_record_rests_on_drafts_when_all_its_documents_are_drafts(world: Catalog) -> None:
    assert world.is_draft(world.find("naidislinn/services/kavandist", Service).record)


def test_record_with_one_document_that_is_no_draft_is_none(world: Catalog) -> None:
    service = world.find("naidislinn/services/taisteenus", Service).record
    assert service.drafts
    assert not world.is_draft(service)
    assert not world.is_draft(service.model_copy(update={"source": [*service.source, *service.drafts[0].source]}))
    assert not world.is_draft(world.find("naidislinn/services/kinnitamata", Service).record)


def test_plan_s_year_is_that_of_the_first_document_that_is_no_draft(world: Catalog) -> None:
    assert world.plan_year(world.find("naidislinn/services/taisteenus", Service).record) == 2026


def test_draft_comes_from_no_plan_of_a_year(world: Catalog) -> None:
    with pytest.raises(ValueError, match="empty"):
        world.plan_year(world.find("naidislinn/services/kavandist", Service).record)


def test_drafts_plan_from_the_first_year_of_the_first_of_them(world: Catalog) -> None:
    assert world.draft_year == 2027


def test_first_of_several_drafts_says_the_year() -> None:
    draft = next(entry for entry in reading.read(WORLD, site.RECORDS)[0] if entry.id == "naidiskavand")
    later = dataclasses.replace(draft, name="later", record=draft.record.model_copy(update={"year": 2030}))
    assert Catalog([later, draft], [], TODAY).draft_year == 2027


def test_without_drafts_the_year_is_that_of_the_site() -> None:
    assert Catalog([], [], dt.date(2031, 5, 1)).draft_year == 2031


def test_row_of_a_plan_is_found_with_its_plan(world: Catalog) -> None:
    plan, row = world.plan_row("naidislinn", "2026/kogukond-retk-saapad")
    assert (plan.name, row.number) == ("naidislinn/plans/2026", "2.1.1")


def test_every_text_of_every_language_is_unchecked_until_a_role_signs_it(world: Catalog) -> None:
    empty = Catalog([], [], TODAY)
    assert unchecked_texts(empty) == 0
    assert unchecked_texts(world) > 5 * len(world)


def test_catalog_knows_its_day_and_its_handwritten_pages(world: Catalog) -> None:
    assert world.today == TODAY
    assert {page.path for page in world.handwritten} == {
        "about/",
        "accessibility/",
        "lisa/",
        "privacy/",
        "wrong/",
    }


def test_translations_that_nobody_read_are_counted() -> None:
    entries = [entry for entry in reading.read(WORLD, site.RECORDS).entries if entry.kind != "languages"]
    bare = [entry for entry in entries if entry.kind != "translations"]
    translations = sum(len(text.root) - 1 for entry in bare for _path, text in texts(entry.record))
    assert unchecked_texts(Catalog(bare, [], TODAY)) == translations
    assert 0 < unchecked_texts(Catalog(entries, [], TODAY)) < translations
