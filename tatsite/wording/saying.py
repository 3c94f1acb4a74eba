"""Sentences of templates in the words of one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from tatsite.i18n import translations

if TYPE_CHECKING:
    from collections.abc import Callable


def sentences(language: str) -> Callable[..., str]:
    """Give what translates a template's sentences; values go in by name, escaped."""
    gettext = translations(language).gettext

    def say(message: str, **values: object) -> str:
        if not values:
            return gettext(message)
        said = escape(gettext(message)) % values
        # Dates of these languages end in a full stop of their own; the sentence needs no second one.
        return said.replace("г..", "г.").replace("р..", "р.")

    return say
