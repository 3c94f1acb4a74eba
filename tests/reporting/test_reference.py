"""The reference is what the models say today, and whoever reads it finds every kind, field and problem."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import RootModel, TypeAdapter

from tatsite import editing, reading, site
from tatsite.reading import yaml12
from tatsite.records import INTERNAL, KINDS
from tatsite.records.walk import models_in
from tatsite.reporting import SENTENCES
from tatsite.reporting.reference import files, write
from tatsite.reporting.reference.values import VALUES, documented
from tatsite.reporting.sentences import releasing, sourcing
from tests.editing.cases import BAD as BAD_FORMS
from tests.projects import PROJECT, TODAY
from tests.reading.cases import BAD

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

PAGES = PROJECT / "docs" / "reference"
EXAMPLE = PAGES / "example"
TEXTS = {path.name: path.read_text("utf-8") for path in sorted(PAGES.glob("*.md"))}
TOLD = "".join(path.read_text("utf-8") for path in (*BAD.glob("*.en.txt"), *BAD_FORMS.glob("calendar-*.en.txt")))
OUTSIDE_CHECK = {
    *("not-canonical", "form-would-change", "nothing-to-accept"),
    *sourcing.SENTENCES,
    *releasing.SENTENCES,
}
"""Problems that other commands or `tatsite check --release` tell, so that no case of a check has them."""
KIND = pytest.mark.parametrize("kind", KINDS)


def _sections(page: str) -> dict[str, str]:
    """Give the text below each heading of a page; the signs in examples are no headings."""
    prose = re.sub(r"^```.*?^```$", "", TEXTS[page], flags=re.MULTILINE | re.DOTALL)
    found = re.split(r"^#+ (.+)$", prose, flags=re.MULTILINE)[1:]
    assert len(set(found[::2])) == len(found) // 2, f"{page} has a heading twice"
    return dict(zip(found[::2], found[1::2], strict=True))


def _anchor(heading: str) -> str:
    """Give what GitHub makes of a heading: small letters, hyphens for spaces, no other signs."""
    kept = (sign for sign in heading.lower() if sign.isalnum() or sign in "-_ ")
    return "".join(kept).replace(" ", "-")


def _models() -> set[type[BaseModel]]:
    """Give every model that a field of a record may have."""
    found: set[type[BaseModel]] = set()
    waiting: list[Any] = list(KINDS.values())
    while waiting:
        for model in models_in(waiting.pop()):
            if model not in found and not issubclass(model, RootModel):
                found.add(model)
                waiting += [field.annotation for field in model.model_fields.values()]
    return found


def _row(model: type[BaseModel], name: str) -> tuple[str, bool, str]:
    """Give what the reference has to say of a field: its name, whether it is needed, what it means."""
    field = model.model_fields[name]
    meaning = " ".join((field.description or "").split()).replace("|", r"\|")
    if not field.is_required():
        meaning = re.sub(
            r"\b(null|empty) (?=means|where|only)", "left out ", meaning.replace(" Null means", " Left out means")
        )
    return name, field.is_required(), meaning


def _rows(section: str) -> set[tuple[str, bool, str]]:
    rows = re.findall(
        r"^\| `(\w+)`( \*\*needed\*\*)?(?: \(not with `based_on`\))? \| .* \| (.*) \|$", section, re.MULTILINE
    )
    return {(name, bool(needed), meaning) for name, needed, meaning in rows}


MODELS = {model.__name__: model for model in sorted(_models(), key=str)}
TABLES = [_rows(text) for page in TEXTS for text in _sections(page).values()]


def test_reference_is_as_the_models_make_it() -> None:
    made = dict(files(PROJECT))
    folders = (PAGES, PROJECT / "docs" / "schemas", PROJECT / ".vscode")
    there = {
        path.relative_to(PROJECT).as_posix(): path.read_text("utf-8")
        for folder in folders
        for path in folder.iterdir()
        if path.is_file()
    }
    differing = [name for name in made | there if made.get(name) != there.get(name)]
    assert differing == [], "run `make reference`"


@KIND
def test_kind_has_a_page_and_stands_in_the_list(kind: str) -> None:
    assert {"Fields", "Example"} <= set(_sections(f"{kind}.md"))
    assert TEXTS["index.md"].count(f"[{kind}]({kind}.md)") == 1


@pytest.mark.parametrize("model", MODELS)
def test_every_field_of_a_part_is_explained_in_one_table(model: str) -> None:
    assert {_row(MODELS[model], name) for name in MODELS[model].model_fields} in TABLES


def test_every_problem_has_its_heading() -> None:
    assert list(_sections("problems.md")) == ["Problems", *sorted(SENTENCES)]


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_problem_is_told_with_the_severities_it_has(code: str) -> None:
    said = re.search(
        r"^\*\*(Error|Warning|Hint)( or (warning|hint))?(;| in|\.)", _sections("problems.md")[code].strip()
    )
    assert said
    found = set(re.findall(rf": (error|warning|hint): .* \[{code}\]$", TOLD, re.MULTILINE))
    assert {word.lower() for word in said.groups()[::2] if word} == ({"error"} if code in OUTSIDE_CHECK else found)


@pytest.mark.parametrize("page", TEXTS)
def test_every_link_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)]*)\)", "".join(_sections(page).values()))
    assert page == "index.md" or "index.md" in links
    for link in links:
        target, _, anchor = link.partition("#")
        assert not target or (PAGES / target).exists(), link
        assert not anchor or anchor in map(_anchor, _sections(target or page)), link


def test_example_has_no_problem_and_a_record_of_every_kind() -> None:
    catalog, problems = site.load(EXAMPLE, TODAY)
    assert problems == ()
    assert catalog is not None
    assert {entry.kind for entry in reading.read(EXAMPLE, site.RECORDS, site.INTERNAL).entries} == set(KINDS)


def test_example_is_in_canonical_form() -> None:
    assert editing.rewrite(EXAMPLE, {site.RECORDS: "", site.INTERNAL: INTERNAL}, editing.Scope(EXAMPLE, ())) == ([], [])


@KIND
def test_page_of_a_kind_shows_a_record_of_it(kind: str) -> None:
    shown = re.search(r"\]\(example/(.*)\):\n\n```yaml\n(.*?)```\n", TEXTS[f"{kind}.md"], re.DOTALL)
    assert shown
    assert (EXAMPLE / shown[1]).read_text("utf-8") == shown[2]
    assert shown[1] in {
        entry.file for entry in reading.read(EXAMPLE, "services", INTERNAL).entries if entry.kind == kind
    }


@pytest.mark.parametrize("name", VALUES)
def test_value_is_read_as_its_page_shows_it(name: str) -> None:
    known, meaning = documented()[name]
    _before, found, below = TEXTS["values.md"].partition(
        f"\n## {VALUES[name].one.capitalize()}\n\n{meaning}\n\n```yaml\n"
    )
    assert found
    for example in (below.partition("```")[0], *re.findall("`([^`]+)`", meaning)):
        value, _marks, faults = yaml12.parse(example)
        assert faults == []
        TypeAdapter(known).validate_python(value)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the reference is made from, without the reference."""
    for folder in ("services/vocabulary", "docs/reference/example"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    return tmp_path


def _written(project: Path) -> dict[str, str]:
    return {
        path.relative_to(project).as_posix(): path.read_text("utf-8") for path in project.rglob("*.*") if path.is_file()
    }


def test_writing_puts_every_file_there_and_takes_away_what_no_longer_belongs(project: Path) -> None:
    (project / "docs/reference/example/loe.md").write_text("jääb", "utf-8")
    before = _written(project)
    for stray in ("docs/reference/eelmine.md", "docs/schemas/eelmine.schema.json"):
        (project / stray).parent.mkdir(exist_ok=True)
        (project / stray).write_text("varasem", "utf-8")
    for _time in range(2):
        write(project)
        assert _written(project) == before | dict(files(project))


def test_writing_gives_the_same_whenever_and_wherever_it_runs(project: Path) -> None:
    made = dict(files(project))
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "tatsite.reporting.reference"]
        subprocess.run(command, cwd=project, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, timeout=60)
        assert {name: text for name, text in _written(project).items() if name in made} == made
