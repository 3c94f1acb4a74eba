"""Our own frame, without a theme: for tests, for builds without MkDocs, and as the way out."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from tatsite.i18n import translations
from tatsite.shell.shell import Shell, capture

if TYPE_CHECKING:
    from tatsite.shell.frame import Frame, Framing

TEMPLATES = Path(__file__).parent / "templates"
"""Templates of the frame, shared with the theme's."""


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(frame: Frame) -> str:
    """Render a whole page in the plain frame."""
    words = translations(frame.language.code)
    return _environment().get_template("plain.html").render(frame=frame, _=words.gettext)


def shell(framing: Framing, language: str, depth: int) -> Shell:
    """Capture the plain frame for pages of a language that are so many folders deep."""
    return capture(render(framing.with_markers(language, depth)))
