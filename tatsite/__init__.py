"""tatsite: records of municipal services for newcomers, and the site made of them.

The way of a record, room by room (docs/architecture.md has the names of the functions):

    records     the words of the domain: typed, frozen, with their problems
    reading     files to records and problems
    i18n, addresses, sitefile
    catalog     the records joined
    shell, wording
    pages, reporting, publishing
    site        the order of the steps
    plugin, cli one outside world each: MkDocs, the terminal
"""

from __future__ import annotations

__version__ = "0.1.0"
