"""Hand-written pages: their addresses, and their links to records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog.checks.referring import record_file
from tatsite.reading import closest
from tatsite.records.problem import Position, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.catalog.checks.ground import Ground
    from tatsite.reading import Handwritten


def check(ground: Ground, pages: Sequence[Handwritten]) -> Iterator[Problem]:
    """Check every hand-written page against the records."""
    with_page = sorted(name for name in ground.names if ground.has_page(name))
    generated = {addresses.of_record(name) for name in with_page}
    for page in pages:
        yield from page.problems
        given = page.story.municipality if page.story else None
        if page.above and given and given not in ground.names:
            meant = closest(given, [name for name in ground.names if "/" not in name])
            arguments = {"given": given, "file": record_file(given), "meant": meant}
            yield Problem(page.above.position("municipality"), "unknown-reference", arguments)
        if ground.languages and page.language not in ground.languages:
            code = "page-of-no-language" if page.language else "page-without-language"
            yield Problem(Position(page.file), code, {"given": page.language}, Severity.WARNING)
            continue
        first = page.path.partition("/")[0]
        if page.path in {addresses.HOME, *generated} or first in addresses.RESERVED:
            yield Problem(Position(page.file), "address-taken", {"address": f"/{page.language}/{page.path}"})
        yield from _links(ground, page, with_page)


def _links(ground: Ground, page: Handwritten, with_page: Sequence[str]) -> Iterator[Problem]:
    for link in page.links:
        if link.name not in ground.names:
            arguments = {"given": link.name, "file": record_file(link.name), "meant": closest(link.name, with_page)}
            yield Problem(link.position, "unknown-reference", arguments)
        elif link.name not in with_page:
            yield Problem(link.position, "no-page", {"given": link.name})
