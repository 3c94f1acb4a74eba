"""What a type or a model of records takes, and how it refuses the rest."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError


def taken(kind: Any, value: object) -> object:
    """Read a value of an annotated type as strictly as a record does."""
    result: object = TypeAdapter(kind, config=ConfigDict(strict=True)).validate_python(value)
    return result


def refused(kind: Any, value: object) -> str:
    """Give the code that a value of an annotated type fails with."""
    with pytest.raises(ValidationError) as caught:
        taken(kind, value)
    return str(caught.value.errors()[0]["type"])


def refusal(kind: Any, value: object) -> tuple[str, str]:
    """Give the code that a value of an annotated type fails with, and what is offered instead."""
    with pytest.raises(ValidationError) as caught:
        taken(kind, value)
    error = caught.value.errors()[0]
    return str(error["type"]), str(error["ctx"]["meant"])
