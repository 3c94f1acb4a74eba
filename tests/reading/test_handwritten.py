from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite.reading import Handwritten, RecordLink, read_handwritten
from tatsite.records.problem import Position

if TYPE_CHECKING:
    from pathlib import Path


def _page(root: Path, file: str, text: str = "# Näidis\n") -> Handwritten:
    path = root / "content" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return read_handwritten(root, "content")[0]


@pytest.mark.parametrize(
    ("file", "language", "address"),
    [
        ("et/about.md", "et", "about/"),
        ("ru/index.md", "ru", ""),
        ("en/help/more.md", "en", "help/more/"),
        ("en/help/index.md", "en", "help/"),
    ],
)
def test_page_s_address_is_its_file_below_the_language(file: str, language: str, address: str, tmp_path: Path) -> None:
    assert _page(tmp_path, file) == Handwritten(language, address, f"content/{file}", ())


def test_page_beside_the_languages_has_none(tmp_path: Path) -> None:
    assert _page(tmp_path, "README.md") == Handwritten("", "README/", "content/README.md", ())


def test_pictures_are_no_pages(tmp_path: Path) -> None:
    (tmp_path / "content" / "et").mkdir(parents=True)
    (tmp_path / "content" / "et" / "picture.svg").write_text("<svg/>", "utf-8")
    assert read_handwritten(tmp_path, "content") == []


def test_project_without_pages_has_none(tmp_path: Path) -> None:
    assert read_handwritten(tmp_path, "content") == []


def test_links_to_records_are_found_where_their_names_are_typed(tmp_path: Path) -> None:
    text = "# Õ\n\nSee [õ](record:naidis) ja [b](record:naidis/services/abi#koht), mitte [c](https://naidis.example).\n"
    assert _page(tmp_path, "et/about.md", text).links == (
        RecordLink("naidis", Position("content/et/about.md", 3, 16)),
        RecordLink("naidis/services/abi", Position("content/et/about.md", 3, 38)),
    )


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[a](record:naidis)", 12),
        ("[a](<record:naidis>)", 13),
        ('[a](record:naidis "Näidis")', 12),
        ("![a](record:naidis)", 13),
        ("[a]: record:naidis", 13),
        ("  [a]:   <record:naidis>", 18),
    ],
)
def test_every_way_to_write_a_link_is_known(text: str, column: int, tmp_path: Path) -> None:
    [link] = _page(tmp_path, "et/about.md", f"# Õ\n\n{text}\n").links
    assert link == RecordLink("naidis", Position("content/et/about.md", 3, column))


@pytest.mark.parametrize(
    "text", ["record:naidis", "[a](#record:naidis)", "see [a]: record:naidis", "[a](/record:naidis)"]
)
def test_what_is_no_link_to_a_record_is_left_alone(text: str, tmp_path: Path) -> None:
    assert _page(tmp_path, "et/about.md", text).links == ()


def test_page_in_another_encoding_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "content" / "et" / "about.md"
    path.parent.mkdir(parents=True)
    path.write_bytes("Näidis [õ](record:naidis)\n".encode("latin-1"))
    assert [link.name for page in read_handwritten(tmp_path, "content") for link in page.links] == ["naidis"]
