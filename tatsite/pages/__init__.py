"""The catalog as pages: one module a page kind, templates beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.pages import city, event, home, listing, plan, service
from tatsite.pages.bare import broken, chooser, not_found, redirects, robots, sitemap
from tatsite.pages.home import article
from tatsite.pages.writer import Writer, environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.sitefile import Body

__all__ = [
    "Writer",
    "article",
    "broken",
    "chooser",
    "environment",
    "not_found",
    "redirects",
    "render",
    "robots",
    "sitemap",
]


def render(writer: Writer) -> Iterator[Body]:
    """Write every generated page of the writer's language."""
    catalog = writer.catalog
    yield home.home(writer)
    yield home.urgent(writer)
    for municipality in catalog.municipalities:
        yield city.body(writer, municipality)
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
