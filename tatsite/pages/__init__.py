"""The catalog as pages: one module a page kind, templates beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.pages import (
    city,
    community,
    coverage,
    enquiries,
    event,
    events,
    glossary,
    home,
    index,
    indicators,
    journey,
    languages,
    listing,
    my_plan,
    numbers,
    plan,
    programme,
    service,
    sources,
    styleguide,
    tiles,
)
from tatsite.pages.bare import STYLES as BARE_STYLES
from tatsite.pages.bare import broken, chooser, not_found, previews, redirects, robots, sitemap
from tatsite.pages.environment import environment
from tatsite.pages.home import ARTICLE_STYLES, article
from tatsite.pages.qr import qr
from tatsite.pages.scripts import scripts
from tatsite.pages.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.sitefile import Body

__all__ = [
    "ARTICLE_STYLES",
    "BARE_STYLES",
    "Writer",
    "article",
    "broken",
    "chooser",
    "environment",
    "not_found",
    "previews",
    "qr",
    "redirects",
    "render",
    "robots",
    "scripts",
    "sitemap",
]


def render(writer: Writer) -> Iterator[Body]:
    """Write every generated page of the writer's language."""
    catalog = writer.catalog
    yield home.home(writer)
    yield home.urgent(writer)
    yield from events.lists(writer)
    yield journey.overview(writer)
    yield from journey.journeys(writer)
    yield my_plan.body(writer)
    yield index.body(writer)
    yield glossary.body(writer)
    yield sources.body(writer)
    yield tiles.body(writer)
    yield coverage.body(writer)
    yield community.communities(writer)
    yield community.have_a_say(writer)
    yield programme.body(writer)
    yield programme.officials(writer)
    yield programme.journey_model(writer)
    yield numbers.body(writer)
    yield indicators.body(writer)
    yield enquiries.body(writer)
    if catalog.municipalities:
        yield styleguide.body(writer)
    for municipality in catalog.municipalities:
        yield city.body(writer, municipality)
        yield languages.body(writer, municipality)
        yield programme.participation(writer, municipality)
        yield from journey.journeys(writer, municipality)
    for one_service in catalog.services:
        yield service.body(writer, one_service)
    for one_event in catalog.events:
        yield event.body(writer, one_event)
    for one_plan in catalog.plans:
        yield plan.body(writer, one_plan)
    for topic in catalog.topics:
        yield listing.topic(writer, topic)
    for audience in catalog.audiences:
        yield listing.audience(writer, audience)
