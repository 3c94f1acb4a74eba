"""What search engines read of an event: JSON-LD in the words of schema.org (JSON-LD 1.1).

What no record tells is left out, and no default takes its place.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from tatsite import addresses
from tatsite.catalog import ZONE, instant
from tatsite.i18n import FALLBACK
from tatsite.records import Venue
from tatsite.records.common import State
from tatsite.records.dates import has_clock, is_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tatsite.catalog import Catalog, Item, Occurrence
    from tatsite.records import Event
    from tatsite.records.common import Cost
    from tatsite.records.fields import Texts

MOST: Final = 8
"""Dates of an event at most, the next ones: each makes the page heavier, and search engines come again."""
_CONTEXT: Final = "https://schema.org"
_COUNTRY: Final = "EE"
_ATTENDANCE: Final[Mapping[str, str]] = {
    "place": f"{_CONTEXT}/OfflineEventAttendanceMode",
    "online": f"{_CONTEXT}/OnlineEventAttendanceMode",
    "both": f"{_CONTEXT}/MixedEventAttendanceMode",
}
_STOPPED: Final = frozenset({State.PAUSED, State.ENDED})
_ESCAPED: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What could end a script or start a comment in it, or a line in old readers of JavaScript."""

Json = dict[str, Any]


def event(catalog: Catalog, item: Item[Event], language: str, base_url: str, *, description: str) -> Json:
    """Tell every coming date of an event that has a page, at most `MOST`, those of a series with what they belong to.

    `base_url` ends with a slash; `description` is the one of the page, which begins with the label of a draft or of
    what nobody has confirmed. Gives nothing for an event without a coming date whose day is known, and for one that
    pauses or has ended: to a search engine every date it is given is one to go to.

    Raises:
        LookupError: The event has no page.
    """
    dates = catalog.dates(item)
    to_come = [one for one in dates if not one.over(catalog.today)][:MOST]
    if not to_come or item.record.status.state in _STOPPED:
        return {}
    shared = _shared(catalog, item, language, addresses.absolute(base_url, addresses.in_language(language, item.path)))
    if not item.record.repeat and len(dates) == 1:
        return {"@context": _CONTEXT, "@graph": [_date(catalog, to_come[0], language, shared, description)]}
    series = {"@id": f"{shared['url']}#series"}
    whole = {"@type": "EventSeries", **series, **_texts(shared, description), "organizer": shared["organizer"]}
    # The series describes them all.
    told = (_date(catalog, one, language, shared, "") | {"superEvent": series} for one in to_come)
    return {"@context": _CONTEXT, "@graph": [whole, *told]}


def script(data: Json) -> Markup:
    """Write JSON-LD as an element for a page, which no text in it can end; nothing where there is no data."""
    if not data:
        return Markup()
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))  # noqa: S704 - escaped above


def _texts(shared: Json, description: str) -> Json:
    return {"name": shared["name"], "description": description, "url": shared["url"]}


def _shared(catalog: Catalog, item: Item[Event], language: str, url: str) -> Json:
    """Tell what is the same on every date."""
    record = item.record
    organiser = catalog.organisation(record.organiser).record
    audiences = [_told(catalog.audience(name).record.term, language) for name in record.audiences]
    return _known(
        {
            "name": _told(record.title, language),
            "url": url,
            "eventAttendanceMode": _ATTENDANCE.get(record.attendance or ""),
            "inLanguage": _one_or_list(record.languages),
            "isAccessibleForFree": record.cost.free if record.cost else None,
            "offers": _offers(record.cost) if record.cost else None,
            "organizer": {"@type": "Organization", "name": organiser.official_name},
            "audience": _one_or_list([{"@type": "Audience", "audienceType": name} for name in audiences]),
            "maximumAttendeeCapacity": record.capacity,
        }
    )


def _date(catalog: Catalog, one: Occurrence, language: str, shared: Json, description: str) -> Json:
    """Tell one date. Nothing in the records says that one moved online, so none is told to."""
    status = "EventCancelled" if one.cancelled else "EventRescheduled" if one.moved_from else "EventScheduled"
    own = {
        "eventStatus": f"{_CONTEXT}/{status}",
        "startDate": _time(one.starts),
        "endDate": _time(one.ends) if one.ends != one.starts and is_whole(one.ends) else None,
        "previousStartDate": _time(one.moved_from) if one.moved_from else None,
        "location": _location(catalog, one, language),
    }
    return _known({"@type": "Event", **({"description": description} if description else {}), **own, **shared})


def _time(moment: str) -> str:
    """Give a day, or a day with its time and Tallinn's offset on that day (ISO 8601)."""
    return instant(moment).astimezone(ZONE).isoformat() if has_clock(moment) else moment


def _location(catalog: Catalog, one: Occurrence, language: str) -> Json | list[Json] | None:
    """Tell where it is: on site, online or both; nothing where that is not known."""
    record = one.item.record
    found: list[Json] = []
    # Of what is online alone, words say where on the web, which is no place.
    if record.attendance != "online":
        if one.place:
            found.append(_place(catalog, one.place, language))
        elif one.where:
            found.append({"@type": "Place", "name": _told(one.where, language)})
    if record.online and record.attendance != "place":
        found.append({"@type": "VirtualLocation", "url": record.online.url})
    return (found[0] if len(found) == 1 else found) or None


def _place(catalog: Catalog, name: str, language: str) -> Json:
    venue = catalog.find(name, Venue).record
    address = {
        "@type": "PostalAddress",
        "streetAddress": venue.address.street,
        "addressLocality": venue.address.city,
        "addressRegion": venue.address.county,
        "postalCode": venue.address.postal_code,
        "addressCountry": _COUNTRY,
    }
    place = {"@type": "Place", "name": _told(venue.title, language), "address": _known(address)}
    point = venue.location
    if point:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}
    return place


def _offers(cost: Cost) -> Json | None:
    """Tell the price, or the lowest and the highest one; nothing where none is known or there is none."""
    lowest, highest = (f"{sum_:.2f}" if sum_ is not None else None for sum_ in (cost.amount_eur, cost.up_to_eur))
    if cost.free or not (lowest or highest):
        return None
    if highest or cost.at_least:
        prices = {"@type": "AggregateOffer", "lowPrice": lowest, "highPrice": highest, "priceCurrency": "EUR"}
        return _known(prices)
    return {"@type": "Offer", "price": lowest, "priceCurrency": "EUR"}


def _told(texts: Texts, language: str) -> str:
    return texts.best(language, FALLBACK)[0]


def _one_or_list(values: list[Any]) -> Any:  # noqa: ANN401 - schema.org lets every property have one value or more
    return (values[0] if len(values) == 1 else values) or None


def _known(values: Json) -> Json:
    return {name: value for name, value in values.items() if value is not None}
