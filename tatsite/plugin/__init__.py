"""MkDocs and its theme, adapted: the only place that knows them."""

from __future__ import annotations

from tatsite.plugin.hooks import TatsitePlugin

__all__ = ["TatsitePlugin"]
