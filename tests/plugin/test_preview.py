"""`tatsite serve`: every edit shows, and faulty records never end it."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.commands.build import build
from mkdocs.livereload import LiveReloadServer

from tests.plugin.builds import add, configured, contents, read, replace
from tests.plugin.previews import previewing
from tests.projects import PROJECT, WORLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.plugin.previews import Preview

SERVICE = "services/naidislinn/services/tasuline.yaml"
PAGE = "et/naidislinn/services/tasuline/"
TITLE = "Näidisraamatu laenutus"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package, to edit."""
    folder = tmp_path_factory.mktemp("sources")
    shutil.copytree(PROJECT / "tatsite", folder / "tatsite", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(WORLD, tmp_path_factory.mktemp("previewed") / "project"))


@pytest.fixture(scope="module")
def preview(project: Path, sources: Path) -> Iterator[Preview]:
    """A preview that every test may edit, when it leaves the records whole."""
    with previewing(project, project.parent / "temporary", sources) as running:
        running.shows(PAGE, TITLE)
        yield running


def test_an_edited_record_shows(preview: Preview, project: Path) -> None:
    replace(project, SERVICE, TITLE, "Näidisraamatu uus nimi")
    preview.shows(PAGE, "Näidisraamatu uus nimi")
    replace(project, SERVICE, "Näidisraamatu uus nimi", TITLE)
    preview.shows(PAGE, TITLE)


def test_a_new_record_shows(preview: Preview, project: Path) -> None:
    shutil.copy(project / SERVICE, project / SERVICE.replace("tasuline", "teine"))
    preview.shows(PAGE.replace("tasuline", "teine"), TITLE)


def test_a_broken_record_is_told_while_the_last_good_page_stays(preview: Preview, project: Path) -> None:
    line = len((project / SERVICE).read_text("utf-8").splitlines()) + 1
    add(project, SERVICE, "naidisvali: 1\n")
    preview.says(f"{SERVICE}:{line}:1: viga: ")
    assert TITLE in preview.page(PAGE)
    replace(project, SERVICE, "naidisvali: 1\n", "")
    replace(project, SERVICE, TITLE, "Näidisraamat on parandatud")
    preview.shows(PAGE, "Näidisraamat on parandatud")
    replace(project, SERVICE, "Näidisraamat on parandatud", TITLE)


def test_an_edited_hand_written_page_shows(preview: Preview, project: Path) -> None:
    add(project, "content/ru/about.md", "\nНовая строка-образец.\n")
    preview.shows("ru/about/", "<p>Новая строка-образец.</p>")


def test_edited_templates_styles_and_translations_show(preview: Preview, sources: Path) -> None:
    package = sources / "tatsite"
    replace(package, "pages/templates/home.html", "<h1>", "<h1 data-naidis>")
    replace(package, "shell/templates/frame/foot.html", "<footer ", "<footer data-naidis ")
    replace(package, "shell/styles/tokens.css", ":root{", ":root{--naidis:1;")
    replace(package, "locales/et/LC_MESSAGES/tatsite.po", 'msgstr "Kus te elate?"', 'msgstr "Näidis küsib?"')
    preview.shows("et/", "<h1 data-naidis>Näidis küsib?</h1>", "<footer data-naidis ", "--naidis:1;")


def test_a_preview_that_starts_with_faulty_records_shows_what_is_left_to_repair(
    copy_of_world: Path, tmp_path: Path
) -> None:
    other = "services/kuuvald/services/juturing.yaml"
    for file in (SERVICE, other):
        add(copy_of_world, file, "naidisvali: 1\n")
    with previewing(copy_of_world, tmp_path / "temporary", PROJECT) as running:
        running.shows("", f"{SERVICE}:", f"{other}:")
        replace(copy_of_world, other, "naidisvali: 1\n", "")
        running.comes_to(lambda: f"{SERVICE}:" in (page := running.page("")) and f"{other}:" not in page)
        replace(copy_of_world, SERVICE, "naidisvali: 1\n", "")
        running.shows(PAGE, TITLE)


def test_an_interrupt_ends_a_preview_and_leaves_nothing(copy_of_world: Path, tmp_path: Path) -> None:
    with previewing(copy_of_world, tmp_path / "temporary", PROJECT) as running:
        running.shows(PAGE, TITLE)
        os.killpg(running.process.pid, signal.SIGINT)
        assert running.process.wait(30) == 0
        assert list(running.temporary.iterdir()) == []


def test_a_terminated_preview_serves_no_longer(copy_of_world: Path, tmp_path: Path) -> None:
    with previewing(copy_of_world, tmp_path / "temporary", PROJECT) as running:
        running.shows(PAGE, TITLE)
        running.process.terminate()
        running.process.wait(30)
        assert running.page(PAGE) == ""


def test_a_preview_watches_records_and_the_package_beside_what_mkdocs_watches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched: list[str] = []
    config = configured(WORLD, tmp_path, command="serve")
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    monkeypatch.setattr(server, "watch", watched.append)
    config.plugins.on_serve(server, config=config, builder=build)
    server.server_close()
    assert watched == [str(WORLD / "services"), str(PROJECT / "tatsite")]


def test_the_first_page_of_a_faulty_start_tells_the_problems_as_text(copy_of_world: Path, tmp_path: Path) -> None:
    add(copy_of_world, SERVICE, "'<b>&': 1\n")
    config = configured(copy_of_world, tmp_path / "site", command="serve")
    plugin: Any = config.plugins["tatsite"]
    plugin.build = None
    build(config)
    assert [path.name for path in (tmp_path / "site").rglob("*") if path.is_file()] == ["index.html"]
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert f"{SERVICE}:" in page
    assert "&lt;b&gt;&amp;" in page


def test_a_rebuild_of_faulty_records_writes_the_last_good_ones_again(
    copy_of_world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(configured(copy_of_world, tmp_path / "site", command="serve"))
    good = contents(tmp_path / "site")
    add(copy_of_world, SERVICE, "naidisvali: 1\n")
    capsys.readouterr()
    build(read(copy_of_world, tmp_path / "site"))
    assert f"{SERVICE}:" in capsys.readouterr().err
    assert contents(tmp_path / "site") == good
