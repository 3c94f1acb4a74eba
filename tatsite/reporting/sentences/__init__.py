"""The sentence of every problem code: what is wrong, what was expected, what to type instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import category

from tatsite.i18n import mark as _
from tatsite.reporting.sentences import calendars, dating, files, journey, releasing, rules, sourcing, values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tatsite.i18n import Translations
    from tatsite.records.problem import Problem

_ALL = (
    files.SENTENCES
    | values.SENTENCES
    | rules.SENTENCES
    | dating.SENTENCES
    | releasing.SENTENCES
    | sourcing.SENTENCES
    | calendars.SENTENCES
    | journey.SENTENCES
)
SENTENCES: Final[Mapping[str, str]] = dict(sorted(_ALL.items()))
"""By the code of the problem."""
VARIANTS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = (
    files.VARIANTS | values.VARIANTS | rules.VARIANTS | dating.VARIANTS
)
"""Sentences of a code for when more is known: the first one whose argument is there is said instead."""
MEANT = _("did you mean '%(meant)s'?")
"""Added when a known word is like the one that was typed."""


_QUOTED = 120
"""Characters of what somebody wrote that a sentence quotes at most."""
_WHOLE = frozenset({"expected", "fields", "known", "write"})
"""Arguments that are of no use when cut off."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that would change how a line is shown."""


def sentence(problem: Problem, translations: Translations) -> str:
    """Say what is wrong and what to type instead."""
    arguments = {
        name: quoted(value, len(value) if name in _WHOLE else _QUOTED) for name, value in problem.arguments.items()
    }
    found = (said for argument, said in VARIANTS.get(problem.code, ()) if arguments.get(argument))
    words = next(found, SENTENCES[problem.code])
    said = translations.gettext(words) % arguments
    if arguments.get("meant") and "%(meant)s" not in words:
        said = f"{said}; {translations.gettext(MEANT) % arguments}"
    return said


def quoted(text: str, most: int = _QUOTED) -> str:
    """Give what somebody wrote as part of one line: `most` characters, and without hidden ones."""
    short = text if len(text) <= most else f"{text[:most]}…"
    spaced = short.replace("\n", " ")
    return "".join("\N{REPLACEMENT CHARACTER}" if category(sign) in _UNSEEN else sign for sign in spaced)
