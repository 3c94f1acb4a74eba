"""In which languages help is known to be given in a municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tatsite.catalog import spoken
from tests.catalog.changing import put, written
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tatsite.catalog import Catalog, Spoken

SERVICE, CLUB = "naidislinn/services/taisteenus.yaml", "naidislinn/events/klubi.yaml"


def _changed(root: Path, file: str, **fields: Any) -> dict[str, Spoken]:
    """Give what is known in the city once one record says something else."""
    put(root, file, written(root, file) | fields)
    catalog, problems = site.load(root, TODAY)
    assert catalog, problems
    return spoken(catalog, "naidislinn")


def _ids(known: Spoken) -> tuple[list[str], list[str]]:
    return [item.id for item in known.given], [item.id for item in known.supported]


def test_languages_of_the_site_come_first_in_their_order_then_the_others(world: Catalog) -> None:
    assert list(spoken(world, "naidislinn"))[:5] == ["et", "en", "ru", "uk", "ar"]
    assert set(list(spoken(world, "naidislinn"))[5:]) == {"eso", "rsl", "qaa", "qab"}


def test_municipality_of_which_nothing_is_known_has_every_language_of_the_site(world: Catalog) -> None:
    known = spoken(world, "kuuvald")
    assert list(known)[:5] == ["et", "en", "ru", "uk", "ar"]
    assert known["ar"].records == []
    assert (known["ar"].media, known["ar"].papers) == ([], [])


def test_services_and_events_given_in_a_language_are_told_apart_from_those_with_help_in_it(world: Catalog) -> None:
    known = spoken(world, "naidislinn")
    assert _ids(known["ar"]) == (["taisteenus"], ["naidispaber", "retk"])
    given, supported = _ids(known["ru"])
    assert "klubi" in supported
    assert "taisteenus" in given
    assert "klubi" not in given
    assert [item.id for item in known["ru"].records] == given + supported


def test_language_of_a_way_to_reach_a_service_counts_but_not_that_of_its_pages(copy_of_world: Path) -> None:
    channels = [
        {"kind": "phone", "number": "+372 5550 0001", "languages": ["fi"]},
        {"kind": "web", "url": "https://naidislinn.example/kaart", "languages": ["sv"]},
        {"kind": "e-service", "url": "https://naidislinn.example/kaart", "languages": ["lv"]},
    ]
    known = _changed(copy_of_world, SERVICE, channels=channels, languages=[], interpreting=[])
    assert _ids(known["fi"]) == (["taisteenus"], [])
    assert not {"sv", "lv"} & set(known)
    assert "taisteenus" not in _ids(known["ar"])[0]


def test_service_is_named_once_in_a_language_that_it_says_twice(copy_of_world: Path) -> None:
    channel = {"kind": "phone", "number": "+372 5550 0001", "languages": ["fi"]}
    known = _changed(
        copy_of_world, SERVICE, channels=[channel, channel | {"number": "+372 5550 0009"}], languages=["fi"]
    )
    assert _ids(known["fi"])[0] == ["taisteenus"]


def test_interpreting_is_help_in_a_language(copy_of_world: Path) -> None:
    known = _changed(copy_of_world, SERVICE, interpreting=["fi"])
    assert _ids(known["fi"]) == ([], ["taisteenus"])


def test_event_with_help_and_an_interpreter_in_a_language_is_named_once(copy_of_world: Path) -> None:
    known = _changed(copy_of_world, CLUB, support_languages=["fi"], interpreting=["fi", "sv"])
    assert (_ids(known["fi"]), _ids(known["sv"])) == (([], ["klubi"]), ([], ["klubi"]))


def test_pages_groups_and_papers_for_readers_are_told_by_language(world: Catalog) -> None:
    known = spoken(world, "naidislinn")
    assert [medium.printed for medium in known["ru"].media] == ["„Näidislinna naabrid“"]
    assert [paper.id for paper in known["uk"].papers] == ["voldik"]
    assert [paper.id for paper in known["et"].papers] == ["voldik"]
    assert (known["en"].media, known["en"].papers) == ([], [])


@pytest.mark.parametrize("hidden", [True, False])
def test_pages_and_papers_for_officials_are_not_told(copy_of_world: Path, *, hidden: bool) -> None:
    file = "naidislinn/publications/voldik.yaml"
    put(copy_of_world, file, written(copy_of_world, file) | {"for_officials": hidden, "languages": ["fi"]})
    city = "naidislinn/municipality.yaml"
    medium = {"printed": "list", "kind": "mailing list", "run_by": "municipality", "languages": ["sv"]}
    known = _changed(
        copy_of_world, city, media=[medium | {"for_officials": hidden, "source": [{"document": "naidisteade"}]}]
    )
    assert ("fi" in known, "sv" in known) == ((False, False) if hidden else (True, True))


def test_events_for_officials_are_not_told(copy_of_world: Path) -> None:
    assert "klubi" not in _ids(_changed(copy_of_world, CLUB, for_officials=True)["et"])[0]
