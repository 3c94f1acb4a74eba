"""What VS Code is told: which form a record has by its place, and how records are typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tatsite.i18n import mark as _
from tatsite.i18n import translations
from tatsite.reading.schema import json_schema
from tatsite.records import INTERNAL, KINDS, ONLY_ID, OWNERS_OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCHEMAS: Final = "docs/schemas"
"""Folder of the schemas, below the project folder."""
_LIKE: Final = _("Write it like %(like)s")
_EXTENSION = "redhat.vscode-yaml"


def folders(kind: str, owner: str = "*", file: str = "*") -> tuple[str, ...]:
    """Give the paths at which records of a kind stand, with a sign for each part that may be any.

    As patterns they are read by the YAML extension: `*` is one part of a path.
    """
    if kind == "municipality":
        return (f"services/{owner}/municipality.yaml",)
    if kind == "translations":
        below = "*/*" if owner == "*" else "<owner>/<kind>"
        return f"services/translations/{owner}/municipality.yaml", f"services/translations/{below}/{file}.yaml"
    only, file = OWNERS_OF.get(kind, owner), ONLY_ID.get(kind, file)
    return (f"{only}/{kind}/{file}.yaml" if only == INTERNAL else f"services/{only}/{kind}/{file}.yaml",)


def files(languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the schema of every kind and the settings that point to them."""
    known = tuple(languages)
    for kind in KINDS:
        yield f"{SCHEMAS}/{kind}.schema.json", _written(_explained(json_schema(kind, known)))
    yield ".vscode/settings.json", _written(_settings())
    yield ".vscode/extensions.json", _written({"recommendations": [_EXTENSION]})


def _explained(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """Say beside each pattern how to write instead; the YAML extension shows this, in Estonian, and not the pattern."""
    if isinstance(schema, list):
        return [_explained(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    told = {name: _explained(part) for name, part in schema.items()}
    if isinstance(told.get("pattern"), str) and "examples" in told:
        told["patternErrorMessage"] = translations("et").gettext(_LIKE) % {"like": told["examples"][0]}
    return told


def _settings() -> dict[str, Any]:
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.detectIndentation": False,
            "editor.tabSize": 2,
            "editor.wordWrap": "on",
            # `tatsite fmt` decides how a record looks; another formatter would change every line.
            "editor.formatOnSave": False,
            "files.trimTrailingWhitespace": True,
        },
        "yaml.yamlVersion": "1.2",
        "yaml.format.enable": False,
        # The forms are here: nothing is fetched from a store, and no other form fits a record by its name.
        "yaml.schemaStore.enable": False,
        "yaml.disableDefaultProperties": True,
        "redhat.telemetry.enabled": False,
        "yaml.schemas": {f"./{SCHEMAS}/{kind}.schema.json": list(folders(kind)) for kind in KINDS},
    }


def _written(value: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
