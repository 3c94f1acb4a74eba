"""Values of the annotated types, in every form in which a file may have them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, get_args

from hypothesis import strategies as st
from pydantic import AfterValidator, BeforeValidator

from tatsite.records import KINDS, dates, fields, hours, notices, reach, references, schedule, translation
from tests.strategies.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hypothesis.strategies import SearchStrategy

SLUGS: Final = st.sampled_from(
    ("abi", "elukoha-registreerimine", "2026", "12", "1-a-2", "no", "null", "1e3", "0x1f", "012")
)
DAYS: Final = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
CLOCKS: Final = st.sampled_from(("00:00", "09:05", "10:00", "18:30", "23:59"))
DAY: Final = DAYS.map(dt.date.isoformat)
DATE: Final = st.one_of(
    st.sampled_from((2026, "2026", "2027-Q1", "2027-Q4", "2027-05", "2026-12")),
    DAY,
)
DATED: Final = st.one_of(DAY, st.tuples(DAY, CLOCKS).map(" ".join))
DURATION: Final = st.sampled_from(("1 month", "1 months", "90 minutes", "2 hours", "5 days", "999 years", "6 weeks"))
_INTERVALS: Final = st.sampled_from(("1 day", "30 days", "6 weeks", "99 months"))
_PHONES: Final = st.sampled_from(
    ("+372 5550 0000", "5550 0000", 55500000, "00372 5550-0000", "+358 9 1234567", "112", 112, 1247, "116 111", 116111)
)
_URLS: Final = st.sampled_from(
    (
        "https://naidis.example",
        "http://naidis.example/a?b=c&d#e",
        "https://õ.example/%20",
        "https://naidis.example:8080/x",
        f"https://naidis.example/{'tee/' * 100}",
    )
)
_EMAILS: Final = st.sampled_from(("info@naidis.example", "Mari.Tamm+abi@Naidis.Example", "no@naidis.example"))
_LANGUAGES: Final = st.sampled_from(("et", "ru", "uk", "en", "no", "fi", "yes", "rom", "eesti viipekeel", "rsl"))
_SITE_LANGUAGES: Final = st.sampled_from(("et", "en", "ru", "uk", "ar"))
_LINES: Final = st.sampled_from((317, "317", "362-363", "317, 362-363", "1-15", "20-20", "9, 3"))
_POSTAL_CODES: Final = st.sampled_from((51003, "51003", "01234"))
_FINGERPRINTS: Final = st.sampled_from(("0a1b2c3d", "12345678", "00000012", "1e234567", "deadbeef"))
EURO: Final = st.one_of(
    st.integers(0, 10**9), st.integers(0, 10**9).map(lambda cents: cents / 100), st.sampled_from((0, 0.5, 1200))
)
_NUMBERS: Final = st.one_of(st.integers(-(10**9), 10**9), st.sampled_from((0.9, -0.25, 10.0, 0.0001, 3.1415)))
_HIDDEN: Final = st.one_of(st.sampled_from(("under 5", 0, 5)), st.integers(5, 10**6))
_SEASONS: Final = st.one_of(st.sampled_from(("Q3", "jul", "dec", "2027-Q3", "2027-07")), DATE)
MONTHLY: Final = st.sampled_from(("first mon", "last sun", "day 1", "day 31", "last day"))
WEEKLY: Final = st.sampled_from(hours.DAYS)
TIMES: Final = st.sampled_from(
    ("09:00-17:00", "09:00-12:00, 12:30-17:00", "00:00-24:00", hours.CLOSED, hours.BY_APPOINTMENT)
)


def full_names(kinds: Iterable[str] = ()) -> SearchStrategy[str]:
    """Give full names of records of these kinds, or of any."""
    owners = st.sampled_from(("naidislinn", "national", "no"))
    return st.tuples(owners, st.sampled_from(sorted(kinds or KINDS)), SLUGS).map("/".join)


def names(refers: references.Refers) -> SearchStrategy[str]:
    """Give what a field may hold that leads to a record: its full name, its id, or a row of a plan."""
    if refers.kinds == ("plans",):
        return SLUGS.map("2026/{}".format)
    by_id = refers.owner or refers.kinds == ("municipality",)
    return SLUGS if by_id else full_names(refers.kinds)


@st.composite
def weeks(draw: st.DrawFn) -> dict[str, str]:
    """Give weekly hours: each day at most once, alone or in ranges, those over Sunday too."""
    days = draw(st.permutations(hours.DAYS))[: draw(st.integers(1, len(hours.DAYS)))]
    if draw(st.booleans()):
        return {draw(st.sampled_from(("mon-thu, sat", "mon-sun", "sat-mon", "fri-fri"))): draw(TIMES)}
    cut = draw(st.integers(1, len(days)))
    return {", ".join(group): draw(TIMES) for group in (days[:cut], days[cut:]) if group}


def slots(days: SearchStrategy[str]) -> SearchStrategy[str | list[str]]:
    """Give days of a repetition: one as a text, or a list."""
    return st.one_of(days, st.lists(days, min_size=1, max_size=3))


def checks(metadata: Iterable[object]) -> tuple[object, ...]:
    """Give what makes an annotated type known: the functions that check it."""
    return tuple(item.func for item in metadata if isinstance(item, BeforeValidator | AfterValidator))


def _by_checks(*types: tuple[Any, SearchStrategy[Any]]) -> Mapping[tuple[object, ...], SearchStrategy[Any]]:
    return {checks(get_args(kind)[1:]): strategy for kind, strategy in types}


VALUES: Final = _by_checks(
    (fields.Text, TEXTS),
    (fields.SiteLanguage, _SITE_LANGUAGES),
    (fields.Slug, SLUGS),
    (fields.Lines, _LINES),
    (fields.Euro, EURO),
    (fields.Number, _NUMBERS),
    (reach.Url, _URLS),
    (reach.Email, _EMAILS),
    (reach.Phone, _PHONES),
    (fields.LanguageCode, _LANGUAGES),
    (reach.PostalCode, _POSTAL_CODES),
    (references.FullName, full_names()),
    (dates.Date, DATE),
    (dates.Day, DAY),
    (dates.Moment, st.one_of(DATE, DATED)),
    (dates.DatedMoment, DATED),
    (dates.Interval, _INTERVALS),
    (dates.Duration, DURATION),
    (dates.Season, _SEASONS),
    (dates.ProcessingTime, st.one_of(DURATION, st.sampled_from(("10 working days", "1 working day")))),
    (dates.Quarter, st.sampled_from(("2027-Q1", "2026-Q4"))),
    (fields.Load, st.sampled_from((0, 1, 0.9, 0.25))),
    (reach.Extension, st.sampled_from(("12", 12, "012345"))),
    (hours.Times, TIMES),
    (hours.Hours, weeks()),
    (schedule.Slots, slots(WEEKLY)),
    (notices.Hidden, _HIDDEN),
    (translation.Fingerprint, _FINGERPRINTS),
)
"""Strategy of each annotated type; names of records that must exist are made by `names`."""
