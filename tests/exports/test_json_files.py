"""Other programs get every public record, in all languages, with what must not be parted from it."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tatsite import exports, site
from tatsite.records import KINDS, Plan
from tatsite.records.common import State
from tatsite.records.programme import Unneeded
from tatsite.records.public import editors_only
from tatsite.records.walk import models_in
from tests.exports.conftest import URL, read
from tests.pages.dom import parse, value
from tests.pages.hostile import INTERNAL
from tests.pages.rendering import page_of
from tests.projects import PROJECT, TODAY, WORLD, real_day
from tests.test_fixed_wording import FIXED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel

    from tatsite.catalog import Catalog

Data = dict[str, Any]

FILES = (
    *("municipalities", "services", "events", "activities", "organisations", "sources"),
    *("indicators", "statistics", "budget", "contracts", "posts"),
)
FOLDERS = ("services", "events", "organisations", "indicators", "statistics", "budget", "contracts", "posts")
LANGUAGES = {"et", "en", "ru", "uk"}
TWICE = ("tartu", "tallinn", "parnu", "rakvere", "saaremaa")
"""Municipalities with a plan for 2025 and a draft for later."""
HIDDEN = {"notes", "left_out", "keywords", "portions", "unneeded", "abbreviations", "schema_version", "trap"}


def _yaml(folder: Path, kind: str) -> dict[str, Data]:
    """Read records as they stand in the files, by full name."""
    files = sorted(folder.glob(f"services/*/{kind}/*.yaml"))
    return {
        path.relative_to(folder / "services").with_suffix("").as_posix(): yaml.safe_load(path.read_text("utf-8"))
        for path in files
        if "translations" not in path.parts
    }


def _models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """Give a model and those of its parts, however deep."""
    found, waiting = {model}, [model]
    while waiting:
        annotations: list[Any] = [field.annotation for field in waiting.pop().model_fields.values()]
        for annotation in annotations:
            new = set(models_in(annotation)) - found
            found |= new
            waiting += new
    return found


def _by_id(items: list[Data]) -> dict[str, Data]:
    found = {item["id"]: item for item in items}
    assert len(found) == len(items)
    return found


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    """Give every field of an object, however deep, with its value."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield name, item
            yield from _inside(item)
    elif isinstance(value, list):
        for item in value:
            yield from _inside(item)


@pytest.mark.parametrize("name", FILES)
def test_file_says_what_it_is_and_that_its_form_is_not_settled(name: str, real_data: Data) -> None:
    file = real_data[name]
    assert (file["data"], file["version"], file["state"], file["as_of"]) == (name, 1, "draft", real_day().isoformat())
    assert file[name]
    assert all(set(label) == LANGUAGES for label in file["labels"].values())


def test_there_are_these_files_and_no_others(real_data: Data) -> None:
    assert set(real_data) == set(FILES)


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("root", [WORLD, PROJECT], ids=["world", "real"])
def test_every_record_is_there_once(kind: str, root: Path, world_data: Data, real_data: Data) -> None:
    data = world_data if root is WORLD else real_data
    assert set(_by_id(data[kind][kind])) == set(_yaml(root, kind))


def test_a_service_has_the_facts_of_its_file(real_data: Data) -> None:
    told = _by_id(real_data["services"]["services"])
    for name, written in _yaml(PROJECT, "services").items():
        item = told[name]
        for field in ("title", "summary", "official_name", "topics", "details", "provider", "say"):
            if field in written:
                assert item[field] == written[field], (name, field)
        assert item["source"] == written["source"], name
        assert item["status"]["state"] == written["status"]["state"]
        assert item["municipality"] == name.split("/")[0]


def test_every_text_is_in_all_four_languages(real_data: Data) -> None:
    for name, file in real_data.items():
        texts = [value for _field, value in _inside(file) if isinstance(value, dict) and "et" in value]
        assert texts
        assert {frozenset(text) for text in texts} == {frozenset(LANGUAGES)}, name


def test_nothing_that_is_for_editors_is_there(world_data: Data, real_data: Data) -> None:
    for data in (world_data, real_data):
        assert HIDDEN.isdisjoint(name for name, _value in _inside(data))


def test_every_field_that_is_for_editors_only_is_left_out() -> None:
    for model in {part for kind in KINDS.values() for part in _models(kind)}:
        for name, field in model.model_fields.items():
            if "editors only" in (field.description or "").casefold() and model is not Unneeded:
                assert name in editors_only(model), (model, name)


