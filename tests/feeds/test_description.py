"""What a calendar tells of an event in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tatsite.records.translation import fingerprint
from tatsite.records.walk import texts as texts_of
from tests.catalog.changing import put
from tests.feeds.subscribing import RETK, URL, calendars, one, read
from tests.pages.changed import change, loaded

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog

BY_MACHINE = {
    "en": "Translated by a machine, not yet checked by a person. If in doubt, the Estonian text counts.",
    "ru": "Машинный перевод, человек его ещё не проверил. Если есть сомнения, ориентируйтесь на эстонский текст.",
    "uk": "Машинний переклад, людина його ще не перевірила. Якщо є сумніви, орієнтуйтеся на естонський текст.",
}
NOT_READ = "Omavalitsus ei ole seda teksti veel kontrollinud."
DRAFT = {
    "et": "See on aastate 2027–2029 kavandist. Me ei tea, kas kavand on kinnitatud.",
    "en": "From a draft for 2027–2029. We do not know if it was approved.",
    "ru": "Это из проекта документа на 2027–2029 годы. Мы не знаем, утверждён ли он.",
    "uk": "Це з проєкту документа на 2027–2029 роки. Ми не знаємо, чи його затвердили.",
}


def _told(root: Path, language: str = "en", **fields: Any) -> list[str]:
    """Let an event say something else, and give the lines of its description."""
    return str(one(root, language, **fields)["description"]).splitlines()


def test_event_tells_what_one_must_know_before_going(world: Catalog) -> None:
    series = read(calendars(world)["en/naidislinn/events/paberiring/"])[0]
    assert str(series["description"]).splitlines() == [
        "Checked on 16 November 2026: Näidislinna lugeja.",
        "",
        "We read invented papers together.",
        "",
        "Languages: Estonian",
        "Help if needed: Russian",
        "With an interpreter: Ukrainian and Estonian Sign Language",
        "It is good to know the letters.",
        "",
        "Cost: Free of charge",
        "You must sign up.",
        "Sign up by Tuesday, 1 December 2026, 12:00.",
        "Write to us and add one invented word.",
        "+372 5550 0005",
        "ring@naidislinn.example",
        "https://naidislinn.example/ring",
        "",
        "In person or online, you choose",
        "https://ring.naidislinn.example/",
        "",
        "In Estonian: paberilugemise ring",
        f"Read more: {URL}en/naidislinn/events/paberiring/",
        "",
        BY_MACHINE["en"],
    ]


def test_what_is_not_known_is_not_told_but_for_the_languages(copy_of_world: Path) -> None:
    assert _told(copy_of_world, languages=None, support_languages=None) == [
        "Checked on 16 November 2026: Näidislinna retkejuht.",
        "",
        "An hour and a half of invented views for new and old neighbours.",
        "",
        "Languages: not known. Ask.",
        "",
        "In Estonian: näidisretk",
        f"Read more: {URL}en/{RETK}/",
        "",
        BY_MACHINE["en"],
    ]


def test_registration_may_be_unneeded_and_a_price_may_not_be_known(copy_of_world: Path) -> None:
    told = _told(copy_of_world, registration={"needed": False}, cost={"free": False, "note": {"et": "Oleneb."}})
    assert "You do not need to sign up." in told
    assert "Oleneb." in told
    assert not any(line.startswith("Cost") for line in told)
    assert "Cost: €5" in _told(copy_of_world, cost={"free": False, "amount_eur": 5})


@pytest.mark.parametrize("language", DRAFT)
def test_event_of_a_draft_carries_its_label_in_every_calendar(copy_of_world: Path, language: str) -> None:
    draft = {"source": [{"document": "naidiskavand", "lines": "40-43"}], "status": {"state": "planned"}}
    change(copy_of_world, f"{RETK}.yaml", **draft, plan_rows=None)
    catalog = loaded(copy_of_world)
    for address in (f"{language}/{RETK}/", f"{language}/events/", f"{language}/topics/naabrid/events/"):
        (event,) = (event for event in read(calendars(catalog)[address]) if event["uid"].startswith(RETK))
        assert DRAFT[language] in str(event["description"]).splitlines()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ({"state": "unconfirmed"}, "This was in the 2026 plan. We do not know if it runs now. Ask before you go."),
        ({"state": "paused", "until": "2027-01"}, "Paused to the end of 31.01.2027."),
        ({"state": "ended"}, "Ended."),
    ],
)
def test_event_says_whether_it_is_known_to_run_and_why(copy_of_world: Path, status: dict[str, Any], said: str) -> None:
    told = _told(copy_of_world, verified=None, status=status | {"reason": {"et": "Pink.", "en": "The bench."}})
    assert told[:2] == [said, "The bench."]


def test_place_to_take_part_online_is_told(copy_of_world: Path) -> None:
    told = _told(copy_of_world, attendance="online", online={"url": "https://veeb.naidislinn.example/"}, where=None)
    at = told.index("Online")
    assert told[at + 1] == "https://veeb.naidislinn.example/"


def test_estonian_reader_is_not_told_the_estonian_name(world: Catalog) -> None:
    (event,) = read(calendars(world)[f"et/{RETK}/"])
    assert "näidisretk" not in event["description"]


@pytest.mark.parametrize("language", BY_MACHINE)
def test_translation_says_that_a_machine_made_it_until_somebody_read_it(copy_of_world: Path, language: str) -> None:
    assert _told(copy_of_world, language)[-1] == BY_MACHINE[language]
    record = next(item for item in loaded(copy_of_world).events if item.id == "retk").record
    signed = {"state": "reviewed", "by": "Näidislinna tekstilugeja", "on": "2026-11-20"}
    read_texts = [
        {
            "field": "title",
            "source": fingerprint(text.root["et"]),
            "languages": {language: signed | {"text": fingerprint(text.root[language])}},
        }
        for _path, text in texts_of(record)
    ]
    put(copy_of_world, f"translations/{RETK}.yaml", {"schema_version": 1, "texts": read_texts})
    assert BY_MACHINE[language] not in _told(copy_of_world, language)


def test_estonian_text_that_nobody_checked_says_so(copy_of_world: Path) -> None:
    assert NOT_READ not in _told(copy_of_world, "et")
    assert _told(copy_of_world, "et", verified=None, status={"state": "unconfirmed"})[-1] == NOT_READ
