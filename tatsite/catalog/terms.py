"""Which words of the glossary a text uses, in any of their right forms, so that a page can explain them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from tatsite.records import Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog.lookup import Item, Records


class Terms:
    """The words of the glossary in one language."""

    def __init__(self, catalog: Records, language: str) -> None:
        """Take the words of a language with their forms; the longest form that fits counts."""
        self._by_form: dict[str, Item[Term]] = {}
        for item in catalog.all(Term):
            if language in item.record.term.root:
                for form in (item.record.term.root[language], *_forms(item.record, language)):
                    self._by_form.setdefault(form.casefold(), item)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted(self._by_form, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)" if forms else r"(?!)")

    def used_in(self, texts: Iterable[str]) -> list[Item[Term]]:
        """Give the words that texts use, in the order in which they use them first."""
        found: dict[str, Item[Term]] = {}
        for text in texts:
            for match in self._pattern.finditer(text.casefold()):
                item = self._by_form[match[0]]
                found.setdefault(item.id, item)
        return list(found.values())


def _forms(term: Term, language: str) -> list[str]:
    return term.forms.root.get(language, []) if term.forms else []
