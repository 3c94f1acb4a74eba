"""Any record in canonical form says what it said before, and looks the same whoever wrote it."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tatsite import editing, site
from tatsite.editing import dump
from tatsite.reading import yaml12
from tatsite.records import INTERNAL, KINDS, OWNERS_OF
from tests.editing.forming import LANGUAGES, form
from tests.projects import WORLD
from tests.strategies import records

if TYPE_CHECKING:
    from collections.abc import Iterator

KIND = pytest.mark.parametrize("kind", KINDS)
FOLDERS = {site.RECORDS: "", site.INTERNAL: INTERNAL}
PLACES = {
    "municipality": "services/naidislinn/municipality.yaml",
    "imprint": "services/programme/imprint/site.yaml",
    "translations": "services/translations/naidislinn/services/naidis.yaml",
}


def file_of(kind: str) -> str:
    owner = OWNERS_OF.get(kind, "naidislinn")
    usual = f"{kind}/naidis.yaml"
    return PLACES.get(kind, f"internal/{usual}" if owner == INTERNAL else f"services/{owner}/{usual}")


def written(kind: str, value: dict[str, Any]) -> str:
    return dump(form(value, KINDS[kind]))


def read(text: str) -> dict[str, Any]:
    value, _marks, faults = yaml12.parse(text)
    assert faults == []
    assert isinstance(value, dict)
    return value


def said(kind: str, value: dict[str, Any]) -> Any:
    """Give what a record says, its default values among it, without what stands for nothing."""
    return _without_blanks(KINDS[kind].model_validate(value).model_dump())


def _without_blanks(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_blanks(item) for item in value]
    if isinstance(value, dict):
        kept = {key: _without_blanks(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    return value


def tidied(value: Any) -> Any:
    """Give a value whose texts are composed, without spaces around them and at the ends of their lines."""
    if isinstance(value, dict):
        return {key: tidied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [tidied(item) for item in value]
    if isinstance(value, str):
        lines = unicodedata.normalize("NFC", value).split("\n")
        return "\n".join(line.rstrip(" \t") for line in lines).strip(" \t\n")
    return value


def untidy(draw: st.DrawFn, value: Any) -> Any:
    """Give a value with its fields in another order and spaces around its texts and at the ends of their lines.

    Only `kind` stays as it is: which fields belong where hangs on it.
    """
    if isinstance(value, dict):
        order = draw(st.permutations(list(value)))
        return {key: value[key] if key == "kind" else untidy(draw, value[key]) for key in order}
    if isinstance(value, list):
        return [untidy(draw, item) for item in value]
    if isinstance(value, str):
        space = draw(st.sampled_from(("", " ", "\t", "  \t ")))
        return space + unicodedata.normalize("NFD", value).replace("\n", f"{space}\n") + space
    return value


def texts(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give every text of a value with the path to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts(item, (*path, key))


@KIND
@given(data=st.data())
def test_a_record_says_the_same_as_before(kind: str, data: st.DataObject) -> None:
    value = data.draw(records(kind))
    assert said(kind, read(written(kind, value))) == said(kind, tidied(value))


@KIND
@given(data=st.data())
def test_another_reader_finds_the_same_texts(kind: str, data: st.DataObject) -> None:
    text = written(kind, data.draw(records(kind)))
    found = dict(texts(yaml.load(text, Loader=yaml.BaseLoader)))  # noqa: S506 - makes nothing but texts
    assert {path: found[path] for path, _text in texts(read(text))} == dict(texts(read(text)))
    # Composed, not constructed: PyYAML takes `=`, `<<` and 2026-13-01 for what it then cannot make.
    assert yaml.compose(text, Loader=yaml.CSafeLoader) is not None


def test_another_reader_that_makes_values_takes_the_invented_world() -> None:
    files = [*WORLD.rglob("services/**/*.yaml"), *WORLD.rglob("internal/**/*.yaml")]
    assert files
    for file in files:
        assert isinstance(yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader), dict)


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder that has the languages of the world and nothing else."""
    root = tmp_path_factory.mktemp("project")
    for code in LANGUAGES:
        file = Path("services", "vocabulary", "languages", f"{code}.yaml")
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes((WORLD / file).read_bytes())
    return root


@KIND
@given(data=st.data())
def test_a_file_is_written_once_and_in_one_form_whatever_its_order_and_its_spaces(
    kind: str, languages: Path, data: st.DataObject
) -> None:
    value = data.draw(records(kind))
    file = languages / file_of(kind)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data.draw(st.composite(untidy)(value)), ensure_ascii=False), "utf-8")
    scope = editing.Scope(languages, ())
    changed, problems = editing.rewrite(languages, FOLDERS, scope)
    assert problems == []
    assert [(rewritten.file, rewritten.content.decode()) for rewritten in changed] == [
        (file_of(kind), written(kind, value))
    ]
    assert editing.put(languages, changed[0])
    assert editing.rewrite(languages, FOLDERS, scope) == ([], [])
    file.unlink()
