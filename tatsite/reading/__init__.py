"""Files to typed records and positions; what somebody wrote never raises, it becomes a problem."""

from __future__ import annotations

from tatsite.reading.documents import read_documents, text_of
from tatsite.reading.entries import Entry, Readings, Written, no_record, read
from tatsite.reading.handwritten import Handwritten, RecordLink
from tatsite.reading.handwritten import read as read_handwritten
from tatsite.reading.likeness import closest, foreign

__all__ = [
    "Entry",
    "Handwritten",
    "Readings",
    "RecordLink",
    "Written",
    "closest",
    "foreign",
    "no_record",
    "read",
    "read_documents",
    "read_handwritten",
    "text_of",
]
