"""A reader's browser that notes every trouble on the way."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

PATHS = {
    "home": "",
    "help": "help/",
    "city": "tartu/",
    "service": "tartu/services/elukoha-registreerimine/",
    "event": "tartu/events/loimumisklubi/",
    "plan": "tartu/plan/2025/",
    "topic": "topics/dokumendid/",
    "audience": "audiences/uussisserandaja/",
    "about": "about/",
    "privacy": "privacy/",
    "events": "events/",
    "city-events": "tartu/events/",
    "overview": "journey/",
    "journey": "journey/uussisserandaja/",
    "city-journey": "tartu/journey/uussisserandaja/",
    "my-plan": "my-plan/",
    "languages": "tartu/languages/",
    "index": "a-z/",
    "glossary": "glossary/",
    "sources": "sources/",
    "programme": "programme/",
    "participation": "tartu/programme/",
    "numbers": "programme/numbers/",
    "indicators": "programme/indicators/",
    "journey-model": "programme/journey-model/",
    "enquiries": "programme/enquiries/",
    "officials": "programme/officials/",
    "programme-plan": "programme/plan/2026/",
    "map": "map/",
    "coverage": "coverage/",
    "communities": "communities/",
    "have-a-say": "have-a-say/",
    "stories": "stories/",
    "styleguide": "styleguide/",
    "accessibility": "accessibility/",
    "wrong": "wrong/",
}
"""A page of every kind, by its address below the language."""
LANGUAGES = ("et", "en", "ru", "uk")
INVENTED = (
    "",
    "naidislinn/",
    "naidislinn/services/margid/",
    "naidislinn/services/taisteenus/",
    "naidislinn/services/tasuline/",
    "naidislinn/events/margid-syndmus/",
    "naidislinn/events/retk/",
    "naidislinn/plan/2026/",
    "kuuvald/",
    "topics/jutt/",
    "audiences/naaber/",
    "events/",
    "naidislinn/events/",
    "naidislinn/events/2027-04/",
    "naidislinn/events/paberiring/",
    "kuuvald/events/",
    "journey/",
    "journey/naaber/",
    "naidislinn/journey/uustulija/",
    "kuuvald/journey/uustulija/",
    "my-plan/",
    "naidislinn/languages/",
    "naidislinn/programme/",
    "kuuvald/languages/",
    "a-z/",
    "glossary/",
    "sources/",
    "programme/",
    "programme/numbers/",
    "programme/indicators/",
    "programme/journey-model/",
    "programme/enquiries/",
    "programme/officials/",
    "map/",
    "coverage/",
    "communities/",
    "have-a-say/",
    "about/",
    "wrong/",
)
"""Pages of the invented world with markers, with every fact, and with hardly any."""
INVENTED_LANGUAGES = ("et", "uk", "ar")
"""Of those pages, one with long words and one from right to left among them."""


@contextmanager
def visiting(
    browser: Browser,
    address: str,
    *,
    script: bool = True,
    width: int = 360,
    height: int = 640,
    bypass_csp: bool = False,
) -> Iterator[Page]:
    """Open an empty page; at the end there was no failed request, no error, and no other host.

    A test that brings its own script along bypasses what a page allows.
    """
    context = browser.new_context(
        java_script_enabled=script, viewport={"width": width, "height": height}, bypass_csp=bypass_csp
    )
    context.set_default_timeout(15_000)
    troubles: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(address):
            troubles.append(f"a request to {request.url}")

    def failed(request: Request) -> None:
        # What the reader leaves behind before it has come is no trouble.
        if request.failure != "net::ERR_ABORTED":
            troubles.append(f"{request.url} failed: {request.failure}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            troubles.append(f"{response.url} answered {response.status}")

    def said(message: ConsoleMessage) -> None:
        troubles.append(f"{message.type}: {message.text}")

    context.on("request", asked)
    context.on("requestfailed", failed)
    context.on("response", answered)
    context.on("console", said)
    context.on("weberror", lambda error: troubles.append(str(error.error)))
    try:
        yield context.new_page()
    finally:
        context.close()
    assert troubles == [], "\n".join(troubles)
