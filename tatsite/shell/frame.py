"""What a frame needs to know of a page, and of the site around it.

The same values go into the theme's template, into our own plain one, and, place by place, into
a captured shell; so the three give the same page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from markupsafe import Markup

from tatsite import addresses
from tatsite.i18n import locale_with_country
from tatsite.shell import policy, styles
from tatsite.shell.shell import marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.sitefile import Body


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language of the site, for the switcher."""

    code: str
    """Its code (BCP 47)."""
    name: str
    """Its own name for itself."""
    direction: str
    """`ltr` or `rtl`."""
    offer: str
    """How it offers to go on in it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything a frame shows of one page. URLs are relative unless said otherwise."""

    language: LanguageLink
    """The page's language."""
    languages: Sequence[tuple[LanguageLink, str]]
    """Every language of the site with the link to this page in it."""
    home: str
    """Link to the home page of the language; addresses of fixed pages are added to it."""
    locale: str
    """The language with its country, as previews of links name it (Open Graph): `en_GB`."""
    title: str
    """What the page is about."""
    description: str
    """One sentence about it."""
    canonical: str
    """Its absolute address."""
    address: str
    """The same, where it stands as text."""
    section: str
    """Whose page it is, in the reader's language."""
    official: str
    """Estonian name of whose page it is; may be empty."""
    section_url: str
    """Link to the page of whose page it is."""
    picture: str
    """Absolute address of the picture for previews of links."""
    share: str
    """A `mailto:` link that sends the page to somebody."""
    robots: str
    """Whether search engines may list it."""
    policy: str
    """What the page allows its browser."""
    script: Markup
    """The one script."""
    styles: Markup
    """The page's style element."""
    main: Markup
    """The main part."""
    foot: Markup
    """The page's own lines in the foot."""

    def values(self) -> dict[str, str]:
        """Give the value of every place of a shell."""
        named = {f"language-{language.code}": link for language, link in self.languages}
        return named | {
            "title": self.title,
            "description": self.description,
            "canonical": self.canonical,
            "section": self.section,
            "official": self.official,
            "section-url": self.section_url,
            "picture": self.picture,
            "share": self.share,
            "address": self.address,
            "policy": self.policy,
            "robots": self.robots,
            "styles": self.styles,
            "main": self.main,
            "foot": self.foot,
        }


@dataclass(frozen=True, slots=True)
class Framing:
    """Turns bodies into frames for one site."""

    languages: tuple[LanguageLink, ...]
    """Languages of the site, in the order of the switcher."""
    base_url: str
    """Absolute address of the site's root, ending with a slash."""
    preview: bool = False
    """Whether the pages are for a preview that reloads them."""

    def of_body(self, body: Body) -> Frame:
        """Give the frame of a finished body."""
        here = addresses.in_language(body.language, body.path)

        def switch(language: LanguageLink) -> str:
            path = body.path if language.code in body.languages else addresses.HOME
            return addresses.relative(here, addresses.in_language(language.code, path))

        canonical = addresses.absolute(self.base_url, here)
        return Frame(
            language=self.language(body.language),
            languages=[(language, switch(language)) for language in self.languages],
            home=_up(addresses.depth(here)),
            locale=locale_with_country(body.language),
            title=body.title,
            description=body.description,
            canonical=canonical,
            address=canonical,
            section=body.section.name,
            official=body.section.official,
            section_url=addresses.relative(here, addresses.in_language(body.language, body.section.path)),
            picture=addresses.absolute(self.base_url, body.section.picture),
            share=f"mailto:?subject={_quoted(body.title)}&body={quote(canonical)}",
            robots="all" if body.indexed else "noindex",
            policy=policy.PREVIEW if self.preview else policy.for_page(styles.sheet(body.styles)),
            script=policy.script(),
            styles=styles.element(body.styles),
            main=body.main,
            foot=body.foot,
        )

    def with_markers(self, language: str, depth: int) -> Frame:
        """Give a frame with a marker in every place, for a page so many folders deep."""
        return Frame(
            language=self.language(language),
            languages=[(other, marker(f"language-{other.code}")) for other in self.languages],
            home=_up(depth),
            locale=locale_with_country(language),
            title=marker("title"),
            description=marker("description"),
            canonical=marker("canonical"),
            address=marker("address"),
            section=marker("section"),
            official=marker("official"),
            section_url=marker("section-url"),
            picture=marker("picture"),
            share=marker("share"),
            robots=marker("robots"),
            policy=marker("policy"),
            script=policy.script(),
            styles=_html(marker("styles")),
            main=_html(marker("main")),
            foot=_html(marker("foot")),
        )

    def language(self, code: str) -> LanguageLink:
        """Give a language of the site by its code.

        Raises:
            StopIteration: The site has no such language.
        """
        return next(language for language in self.languages if language.code == code)


def _up(depth: int) -> str:
    """Give the link to the home page of the language from a page so many folders deep."""
    return "../" * (depth - 1) or "./"


def _quoted(text: str) -> str:
    """Give a text as it stands in a link; letters stay, which browsers quote themselves (WHATWG URL).

    Quoted, each letter of a Russian title would take six bytes on every page.
    """
    return "".join(sign if sign.isalpha() else quote(sign) for sign in text)


def _html(marker_of_place: str) -> Markup:
    return Markup(marker_of_place)  # noqa: S704 - a marker of our own
