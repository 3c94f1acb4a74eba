"""What was written in an older form of the records, carried into today's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

Migration = Callable[[str, dict[str, Any]], dict[str, Any]]
"""Takes the kind of a record and what its file says, gives what the next version says; it need not tell the version."""

MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""The first one leads from version 1 to version 2, the next one from 2 to 3."""

_VERSION = "schema_version"


def newest(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """Give the version that records have today."""
    return len(migrations) + 1


def version(value: dict[str, Any]) -> int | None:
    """Give the version a record is written in, or nothing where it tells none that could be."""
    told = value.get(_VERSION)
    return told if isinstance(told, int) and not isinstance(told, bool) and told > 0 else None


def too_new(value: dict[str, Any], migrations: tuple[Migration, ...] = MIGRATIONS) -> bool:
    """Tell whether a record is written in a form that is not known here yet."""
    return (version(value) or 0) > newest(migrations)


def migrate(kind: str, value: dict[str, Any], migrations: tuple[Migration, ...] = MIGRATIONS) -> dict[str, Any]:
    """Carry a record into today's form; one without a version, or of a newer one, stays as it is."""
    for old in range(version(value) or newest(migrations), newest(migrations)):
        value = {**migrations[old - 1](kind, value), _VERSION: old + 1}
    return value
