"""What is wrong with what stands in a field."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "age-backwards": _("the highest age (%(end)s) is below the lowest (%(start)s); exchange 'minimum' and 'maximum'"),
    "all-day-with-time": _(
        "'%(given)s' has a time, but 'all_day' says whole days; delete the time or write all_day: false"
    ),
    "bad-amount": _(
        "'%(given)s' is not an amount in euro; write it like 12.50, with a point and without the euro sign"
    ),
    "bad-count": _("'%(given)s' cannot stand here; write a whole number like 12, or under 5"),
    "bad-date": _("'%(given)s' is not a date; write it like 2026, 2026-Q2, 2026-05 or 2026-05-31"),
    "bad-date-time": _("'%(given)s' is not a date; write it like 2027-03-02, or with its time like 2027-03-02 17:30"),
    "bad-days": _(
        "'%(given)s' is not a day of the week; write mon, tue, wed, thu, fri, sat or sun, or several days like mon-thu"
    ),
    "bad-duration": _(
        "'%(given)s' is not a length of time; write it like 90 minutes, 2 hours, 5 days or 1 month, or delete "
        "the line when there is none"
    ),
    "bad-email": _("'%(given)s' is not an e-mail address; write it like info@example.ee"),
    "bad-extension": _("'%(given)s' is no extension of a number; write its digits only, like '12'"),
    "bad-fingerprint": _(
        "'%(given)s' is not a fingerprint of a text; this file is not written by hand: put it back as it was, or "
        "ask whoever looks after the site to run 'tatsite accept'"
    ),
    "bad-hours": _(
        "write the hours below 'hours:', each day or range of days on a line of its own, like mon-fri: '09:00-17:00'"
    ),
    "bad-id": _(
        "'%(given)s' cannot be an id; use small letters a-z, digits and hyphens, like keelekohvik-kevad; a "
        "printed number goes to 'number:'"
    ),
    "bad-interval": _("'%(given)s' is not a length of time; write it like 30 days, 6 weeks or 6 months"),
    "bad-language": _(
        "'%(given)s' is not a language as it is written here; write et, en, ru, uk, another code of two or three "
        "letters, or eesti viipekeel"
    ),
    "bad-lines": _(
        "'%(given)s' are no line numbers; write them like 317 or 317, 362-363, with a hyphen and the smaller "
        "number first"
    ),
    "bad-moment": _(
        "'%(given)s' is not a date; write only what is known: 2027, 2027-Q2, 2027-03, 2027-03-02 or 2027-03-02 17:30"
    ),
    "bad-phone": _("'%(given)s' is not a phone number; write one number and no words, like +372 5550 0000"),
    "bad-postal-code": _("'%(given)s' is not a postal code; write five digits, like 51003"),
    "bad-processing-time": _("'%(given)s' is not a length of time; write it like 2 hours, 10 working days or 1 month"),
    "bad-quarter": _("'%(given)s' is not a quarter; write it like 2027-Q1"),
    "bad-repeat-day": _(
        "'%(given)s' is not a day to repeat on; for a week write one like tue, for a month one like last wed, "
        "day 15 or last day"
    ),
    "bad-times": _(
        "'%(given)s' is not a time of a day; write it with a short hyphen like '09:00-12:00, 13:00-17:00', or "
        "closed, or by appointment"
    ),
    "bad-url": _(
        "'%(given)s' is not a web address; write one address that starts with https://, without spaces, like "
        "https://www.tartu.ee"
    ),
    "both-fields": _(
        "'%(first)s' and '%(second)s' cannot stand together; keep one and delete the other with the lines "
        "indented below it"
    ),
    "cancelled-and-moved": _(
        "a cancelled date cannot be somewhere else or at another time; delete 'cancelled', or moved_to, ends, "
        "place and where"
    ),
    "channel-as-field": _(
        "'%(field)s' is no field here; delete this line and write below 'channels:' a line - kind: %(kind)s, and "
        "on the next one, aligned with the word kind, %(value)s: …"
    ),
    "citation-too-long": _("lines %(given)s are more than %(limit)s; cite only the lines that say it"),
    "coordinates-exchanged": _("the coordinates are exchanged; swap the numbers of 'latitude' and 'longitude'"),
    "count-too-small": _("%(given)s is so few that people could be recognised; write: under 5"),
    "date-needs-day": _("'%(given)s' is not a whole date; write it like 2026-11-23"),
    "day-twice": _("%(given)s stands in '%(first)s' and in '%(second)s'; let each day stand once"),
    "empty": _("'%(field)s' is empty; write something or delete the line"),
    "empty-item": _("an item of '%(field)s' is empty; fill it in or delete it, and '%(field)s:' too if none is left"),
    "empty-required": _("'%(field)s' is empty, but it is needed; fill it in as in the example in %(page)s"),
    "end-before-start": _(
        "the end (%(end)s) must come after the start (%(start)s); check both and correct the wrong one"
    ),
    "free-with-price": _("it is free and costs %(given)s at once; write free: false, or delete the amount"),
    "help-and-gap": _("there cannot be help and a gap at once; delete 'services', or 'gap_on' and 'gap_by'"),
    "help-or-gap": _("say who helps: add 'services' or 'instead'; if there is no help here, add 'gap_on' and 'gap_by'"),
    "hours-backwards": _(
        "the times '%(given)s' are not in order; write them from morning to evening, like 09:00-12:00, "
        "13:00-17:00; the end of a day is 24:00"
    ),
    "language-twice": _(
        "'%(given)s' is not a language of the site, and '%(meant)s:' is here already; move the text there or "
        "delete this line"
    ),
    "lines-backwards": _("the last line, %(end)s, stands before the first one, %(start)s; swap the two"),
    "missing-field": _("'%(field)s' is missing; add it as in the example in %(page)s"),
    "missing-source-text": _("the Estonian text is missing; add 'et:'"),
    "needs-dash": _(
        "'%(field)s' must be a list; put '- ' before the first line of each item and align its other lines with "
        "the text after it"
    ),
    "needs-fields": _(
        "'%(field)s' takes no text of its own; move what you wrote to indented lines below it, like %(fields)s"
    ),
    "needs-list": _("'%(field)s' must be a list: each item on a line of its own, after '- '"),
    "needs-indent": _("indent the lines below '%(field)s:' by two more spaces"),
    "needs-no-dash": _("there is one '- ' too many at '%(field)s'; delete it"),
    "needs-number": _("'%(field)s' must be a number in digits, not '%(given)s'"),
    "needs-start": _(
        "'%(field)s' needs a first date; add, not indented, one like starts: 2027-03-02 17:30, or delete "
        "'%(field)s:' with the lines indented below it"
    ),
    "needs-text": _("'%(field)s' must be a text; put it in quotation marks: '%(given)s'"),
    "needs-too": _(
        "'%(field)s' needs '%(other)s' too; add it with a role, never a person's name, like %(other)s: Tartu "
        "koordinaator"
    ),
    "needs-true-false": _("'%(field)s' must be true or false, without quotation marks, not '%(given)s'"),
    "needs-whole-start": _(
        "'%(field)s' needs a whole first date; instead of '%(given)s' write one like 2027-03-02 or 2027-03-02 17:30"
    ),
    "needs-whole-number": _("'%(field)s' must be a whole number like 12, not '%(given)s'"),
    "no-change": _(
        "nothing is changed here; write cancelled: true (called off), moved_to (new time), ends (new end), place "
        "or where (new place)"
    ),
    "no-such-date": _("there is no such date as %(given)s"),
    "not-a-choice": _("'%(given)s' is not possible for '%(field)s'; choose from: %(expected)s"),
    "number-form": _(
        "'%(given)s' is not written as a number must be; write %(number)s, with a point instead of a comma and "
        "without quotation marks, spaces and the euro sign"
    ),
    "number-too-large": _("'%(given)s' is too large for '%(field)s'; it must be at most %(le)s"),
    "number-too-small": _("'%(given)s' is too small for '%(field)s'; it must be at least %(ge)s"),
    "one-date": _(
        "only one date fits here; write the further dates of an event under 'extra:', each on a line like - "
        "starts: 2027-03-09 17:30"
    ),
    "one-field": _("write '%(first)s' or '%(second)s' here; one of them is needed, see %(page)s"),
    "persona-real": _("a persona must be invented; if it is, write true; if it is a real person, delete the file"),
    "repeat-day-mismatch": _(
        "'%(given)s' does not go with 'every: %(every)s'; a week repeats on days like tue, a month, quarter or "
        "year on days like first tue, last wed or day 15"
    ),
    "review-unsigned": _("'reviewed' needs who and when; add 'by:' with the role and 'on:' with the day"),
    "times-of-several-days": _(
        "'%(given)s' would hold on every day in between, weekends and holidays too; write the times of several days "
        "under 'seasons:', or closed here"
    ),
    "text-per-language": _(
        "'%(field)s' is told by language; move the text to a line of its own below it, indented: et: …, and add "
        "a line for each translation, like en: …"
    ),
    "too-long": _("'%(field)s' has %(length)s characters; at most %(limit)s are possible"),
    "unknown-field": _(
        "there is no field '%(field)s' here; delete it with the lines indented below it, or see in %(page)s what "
        "can stand here"
    ),
    "unknown-language": _("'%(given)s' is not a language of the site; its languages are %(known)s"),
    "year-far-off": _("%(given)s cannot be the year that is meant; write one from %(first)s to %(last)s"),
}
"""By the code of the problem."""

VARIANTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "empty-required": (
        ("expected", _("'%(field)s' is empty, but it is needed; choose from: %(expected)s")),
        ("like", _("'%(field)s' is empty, but it is needed; fill it in, like %(field)s: %(like)s")),
    ),
    "missing-field": (
        ("expected", _("'%(field)s' is missing; add it and choose from: %(expected)s")),
        ("like", _("'%(field)s' is missing; add it, like %(field)s: %(like)s")),
    ),
    "text-per-language": (
        (
            "item",
            _(
                "'%(field)s' is told by language; keep the dash and write - et: …, and each translation exactly "
                "below et:, like en: …"
            ),
        ),
    ),
    "unknown-field": (
        ("meant", _("there is no field '%(field)s' here; did you mean '%(meant)s'?")),
        ("fields", _("there is no field '%(field)s' here; delete it, or use one of: %(fields)s")),
    ),
}
"""Sentences for when more is known: the first one whose argument is there is said instead."""
