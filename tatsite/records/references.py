"""Names of other records, each with the kinds it may lead to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, WithJsonSchema

from tatsite.records.fields import SLUG, fail

if TYPE_CHECKING:
    from collections.abc import Mapping

FULL_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z]+/[a-z0-9]+(-[a-z0-9]+)*")
"""The form of a full name: owner, kind and id."""
ROW_NAME = re.compile(r"[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*")
"""The form of the name of a row: the year of its plan and its id."""


EXAMPLES: Final[Mapping[str, str]] = {
    "municipality": "tartu",
    "organisations": "tartu/organisations/linnavalitsus",
    "services": "tartu/services/isikukood",
    "contacts": "tartu/contacts/koordinaator",
    "places": "tartu/places/raekoda",
    "templates": "national/templates/isikukood",
    "publications": "tartu/publications/uuring-2025",
    "posts": "tartu/posts/koordinaator",
    "plans": "2026/keelekohvik",
}
"""How one names a record of a kind that may stand in many folders, or a row of a plan."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a text that names a record."""

    kinds: tuple[str, ...]
    """Kinds it may lead to; empty means any."""
    owner: str = ""
    """Folder of the owner where the text is the id alone."""

    def name(self, text: str) -> str:
        """Give the full name of the record that a text of this kind names."""
        return f"{self.owner}/{self.kinds[0]}/{text}" if self.owner else text


def _full_name(value: str) -> str:
    if not FULL_NAME.fullmatch(value):
        raise fail("bad-full-name", given=value, example="tartu/services/isikukood")
    return value


# Whether a name leads anywhere is found out with all records at hand, and so is a wrong form of it: only then
# can somebody be told what was meant.
_NAME_SCHEMA = WithJsonSchema({"type": "string", "pattern": f"^{FULL_NAME.pattern}$"})
_ID_SCHEMA = WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$"})

FullName = Annotated[str, AfterValidator(_full_name), _NAME_SCHEMA]
"""A record: owner, kind and id, such as `tartu/services/isikukood`; that is its file without services/ and .yaml."""
Name = Annotated[str, _NAME_SCHEMA]
"""A record from anywhere that must exist: owner, kind and id."""
Id = Annotated[str, _ID_SCHEMA]
"""Id of a record that must exist, where the folder is known."""
RecordName = Annotated[Name, Refers(())]
"""Full name of any record."""
OrganisationName = Annotated[Name, Refers(("organisations",))]
"""Full name of an organisation, such as `tartu/organisations/linnavalitsus`."""
HelperName = Annotated[Name, Refers(("services", "organisations", "contacts"))]
"""Full name of a service, an organisation or a contact: where somebody can turn to."""
ServiceName = Annotated[Name, Refers(("services",))]
"""Full name of a service, such as `tartu/services/isikukood`."""
TemplateName = Annotated[Name, Refers(("templates",))]
"""Full name of a template, such as `national/templates/elukoha-registreerimine`."""
ContactName = Annotated[Name, Refers(("contacts",))]
"""Full name of a contact, such as `tartu/contacts/koordinaator`."""
PlaceName = Annotated[Name, Refers(("places",))]
"""Full name of a place, such as `tartu/places/raekoda`."""
PublicationName = Annotated[Name, Refers(("publications",))]
"""Full name of a publication."""
PostName = Annotated[Name, Refers(("posts",))]
"""Full name of a post."""
DocumentId = Annotated[Id, Refers(("documents",), "journey")]
"""Id of a document of the journey, such as `id-kaart`."""
StageId = Annotated[Id, Refers(("stages",), "journey")]
"""Id of a stage of the journey."""
StepId = Annotated[Id, Refers(("steps",), "journey")]
"""Id of a step of the journey, such as `isikukood`."""
TopicId = Annotated[Id, Refers(("topics",), "vocabulary")]
"""Id of a topic."""
AudienceId = Annotated[Id, Refers(("audiences",), "vocabulary")]
"""Id of an audience."""
SourceId = Annotated[Id, Refers(("sources",), "programme")]
"""Id of a source document."""
IndicatorId = Annotated[Id, Refers(("indicators",), "programme")]
"""Id of an indicator of the programme."""
MunicipalityId = Annotated[Id, Refers(("municipality",))]
"""Id of a municipality, such as `tartu`."""
BottleneckId = Annotated[Id, Refers(("bottlenecks",), "internal")]
"""Id of a bottleneck."""
ProposalId = Annotated[Id, Refers(("proposals",), "internal")]
"""Id of a proposal."""
PilotId = Annotated[Id, Refers(("pilots",), "internal")]
"""Id of a pilot."""
PersonaId = Annotated[Id, Refers(("personas",), "internal")]
"""Id of a persona."""
RowName = Annotated[str, WithJsonSchema({"type": "string", "pattern": f"^{ROW_NAME.pattern}$"}), Refers(("plans",))]
"""A row of the same owner's plans: year and id, such as `2025/kaasamine-klubi`."""
