"""A whole site in memory, in the plain frame: what the page tests look at."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from tatsite import pages, site
from tatsite.shell import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog import Catalog
    from tatsite.shell import Shell
    from tatsite.sitefile import Body

BASE_URL = "https://naidis.example/sub/"
"""Where the rendered sites would stand: below a path, so that links from the root show."""
SETTINGS = site.Settings(BASE_URL, "https://repository.example/edit/main/{path}")
"""Settings of every rendered site."""


def rendered(catalog: Catalog, settings: site.Settings = SETTINGS) -> dict[str, str]:
    """Give every text file of the site by its path, hand-written pages with a content of ours."""
    framing = site.framing(catalog, settings)

    @cache
    def shell(language: str, depth: int) -> Shell:
        return plain.shell(framing, language, depth)

    bodies, files = site.render(catalog, settings)
    joined = site.join([*bodies, *_handwritten(catalog, settings)], shell, framing)
    return {file.path: file.content.decode() for file in (*files, *joined) if not file.path.endswith(".png")}


def page_of(catalog: Catalog, address: str) -> str:
    """Give one generated page by its address, such as `et/naidislinn/`."""
    language, _, path = address.partition("/")
    framing = site.framing(catalog, SETTINGS)
    body = next(body for body in pages.render(site.writer(catalog, language, SETTINGS)) if body.path == path)
    return plain.render(framing.of_body(body))


def _handwritten(catalog: Catalog, settings: site.Settings) -> Iterator[Body]:
    for page in catalog.handwritten:
        yield pages.article(
            site.writer(catalog, page.language, settings),
            page,
            title="…",
            lead="",
            content=Markup("<p>…</p>"),
            languages=site.languages_of(page.path, catalog),
        )
