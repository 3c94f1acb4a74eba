"""The files of `data/v1/`: what they hold is told in docs/data.md."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tatsite import addresses
from tatsite.catalog import computed, current, measures, total, trust
from tatsite.exports.values import plain
from tatsite.i18n import mark as _
from tatsite.i18n import translations
from tatsite.records import (
    Budget,
    Contract,
    Event,
    Indicator,
    Organisation,
    Plan,
    Post,
    Service,
    Source,
    Statistic,
)
from tatsite.records.common import Sourced
from tatsite.sitefile import SiteFile
from tatsite.wording import Words, now, state_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tatsite.catalog import Catalog, Item
    from tatsite.i18n import Translations
    from tatsite.records import Municipality
    from tatsite.records.common import Record
    from tatsite.records.plan import Activity
    from tatsite.records.programme import BudgetLine

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


def json_files(catalog: Catalog, base_url: str) -> Iterator[SiteFile]:
    """Write the public records, one file a kind; the same records and day give the same bytes."""
    writer = _Writer(catalog, base_url)
    plans = catalog.all(Plan)
    yield writer.file("municipalities", map(writer.municipality, catalog.municipalities))
    yield writer.file("services", map(writer.offered, catalog.all(Service)))
    # Events for officials are data too; `for_officials` says so, and no list of a newcomer may show them.
    yield writer.file("events", map(writer.offered, catalog.all(Event)))
    yield writer.file("activities", writer.activities(plans), plans=list(map(writer.plan, plans)))
    yield writer.file("organisations", map(writer.record, catalog.all(Organisation)))
    yield writer.file("sources", map(writer.record, catalog.all(Source)))
    yield writer.file("indicators", map(writer.indicator, catalog.all(Indicator)))
    yield writer.file("statistics", map(writer.record, catalog.all(Statistic)))
    yield writer.file("budget", map(writer.budget, catalog.all(Budget)))
    yield writer.file("contracts", map(writer.contract, catalog.all(Contract)))
    yield writer.file("posts", map(writer.record, catalog.all(Post)))


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Writer:
    """Writes records as data."""

    def __init__(self, catalog: Catalog, base_url: str) -> None:
        self._catalog = catalog
        self._base_url = base_url
        self._languages = [translations(item.id) for item in catalog.languages]
        self._owners = {municipality.id for municipality in catalog.municipalities}

    def file(self, name: str, items: Iterable[Json], **more: Any) -> SiteFile:  # noqa: ANN401
        head = {
            "data": name,
            "version": VERSION,
            "state": STATE,
            "as_of": self._catalog.today.isoformat(),
            "labels": self._labels(),
            **more,
        }
        records = ",\n".join(map(_json, items))  # a line each, so that two builds can be compared
        return SiteFile(f"{addresses.DATA}{name}.json", f'{_json(head)[:-1]},"{name}":[\n{records}\n]}}\n'.encode())

    def record(self, item: Item[Record]) -> Json:
        """Write what every record has: names, whose it is, its pages, how far one can trust it, its fields."""
        return {
            "id": item.name,
            "municipality": self._owner(item),
            "pages": self._pages(item.name),
            "translations": plain(trust(self._catalog, item)),
            **(self._draft(item.record, item.owner) if isinstance(item.record, Sourced) else {}),
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
        """Write a service or an event with its state as readers are told it, and the sentence that says so."""
        whole = self.record(item)
        checked = current(item.record.verified, self._catalog.today) is not None
        whole["status"]["state"] = now(item.record.status, checked=checked).value
        whole["status"]["sentence"] = self._in_all(lambda language: state_sentence(self._catalog, item, language))
        return whole

    def plan(self, item: Item[Plan]) -> Json:
        """Write a plan without its rows, with the sum that they add up to beside the printed one."""
        whole = self.record(item)
        del whole["rows"]
        return whole | {"plan_year": int(item.id), "computed_total_eur": plain(total(item.record))}

    def indicator(self, item: Item[Indicator]) -> Json:
        """Write an indicator with what is recorded a year; a count that no municipality released yet stays out."""
        years = measures(self._catalog, item)
        stated = [part for one in years for part in one.stated]
        counted = [{"year": one.year, "target": plain(one.target), "counted": one.counted} for one in years]
        return self.record(item) | {"recorded": plain(stated), "years": counted}

    def budget(self, item: Item[Budget]) -> Json:
        """Write a table of money with what the terms of each sum add up to beside the printed total."""
        return self.record(item) | {"lines": list(map(self._line, item.record.lines))}

    def _line(self, line: BudgetLine) -> Json:
        written: Json = plain(line)
        written["sum"]["computed_eur"] = plain(computed(line.sum))
        return written

    def contract(self, item: Item[Contract]) -> Json:
        """Write a contract with the money of its municipality, and the label of what only a draft gives."""
        money = self._catalog.money_of(item.owner)
        drafted = item.record.draft_until or any(self._catalog.is_draft(line) for _table, line in money)
        whole = self.record(item)
        label = self._draft_label(item.owner) if drafted else None
        budget = [{"budget": table.name, **self._line(line)} for table, line in money]
        return whole | {"draft_label": whole["draft_label"] or label, "budget": budget}

    def activities(self, plans: Iterable[Item[Plan]]) -> Iterator[Json]:
        """Write every row of every plan, in the printed order."""
        for item in plans:
            for row in item.record.rows:
                yield self._activity(item, row)

    def _activity(self, item: Item[Plan], row: Activity) -> Json:
        fields = plain(row)
        return {
            "id": f"{item.name}/{row.id}",
            "plan": item.name,
            "municipality": self._owner(item),
            "plan_year": int(item.id),
            "number": fields.pop("number"),
            "parent": f"{item.name}/{row.parent}" if row.parent else None,
            "pages": self._pages(item.name, f"#row-{row.id}"),
            **self._draft(row, item.owner),
            **{name: value for name, value in fields.items() if name not in {"id", "parent"}},
        }

    def _owner(self, item: Item[Record]) -> str | None:
        return item.owner if item.owner in self._owners else None

    def _pages(self, name: str, part: str = "") -> dict[str, str] | None:
        """Give the address of a record's page in each language; nothing when it has none."""
        path = addresses.of_record(name)
        if path is None or name not in self._catalog.with_page:
            return None
        return self._in_all(
            lambda language: addresses.absolute(self._base_url, addresses.in_language(language.language, path)) + part
        )

    def _draft(self, record: Sourced | Activity, owner: str) -> Json:
        """Say whether all of it is from a draft, and the label of what is: no fact of a draft goes without it."""
        label = self._draft_label(owner) if self._catalog.has_draft(record) else None
        return {"draft": self._catalog.is_draft(record), "draft_label": label}

    def _draft_label(self, owner: str) -> dict[str, str]:
        return self._in_all(lambda language: Words(language).draft(*self._catalog.draft_years(owner)))

    def _labels(self) -> dict[str, dict[str, str]]:
        """Give the sentences that go with the facts wherever they are shown."""
        return {
            name: {language.language: language.gettext(words) for language in self._languages}
            for name, words in _LABELS.items()
        }

    def _in_all(self, say: Callable[[Translations], str]) -> dict[str, str]:
        return {language.language: say(language) for language in self._languages}
