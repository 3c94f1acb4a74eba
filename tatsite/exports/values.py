"""Values of records as JSON knows them: objects, lists, texts, numbers, null (RFC 8259)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from pydantic import BaseModel

from tatsite.records.fields import Texts
from tatsite.records.public import editors_only

NOT_DATA: Final = frozenset({"schema_version", "keywords"})
"""Fields that only programs of this project need, in any part."""


def plain(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    """Give a value of a record as JSON has it: every field under its name, blank as null, texts by language.

    Amounts are numbers, never texts; dates are texts as precise as the source, such as `2025-Q4`.
    """
    if isinstance(value, Texts):
        return dict(value.root)
    if isinstance(value, BaseModel):
        hidden = NOT_DATA | editors_only(type(value))
        return {name: plain(getattr(value, name)) for name in type(value).model_fields if name not in hidden}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
