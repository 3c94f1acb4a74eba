"""Words explained: the terms of the programme, each in a sentence, with the Estonian word beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.i18n import alphabetical
from tatsite.records import Term

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body

STYLES = ("terms",)
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer) -> Body:
    """Write the glossary, in the order of the reader's alphabet."""
    _ = writer.words.translations.gettext
    terms = writer.catalog.all(Term)
    return writer.body(
        "glossary",
        addresses.GLOSSARY,
        title=_("Words explained"),
        description=_("Words you meet at offices, each in one sentence, with the Estonian word."),
        styles=STYLES,
        record_file="services/vocabulary/glossary/",
        terms=sorted(terms, key=lambda item: alphabetical(writer.language, writer.plain(item.record.term))),
    )
