"""Changes record files as an editor would: canonical form, older forms, translations accepted, calendars taken over."""

from __future__ import annotations

from tatsite.editing.accepting import Signature, accept
from tatsite.editing.canonical import canonical
from tatsite.editing.emitting import dump
from tatsite.editing.importing import Target, import_events
from tatsite.editing.rewriting import Rewritten, Scope, language_order, put, rewrite
from tatsite.editing.scanning import SIZE as CALENDAR_LIMIT

__all__ = [
    "CALENDAR_LIMIT",
    "Rewritten",
    "Scope",
    "Signature",
    "Target",
    "accept",
    "canonical",
    "dump",
    "import_events",
    "language_order",
    "put",
    "rewrite",
]
