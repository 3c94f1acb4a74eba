"""Where each page of the coordinators' build stands: files, so that they open from a folder without a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.records import Organisation

INDEX = "index"
PERSONAS = "personas"
STAKEHOLDERS = "stakeholders"
COVERAGE = "tables/coverage"
LANGUAGES = "tables/languages"
ROLES = "tables/roles"
CHAIN = "tables/chain"


def blueprint(audience: str, municipality: str = "") -> str:
    """Give the path of the blueprint of an audience, in one municipality or in all."""
    return f"blueprints/{audience}/{municipality}" if municipality else f"blueprints/{audience}"


def stakeholder(organisation: Item[Organisation]) -> str:
    """Give the path of the page of an organisation."""
    return f"{STAKEHOLDERS}/{organisation.owner}/{organisation.id}"
