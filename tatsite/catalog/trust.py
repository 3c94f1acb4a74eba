"""How far translations of records can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.records import TRANSLATIONS, Translations
from tatsite.records.common import Record
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.records.translation import NOTHING_PUT_DOWN, TranslationState
from tatsite.records.walk import texts

if TYPE_CHECKING:
    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item

_LEAST_FIRST = (
    TranslationState.MISSING,
    TranslationState.OUTDATED,
    TranslationState.MACHINE,
    TranslationState.TRANSLATED,
    TranslationState.REVIEWED,
)


def trust(catalog: Catalog, item: Item[Record]) -> dict[str, TranslationState | None]:
    """Tell how far the texts of a record can be trusted in each other language: the least trusted one counts.

    Gives nothing for a language where the record has no text.
    """
    put_down, found = _put_down(catalog, item.name), [text for _path, text in texts(item.record)]
    codes = (language.id for language in catalog.languages if language.id != SOURCE_LANGUAGE)
    return {
        code: min((put_down.state(text, code) for text in found), key=_LEAST_FIRST.index, default=None)
        for code in codes
    }


def reviewed(catalog: Catalog, item: Item[Record], language: str) -> bool:
    """Tell whether somebody in a named role has read every text of a record in a language, Estonian too."""
    put_down = _put_down(catalog, item.name)
    return all(
        language in text.root and put_down.known(text, language) is TranslationState.REVIEWED
        for _path, text in texts(item.record)
    )


def unchecked_texts(catalog: Catalog) -> int:
    """Count the translations that a machine made and no person has read."""
    return sum(
        _put_down(catalog, item.name).state(text, language) is TranslationState.MACHINE
        for item in catalog.all(Record)
        for _path, text in texts(item.record)
        for language in text.root
        if language != SOURCE_LANGUAGE
    )


def _put_down(catalog: Catalog, name: str) -> Translations:
    try:
        return catalog.find(f"{TRANSLATIONS}/{name}", Translations).record
    except KeyError:
        return NOTHING_PUT_DOWN
