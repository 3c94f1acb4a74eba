"""In which languages help is known to be given, in one municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tatsite.records import Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog.catalog import Catalog
    from tatsite.catalog.lookup import Item
    from tatsite.records import Publication, Service
    from tatsite.records.channels import Channel
    from tatsite.records.municipality import Medium


class Spoken(NamedTuple):
    """What is known in one language."""

    given: list[Item[Service] | Item[Event]]
    """Services and events given in it."""
    supported: list[Item[Service] | Item[Event]]
    """Services and events with help or an interpreter in it."""
    media: list[Medium]
    """Pages and groups in it."""
    papers: list[Item[Publication]]
    """Booklets and leaflets in it."""

    @property
    def records(self) -> list[Item[Service] | Item[Event]]:
        """Services and events, each as often as it is known."""
        return [*self.given, *self.supported]


def spoken(catalog: Catalog, municipality: str) -> dict[str, Spoken]:
    """Give, by language, what is known of it; languages of the site come first, in their order, also without anything.

    What is not here is not known, which is no "no".
    """
    found = {language.id: Spoken([], [], [], []) for language in catalog.languages}

    def of(code: str) -> Spoken:
        return found.setdefault(code, Spoken([], [], [], []))

    items: list[Item[Service] | Item[Event]] = [*catalog.services_of(municipality), *catalog.events_of(municipality)]
    for item in items:
        given, supported = heard(item.record)
        for code in given:
            of(code).given.append(item)
        for code in supported:
            of(code).supported.append(item)
    for medium in catalog.municipality(municipality).record.media:
        for code in medium.languages if not medium.for_officials else ():
            of(code).media.append(medium)
    for paper in catalog.papers_of(municipality):
        for code in paper.record.languages:
            of(code).papers.append(paper)
    return found


def heard(record: Service | Event) -> tuple[Iterable[str], Iterable[str]]:
    """Give the languages that something is given in, and those with help or an interpreter."""
    if isinstance(record, Event):
        return record.languages, dict.fromkeys([*record.support_languages, *record.interpreting])
    return dict.fromkeys([*record.languages, *spoken_on(record.channels)]), record.interpreting


def spoken_on(channels: Iterable[Channel]) -> list[str]:
    """Give the languages of channels at which one meets people; a page in a language is no help in it."""
    return [code for channel in channels if channel.kind not in {"web", "e-service"} for code in channel.languages]
