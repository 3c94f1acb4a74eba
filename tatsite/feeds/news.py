"""News of events as Atom 1.0 (RFC 4287) and JSON Feed 1.1: what is new, changed or cancelled, an entry an event."""

from __future__ import annotations

import copy
import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement, tostring

from tatsite import addresses
from tatsite.catalog import ZONE, instant, selections
from tatsite.feeds.entries import entry, newest, tag
from tatsite.i18n import translations
from tatsite.sitefile import SiteFile
from tatsite.wording import calendar_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.catalog import Catalog, Selection
    from tatsite.feeds.entries import Entry

_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_ATOM_TYPE = "application/atom+xml"
_JSON_TYPE = "application/feed+json"
_JSON_FEED = "https://jsonfeed.org/version/1.1"
_NOTHING_YET = dt.date(2026, 1, 1)
"""When a feed without entries was updated. RFC 4287 demands a day; that of the build would make other bytes every day
and announce news where there is none. This is the day from which the names of the feeds hold (RFC 4151)."""
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 forbids, escaped or not (`Char`)."""


@dataclass(frozen=True, slots=True)
class _Feed:
    """A list of events in one language."""

    id: str
    title: str
    subtitle: str
    language: str
    author: str
    page: str
    """Address of the page that the feed belongs to."""
    atom: dict[str, str]
    """Address of the feed by language, this one too."""
    json: str
    """Address of the same as JSON Feed."""
    entries: Sequence[Entry]

    @property
    def updated(self) -> dt.date:
        return max((one.updated for one in self.entries), default=_NOTHING_YET)


def news(catalog: Catalog, base_url: str) -> Iterator[SiteFile]:
    """Write the feeds of every language: of all events, of each municipality's, and of those for officials.

    `base_url` ends with a slash. A feed may be without entries, so that its address holds from the first day.
    """
    lists = [one for one in selections(catalog) if not one.narrow]
    found = [(one, newest(catalog, one.of(catalog))) for one in lists]
    told = {one.item.name: one for _selection, ours in found for one in ours}
    for language in (item.id for item in catalog.languages):
        entries = {name: entry(catalog, one, language, base_url) for name, one in told.items()}
        for selection, ours in found:
            written = [entries[one.item.name] for one in ours]
            feed, path = _feed(catalog, selection, language, base_url, written), selection.path
            yield _file(language, addresses.news(path), _atom(feed))
            yield _file(language, addresses.news_as_json(path), _json(feed))


def _file(language: str, path: str, text: str) -> SiteFile:
    return SiteFile(addresses.in_language(language, path), _NO_XML.sub("\ufffd", text).encode())


def _feed(catalog: Catalog, selection: Selection, language: str, base_url: str, entries: Sequence[Entry]) -> _Feed:
    words, path, publisher = translations(language), selection.path, catalog.imprint.publisher
    unofficial = words.gettext(
        "Not yet an official channel of the municipalities. Made from two public documents of 2025."
    )

    def address(code: str, target: str) -> str:
        return addresses.absolute(base_url, addresses.in_language(code, target))

    return _Feed(
        id=tag(language, path),
        title=calendar_title(catalog, selection, words),
        subtitle="" if publisher else unofficial,
        language=language,
        author=catalog.organisation(publisher).record.official_name if publisher else "tatsite",
        page=address(language, path),
        atom={item.id: address(item.id, addresses.news(path)) for item in catalog.languages},
        json=address(language, addresses.news_as_json(path)),
        entries=entries,
    )


def _atom(feed: _Feed) -> str:
    # The names of elements stay without a prefix, each part under the namespace it declares, as every reader knows it.
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": feed.language})
    _tell(root, "id", feed.id)
    _tell(root, "title", feed.title)
    if feed.subtitle:
        _tell(root, "subtitle", feed.subtitle)
    _tell(root, "updated", _time(feed.updated))
    _tell(SubElement(root, "author"), "name", feed.author)
    _link(root, "self", feed.atom[feed.language], _ATOM_TYPE, feed.language)
    _link(root, "alternate", feed.page, "text/html", feed.language)
    _link(root, "alternate", feed.json, _JSON_TYPE, feed.language)
    for language, url in feed.atom.items():
        if language != feed.language:
            _link(root, "alternate", url, _ATOM_TYPE, language)
    root.extend(_atom_entry(one, feed.language) for one in feed.entries)
    for part in root:
        part.tail = "\n"  # a line each, so that two builds can be compared
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _atom_entry(one: Entry, language: str) -> Element:
    root = Element("entry")
    _tell(root, "id", one.id)
    title = _tell(root, "title", one.title)
    if one.title_language != language:
        title.set("xml:lang", one.title_language)
    _tell(root, "updated", _time(one.updated))
    if one.published:
        _tell(root, "published", _time(one.published))
    # Of several pages, readers of feeds would open one in any language.
    _link(root, "alternate", one.url, "text/html", language)
    div = copy.deepcopy(one.content)
    div.set("xmlns", _XHTML)
    SubElement(root, "content", {"type": "xhtml"}).append(div)
    return root


def _tell(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element


def _link(parent: Element, relation: str, url: str, kind: str, language: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": kind, "hreflang": language, "href": url})


def _json(feed: _Feed) -> str:
    value = {
        "version": _JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.json,
        "description": feed.subtitle or None,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_json_item(one, feed.language) for one in feed.entries],
    }
    return json.dumps(_known(value), ensure_ascii=False, separators=(",", ":")) + "\n"


def _json_item(one: Entry, language: str) -> dict[str, Any]:
    item = {
        "id": one.id,
        "url": one.url,
        "title": one.title,
        "content_html": tostring(_as_html(one.content), encoding="unicode", method="html"),
        "date_published": _time(one.published) if one.published else None,
        "date_modified": _time(one.updated),
        "language": one.title_language if one.title_language != language else None,
    }
    return _known(item)


def _known(value: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known: JSON Feed has no null."""
    return {name: one for name, one in value.items() if one is not None}


def _as_html(content: Element) -> Element:
    html = copy.deepcopy(content)
    for element in html.iter():
        element.attrib.pop("xml:lang", None)
    return html


def _time(day: dt.date) -> str:
    """Give the beginning of a day in Tallinn (RFC 3339): the records know no time of day."""
    return instant(day.isoformat()).astimezone(ZONE).isoformat()
