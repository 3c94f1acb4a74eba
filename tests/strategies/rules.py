"""Fields that depend on each other, made so that they agree."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from tatsite.records import channels, common, hours, journey, notices, programme, schedule, translation
from tests.strategies.texts import TEXTS
from tests.strategies.values import (
    CLOCKS,
    DAY,
    DAYS,
    DURATION,
    EURO,
    MONTHLY,
    SLUGS,
    TIMES,
    WEEKLY,
    full_names,
    slots,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import SearchStrategy
    from pydantic import BaseModel

Fields = dict[str, Any]

_TEXT = st.fixed_dictionaries({"et": TEXTS}, optional={"ru": TEXTS})
_LATER = st.integers(0, 400).map(dt.timedelta)


def _later(*, first: str, last: str, required: bool) -> SearchStrategy[Fields]:
    """Give two days in order; the last one may be left out unless it is required."""

    def days(drawn: tuple[dt.date, dt.timedelta, bool]) -> Fields:
        start, length, both = drawn
        ends = {last: (start + length).isoformat()} if both or required else {}
        return {first: start.isoformat(), **ends}

    return st.tuples(DAYS, _LATER, st.booleans()).map(days)


_EXCEPTIONS = st.one_of(
    st.tuples(DAY, TIMES).map(lambda two: {"since": two[0], "times": two[1]}),
    _later(first="since", last="until", required=True).map(lambda days: days | {"times": hours.CLOSED}),
)
_ALERTED = st.one_of(
    _later(first="starts", last="ends", required=True),
    DAY.map(lambda day: {"starts": f"{day} 08:00", "ends": f"{day} 23:59"}),
    DAY.map(lambda day: {"starts": f"{day} 18:30", "ends": day}),
)
_PORTIONS = st.tuples(st.integers(1, 900), st.integers(0, 90)).map(lambda two: {"first": two[0], "last": sum(two)})
_AGES = st.tuples(st.none() | st.integers(0, 120), st.none() | st.integers(0, 120)).map(
    lambda ages: dict(
        zip(
            ("minimum", "maximum"),
            ages if None in ages else sorted(age for age in ages if age is not None),
            strict=True,
        )
    )
)
_COSTS: SearchStrategy[Fields] = st.one_of(
    st.sampled_from(
        ({"free": True}, {"free": True, "amount_eur": 0}, {"free": False}, {"free": True, "amount_eur": None})
    ),
    EURO.map(lambda amount: {"free": False, "amount_eur": amount}),
    st.tuples(EURO, EURO).map(lambda two: {"free": False, "amount_eur": min(two), "up_to_eur": max(two)}),
)
_ADDRESSES = st.fixed_dictionaries({"street": TEXTS, "city": TEXTS}, optional={"postal_code": st.just(51003)})
_SOMEWHERE = st.one_of(
    st.fixed_dictionaries({"place": full_names(["places"])}), st.fixed_dictionaries({"address": _ADDRESSES})
)
_BROUGHT = st.one_of(
    st.fixed_dictionaries({"document": SLUGS}, optional={"text": _TEXT}),
    st.fixed_dictionaries({"text": _TEXT}, optional={"document": st.none()}),
)
_HELPERS = st.lists(full_names(["services", "contacts"]), min_size=1, max_size=2)
_HELP = st.one_of(
    st.fixed_dictionaries({"services": st.lists(full_names(["services"]), min_size=1, max_size=2)}),
    st.fixed_dictionaries({"gap_on": DAY, "gap_by": TEXTS}, optional={"instead": _HELPERS}),
    st.fixed_dictionaries({"instead": _HELPERS}, optional={"note": _TEXT}),
    st.fixed_dictionaries({"note": _TEXT}),
)
_SIGNED = st.one_of(
    st.fixed_dictionaries({"state": st.sampled_from(("machine", "translated"))}, optional={"by": TEXTS, "on": DAY}),
    st.fixed_dictionaries({"state": st.just("reviewed"), "by": TEXTS, "on": DAY}),
)
_UNLIMITED: SearchStrategy[Fields] = st.just({})
_REPEATS = st.tuples(
    st.one_of(
        st.fixed_dictionaries({"every": st.sampled_from(("week", "two weeks"))}, optional={"on": slots(WEEKLY)}),
        st.fixed_dictionaries(
            {"every": st.sampled_from(("month", "quarter", "year"))}, optional={"on": slots(MONTHLY)}
        ),
    ),
    st.one_of(_UNLIMITED, st.fixed_dictionaries({"count": st.integers(1, 500)})),
).map(lambda two: {**two[0], **two[1]})
_OTHERWISE = st.one_of(
    st.just({"cancelled": True}),
    st.fixed_dictionaries({"place": full_names(["places"])}, optional={"cancelled": st.just(value=False)}),
    st.fixed_dictionaries({"where": _TEXT}),
)


@st.composite
def _changes(draw: st.DrawFn) -> Fields:
    day, length = draw(DAYS), draw(_LATER)
    moved = (day + length).isoformat()
    if draw(st.booleans()):
        return {"date": day.isoformat()} | draw(_OTHERWISE)
    return {"date": f"{day} 10:00", "moved_to": f"{moved} 10:00"} | draw(
        st.sampled_from(({}, {"ends": f"{moved} 10:01"}, {"ends": moved}, {"cancelled": False}))
    )


@st.composite
def _extras(draw: st.DrawFn) -> Fields:
    start = draw(DAYS)
    end = (start + draw(_LATER)).isoformat()
    return draw(
        st.sampled_from(
            (
                {"starts": start.isoformat()},
                {"starts": start.isoformat(), "ends": end},
                {"starts": f"{start} 10:00", "ends": f"{end} 18:30"},
                {"starts": start.isoformat(), "ends": None},
            )
        )
    )


@st.composite
def _schedules(draw: st.DrawFn) -> Fields:
    start = draw(DAYS)
    end = (start + draw(_LATER)).isoformat()
    forms: list[Fields] = [
        {},
        {"starts": None, "all_day": True},
        {"starts": draw(st.sampled_from((2027, "2027-Q2", "2027-05"))), "ends": draw(st.sampled_from(("2027", 2028)))},
        {"starts": start.isoformat(), "ends": end, "all_day": draw(st.booleans())},
        {"starts": start.isoformat(), "length": draw(DURATION)},
        {"starts": f"{start} 09:00", "ends": f"{end} 18:30", "all_day": False},
        {"starts": f"{start} {draw(CLOCKS)}", "length": draw(DURATION)},
    ]
    form = draw(st.sampled_from(forms))
    if "-" in str(form.get("starts")):
        rows = {"skip": st.fixed_dictionaries({"date": DAY}, optional={"reason": _TEXT}), "changes": _changes()}
        form |= {name: draw(st.lists(row, max_size=2)) for name, row in rows.items() if draw(st.booleans())}
    if str(form.get("starts")).count("-") == 2 and draw(st.booleans()):
        form["repeat"] = draw(_REPEATS)
        if "count" not in form["repeat"] and draw(st.booleans()):
            form["repeat"]["until"] = end
        if draw(st.booleans()):
            form["repeat"]["pauses"] = draw(st.lists(st.sampled_from(("Q3", "jul", "2027-Q3", 2027)), max_size=2))
    if not form.get("all_day") and draw(st.booleans()):
        form["extra"] = draw(st.lists(_extras(), max_size=2))
    return form


RULES: Final[Mapping[type[BaseModel], tuple[frozenset[str], SearchStrategy[Fields]]]] = {
    common.Age: (frozenset(common.Age.model_fields), _AGES),
    programme.Portion: (frozenset({"first", "last"}), _PORTIONS),
    common.Cost: (frozenset({"free", "amount_eur", "up_to_eur"}), _COSTS),
    channels.Place: (frozenset({"place", "address"}), _SOMEWHERE),
    channels.Reception: (frozenset({"place", "address"}), _SOMEWHERE),
    hours.HoursException: (frozenset({"since", "until", "times"}), _EXCEPTIONS),
    hours.SeasonHours: (frozenset({"since", "until"}), _later(first="since", last="until", required=True)),
    hours.Pause: (frozenset({"since", "until"}), _later(first="since", last="until", required=True)),
    journey.Bring: (frozenset({"document", "text"}), _BROUGHT),
    journey.LocalHelp: (frozenset({"services", "gap_on", "gap_by", "instead", "note"}), _HELP),
    notices.Alert: (frozenset({"starts", "ends"}), _ALERTED),
    schedule.Schedule: (frozenset(schedule.Schedule.model_fields), _schedules()),
    translation.Signed: (frozenset({"state", "by", "on"}), _SIGNED),
}
"""Which fields of a part depend on each other, and a strategy for all of them at once."""
