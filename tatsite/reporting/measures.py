"""The indicators of a year as text, from which the yearly report is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.i18n import FALLBACK
from tatsite.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tatsite.catalog import Item, Measure
    from tatsite.i18n import Translations
    from tatsite.records import Indicator


def measures_as_text(
    found: Sequence[tuple[Item[Indicator], Measure]], year: int, translations: Translations
) -> Iterator[str]:
    """Write each indicator with its target, what is counted, and what was stated and not released yet."""
    _ = translations.gettext
    words = Words(translations)
    yield _("Indicators, %(year)s") % {"year": year}
    for item, measure in found:
        title, _language = item.record.title.best(translations.language, FALLBACK)
        unit, _language = item.record.unit.best(translations.language, FALLBACK)
        yield ""
        yield f"{item.record.activity} {title} ({unit})"
        target = words.decimal(measure.target) if measure.target is not None else _("none")
        yield "  " + _("Target: %(target)s") % {"target": target}
        counted = words.number(measure.counted) if measure.counted is not None else _("Not recorded")
        yield "  " + _("Recorded: %(number)s") % {"number": counted}
        for part in measure.stated:
            who = part.municipality or _("the programme")
            stated = _("Stated by %(who)s: %(number)s") % {"who": who, "number": words.decimal(part.value)}
            hidden = _("not released yet")
            yield f"  {stated} ({hidden})" if part.municipality and not part.released else f"  {stated}"
