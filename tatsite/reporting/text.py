"""Problems as lines that people and their editors read: `file:line:col: severity: message [code]`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tatsite.records.problem import Severity
from tatsite.reporting.sentences import quoted, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tatsite.i18n import Translations
    from tatsite.records.problem import Problem


def line(problem: Problem, translations: Translations) -> str:
    """Write one problem as one line."""
    place = f"{quoted(problem.position.file)}:{problem.position.line}:{problem.position.column}"
    severity = severity_names(translations)[problem.severity]
    return f"{place}: {severity}: {sentence(problem, translations)} [{problem.code}]"


def report(problems: Sequence[Problem], translations: Translations, *, hints: bool) -> Iterator[str]:
    """Write errors and warnings, a line each, and hints as one line an owner unless asked for all."""
    for problem in problems:
        if hints or problem.severity is not Severity.HINT:
            yield line(problem, translations)
    if not hints:
        yield from _summary(problems, translations)
    yield _count(problems, translations)


def severity_names(translations: Translations) -> dict[Severity, str]:
    """Give the word for each severity."""
    _ = translations.gettext
    return {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.HINT: _("hint")}


def _summary(problems: Iterable[Problem], translations: Translations) -> Iterator[str]:
    owners = Counter(_owner(problem) for problem in problems if problem.severity is Severity.HINT)
    for owner, number in sorted(owners.items()):
        words = translations.ngettext("%(owner)s: %(number)s hint", "%(owner)s: %(number)s hints", number)
        yield words % {"owner": owner, "number": number}


def _owner(problem: Problem) -> str:
    """Give the folder of the owner of a record, or the first one of another file."""
    first, *rest = problem.position.file.split("/")
    return rest[0] if first in {"services", "content"} and rest else first


def _count(problems: Iterable[Problem], translations: Translations) -> str:
    number = Counter(problem.severity for problem in problems)
    errors, warnings, hints = (number[severity] for severity in Severity)
    if not number:
        return translations.gettext("No problems.")
    ngettext = translations.ngettext
    return ", ".join(
        (
            ngettext("%(number)s error", "%(number)s errors", errors) % {"number": errors},
            ngettext("%(number)s warning", "%(number)s warnings", warnings) % {"number": warnings},
            ngettext("%(number)s hint", "%(number)s hints", hints) % {"number": hints},
        )
    )
