"""The records joined: look-ups, rules between records, and every number a page shows."""

from __future__ import annotations

from tatsite.catalog.agenda import Agenda, Undated, agenda
from tatsite.catalog.catalog import Catalog
from tatsite.catalog.checks import check
from tatsite.catalog.clock import ZONE, end, instant
from tatsite.catalog.contacts import FACTS, Contact, contact, current, due
from tatsite.catalog.coverage import KINDS, Cell, coverage
from tatsite.catalog.hours import Attendance, DayHours, Spell, Standing, day, standing
from tatsite.catalog.journey import Chapter, Helpers, Journey, version
from tatsite.catalog.lookup import Item
from tatsite.catalog.measures import Measure, measures
from tatsite.catalog.notices import Notice, notices
from tatsite.catalog.occurrences import Occurrence, Rule, announced, occurrences, rules
from tatsite.catalog.oddities import Oddity, oddities
from tatsite.catalog.overlaps import EventDay, event_days
from tatsite.catalog.plans import about, by_kind, computed, total
from tatsite.catalog.selections import LEVELS, Selection, facets, language_facet, level_facet, selections
from tatsite.catalog.situations import Fit, Situation, asked, concerning
from tatsite.catalog.sourcing import Line, Sourcing
from tatsite.catalog.spoken import Spoken, spoken
from tatsite.catalog.sums import printed_sums
from tatsite.catalog.trust import reviewed, trust, unchecked_texts

__all__ = [
    "FACTS",
    "KINDS",
    "LEVELS",
    "ZONE",
    "Agenda",
    "Attendance",
    "Catalog",
    "Cell",
    "Chapter",
    "Contact",
    "DayHours",
    "EventDay",
    "Fit",
    "Helpers",
    "Item",
    "Journey",
    "Line",
    "Measure",
    "Notice",
    "Occurrence",
    "Oddity",
    "Rule",
    "Selection",
    "Situation",
    "Sourcing",
    "Spell",
    "Spoken",
    "Standing",
    "Undated",
    "about",
    "agenda",
    "announced",
    "asked",
    "by_kind",
    "check",
    "computed",
    "concerning",
    "contact",
    "coverage",
    "current",
    "day",
    "due",
    "end",
    "event_days",
    "facets",
    "instant",
    "language_facet",
    "level_facet",
    "measures",
    "notices",
    "occurrences",
    "oddities",
    "printed_sums",
    "reviewed",
    "rules",
    "selections",
    "spoken",
    "standing",
    "total",
    "trust",
    "unchecked_texts",
    "version",
]
