from __future__ import annotations

import pytest

from tatsite import addresses


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("tartu", "tartu/"),
        ("tartu/services/isikukood", "tartu/services/isikukood/"),
        ("tartu/events/loimumisklubi", "tartu/events/loimumisklubi/"),
        ("tartu/plans/2025", "tartu/plan/2025/"),
        ("vocabulary/topics/dokumendid", "topics/dokumendid/"),
        ("vocabulary/audiences/tagasipoorduja", "audiences/tagasipoorduja/"),
        ("tartu/organisations/teenuskeskus", None),
        ("programme/sources/tegevuskava-2025", None),
    ],
)
def test_address_of_a_record_is_fixed(name: str, address: str | None) -> None:
    assert addresses.of_record(name) == address


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("et/", "et/", "./"),
        ("et/", "en/", "../en/"),
        ("et/tartu/services/isikukood/", "ru/tartu/services/isikukood/", "../../../../ru/tartu/services/isikukood/"),
        ("et/tartu/", "et/tartu/plan/2025/", "plan/2025/"),
        ("et/tartu/", "", "../../"),
    ],
)
def test_link_between_pages_holds_below_any_base_path(start: str, target: str, link: str) -> None:
    assert addresses.relative(start, target) == link


@pytest.mark.parametrize(
    ("base_url", "path"), [("https://naidis.example/", "/"), ("https://naidis.example/sub/", "/sub/"), ("", "/")]
)
def test_base_path_is_that_of_the_base_url(base_url: str, path: str) -> None:
    assert addresses.base_path(base_url) == path


def test_a_folder_s_file_is_its_index() -> None:
    assert addresses.file_of("et/tartu/") == "et/tartu/index.html"
    assert addresses.file_of("") == "index.html"


def test_depth_counts_folders() -> None:
    assert addresses.depth("et/tartu/services/isikukood/") == 4
