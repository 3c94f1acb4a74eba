"""Facts in the words of one language: states, dates, money, hours, languages, sources.

Sentences that content rules fix word for word are msgids here and in the templates; nothing
glues an ending to a name.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from tatsite.records.common import State
from tatsite.records.hours import BY_APPOINTMENT, CLOSED, DAYS
from tatsite.records.journey import Need

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from tatsite.i18n import Translations
    from tatsite.records.common import Cost, Status
    from tatsite.records.journey import Deadline
    from tatsite.records.schedule import Repeat

_MONDAY = dt.date(2024, 1, 1)
_EURO_AFTER = "#,##0.00\u00a0€"
_EURO_WHOLE = "#,##0\u00a0€"

Tone = Literal["sure", "ask", "stop", ""]


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state as a short chip and the sentence that belongs to it."""

    chip: str
    """Two to five words, no full stop."""
    sentence: str
    """What it means for the reader; empty when the chip says all."""
    tone: Tone
    """Colour of the chip."""
    icon: str
    """Picture of the chip."""
    usual: bool = False
    """Whether it is what most records are, so that a row of a list need not say it."""


def now(status: Status, *, checked: bool) -> State:
    """Give the state that readers are told: without a current check, what was offered is not confirmed."""
    return State.UNCONFIRMED if status.state is State.OFFERED and not checked else status.state


def distinct(states: Iterable[StateWords]) -> list[StateWords]:
    """Give the states of a list that need a sentence, each once, the usual one first."""
    asking = dict.fromkeys(state for state in states if state.tone == "ask")
    return sorted(asking, key=lambda state: not state.usual)


def _last_day(date: str) -> str:
    """Give the last day of a date of any precision."""
    year, _dash, rest = date.partition("-")
    if "-" in rest:
        return date
    month = int(rest[1]) * 3 if rest.startswith("Q") else int(rest or 12)
    return f"{year}-{month:02}-{calendar.monthrange(int(year), month)[1]:02}"


