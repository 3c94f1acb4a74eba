"""The files of `data/v1/`: what they hold is told in docs/data.md."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tatsite import addresses
from tatsite.catalog import current, total
from tatsite.exports.values import plain
from tatsite.i18n import mark as _
from tatsite.i18n import translations
from tatsite.records import Event, Organisation, Service, Source
from tatsite.records.common import Sourced
from tatsite.records.fields import SOURCE_LANGUAGE
from tatsite.sitefile import SiteFile
from tatsite.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tatsite.catalog import Catalog, Item
    from tatsite.i18n import Translations
    from tatsite.records import Municipality, Plan
    from tatsite.records.common import Record
    from tatsite.records.plan import Activity

VERSION: Final = 1
"""Version of the form of the files; a change that programs must know of is a new one."""
STATE: Final = "draft"
"""Whether the form is settled: until then a field may change its name within a version."""

_LABELS: Final = {
    "unofficial": _("Not yet an official channel of the municipalities. Made from two public documents of 2025."),
    "machine": _("Translated by a machine, not yet checked by a person. If in doubt, the Estonian text counts."),
    "planned_cost_city": _("the city's planned budget, not a price"),
    "planned_cost_rural": _("the municipality's planned budget, not a price"),
    "group": _("Not run by the municipality. Named in its 2025 plan. Never send documents or money."),
}
"""What goes with facts wherever they are shown, word for word as the pages say it."""

Json = dict[str, Any]


def data(catalog: Catalog, base_url: str) -> Iterator[SiteFile]:
    """Write the public records, one file a kind; the same records and day give the same bytes."""
    writer = _Writer(catalog, base_url)
    yield writer.file("municipalities", map(writer.municipality, catalog.municipalities))
    yield writer.file("services", map(writer.offered, catalog.services))
    # Events for officials are data too; `for_officials` says so, and no list of a newcomer may show them.
    yield writer.file("events", map(writer.offered, catalog.all(Event)))
    yield writer.file("activities", writer.activities(), plans=list(map(writer.plan, catalog.plans)))
    yield writer.file("organisations", map(writer.record, catalog.all(Organisation)))
    yield writer.file("sources", map(writer.record, catalog.all(Source)))


class _Writer:
    """Writes records as data."""

    def __init__(self, catalog: Catalog, base_url: str) -> None:
        self._catalog = catalog
        self._base_url = base_url
        self._languages = [translations(item.id) for item in catalog.languages]

    def file(self, name: str, items: Iterable[Json], **more: Any) -> SiteFile:  # noqa: ANN401
        content = {
            "data": name,
            "version": VERSION,
            "state": STATE,
            "as_of": self._catalog.today.isoformat(),
            "labels": self._labels(),
            **more,
            name: list(items),
        }
        text = json.dumps(content, ensure_ascii=False, indent=1)
        return SiteFile(f"{addresses.DATA}{name}.json", f"{text}\n".encode())

    def record(self, item: Item[Record]) -> Json:
        """Write what every record has: names, whose it is, its pages, how far one can trust it, its fields."""
        return {
            "id": item.name,
            "municipality": self._owner(item),
            "pages": self._pages(item.name),
            "translations": self._trust(item),
            **self._draft(item.record, self._owner(item)),
            **plain(item.record),
        }

    def municipality(self, item: Item[Municipality]) -> Json:
        """Write a municipality with the contract by which it takes part."""
        contract = self._catalog.contract(item.id)
        times = ("since", "until", "draft_until", "source")
        taking_part: Json | None = None
        if contract:
            label = self._draft_label(item.id) if contract.draft_until else None
            taking_part = {name: plain(getattr(contract, name)) for name in times} | {"draft_label": label}
        return {**self.record(item), "municipality": item.id, "contract": taking_part}

    def offered(self, item: Item[Service] | Item[Event]) -> Json:
        """Write a service or an event with the sentence that its page says of its state."""
        whole = self.record(item)
        whole["status"]["sentence"] = self._in_all(lambda language: self._state(item, language))
        return whole

    def plan(self, item: Item[Plan]) -> Json:
        """Write a plan without its rows, with the sum that they add up to beside the printed one."""
        whole = self.record(item)
        del whole["rows"]
        added = total(item.record)
        return whole | {"plan_year": int(item.id), "computed_total_eur": plain(added)}

    def activities(self) -> Iterator[Json]:
        """Write every row of every plan, in the printed order."""
        for item in self._catalog.plans:
            for row in item.record.rows:
                yield self._activity(item, row)

    def _activity(self, item: Item[Plan], row: Activity) -> Json:
        fields = plain(row)
        return {
            "id": f"{item.name}/{row.id}",
            "municipality": item.owner,
            "plan_year": int(item.id),
            "number": fields.pop("number"),
            "parent": f"{item.name}/{row.parent}" if row.parent else None,
            "pages": self._pages(item.name, f"#row-{row.id}"),
            **self._draft(item.record, item.owner),
            **{name: value for name, value in fields.items() if name not in {"id", "parent"}},
        }

    def _owner(self, item: Item[Record]) -> str | None:
        owners = {municipality.id for municipality in self._catalog.municipalities}
        return item.owner if item.owner in owners else None

    def _pages(self, name: str, part: str = "") -> dict[str, str] | None:
        """Give the address of a record's page in each language; nothing when it has none."""
        path = addresses.of_record(name)
        if path is None or name not in self._catalog.with_page:
            return None
        return self._in_all(
            lambda language: addresses.absolute(self._base_url, addresses.in_language(language.language, path)) + part
        )

    def _trust(self, item: Item[Record]) -> dict[str, str | None]:
        """Tell for each language how far its texts can be trusted: the least trusted one counts."""
        codes = (item.id for item in self._catalog.languages if item.id != SOURCE_LANGUAGE)
        return {code: plain(self._catalog.trust(item, code)) for code in codes}

    def _draft(self, record: Record, owner: str | None) -> Json:
        """Say whether all of it is from a draft, and the label of what is: no fact of a draft goes without it."""
        if not isinstance(record, Sourced):
            return {}
        label = self._draft_label(owner or "") if self._catalog.has_draft(record) else None
        return {"draft": self._catalog.is_draft(record), "draft_label": label}

    def _draft_label(self, owner: str) -> dict[str, str]:
        return self._in_all(lambda language: Words(language).draft(*self._catalog.draft_years(owner)))

    def _state(self, item: Item[Service] | Item[Event], language: Translations) -> str:
        record, words = item.record, Words(language)
        if self._catalog.is_draft(record):
            return words.draft(*self._catalog.draft_years(item.owner))
        checked = current(record.verified, self._catalog.today) is not None
        return words.state(record.status, self._catalog.plan_year(record), checked=checked).sentence

    def _labels(self) -> dict[str, dict[str, str]]:
        """Give the sentences that go with the facts wherever they are shown."""
        return {
            name: {language.language: language.gettext(words) for language in self._languages}
            for name, words in _LABELS.items()
        }

    def _in_all(self, say: Callable[[Translations], str]) -> dict[str, str]:
        return {language.language: say(language) for language in self._languages}
