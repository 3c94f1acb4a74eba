"""Hand-written pages: which of them a language gets, at which address, in which frame."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from tatsite import addresses, pages, site

if TYPE_CHECKING:
    from collections.abc import Collection

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from tatsite.plugin.build import Build
    from tatsite.sitefile import Body

_RECORD_LINK = re.compile(r'href="record:([^"#]*)')
_FIRST_HEADING = re.compile(r"\s*<h1\b[^>]*>.*?</h1>", re.DOTALL)


def select(files: Files, docs_dir: str, language: str, over: Collection[str] = ()) -> None:
    """Keep the pages written in this language, below its folder, no story that is over, and no file of the theme.

    static-i18n falls back to the default language and puts that language at the root; our
    addresses have every language in a folder of its own, and no page in another's place.
    """
    for file in list(files):
        foreign = file.is_documentation_page() and not file.src_uri.startswith(f"{language}/")
        if foreign or file.src_dir != docs_dir or f"{site.CONTENT}/{file.src_uri}" in over:
            files.remove(file)
        elif file.is_documentation_page() and not file.dest_uri.startswith(f"{language}/"):
            _move(file, language)


def _move(file: File, language: str) -> None:
    site_dir = posixpath.normpath(file.abs_dest_path.removesuffix(file.dest_uri))
    file.dest_uri = f"{language}/{file.dest_uri}"
    file.abs_dest_path = posixpath.join(site_dir, file.dest_uri)
    file.url = file._get_url(use_directory_urls=True)  # noqa: SLF001 - as static-i18n does


def path_of(page: Page, language: str) -> str:
    """Give the address of a hand-written page below its language."""
    return page.file.url.removeprefix(f"{language}/").removeprefix("./")


def link_records(html: str, page: Page) -> str:
    """Turn `record:` links of a page into relative ones; they were checked with the records.

    They are turned in the finished HTML, because MkDocs warns of relative links it does not know
    and leaves those with a scheme alone.
    """
    language, _, _ = page.file.url.partition("/")

    def link(match: re.Match[str]) -> str:
        target = addresses.of_record(match[1]) or addresses.HOME
        return f'href="{addresses.relative(page.file.url, addresses.in_language(language, target))}'

    return _RECORD_LINK.sub(link, html)


def with_homepage(nav: Navigation, config: MkDocsConfig) -> Navigation:
    """Give the navigation the home page that static-i18n looks for; ours is generated."""
    nav.homepage = Page("", File.generated(config, "index.md", content=""), config)
    return nav


def body(page: Page, build: Build, language: str) -> Body:
    """Give the body of a hand-written page; its title is the heading, so none of its own is kept."""
    path = path_of(page, language)
    catalog = build.known
    written = next(written for written in catalog.handwritten if (written.language, written.path) == (language, path))
    return pages.article(
        site.writer(catalog, language, build.settings),
        written,
        title=str(page.title),
        lead=str(page.meta.get("description", "")),
        content=Markup(_FIRST_HEADING.sub("", page.content or "", count=1)),  # noqa: S704 - from our own pages
        languages=site.languages_of(path, catalog),
    )
