"""One build: what is loaded first, captured on the way and joined last."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError

from tatsite import pages, publishing, reporting, site
from tatsite.catalog import unchecked_texts
from tatsite.i18n import translations
from tatsite.plugin import libraries, preview, shells

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig

    from tatsite.catalog import Catalog
    from tatsite.records.problem import Problem
    from tatsite.shell import Framing, Shell


def start(config: MkDocsConfig, options: Options, languages: Iterable[str], *, serving: bool) -> Build:
    """Load the records below the folder of mkdocs.yml and tell what is wrong with them.

    Raises:
        PluginError: A problem stops the build, and this is no preview, which goes on; the languages of mkdocs.yml
            are not those of the records; or a library of the pages is missing.
    """
    preview.forget()
    try:
        today = site.today(os.environ.get("TATSITE_TODAY"))
    except ValueError as error:
        raise PluginError(f"TATSITE_TODAY is no date: {error}") from error
    root = Path(config.config_file_path).parent
    scripts = tuple(libraries.found(root, os.environ.get("NODE_PATH", "")))
    settings = site.Settings(config.site_url or "/", options.edit_url, preview=serving, libraries=scripts)
    build = Build(root, today, settings, options.messages)
    if build.problems:
        sys.stderr.write(build.report())
    if build.catalog is None:
        if not serving:
            raise PluginError("The records have errors; nothing was built.")
    elif build.languages != set(languages):
        found = ", ".join(sorted(build.languages))
        raise PluginError(f"mkdocs.yml must list the languages of services/vocabulary/languages: {found}")
    return build


class Options(Config):
    """What mkdocs.yml may say below `tatsite:`."""

    edit_url = config_options.Type(str, default="")
    """Address of a file in the repository, with `{path}` in it; empty when there is none."""
    messages = config_options.Type(str, default="et")
    """Language in which problems are told."""


class Build:
    """The catalog, the shells captured so far, and the time each step took."""

    def __init__(self, root: Path, today: dt.date, settings: site.Settings, language: str) -> None:
        """Load the records; `language` is that of the messages."""
        self.spent: dict[str, float] = {}
        """Seconds by step."""
        self.settings = settings
        """What is true of this build."""
        self.problems: tuple[Problem, ...]
        """What editors are told."""
        self.catalog: Catalog | None
        """The records; nothing when a problem stops the build."""
        self._language = language
        self._shells: dict[tuple[str, int], Shell] = {}
        with self._step("load"):
            self.catalog, self.problems = site.load(root, today)

    @property
    def framing(self) -> Framing:
        """What turns bodies into frames."""
        return site.framing(self.known, self.settings)

    @property
    def known(self) -> Catalog:
        """The records, once they are known to be good."""
        assert self.catalog is not None  # noqa: S101 - hooks ask only after a good load
        return self.catalog

    @property
    def languages(self) -> set[str]:
        """Codes of the languages of the records."""
        return {language.id for language in self.known.languages}

    def report(self) -> str:
        """Give the problems as lines."""
        return "\n".join(reporting.report(self.problems, translations(self._language), hints=False)) + "\n"

    def capture(self, env: jinja2.Environment, config: MkDocsConfig, language: str) -> None:
        """Capture the shells of the language whose pass is under way."""
        with self._step("shells"):
            self._shells |= shells.captured(env, config, self.framing, language)

    def finish(self, folder: Path) -> str:
        """Render, join and write the generated pages; give a summary in lines."""
        with self._step("render"):
            bodies, files = site.render(self.known, self.settings)
        with self._step("join and write"):
            joined = site.join(bodies, lambda language, depth: self._shells[language, depth], self.framing)
            written = publishing.write([*files, *joined], folder)
        spent = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in self.spent.items())
        pages_count = len(bodies) + len(self.known.handwritten)
        return (
            f"{len(self.known)} records, {pages_count} pages in {len(self.languages)} languages, "
            f"{unchecked_texts(self.known)} texts still machine, {written.changed} files written\n{spent}\n"
        )

    def broken(self, folder: Path) -> None:
        """Write the problems where the first page would be, for a preview without a good state."""
        publishing.write([pages.broken(self.report())], folder)

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - started
