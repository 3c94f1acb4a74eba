"""Each record gets the form of its kind in VS Code, by its place, and nothing else does.

Patterns are read as the YAML extension reads them: they fit the end of a path, and `*` is within one part of it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tatsite.reading import files
from tatsite.records import INTERNAL, KINDS
from tests.projects import PROJECT, WORLD

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = json.loads((PROJECT / ".vscode" / "settings.json").read_text("utf-8"))
PATTERNS: dict[str, list[str]] = SETTINGS["yaml.schemas"]
PROJECTS = {"real": PROJECT, "world": WORLD, "example": PROJECT / "docs" / "reference" / "example"}


def _fits(pattern: str, path: str) -> bool:
    expression = "[^/]*".join(map(re.escape, pattern.split("*")))
    return re.fullmatch(f"(.*/)?{expression}", path) is not None


def _forms(path: str) -> list[str]:
    """Give every form that an editor takes for a file."""
    return [form for form, patterns in PATTERNS.items() for pattern in patterns if _fits(pattern, path)]


@pytest.mark.parametrize("project", PROJECTS.values(), ids=PROJECTS)
def test_every_record_has_the_form_of_its_kind_and_no_other(project: Path) -> None:
    found = files.find(project, "services")[0] + files.find(project, INTERNAL, INTERNAL)[0]
    assert found
    forms = {file.file: _forms((project / file.file).as_posix()) for file in found}
    assert forms == {file.file: [f"./docs/schemas/{file.kind}.schema.json"] for file in found}


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "services/naidislinn/tervitus.yaml",
        "services/naidislinn/servises/abi.yaml",
        "services/naidislinn/services/abi.yml",
        "services/naidislinn/services/vana/abi.yaml",
        "services/naidislinn/topics/naidised.yaml",
        "services/naidislinn/templates/naidis.yaml",
        "services/translations/naidislinn/services/vana/abi.yaml",
        "internal/services/abi.yaml",
        "content/et/services/abi.yaml",
    ],
)
def test_file_where_no_record_is_expected_has_no_form(path: str) -> None:
    assert _forms(f"/kaust/{path}") == []


def test_every_form_is_there() -> None:
    assert list(PATTERNS) == [f"./docs/schemas/{kind}.schema.json" for kind in KINDS]
    assert [form for form in PATTERNS if not (PROJECT / form).is_file()] == []


def test_no_form_is_fetched_and_nothing_else_rewrites_a_record() -> None:
    assert SETTINGS["yaml.schemaStore.enable"] is False
    assert SETTINGS["yaml.format.enable"] is False
    assert SETTINGS["[yaml]"]["editor.formatOnSave"] is False
    assert SETTINGS["yaml.yamlVersion"] == "1.2"
