"""What is odd in the sources, a line each: `file:line:col: odd in the source: …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.i18n import FALLBACK
from tatsite.reporting.sentences import quoted

if TYPE_CHECKING:
    from tatsite.catalog import Oddity
    from tatsite.i18n import Translations


def odd_line(oddity: Oddity, translations: Translations) -> str:
    """Write one oddity as one line: what is printed, what is odd, and the lines it is printed in."""
    _ = translations.gettext
    place = f"{quoted(oddity.position.file)}:{oddity.position.line}:{oddity.position.column}"
    if oddity.anomaly is None:
        told = _("printed %(printed)s, its parts add up to %(added)s") % {
            "printed": oddity.printed,
            "added": oddity.added,
        }
        name = _("sum")
        return f"{place}: {name}: {told}"
    odd, _language = oddity.anomaly.odd.best(translations.language, FALLBACK)
    cited = "; ".join(f"{one.document}:{one.lines}" for one in oddity.anomaly.source)
    words = _("odd in the source")
    return f"{place}: {words}: {quoted(oddity.anomaly.printed)}: {odd} ({cited})"
