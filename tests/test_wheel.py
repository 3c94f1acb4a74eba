"""The built package, away from the sources: it brings its templates, styles and translations."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.plugin.builds import contents
from tests.projects import PROJECT, TODAY

if TYPE_CHECKING:
    from pathlib import Path


def done(*command: str | Path, folder: Path, **environment: str) -> str:
    """Run a command that must succeed; gives what it said."""
    finished = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )
    assert finished.returncode == 0, finished.stdout
    return finished.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with the wheel in it.

    What the wheel depends on comes from the running environment: as a folder, so that the
    running one's own link to the sources is not followed.
    """
    folder = tmp_path_factory.mktemp("wheel")
    done(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, PROJECT, folder=folder)
    [wheel] = folder.glob("*.whl")
    done(sys.executable, "-m", "venv", "--without-pip", folder / "fresh", folder=folder)
    programs = folder / "fresh" / "bin"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", programs / "python")
    done(*pip, "install", "--no-index", "--no-deps", wheel, folder=folder)
    [packages] = (folder / "fresh").glob("lib/python*/site-packages")
    (packages / "running.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return programs


def test_the_installed_package_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    said = done(installed / "python", "-c", "import tatsite, sys; print(tatsite.__file__, sys.path)", folder=tmp_path)
    assert said.startswith(str(installed.parent))
    assert f"'{PROJECT}'" not in said


def test_the_package_holds_no_records_and_nothing_internal(installed: Path) -> None:
    [wheel] = installed.parents[1].glob("*.whl")
    folders = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in folders if not name.endswith(".dist-info")} == {"tatsite"}


def test_the_installed_package_builds_the_map_for_coordinators(
    installed: Path, copy_of_world: Path, tmp_path: Path
) -> None:
    command = (installed / "tatsite", "build", "--for", "coordinators", "--root", copy_of_world)
    done(*command, "--today", TODAY.isoformat(), folder=tmp_path)
    assert (copy_of_world / "coordinators" / "index.html").is_file()


def test_the_installed_package_checks_records(installed: Path, copy_of_world: Path, tmp_path: Path) -> None:
    said = done(installed / "tatsite", "check", "--root", copy_of_world, "--today", TODAY.isoformat(), folder=tmp_path)
    assert "0 viga" in said


def test_the_installed_package_builds_the_same_site(
    installed: Path, copy_of_world: Path, tmp_path: Path, world_site: Path
) -> None:
    command = (installed / "python", "-m", "tatsite", "build", "--root", copy_of_world)
    done(*command, "--url", "http://127.0.0.1/", folder=tmp_path, TATSITE_TODAY=TODAY.isoformat())
    assert contents(copy_of_world / "site") == contents(world_site)
