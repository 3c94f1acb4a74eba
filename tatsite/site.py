"""The order of the steps: records in, files of the site out.

    load   -> Catalog, problems        once
    render -> bodies and files         language by language
    join   -> files                    bodies put into shells

The shells come from outside: from a theme (`plugin`) or from `shell.plain`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tatsite import addresses, blueprints, exports, feeds, pages, publishing, reading
from tatsite.catalog import Catalog, Design, EventDay, Measure, Oddity, Sourcing, check, event_days, measures
from tatsite.catalog import oddities as oddities_of
from tatsite.pages import Writer
from tatsite.records import Indicator
from tatsite.records.dates import span
from tatsite.records.problem import Problem, Severity, stops_build
from tatsite.shell import Framing, LanguageLink, policy, styles
from tatsite.sitefile import SiteFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from tatsite.catalog import Item
    from tatsite.reading import Handwritten, Readings
    from tatsite.shell import Shell
    from tatsite.sitefile import Body

RECORDS = "services"
"""Folder of the records, below the project folder."""
CONTENT = "content"
"""Folder of the hand-written pages, below the project folder."""
INTERNAL = "internal"
"""Folder of the internal records, below the project folder; it may be another, private repository."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is true of one build and not of the records."""

    base_url: str
    """Absolute address of the site's root, ending with a slash."""
    edit_url: str = ""
    """Address of a file in the repository, with `{path}` in it; empty when not known."""
    preview: bool = False
    """Whether this is a preview that follows every edit, and is not published."""
    libraries: tuple[SiteFile, ...] = ()
    """Scripts by others that the pages' own scripts fetch."""


def today(given: str | None) -> dt.date:
    """Give the day to build for: the given one, such as `2026-11-23`, or the date in Tallinn.

    Raises:
        ValueError: The given text is no date.
    """
    return dt.date.fromisoformat(given) if given else dt.datetime.now(ZoneInfo("Europe/Tallinn")).date()


def load(
    root: Path, day: dt.date, internal: str = INTERNAL, *, release: bool = False
) -> tuple[Catalog | None, tuple[Problem, ...]]:
    """Read and check everything below the project folder.

    Gives every problem there is, sorted by place, and no catalog when one of them stops a build.
    Internal records are checked with the others; the catalog holds none of them. What the imprint must say
    before a release is checked only when asked for.
    """
    readings, handwritten, found = _checked(root, day, internal, release=release)
    return (None if stops_build(found) else Catalog(readings.entries, handwritten, day)), found


def load_design(root: Path, day: dt.date, internal: str = INTERNAL) -> tuple[Design | None, tuple[Problem, ...]]:
    """Read and check everything below the project folder, and keep the internal records too: for coordinators only.

    Gives every problem there is, sorted by place, and no design when one of them stops a build.
    """
    readings, handwritten, found = _checked(root, day, internal, release=False)
    return (None if stops_build(found) else Design(readings.entries, handwritten, day)), found


def _checked(
    root: Path, day: dt.date, internal: str, *, release: bool
) -> tuple[Readings, list[Handwritten], tuple[Problem, ...]]:
    readings = reading.read(root, RECORDS, internal)
    handwritten = reading.read_handwritten(root, CONTENT)
    problems = (*readings.problems, *check(readings, handwritten, day, release=release))
    by_place = {problem.sort_key: problem for problem in problems}
    return readings, handwritten, tuple(by_place[key] for key in sorted(by_place))


def sourcing(root: Path) -> tuple[Sourcing, tuple[Problem, ...]]:
    """Hold every public record against the texts of the documents it cites.

    Gives the problems too: what the records do not tell or, where a file is faulty, only what is wrong with it.
    """
    readings = reading.read(root, RECORDS)
    found = Sourcing(readings.entries, reading.read_documents(root, readings.entries))
    faults = tuple(problem for problem in readings.problems if problem.severity is Severity.ERROR)
    return found, faults or tuple(found.problems())


def oddities(root: Path) -> tuple[Oddity, ...]:
    """Give what the records tell to be odd in the sources, and the printed sums that differ from their parts."""
    return tuple(sorted(oddities_of(reading.read(root, RECORDS).entries), key=lambda oddity: oddity.position))


