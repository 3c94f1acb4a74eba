"""Files to typed records and positions; what somebody wrote never raises, it becomes a problem."""

from __future__ import annotations

from tatsite.reading.entries import Entry, closest, read
from tatsite.reading.handwritten import Handwritten, RecordLink
from tatsite.reading.handwritten import read as read_handwritten

__all__ = ["Entry", "Handwritten", "RecordLink", "closest", "read", "read_handwritten"]
