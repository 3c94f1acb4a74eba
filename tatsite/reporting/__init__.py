"""Problems as sentences: the words an editor reads, whatever shows them."""

from __future__ import annotations

from tatsite.reporting.journey import journey_report
from tatsite.reporting.measures import measures_as_text
from tatsite.reporting.oddities import odd_line
from tatsite.reporting.overlaps import overlaps_as_text
from tatsite.reporting.sentences import SENTENCES, sentence
from tatsite.reporting.sourcing import source_lines
from tatsite.reporting.text import line, report

__all__ = [
    "SENTENCES",
    "journey_report",
    "line",
    "measures_as_text",
    "odd_line",
    "overlaps_as_text",
    "report",
    "sentence",
    "source_lines",
]