def test_nothing_internal_is_there(world: Catalog) -> None:
    whole = "".join(file.content.decode() for file in exports.json_files(world, URL))
    assert not [word for word in INTERNAL if word in whole]
    assert "internal/" not in whole


def test_an_activity_is_a_row_as_printed(real_data: Data) -> None:
    row = _by_id(real_data["activities"]["activities"])["tallinn/plans/2025/teenused-tolge"]
    assert row == {
        "id": "tallinn/plans/2025/teenused-tolge",
        "plan": "tallinn/plans/2025",
        "municipality": "tallinn",
        "plan_year": 2025,
        "number": "1.1",
        "parent": "tallinn/plans/2025/teenused",
        "pages": {code: f"{URL}{code}/tallinn/plan/2025/#row-teenused-tolge" for code in ("et", "en", "ru", "uk")},
        "draft": False,
        "draft_label": None,
        "title": row["title"],
        "printed": None,
        "details": None,
        "period": {"start": "2023-03-01", "end": "2025-12-31"},
        "plan_period": {"start": "2025-01-01", "end": "2025-12-31"},
        "planned_cost_eur": 20000,
        "responsible": [{"org": "tallinn/organisations/linnavalitsus", "printed": "Tallinna LV"}],
        "partners": [],
        "indicators": [],
        "source": [{"document": "tegevuskava-2025", "lines": "482-486"}],
    }
    assert row["title"]["et"] == "Tõlketeenuse korraldamine"


def test_activities_are_those_of_the_plans_in_their_order(real_data: Data) -> None:
    rows = real_data["activities"]["activities"]
    for owner in TWICE:
        for year in (2025, 2026):
            plan = _yaml(PROJECT, "plans")[f"{owner}/plans/{year}"]
            told = [row for row in rows if (row["municipality"], row["plan_year"]) == (owner, year)]
            assert [row["id"].rpartition("/")[2] for row in told] == [row["id"] for row in plan["rows"]]
            for row, written in zip(told, plan["rows"], strict=True):
                assert row["planned_cost_eur"] == written.get("planned_cost_eur"), row["id"]


def test_an_amount_is_a_number_and_a_blank_is_null(real_data: Data) -> None:
    rows = _by_id(real_data["activities"]["activities"])
    costs = {
        name: rows[f"tartu/plans/2025/{name}"]["planned_cost_eur"] for name in ("personal", "kaasamine", "vorgustik")
    }
    assert costs == {"personal": 84350.84, "kaasamine": None, "vorgustik": 0}
    assert isinstance(costs["vorgustik"], int)


def test_dates_that_run_backwards_stay_as_printed(world_data: Data) -> None:
    row = _by_id(world_data["activities"]["activities"])["kuuvald/plans/2027/juturing"]
    assert row["plan_period"] == {"start": "2027-03", "end": "2027-01"}


def test_a_plan_shows_the_printed_and_the_computed_sum(real_data: Data) -> None:
    plans = _by_id(real_data["activities"]["plans"])
    sums = {name: (plan["printed_total_eur"], plan["computed_total_eur"]) for name, plan in plans.items()}
    assert sums["tallinn/plans/2026"] == (800000, 800000)
    assert sums["parnu/plans/2026"] == (262923, 262923)
    assert sums["tallinn/plans/2025"] == (None, 301000)
    assert "rows" not in plans["tallinn/plans/2025"]
    assert plans["tallinn/plans/2025"]["anomalies"]


def test_what_is_from_the_draft_is_never_without_its_label(real_data: Data) -> None:
    label = "From a draft for 2026–2028. We do not know if it was approved."
    events = _by_id(real_data["events"]["events"])
    club = events["parnu/events/eestikeelne-huub"]
    assert club["draft"]
    assert club["draft_label"]["en"] == club["status"]["sentence"]["en"] == label
    rows = _by_id(real_data["activities"]["activities"])
    assert rows["parnu/plans/2026/kaasamine"]["draft_label"]["en"] == label
    for file in real_data.values():
        for item in (*file[file["data"]], *file.get("plans", ())):
            contract = item.get("contract") or {}
            assert bool(contract.get("draft_label")) is bool(contract.get("draft_until")), item["id"]
            cites = {value for name, value in _inside(item | {"contract": None}) if name == "document"}
            assert bool(item.get("draft_label")) is ("seletuskiri-2025" in cites), item["id"]


