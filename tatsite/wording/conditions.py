"""The four questions, and for whom something holds, as one language says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from babel.lists import format_list

from tatsite.records.common import Basis
from tatsite.records.journey import Arrived, Work

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.i18n import Translations
    from tatsite.records.journey import Answers

_BASES = tuple(basis for basis in Basis if basis is not Basis.NOT_SURE)
_CITIZENS = frozenset({Basis.ESTONIAN_CITIZEN, Basis.EU_CITIZEN})


class Question(NamedTuple):
    """One of the four questions a reader may answer."""

    name: str
    """What it is called in the address that holds the answers."""
    label: str
    """The question."""
    options: list[tuple[str, str]]
    """What it is called there, and the answer in words."""


def questions(translations: Translations) -> list[Question]:
    """Give the four questions with their answers; each may be skipped."""
    _ = translations.gettext
    named = _bases(translations)
    bases = [(basis.value, named[basis][:1].upper() + named[basis][1:]) for basis in _BASES]
    arrived = {
        "not yet": _("I am not in Estonia yet"),
        "this month": _("Less than a month"),
        "this year": _("More than a month, but less than a year"),
        "earlier": _("A year or longer"),
    }
    work = {
        "employed": _("I have a job"),
        "looking": _("I am looking for work"),
        "business": _("I have my own business"),
        "studying": _("I am studying"),
        "not working": _("I do not work"),
    }
    return [
        Question(
            "basis",
            _("On what basis do you live in Estonia, or plan to live here?"),
            [*bases, (Basis.NOT_SURE.value, _("I am not sure"))],
        ),
        Question("arrived", _("How long have you been in Estonia?"), _named(arrived)),
        Question("children", _("Do you have children?"), [("1", _("Yes")), ("0", _("No"))]),
        Question("work", _("Do you work?"), _named(work)),
    ]


def condition(answers: Answers | None, translations: Translations) -> str:
    """Say for whom something holds, such as "if you have children"; nothing where it holds for everybody.

    A long list is told by what it leaves out: "if you are not an Estonian citizen".
    """
    if answers is None:
        return ""
    _ = translations.gettext
    told = [_basis(answers.basis, translations), _arrived(answers.arrived, translations)]
    if answers.children is not None:
        told.append(_("if you have children") if answers.children else _("if you have no children"))
    told.append(_work(answers.work, translations))
    return str(format_list([one for one in told if one], locale=translations.locale))


def _named(options: dict[str, str]) -> list[tuple[str, str]]:
    return [(value.replace(" ", "-"), words) for value, words in options.items()]


def _either(items: Iterable[str], translations: Translations) -> str:
    """Join words as the language does: "a, b or c"."""
    return str(format_list(list(items), style="or", locale=translations.locale))


def _bases(translations: Translations) -> dict[Basis, str]:
    """Name each basis so that it can follow "your basis is"."""
    _ = translations.gettext
    return {
        Basis.ESTONIAN_CITIZEN: _("Estonian citizenship"),
        Basis.EU_CITIZEN: _("citizenship of another EU country"),
        Basis.RESIDENCE_PERMIT: _("a residence permit"),
        Basis.VISA: _("a visa"),
        Basis.INTERNATIONAL_PROTECTION: _("international protection"),
        Basis.TEMPORARY_PROTECTION: _("temporary protection"),
        Basis.FAMILY_OF_CITIZEN: _("family ties to an Estonian or EU citizen"),
        Basis.UNDETERMINED_CITIZENSHIP: _("undetermined citizenship"),
    }


def _basis(wanted: Iterable[Basis], translations: Translations) -> str:
    _ = translations.gettext
    listed = frozenset(wanted) - {Basis.NOT_SURE}
    left = frozenset(_BASES) - listed
    if not left:
        return ""
    unsure = (
        [_("if you are not sure on what basis you live in Estonia")]
        if Basis.NOT_SURE in wanted and len(listed) <= len(left)
        else []
    )
    if not listed:
        return "".join(unsure)
    return _either([_of_bases(listed, left, translations), *unsure], translations)


def _of_bases(listed: frozenset[Basis], left: frozenset[Basis], translations: Translations) -> str:
    _ = translations.gettext
    if len(left) < len(listed):
        citizens = {
            frozenset({Basis.ESTONIAN_CITIZEN}): _("if you are not an Estonian citizen"),
            frozenset({Basis.EU_CITIZEN}): _("if you are not a citizen of another EU country"),
            _CITIZENS: _("if you are not a citizen of Estonia or another EU country"),
        }
        sentence, told = _("if your basis for living in Estonia is anything other than %(bases)s"), left
    else:
        citizens = {
            frozenset({Basis.ESTONIAN_CITIZEN}): _("if you are an Estonian citizen"),
            frozenset({Basis.EU_CITIZEN}): _("if you are a citizen of another EU country"),
            _CITIZENS: _("if you are a citizen of Estonia or another EU country"),
        }
        sentence, told = _("if your basis for living in Estonia is %(bases)s"), listed
    if told in citizens:
        return citizens[told]
    named = _bases(translations)
    return sentence % {"bases": _either((named[basis] for basis in _BASES if basis in told), translations)}


def _arrived(wanted: Iterable[Arrived], translations: Translations) -> str:
    _ = translations.gettext
    times = {
        ("not yet",): _("before you come to Estonia"),
        ("this month",): _("in your first month in Estonia"),
        ("this month", "this year"): _("in your first year in Estonia"),
        ("this month", "this year", "earlier"): _("once you are in Estonia"),
        ("this year",): _("from your second month to the end of your first year in Estonia"),
        ("this year", "earlier"): _("after your first month in Estonia"),
        ("earlier",): _("after your first year in Estonia"),
    }
    if {*get_args(Arrived)} <= {*wanted}:
        return ""
    left = [time for time in get_args(Arrived) if time in wanted]
    told = []
    while left:
        longest = max((span for span in times if tuple(left[: len(span)]) == span), key=len)
        told.append(times[longest])
        left = left[len(longest) :]
    return _either(told, translations)


def _work(wanted: Iterable[Work], translations: Translations) -> str:
    _ = translations.gettext
    named: dict[Work, str] = {
        "employed": _("have a job"),
        "looking": _("are looking for work"),
        "business": _("have your own business"),
        "studying": _("are studying"),
        "not working": _("do not work"),
    }
    listed = [words for work, words in named.items() if work in wanted]
    if len(listed) in {0, len(named)}:
        return ""
    return _("if you %(work)s") % {"work": _either(listed, translations)}
