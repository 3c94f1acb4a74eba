"""How far the records tell what the sources say, as lines to read."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from tatsite.reporting.sentences import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tatsite.catalog import Line
    from tatsite.i18n import Translations

_SHOWN = 60


def source_lines(lines: Iterable[Line], translations: Translations) -> Iterator[str]:
    """Write each line of a source with the records that tell it, or why none does; then how many there are of each."""
    listed = list(lines)
    for line in listed:
        yield f"{line.document}:{line.number}: {_short(line.text)} -> {_told(line, translations)}"
    for (document, municipality), group in groupby(listed, key=lambda line: (line.document, line.municipality)):
        yield _count(document, municipality, list(group), translations)


def _short(text: str) -> str:
    return quoted(" ".join(text.split()), _SHOWN)


def _told(line: Line, translations: Translations) -> str:
    _ = translations.gettext
    if line.records:
        return ", ".join(line.records)
    return _("needs none: %(reason)s") % {"reason": line.reason} if line.reason else _("no record yet")


def _count(document: str, municipality: str, lines: list[Line], translations: Translations) -> str:
    how = Counter("cited" if line.records else "unneeded" if line.reason else "open" for line in lines)
    counted = {kind: how[kind] for kind in ("cited", "unneeded", "open")}
    words = translations.gettext(
        "%(document)s, %(municipality)s: lines told %(cited)s, needing none %(unneeded)s, open %(open)s"
    )
    return words % {"document": document, "municipality": municipality, **counted}
