"""Cases as files: a project without a problem, and what is put into it.

A case is one service (`bad/tab.yaml`), a part of a project (`bad/row-twice/services/…`), or, where
git, editors and archives would not keep the file as it is, a function that writes it.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tatsite import editing, reading, site
from tatsite.i18n import translations
from tatsite.records.translation import Trust
from tatsite.reporting import report
from tests.projects import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tatsite.records.problem import Problem

_READING = Path(__file__).parent
PROJECT = _READING / "project"
GOOD = _READING / "good"
BAD = _READING / "bad"
SERVICES = "services/naidisvald/services"
"""Folder that single files are put into."""


def service() -> str:
    """Give a service without a problem."""
    return (PROJECT / SERVICES / "keelenou.yaml").read_text("utf-8")


def problems_of(project: Path) -> tuple[Problem, ...]:
    """Read and check a project."""
    return site.load(project, TODAY)[1]


def told(project: Path, language: str) -> str:
    """Give what a coordinator sees."""
    return "".join(f"{line}\n" for line in report(problems_of(project), translations(language), hints=True))


def put(case: str, project: Path) -> None:
    """Put a bad case into a project, with what is put down of its translations unless the case tells that."""
    if case in MADE:
        MADE[case](project)
    elif (BAD / case).is_dir():
        shutil.copytree(BAD / case, project, dirs_exist_ok=True)
    else:
        shutil.copy(BAD / f"{case}.yaml", project / SERVICES)
    _put_down_translations(project, BAD / case)


def _put_down_translations(project: Path, told: Path) -> None:
    """Say of every record that its translations follow the Estonian text, where the case does not tell itself."""
    signature = editing.Signature(("et", "en"), Trust.MACHINE, None, TODAY)
    readings = reading.read(project, site.RECORDS, site.INTERNAL)
    everything = editing.Scope(project, ())
    for rewritten in editing.accept(readings, everything, site.RECORDS, ("et", "en"), signature)[0]:
        if rewritten.content and not (told / rewritten.file).exists():
            editing.put(project, rewritten)


def _cyrillic_letter_in_name(project: Path) -> None:
    (project / SERVICES / "к-keelenou.yaml").write_text(service(), "utf-8")


def _symbolic_link(project: Path) -> None:
    (project / SERVICES / "link.yaml").symlink_to("keelenou.yaml")


def _symbolic_link_to_folder(project: Path) -> None:
    (project / "services" / "naidisvald" / "events").symlink_to("services")


def _not_utf8(project: Path) -> None:
    (project / SERVICES / "latin.yaml").write_bytes(service().encode("latin-1"))


def _municipality_not_utf8(project: Path) -> None:
    file = project / "services" / "naidisvald" / "municipality.yaml"
    file.write_bytes(file.read_text("utf-8").encode("latin-1"))


def _organisation_with_wrong_ending(project: Path) -> None:
    file = project / "services" / "naidisvald" / "organisations" / "valitsus.yaml"
    file.rename(file.with_suffix(".yml"))


def _file_too_large(project: Path) -> None:
    (project / SERVICES / "suur.yaml").write_text(service() + "#" * 256 * 1024, "utf-8")


def _text_too_long(project: Path) -> None:
    (project / SERVICES / "pikk.yaml").write_text(f"{service()}notes:\n  - {'näidis ' * 1000}\n", "utf-8")


def _invisible_character(project: Path) -> None:
    (project / SERVICES / "margiga.yaml").write_text(service().replace("  et: Välja", "  et: Välja\x01"), "utf-8")


def _no_languages(project: Path) -> None:
    shutil.rmtree(project / "services" / "vocabulary" / "languages")


MADE: Final[Mapping[str, Callable[[Path], None]]] = {
    "cyrillic-letter-in-name": _cyrillic_letter_in_name,
    "symbolic-link": _symbolic_link,
    "symbolic-link-to-folder": _symbolic_link_to_folder,
    "not-utf8": _not_utf8,
    "municipality-not-utf8": _municipality_not_utf8,
    "organisation-with-wrong-ending": _organisation_with_wrong_ending,
    "file-too-large": _file_too_large,
    "text-too-long": _text_too_long,
    "invisible-character": _invisible_character,
    "no-languages": _no_languages,
}
"""Bad cases that a function writes."""
