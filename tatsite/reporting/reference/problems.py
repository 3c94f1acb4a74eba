"""The page on which a coordinator looks up the code of a problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tatsite.i18n import translations
from tatsite.records.problem import BEFORE_RELEASE, LAPSES, Severity
from tatsite.reporting.sentences import SENTENCES, VARIANTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WARNING, _HINT = (Severity.WARNING,), (Severity.HINT,)
_LIGHTER: Final[Mapping[str, tuple[Severity, ...]]] = {
    "alert-over": _HINT,
    "alert-untranslated": _WARNING,
    "calendar-gone": _WARNING,
    "calendar-not-taken": _HINT,
    "calendar-one-by-one": _WARNING,
    "calendar-people": _HINT,
    "calendar-personal": _WARNING,
    "calendar-private": _HINT,
    "calendar-to-add": _HINT,
    "concern-never-counts": _WARNING,
    "dated-not-updated": _HINT,
    "decision-before-proposal": _WARNING,
    "document-from-nowhere": _WARNING,
    "ends-without-afterwards": _HINT,
    "event-over": _WARNING,
    "exclusion-without-alternative": _HINT,
    "in-no-plan": _HINT,
    "link-without-language": _HINT,
    "missing-translation": _HINT,
    "moved-onto-another": _WARNING,
    "no-series-end": _WARNING,
    "no-step-leads-here": _HINT,
    "on-holiday": _HINT,
    "orphan": _HINT,
    "outside-parent": _WARNING,
    "owner-contract-ended": _WARNING,
    "page-of-no-language": _WARNING,
    "page-without-language": _WARNING,
    "pilot-without-baseline": _HINT,
    "pilot-without-result": _WARNING,
    "prerequisite-later": _WARNING,
    "prerequisite-of-others": (Severity.WARNING, Severity.HINT),
    "prerequisite-twice": _WARNING,
    "printed-backwards": _WARNING,
    "proposal-settled": _HINT,
    "review-overdue": _WARNING,
    "role-ended": _WARNING,
    "row-left-out": _HINT,
    "same-as-template": _HINT,
    "same-organisation": _WARNING,
    "same-title": _WARNING,
    "solved-without-day": _WARNING,
    "state-over": (Severity.WARNING, Severity.HINT),
    "step-without-help": _WARNING,
    "sum-differs": _WARNING,
    "told-twice": _WARNING,
    "too-many-dates": (Severity.ERROR, Severity.WARNING),
    "translation-outdated": _WARNING,
    "translation-untracked": _HINT,
    "translations-of-nothing": _WARNING,
    "unknown-place": _WARNING,
    "verification-due": _WARNING,
}
"""Severities of what stops no build; everything else is an error."""
_ARGUMENT = re.compile(r"%\(\w+\)s")
_SIGN = re.compile(r"[\\*<>\[\]|`]")


def page() -> Iterator[str]:
    """Give the lines of the page: every code with its severity and its sentence in two languages."""
    yield from ("# Problems", "", "[All kinds](index.md)", "")
    yield (
        "`tatsite check` tells one problem a line: file, line, column, how much it matters, what is wrong and what to"
        " type instead, and last the code in brackets. Here is every code; … stands for what was written."
    )
    yield ""
    yield "- **Error** (*viga*): the site is not built until it is mended."
    yield "- **Warning** (*hoiatus*): the site is built, but somebody should look at it soon."
    yield "- **Hint** (*vihje*): something could be better."
    languages = translations("en"), translations("et")
    for code in sorted(SENTENCES):
        sentences = (SENTENCES[code], *(said for _argument, said in VARIANTS.get(code, ())))
        english, estonian = (
            " Or: ".join(f"{_shown(language.gettext(said)).removesuffix('.')}." for said in sentences)
            for language in languages
        )
        estonian = estonian.replace(" Or: ", " Või: ")
        yield from ("", f"## {code}", "", f"**{_severity(code)}.** {estonian}", "", f"*In English:* {english}")


def _severity(code: str) -> str:
    told = " or ".join(_LIGHTER.get(code, (Severity.ERROR,))).capitalize()
    where = "`tatsite check --release`" if code in BEFORE_RELEASE else "a check" if code in LAPSES else ""
    return f"{told} in {where}; the site is built all the same" if where else told


def _shown(sentence: str) -> str:
    """Give a sentence as Markdown: … for its arguments, and no sign that would mean something."""
    said = _SIGN.sub(lambda sign: f"\\{sign[0]}", _ARGUMENT.sub("…", sentence))
    return said[:1].upper() + said[1:] if said[:1].isalpha() else said
