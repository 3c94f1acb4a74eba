"""The pages of the reference about records: the list of kinds, a page a kind, shared parts, values."""

from __future__ import annotations

import inspect
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, get_args, get_type_hints

from pydantic import RootModel
from pydantic_core import PydanticUndefined

from tatsite.reading.schema import explained
from tatsite.records import INTERNAL, KINDS, OWNERS_OF, SHARED, Service, Template, may_own
from tatsite.records.common import Sourced
from tatsite.records.story import Story
from tatsite.records.walk import field_order, models_in
from tatsite.reporting.reference.editor import folders
from tatsite.reporting.reference.values import VALUES, documented
from tatsite.reporting.reference.words import heading, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

    from tatsite.reading.files import SourceFile
    from tatsite.reporting.reference.words import Book

STORIES: Final = "stories"
"""Kind of the hand-written pages that are stories; they are no records."""
PARTS: Final = "parts.md"
"""Page of the parts that several kinds have."""
_GROUPS: Final[Mapping[str, str]] = {
    "": "Of each municipality",
    "national": "The same in every municipality",
    "journey": "The journey of a newcomer",
    "programme": "The programme",
    "vocabulary": "The words of the site",
    INTERNAL: "For coordinators only, on no public page",
}
"""Headings of the list of kinds, by the folder that the kinds below stand in."""


def homes() -> dict[type[BaseModel], str]:
    """Give the page of each part: that of the one kind that has it, or the shared one."""
    pages: dict[type[BaseModel], set[str]] = {}
    models: dict[str, type[BaseModel]] = {**KINDS, STORIES: Story}
    for kind, model in models.items():
        for part in _parts_of(model):
            pages.setdefault(part, set()).add(f"{kind}.md")
    return {part: next(iter(having)) if len(having) == 1 else PARTS for part, having in pages.items()}


def index() -> Iterator[str]:
    """Give the lines of the first page: every kind with its folder and what it is."""
    yield from _INTRODUCTION
    for owner, group in _GROUPS.items():
        yield from ("", f"## {group}", "", "| Kind | Folder | What it is |", "| --- | --- | --- |")
        for kind, model in KINDS.items():
            if OWNERS_OF.get(kind, "") == owner:
                where = "<br>".join(f"`{path}`" for path in folders(kind, "<municipality>", "<id>"))
                yield f"| [{kind}]({kind}.md) | {where} | {_cell(_meaning(model).partition(chr(10))[0])} |"


def kind_page(kind: str, book: Book, example: SourceFile) -> Iterator[str]:
    """Give the lines of the page of one kind."""
    model, page = KINDS[kind], f"{kind}.md"
    yield from (f"# {kind.capitalize()}", "", "[All kinds](index.md)", "")
    yield from (_meaning(model), "", "Where its files stand:", "")
    yield from (f"- `{path}`" for path in folders(kind, "<municipality>", "<id>"))
    if kind not in OWNERS_OF and kind != "municipality":
        shared = [owner for owner in SHARED if may_own(owner, kind) and kind in SHARED[owner]]
        yield from (f"- `{path}`" for owner in shared for path in folders(kind, owner, "<id>"))
    yield from ("", "## Fields", "")
    yield from _table(model, page, book)
    for part in _parts_of(model):
        if book.homes[part] == page:
            yield from _part(part, page, book)
    yield from ("", "## Example", "", f"[{example.file}](example/{example.file}):", "")
    yield from ("```yaml", example.text.rstrip("\n"), "```")


def story_page(book: Book, file: str, text: str) -> Iterator[str]:
    """Give the lines of the page of what stands above a story."""
    page = f"{STORIES}.md"
    yield from ("# Stories", "", "[All kinds](index.md)", "")
    yield from (_meaning(Story), "", "Where its files stand:", "", f"- `content/<language>/{STORIES}/<id>.md`")
    yield from ("", "## Fields", "", "They stand first in the file, between two lines of three dashes.", "")
    yield from _table(Story, page, book)
    for part in _parts_of(Story):
        yield from _part(part, page, book)
    yield from ("", "## Example", "", f"[{file}](example/{file}):", "", "```markdown", text.rstrip("\n"), "```")


