"""Changes record files as an editor would: canonical form, older forms carried over, translations accepted."""

from __future__ import annotations

from tatsite.editing.accepting import Signature, accept
from tatsite.editing.canonical import canonical
from tatsite.editing.emitting import dump
from tatsite.editing.rewriting import Rewritten, Scope, language_order, put, rewrite

__all__ = ["Rewritten", "Scope", "Signature", "accept", "canonical", "dump", "language_order", "put", "rewrite"]
