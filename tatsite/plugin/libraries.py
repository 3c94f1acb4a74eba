"""Scripts by others: npm fetches those of package-lock.json, the build puts them into the site with their licence."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from tatsite import addresses
from tatsite.sitefile import SiteFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODULES = {"lean-qr": "index.mjs"}
"""Packages with the file that has all of their code, as an ECMAScript module."""


def found(root: Path, more: str = "") -> Iterator[SiteFile]:
    """Give every library; `more` are folders to look in as the variable NODE_PATH of Node names them.

    Like Node, this looks first in `node_modules` of the project folder, and of each folder above it.

    Raises:
        PluginError: A library is in none of these folders.
    """
    folder = root.resolve()
    folders = [above / "node_modules" for above in (folder, *folder.parents)]
    folders += [Path(name) for name in more.split(os.pathsep) if name]
    for name, module in _MODULES.items():
        package = next((path / name for path in folders if (path / name / module).is_file()), None)
        if package is None:
            raise PluginError(
                f"{name} is missing, which the pages need. Run make site, or npm ci --omit=dev --ignore-scripts."
            )
        licence, code = ((package / file).read_text("utf-8") for file in ("LICENSE", module))
        yield SiteFile(addresses.script(name), f"/*! {name}\n\n{licence}*/\n{code}".encode())
