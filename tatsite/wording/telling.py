"""What records say, as plain text in one language: for feeds, data and places where no markup can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.catalog import current, language_facet, level_facet, reviewed
from tatsite.i18n import FALLBACK
from tatsite.records import SHARED, Venue
from tatsite.records.common import State
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.wording.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog import Catalog, Item, Occurrence, Selection
    from tatsite.i18n import Translations
    from tatsite.records import Event, Service
    from tatsite.records.channels import ChannelKind
    from tatsite.records.common import Citation
    from tatsite.records.fields import Texts


def told(texts: Texts, translations: Translations) -> str:
    """Give a text in a language; in another one where it is not translated."""
    return texts.best(translations.language, FALLBACK)[0]


def place(catalog: Catalog, owner: str, translations: Translations) -> str:
    """Name a municipality; nothing for other owners."""
    return told(catalog.municipality(owner).record.title, translations) if owner not in SHARED else ""


def state_sentence(catalog: Catalog, item: Item[Service] | Item[Event], translations: Translations) -> str:
    """Say whether a service or an event is known to run, with the label of a draft or the day of its check."""
    record, words = item.record, Words(translations)
    if catalog.is_draft(record):
        return words.draft(*catalog.draft_years(item.owner))
    verified = current(record.verified, catalog.today)
    if verified and record.status.state is State.OFFERED:
        facts = {"date": words.day(verified.on), "role": verified.by}
        return translations.gettext("Checked on %(date)s: %(role)s.") % facts
    asks = words.asks(catalog.plan_year(record), catalog.today)
    return words.state(record.status, asks, checked=verified is not None).sentence


def trust_sentence(catalog: Catalog, item: Item[Event], translations: Translations) -> str:
    """Say that no person has checked the text, as the foot of a page does; nothing where one has."""
    _, language = translations.gettext, translations.language
    if reviewed(catalog, item, language):
        return ""
    if language != SOURCE_LANGUAGE:
        return _("Translated by a machine, not yet checked by a person. If in doubt, the Estonian text counts.")
    checked = current(item.record.verified, catalog.today)
    return "" if checked else _("The municipality has not checked this text yet.")


def language_sentences(event: Event, translations: Translations) -> list[str]:
    """Say in which languages an event is, in which one is helped, and which an interpreter speaks."""
    _, words = translations.gettext, Words(translations)
    lines = [_("Languages: not known. Ask.")]
    if event.languages:
        lines = [_("Languages: %(names)s") % {"names": words.languages(event.languages)}]
    if event.support_languages:
        lines.append(_("Help if needed: %(names)s") % {"names": words.languages(event.support_languages)})
    if event.interpreting:
        lines.append(_("With an interpreter: %(names)s") % {"names": words.languages(event.interpreting)})
    return lines


def cited(catalog: Catalog, citations: Iterable[Citation], translations: Translations) -> str:
    """Name documents and lines, such as "draft explanatory note 2025, lines 12–15"."""
    return "; ".join(_cited(catalog, one, translations) for one in citations)


def _cited(catalog: Catalog, one: Citation, translations: Translations) -> str:
    short = told(catalog.source(one.document).record.short, translations)
    if not one.lines:
        return short
    said = translations.ngettext(
        "%(document)s, line %(lines)s", "%(document)s, lines %(lines)s", 1 if one.lines.isdigit() else 2
    )
    return said % {"document": short, "lines": one.lines.replace("-", "–")}


def where(catalog: Catalog, one: Occurrence, translations: Translations) -> str:
    """Say where a date of an event is: the named place with its address, or the record's own words."""
    if one.place:
        venue = catalog.find(one.place, Venue).record
        return f"{told(venue.title, translations)}, {venue.address.street}, {venue.address.city}"
    return told(one.where, translations) if one.where else ""


def channel_kind(kind: ChannelKind, translations: Translations) -> str:
    """Name a way to reach somebody."""
    _ = translations.gettext
    return {
        "place": _("On site"),
        "phone": _("By phone"),
        "email": _("By e-mail"),
        "web": _("On a web page"),
        "e-service": _("In an online service"),
        "home-visit": _("At your home"),
        "remote": _("By video or phone"),
        "reception": _("At visiting hours"),
    }[kind]


def facet_words(facet: str, translations: Translations) -> str:
    """Say what events have in common that are held in a language, need a level of Estonian, are online or free."""
    _ = translations.gettext
    words = {
        level_facet("none"): _("No Estonian needed"),
        level_facet("a little"): _("A little Estonian"),
        level_facet("some"): _("Some Estonian"),
        level_facet("good"): _("Good Estonian"),
        "online": _("Online"),
        "free": _("Free of charge"),
    }
    return words.get(facet) or translations.name_of(facet.removeprefix(language_facet("")))


def facet_title(facet: str, translations: Translations) -> str:
    """Say the same where no label stands beside it: "Language: Russian"."""
    words = facet_words(facet, translations)
    if facet.startswith(language_facet("")):
        return translations.gettext("Language: %(name)s") % {"name": words}
    return words


def calendar_title(catalog: Catalog, selection: Selection, translations: Translations) -> str:
    """Name a list of events: "What is on", "Tartu: what is on", "Tartu: what is on – Returnees"."""
    _ = translations.gettext
    if selection.for_officials:
        return _("Events for officials")
    title = _("What is on")
    if selection.municipality:
        name = {"place": place(catalog, selection.municipality, translations)}
        title = _("%(place)s: what is on") % name
    if selection.topic:
        return f"{title} – {told(catalog.topic(selection.topic).record.title, translations)}"
    if selection.facet:
        return f"{title} – {facet_title(selection.facet, translations)}"
    if selection.audience:
        return f"{title} – {told(catalog.audience(selection.audience).record.title, translations)}"
    return title