def measures_of(catalog: Catalog, year: int) -> list[tuple[Item[Indicator], Measure]]:
    """Give every indicator with what is to be reached and what is recorded in a year, released or not."""
    found = ((item, measures(catalog, item, released=False)) for item in catalog.all(Indicator))
    blank = Measure(year, None, None, ())
    return [(item, next((one for one in years if one.year == year), blank)) for item, years in found]


def days_of(catalog: Catalog, month: str) -> list[EventDay]:
    """Give the days with events of a month such as `2027-03`, past ones too; without one all from today on."""
    return event_days(catalog, *span(month)) if month else event_days(catalog, catalog.today)


def render_design(design: Design, language: str, internal: str, edit_url: str = "") -> Iterator[SiteFile]:
    """Write the coordinators' build in one language: its pages, and its tables for spreadsheets."""
    writer_of_design = blueprints.Writer(design, language, edit_url, internal)
    yield from blueprints.pages(writer_of_design)
    for table in blueprints.tables_of(writer_of_design):
        head, *rows = table.plain()
        yield SiteFile(f"{table.name}.csv", exports.table(head, rows).encode())
    yield publishing.coordinators_mark()


def framing(catalog: Catalog, settings: Settings) -> Framing:
    """Give what turns this site's bodies into frames."""
    languages = (
        LanguageLink(item.id, item.record.name, item.record.direction, item.record.offer) for item in catalog.languages
    )
    return Framing(tuple(languages), settings.base_url, preview=settings.preview)


def writer(catalog: Catalog, language: str, settings: Settings) -> Writer:
    """Give what writes the pages of one language."""
    return Writer(catalog, language, settings.edit_url, settings.base_url)


def render(catalog: Catalog, settings: Settings) -> tuple[list[Body], list[SiteFile]]:
    """Write every generated page of every language, and the files that need no frame."""
    bodies = [body for language in catalog.languages for body in pages.render(writer(catalog, language.id, settings))]
    paths = _existing(bodies, catalog)
    hidden = {body.path for body in bodies if not body.indexed}
    files = [
        pages.chooser(catalog, settings.base_url),
        pages.not_found(catalog, settings.base_url),
        *pages.previews(catalog),
        *pages.scripts(),
        *settings.libraries,
        *pages.redirects(catalog, settings.base_url),
        pages.sitemap({path: paths[path] for path in paths if path not in hidden}, catalog, settings.base_url),
        pages.robots(settings.base_url),
        *(pages.qr(language, path, settings.base_url) for path in paths for language in sorted(paths[path])),
        *feeds.calendars(catalog, settings.base_url),
        *feeds.news(catalog, settings.base_url),
        *exports.json_files(catalog, settings.base_url),
        *exports.csv_files(catalog),
        publishing.headers_file(_policy(bodies)),
    ]
    return bodies, files


def _existing(bodies: Iterable[Body], catalog: Catalog) -> dict[str, frozenset[str]]:
    """Give the languages that each page, generated or hand-written, exists in."""
    existing = {body.path: body.languages for body in bodies}
    return existing | {page.path: languages_of(page.path, catalog) for page in catalog.handwritten}


def _policy(bodies: Iterable[Body]) -> str:
    """Give what all pages together allow their browsers, hand-written ones and those without a frame included."""
    parts = {body.styles for body in bodies} | {pages.ARTICLE_STYLES, pages.BARE_STYLES}
    return policy.for_site(styles.sheet(of_kind) for of_kind in parts)


def languages_of(path: str, catalog: Catalog) -> frozenset[str]:
    """Give the languages that a hand-written page exists in."""
    return frozenset(page.language for page in catalog.handwritten if page.path == path)


def join(bodies: Iterable[Body], shell_of: Callable[[str, int], Shell], framing: Framing) -> Iterator[SiteFile]:
    """Put every body into the shell of its language and depth."""
    for body in bodies:
        url = addresses.in_language(body.language, body.path)
        shell = shell_of(body.language, addresses.depth(url))
        html = shell.fill(framing.of_body(body).values())
        yield SiteFile(addresses.file_of(url), html.encode())
