"""The response headers of every file of the site: the one place that has them.

`rules` says which headers go with which paths. `netlify` writes them as the file `_headers`, `servers` as snippets
for servers of one's own. Strict-Transport-Security is not among them: only the host knows whether all of its
name is served by HTTPS for good; docs/hosting.md has the advice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tatsite.sitefile import SiteFile

FILE = "_headers"
"""Path of the file with the headers below the site's folder."""
NOT_FOUND = "/404.html"
"""Path of the page that tells what to do when there is no such page."""

_POLICY = "Content-Security-Policy"
_CACHE = "Cache-Control"
# What a policy is made of. Without quotes, backslashes, dollars, per cents, braces and line ends it is the
# same text in the syntax of every server, and cannot end the line that it stands in.
_PLAIN = re.compile(r"[A-Za-z0-9 '*+,./:;=?@_~-]+")
_DENIED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "interest-cohort",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
# An address can be copied when the reader presses a button. Sharing too, but not every browser knows its name here.
_ALLOWED = ("clipboard-write",)
# A visit asks once for each page, and going back costs a phone on a poor network nothing; yet nobody sees a page
# older than 15 minutes without a request for the new one, because it may send people to an office that moved.
_PAGES = "public, max-age=300, stale-while-revalidate=600"
# Pictures and the like change seldom and mislead nobody, but keep their names when they change.
_ASSETS = "public, max-age=86400, stale-while-revalidate=604800"
_DATA = "public, max-age=300"


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers of the files whose path begins with `folder`."""

    folder: str
    """Path that begins and ends with a slash; `/` is every file."""
    headers: tuple[tuple[str, str], ...]
    """Names and values. A value of a deeper folder takes the place of one of the same name."""


def rules(policy: str) -> tuple[Rule, ...]:
    """Give the headers of the site's files: first those of every file, then those of single folders.

    Args:
        policy: Text of the header Content-Security-Policy, on one line.

    Raises:
        ValueError: The policy is empty, or has characters that no policy needs and that servers would misread.
    """
    if not _PLAIN.fullmatch(policy):
        raise ValueError(f"not a Content-Security-Policy: {policy!r}")
    permissions = [f"{name}=()" for name in _DENIED] + [f"{name}=(self)" for name in _ALLOWED]
    every = (
        (_POLICY, policy),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", ", ".join(permissions)),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
        (_CACHE, _PAGES),
    )
    return (
        Rule("/", every),
        Rule("/assets/", ((_CACHE, _ASSETS),)),
        Rule("/data/", ((_CACHE, _DATA), ("Access-Control-Allow-Origin", "*"))),
    )


def netlify(wanted: tuple[Rule, ...]) -> str:
    """Write rules as the file `_headers` that Netlify and Cloudflare Pages read.

    A header that a folder has of its own is left out of the rule for every file: one of the two hosts would join
    both values, the other take one. Both hosts let browsers ask for every page anew unless told otherwise.
    """
    own = {name for rule in wanted if rule.folder != "/" for name, _value in rule.headers}
    lines = ["# Made by tatsite. For HTTPS for good, see docs/hosting.md.", ""]
    for rule in wanted:
        lines.append(f"{rule.folder}*")
        lines += [f"  {name}: {value}" for name, value in rule.headers if rule.folder != "/" or name not in own]
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def headers_file(policy: str) -> SiteFile:
    """Give the file `_headers` of a site with this Content-Security-Policy.

    Raises:
        ValueError: The policy is empty, or has characters that servers would misread.
    """
    return SiteFile(FILE, netlify(rules(policy)).encode())


def policy_of(headers: str) -> str:
    """Give the Content-Security-Policy in the text of a file `_headers`; empty when there is none."""
    found = re.search(rf"^  {_POLICY}: (.+)$", headers, re.MULTILINE)
    return found[1] if found else ""
