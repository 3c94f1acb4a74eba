"""The records joined: look-ups, rules between records, and every number a page shows."""

from __future__ import annotations

from tatsite.catalog.catalog import Catalog, Item
from tatsite.catalog.checks import check
from tatsite.catalog.contacts import FACTS, Contact, contact, current, due
from tatsite.catalog.plans import total

__all__ = ["FACTS", "Catalog", "Contact", "Item", "check", "contact", "current", "due", "total"]
