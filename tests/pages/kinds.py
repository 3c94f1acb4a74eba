"""Which kind of page stands at an address."""

from __future__ import annotations

import re

LANGUAGES = {"et", "en", "ru", "uk", "ar"}
_KINDS = {
    "home": "",
    "article": "(about|accessibility|lisa|privacy|stories|wrong)/|stories/[^/]+/",
    "help": "help/",
    "a-z": "a-z/",
    "glossary": "glossary/",
    "sources": "sources/",
    "programme": "programme/",
    "numbers": "programme/numbers/",
    "indicators": "programme/indicators/",
    "journey-model": "programme/journey-model/",
    "enquiries": "programme/enquiries/",
    "officials": "programme/officials/",
    "map": "map/",
    "coverage": "coverage/",
    "communities": "communities/",
    "have-a-say": "have-a-say/",
    "styleguide": "styleguide/",
    "overview": "journey/",
    "my-plan": "my-plan/",
    "calendar": "([^/]+/)?events/([0-9]{4}-[0-9]{2}/)?|events/[^/]+/|(topics|audiences|[^/]+/audiences)/[^/]+/events/",
    "journey": "([^/]+/)?journey/[^/]+/",
    "topics": "topics/[^/]+/",
    "audiences": "audiences/[^/]+/",
    "languages": "[^/]+/languages/",
    "participation": "[^/]+/programme/",
    "service": "[^/]+/services/[^/]+/",
    "event": "[^/]+/events/[^/]+/",
    "plan": "[^/]+/plan/[^/]+/",
    "city": "[^/]+/",
}
"""Addresses below a language by kind; the first that fits counts."""


def kind_of(file: str) -> str:
    """Give the kind of the page in a file of a site, such as `et/tartu/index.html`."""
    language, _, path = file.removesuffix("index.html").partition("/")
    return kind_below_language(path) if language in LANGUAGES and "vana-teenus" not in path else "bare"


def kind_below_language(path: str) -> str:
    """Give the kind of the page at an address below a language, such as `tartu/`."""
    return next(kind for kind, address in _KINDS.items() if re.fullmatch(address, path))
