"""Records of the whole programme: its source documents, and addresses that moved."""

from __future__ import annotations

from tatsite.records.common import Record
from tatsite.records.fields import FullName, Text, Texts


class Source(Record):
    """A document facts are taken from."""

    title: Texts
    """Name of the document."""
    short: Texts
    """Its name in a line of sources."""
    official_name: Text
    """Its Estonian title."""
    file: Text
    """Name of the file it was read from."""
    lines: int
    """How many lines the file has."""
    year: int
    """The year it plans for; the first one when it plans for several."""
    draft: bool
    """Whether nobody is known to have approved it; its facts then carry the draft label."""


class Redirect(Record):
    """An old address that leads to a record's new one."""

    old: FullName
    """Full name the record had."""
    new: FullName
    """Full name it has now."""
