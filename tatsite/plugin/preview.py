"""What a preview needs: watched folders, and caches that forget."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import tatsite
from tatsite import pages, site
from tatsite.i18n import loaded
from tatsite.shell import policy, styles

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def watch(server: LiveReloadServer, root: Path) -> None:
    """Watch the records and the package's own templates, styles and translations."""
    package = Path(tatsite.__file__).parent
    for folder in (root / site.RECORDS, package):
        server.watch(str(folder))


def forget() -> None:
    """Forget styles, the script, translations and templates, so that a preview shows what changed in them."""
    styles.sheet.cache_clear()
    policy.script.cache_clear()
    loaded.cache_clear()
    pages.environment.cache_clear()
