"""Pages that stand outside any language: the chooser, the four-language 404, redirects, robots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from tatsite import addresses
from tatsite.i18n import translations
from tatsite.pages.environment import environment
from tatsite.pages.icons import symbols
from tatsite.pages.pictures import picture
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.shell import policy, styles
from tatsite.sitefile import SiteFile
from tatsite.wording import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog import Catalog

STYLES = ("buttons", "go", "door")
"""Parts of the stylesheet these pages use."""


def chooser(catalog: Catalog, base_url: str) -> SiteFile:
    """Write the page at the root, where one chooses the language (hreflang x-default)."""
    links = [(language, addresses.in_language(language.id, addresses.HOME)) for language in catalog.languages]
    country = " · ".join(translations(language.id).country for language in catalog.languages)
    return _file("index.html", "chooser", catalog, languages=links, canonical=base_url, title=country)


def not_found(catalog: Catalog, base_url: str) -> SiteFile:
    """Write the page for addresses that lead nowhere, in all languages.

    A server sends it for any path, so its links start at the site's own root.
    """
    root = addresses.base_path(base_url)
    links = []
    for language in catalog.languages:
        _ = translations(language.id).gettext
        home = root + addresses.in_language(language.id, addresses.HOME)
        links.append((language, home, _("This page is not here"), _("Go to the first page")))
    return _file("404.html", "not_found", catalog, languages=links)


def broken(report: str) -> SiteFile:
    """Write the problems as the first page of a preview that has nothing good to show yet."""
    text = Markup("<!doctype html><meta charset=utf-8><title>tatsite</title><pre>{}</pre>").format(report)
    return SiteFile("index.html", str(text).encode())


def redirects(catalog: Catalog, base_url: str) -> Iterator[SiteFile]:
    """Write a page at each address that moved, which leads on to the new one."""
    for item in catalog.redirects:
        old, new = addresses.of_record(item.record.old), addresses.of_record(item.record.new)
        if old is None or new is None:
            continue
        for language in catalog.languages:
            start, target = (addresses.in_language(language.id, path) for path in (old, new))
            yield _file(
                addresses.file_of(start),
                "redirect",
                catalog,
                language.id,
                canonical=addresses.absolute(base_url, target),
                target=addresses.relative(start, target),
            )


def sitemap(paths: dict[str, frozenset[str]], catalog: Catalog, base_url: str) -> SiteFile:
    """Write sitemap.xml (sitemaps.org 0.9) with every page in every language and x-default.

    `paths` gives, by its address below the language, the languages each page exists in.
    """
    entries = []
    for path, existing in sorted(paths.items()):
        languages = [language.id for language in catalog.languages if language.id in existing]
        urls = {code: addresses.absolute(base_url, addresses.in_language(code, path)) for code in languages}
        home = path == addresses.HOME
        default = base_url if home else urls.get("en", next(iter(urls.values())))
        alternates = [*urls.items(), ("x-default", default)]
        entries += [(url, alternates) for url in ([base_url] if home else []) + [*urls.values()]]
    text = environment().get_template("sitemap.xml").render(entries=entries)
    return SiteFile("sitemap.xml", text.encode())


def previews(catalog: Catalog) -> Iterator[SiteFile]:
    """Draw the pictures for previews of links: one a municipality, with its Estonian name, and one for the site."""
    yield SiteFile(addresses.picture("tatsite"), picture("tatsite"))
    for item in catalog.municipalities:
        yield SiteFile(addresses.picture(item.id), picture(item.record.title.root[SOURCE_LANGUAGE]))


def robots(base_url: str) -> SiteFile:
    """Write robots.txt (RFC 9309), which names the sitemap."""
    return SiteFile("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n".encode())


def _file(path: str, template: str, catalog: Catalog, language: str = "", **values: object) -> SiteFile:
    first = next((item for item in catalog.languages if item.id == language), catalog.languages[0])
    common = {
        "_": sentences(first.id),
        "language": first.id,
        "dir": first.record.direction,
        "policy": policy.for_page(styles.sheet(STYLES), scripted=False),
        "style": styles.element(STYLES),
    }
    rendered = (
        environment()
        .get_template(f"{template}.html")
        .render(common | {"symbols": symbols('<use href="#i-phone"<use href="#i-turn"', framed=False)} | values)
    )
    return SiteFile(path, str(Markup(rendered)).encode())  # noqa: S704 - rendered with autoescape
