"""What is wrong with the dates of an event."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "change-hits-nothing": _(
        "the event has no date on %(given)s, so nothing is changed; write the date as it was announced, or delete "
        "this item"
    ),
    "change-twice": _("there is a change for %(given)s on line %(line)s already; put both into one item"),
    "dated-not-updated": _(
        "calendars and news need the day on which something here last changed; add it, not indented, like updated: "
        "%(today)s"
    ),
    "event-over": _(
        "this was over on %(date)s, but it still says '%(state)s'; write ended, and if it took place add 'held:' "
        "with - on: and the day below it"
    ),
    "extra-twice": _(
        "the event is on %(given)s anyway; delete this item, or if something is different that time, write that "
        "under 'changes:'"
    ),
    "moved-onto-another": _(
        "another date of this event begins on %(given)s already; if only that one is held, delete moved_to, ends, "
        "place and where in this item and write cancelled: true"
    ),
    "no-series-end": _(
        "this repeats without an end, so nobody may look at it again for years; add below 'repeat:' the last day "
        "that is planned, at most a year ahead, like until: %(until)s"
    ),
    "on-holiday": _("%(dates)s is a public holiday; leave it if that is meant, else correct the date"),
    "repeat-never": _(
        "none of the months in which this repeats has such a day, so there is no date; correct 'on:', or the month "
        "in 'starts:'"
    ),
    "skip-hits-nothing": _("the event has no date on %(given)s, so nothing is left out; delete this item"),
    "start-off-repeat": _(
        "%(given)s is not one of the dates that 'repeat:' gives; write the first one that is (%(write)s), or "
        "correct 'on:'"
    ),
    "too-many-dates": _(
        "this has more than %(limit)s dates; write an earlier 'until:' or a smaller 'count:', or keep fewer 'extra:'"
    ),
}
"""By the code of the problem."""

VARIANTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "change-hits-nothing": (
        ("time", _("the event is at another time on that day; instead of %(given)s write date: %(time)s")),
        (
            "skipped",
            _("%(given)s is left out under 'skip:', so nothing is changed; delete the date there, or this item here"),
        ),
        (
            "nearest",
            _(
                "the event has no date on %(given)s, so nothing is changed; write the date as it was announced "
                "(the nearest one is date: %(nearest)s), or delete this item"
            ),
        ),
    ),
    "on-holiday": (
        (
            "skip",
            _(
                "the event falls on a public holiday: %(dates)s; leave it if that is meant, else write under "
                "'skip:' (a field that is not indented) a line like - date: %(skip)s"
            ),
        ),
    ),
    "repeat-never": (
        (
            "skipped",
            _(
                "every date is left out, so there is none; delete one under 'skip:', or if it is called off, move "
                "it from there to 'changes:', as - date: %(skipped)s with cancelled: true below"
            ),
        ),
        (
            "paused",
            _("every date is within a pause, so there is none; correct 'pauses:', or 'starts:' and 'until:'"),
        ),
        (
            "next",
            _(
                "no date fits before this end, so there is none; the first one would be %(next)s: write a later end, "
                "like until: %(until)s, or correct 'on:'"
            ),
        ),
    ),
    "skip-hits-nothing": (
        (
            "extra",
            _(
                "%(given)s stands under 'extra:', and what is extra is not left out; delete this item and the date "
                "there; but if that date is called off, delete only this item and write under 'changes:' - date: "
                "%(given)s with cancelled: true below"
            ),
        ),
        (
            "nearest",
            _(
                "the event has no date on %(given)s, so nothing is left out; the nearest one is date: %(nearest)s, "
                "write that or delete this item"
            ),
        ),
    ),
    "start-off-repeat": (
        (
            "pause",
            _(
                "%(given)s is within the pause %(pause)s; write the first date outside it (%(write)s), or correct "
                "'pauses:'"
            ),
        ),
    ),
    "too-many-dates": (
        (
            "write",
            _(
                "this has more than %(limit)s dates by now, so the oldest ones are no longer shown; make the next "
                "one the first (%(write)s), and add below 'repeat:' 'until:' with the last day that is planned"
            ),
        ),
    ),
}
"""Sentences for when more is known: the first one whose argument is there is said instead."""
