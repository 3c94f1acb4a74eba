"""The catalog as data for other programs: one JSON file a kind of record, in all languages."""

from __future__ import annotations

from tatsite.exports.data import data

__all__ = ["data"]
