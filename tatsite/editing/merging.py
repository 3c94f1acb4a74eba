"""What a calendar says today put into a record that was made of it before.

The calendar owns the dates, and the Estonian title, details and place; everything else belongs to whoever filled it
in. A translation stays as it is: that the Estonian text changed is found out where translations are checked.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from tatsite.catalog import Item, occurrences
from tatsite.editing.canonical import tidy
from tatsite.records import Event
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.records.schedule import Schedule

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from tatsite.catalog import Occurrence

DATES: Final = tuple(Schedule.model_fields)
"""The fields that say when it is."""

Fields = dict[str, Any]
"""What a record says, by the names of its fields."""


def merged(written: Mapping[str, Any], texts: Fields, dates: Fields, today: dt.date) -> Fields:
    """Give what a record says with what a calendar says of it now; the same when that is nothing new.

    Args:
        written: What the record says.
        texts: What the calendar says of it, as for a new record.
        dates: When it is, as for a new record.
        today: The day, up to a year after which dates are compared.
    """
    fields = dict(written)
    fields["title"] = _text(written.get("title"), texts["title"])
    if texts["where"] and not (written.get("place") and not written.get("where")):
        fields["where"] = _text(written.get("where"), texts["where"])
    if texts["details"]:
        fields["details"] = _paragraphs(written.get("details"), texts["details"])
    if _taking_place(written, today) != _taking_place(dates, today):
        for name in DATES:
            fields.pop(name, None)
        fields |= _with_reasons(written, dates)
    return fields


def coming(written: Mapping[str, Any], today: dt.date) -> bool:
    """Tell whether a record says that something is still to take place."""
    return any(not one.over(today) for one in _occurrences(written, today) or [])


def _text(old: Any, new: Fields) -> Any:  # noqa: ANN401 - whatever was typed
    """Give a text with the Estonian of the calendar and the translations of the record."""
    told = old if isinstance(old, dict) else {}
    before = told.get(SOURCE_LANGUAGE)
    same = isinstance(before, str) and tidy(before) == tidy(new[SOURCE_LANGUAGE])
    return old if same else {**told, **new}


def _paragraphs(old: Any, new: list[Fields]) -> list[Any]:  # noqa: ANN401
    """Give the paragraphs of the calendar, each with the translations of the one that it was before."""
    told = [one for one in old if isinstance(one, dict)] if isinstance(old, list) else []
    before, now = ([tidy(str(one.get(SOURCE_LANGUAGE))) for one in texts] for texts in (told, new))
    found: list[Any] = []
    for _tag, start, end, first, last in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        earlier = told[start:end]
        found += [
            _text(earlier[place] if place < len(earlier) else None, one) for place, one in enumerate(new[first:last])
        ]
    return found


def _occurrences(fields: Mapping[str, Any], today: dt.date) -> list[Occurrence] | None:
    """Give the dates that fields say, or nothing when they are faulty."""
    try:
        told = Schedule.model_validate({name: fields[name] for name in DATES if name in fields})
    except ValidationError:
        return None
    event = Event.model_construct(**dict(told))
    return occurrences(Item("", "", "", "", event), today)


def _taking_place(fields: Mapping[str, Any], today: dt.date) -> list[tuple[Any, ...]] | None:
    """Give what the calendar decides of each date: when it is, whether it is, and where, if elsewhere."""
    found = _occurrences(fields, today)
    if found is None:
        return None
    return [
        (fields.get("all_day", False), one.planned, one.starts, one.ends, one.cancelled, _place(one)) for one in found
    ]


def _place(one: Occurrence) -> str:
    where = one.change.where if one.change else None
    return tidy(where.root[SOURCE_LANGUAGE]) if where else ""


def _with_reasons(written: Mapping[str, Any], dates: Fields) -> Fields:
    """Give dates with what people wrote of those that were there already: reasons, places and translations."""
    fields = dict(dates)
    for name, key in (("extra", "starts"), ("skip", "date"), ("changes", "date")):
        told = written.get(name)
        old = {str(one.get(key)): one for one in told if isinstance(one, dict)} if isinstance(told, list) else {}
        if name in fields:
            fields[name] = [_one(old.get(one[key], {}), one) for one in fields[name]]
    return fields


def _one(old: Fields, new: Fields) -> Fields:
    kept = {"reason"} if new.get("cancelled") else {"reason", "place"}
    fields = {name: value for name, value in old.items() if name in kept} | new
    if "where" in new:
        fields["where"] = _text(old.get("where"), new["where"])
        if "place" in fields and "where" not in old:
            del fields["where"]  # somebody named the place instead
    return fields
