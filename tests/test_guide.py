"""The guide for coordinators: its records are without fault, and what it quotes is what the tool and the pages say."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tatsite import site
from tatsite.catalog import chains
from tatsite.editing import dump
from tatsite.reading import yaml12
from tests.pages.dom import one, parse, texts, words
from tests.pages.rendering import rendered
from tests.projects import PROJECT, TODAY, tatsite

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = (PROJECT / "docs" / "juhend.md").read_text("utf-8")
LAPSED = dt.date(2027, 5, 21)
"""The first day on which the check of the third walk holds no longer."""
EVENT = "services/tartu/events/naidispaev.yaml"
REDIRECT = "services/tartu/redirects/naidispaev.yaml"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code of the guide."""

    file: str
    """The record that the guide named last."""
    language: str
    """`yaml` for what somebody types, `text` for what the tool prints."""
    text: str


def _blocks(chapter: str) -> list[Block]:
    found, file = [], ""
    for named, language, text in re.findall(
        r"`((?:services|internal)/[^`\s]+\.yaml)`|^```(yaml|text)\n(.*?)^```$", chapter, re.MULTILINE | re.DOTALL
    ):
        file = named or file
        if language:
            found.append(Block(file, language, text))
    return found


CHAPTERS = {chapter.partition("\n")[0]: _blocks(chapter) for chapter in re.split(r"^## ", GUIDE, flags=re.MULTILINE)}
MISTAKES = CHAPTERS.pop("Kuidas lugeda teadet")
MESSAGES = [block.text.strip() for blocks in CHAPTERS.values() for block in blocks if block.language == "text"]
TYPED = [block for blocks in CHAPTERS.values() for block in blocks if block.language == "yaml"]
WALKED = [block for block in TYPED if block.file != REDIRECT]


def _values(text: str) -> dict[str, Any]:
    value, _marks, faults = yaml12.parse(text)
    assert faults == [], text
    assert isinstance(value, dict)
    return value


def _merged(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    below = {key: _merged(old[key], value) for key, value in new.items() if isinstance(old.get(key), dict)}
    return old | new | below


def _type(root: Path, file: str, values: dict[str, Any]) -> None:
    """Put values into a record as somebody would: what stands beside them stays."""
    path = root / file
    before = _values(path.read_text("utf-8")) if path.exists() else {}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump(_merged(before, values)), "utf-8")


def _without_place(line: str) -> str:
    """Leave out line and column: those in a real record change whenever somebody edits it."""
    return re.sub(r":\d+:\d+:", ":", line, count=1)


def _pages(root: Path, day: dt.date = TODAY) -> dict[str, str]:
    catalog, problems = site.load(root, day)
    assert catalog is not None, problems
    return {path: text for path, text in rendered(catalog).items() if path.endswith(".html")}


