"""The records joined: look-ups, rules between records, and every number a page shows."""

from __future__ import annotations

from tatsite.catalog.agenda import Agenda, Dated, agenda
from tatsite.catalog.catalog import Catalog
from tatsite.catalog.checks import check
from tatsite.catalog.contacts import FACTS, Contact, contact, current, due
from tatsite.catalog.coverage import KINDS, Cell, coverage
from tatsite.catalog.hours import Attendance, DayHours, Spell, Standing, day, standing
from tatsite.catalog.journey import Chapter, Helpers, Journey
from tatsite.catalog.lookup import Item
from tatsite.catalog.measures import Measure, measures
from tatsite.catalog.notices import Notice, end, instant, notices
from tatsite.catalog.oddities import Oddity, oddities
from tatsite.catalog.plans import about, by_kind, computed, total
from tatsite.catalog.sourcing import Line, Sourcing
from tatsite.catalog.spoken import Spoken, spoken
from tatsite.catalog.sums import printed_sums
from tatsite.catalog.trust import reviewed, trust, unchecked_texts

__all__ = [
    "FACTS",
    "KINDS",
    "Agenda",
    "Attendance",
    "Catalog",
    "Cell",
    "Chapter",
    "Contact",
    "Dated",
    "DayHours",
    "Helpers",
    "Item",
    "Journey",
    "Line",
    "Measure",
    "Notice",
    "Oddity",
    "Sourcing",
    "Spell",
    "Spoken",
    "Standing",
    "about",
    "agenda",
    "by_kind",
    "check",
    "computed",
    "contact",
    "coverage",
    "current",
    "day",
    "due",
    "end",
    "instant",
    "measures",
    "notices",
    "oddities",
    "printed_sums",
    "reviewed",
    "spoken",
    "standing",
    "total",
    "trust",
    "unchecked_texts",
]
