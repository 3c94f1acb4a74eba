"""Whatever somebody writes into a record of any kind becomes sentences, never an exception."""

from __future__ import annotations

import copy
import shutil
import tempfile
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tatsite import editing, site
from tatsite.i18n import translations
from tatsite.records import INTERNAL, KINDS, ONLY_ID, OWNERS_OF, TRANSLATIONS
from tatsite.reporting import line
from tests.projects import TODAY
from tests.reading.cases import PROJECT
from tests.strategies import records

ODD: Final[tuple[Any, ...]] = (
    *(None, 5, -1, 12.5, True, "x", "", "  ", "18:30", "2026-02-31", "31.12.2026", "jah", "1,5", "140 000", "9-17"),
    *("кeel", "Näidis", "naidisvald", "naidisvald/organisations/valitsus", "x" * 6000, [], {}, [1], [None], [[1]]),
    *({"a": 1}, {"et": None}, {"et": "x", "ee": "y"}, {"kind": "phone"}, {"kind": "x"}, {"phone": "5"}, {"mon": 9}),
    *([{"phone": "5"}], [{"a": []}], {"latitude": 26.7, "longitude": 58.4}),
)
"""What stands where something else should."""


def _file(kind: str) -> str:
    """Give where a record of a kind stands."""
    if kind == "municipality":
        return "services/naidislinn/municipality.yaml"
    if kind == TRANSLATIONS:
        return "services/translations/naidisvald/services/keelenou.yaml"
    owner = OWNERS_OF.get(kind, "naidisvald")
    above = owner if owner == INTERNAL else f"services/{owner}"
    return f"{above}/{kind}/{ONLY_ID.get(kind, '2031' if kind == 'plans' else 'naidis')}.yaml"


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, item in inside for place in ((*path, key), *_places(item, (*path, key)))]


@st.composite
def _spoilt(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """Give a record in which something is missing, misspelt or of another kind."""
    record = copy.deepcopy(draw(records(kind)))
    for _time in range(draw(st.integers(1, 3))):
        *above, last = draw(st.sampled_from(_places(record) or [("title",)]))
        parent: Any = record
        for key in above:
            parent = parent[key]
        match draw(st.sampled_from(("other", "missing", "misspelt"))):
            case "missing" if isinstance(parent, dict):
                parent.pop(last, None)
            case "misspelt" if isinstance(parent, dict):
                parent[f"{last}e"] = parent.pop(last, None)
            case _:
                parent[last] = copy.deepcopy(draw(st.sampled_from(ODD)))
    return record


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=8)
@given(data=st.data())
def test_anything_in_a_record_is_told_in_sentences(kind: str, data: st.DataObject) -> None:
    spoilt = data.draw(_spoilt(kind))
    with tempfile.TemporaryDirectory() as folder:
        project = Path(shutil.copytree(PROJECT, Path(folder) / "project"))
        file = project / _file(kind)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(editing.dump(spoilt), "utf-8")
        _catalog, problems = site.load(project, TODAY)
        editing.rewrite(project, {site.RECORDS: "", site.INTERNAL: INTERNAL}, editing.Scope(project, ()))
    for language in ("et", "en", "ru", "uk"):
        assert all("%(" not in line(problem, translations(language)) for problem in problems)