def test_state_is_told_with_its_sentence(real_data: Data) -> None:
    status = _by_id(real_data["services"]["services"])["tartu/services/isikukood"]["status"]
    assert status["state"] == "unconfirmed"
    assert status["sentence"]["en"] == "This was in the 2025 plan. We do not know if it runs now. Ask before you go."


def test_an_offer_whose_check_lapsed_is_not_told_as_offered(world: Catalog, copy_of_world: Path) -> None:
    offered = next(item for item in world.services if item.record.status.state is State.OFFERED)
    (later, _problems) = site.load(copy_of_world, dt.date(2029, 11, 23))
    assert later
    states = {
        day: _by_id(read(catalog)["services"]["services"])[offered.name]["status"]
        for day, catalog in (("now", world), ("later", later))
    }
    assert (states["now"]["state"], states["later"]["state"]) == ("offered", "unconfirmed")
    assert states["now"]["sentence"]["en"].startswith("Checked on ")
    assert "We do not know if it runs now." in states["later"]["sentence"]["en"]


def test_a_row_from_the_draft_carries_the_label_in_a_plan_of_both(copy_of_world: Path) -> None:
    plan = copy_of_world / "services/naidislinn/plans/2026.yaml"
    text = plan.read_text("utf-8")
    before, row = text.split("  - id: kaart-juhend\n")
    row = re.sub(
        r"document: naidiskava\n        lines: .*\n", "document: naidiskavand\n        lines: '7'\n", row, count=1
    )
    plan.write_text(f"{before}  - id: kaart-juhend\n{row}", "utf-8")
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog, problems
    rows = _by_id(read(catalog)["activities"]["activities"])
    labels = {name: rows[f"naidislinn/plans/2026/{name}"]["draft_label"] for name in ("kaart", "kaart-juhend")}
    assert labels["kaart"] is None
    assert labels["kaart-juhend"]["en"].startswith("From a draft")
    page = parse(page_of(catalog, "en/naidislinn/plan/2026/"))
    assert [value(row, "id") for row in page.select("ol.rows li:has(.chip)")] == ["row-kaart-juhend"]


def test_plans_of_the_programme_and_services_of_the_country_are_there(world_data: Data, world: Catalog) -> None:
    plans = {plan["id"]: plan for plan in world_data["activities"]["plans"]}
    assert set(plans) == {item.name for item in world.all(Plan)}
    assert plans["programme/plans/2026"]["municipality"] is None
    assert plans["kuuvald/plans/2027"]["plan_year"] == 2027


def test_labels_are_the_sentences_of_the_site(real_data: Data) -> None:
    labels = real_data["activities"]["labels"]
    assert labels["planned_cost_city"]["uk"] == FIXED["rule 9, city"]["uk"]
    assert labels["planned_cost_rural"]["et"] == FIXED["rule 9, Saaremaa and Jõhvi"]["et"]
    assert labels["group"]["ru"] == FIXED["rule 8"]["ru"]
    assert labels["machine"]["en"] == FIXED["rule 5, translations"]["en"]


def test_how_far_translations_can_be_trusted_is_told(world_data: Data, real_data: Data) -> None:
    for item in real_data["services"]["services"]:
        assert item["translations"] == {"en": "machine", "ru": "machine", "uk": "machine"}, item["id"]
    states = {state for item in world_data["services"]["services"] for state in item["translations"].values()}
    assert {"missing", "machine"} <= states


def test_pages_are_those_of_the_site(real: Catalog, real_data: Data, real_paths: set[str]) -> None:

    told = [
        page for file in real_data.values() for item in file[file["data"]] for page in (item["pages"] or {}).values()
    ]
    files = {page.removeprefix(URL).partition("#")[0] + "index.html" for page in told}
    assert files <= real_paths
    assert {f"et/{item.path}index.html" for item in (*real.services, *real.events, *real.plans)} <= files


def test_events_for_officials_are_marked_and_have_no_page(real_data: Data) -> None:
    network = _by_id(real_data["events"]["events"])["tallinn/events/ametkondade-vorgustik"]
    assert (network["for_officials"], network["pages"]) == (True, None)


