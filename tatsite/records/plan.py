"""A plan of activities for one year."""

from __future__ import annotations

from pydantic import Field

from tatsite.records.common import Citation, Sourced
from tatsite.records.dates import Date
from tatsite.records.fields import Euro, Part, Slug, Text, Texts
from tatsite.records.references import IndicatorId, OrganisationName


class Period(Part):
    """A time frame as printed; an end before its start stays as it is."""

    start: Date
    """First day."""
    end: Date
    """Last day."""


class Responsible(Part):
    """Who is in charge of a row."""

    org: OrganisationName
    """The organisation."""
    printed: Text
    """As printed, such as `Tartu LV`."""


class Activity(Part):
    """A row of a plan."""

    id: Slug
    """Explicit, because printed numbers repeat."""
    number: Text | None = None
    """The number as printed; null where none is printed."""
    parent: Slug | None = None
    """Id of the row it is a part of."""
    title: Texts
    """Heading of the row."""
    printed: Text | None = None
    """The whole text of the row as printed, where the heading is not all of it."""
    details: Texts | None = None
    """What the row says beyond its heading, in our own words."""
    period: Period | None = None
    """Overall time frame; null where blank."""
    plan_period: Period | None = None
    """Time frame within the plan; null where blank."""
    planned_cost_eur: Euro | None = None
    """Planned cost; 0 where 0 is printed, null where blank."""
    responsible: list[Responsible] = Field(default_factory=list)
    """Who is in charge; empty where blank."""
    partners: list[OrganisationName] = Field(default_factory=list)
    """Organisations it names beside those in charge."""
    indicators: list[IndicatorId] = Field(default_factory=list)
    """Ids of the programme's indicators that it is measured by."""
    source: list[Citation] = Field(min_length=1)
    """Where the row is printed."""


class Plan(Sourced):
    """The activities of one municipality, or of the programme, in one year; its id is the year."""

    title: Texts
    """Name of the plan."""
    summary: Texts
    """What it is, in one sentence."""
    activity: Text | None = None
    """Number of the programme's activity it belongs to, such as `3.5.2.1.1`."""
    period: Period
    """The year it covers."""
    printed_total_eur: Euro | None = None
    """The total as printed; null where none is printed."""
    rows: list[Activity] = Field(min_length=1)
    """Every row in the printed order."""
