"""The pictures: 24 px outlines in the colour of the text, always beside a word."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

_OUTLINES = {
    "bag": '<path d="M5 8h14l1 12H4zM9 8a3 3 0 0 1 6 0"/>',
    "big": '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>',
    "book": '<path d="M12 6c-2-1.5-5-1.5-8-1v14c3-.5 6-.5 8 1 2-1.5 5-1.5 8-1V5c-3-.5-6-.5-8 1zM12 6v14"/>',
    "bus": '<path d="M5 4h14v13H5zM5 11h14M8 17v3M16 17v3M8.5 14h.01M15.5 14h.01"/>',
    "cal": '<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"/>',
    "card": '<path d="M3 5h18v14H3z"/><circle cx="8.5" cy="11" r="2"/><path d="M5.5 16a3 3 0 0 1 6 0M14 10h4M14 14h4"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
    "copy": '<path d="M9 9h11v11H9zM15 9V4H4v11h5"/>',
    "end": '<path d="M6 6h12v12H6z"/>',
    "heart": '<path d="M12 20s-8-5-8-11a4.5 4.5 0 0 1 8-2.8A4.5 4.5 0 0 1 20 9c0 6-8 11-8 11z"/>',
    "house": '<path d="M3 11l9-7 9 7M6 9v11h12V9M10 20v-6h4v6"/>',
    "mail": '<path d="M3 6h18v12H3zM3 7l9 6 9-6"/>',
    "no": '<path d="M6 6l12 12M18 6L6 18"/>',
    "ok": '<path d="M5 12.5l4.5 4.5L19 7"/>',
    "out": '<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>',
    "pause": '<path d="M9 6v12M15 6v12"/>',
    "people": '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 7M18 14.5a6.5 6.5 0 0 1 3.5 5.5"/>',
    "phone": '<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z"/>',
    "pin": '<path d="M12 21s7-6.1 7-11a7 7 0 1 0-14 0c0 4.9 7 11 7 11z"/><circle cx="12" cy="10" r="2.5"/>',
    "q": '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.7M12 17h.01"/>',
    "talk": '<path d="M4 5h16v11H10l-5 4v-4H4z"/>',
    "turn": '<path d="M9 5l7 7-7 7"/>',
    "voice": '<path d="M4 10v4h4l9 4V6l-9 4zM20 10v4M8 14v5"/>',
    "warn": '<path d="M12 4l9.5 16h-19zM12 10v4M12 17h.01"/>',
    "way": '<circle cx="6" cy="19" r="2"/><circle cx="18" cy="5" r="2"/><path d="M8 19h7a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h7"/>',
    "web": '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3a14 14 0 0 1 0 18M12 3a14 14 0 0 0 0 18"/>',
    "work": '<path d="M4 8h16v11H4zM9 8V5h6v3M4 13h16"/>',
}
_OF_FRAME = {"phone", "share"}
"""Pictures that the frame uses and defines itself."""
NAMES = frozenset(_OUTLINES)
"""Names of all pictures."""
_USED = re.compile(r'<use href="#i-([a-z]+)"')


@cache
def icon(name: str, css: str = "") -> Markup:
    """Give the picture of this name; screen readers skip it.

    Raises:
        KeyError: There is no such picture.
    """
    _OUTLINES[name]
    return Markup('<svg{} aria-hidden="true"><use href="#i-{}"/></svg>').format(
        Markup(' class="{}"').format(css) if css else "", name
    )


def symbols(html: str, *, framed: bool = True) -> Markup:
    """Give the definitions of the pictures that this HTML uses, without those a frame has; nothing when there are none."""
    names = sorted(set(_USED.findall(html)) - (_OF_FRAME if framed else set()))
    if not names:
        return Markup()
    shapes = "".join(f'<symbol id="i-{name}" viewBox="0 0 24 24">{_OUTLINES[name]}</symbol>' for name in names)
    return Markup('<svg class="vh" aria-hidden="true">{}</svg>').format(Markup(shapes))  # noqa: S704 - our own outlines
