"""What a municipality does for people all year round."""

from __future__ import annotations

from pydantic import Field

from tatsite.records.common import Channel, Draft, Exclusion, Phrase, Sourced, Status
from tatsite.records.fields import Euro, FullName, LanguageCode, Part, Slug, Text, Texts


class Cost(Part):
    """What it costs the reader; a planned budget is never a cost."""

    free: bool
    """Whether it costs nothing."""
    amount_eur: Euro | None = None
    """The price, when it is not free."""
    note: Texts | None = None
    """What the price depends on."""


class Support(Part):
    """Another organisation that takes part, and how."""

    org: FullName
    """The organisation."""
    role: Texts
    """What it does here."""


class Service(Sourced):
    """A service (CPSV-AP `cpsv:PublicService`, HSDS `service`)."""

    title: Texts
    """Its name, as a reader would say it."""
    summary: Texts
    """What it is and for whom, in one sentence."""
    official_name: Text
    """The Estonian term to say and to search for."""
    search_words: Text | None = None
    """Estonian words to search for, where the official name would find nothing."""
    status: Status
    """Whether it is known to run."""
    topics: list[Slug] = Field(min_length=1)
    """Ids of topics, the main one first."""
    audiences: list[Slug] = Field(default_factory=list)
    """Ids of audiences the source names; empty means that it names none."""
    provider: FullName
    """The organisation one turns to."""
    supporting: list[Support] = Field(default_factory=list)
    """Others who take part."""
    suits: list[Texts] = Field(default_factory=list)
    """Signs by which readers see that it is for them."""
    not_for: list[Exclusion] = Field(default_factory=list)
    """For whom the source says it is not."""
    details: list[Texts] = Field(default_factory=list)
    """What is done here, a paragraph each."""
    bring: list[Texts] = Field(default_factory=list)
    """What to bring."""
    steps: list[Texts] = Field(default_factory=list)
    """How it goes, in order."""
    gives: list[Texts] = Field(default_factory=list)
    """What one has afterwards."""
    languages: list[LanguageCode] = Field(default_factory=list)
    """Languages it is given in where no channel says otherwise; empty means not known."""
    channels: list[Channel] = Field(default_factory=list)
    """How to reach it; empty means through the provider's channels."""
    cost: Cost | None = None
    """The price; null means not known."""
    say: Phrase | None = None
    """Two Estonian sentences for this service."""
    plan_rows: list[Text] = Field(default_factory=list)
    """Rows of the municipality's plans it belongs to, as `2025/teenused-registritoimingud`."""
    drafts: list[Draft] = Field(default_factory=list)
    """What only the draft for later years says."""
