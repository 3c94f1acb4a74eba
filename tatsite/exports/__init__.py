"""The catalog as data for other programs: one JSON file a kind of record, in all languages."""

from __future__ import annotations

from tatsite.exports.json_files import json_files

__all__ = ["json_files"]
