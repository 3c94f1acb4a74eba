"""Sources: the documents that every fact comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.records.common import Sourced
from tests.pages.changed import change, page
from tests.pages.dom import links, one, section, texts, value

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]


def _facts(part: Tag) -> dict[str, str]:
    return dict(zip(texts(part, "dt"), texts(part, "dd"), strict=True))


def test_document_is_told_with_its_estonian_name_year_lines_and_who_published_it(world_pages: Pages) -> None:
    page = world_pages["en/sources/"]
    assert texts(page, "main h2") == [
        "Plan of Näidislinn and Kuuvald for 2026",
        "Draft of Näidislinn for 2027–2029",
        "Message from the coordinator of Näidislinn",
    ]
    plan, message = section(page, "naidiskava"), section(page, "naidisteade")
    assert texts(plan, 'p[lang="et"]') == ["Väljamõeldud tegevuskava 2026"]
    assert (_facts(plan)["Year"], _facts(plan)["Lines"]) == ("2026", "200")
    assert _facts(message)["Published by"] == "Näidislinna Linnavalitsus"
    assert _facts(message)["Published"] == "2 November 2026"
    assert "Lines" not in _facts(message)


def test_records_that_rest_on_a_document_are_counted_each_once(world: Catalog, world_pages: Pages) -> None:
    told = {value(part, "aria-labelledby"): part for part in world_pages["en/sources/"].select("main section")}
    for document, part in told.items():
        resting = [
            item for item in world.all(Sourced) if document in {citation.document for citation in item.record.source}
        ]
        assert _facts(part)["Records based on it"] == str(len(resting)), document
    assert _facts(told["naidisteade"])["Records based on it"] == "1"


def test_draft_carries_its_label(world_pages: Pages) -> None:
    page = world_pages["en/sources/"]
    assert texts(page, "main .chip") == ["Draft"]
    assert texts(section(page, "naidiskavand"), "details p") == ["From a draft. We do not know if it was approved."]


def test_document_that_can_be_read_is_linked(copy_of_world: Path, world_pages: Pages) -> None:
    assert not section(world_pages["en/sources/"], "naidisteade").select("a")
    link = {"url": "https://naidislinn.example/teade", "languages": ["et"]}
    change(copy_of_world, "programme/sources/naidisteade.yaml", link=link)
    message = section(page(copy_of_world, "en/sources/"), "naidisteade")
    assert links(message) == ["https://naidislinn.example/teade"]
    assert texts(message, "p .soft") == ["another site: Estonian"]


def test_estonian_name_is_not_said_twice_on_an_estonian_page(copy_of_world: Path, world_pages: Pages) -> None:
    assert texts(section(world_pages["et/sources/"], "naidisteade"), "p.soft") == ["Väljamõeldud teade"]
    change(copy_of_world, "programme/sources/naidisteade.yaml", title={"et": "Väljamõeldud teade"})
    assert texts(section(page(copy_of_world, "et/sources/"), "naidisteade"), "p.soft") == []


def test_page_leads_to_the_same_as_data(world_pages: Pages) -> None:
    data = one(world_pages["ru/sources/"], 'main a[hreflang="et"]')
    assert value(data, "href") == "../../data/v1/sources.json"


def test_real_sources_are_the_documents_that_records_cite(real: Catalog, real_pages: Pages) -> None:
    cited = {citation.document for item in real.all(Sourced) for citation in item.record.source}
    told = {value(part, "aria-labelledby") for part in real_pages["en/sources/"].select("main section")}
    assert cited <= told
    assert texts(section(real_pages["en/sources/"], "seletuskiri-2025"), ".chip") == ["Draft"]
    assert not section(real_pages["en/sources/"], "tegevuskava-2025").select(".chip")
