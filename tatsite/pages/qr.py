"""The address of a page as a QR code (ISO/IEC 18004), for a phone that looks at a screen or at paper."""

from __future__ import annotations

import io

import segno

from tatsite import addresses
from tatsite.sitefile import SiteFile

_MASK = 0
"""The pattern laid over the code. Any of the eight is read alike; trying all of them to find the most even one costs
five times as much, which a build of thousands of pages would feel."""


def qr(language: str, path: str, base_url: str) -> SiteFile:
    """Draw the QR code of a page, beside it, as SVG: dark on white in every colour scheme, with its quiet zone."""
    url = addresses.in_language(language, path)
    code = segno.make_qr(addresses.absolute(base_url, url), error="m", mask=_MASK, boost_error=False)
    drawing = io.BytesIO()
    code.save(drawing, kind="svg", light="#fff", xmldecl=False, svgclass=None, lineclass=None, omitsize=True)
    return SiteFile(addresses.qr_of(url), drawing.getvalue())
