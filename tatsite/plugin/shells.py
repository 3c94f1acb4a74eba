"""The theme's frame, captured once a language and depth of folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.nav import Navigation

from tatsite import addresses
from tatsite.i18n import translations
from tatsite.shell import Shell, capture

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig

    from tatsite.shell import Frame, Framing

TEMPLATE = "main.html"
"""Name of the theme's page template, ours by the theme folder put before Material's."""


def render(env: jinja2.Environment, config: MkDocsConfig, frame: Frame) -> str:
    """Render a whole page through the theme, as MkDocs does for a page of its own."""
    context = get_context(Navigation([], []), [], config)
    return env.get_template(TEMPLATE).render({**context, **context_of(frame)})


def context_of(frame: Frame) -> dict[str, object]:
    """Give what our template needs beyond MkDocs's own context."""
    return {"frame": frame, "_": translations(frame.language.code).gettext}


def captured(
    env: jinja2.Environment, config: MkDocsConfig, framing: Framing, language: str
) -> dict[tuple[str, int], Shell]:
    """Capture the shells of one language, for every depth that an address can have."""
    return {
        (language, depth): capture(render(env, config, framing.with_markers(language, depth)))
        for depth in range(1, addresses.DEEPEST + 1)
    }