def _state(pages: dict[str, str], page: str) -> str:
    """Give what a page of Tartu says of its state."""
    return words(one(parse(pages[f"et/tartu/{page}/index.html"]), "main .body > .state"))


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real records after everything that the guide lets one type, but a mistake or a new address."""
    root = tmp_path_factory.mktemp("guide")
    for folder in ("services", "content"):
        shutil.copytree(PROJECT / folder, root / folder)
    for block in WALKED:
        _type(root, block.file, _values(block.text))
    assert tatsite("fmt", root=root).returncode == 0
    return root


@pytest.fixture
def own(followed: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    return shutil.copytree(followed, tmp_path / "guide")


@pytest.fixture(scope="module")
def pages(followed: Path) -> dict[str, str]:
    return _pages(followed)


@pytest.fixture(scope="module")
def told(followed: Path) -> list[str]:
    """What the tool prints of it now and when the check lapsed."""
    days = (TODAY.isoformat(), LAPSED.isoformat())
    return "".join(tatsite("check", root=followed, TATSITE_TODAY=day).stdout for day in days).splitlines()


def test_guide_has_its_walks() -> None:
    files = {block.file.split("/")[-2] for block in TYPED}
    assert files == {
        *("alerts", "bottlenecks", "decisions", "enquiries", "events", "pilots", "proposals", "redirects", "services"),
        *("sources", "steps"),
    }
    assert len(MISTAKES) >= 4
    assert len(MESSAGES) >= 2


def test_following_the_guide_gives_no_error(followed: Path) -> None:
    done = tatsite("check", root=followed)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("block", TYPED, ids=lambda block: block.file)
def test_what_one_types_is_in_the_form_of_a_record(block: Block) -> None:
    assert dump(_values(block.text)) == block.text


@pytest.mark.parametrize("block", [block for block in WALKED if "schema_version" in block.text], ids=lambda b: b.file)
def test_whole_records_have_their_fields_in_order(block: Block, followed: Path) -> None:
    assert (followed / block.file).read_text("utf-8") == block.text


@pytest.mark.parametrize("message", MESSAGES)
def test_quoted_message_is_printed_now_or_when_the_check_lapsed(message: str, told: list[str]) -> None:
    assert _without_place(message) in map(_without_place, told)


@pytest.mark.parametrize(("typed", "told"), list(zip(MISTAKES[::2], MISTAKES[1::2], strict=True)))
def test_mistake_is_told_in_the_quoted_words(typed: Block, told: Block, own: Path) -> None:
    (own / EVENT).write_text(_with_line((own / EVENT).read_text("utf-8"), typed.text), "utf-8")
    assert told.text.strip() in tatsite("check", root=own).stdout.splitlines()


def _with_line(record: str, line: str) -> str:
    field = line.partition(":")[0]
    changed, count = re.subn(rf"^{field}:.*\n", line, record, flags=re.MULTILINE)
    assert count == 1
    return changed


def test_translations_count_again_after_accepting(own: Path) -> None:
    service = own / "services/tartu/services/noustamine.yaml"
    assert "[translation-outdated]" in tatsite("check", root=own).stdout
    assert tatsite("accept", service, own / EVENT, root=own).returncode == 0
    by = ("--language", "en", "--state", "reviewed", "--by", "Tartu näidiskoordinaator")
    assert tatsite("accept", service, *by, root=own).returncode == 0
    assert "[translation-outdated]" not in tatsite("check", root=own).stdout


def test_a_new_address_needs_both_files_renamed_and_a_redirect(own: Path) -> None:
    (redirect,) = (_values(block.text) for block in TYPED if block.file == REDIRECT)
    assert tatsite("accept", own / EVENT, root=own).returncode == 0
    for folder in ("services", "services/translations"):
        (own / folder / f"{redirect['old']}.yaml").rename(own / folder / f"{redirect['new']}.yaml")
    _type(own, REDIRECT, redirect)
    told = tatsite("check", root=own).stdout.splitlines()
    assert [line for line in told if redirect["old"] in line or redirect["new"] in line] == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("services/noustamine", "Paus kuni 28.02.2027 lõpuni"),
        ("services/bussikaardi-isikustamine", "Pakutakse"),
        ("services/bussikaardi-isikustamine", "Viimati kontrollitud: 20. november 2026, Tartu näidiskoordinaator"),
        ("events/naidispaev", "Kavas"),
        ("events/naidispaev", "See on 2027. aasta kavas. Küsige enne, kui lähete"),
    ],
)
def test_page_says_what_the_guide_says_it_does(page: str, said: str, pages: dict[str, str]) -> None:
    assert f"„{said}" in GUIDE
    assert said in _state(pages, page)


def test_page_says_not_confirmed_when_the_check_lapsed(followed: Path) -> None:
    assert _state(_pages(followed, LAPSED), "services/bussikaardi-isikustamine").startswith("Kinnitamata ")


def test_step_says_of_a_gap_what_the_guide_says_it_does(pages: dict[str, str]) -> None:
    step = one(parse(pages["et/tartu/journey/uussisserandaja/index.html"]), "#diplomi-tunnustamine")
    for said in (
        "Sellist abi siin ei ole. Nii on omavalitsus kirja pannud (20. november 2026).",
        "Küsige hoopis siit:",
    ):
        assert f"„{said}“" in GUIDE
        assert said in words(step)


def test_alert_stands_above_the_page_of_its_municipality(pages: dict[str, str]) -> None:
    assert "Näidis: keskus on kinni" in words(one(parse(pages["et/tartu/index.html"]), ".alerts"))


def test_there_is_no_search_yet(pages: dict[str, str]) -> None:
    assert not [path for path, text in pages.items() if 'type="search"' in text], "take it out of the last chapter"


def test_map_for_coordinators_tells_the_chain_of_the_guide(followed: Path) -> None:
    design, problems = site.load_design(followed, TODAY)
    assert design is not None, problems
    (chain,) = chains(design)
    assert chain.proposal
    names = [chain.bottleneck, chain.proposal, *chain.decisions, *chain.pilots]
    assert [item.id for item in names] == ["naidiskitsaskoht", "naidisettepanek", "naidisotsus", "naidispiloot"]
    pages = {file.path: file.content.decode() for file in site.render_design(design, "et", "internal")}
    said = texts(parse(pages["tables/roles.html"]), ".none")
    assert said
    assert {f"„{text}“" in GUIDE for text in said} == {True}


def test_commands_and_links_of_the_guide_exist() -> None:
    targets = re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"make ([a-z-]+)", GUIDE)) <= set(targets)
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in re.findall(r"(?m)^#+ (.*)$", GUIDE)
    }
    for link in re.findall(r"\]\(([^)]+)\)", GUIDE):
        assert link[1:] in headings if link.startswith("#") else (PROJECT / "docs" / link).exists(), link
    for file in re.findall(r"`((?:services|internal)/[^`\s]+\.yaml)`", GUIDE):
        form = "/enquiries/" in file  # a blank form, of which there is no record yet
        assert form or "naidis" in file or (PROJECT / file).exists(), file
