from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter

from tatsite.catalog import FACTS, Catalog, Contact, contact, current, due
from tatsite.records import Organisation, Service
from tatsite.records.channels import Channel
from tatsite.records.common import Verification
from tests.projects import TODAY

CHANNEL: TypeAdapter[Channel] = TypeAdapter(Channel)
PLACE = {"kind": "place", "address": {"street": "Näidise tänav 1", "city": "Näidislinn"}}
PHONE = {"kind": "phone", "number": "+372 5550 0000"}
MAIL = {"kind": "email", "address": "keskus@naidislinn.example"}
WEB = {"kind": "web", "url": "https://naidislinn.example/"}
HOURS = {"hours": {"mon": "09:00-17:00"}}
LANGUAGES = {"languages": ["et"]}


def _check(on: str, every: str = "6 months") -> Verification:
    return Verification.model_validate({"on": on, "by": "Näidislinna koordinaator", "every": every})


def _channels(*channels: dict[str, Any]) -> list[Channel]:
    return [CHANNEL.validate_python(channel) for channel in channels]


@pytest.mark.parametrize(
    ("on", "every", "last"),
    [
        ("2026-05-23", "6 months", dt.date(2026, 11, 23)),
        ("2026-08-31", "6 months", dt.date(2027, 2, 28)),
        ("2027-08-31", "6 months", dt.date(2028, 2, 29)),
        ("2024-02-29", "12 months", dt.date(2025, 2, 28)),
        ("2026-01-31", "1 months", dt.date(2026, 2, 28)),
        ("2026-12-31", "2 months", dt.date(2027, 2, 28)),
        ("2026-10-31", "1 months", dt.date(2026, 11, 30)),
        ("2026-06-30", "6 months", dt.date(2026, 12, 30)),
        ("2026-12-01", "1 months", dt.date(2027, 1, 1)),
        ("2026-11-16", "99 months", dt.date(2035, 2, 16)),
        ("2026-11-16", "1 weeks", dt.date(2026, 11, 23)),
        ("2026-12-28", "6 weeks", dt.date(2027, 2, 8)),
        ("2026-11-16", "1 days", dt.date(2026, 11, 17)),
        ("2024-02-28", "30 days", dt.date(2024, 3, 29)),
    ],
)
def test_check_holds_to_this_day(on: str, every: str, last: dt.date) -> None:
    assert due(_check(on, every)) == last


@pytest.mark.parametrize(
    ("every", "last"),
    [("1 months", dt.date(2200, 1, 31)), ("99 years", dt.date(2298, 12, 31)), ("99 weeks", dt.date(2201, 11, 24))],
)
def test_check_on_the_last_day_there_can_be_has_a_last_day(every: str, last: dt.date) -> None:
    assert due(_check("2199-12-31", every)) == last


def test_check_is_current_on_its_last_day_and_not_after() -> None:
    verified = _check("2026-05-23")
    assert current(verified, dt.date(2026, 11, 23)) is verified
    assert current(verified, dt.date(2026, 11, 24)) is None


def test_check_is_not_current_before_its_day() -> None:
    verified = _check("2026-11-24")
    assert current(verified, dt.date(2026, 11, 23)) is None
    assert current(verified, dt.date(2026, 11, 24)) is verified


def test_check_that_was_never_made_is_not_current() -> None:
    assert current(None, TODAY) is None


@pytest.mark.parametrize(
    ("channels", "facts"),
    [
        ([], {"date"}),
        ([WEB], {"date"}),
        ([WEB | LANGUAGES], {"date", "languages"}),
        ([PLACE], {"address", "date"}),
        ([PLACE | HOURS], {"address", "hours", "date"}),
        ([PHONE], {"phone-or-email", "date"}),
        ([MAIL], {"phone-or-email", "date"}),
        ([PHONE, MAIL], {"phone-or-email", "date"}),
        ([PHONE | HOURS | LANGUAGES, PLACE], set(FACTS)),
        ([PLACE, WEB, MAIL | LANGUAGES], {"address", "phone-or-email", "languages", "date"}),
    ],
)
def test_each_fact_counts_when_a_channel_gives_it(channels: list[dict[str, Any]], facts: set[str]) -> None:
    assert Contact(_channels(*channels), _check("2026-11-16")).confirmed == facts


def test_no_fact_counts_without_a_check() -> None:
    assert Contact(_channels(PLACE | HOURS | LANGUAGES, PHONE), None).confirmed == frozenset()


def _record(world: Catalog, name: str, **changes: object) -> Service:
    return world.find(f"naidislinn/services/{name}", Service).record.model_copy(update=changes)


def _provider(world: Catalog, **changes: object) -> Organisation:
    return world.organisation("naidislinn/organisations/keskus").record.model_copy(update=changes)


def test_record_s_own_channels_stand_on_its_own_check(world: Catalog) -> None:
    service = _record(world, "taisteenus")
    reached = contact(service.channels, service, _provider(world, verified=None), TODAY)
    assert reached == Contact(service.channels, service.verified)
    assert reached.confirmed == set(FACTS)


def test_provider_s_channels_stand_on_the_provider_s_check(world: Catalog) -> None:
    service = _record(world, "taisteenus", verified=None)
    provider = _provider(world)
    assert contact([], service, provider, TODAY) == Contact(provider.channels, provider.verified)


def test_provider_s_channels_gain_nothing_from_the_record_s_check(world: Catalog) -> None:
    service = _record(world, "taisteenus")
    assert contact([], service, _provider(world, verified=None), TODAY).confirmed == frozenset()


def test_overdue_check_confirms_nothing(world: Catalog) -> None:
    service = _record(world, "taisteenus")
    after = dt.date(2027, 2, 17)
    assert contact(service.channels, service, _provider(world), after).confirmed == frozenset()
    assert contact([], service, _provider(world), after).confirmed == frozenset()


def test_provider_without_channels_cannot_be_reached(world: Catalog) -> None:
    service = _record(world, "taisteenus")
    municipality = world.municipality("naidislinn").record
    assert contact([], service, municipality, TODAY) == Contact((), None)
