"""What is wrong with a calendar file, or what a person must look at in what was taken over from it."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "calendar-cut": _("the calendar ends before this part of it (%(name)s) does; export it again"),
    "calendar-empty": _("there is no event in this calendar; check what was exported"),
    "calendar-gone": _(
        "this event is not in the calendar any more; if it is called off say so under 'changes', or delete this file"
    ),
    "calendar-line": _(
        "this line of the calendar cannot be read: «%(line)s»; export the calendar again, or correct this event in it"
    ),
    "calendar-missing": _(
        "the event has no %(name)s; add it in the calendar (SUMMARY is its title, DTSTART its beginning, UID its name "
        "for programs) and export it again"
    ),
    "calendar-no-date": _("no date of this event is left, so it was not taken over"),
    "calendar-not-taken": _(
        "%(name)s was not taken over, because a record has no place for it; if readers need it, add it by hand"
    ),
    "calendar-one-by-one": _(
        "this repetition cannot be written as 'repeat', so %(number)s dates up to %(last)s were written one by one; "
        "import the calendar again when they end"
    ),
    "calendar-people": _("people named in the calendar (%(names)s) were not taken over"),
    "calendar-personal": _(
        "there is an e-mail address or a phone number in %(name)s; read the text, and delete what belongs to a person"
    ),
    "calendar-private": _("this event is marked as private in the calendar, so it was not taken over"),
    "calendar-rule": _(
        "a repetition like this cannot be taken over: «%(given)s»; enter its dates one by one in the calendar, or "
        "write the record by hand"
    ),
    "calendar-to-add": _("the calendar does not say everything; a person must add: %(fields)s"),
    "calendar-too-large": _(
        "the calendar is larger than %(limit)s MB or has more than %(events)s events; export a shorter time"
    ),
    "calendar-twice": _("this event is in the calendar twice; delete one and export it again"),
    "calendar-value": _("this cannot be read: «%(given)s»; correct the event in the calendar and export it again"),
    "calendar-zone": _(
        "the time zone '%(zone)s' is not known; choose that of Tallinn (Europe/Tallinn) in the calendar and export it "
        "again"
    ),
    "not-a-calendar": _("this is no calendar: «%(line)s»; it must be a file in the format iCalendar (.ics)"),
}
"""By the code of the problem."""
