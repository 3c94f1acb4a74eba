"""Records of the whole programme: sources, indicators, money, statistics, and addresses that moved."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from tatsite.records.common import Citation, Link, Record, Sourced
from tatsite.records.dates import Date
from tatsite.records.fields import EDITORS_ONLY, Count, Euro, Lines, Number, Part, Slug, Text, Texts, Year, fail
from tatsite.records.organisation import Sum
from tatsite.records.references import ContactName, FullName, MunicipalityId, OrganisationName, RecordName


class Portion(Part):
    """A piece of a document that is told whole: each of its lines is cited by a record or needs none."""

    municipality: MunicipalityId | None = None
    """Whom it tells of; null means the whole programme."""
    first: Annotated[int, Field(ge=1)]
    """Its first line."""
    last: Annotated[int, Field(ge=1)]
    """Its last line, that line included."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise fail("lines-backwards", at="last", start=str(self.first), end=str(self.last))
        return self


class Unneeded(Part):
    """Lines of a document that need no record, and why."""

    lines: Lines
    """The lines."""
    reason: Text
    """Why no record tells them; for editors only."""


class Source(Record):
    """A document, or the word of somebody who answers for it, that facts are taken from."""

    title: Texts
    """Name of the document."""
    short: Texts
    """Its name in a line of sources."""
    official_name: Text
    """Its Estonian title."""
    file: Text | None = None
    """Name of the text that lines are counted in, which may stand beside this record; null where there is none."""
    lines: Annotated[int, Field(ge=1)] | None = None
    """How many lines the file has; null where lines cannot be counted."""
    year: Year
    """The year it plans for; the first one when it plans for several."""
    draft: bool
    """Whether nobody is known to have approved it; its facts then carry the draft label."""
    published: Date | None = None
    """When it was published or said; null means not known."""
    publisher: OrganisationName | None = None
    """Who published or said it."""
    link: Link | None = None
    """Where it can be read."""
    portions: Annotated[list[Portion], EDITORS_ONLY] = Field(default_factory=list)
    """Pieces that are told whole; `tatsite report sources` looks at every line of them."""
    unneeded: Annotated[list[Unneeded], EDITORS_ONLY] = Field(default_factory=list)
    """Lines that need no record."""
    abbreviations: Annotated[list[Text], EDITORS_ONLY] = Field(default_factory=list)
    """Words with capital letters that name nobody, such as `KOV`."""


class Target(Part):
    """What an indicator is to reach in a year."""

    year: Year
    """The year."""
    value: Number
    """The value."""


class Recorded(Part):
    """What was counted for an indicator in a year."""

    year: Year
    """The year."""
    value: Number
    """The value."""
    municipality: MunicipalityId | None = None
    """Whose count it is; null means the whole programme's."""
    released: bool = False
    """Whether the public site may show it."""
    source: list[Citation] = Field(min_length=1)
    """Where it is stated."""


class Indicator(Sourced):
    """What the programme is measured by."""

    title: Texts
    """What is counted."""
    official_name: Text
    """Its Estonian name."""
    unit: Texts
    """The unit."""
    activity: Text
    """Number of the programme's activity it belongs to, such as `3.5.1.1`."""
    explanation: Texts
    """How it is counted."""
    counts: Literal["events", "people", "municipalities", "posts", "journey models"]
    """What is counted of the records: events held, people or municipalities in them, posts, or
    municipalities that apply the model of the journey."""
    cumulative: bool | None = None
    """Whether a target includes the years before; null means not known."""
    targets: list[Target] = Field(min_length=1)
    """What is to be reached."""
    recorded: list[Recorded] = Field(default_factory=list)
    """What was counted; empty means not recorded, which is never 0."""


class BudgetLine(Part):
    """A row of a budget table."""

    id: Slug
    """Explicit, because printed numbers repeat."""
    number: Text | None = None
    """The number as printed; null where none is printed."""
    parent: Slug | None = None
    """Id of the row it is a part of."""
    title: Texts
    """What the money is for or where it comes from."""
    municipality: MunicipalityId | None = None
    """Whose money it is."""
    sum: Sum
    """The money, with its terms and its total as printed."""
    since: Year | None = None
    """First year."""
    until: Year | None = None
    """Last year."""
    share: Number | None = None
    """Per cent of the whole as printed; null where blank."""
    source: list[Citation] = Field(min_length=1)
    """Where the row is printed."""


class Shift(Part):
    """Money that is moved from one line of a budget to another."""

    taken_from: Text
    """Number and name of the line it is taken from, as printed."""
    added_to: Text
    """Number and name of the line it is added to, as printed."""
    amount_eur: Euro
    """How much."""
    reason: Texts
    """Why."""
    source: list[Citation] = Field(min_length=1)
    """Where it is stated."""


class Budget(Sourced):
    """A table of money, as printed."""

    title: Texts
    """Name of the table."""
    official_name: Text
    """Its Estonian name."""
    printed_total_eur: Euro | None = None
    """The total as printed; null where none is printed."""
    lines: list[BudgetLine] = Field(min_length=1)
    """Every row in the printed order."""
    shifts: list[Shift] = Field(default_factory=list)
    """Money moved between lines."""


class Value(Part):
    """One number of a statistic."""

    place: Text
    """The place as printed."""
    municipality: MunicipalityId | None = None
    """Its municipality, when that takes part in the programme."""
    group: Slug | None = None
    """Id of the group it counts, when there are several."""
    period: Date
    """The time it counts; the first year of several."""
    until: Date | None = None
    """The last year, where it counts several."""
    value: Count | None
    """The number; null where blank."""
    rank: Text | None = None
    """Its rank as printed, such as `10.-11-`."""
    source: list[Citation] = Field(min_length=1)
    """Where it is printed."""


class Group(Part):
    """A group that a statistic counts."""

    id: Slug
    """Named by the values."""
    title: Texts
    """Who is counted."""


class Statistic(Sourced):
    """Numbers about people, as printed."""

    title: Texts
    """What is counted."""
    official_name: Text
    """Its Estonian name."""
    summary: Texts
    """How it is to be read, in one sentence."""
    unit: Texts
    """What one of them is."""
    as_of: Date | None = None
    """The day of the count."""
    groups: list[Group] = Field(default_factory=list)
    """The groups it counts."""
    values: list[Value] = Field(min_length=1)
    """Every number in the printed order."""


class Imprint(Record):
    """Who answers for the site; its id is `site`. Until a publisher stands here the site is no official channel."""

    publisher: OrganisationName | None = None
    """Who publishes it; null means that nobody has taken it over yet."""
    since: Date | None = None
    """Since when they do."""
    contact: ContactName | None = None
    """The role that answers questions about the site."""
    data_controller: OrganisationName | None = None
    """Who answers for personal data (GDPR, Article 4(7))."""
    accessibility_contact: ContactName | None = None
    """The role that answers for accessibility (Directive (EU) 2016/2102, Article 7)."""


class Redirect(Record):
    """An old address that leads to a record's new one."""

    old: FullName
    """Full name the record had."""
    new: RecordName
    """Full name it has now."""
