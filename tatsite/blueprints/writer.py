"""Writes the pages of the coordinators' build in one language: statements of records as pieces, templates as files."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup

from tatsite import addresses
from tatsite.blueprints import paths
from tatsite.blueprints.table import Piece, Tone, clusters
from tatsite.catalog import current
from tatsite.i18n import FALLBACK, Translations, translations
from tatsite.records import INTERNAL
from tatsite.records.common import State
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.shell import policy, styles
from tatsite.sitefile import SiteFile
from tatsite.wording import DesignWords, Words, cited, now, place, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog import Catalog, Design, Item
    from tatsite.records import Bottleneck, Event, Proposal, Service, Step
    from tatsite.records.common import Citation
    from tatsite.records.fields import Texts

STYLES = ("blueprint",)
"""Parts of the stylesheet that these pages use."""
_TONES: dict[str, Tone] = {"open": "bad", "in progress": "ask", "solved": "good"}


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language."""

    design: Design
    """What the pages tell."""
    language: str
    """Code of the language they tell it in."""
    edit_url: str = ""
    """Address of a file in the repository, with `{path}` in it; empty when not known."""
    internal: str = INTERNAL
    """Folder of the internal records below the project folder."""

    @property
    def catalog(self) -> Catalog:
        """The public records."""
        return self.design.catalog

    @property
    def translations(self) -> Translations:
        """The language."""
        return translations(self.language)

    @property
    def words(self) -> Words:
        """Facts in the words of the language."""
        return Words(self.translations)

    @property
    def codes(self) -> DesignWords:
        """Codes of the internal records in the words of the language."""
        return DesignWords(self.translations)

    def piece(self, texts: Texts, *, note: str = "", tone: Tone = "", link: str = "", label: str = "") -> Piece:
        """Give a text of a record, marked with its language where that is another one than the page's."""
        text, language = texts.best(self.language, FALLBACK)
        return Piece(text, language if language != self.language else "", note, tone, link, label)

    def estonian(self, text: str, *, note: str = "", label: str = "", link: str = "") -> Piece:
        """Give a text that is Estonian in every language, such as an official name."""
        language = SOURCE_LANGUAGE if self.language != SOURCE_LANGUAGE else ""
        return Piece(text, language, note, "", link, label)

    def organisation(self, name: str, *, note: str = "", label: str = "", link: str = "") -> Piece:
        """Name an organisation as it is called officially."""
        return self.estonian(self.catalog.organisation(name).record.official_name, note=note, label=label, link=link)

    def plain(self, texts: Texts) -> str:
        """Give a text for a place that tells no language."""
        return told(texts, self.translations)

    def place(self, municipality: str) -> str:
        """Name a municipality by its id."""
        return place(self.catalog, municipality, self.translations)

    def places(self, municipalities: Iterable[str]) -> str:
        """Name municipalities; none means everywhere."""
        names = [self.place(name) for name in municipalities]
        return self.words.listed(names) if names else self.translations.gettext("everywhere")

    def steps(self, ids: Iterable[str]) -> str:
        """Name steps; none means the whole journey."""
        names = [self.plain(self.catalog.journey.step(name).record.title) for name in ids]
        return "; ".join(names) if names else self.translations.gettext("the whole journey")

    def step(self, item: Item[Step]) -> Piece:
        """Name a step, with a link to who has which part in it."""
        return self.piece(item.record.title, link=f"{paths.ROLES}#{item.id}")

    def bottleneck(self, item: Item[Bottleneck]) -> Piece:
        """Name a bottleneck with its state and severity, and the label of a draft where only one tells it."""
        record, codes = item.record, self.codes
        notes = [codes.progress(record.status), codes.severity(record.severity)]
        draft = [self.translations.gettext("Draft")] if self.design.is_draft(item) else []
        return self.piece(
            record.title,
            note=", ".join([*notes, *draft]),
            tone=_TONES[record.status],
            link=f"{paths.CHAIN}#{item.id}",
        )

    def proposal(self, item: Item[Proposal]) -> Piece:
        """Name a proposal with its state and what was decided on it."""
        decided = [self.codes.decision(one.record.result) for one in self.design.decisions_on(item)]
        return self.piece(item.record.title, note=", ".join([self.codes.proposal(item.record.status), *decided]))

    def state(self, record: Service | Event) -> str:
        """Say in two to five words whether a service or an event is known to run."""
        if self.catalog.is_draft(record):
            return self.translations.gettext("Draft")
        return self.words.state(record.status, "", checked=self._checked(record)).chip

    def runs(self, record: Service | Event) -> bool:
        """Tell whether a service or an event is known to run: offered, and checked not too long ago."""
        return now(record.status, checked=self._checked(record)) is State.OFFERED

    def _checked(self, record: Service | Event) -> bool:
        return current(record.verified, self.design.today) is not None

    def sources(self, citations: Iterable[Citation]) -> str:
        """Name documents and lines, such as "draft explanatory note 2025, lines 12–15"."""
        return cited(self.catalog, citations, self.translations)

    def named(self, file: str) -> Markup:
        """Name a file of the project, with a link to where it is edited when that is known."""
        if not self.edit_url:
            return Markup("<code>{}</code>").format(file)
        return Markup('<a href="{}"><code>{}</code></a>').format(self.edit_url.replace("{path}", file), file)

    def page(self, template: str, name: str, title: str, **values: Any) -> SiteFile:  # noqa: ANN401
        """Render a page; `name` is its path without an ending, `values` what its template names."""
        file = f"{name}.html"
        folder = posixpath.dirname(file)

        def link(target: str, ending: str = "html") -> str:
            path, _sign, anchor = target.partition("#")
            found = addresses.relative(f"{folder}/" if folder else "", f"{path}.{ending}")
            return f"{found}#{anchor}" if anchor else found

        sheet = styles.sheet(STYLES)
        html = (
            _environment()
            .get_template(f"{template}.html")
            .render(
                _=sentences(self.language),
                clusters=clusters,
                direction="ltr",
                here=name,
                language=self.language,
                link=link,
                paths=paths,
                policy=policy.for_page(sheet, scripted=False),
                style=styles.element(STYLES),
                title=title,
                today=self.words.day(self.design.today),
                writer=self,
                **values,
            )
        )
        return SiteFile(file, html.encode())
