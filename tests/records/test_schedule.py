from __future__ import annotations

import pytest
from pydantic import ValidationError

from tatsite.records.schedule import Schedule


def _refusal(value: dict[str, object]) -> str:
    with pytest.raises(ValidationError) as caught:
        Schedule.model_validate(value)
    return str(caught.value.errors()[0]["type"])


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"starts": 2027},
        {"starts": "2027-Q2", "ends": "2027-Q3"},
        {"starts": "2027-03", "ends": "2027-03-31", "skip": [{"date": "2027-03-14"}]},
        {"starts": "2027-03-02", "all_day": True, "ends": "2027-03-02"},
        {"starts": "2027-03-02 17:30", "ends": "2027-03-02 17:31"},
        {"starts": "2027-03-02 17:30", "length": "90 minutes", "repeat": {"every": "week"}},
        {"starts": "2027-03-02", "repeat": {"every": "month", "on": "last wed", "until": "2027-03-02"}},
        {"starts": "2027-03-02", "repeat": {"every": "quarter", "on": ["day 15", "last day"], "count": 500}},
        {"extra": [{"starts": "2027-03-02"}]},
    ],
)
def test_dates_may_be_as_imprecise_as_they_are_known(value: dict[str, object]) -> None:
    assert Schedule.model_validate(value)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"starts": "2027-03-02", "ends": "2027-03-02", "length": "1 day"}, "both-fields"),
        ({"ends": "2027-03-02"}, "needs-start"),
        ({"repeat": {"every": "week"}}, "needs-start"),
        ({"skip": [{"date": "2027-03-02"}]}, "needs-start"),
        ({"starts": "2027-Q2", "repeat": {"every": "week"}}, "needs-whole-start"),
        ({"starts": "2027", "length": "1 day"}, "needs-whole-start"),
        ({"starts": "2027-03-02", "repeat": {"every": "week", "until": "2027-03-01"}}, "end-before-start"),
        ({"starts": "2027-03-02 17:30", "ends": "2027-03-02 17:30"}, "end-before-start"),
        ({"starts": "2027-03-02", "ends": "2027-03-01"}, "end-before-start"),
        ({"starts": "2027-Q2", "ends": "2027-Q1"}, "end-before-start"),
        ({"starts": "2027-03-02 17:30", "all_day": True}, "all-day-with-time"),
    ],
)
def test_dates_that_contradict_each_other_are_refused(value: dict[str, object], code: str) -> None:
    assert _refusal(value) == code
