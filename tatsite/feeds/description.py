"""What a calendar tells of a date beside its time and place: plain text in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.i18n import FALLBACK
from tatsite.records.dates import has_clock
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.wording import Words, language_sentences, state_sentence, trust_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatsite.catalog import Catalog, Item, Occurrence
    from tatsite.i18n import Translations
    from tatsite.records import Event
    from tatsite.records.common import Cost
    from tatsite.records.event import Registration
    from tatsite.records.fields import Texts


def description(catalog: Catalog, one: Occurrence, translations: Translations, page: str) -> tuple[str, frozenset[str]]:
    """Give what there is to know of a date, and the languages that it is told in.

    `page` is the address to read more at. What changed comes first, then whether it is known to run, so that no
    program that shows the first lines alone leaves out the label of a draft.
    """
    teller = _Teller(translations)
    parts = (
        teller.changed(one),
        teller.state(catalog, one.item),
        [teller.told(one.item.record.summary)],
        teller.times(one),
        teller.languages(one.item.record),
        [*teller.cost(one.item.record.cost), *teller.registration(one.item.record.registration)],
        teller.attendance(one.item.record),
        [*teller.estonian(one.item.record), f"{translations.gettext('Read more')}: {page}"],
        [trust_sentence(catalog, one.item, translations)],
    )
    paragraphs = ("\n".join(line for line in lines if line) for lines in parts)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph), frozenset(teller.used)


class _Teller:
    """Tells an event line by line, and keeps the languages that its texts are in."""

    def __init__(self, translations: Translations) -> None:
        self._translations = translations
        self._words = Words(translations)
        self.used = {translations.language}

    def told(self, texts: Texts | None) -> str:
        """Give a text; nothing where there is none."""
        if texts is None:
            return ""
        text, language = texts.best(self._translations.language, FALLBACK)
        self.used.add(language)
        return text

    def changed(self, one: Occurrence) -> list[str]:
        """Say what is otherwise than announced, and why; or why there is a date more."""
        _ = self._translations.gettext
        if one.cancelled:
            what = _("Cancelled")
        elif one.moved_from:
            what = _("Moved from %(date)s") % {"date": self._words.moment(one.moved_from)}
        else:
            what = _("Changed") if one.change else ""
        return [f"{what}." if what else "", self.told(one.reason)]

    def state(self, catalog: Catalog, item: Item[Event]) -> list[str]:
        """Say whether it is known to run; a pause or an end has no sentence but its name."""
        status = item.record.status
        name = self._words.state(status, "", checked=False).chip
        return [state_sentence(catalog, item, self._translations) or f"{name}.", self.told(status.reason)]

    def times(self, one: Occurrence) -> list[str]:
        """Say what of its times no property can hold: that the hour is not known, or only the day of the end."""
        _ = self._translations.gettext
        if not has_clock(one.starts):
            return [] if one.item.record.all_day else [_("The time is not known yet.")]
        return [] if has_clock(one.ends) else [_("until %(date)s") % {"date": self._words.moment(one.ends)}]

    def languages(self, event: Event) -> list[str]:
        """Say which languages are spoken, and how much Estonian one needs."""
        return [*language_sentences(event, self._translations), self.told(event.level)]

    def cost(self, cost: Cost | None) -> list[str]:
        """Say what it costs, where that is known."""
        if cost is None:
            return []
        price = self._words.price(cost)
        return [f"{self._translations.gettext('Cost')}: {price}" if price else "", self.told(cost.note)]

    def registration(self, registration: Registration | None) -> list[str]:
        """Say whether one must sign up, until when, how and where."""
        _ = self._translations.gettext
        if registration is None:
            return []
        until = {"date": self._words.moment(registration.until)} if registration.until else None
        return [
            _("You must sign up.") if registration.needed else _("You do not need to sign up."),
            _("Sign up by %(date)s.") % until if until else "",
            self.told(registration.how),
            registration.phone or "",
            registration.email or "",
            registration.link.url if registration.link else "",
        ]

    def attendance(self, event: Event) -> list[str]:
        """Say that one takes part online or may, and at which address."""
        _ = self._translations.gettext
        ways = {"online": _("Online"), "both": _("In person or online, you choose")}
        return [ways.get(event.attendance or "", ""), event.online.url if event.online else ""]

    def estonian(self, event: Event) -> Iterable[str]:
        """Give the Estonian name to say and to search for, to those who do not read Estonian."""
        if self._translations.language == SOURCE_LANGUAGE:
            return []
        return [f"{self._translations.gettext('In Estonian:')} {event.official_name}"]
