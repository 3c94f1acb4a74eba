"""Renders templates in one language: links, texts, states and contact facts at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from tatsite import addresses
from tatsite.catalog import contact, current, notices, reviewed
from tatsite.i18n import FALLBACK, translations
from tatsite.pages.environment import environment
from tatsite.pages.icons import symbols
from tatsite.records import Venue
from tatsite.records.common import Sourced
from tatsite.records.fields import SOURCE_LANGUAGE, Texts
from tatsite.sitefile import Body, Section
from tatsite.wording import StateWords, Words, channel_kind, place, sentences, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tatsite.catalog import Catalog, Contact, Item, Occurrence
    from tatsite.records import Event, Municipality, Organisation, Service, Term
    from tatsite.records.common import Citation, Record, Verification
    from tatsite.records.municipality import Council


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the pages of one language."""

    catalog: Catalog
    """What the pages tell."""
    language: str
    """Code of the language they tell it in."""
    edit_url: str
    """Address of a record's file in the repository, with `{path}` in it; empty when not known."""
    base_url: str
    """Absolute address of the site's root, ending with a slash."""

    @property
    def words(self) -> Words:
        """Facts in the words of the language."""
        return Words(translations(self.language))

    @property
    def site(self) -> Section:
        """The section of pages that belong to no municipality."""
        return Section("tatsite", "", addresses.HOME, addresses.picture("tatsite"))

    def section(self, owner: str) -> Section:
        """Give the section of a municipality's pages."""
        municipality = self.catalog.municipality(owner)
        official = municipality.record.official_name
        name = self.plain(municipality.record.title)
        return Section(name, official if official != name else "", municipality.path, addresses.picture(owner))

    def plain(self, texts: Texts) -> str:
        """Give a text for a place where no markup can stand."""
        return told(texts, self.words.translations)

    def text(self, texts: Texts) -> Markup:
        """Give a text; when it is in another language than the page, marked as such."""
        text, language = texts.best(self.language, FALLBACK)
        if language == self.language:
            return escape(text)
        return Markup('<span lang="{}" dir="auto">{}</span>').format(language, text)

    def estonian(self, text: str) -> Markup:
        """Give a text that is Estonian in every language, such as a role, marked as such."""
        return Markup('<span lang="{}">{}</span>').format(SOURCE_LANGUAGE, text)

    def ask_language(self, language: str) -> str:
        """Give the Estonian question whether somebody speaks a language, or which languages one can speak there."""
        known = (item.record.ask for item in self.catalog.languages if item.id == language)
        return next(known, None) or translations(SOURCE_LANGUAGE).gettext("Which languages can I use there?")

    def place(self, owner: str) -> str:
        """Name a municipality; nothing for other owners."""
        return place(self.catalog, owner, self.words.translations)

    @property
    def mailbox(self) -> str:
        """Address to write to about the site; empty when not known."""
        contact_of_site = self.catalog.imprint.contact
        channels = self.catalog.contact_role(contact_of_site).record.channels if contact_of_site else ()
        return next((channel.address for channel in channels if channel.kind == "email"), "")

    def state(self, record: Service | Event, owner: str) -> StateWords:
        """Say whether a service or an event is known to run."""
        if self.catalog.is_draft(record):
            return self.draft_words(owner)
        verified = current(record.verified, self.catalog.today)
        state = self.words.state(record.status, self.asks(record), checked=verified is not None)
        return replace(state, sentence=self.checked(verified)) if state.tone == "sure" else state

    def asks(self, record: Sourced | Council) -> str:
        """Say which plan something is from, and that one must ask if it runs."""
        return self.words.asks(self.catalog.plan_year(record), self.catalog.today)

    def draft_words(self, owner: str) -> StateWords:
        """Give the label of what is only from a draft."""
        return StateWords(self.words.translations.gettext("Draft"), self.draft(owner), "ask", "q")

    def checked(self, verified: Verification | None) -> Markup:
        """Say when the facts were last checked and by which role, which is named in Estonian."""
        _ = self.words.translations.gettext
        if verified is None:
            return escape(_("The facts are not yet checked."))
        values = {"date": self.words.day(verified.on), "role": self.estonian(verified.by)}
        return escape(_("Checked on %(date)s: %(role)s.")) % values

    def checked_all(self, items: Sequence[Item[Sourced]]) -> Markup:
        """Say when the facts of a page were last checked; of a list, which are the longest unchecked."""
        _ = self.words.translations.gettext
        checks = [current(item.record.verified, self.catalog.today) for item in items]
        known = [check for check in checks if check]
        if len(checks) == 1 or not known:
            return self.checked(known[0] if known else None)
        if len(known) < len(checks):
            return escape(_("Some of the facts are not yet checked."))
        oldest = min(check.on for check in known)
        return escape(_("All facts were checked on %(date)s or later.")) % {"date": self.words.day(oldest)}

    def documents(self, items: Iterable[Item[Sourced]]) -> Markup:
        """Name the documents that the records of a list come from."""
        cited = dict.fromkeys(citation.document for item in items for citation in item.record.source)
        return Markup("; ").join(self.text(self.catalog.source(document).record.short) for document in cited)

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

    def budget(self, municipality: Municipality | None) -> str:
        """Say what a sum of money in a plan is, of a municipality or of the programme: never a price."""
        _ = self.words.translations.gettext
        if municipality is None:
            return _("a planned budget, not a price")
        if municipality.kind == "city":
            return _("the city's planned budget, not a price")
        return _("the municipality's planned budget, not a price")

    def gloss(self, organisation: Item[Organisation]) -> Markup:
        """Say what an organisation is, beside its Estonian name; nothing where that says it all."""
        title = organisation.record.title
        return Markup() if self.plain(title) == organisation.record.official_name else self.text(title)

    def first(self, municipality: Item[Municipality]) -> Item[Organisation]:
        """Give whom one asks first in a municipality: its centre, or else its government."""
        return self.catalog.organisation(municipality.record.centre or municipality.record.government)

    def absolute(self, path: str) -> str:
        """Give the whole address of a path below the language."""
        return addresses.absolute(self.base_url, addresses.in_language(self.language, path))

    def subscribed(self, path: str) -> str:
        """Give the link by which a calendar program subscribes to a file below the language."""
        return addresses.subscribed(self.absolute(path))

    def where(self, event: Event | Occurrence) -> Markup:
        """Say where an event or one of its dates is: the named place with its address, or the record's own words."""
        if event.place:
            venue = self.catalog.find(event.place, Venue).record
            line = Markup('{}, <span lang="et">{}, {}</span>')
            return line.format(self.text(venue.title), venue.address.street, venue.address.city)
        return self.text(event.where) if event.where else Markup()

    def contact(self, service: Service) -> Contact:
        """Give the channels of a service with what is confirmed of them."""
        provider = self.catalog.organisation(service.provider).record
        return contact(service.channels, service, provider, self.catalog.today)

    def explaining(self) -> Callable[..., list[Item[Term]]]:
        """Give what tells the words of the glossary that texts use, each where a page uses it first.

        What it is called with are texts, lists of them, and blanks, in the order in which they are read.
        """
        told: set[str] = set()

        def explain(*texts: Texts | Sequence[Texts] | str | None) -> list[Item[Term]]:
            found = self.catalog.terms(self.language).used_in(self._said(texts))
            new = [item for item in found if item.id not in told]
            told.update(item.id for item in new)
            return new

        return explain

    def _said(self, texts: Iterable[Texts | Sequence[Texts] | str | None]) -> Iterator[str]:
        for text in texts:
            if isinstance(text, Texts):
                yield self.plain(text)
            elif isinstance(text, str):
                yield text
            elif text:
                yield from map(self.plain, text)

    def body(
        self,
        template: str,
        path: str,
        *,
        title: str,
        description: str,
        styles: tuple[str, ...],
        owner: str | None = "",
        item: Item[Record] | None = None,
        tells: Iterable[Item[Sourced]] = (),
        **values: Any,  # noqa: ANN401 - what each template names
    ) -> Body:
        """Render the main part and the foot of a page.

        `owner` is the municipality whose page it is, empty where it is none's, nothing where it is
        everybody's, so that all alerts stand there. `item` is the record that the page tells; `tells`
        are the records that a list is made of.
        """
        here = addresses.in_language(self.language, path)

        def link(target: str) -> str:
            return addresses.relative(here, addresses.in_language(self.language, target))

        common = {
            "_": sentences(self.language),
            "alerts": notices(self.catalog, owner),
            "asset": lambda asset: addresses.relative(here, asset),
            "catalog": self.catalog,
            "channel_kind": lambda kind: channel_kind(kind, self.words.translations),
            "description": description,
            "edit_url": self.edit(item.file) if item else "",
            "explain": self.explaining(),
            "imprint": self.catalog.imprint,
            "item": item,
            "language": self.language,
            "link": link,
            "owner": owner,
            "path": path,
            "plain": self.plain,
            "reviewed": item is not None and reviewed(self.catalog, item, self.language),
            "record_file": item.file if item else "",
            "source_language": SOURCE_LANGUAGE,
            "tells": [item] if isinstance(item and item.record, Sourced) else list(tells),
            "text": self.text,
            "title": title,
            "verified": self._verified(item),
            "words": self.words,
            "writer": self,
            "wrong": translations(SOURCE_LANGUAGE).gettext("Something is wrong here"),
        }
        templates = environment()
        main = templates.get_template(f"{template}.html").render(common | values)
        above = templates.get_template("alerts.html").render(common) if common["alerts"] else ""
        foot = templates.get_template("foot.html").render(common | values)
        return Body(
            language=self.language,
            path=path,
            title=title,
            description=description,
            section=self.section(owner) if owner else self.site,
            styles=styles,
            main=symbols(above + main) + Markup(above) + Markup(main),  # noqa: S704 - rendered with autoescape
            foot=Markup(foot),  # noqa: S704 - rendered with autoescape
            languages=frozenset(language.id for language in self.catalog.languages),
        )

    def _verified(self, item: Item[Record] | None) -> bool:
        return (
            item is not None
            and isinstance(item.record, Sourced)
            and current(item.record.verified, self.catalog.today) is not None
        )

    def edit(self, file: str) -> str:
        """Give the address at which a file of the project is edited; empty when not known."""
        return self.edit_url.replace("{path}", file)