def test_a_municipality_has_the_times_of_its_contract(real_data: Data) -> None:
    items = _by_id(real_data["municipalities"]["municipalities"])
    assert len(items) == 8
    times = {name: (item["contract"]["until"], item["contract"]["draft_until"]) for name, item in items.items()}
    assert times["tartu"] == ("2025-12-31", "2029-06-30")
    assert times["johvi"] == ("2026-12-31", None)
    assert times["kohtla-jarve"] == ("2027", None)


def test_a_municipality_without_a_contract_has_none(copy_of_world: Path) -> None:
    (copy_of_world / "services/kuuvald/contracts/leping.yaml").unlink()
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog, problems
    (file,) = (file for file in exports.json_files(catalog, URL) if "municipalities" in file.path)
    assert _by_id(json.loads(file.content)["municipalities"])["kuuvald"]["contract"] is None


def test_indicators_have_their_targets_and_what_is_recorded_by_year(real_data: Data, world_data: Data) -> None:
    real = _by_id(real_data["indicators"]["indicators"])
    written = _yaml(PROJECT, "indicators")
    assert real.keys() == written.keys()
    for name, item in real.items():
        assert item["targets"] == written[name]["targets"]
        assert [(one["year"], one["target"]) for one in item["years"]] == [
            (target["year"], target["value"]) for target in written[name]["targets"]
        ]
        assert {one["counted"] for one in item["years"]} == {None}
    invented = world_data["indicators"]["indicators"][0]
    assert invented["years"] == [
        {"year": 2026, "target": 40, "counted": 9},
        {"year": 2027, "target": 80.5, "counted": None},
    ]
    assert [part["value"] for part in invented["recorded"]] == [12]


def test_a_count_that_its_municipality_has_not_released_is_in_no_data(copy_of_world: Path) -> None:
    file = copy_of_world / "services/programme/indicators/naidisosalejad.yaml"
    file.write_text(file.read_text("utf-8").replace("    released: true\n", ""), "utf-8")
    catalog, problems = site.load(copy_of_world, TODAY)
    assert catalog, problems
    assert read(catalog)["indicators"]["indicators"][0]["recorded"] == []


def test_statistics_are_number_for_number_those_of_the_records(real_data: Data) -> None:
    told = _by_id(real_data["statistics"]["statistics"])
    for name, written in _yaml(PROJECT, "statistics").items():
        for one, other in zip(told[name]["values"], written["values"], strict=True):
            for field in ("place", "municipality", "group", "period", "value", "rank"):
                assert one[field] == other.get(field), name


def test_every_sum_of_the_budget_is_recomputed_beside_the_printed_one(real_data: Data) -> None:
    (budget,) = real_data["budget"]["budget"]
    for line in budget["lines"]:
        money = line["sum"]
        assert money["computed_eur"] == pytest.approx(sum(money["terms_eur"]))
        assert money["total_eur"] in {None, money["computed_eur"]}
    tops = [line for line in budget["lines"] if not line["parent"]]
    assert sum(line["sum"]["computed_eur"] for line in tops) == budget["printed_total_eur"] == 5859037


def test_contracts_have_their_ends_and_the_label_of_one_that_is_drafted(real_data: Data) -> None:
    contracts = _by_id(real_data["contracts"]["contracts"])
    ends = {name.split("/")[0]: (item["until"], item["draft_until"]) for name, item in contracts.items()}
    assert ends == {
        "tartu": ("2025-12-31", "2029-06-30"),
        "tallinn": ("2025-12-31", "2029-06-30"),
        "parnu": ("2025-12-31", "2028-12-31"),
        "rakvere": ("2025-12-31", "2028-12-31"),
        "saaremaa": ("2025-12-31", "2028-12-31"),
        "johvi": ("2026-12-31", None),
        "haapsalu": ("2026-12-31", None),
        "kohtla-jarve": ("2027", None),
    }


def test_posts_have_their_load_as_printed(real_data: Data) -> None:
    posts = _by_id(real_data["posts"]["posts"])
    load = {name: (item["load"], item["full_time"]) for name, item in posts.items()}
    assert load["rakvere/posts/juhtumikorraldaja"] == (0.75, None)
    assert load["tartu/posts/koordinaator"] == (1, None)
    assert {owner: load[f"{owner}/posts/koordinaator"] for owner in ("johvi", "haapsalu", "kohtla-jarve")} == {
        "johvi": (None, 1.2),
        "haapsalu": (None, 1.5),
        "kohtla-jarve": (None, 1.2),
    }
