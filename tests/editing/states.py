"""What is known of the translations of the small project's service after a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tatsite import reading, site
from tatsite.records import Service, Translations
from tests.editing.running import SERVICE, run

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from tatsite.records.fields import Texts
    from tatsite.records.translation import TranslatedText, TranslationState

STATES: Final = "services/translations/naidisvald/services/keelenou.yaml"
"""Where the states of the service's translations are put down."""
NAME: Final = "naidisvald/services/keelenou"


def accept(project: Path, *arguments: str, file: str = SERVICE) -> Result:
    """Accept the translations of a record."""
    return run(project, "accept", str(project / file), *arguments)


def told(project: Path, name: str = NAME) -> list[TranslatedText]:
    """Give what is put down of the texts of a record."""
    entries = {entry.name: entry.record for entry in reading.read(project, site.RECORDS).entries}
    record = entries[f"translations/{name}"]
    assert isinstance(record, Translations)
    return record.texts


def service(project: Path) -> Service:
    """Give the service."""
    entries = {entry.name: entry.record for entry in reading.read(project, site.RECORDS).entries}
    record = entries[NAME]
    assert isinstance(record, Service)
    return record


def state(project: Path, texts: Texts | None = None, language: str = "en") -> TranslationState:
    """Tell how far a text of the service can be trusted; its title unless another one is given."""
    known = Translations(schema_version=1, texts=told(project))
    return known.state(texts or service(project).title, language)


def signed(project: Path, field: str = "title", language: str = "en") -> tuple[str, str | None, str]:
    """Give the state of the first text of a field, who signed it and when."""
    found = next(text for text in told(project) if text.field == field).languages[language]
    return found.state.value, found.by, str(found.on)
