"""The network's joint calendar as text: what is in each other's way, then a line for each day of every month."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tatsite.records.dates import has_clock
from tatsite.reporting.sentences import quoted
from tatsite.wording import Words, place, told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from tatsite.catalog import Catalog, EventDay, Occurrence
    from tatsite.i18n import Translations

_MARK = "!"
"""Stands before a day on which events overlap."""


def overlaps_as_text(catalog: Catalog, days: Sequence[EventDay], translations: Translations) -> Iterator[str]:
    """Write every two events that overlap, a line each; then each month with a line for every day with events."""
    _ = translations.gettext
    report = _Report(catalog, translations)
    yield _("Events of one municipality on the same day for the same audience")
    overlaps = [(found.day, pair) for found in days for pair in found.overlaps]
    for day, (first, second) in overlaps:
        yield f"{_MARK} {report.day(day)}: {report.who(first)}: {report.what(first)} | {report.what(second)}"
    if not overlaps:
        yield "  " + _("there are none")
    for month, found in groupby(days, lambda one: f"{one.day:%Y-%m}"):
        yield ""
        yield report.words.period(month)
        for one in found:
            listed = "; ".join(f"{report.who(date)}: {report.what(date)}" for date in one.dates)
            yield f"{_MARK if one.overlaps else ' '} {report.day(one.day)}: {listed}"
    if not days:
        yield ""
        yield _("No dates are known for this period.")


class _Report:
    """The parts of a line in one language."""

    def __init__(self, catalog: Catalog, translations: Translations) -> None:
        self.words = Words(translations)
        self._catalog, self._translations = catalog, translations

    def day(self, day: dt.date) -> str:
        """Write a day with its weekday, such as "Tue 02.03.2027"."""
        weekday, _number, _month = self.words.calendar_day(day.isoformat())
        return f"{weekday} {self.words.figures(day.isoformat())}"

    def who(self, one: Occurrence) -> str:
        """Name the municipality, or the programme."""
        return place(self._catalog, one.item.owner, self._translations) or self._translations.gettext("the programme")

    def what(self, one: Occurrence) -> str:
        """Write the times and the title, and whether it is for officials."""
        event = one.item.record
        title = quoted(told(event.title, self._translations))
        mark = self._translations.gettext("for officials")
        return f"{self._times(one)} {title} ({mark})" if event.for_officials else f"{self._times(one)} {title}"

    def _times(self, one: Occurrence) -> str:
        _ = self._translations.gettext
        (day, _space, starts), (last, _space, ends) = one.starts.partition(" "), one.ends.partition(" ")
        if day != last:
            return f"{self._moment(one.starts)}–{self._moment(one.ends)}"
        if not has_clock(one.starts):
            return _("all day") if one.item.record.all_day else _("time not known yet")
        return f"{starts}–{ends}" if ends != starts else starts

    def _moment(self, moment: str) -> str:
        day, _space, clock = moment.partition(" ")
        return f"{self.words.figures(day)} {clock}".rstrip()
