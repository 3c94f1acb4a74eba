"""What the site is made of before anything is written: page bodies and finished files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A finished file of the site, not yet written."""

    path: str
    """Path below the site's folder, such as `et/tartu/index.html`."""
    content: bytes
    """What the file holds."""


@dataclass(frozen=True, slots=True)
class Section:
    """Whose page it is: shown in the bar, with a link to its own page."""

    name: str
    """Name in the reader's language, such as a municipality's."""
    official: str
    """Estonian name beside it; empty when there is none."""
    path: str
    """Address below the language."""
    picture: str
    """Picture for previews of links, as a path below the site's root."""


@dataclass(frozen=True, slots=True)
class Body:
    """A page in one language before it has a frame."""

    language: str
    """Code of the language it is written in."""
    path: str
    """Address below the language, such as `tartu/services/isikukood/`; empty for the home page."""
    title: str
    """What the page is about; also the text of its tab."""
    description: str
    """One sentence for search engines and link previews."""
    section: Section
    """Whose page it is."""
    styles: tuple[str, ...]
    """Names of the parts of the stylesheet it needs beyond the frame's."""
    main: Markup
    """Finished HTML of the main part."""
    foot: Markup
    """Finished HTML of the lines in the foot that are this page's own."""
    indexed: bool = True
    """Whether search engines may list it."""
    languages: frozenset[str] = field(default_factory=frozenset)
    """Languages this page exists in; the switcher leads to the others' home page."""
