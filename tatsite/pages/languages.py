"""Help in your language: what is known in one municipality, and how to ask for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog import spoken
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.wording import distinct

if TYPE_CHECKING:
    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Municipality
    from tatsite.sitefile import Body

STYLES = ("chips", "go", "say", "ticks")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer, item: Item[Municipality]) -> Body:
    """Write the page on languages of a municipality; the reader's own language stands first."""
    _ = writer.words.translations.gettext
    known = spoken(writer.catalog, item.id)
    records = list({found.name: found for language in known.values() for found in language.records}.values())
    states = {found.name: writer.state(found.record, found.owner) for found in records}
    codes = sorted(known, key=lambda code: code != writer.language)
    return writer.body(
        "languages",
        addresses.languages(item.id),
        title=_("%(place)s: help in your language") % {"place": writer.plain(item.record.title)},
        description=_("Which languages you may get help in, as far as we know, and how to ask."),
        styles=STYLES,
        owner=item.id,
        tells=[item, *records],
        asks={code: writer.ask_language(code) for code in codes},
        chips={name: "" if state.usual else state.chip for name, state in states.items()},
        codes=codes,
        greeting=next(item.record.greeting for item in writer.catalog.languages if item.id == SOURCE_LANGUAGE),
        known=known,
        municipality=item,
        record_file=f"services/{item.id}/",
        usual=distinct(states.values()),
        names={code: _heading(writer.words.translations.name_of(code), code) for code in codes},
    )


def _heading(name: str, code: str) -> str:
    """Write the name of a language as a heading; a code, where CLDR has no name, stays as it is."""
    return name if name == code else name[:1].upper() + name[1:]
