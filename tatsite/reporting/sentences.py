"""The sentence of every problem code: what is wrong, what was expected, what to type instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tatsite.i18n import Translations
    from tatsite.records.problem import Problem


def _(message: str) -> str:
    """Mark a sentence for translation; it is translated when it is said."""
    return message


SENTENCES: Final[Mapping[str, str]] = {
    "address-taken": _("the address %(address)s already belongs to a page of the site; choose another name"),
    "bad-amount": _(
        "'%(given)s' is not an amount in euro; write it like 12.50, with a point and without the euro sign"
    ),
    "bad-date": _("'%(given)s' is not a date; write 2026, 2026-Q2, 2026-05 or 2026-05-31"),
    "bad-date-time": _("'%(given)s' is not a day with a time; write it like 2027-03-02 17:30"),
    "bad-email": _("'%(given)s' is not an e-mail address; write it like info@example.ee"),
    "bad-form": _("'%(given)s' does not have the form that '%(field)s' needs"),
    "bad-full-name": _(
        "'%(given)s' does not name a record; write owner/kind/id, like tartu/organisations/linnavalitsus"
    ),
    "bad-hours": _("'%(given)s' are no opening hours; write them like mon-thu: '09:00-17:00' or sat: closed"),
    "bad-id": _(
        "'%(given)s' cannot be a name here: use small letters a-z, digits and hyphens, like elukoha-registreerimine"
    ),
    "bad-interval": _("'%(given)s' is not a length of time; write it like 30 days, 6 weeks or 6 months"),
    "bad-lines": _(
        "'%(given)s' are no line numbers; write them like 317 or 317, 362-363, "
        "with a hyphen and the smaller number first"
    ),
    "bad-phone": _("'%(given)s' is not a phone number; write it like +372 5550 0000"),
    "bad-url": _("'%(given)s' is not a web address; it must start with https://, like https://www.tartu.ee"),
    "check-to-come": _("the day %(date)s is still to come; write the day on which the facts were checked"),
    "citation-too-long": _("lines %(given)s are more than %(limit)s; cite only the lines that say it"),
    "control-character": _("the text holds an invisible control character; type it again"),
    "date-needs-day": _("'%(given)s' needs a whole date here, like 2026-11-23"),
    "duplicate-key": _("'%(key)s' is written twice; the first one is on line %(line)s"),
    "empty": _("'%(field)s' is empty; write something or delete the line"),
    "exclusion-without-alternative": _(
        "it says for whom this is not, but not where else they get help; add 'alternative:'"
    ),
    "file-too-large": _("the file is larger than %(limit)s KB; a record is one service or one event"),
    "missing-field": _("'%(field)s' is missing"),
    "missing-source-text": _("the Estonian text is missing; add 'et:'"),
    "missing-translation": _("not translated yet into: %(languages)s"),
    "needs-fields": _("'%(field)s' needs fields below it, each on its own line"),
    "needs-list": _("'%(field)s' must be a list: each item on its own line, after '- '"),
    "needs-number": _("'%(field)s' must be a number, not '%(given)s'"),
    "needs-text": _("'%(field)s' must be a text; put '%(given)s' in quotation marks"),
    "needs-true-false": _("'%(field)s' must be true or false, not '%(given)s'"),
    "no-languages": _("there is no language; add a file like et.yaml to this folder"),
    "no-municipality": _("there is no municipality '%(owner)s'; add municipality.yaml to its folder"),
    "no-page": _("'%(given)s' has no page of its own; name a municipality, service, event, plan, topic or audience"),
    "no-such-date": _("there is no such date as %(given)s"),
    "no-such-line": _("'%(document)s' has only %(lines)s lines, so there is no line %(given)s"),
    "not-a-choice": _("'%(given)s' is not possible for '%(field)s'; choose from: %(expected)s"),
    "not-a-record": _("the file is empty or is no record; each line must be like 'title: …'"),
    "not-an-organisation": _("'%(given)s' is no organisation; write one like tartu/organisations/linnavalitsus"),
    "not-utf8": _("the file is not saved as UTF-8; save it again with that encoding"),
    "offered-overdue": _(
        "'offered' needs a current check, and this one held until %(date)s; check the facts and write the new day"
    ),
    "offered-unverified": _("'offered' needs a check; add 'verified:' with the day and the role, or write unconfirmed"),
    "parent-below": _("'%(given)s' stands further down; a row must stand above its parts"),
    "redirect-of-existing": _("'%(given)s' still exists, so its address cannot lead elsewhere"),
    "row-twice": _("there are two rows with the id '%(given)s'; each row needs its own"),
    "symbolic-link": _("the file is only a link to another one; put the file itself here"),
    "text-per-language": _("'%(field)s' must have one text a language: et:, en:, ru:, uk:, each on its own line"),
    "too-long": _("'%(field)s' is too long; make it shorter"),
    "unknown-field": _("there is no field '%(field)s' here"),
    "unknown-language": _("'%(given)s' is not a language of the site; its languages are %(known)s"),
    "unknown-place": _("no record is expected here, so the file is left out; see CONTRIBUTING for the folders"),
    "unknown-reference": _("there is no '%(given)s'"),
    "verification-due": _("the last check held until %(date)s; check the facts and write the new day"),
    "wrong-ending": _("the file must end in .yaml; rename it to %(name)s.yaml"),
    "yaml-alias": _("'&' and '*' have a special meaning at the start of a value; put the value in quotation marks"),
    "yaml-character": _("there is a character here that a file cannot hold; delete it and type it again"),
    "yaml-key-not-text": _("a field's name must be a single word before ':'"),
    "yaml-merge-conflict": _(
        "two versions of this record were left in; keep one and delete the lines with <<<<<<<, ======= and >>>>>>>"
    ),
    "yaml-second-document": _("a line '---' starts a second record; a file holds one"),
    "yaml-syntax": _(
        "this line cannot be read: «%(line)s». Check the indent, the colon and the quotation marks, here and just above"
    ),
    "yaml-tab": _("there is a tab before the text; use spaces instead"),
    "yaml-tag": _("'!' has a special meaning at the start of a value; put the value in quotation marks"),
    "yaml-too-deep": _("this is nested more than %(limit)s levels deep"),
}
"""By the code of the problem."""

MEANT = _("did you mean '%(meant)s'?")
"""Added when a known word is like the one that was typed."""


_QUOTED = 120
"""Characters of what somebody wrote that a sentence quotes at most."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that would change how a line is shown."""


def sentence(problem: Problem, translations: Translations) -> str:
    """Say what is wrong and what to type instead."""
    arguments = {name: quoted(value) for name, value in problem.arguments.items()}
    said = translations.gettext(SENTENCES[problem.code]) % arguments
    if arguments.get("meant"):
        said = f"{said}; {translations.gettext(MEANT) % arguments}"
    return said


def quoted(text: str) -> str:
    """Give what somebody wrote as part of one line: not too long, and without hidden characters."""
    short = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    spaced = short.replace("\n", " ")
    return "".join("\N{REPLACEMENT CHARACTER}" if category(sign) in _UNSEEN else sign for sign in spaced)
