"""The hooks: MkDocs calls, a room answers.

static-i18n builds every language in a pass of its own: the default one in the outer pass, the
others inside its `on_post_build` at priority -100. What is done once is done in the outer pass:
loading first, joining last.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mkdocs.utils
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority

from tatsite.plugin import pages, preview, shells
from tatsite.plugin.build import Build, Options, start

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

_AFTER_I18N = -200
_CLEAN_DIRECTORY = mkdocs.utils.clean_directory
_PACKAGE = Path(__file__).parents[1]
_THEME = (_PACKAGE / "theme", _PACKAGE / "shell" / "templates")


class TatsitePlugin(BasePlugin[Options]):
    """Builds the generated pages inside a MkDocs build."""

    serving = False
    build: Build

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview; the hook also keeps one instance across rebuilds."""
        self.serving = command == "serve"

    @event_priority(_AFTER_I18N)
    def on_config(self, config: MkDocsConfig) -> None:
        """Load the records once, and put our page template before Material's in every pass."""
        self.i18n: Any = config.plugins.get("i18n")
        if self.i18n is None:
            raise PluginError("tatsite needs the plugin i18n before it in mkdocs.yml")
        if not self.i18n.building:
            build = start(config, self.config, self.i18n.build_languages, serving=self.serving)
            if build.catalog is not None or not self._ready:
                self.build = build
        for folder in _THEME:
            if str(folder) not in config.theme.dirs:
                config.theme.dirs.insert(0, str(folder))
        config.theme.static_templates -= {"404.html", "sitemap.xml"}

    @property
    def _ready(self) -> bool:
        """Whether there is something to build from: a preview may start with records that have errors."""
        build = getattr(self, "build", None)
        return build is not None and build.catalog is not None

    @event_priority(_AFTER_I18N)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give each language its own pages, in its own folder."""
        over = self.build.known.over if self._ready else ()
        pages.select(files, config.docs_dir, self.i18n.current_language if self._ready else "", over)
        return files

    @event_priority(-50)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Stand in for the home page, which static-i18n looks for and we generate."""
        return pages.with_homepage(nav, config)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Turn links to records into links to their pages."""
        return pages.link_records(html, page)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Keep the theme's environment of this pass."""
        self.env = env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a hand-written page its frame."""
        body = pages.body(page, self.build, self.i18n.current_language)
        context.update(shells.context_of(self.build.framing.of_body(body)))  # type: ignore[typeddict-item]
        return context

    def _capture(self, *, config: MkDocsConfig) -> None:
        if self._ready:
            self.build.capture(self.env, config, self.i18n.current_language)

    @event_priority(_AFTER_I18N)
    def _finish(self, *, config: MkDocsConfig) -> None:
        if self.i18n.building:
            return
        if self._ready:
            sys.stdout.write(self.build.finish(Path(config.site_dir)))
        else:
            self.build.broken(Path(config.site_dir))

    on_post_build = CombinedEvent(_capture, _finish)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when a record or one of our templates changes."""
        preview.watch(server, Path(config.config_file_path).parent)
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Undo what static-i18n leaves patched when a language's pass fails."""
        mkdocs.utils.clean_directory = _CLEAN_DIRECTORY
