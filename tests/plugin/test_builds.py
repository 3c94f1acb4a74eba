"""Whole builds through MkDocs: what they write, and when they write nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import mkdocs.utils
import pytest
from mkdocs.exceptions import Abort

from tatsite import addresses
from tests.plugin.builds import add, built_here, contents, hook, replace
from tests.projects import tatsite

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("et", "en", "ru", "uk", "ar")
SCRIPTS = ("choosing", "journey", "lean-qr", "my_plan", "plan", "plan_calendar")
UNREFERENCED = "services/naidislinn/services/tasuline.yaml"


def mkdocs_build(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=120)


def old_site(folder: Path) -> dict[str, bytes]:
    """Put something into the folder of the site, as if it was published before."""
    (folder / "et").mkdir(parents=True)
    (folder / "et" / "index.html").write_bytes(b"the old site \xff")
    return contents(folder)


def test_two_builds_give_the_same_bytes(world_site: Path, copy_of_world: Path, tmp_path: Path) -> None:
    again = contents(built_here(copy_of_world, tmp_path / "again"))
    assert again == contents(world_site)


def test_plain_mkdocs_builds_the_same_site(world_site: Path, copy_of_world: Path) -> None:
    done = mkdocs_build(copy_of_world)
    assert done.returncode == 0, done.stderr
    assert contents(copy_of_world / "site") == contents(world_site)


def test_below_a_path_every_page_is_the_same_but_for_absolute_addresses(real_site: Path, real_site_below: Path) -> None:
    at_root, below = contents(real_site), contents(real_site_below / "sub")
    codes = {path for path in at_root if path.endswith("qr.svg")}
    assert codes == {path for path in below if path.endswith("qr.svg")}
    assert not [path for path in codes if at_root.pop(path) == below.pop(path)]
    # Lines of a calendar break after so many bytes, wherever that is (RFC 5545, 3.1).
    at_root, below = ({path: text.replace(b"\r\n ", b"") for path, text in site.items()} for site in (at_root, below))
    moved = {path: text.replace(b"127.0.0.1/sub/", b"127.0.0.1/") for path, text in below.items()}
    assert moved.pop("404.html").replace(b'"/sub/', b'"/') == at_root.pop("404.html")
    assert moved == at_root


def test_every_file_is_a_page_of_ours_or_of_those_beside_them(world_site: Path) -> None:
    files = set(contents(world_site))
    sitemap = (world_site / "sitemap.xml").read_text("utf-8")
    pages = {f"{path}index.html" for path in re.findall(r"<loc>http://127.0.0.1/(.*?)</loc>", sitemap)}
    redirects = {f"{language}/naidislinn/services/vana-teenus/index.html" for language in LANGUAGES}
    kinds = (
        *("municipalities", "services", "events", "activities", "organisations", "sources"),
        *("indicators", "statistics", "budget", "contracts", "posts"),
    )
    data = {f"data/v1/{kind}.json" for kind in kinds} | {"data/v1/enquiries.csv"}
    pictures = {f"assets/pictures/{name}.png" for name in ("tatsite", "naidislinn", "kuuvald")}
    hidden = {f"{language}/styleguide/index.html" for language in LANGUAGES}
    codes = {page.replace("index.html", "qr.svg") for page in (pages | hidden) - {"index.html"}}
    scripts = {f"assets/{name}.js" for name in SCRIPTS}
    others = {"404.html", "_headers", "robots.txt", "sitemap.xml", *scripts}
    feeds = {file for file in files if file.endswith(("/calendar.ics", "/news.atom", "/news.json"))}
    assert {f"{feed.rpartition('/')[0]}/index.html" for feed in feeds} <= pages
    assert files - pages == others | data | pictures | redirects | hidden | codes | feeds
    assert pages <= files


def test_pages_of_a_right_to_left_language_run_that_way(world_site: Path) -> None:
    for language, direction in (dict.fromkeys(LANGUAGES, "ltr") | {"ar": "rtl"}).items():
        pages = [path.read_text("utf-8") for path in (world_site / language).rglob("index.html")]
        starts = {start for page in pages for start in re.findall(r"<html[^>]*>", page)}
        assert starts == {f'<html lang="{language}" dir="{direction}">'}


def test_a_new_municipality_is_a_folder_of_records(copy_of_world: Path, tmp_path: Path) -> None:
    new = copy_of_world / "services" / "pilvevald"
    shutil.copytree(copy_of_world / "services" / "kuuvald", new)
    for path in new.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("kuuvald", "pilvevald").replace("Kuuv", "Pilvev"), "utf-8")
    site = built_here(copy_of_world, tmp_path / "site")
    for language in LANGUAGES:
        home, city = (site / language / path / "index.html" for path in ("", "pilvevald"))
        assert 'href="pilvevald/"' in home.read_text("utf-8")
        assert 'href="services/juturing/"' in city.read_text("utf-8")
        assert (city.parent / "services" / "juturing" / "index.html").is_file()
    assert "pilvevald/services/juturing/" in (site / "sitemap.xml").read_text("utf-8")


def test_one_language_without_any_record_builds_without_a_word(
    copy_of_world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(copy_of_world / "internal")
    for folder in (copy_of_world / "services").iterdir():
        if folder.name != "vocabulary":
            shutil.rmtree(folder)
    for folder in (copy_of_world / "services" / "vocabulary").iterdir():
        if folder.name != "languages":
            shutil.rmtree(folder)
    for language in LANGUAGES[1:]:
        (copy_of_world / "services" / "vocabulary" / "languages" / f"{language}.yaml").unlink()
        shutil.rmtree(copy_of_world / "content" / language)
    (copy_of_world / "content" / "et" / "about.md").write_text("Väljamõeldud.", "utf-8")
    text = (copy_of_world / "mkdocs.yml").read_text("utf-8")
    alone = re.sub(r"^ +- \{locale: (?!et).*\n", "", text, flags=re.MULTILINE)
    (copy_of_world / "mkdocs.yml").write_text(alone, "utf-8")
    site = built_here(copy_of_world, tmp_path / "site")
    assert capsys.readouterr().err == ""
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    written = {"about", "accessibility", "lisa", "privacy", "wrong"}
    generated = {address.rstrip("/") for address in addresses.SITE_PAGES if address}
    facets = ("language-et", "level-none", "level-a-little", "level-some", "level-good", "online", "free")
    lists = {f"events/{facet}" for facet in facets}
    assert pages == {".", "et"} | {f"et/{page}" for page in written | generated | lists}


def test_faulty_records_leave_the_folder_of_plain_mkdocs_alone(
    copy_of_world: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = old_site(tmp_path / "site")
    add(copy_of_world, UNREFERENCED, "naidisvali: 1\n")
    with pytest.raises(Abort):
        built_here(copy_of_world, tmp_path / "site")
    assert contents(tmp_path / "site") == before
    assert re.search(rf"{UNREFERENCED}:\d+:1: viga: .+ \[unknown-field\]", capfd.readouterr().err)


def test_problems_are_told_in_the_language_of_mkdocs_yml(
    copy_of_world: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    add(copy_of_world, UNREFERENCED, "naidisvali: 1\n")
    replace(copy_of_world, "mkdocs.yml", "  - tatsite:\n", "  - tatsite:\n      messages: en\n")
    with pytest.raises(Abort):
        built_here(copy_of_world, tmp_path / "site")
    assert (
        ":1: error: there is no field 'naidisvali' here; delete it with the lines indented below it"
        in capfd.readouterr().err
    )


def test_a_wrong_day_stops_plain_mkdocs(copy_of_world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old_site(tmp_path / "site")
    monkeypatch.setenv("TATSITE_TODAY", "homme")
    with pytest.raises(Abort):
        built_here(copy_of_world, tmp_path / "site")
    assert contents(tmp_path / "site") == before


def test_without_the_plugin_i18n_a_build_says_that_it_needs_it(
    copy_of_world: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = (copy_of_world / "mkdocs.yml").read_text("utf-8")
    without = re.sub(r"  - i18n:.*?(?=  - tatsite:)", "", text, flags=re.DOTALL)
    (copy_of_world / "mkdocs.yml").write_text(without, "utf-8")
    before = old_site(tmp_path / "site")
    with pytest.raises(Abort):
        built_here(copy_of_world, tmp_path / "site")
    assert "tatsite needs the plugin i18n" in caplog.text
    assert contents(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("        - {locale: uk, name: Українська}\n", ""),
        (
            "        - {locale: uk, name: Українська}\n",
            "        - {locale: uk, name: U}\n        - {locale: fi, name: F}\n",
        ),
    ],
    ids=["one too few", "one too many"],
)
def test_languages_of_mkdocs_yml_must_be_those_of_the_records(
    line: str, instead: str, copy_of_world: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    replace(copy_of_world, "mkdocs.yml", line, instead)
    before = old_site(tmp_path / "site")
    with pytest.raises(Abort):
        built_here(copy_of_world, tmp_path / "site")
    assert "mkdocs.yml must list the languages of services/vocabulary/languages: ar, en, et, ru, uk" in caplog.text
    assert contents(tmp_path / "site") == before


def test_a_build_that_fails_in_a_later_language_leaves_the_old_site(copy_of_world: Path) -> None:
    before = old_site(copy_of_world / "site")
    add(copy_of_world, "content/ru/about.md", "\n[ссылка](no-such-page.md)\n")
    done = tatsite("build", root=copy_of_world)
    assert done.returncode == 1
    assert "ru/about.md" in done.stderr
    assert "no-such-page.md" in done.stderr
    assert contents(copy_of_world / "site") == before
    names = sorted(path.name for path in copy_of_world.iterdir())
    assert names == ["content", "internal", "mkdocs.yml", "services", "site"]


def test_after_a_failure_in_a_later_language_mkdocs_is_as_before(copy_of_world: Path, tmp_path: Path) -> None:
    original = mkdocs.utils.clean_directory
    hook(copy_of_world, "if language == 'en':\n    raise RuntimeError(language)")
    with pytest.raises(RuntimeError, match=r"^en$"):
        built_here(copy_of_world, tmp_path / "site")
    assert mkdocs.utils.clean_directory is original
