"""What is wrong between records, or with the day."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "address-taken": _("the address %(address)s belongs to another page of the site; give this file another name"),
    "alert-over": _("this was over on %(date)s and is shown no more; the file can be deleted"),
    "alert-untranslated": _("an alert must be in every language; add: %(languages)s"),
    "bad-enquiries-name": _(
        "the file is named '%(given)s', but counts %(name)s; name it %(name)s.yaml, or correct 'period:'"
    ),
    "bad-full-name": _(
        "'%(given)s' does not name a record; write its file without services/ and .yaml, like %(example)s"
    ),
    "bad-plan-name": _(
        "a plan's file is named by its year, like 2026.yaml; rename '%(given)s.yaml', or move its rows into the "
        "plan of that year"
    ),
    "bad-row-name": _("'%(given)s' does not name a row of a plan; write year/row, like %(example)s"),
    "day-to-come": _("the day %(date)s is still to come; write the day on which it was"),
    "ends-without-afterwards": _(
        "this ends on %(date)s; add 'afterwards:' with et: … below it, saying whom to turn to then"
    ),
    "exclusion-without-alternative": _(
        "it says for whom this is not, but not where else they get help; add 'alternative:'"
    ),
    "in-no-plan": _(
        "this names no row of a plan; if it belongs to one, add 'plan_rows:' and below it a line like - %(example)s"
    ),
    "lines-missing": _("say which lines of '%(document)s' tell this; add 'lines:', like lines: 317-319"),
    "link-without-language": _("it is not said in which languages this page is; add them, like languages: [et, en]"),
    "missing-translation": _("not translated yet into: %(languages)s"),
    "no-languages": _("there is no language; add a file like et.yaml to this folder"),
    "no-lines-to-count": _("'%(document)s' has no lines that can be counted; delete this line"),
    "no-municipality": _(
        "there is no municipality '%(owner)s'; correct the folder's name, or add municipality.yaml to it"
    ),
    "no-page": _("'%(given)s' has no page of its own; name a municipality, service, event, plan, topic or audience"),
    "no-step-leads-here": _(
        "no step of the journey leads to this service; in 'local:' of a step in services/journey/steps/ add it "
        "below the 'services:' of your municipality, as - %(given)s, or leave it if none fits"
    ),
    "no-such-line": _("'%(document)s' has only %(lines)s lines, so there is no line %(given)s"),
    "nothing-to-accept": _("no translations are kept for this; name a record in services/"),
    "offered-overdue": _(
        "'offered' needs a current check, and this one held until %(date)s; check the facts and write the new "
        "day, or if you cannot, write unconfirmed"
    ),
    "offered-unverified": _(
        "'offered' needs a check; add, not indented, 'verified:' with on: (the day) and by: (the role) indented "
        "below it, or write unconfirmed"
    ),
    "orphan": _(
        "no record names this one, so it is shown nowhere; write its name %(given)s in a field of the record it "
        "belongs to, such as %(fields)s, or delete the file"
    ),
    "outside-parent": _(
        "%(start)s to %(end)s is not within the time of '%(parent)s'; if the source says so, leave it and tell "
        "it under 'anomalies:' (see docs/reference/parts.md), else correct it"
    ),
    "owner-contract-ended": _(
        "the contract of '%(given)s' ended on %(date)s; name who answers for this record now, or if it was "
        "extended correct 'until:' in %(file)s"
    ),
    "page-of-no-language": _(
        "'%(given)s' is not a language of the site, so this page is left out; move it to the folder of its language"
    ),
    "page-without-language": _(
        "the file stands in no language's folder, so the page is left out; move it to one under a name that is "
        "free there, like content/et/tutvustus.md"
    ),
    "parent-below": _("'%(given)s' stands further down; a row must stand above its parts: move it up"),
    "printed-backwards": _(
        "it ends (%(end)s) before it starts (%(start)s); if the source says so, leave it and tell it under "
        "'anomalies:' (see docs/reference/parts.md), else correct it"
    ),
    "redirect-of-existing": _(
        "'%(given)s' still exists, so its address cannot lead elsewhere; delete this redirect or that record"
    ),
    "redirect-twice": _("the address of '%(given)s' is led elsewhere in %(other)s already; keep one of the two"),
    "role-ended": _(
        "this ended on %(date)s; add 'afterwards:' with et: … below it, saying whom to turn to now, or delete "
        "the file and its name in other records"
    ),
    "row-left-out": _(
        "no service or event names the row '%(given)s'; add it to the 'plan_rows:' of the one it belongs to, or "
        "leave it if there is none"
    ),
    "row-twice": _(
        "the id '%(given)s' is used on line %(line)s already; give this row another one, or delete what repeats"
    ),
    "same-as-template": _(
        "'%(field)s' is the same as in the template; delete it with the lines indented below it, then it follows "
        "the template"
    ),
    "same-organisation": _(
        "'%(other)s' is the same organisation; keep one record, delete the other, and write the name of the one "
        "you keep everywhere"
    ),
    "same-title": _(
        "'%(other)s' has the same title; if it is the same thing, keep one of the two, else make the titles differ"
    ),
    "state-over": _("'%(state)s' held until %(date)s; find out what holds now and change 'state:' or 'until:'"),
    "sum-differs": _(
        "the printed sum is %(printed)s, but it adds up to %(added)s; if the source says so, leave it and tell "
        "it under 'anomalies:' (see docs/reference/parts.md), else correct it"
    ),
    "told-twice": _("'%(given)s' stands in '%(other)s' too; keep it in one record and let the other one name that"),
    "translation-outdated": _(
        "the Estonian text was changed after it was translated into: %(languages)s; translate it again, then run "
        "'tatsite accept' on this file, or ask whoever looks after the site"
    ),
    "translation-untracked": _(
        "nobody put down that the translation (%(languages)s) follows the Estonian text; see that it does, then "
        "run 'tatsite accept' on this file, or ask whoever looks after the site"
    ),
    "translations-of-nothing": _(
        "there is no record '%(given)s'; delete this file, or rename it as the record was renamed"
    ),
    "unknown-plan-row": _("there is no row '%(given)s' in %(file)s; correct the name or delete the line"),
    "unknown-reference": _(
        "there is no '%(given)s', because there is no file %(file)s; correct the name or add that file"
    ),
    "unknown-row": _("nothing in this file has the id '%(given)s'; correct it or delete the line"),
    "verification-due": _("the last check held until %(date)s; check the facts and write the new day"),
    "wrong-kind": _("'%(given)s' cannot stand here; write one from %(kinds)s, like %(example)s"),
}
"""By the code of the problem."""

VARIANTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "orphan": (
        (
            "kept",
            _(
                "no record names this one yet; write its name %(given)s in a field of the record it belongs to, such "
                "as %(fields)s, or leave it as it is"
            ),
        ),
    ),
    "address-taken": (
        (
            "folder",
            _("the address %(address)s belongs to another page of the site; give the folder '%(folder)s' another name"),
        ),
    ),
    "told-twice": (
        (
            "contacts",
            _(
                "'%(given)s' stands in '%(other)s' too; delete this channel, and 'channels:' if none is left, and "
                "add, not indented, contacts: [%(contacts)s]"
            ),
        ),
        (
            "places",
            _(
                "'%(given)s' stands in '%(other)s' too; delete it here with the lines indented below it, and write "
                "in its place place: %(places)s"
            ),
        ),
    ),
    "unknown-plan-row": (("meant", _("there is no row '%(given)s' in %(file)s; did you mean '%(meant)s'?")),),
    "unknown-reference": (
        (
            "sign",
            _(
                "there is no '%(given)s': its letter '%(sign)s' is of another alphabet; type the word by hand: "
                "%(meant)s"
            ),
        ),
        ("meant", _("there is no '%(given)s'; did you mean '%(meant)s'?")),
        ("known", _("there is no '%(given)s'; choose from: %(known)s")),
    ),
    "unknown-row": (("meant", _("nothing in this file has the id '%(given)s'; did you mean '%(meant)s'?")),),
}
"""Sentences for when more is known: the first one whose argument is there is said instead."""
