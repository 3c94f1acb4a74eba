"""Records in canonical form, in the languages of the invented world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tatsite.editing import canonical
from tatsite.records import Service

if TYPE_CHECKING:
    from pydantic import BaseModel

LANGUAGES: Final = ("et", "en", "ru", "uk", "ar")
"""The languages of the site, in their order."""


def form(value: dict[str, Any], model: type[BaseModel] = Service) -> dict[str, Any]:
    """Give what is written for a model, a service's unless another one is given, in canonical form."""
    return canonical(model, value, LANGUAGES)
