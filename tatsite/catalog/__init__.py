"""The records joined: look-ups, rules between records, and every number a page shows."""

from __future__ import annotations

from tatsite.catalog.catalog import Catalog, Item
from tatsite.catalog.checks import check
from tatsite.catalog.contacts import FACTS, Contact, contact, current, due
from tatsite.catalog.hours import Attendance, DayHours, Standing, day, standing
from tatsite.catalog.plans import total
from tatsite.catalog.sourcing import Line, Sourcing
from tatsite.catalog.trust import trust, unchecked_texts

__all__ = [
    "FACTS",
    "Attendance",
    "Catalog",
    "Contact",
    "DayHours",
    "Item",
    "Line",
    "Sourcing",
    "Standing",
    "check",
    "contact",
    "current",
    "day",
    "due",
    "standing",
    "total",
    "trust",
    "unchecked_texts",
]
