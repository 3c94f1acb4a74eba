"""What stands above the text of a story in content/: that its teller agreed, under which name, and until when."""

from __future__ import annotations

from tatsite.records.dates import Day
from tatsite.records.fields import Part, Text
from tatsite.records.references import MunicipalityId

FOLDER = "stories/"
"""Folder of the stories below a language, and their address."""


class Consent(Part):
    """That the teller agreed in writing (GDPR, Article 7)."""

    on: Day
    """The day they agreed."""
    by: Text
    """The role that keeps the paper; never a person's name."""


class Story(Part):
    """The front matter of a story."""

    title: Text
    """Heading of the story."""
    description: Text
    """What it is about, in one sentence."""
    pseudonym: Text
    """The name the teller has here; never the real one."""
    consent: Consent
    """That the teller agreed."""
    until: Day
    """The last day on which the story is shown; then it leaves the site by itself."""
    municipality: MunicipalityId | None = None
    """Where it happened; null where that would tell who it is."""
