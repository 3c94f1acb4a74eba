"""Records by name and by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from tatsite import addresses
from tatsite.records import (
    INTERNAL,
    Audience,
    Contact,
    Document,
    Municipality,
    Organisation,
    Service,
    Source,
    Topic,
    Venue,
)
from tatsite.records.common import Record
from tatsite.records.public import public

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tatsite.reading import Entry
    from tatsite.records.channels import Address, Place, Reception

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Item(Generic[R_co]):
    """A record with its name."""

    name: str
    """Full name, such as `tartu/services/isikukood`; for a municipality its id."""
    owner: str
    """Folder of the owner."""
    id: str
    """Unique per owner and kind."""
    file: str
    """Path relative to the project folder."""
    record: R_co
    """What the file says, completed by the template it builds on."""
    local: frozenset[str] = frozenset()
    """Fields that are the municipality's own where the record builds on a template."""

    @property
    def path(self) -> str:
        """Address below the language.

        Raises:
            LookupError: Records of this kind have no page.
        """
        address = addresses.of_record(self.name)
        if address is None:
            raise LookupError(self.name)
        return address


class Records:
    """Every public record, to be found by its name or its kind.

    What is made for readers is made of these alone: they hold no internal record, and their fields that are for
    editors only are blank.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Keep of the records what everybody may read."""
        self._items = {
            entry.name: Item(entry.name, entry.owner, entry.id, entry.file, public(entry.record), _local(entry))
            for entry in entries
            if entry.owner != INTERNAL
        }

    def __len__(self) -> int:
        """Count the records."""
        return len(self._items)

    def all(self, model: type[R_co]) -> list[Item[R_co]]:
        """Give every record of a kind, by its `order` where it has one, then by name."""
        found = [cast("Item[R_co]", item) for item in self._items.values() if isinstance(item.record, model)]
        return sorted(found, key=lambda item: (getattr(item.record, "order", 0), item.name))

    def find(self, name: str, model: type[R_co]) -> Item[R_co]:
        """Give a record by its full name.

        Raises:
            KeyError: There is no record of that name and kind.
        """
        item = self._items[name]
        if not isinstance(item.record, model):
            raise KeyError(name)
        return cast("Item[R_co]", item)

    def municipality(self, owner: str) -> Item[Municipality]:
        """Give the municipality that a record belongs to."""
        return self.find(owner, Municipality)

    def address(self, channel: Place | Reception) -> Address:
        """Give the address of a channel one can go to: its own, or that of the place it names."""
        return channel.address or self.find(channel.place or "", Venue).record.address

    def organisation(self, name: str) -> Item[Organisation]:
        """Give an organisation by its full name."""
        return self.find(name, Organisation)

    def contact_role(self, name: str) -> Item[Contact]:
        """Give a role by its full name."""
        return self.find(name, Contact)

    def document(self, name: str) -> Item[Document]:
        """Give a document that steps need or give, by its id."""
        return self.find(f"journey/documents/{name}", Document)

    def service(self, name: str) -> Item[Service]:
        """Give a service by its full name."""
        return self.find(name, Service)

    def source(self, document: str) -> Item[Source]:
        """Give a source document by its id."""
        return self.find(f"programme/sources/{document}", Source)

    def topic(self, record: str) -> Item[Topic]:
        """Give a topic by its id."""
        return self.find(f"vocabulary/topics/{record}", Topic)

    def audience(self, record: str) -> Item[Audience]:
        """Give an audience by its id."""
        return self.find(f"vocabulary/audiences/{record}", Audience)


def _local(entry: Entry) -> frozenset[str]:
    builds_on = isinstance(entry.record, Service) and entry.record.based_on
    return frozenset(entry.value) & type(entry.record).model_fields.keys() if builds_on else frozenset()
