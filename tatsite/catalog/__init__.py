"""The records joined: look-ups, rules between records, and every number a page shows."""

from __future__ import annotations

from tatsite.catalog.agenda import Agenda, Undated, agenda
from tatsite.catalog.blueprint import Column, Stop, blueprint, unsolved
from tatsite.catalog.catalog import Catalog
from tatsite.catalog.chains import Chain, Missing, chains, days_since, missing, waiting
from tatsite.catalog.checks import check
from tatsite.catalog.clock import ZONE, end, instant
from tatsite.catalog.contacts import FACTS, Contact, contact, current, due
from tatsite.catalog.coverage import KINDS, Cell, coverage
from tatsite.catalog.crossings import HELP, Crossing, Heard, Help, step_coverage, step_languages
from tatsite.catalog.design import Design
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
from tatsite.catalog.shares import PARTS, Part, Share, Stakeholder, shares, stakeholders
from tatsite.catalog.situations import Fit, Situation, as_told, asked, concerning, on_basis
from tatsite.catalog.sourcing import Line, Sourcing
from tatsite.catalog.spoken import Spoken, spoken
from tatsite.catalog.sums import printed_sums
from tatsite.catalog.trust import reviewed, trust, unchecked_texts

__all__ = [
    "FACTS",
    "HELP",
    "KINDS",
    "LEVELS",
    "PARTS",
    "ZONE",
    "Agenda",
    "Attendance",
    "Catalog",
    "Cell",
    "Chain",
    "Chapter",
    "Column",
    "Contact",
    "Crossing",
    "DayHours",
    "Design",
    "EventDay",
    "Fit",
    "Heard",
    "Help",
    "Helpers",
    "Item",
    "Journey",
    "Line",
    "Measure",
    "Missing",
    "Notice",
    "Occurrence",
    "Oddity",
    "Part",
    "Rule",
    "Selection",
    "Share",
    "Situation",
    "Sourcing",
    "Spell",
    "Spoken",
    "Stakeholder",
    "Standing",
    "Stop",
    "Undated",
    "about",
    "agenda",
    "announced",
    "as_told",
    "asked",
    "blueprint",
    "by_kind",
    "chains",
    "check",
    "computed",
    "concerning",
    "contact",
    "coverage",
    "current",
    "day",
    "days_since",
    "due",
    "end",
    "event_days",
    "facets",
    "instant",
    "language_facet",
    "level_facet",
    "measures",
    "missing",
    "notices",
    "occurrences",
    "oddities",
    "on_basis",
    "printed_sums",
    "reviewed",
    "rules",
    "selections",
    "shares",
    "spoken",
    "stakeholders",
    "standing",
    "step_coverage",
    "step_languages",
    "total",
    "trust",
    "unchecked_texts",
    "unsolved",
    "version",
    "waiting",
]
