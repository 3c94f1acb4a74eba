"""Before a release: the imprint says who publishes the site, answers questions and answers for personal data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tatsite.catalog.checks.referring import record_file
from tatsite.reading import closest
from tatsite.records import ONLY_ID, OWNERS_OF, Imprint
from tatsite.records.problem import Position, Problem
from tatsite.records.references import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tatsite.catalog.checks.ground import Ground

_IMPRINT: Final = f"{OWNERS_OF['imprint']}/imprint/{ONLY_ID['imprint']}"
_NEEDED: Final[Mapping[str, tuple[str, str]]] = {
    "publisher": ("no-publisher", EXAMPLES["organisations"]),
    "contact": ("no-site-contact", EXAMPLES["contacts"]),
    "data_controller": ("no-data-controller", EXAMPLES["organisations"]),
}
"""Fields that no release does without: the code of the problem, and what one writes there."""


def _file(ground: Ground) -> Iterator[Problem]:
    if _IMPRINT not in ground.names:
        examples = {field: example for field, (_code, example) in _NEEDED.items()}
        yield Problem(Position(record_file(_IMPRINT)), "no-imprint", examples)


def _fields(ground: Ground) -> Iterator[Problem]:
    """Tell of what the imprint lacks, also where it is faulty otherwise; a misspelt field is told as that."""
    known = Imprint.model_fields
    for text in (written for written in ground.written if written.name == _IMPRINT):
        misspelt = {closest(field, known) for field in text.value if field not in known}
        for field, (code, example) in _NEEDED.items():
            if text.value.get(field) is None and field not in misspelt:
                yield Problem(text.position(field), code, {"example": example})


RULES = (_file, _fields)
