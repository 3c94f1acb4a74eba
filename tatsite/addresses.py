"""Every URL and path of the site. They are permanent: a change here needs redirects.

An address is a path below a language, the same in all languages, so that the switcher, QR
codes and paper always hold: `tartu/services/isikukood/` is shown at `/et/tartu/…`, `/en/tartu/…`.
"""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit

from tatsite.records import story

HOME = ""
HELP = "help/"
EVENTS = "events/"
MY_PLAN = "my-plan/"
JOURNEY = "journey/"
INDEX = "a-z/"
GLOSSARY = "glossary/"
SOURCES = "sources/"
PROGRAMME = "programme/"
NUMBERS = "programme/numbers/"
INDICATORS = "programme/indicators/"
JOURNEY_MODEL = "programme/journey-model/"
ENQUIRIES = "programme/enquiries/"
OFFICIALS = "programme/officials/"
MAP = "map/"
COVERAGE = "coverage/"
COMMUNITIES = "communities/"
HAVE_A_SAY = "have-a-say/"
STORIES = story.FOLDER
ABOUT = "about/"
STYLEGUIDE = "styleguide/"
WRONG = "wrong/"
SITE_PAGES = (
    *(HOME, HELP, EVENTS, JOURNEY, MY_PLAN, INDEX, GLOSSARY, SOURCES, MAP, COVERAGE, COMMUNITIES, HAVE_A_SAY),
    *(PROGRAMME, NUMBERS, INDICATORS, JOURNEY_MODEL, ENQUIRIES, OFFICIALS),
)
"""Generated pages that belong to no record."""
PICTURES = "assets/pictures/"
"""Folder of the pictures that previews of links show, outside any language."""
DATA = "data/v1/"
"""Folder of the data for other programs, outside any language."""
DEEPEST = 5
"""Folders of the deepest address, its language counted: `et/tartu/services/x/` has four."""

RESERVED = frozenset(
    {"topics", "audiences", "search", "data", "feeds", "assets", "styleguide"}
    | {path.partition("/")[0] for path in SITE_PAGES if path}
)
"""First parts of addresses that no municipality and no hand-written page may take."""


ANCHORS = frozenset(
    {"main", "wrong", "way", "where", "others", "dates", "running", "undated", "link", "answers", "plan", "road"}
    | {"plan-link", "plan-offer", "plan-text"}
)
"""Parts of pages that have an id of their own, so that no step, stage, term or source may be called so."""


def of_record(name: str) -> str | None:
    """Give the address of the page of a record by its full name, or nothing when it has none.

    A municipality's full name is its id. Services and events have a page where they are a municipality's; plans of
    the whole programme have one too.
    """
    match name.split("/"):
        case ["programme", "plans", year]:
            return f"{PROGRAMME}plan/{year}/"
        case [("national" | "programme" | "journey" | "internal" | "translations"), *_]:
            return None
        case [municipality]:
            return f"{municipality}/"
        case ["vocabulary", ("topics" | "audiences") as kind, record]:
            return f"{kind}/{record}/"
        case [municipality, ("services" | "events") as kind, record]:
            return f"{municipality}/{kind}/{record}/"
        case [municipality, "plans", year]:
            return f"{municipality}/plan/{year}/"
    return None


def events(municipality: str = "", month: str = "", *, audience: str = "", topic: str = "", facet: str = "") -> str:
    """Give the address of a list of events: of all, or of a municipality, an audience, a topic or a facet.

    A list of all, or of one municipality, has a page for each month such as `2027-03` too; one of an audience may be
    of one municipality. A facet is a language, a level of Estonian, `online` or `free`.
    """
    place = f"{municipality}/" if municipality else ""
    shared = f"audiences/{audience}/" if audience else f"topics/{topic}/" if topic else ""
    below = f"{month or facet}/" if month or facet else ""
    return f"{place}{shared}{EVENTS}{below}"


def calendar(path: str) -> str:
    """Give the calendar (RFC 5545) that belongs to the page of an event or of a list of events."""
    return f"{path}calendar.ics"


def news(path: str) -> str:
    """Give the news (RFC 4287) that belong to a list of events."""
    return f"{path}news.atom"


def news_as_json(path: str) -> str:
    """Give the news as JSON Feed that belong to a list of events."""
    return f"{path}news.json"


def languages(municipality: str) -> str:
    """Give the address of the page on which languages help is known in."""
    return f"{municipality}/languages/"


def participation(municipality: str) -> str:
    """Give the address of the page on a municipality's part in the programme."""
    return f"{municipality}/{PROGRAMME}"


def journey(audience: str, municipality: str = "") -> str:
    """Give the address of the journey of an audience, in one municipality or wherever one lives."""
    return f"{municipality}/{JOURNEY}{audience}/" if municipality else f"{JOURNEY}{audience}/"


def picture(name: str) -> str:
    """Give the address of the picture for previews of links, below the site's root."""
    return f"{PICTURES}{name}.png"


def script(name: str) -> str:
    """Give the address of the script of a feature, below the site's root."""
    return f"assets/{name}.js"


def in_language(language: str, path: str) -> str:
    """Give the path of an address below the site's root."""
    return f"{language}/{path}"


def file_of(url: str) -> str:
    """Give the file that a server sends for a path that ends with a slash, or is empty."""
    return f"{url}index.html"


def qr_of(url: str) -> str:
    """Give the file of a page's QR code, for a path that ends with a slash."""
    return f"{url}qr.svg"


def relative(start: str, target: str) -> str:
    """Give the link from one page to another, both as paths below the root: `../../en/tartu/`.

    A link to the page itself is `./`, so that it is never empty.
    """
    link = posixpath.relpath(f"/{target}", f"/{start}")
    return f"{link}/" if target.endswith("/") or not target else link


def depth(url: str) -> int:
    """Count the folders of a path below the root."""
    return url.count("/")


def absolute(base_url: str, url: str) -> str:
    """Give the whole address of a path below the root; `base_url` ends with a slash."""
    return f"{base_url}{url}"


def subscribed(url: str) -> str:
    """Give the link by which a calendar program subscribes to a calendar at an absolute address."""
    return f"webcal://{url.partition('://')[2]}"


def base_path(base_url: str) -> str:
    """Give the path at which the site is served, such as `/` or `/sub/`."""
    return urlsplit(base_url).path or "/"