def parts_page(book: Book) -> Iterator[str]:
    """Give the lines of the page of the parts that several kinds have."""
    yield from ("# Parts that several kinds have", "", "[All kinds](index.md)", "")
    yield "A part is a group of fields below a field of a record."
    for part in sorted((part for part, home in book.homes.items() if home == PARTS), key=heading):
        yield from _part(part, PARTS, book)


def values_page() -> Iterator[str]:
    """Give the lines of the page of the values that fields have."""
    yield from ("# Values", "", "[All kinds](index.md)", "", "How to write what stands in a field.")
    for name, value in VALUES.items():
        meaning = documented()[name][1]
        yield from ("", f"## {value.one.capitalize()}", "", meaning, "", "```yaml", value.example, "```")


def _part(part: type[BaseModel], page: str, book: Book) -> Iterator[str]:
    yield from ("", f"## {heading(part).capitalize()}", "", _meaning(part), "")
    yield from _table(part, page, book)


def _table(model: type[BaseModel], page: str, book: Book) -> Iterator[str]:
    hints = get_type_hints(model, include_extras=True)
    yield from ("| Field | What to write | What it means |", "| --- | --- | --- |")
    for name in field_order(model):
        field = model.model_fields[name]
        needed = (" **needed**" if field.is_required() else "") + _unless(model, name)
        blank = ", or `null`" if field.is_required() and NoneType in get_args(hints[name]) else ""
        what = f"{words(hints[name], page, book)}{blank}{_left_out(field)}"
        means = explained(field.description or "", required=field.is_required())
        yield f"| `{name}`{needed} | {_cell(what)} | {_cell(means)} |"


def _unless(model: type[BaseModel], name: str) -> str:
    """Say of what a service must tell that it need not where its template does."""
    shared = model is Service and name in Template.model_fields.keys() - Sourced.model_fields
    return " (not with `based_on`)" if shared and model.model_fields[name].is_required() else ""


def _left_out(field: FieldInfo) -> str:
    """Say what holds when a line is left out, where that is something."""
    if field.default in {None, PydanticUndefined}:
        return ""
    default = str(field.default).lower() if isinstance(field.default, bool) else field.default
    return f"; left out, it is `{default}`"


def _parts_of(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Give the parts below a model in the order in which they are met."""
    found: dict[type[BaseModel], None] = {}
    waiting = _below(model)
    while waiting:
        part = waiting.pop(0)
        if part not in found:
            found[part] = None
            waiting = [*_below(part), *waiting]
    return tuple(found)


def _below(model: type[BaseModel]) -> list[type[BaseModel]]:
    """Give the parts that the fields of a model have."""
    annotations: list[Any] = [model.model_fields[name].annotation for name in field_order(model)]
    parts = (part for annotation in annotations for part in models_in(annotation))
    return [part for part in dict.fromkeys(parts) if not issubclass(part, RootModel)]


def _meaning(model: type[BaseModel]) -> str:
    return explained(inspect.cleandoc(model.__doc__ or ""))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


_INTRODUCTION: Final = (
    "# What a record may hold",
    "",
    "One file is one record. Its folders say whose it is and what kind it is; its name is its id. Each kind has a page",
    "here with every field, in the order in which a file has them, and an example.",
    "",
    "- [Values](values.md): how to write texts, dates, hours, addresses, names of other records.",
    f"- [Parts]({PARTS}): groups of fields that several kinds have, such as links, prices and channels.",
    "- [Problems](problems.md): every code that `tatsite check` tells, with what to type instead.",
    f"- [Stories]({STORIES}.md): what stands above a story in content/, which is no record.",
    "- [example/](example/): the examples together, a small invented project. It has two languages to be short.",
    "",
    "A field marked **needed** must be there. What is not known is left out: no dash, no 0, no blank line. What",
    "stands in no field here cannot be written; `notes:` is for all else that editors should know.",
    "",
    "In VS Code the fields are offered and explained while you type, once the YAML extension that this folder",
    "recommends is installed.",
)
