"""Renders templates in one language: links, texts, states and contact facts at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import jinja2
from markupsafe import Markup, escape

from tatsite import addresses
from tatsite.catalog import FACTS, contact, current
from tatsite.i18n import FALLBACK, translations
from tatsite.pages.icons import icon, symbols
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.sitefile import Body, Section
from tatsite.wording import StateWords, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tatsite.catalog import Catalog, Contact, Item
    from tatsite.records import Event, Municipality, Organisation, Service
    from tatsite.records.common import Citation, Record, Verification
    from tatsite.records.fields import Texts

TEMPLATES = Path(__file__).parent / "templates"
"""Templates of the main part of each page kind."""


@cache
def environment() -> jinja2.Environment:
    """Give the templates; every value is escaped, an undefined one is an error.

    One set serves all languages: `_` in a template's context says its sentences.
    """
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.globals |= {"icon": icon, "facts": FACTS, "help_address": addresses.HELP, "host": host, "mailto": mailto}
    return templates


def sentences(language: str) -> Callable[..., str]:
    """Give what translates a template's sentences; values go in by name, escaped."""
    gettext = translations(language).gettext

    def say(message: str, **values: object) -> str:
        return escape(gettext(message)) % values if values else gettext(message)

    return say


def host(url: str) -> str:
    """Give the name of the site that a URL leads to, as one would say it."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def mailto(address: str) -> str:
    """Give the link that writes to an address, safe for any local part (RFC 6068)."""
    return f"mailto:{quote(address, safe='@')}"


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the pages of one language."""

    catalog: Catalog
    """What the pages tell."""
    language: str
    """Code of the language they tell it in."""
    edit_url: str
    """Address of a record's file in the repository, with `{path}` in it; empty when not known."""

    @property
    def words(self) -> Words:
        """Facts in the words of the language."""
        return Words(translations(self.language))

    @property
    def site(self) -> Section:
        """The section of pages that belong to no municipality."""
        return Section("tatsite", "", addresses.HOME)

    def section(self, owner: str) -> Section:
        """Give the section of a municipality's pages."""
        municipality = self.catalog.municipality(owner)
        official = municipality.record.official_name
        name = self.plain(municipality.record.title)
        return Section(name, official if official != name else "", municipality.path)

    def plain(self, texts: Texts) -> str:
        """Give a text for a place where no markup can stand."""
        return texts.best(self.language, FALLBACK)[0]

    def text(self, texts: Texts) -> Markup:
        """Give a text; when it is in another language than the page, marked as such."""
        text, language = texts.best(self.language, FALLBACK)
        if language == self.language:
            return escape(text)
        return Markup('<span lang="{}" dir="auto">{}</span>').format(language, text)

    def state(self, record: Service | Event, owner: str) -> StateWords:
        """Say whether a service or an event is known to run."""
        if self.catalog.is_draft(record):
            return self.draft_words(owner)
        verified = current(record.verified, self.catalog.today)
        state = self.words.state(record.status, self.catalog.plan_year(record), checked=verified is not None)
        return replace(state, sentence=self.checked(verified)) if state.tone == "sure" else state

    def draft_words(self, owner: str) -> StateWords:
        """Give the label of what is only from a draft."""
        return StateWords(self.words.translations.gettext("Draft"), self.draft(owner), "ask", "q")

    def checked(self, verified: Verification | None) -> Markup:
        """Say when the facts were last checked and by which role, which is named in Estonian."""
        _ = self.words.translations.gettext
        if verified is None:
            return escape(_("The facts are not yet checked."))
        role = Markup('<span lang="{}">{}</span>').format(SOURCE_LANGUAGE, verified.by)
        return escape(_("Checked on %(date)s: %(role)s.")) % {"date": self.words.day(verified.on), "role": role}

    def sources(self, citations: Iterable[Citation]) -> Markup:
        """Name documents and lines: "action plan 2025, lines 317, 367"."""
        ngettext = self.words.translations.ngettext
        by_document: dict[str, list[str]] = {}
        for citation in citations:
            by_document.setdefault(citation.document, []).extend([citation.lines] if citation.lines else [])
        parts: list[Markup] = []
        for document, ranges in by_document.items():
            lines = ", ".join(ranges)
            words = ngettext(
                "%(document)s, line %(lines)s", "%(document)s, lines %(lines)s", 1 if lines.isdigit() else 2
            )
            short = self.text(self.catalog.source(document).record.short)
            if not lines:
                parts.append(short)
                continue
            parts.append(escape(words) % {"document": short, "lines": lines.replace("-", "–")})
        return Markup("; ").join(parts)

    def description(self, summary: Texts, state: StateWords) -> str:
        """Sum up a record for search results, where a state that one must ask about leads."""
        text = self.plain(summary)
        return f"{state.chip}. {text}" if state.tone == "ask" else text

    def draft(self, owner: str) -> str:
        """Say that something is from a draft, with the end year of its municipality."""
        return self.words.draft(*self.catalog.draft_years(owner))

    def budget(self, municipality: Municipality) -> str:
        """Say what a sum of money in a plan is: never a price."""
        _ = self.words.translations.gettext
        if municipality.kind == "city":
            return _("the city's planned budget, not a price")
        return _("the municipality's planned budget, not a price")

    def gloss(self, organisation: Item[Organisation]) -> Markup:
        """Say what an organisation is, beside its Estonian name; nothing where that says it all."""
        title = organisation.record.title
        return Markup() if self.plain(title) == organisation.record.official_name else self.text(title)

    def contact(self, service: Service) -> Contact:
        """Give the channels of a service with what is confirmed of them."""
        provider = self.catalog.organisation(service.provider).record
        return contact(service.channels, service, provider, self.catalog.today)

    def body(
        self,
        template: str,
        path: str,
        *,
        title: str,
        description: str,
        section: Section,
        styles: tuple[str, ...],
        item: Item[Record] | None = None,
        **values: Any,  # noqa: ANN401 - what each template names
    ) -> Body:
        """Render the main part and the foot of a page.

        `item` is the record that the page tells; its file, and source and check where it has
        them, stand in the foot.
        """
        here = addresses.in_language(self.language, path)

        def link(target: str) -> str:
            return addresses.relative(here, addresses.in_language(self.language, target))

        common = {
            "_": sentences(self.language),
            "catalog": self.catalog,
            "edit_url": self._edit(item),
            "item": item,
            "language": self.language,
            "link": link,
            "path": path,
            "plain": self.plain,
            "source_language": SOURCE_LANGUAGE,
            "text": self.text,
            "title": title,
            "words": self.words,
            "writer": self,
        }
        templates = environment()
        main = templates.get_template(f"{template}.html").render(common | values)
        foot = templates.get_template("foot.html").render(common)
        return Body(
            language=self.language,
            path=path,
            title=title,
            description=description,
            section=section,
            styles=styles,
            main=symbols(main) + Markup(main),  # noqa: S704 - rendered with autoescape
            foot=Markup(foot),  # noqa: S704 - rendered with autoescape
            languages=frozenset(language.id for language in self.catalog.languages),
        )

    def _edit(self, item: Item[Record] | None) -> str:
        return self.edit_url.replace("{path}", item.file) if item and self.edit_url else ""
