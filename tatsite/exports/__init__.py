"""The catalog as data for other programs: one JSON file a kind of record, in all languages, and tables of counts."""

from __future__ import annotations

from tatsite.exports.json_files import json_files
from tatsite.exports.tables import csv_files, measures_as_csv, table

__all__ = ["csv_files", "json_files", "measures_as_csv", "table"]
