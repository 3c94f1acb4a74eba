"""What is wrong with a calendar file, or what a person must look at in what was taken over from it."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "calendar-cut": _("the calendar breaks off before this part of it (%(name)s) ends; export it again"),
    "calendar-empty": _("there is no event in this calendar; check what was exported"),
    "calendar-gone": _(
        "this event is not in the calendar any more; if it is called off, write its coming dates under "
        "'changes:' with cancelled: true; if nobody knows of it yet, delete this file; if it takes place, "
        "leave the file as it is"
    ),
    "calendar-line": _(
        "this line of the calendar cannot be read: «%(line)s»; export the calendar again; if that does "
        "not help, correct this event in it first"
    ),
    "calendar-missing": _(
        "the event has no %(name)s (SUMMARY is its title, DTSTART its beginning, UID a code that the "
        "calendar program gives it); add it in the calendar and export the calendar again, or write the "
        "record by hand"
    ),
    "calendar-no-date": _(
        "all dates of this event are deleted in the calendar, so it was not taken over; delete the event "
        "there too, or add a date"
    ),
    "calendar-not-taken": _(
        "this %(name)s cannot stand in the record as it is, so it was not taken over; if readers need it, "
        "add it by hand"
    ),
    "calendar-one-by-one": _(
        "this repetition cannot be written as 'repeat:', so its dates were written one by one (in all "
        "%(number)s, the last one %(last)s); if the event goes on after that, import the calendar again "
        "by then"
    ),
    "calendar-people": _("personal data in the calendar (%(names)s) were not taken over; that is as it should be"),
    "calendar-personal": _(
        "there is an e-mail address or a phone number in %(name)s; read the text, and before you send it in "
        "delete personal data in the record and in the calendar, or the next import brings them back"
    ),
    "calendar-private": _(
        "this event is marked as private in the calendar, so it was not taken over; if it is for "
        "everybody, change that in the calendar"
    ),
    "calendar-rule": _(
        "a repetition like this cannot be taken over: «%(given)s»; enter its dates one by one in the "
        "calendar and export it again, or write the record by hand"
    ),
    "calendar-to-add": _("the calendar does not say everything that the record needs; add: %(fields)s"),
    "calendar-too-large": _(
        "the calendar is larger than %(limit)s MB or has more than %(events)s events; export a shorter period"
    ),
    "calendar-twice": _(
        "this event is in the calendar twice; delete the one that is not needed and export the calendar again"
    ),
    "calendar-value": _(
        "there is a mistake in this: «%(given)s»; correct it in the calendar and export the calendar again"
    ),
    "calendar-zone": _(
        "the time zone '%(zone)s' is not known; choose that of Tallinn (Europe/Tallinn) in the calendar and export it "
        "again"
    ),
    "not-a-calendar": _("this is not a calendar: «%(line)s»; save the calendar as an iCalendar file (.ics)"),
}
"""By the code of the problem."""