@dataclass(frozen=True, slots=True)
class Words:
    """Facts as one language says them."""

    translations: Translations
    """The language."""

    def state(self, status: Status, asks: str, *, checked: bool) -> StateWords:
        """Say whether a service runs; `asks` is the sentence of what one must ask about."""
        _ = self.translations.gettext
        match now(status, checked=checked):
            case State.OFFERED:
                return StateWords(_("Available"), "", "sure", "ok")
            case State.UNCONFIRMED:
                return StateWords(_("Not confirmed"), asks, "ask", "q", usual=True)
            case State.PLANNED:
                return StateWords(_("Planned"), asks, "ask", "cal")
            case State.PILOT:
                return StateWords(_("Trial"), asks, "ask", "way")
            case State.PAUSED:
                if status.until:
                    until = {"date": self.figures(_last_day(status.until))}
                    return StateWords(_("Paused to the end of %(date)s") % until, "", "", "pause")
                return StateWords(_("Paused"), "", "", "pause")
        return StateWords(_("Ended"), "", "", "end")

    def asks(self, year: int, today: dt.date) -> str:
        """Say that something was in the plan of a year, and that nobody knows if it runs now; or is in one to come."""
        _ = self.translations.gettext
        if year > today.year:
            return _("This is in the %(year)s plan. Ask before you go.") % {"year": year}
        return _("This was in the %(year)s plan. We do not know if it runs now. Ask before you go.") % {"year": year}

    def draft(self, first: int, last: int | None) -> str:
        """Say that something is from a draft for these years; the last one may not be known."""
        _ = self.translations.gettext
        if last is None or last <= first:
            return _("From a draft. We do not know if it was approved.")
        years = {"years": f"{first}–{last}"}
        return _("From a draft for %(years)s. We do not know if it was approved.") % years

    def day(self, date: dt.date) -> str:
        """Write a day in words, such as "23 November 2026"."""
        return str(format_date(date, "long", locale=self.translations.locale))

    def moment(self, moment: str) -> str:
        """Write a day with its weekday and the time, or what is known of them."""
        date, _, clock = moment.partition(" ")
        if not clock:
            return self.period(date)
        return f"{self.weekday(date)}, {clock}"

    def weekday(self, moment: str) -> str:
        """Write the day of a moment with its weekday, such as "Thursday, 26 November 2026"."""
        date = dt.date.fromisoformat(moment.partition(" ")[0])
        return str(format_date(date, "full", locale=self.translations.locale))

    def ending(self, starts: str, ends: str) -> str:
        """Write when something is over: the time alone where the day is the same."""
        (day, _, _), (last, _, clock) = starts.partition(" "), ends.partition(" ")
        return clock if clock and day == last else self.moment(ends)

    def figures(self, date: str) -> str:
        """Write a date of any precision in figures, such as 31.08.2027; a quarter in words."""
        if "Q" in date:
            return self.period(date)
        return ".".join(reversed(date.split("-")))

    def period(self, date: str) -> str:
        """Write a date of any precision in words, such as "second quarter of 2025"."""
        _ = self.translations.gettext
        year, _dash, rest = date.partition("-")
        if rest.startswith("Q"):
            quarter = {
                "Q1": _("first quarter of %(year)s"),
                "Q2": _("second quarter of %(year)s"),
                "Q3": _("third quarter of %(year)s"),
                "Q4": _("fourth quarter of %(year)s"),
            }[rest]
            return quarter % {"year": year}
        match date.count("-"):
            case 2:
                return self.day(dt.date.fromisoformat(date))
            case 1:
                day = dt.date.fromisoformat(f"{date}-01")
                return str(format_date(day, "LLLL y", locale=self.translations.locale))
        return year

    def calendar_day(self, moment: str) -> tuple[str, str, str]:
        """Give weekday, day and month of a whole date in short, as a leaf of a calendar shows them."""
        date, locale = dt.date.fromisoformat(moment[: len("2027-03-02")]), self.translations.locale
        weekday, month = (str(format_date(date, pattern, locale=locale)) for pattern in ("EEE", "LLL"))
        return weekday, str(date.day), month

    def every(self, repeat: Repeat) -> str:
        """Say how often a series takes place."""
        _ = self.translations.gettext
        return {
            "week": _("every week"),
            "two weeks": _("every two weeks"),
            "month": _("every month"),
            "quarter": _("every quarter"),
            "year": _("every year"),
        }[repeat.every]

    def length(self, duration: str) -> str:
        """Write a length of time, such as "15 minutes" or "10 working days"."""
        ngettext = self.translations.ngettext
        number, unit = duration.split(" ", 1)
        count = int(number)
        if unit.startswith("working"):
            return ngettext("%(n)s working day", "%(n)s working days", count) % {"n": count}
        # CLDR has no Estonian months, and says a day and a night for a day.
        if unit.startswith("day"):
            return ngettext("%(n)s day", "%(n)s days", count) % {"n": count}
        if unit.startswith("month"):
            return ngettext("%(n)s month", "%(n)s months", count) % {"n": count}
        return str(format_unit(count, f"duration-{unit.rstrip('s')}", locale=self.translations.locale))

    def due(self, deadline: Deadline) -> str:
        """Say when a step is due."""
        _ = self.translations.gettext
        event = {
            "arrival": _("arrival in Estonia"),
            "moving": _("moving house"),
            "birth": _("birth of a child"),
            "start of work": _("first day at work"),
            "permit": _("getting your residence permit"),
            "end of permit": _("end of your residence permit"),
            "return": _("return to Estonia"),
            "any time": _("any time"),
        }[deadline.after]
        if deadline.after == "any time":
            return event
        when = (_("before: %(event)s") if deadline.before else _("after: %(event)s")) % {"event": event}
        within = _("within %(length)s") % {"length": self.length(deadline.within)} if deadline.within else ""
        return f"{when}, {within}" if within else when

    def need(self, need: Need) -> str:
        """Say whether one must take a step."""
        _ = self.translations.gettext
        return {
            Need.REQUIRED: _("Required"),
            Need.IF_APPLIES: _("If it applies"),
            Need.OPTIONAL: _("Optional"),
        }[need]

    def listed(self, items: Iterable[str]) -> str:
        """Join words as the language does: "a, b and c"."""
        return str(format_list(list(items), locale=self.translations.locale))

    def languages(self, codes: Iterable[str]) -> str:
        """Name languages in this one."""
        return self.listed(self.translations.name_of(code) for code in codes)

    def number(self, number: int) -> str:
        """Write a whole number with the separators of the language."""
        return str(format_decimal(number, locale=self.translations.locale))

    def decimal(self, number: Decimal) -> str:
        """Write a number with the separators of the language, with decimals only where there are some."""
        return str(format_decimal(number.normalize(), locale=self.translations.locale))

    def share(self, per_cent: Decimal) -> str:
        """Write a part of a whole, given in per cent, as the language does: "70%", "70 %"."""
        return str(format_percent(per_cent / 100, "#,##0.##%", locale=self.translations.locale))

    def money(self, amount: Decimal) -> str:
        """Write an amount in euro; the sign € in every language, cents only where there are some."""
        pattern = _EURO_WHOLE if amount == amount.to_integral_value() else _EURO_AFTER
        if self.translations.locale.language == "en":
            return str(format_currency(amount, "EUR", locale=self.translations.locale)).removesuffix(".00")
        return str(format_decimal(amount, pattern, locale=self.translations.locale))

    def price(self, cost: Cost) -> str:
        """Say what something costs the reader; nothing where no price is known."""
        _ = self.translations.gettext
        lowest, highest = cost.amount_eur, cost.up_to_eur
        if cost.free:
            return _("Free of charge")
        if highest is not None:
            last = self.money(highest)
            return _("up to %(sum)s") % {"sum": last} if lowest is None else f"{self.money(lowest)}–{last}"
        if lowest is None:
            return ""
        first = self.money(lowest)
        return _("from %(sum)s") % {"sum": first} if cost.at_least else first

    def days(self, days: str) -> str:
        """Write weekdays of an hours table, such as "Monday–Thursday, Saturday"."""
        ranges = ("–".join(map(self._weekday, part.split("-"))) for part in days.split(", "))
        named = ", ".join(ranges)
        return named[:1].upper() + named[1:]

    def attendances(self) -> list[str]:
        """Say whether somebody answers now, in the order of `Attendance`; the last words say until when, at the `*`."""
        _ = self.translations.gettext
        return [
            _("Open now"),
            _("Closed now"),
            _("Now by appointment only"),
            _("Closed for some time"),
            _("Hours today: not known"),
            _(", until *"),
        ]

    def _weekday(self, day: str) -> str:
        date = _MONDAY + dt.timedelta(days=DAYS.index(day))
        return str(format_date(date, "EEEE", locale=self.translations.locale))

    def times(self, times: str) -> str:
        """Write opening times of a day, such as "09:00–12:00, 12:30–17:00"."""
        _ = self.translations.gettext
        return {CLOSED: _("closed"), BY_APPOINTMENT: _("By appointment")}.get(times, times.replace("-", "–"))
