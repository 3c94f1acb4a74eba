"""`make screens`: pictures of a page of every kind, as a phone, a tablet and a desk show it, light and dark.

They go into build/screens/. With `--chosen`, a few small ones are written into docs/pictures/, for the README.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import sync_playwright

from tests import chromium
from tests.browser.visits import LANGUAGES, PATHS
from tests.projects import PROJECT, tatsite
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser

SCREENS = {"phone": (360, 640), "tablet": (768, 1024), "desk": (1280, 900)}
"""Width and height of each screen, in CSS pixels."""
SCHEMES = ("light", "dark")


class Picture(NamedTuple):
    """One picture: which page, on which screen, in which colours."""

    kind: str
    language: str
    screen: str
    scheme: str

    @property
    def name(self) -> str:
        """Name of its file, without a suffix."""
        return f"{self.kind}-{self.language}-{self.screen}-{self.scheme}"

    @property
    def address(self) -> str:
        """Address of the page below the site."""
        return f"{self.language}/{PATHS[self.kind]}"


CHOSEN = (
    Picture("home", "uk", "phone", "light"),
    Picture("city", "ru", "phone", "light"),
    Picture("service", "en", "phone", "light"),
    Picture("city-journey", "et", "phone", "dark"),
    Picture("city", "en", "desk", "light"),
)
"""Those in docs/pictures/."""


def every() -> Iterator[Picture]:
    """Give all pictures there are."""
    for language in LANGUAGES:
        for kind in PATHS:
            for screen in SCREENS:
                yield from (Picture(kind, language, screen, scheme) for scheme in SCHEMES)


def take(browser: Browser, address: str, pictures: Iterable[Picture], folder: Path, *, small: bool = False) -> None:
    """Take pictures of the site at an address; small ones show the first screen, the others the whole page."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture in pictures:
        width, height = SCREENS[picture.screen]
        # The browser prefers the language of the page, so that no hint offers another.
        context = browser.new_context(viewport={"width": width, "height": height}, locale=picture.language)
        page = context.new_page()
        page.emulate_media(color_scheme="dark" if picture.scheme == "dark" else "light")
        page.goto(address + picture.address)
        file = folder / f"{picture.name}.{'jpg' if small else 'png'}"
        if small:
            page.screenshot(path=file, type="jpeg", quality=75)
        else:
            page.screenshot(path=file, full_page=True)
        context.close()


def main() -> None:
    """Build the real site and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chosen", action="store_true", help="take only the few of docs/pictures/")
    chosen = parser.parse_args().chosen
    folder = PROJECT / ("docs/pictures" if chosen else "build/screens")
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        site = Path(temporary) / "site"
        done = tatsite("build", "--site", site, root=PROJECT)
        assert done.returncode == 0, done.stderr
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=list(chromium.FLAGS))
        with served(site) as address:
            take(browser, address, CHOSEN if chosen else every(), folder, small=chosen)
        browser.close()
    print(f"The pictures are in {folder.relative_to(PROJECT)}/")  # noqa: T201 - a command says what it did


if __name__ == "__main__":
    main()
