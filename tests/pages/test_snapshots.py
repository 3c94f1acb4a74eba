"""Whole bodies as files, one page of each kind; `make snapshots` writes them anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tatsite import pages, site
from tests.pages.rendering import SETTINGS

if TYPE_CHECKING:
    from tatsite.catalog import Catalog
    from tatsite.sitefile import Body

SNAPSHOTS = Path(__file__).parent / "snapshots"
KINDS = {
    "home": "",
    "help": "help/",
    "city": "naidislinn/",
    "city-without-centre": "kuuvald/",
    "service": "naidislinn/services/taisteenus/",
    "service-without-facts": "kuuvald/services/juturing/",
    "event": "naidislinn/events/retk/",
    "event-without-date": "naidislinn/events/klubi/",
    "plan": "naidislinn/plan/2026/",
    "topic": "topics/naabrid/",
    "audience": "audiences/uustulija/",
    "events": "naidislinn/events/",
    "events-month": "naidislinn/events/2027-03/",
    "journey": "naidislinn/journey/uustulija/",
    "journey-everywhere": "journey/uustulija/",
    "journey-overview": "journey/",
    "my-plan": "my-plan/",
    "languages": "naidislinn/languages/",
    "index": "a-z/",
    "glossary": "glossary/",
    "sources": "sources/",
    "programme": "programme/",
}


@pytest.fixture(scope="module")
def bodies(world: Catalog) -> dict[tuple[str, str], Body]:
    writers = [site.writer(world, language, SETTINGS) for language in ("et", "uk")]
    return {(body.language, body.path): body for writer in writers for body in pages.render(writer)}


@pytest.mark.parametrize("language", ["et", "uk"])
@pytest.mark.parametrize("kind", list(KINDS))
def test_body_is_that_of_the_snapshot(
    bodies: dict[tuple[str, str], Body], kind: str, language: str, request: pytest.FixtureRequest
) -> None:
    file = SNAPSHOTS / f"{kind}.{language}.html"
    written = _text(bodies[language, KINDS[kind]])
    if request.config.getoption("--update-snapshots"):
        file.write_text(written, "utf-8")
    assert file.read_text("utf-8") == written


def test_every_snapshot_is_of_a_kind() -> None:
    expected = {f"{kind}.{language}.html" for kind in KINDS for language in ("et", "uk")}
    assert {file.name for file in SNAPSHOTS.iterdir()} == expected


def _text(body: Body) -> str:
    section = f"{body.section.name} | {body.section.official} | {body.section.path}"
    head = [body.title, body.description, section, " ".join(body.styles)]
    return "\n".join([*head, "", body.main, "", body.foot, ""])
