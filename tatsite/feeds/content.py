"""What an entry of the news says of an event: XHTML made of escaped texts alone, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from tatsite.i18n import FALLBACK, translations
from tatsite.records import SHARED, Venue
from tatsite.records.dates import is_whole, span
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.wording import Words, language_sentences, state_sentence, trust_sentence
from tatsite.wording import where as where_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tatsite.catalog import Catalog, Item, Occurrence
    from tatsite.i18n import Translations
    from tatsite.records import Event
    from tatsite.records.event import Registration
    from tatsite.records.fields import Texts

NEXT = 5
"""Coming dates that an entry names."""
OTHERWISE = 10
"""Dates after those that it names because they are cancelled, moved or otherwise, and at most so many left out."""

Part = str | Element
"""A piece of a line: a text, or an element such as a link."""


def content(catalog: Catalog, item: Item[Event], language: str) -> Element:
    """Tell an event: `div` of XHTML, without a namespace, so that it can be written as HTML too.

    Whether it is known to run comes first, so that no reader sees its facts without the label of a draft.
    """
    return _Content(catalog, item, language).whole()


def coming(catalog: Catalog, item: Item[Event]) -> list[Occurrence]:
    """Give the dates of an event that are not past."""
    return [one for one in catalog.dates(item) if not one.over(catalog.today)]


@dataclass(frozen=True, slots=True)
class _Content:
    """Writes the content of one entry."""

    catalog: Catalog
    item: Item[Event]
    language: str

    @property
    def _translations(self) -> Translations:
        return translations(self.language)

    @property
    def _words(self) -> Words:
        return Words(self._translations)

    def whole(self) -> Element:
        direction = next(one.record.direction for one in self.catalog.languages if one.id == self.language)
        div = _mark(Element("div"), self.language, direction)
        event = self.item.record
        div.append(_lines("p", self._state()))
        div.append(_lines("p", [[self._text(event.summary)]]))
        div.extend(self._dates())
        div.append(_lines("p", [[line] for line in language_sentences(event, self._translations)]))
        if event.registration:
            div.append(_lines("p", self._registration(event.registration)))
        if label := trust_sentence(self.catalog, self.item, self._translations):
            div.append(_lines("p", [[label]]))
        return div

    def _state(self) -> Iterator[Sequence[Part]]:
        """Say whether the event is known to run; of one that pauses or has ended its short words say all."""
        status = self.item.record.status
        sentence = state_sentence(self.catalog, self.item, self._translations)
        yield [sentence or self._words.state(status, "", checked=False).chip]
        if status.reason:
            yield [self._text(status.reason)]

    def _dates(self) -> Iterator[Element]:
        """Say when and where it is, and which dates are left out."""
        _, event = self._translations.gettext, self.item.record
        heading, listed = self._listed()
        # Where the dates are in several places, each says its own.
        places = {where_in_words(self.catalog, one, self._translations) for one in listed if not one.cancelled}
        yield _lines("p", [[heading]])
        if listed:
            dates = Element("ul")
            dates.extend(_lines("li", self._date(one, placed=len(places) > 1)) for one in listed)
            yield dates
        left_out = sorted((skip for skip in event.skip if skip.date >= self.catalog.today), key=lambda skip: skip.date)
        for skip in left_out[:OTHERWISE]:
            sentence = _("Does not take place on %(date)s.") % {"date": self._words.day(skip.date)}
            yield _lines("p", [[sentence], *([[self._text(skip.reason)]] if skip.reason else [])])
        spot = next((one for one in listed if not one.cancelled), None)
        place = self._where(spot) if spot else self._place(event.place, event.where)
        yield _lines("p", self._attendance([] if len(places) > 1 else place, placed=len(places) > 1))

    def _listed(self) -> tuple[str, list[Occurrence]]:
        """Give the dates to name, with what is said above them; where no day is known, what is."""
        _, starts = self._translations.gettext, self.item.record.starts
        vague = starts if starts and not is_whole(starts) else ""
        if to_come := coming(self.catalog, self.item):
            otherwise = [one for one in to_come[NEXT:] if one.change]
            return _("Next dates:"), [*to_come[:NEXT], *otherwise[:OTHERWISE]]
        if vague and span(vague)[1] >= self.catalog.today:
            return f"{_('When')}: {self._words.period(vague)}", []
        if past := self.catalog.dates(self.item):
            return _("The last date has passed:"), past[-1:]
        if vague:
            return f"{_('The last date has passed:')} {self._words.period(vague)}", []
        return self._no_dates(), []

    def _no_dates(self) -> str:
        _, owner = self._translations.gettext, self.item.owner
        if owner in SHARED:
            return _("No date yet")
        if self.catalog.municipality(owner).record.centre:
            return _("No dates are known. Ask the centre.")
        return _("No dates are known. Ask the municipality.")

    def _date(self, one: Occurrence, *, placed: bool) -> Iterator[Sequence[Part]]:
        """Say one date: whether it takes place, when, where if the dates differ in that, and why it is otherwise."""
        _ = self._translations.gettext
        when = self._words.moment(one.starts)
        if one.ends != one.starts:
            when = f"{when}–{self._words.ending(one.starts, one.ends)}"
        label = _("Cancelled") if one.cancelled else _("Changed") if one.change and not one.moved_from else ""
        yield [f"{label}: {when}" if label else when]
        if one.moved_from:
            yield [_("Moved from %(date)s") % {"date": self._words.moment(one.moved_from)}]
        if placed and not one.cancelled and (place := self._where(one)):
            yield place
        if one.reason:
            yield [self._text(one.reason)]

    def _where(self, one: Occurrence) -> list[Part]:
        return self._place(one.place, one.where)

    def _place(self, name: str | None, words: Texts | None) -> list[Part]:
        """Name a place with its address, or in the record's own words; nothing where neither is known."""
        if name:
            venue = self.catalog.find(name, Venue).record
            return [self._text(venue.title), ", ", self._estonian(f"{venue.address.street}, {venue.address.city}")]
        return [self._text(words)] if words else []

    def _attendance(self, place: list[Part], *, placed: bool) -> Iterator[Sequence[Part]]:
        """Say where it is, on site or online."""
        _, event = self._translations.gettext, self.item.record
        if place:
            yield [f"{_('Where')}: ", *place]
        if event.attendance == "online":
            yield [_("Online")]
        if event.attendance == "both":
            yield [_("In person or online, you choose")]
        if event.online:
            yield [_link(event.online.url)]
        if not (place or placed or event.online or event.attendance in {"online", "both"}):
            yield [_("Where: not known. Ask.")]

    def _registration(self, registration: Registration) -> Iterator[Sequence[Part]]:
        """Say whether and how one signs up."""
        _ = self._translations.gettext
        yield [_("You must sign up.") if registration.needed else _("You do not need to sign up.")]
        if registration.until:
            yield [_("Sign up by %(date)s.") % {"date": self._words.moment(registration.until)}]
        if registration.how:
            yield [self._text(registration.how)]
        yield from ([one] for one in (registration.phone, registration.email) if one)
        if registration.link:
            yield [_link(registration.link.url)]

    def _text(self, texts: Texts) -> Part:
        """Give a text; when it is in another language than the feed, marked as such."""
        text, language = texts.best(self.language, FALLBACK)
        return text if language == self.language else _marked(text, language)

    def _estonian(self, text: str) -> Part:
        """Give a text that is Estonian in every language, such as a street."""
        return text if self.language == SOURCE_LANGUAGE else _marked(text, SOURCE_LANGUAGE)


def _lines(tag: str, lines: Iterable[Sequence[Part]]) -> Element:
    """Make an element of lines, with breaks between them."""
    element = Element(tag)
    for number, line in enumerate(lines):
        if number:
            element.append(Element("br"))
        for part in line:
            _put(element, part)
    return element


def _put(element: Element, part: Part) -> None:
    if isinstance(part, Element):
        element.append(part)
    elif len(element):
        element[-1].tail = f"{element[-1].tail or ''}{part}"
    else:
        element.text = f"{element.text or ''}{part}"


def _marked(text: str, language: str) -> Element:
    span = _mark(Element("span"), language, "auto")
    span.text = text
    return span


def _mark(element: Element, language: str, direction: str) -> Element:
    # HTML knows `lang`, XML `xml:lang`; XHTML may have both, and must then say the same in them.
    element.attrib.update({"lang": language, "xml:lang": language, "dir": direction})
    return element


def _link(url: str) -> Element:
    link = Element("a", {"href": url})
    link.text = url
    return link
