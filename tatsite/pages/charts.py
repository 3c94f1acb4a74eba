"""Bars of a chart, measured; `charts.html` draws them as inline SVG, and a table of the same numbers stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from markupsafe import Markup

_WHOLE = 100


class Bar(NamedTuple):
    """A bar with its name and its number."""

    name: Markup
    """What it stands for."""
    value: Decimal | int | None
    """Its number; nothing where none is known, so that it has no length."""
    length: float
    """Per cent of the longest bar."""


def bars(values: Iterable[tuple[Markup, Decimal | int | None]]) -> list[Bar]:
    """Measure bars against the longest one."""
    listed = list(values)
    longest = max((value for _name, value in listed if value), default=0)
    return [Bar(name, value, round(_WHOLE * float(value / longest), 1) if value else 0.0) for name, value in listed]
