"""Files to typed records and positions; what somebody wrote never raises, it becomes a problem."""

from __future__ import annotations

from tatsite.reading.entries import Entry, Readings, closest, read
from tatsite.reading.handwritten import Handwritten, RecordLink
from tatsite.reading.handwritten import read as read_handwritten

__all__ = ["Entry", "Handwritten", "Readings", "RecordLink", "closest", "read", "read_handwritten"]
