"""The journey, step by step: where one chooses one's situation, and the steps that follow from it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from tatsite import addresses
from tatsite.catalog import as_told, asked
from tatsite.wording import StateWords, condition, distinct, questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tatsite.catalog import Item
    from tatsite.pages.writer import Writer
    from tatsite.records import Audience, Event, Municipality, Service
    from tatsite.records.journey import Answers
    from tatsite.sitefile import Body

STYLES = ("cards", "chips", "choose", "facts", "go", "knot", "numbers", "paper", "path", "pick", "steps", "ticks")
"""Parts of the stylesheet this page kind uses."""
_BETWEEN = re.compile(r">\s*\n\s*<(?!li)")
"""Line breaks between elements that no reader of the source needs; of a page as long as this one each costs."""


def overview(writer: Writer) -> Body:
    """Write the page where one chooses one's situation."""
    _ = writer.words.translations.gettext
    return writer.body(
        "journey_overview",
        addresses.JOURNEY,
        title=_("Your way, step by step"),
        description=_("What to do, in which order, and who helps you."),
        styles=STYLES,
        tells=writer.catalog.journey.stages,
        record_file="services/journey/stages/",
        state=not_checked(writer),
    )


def journeys(writer: Writer, municipality: Item[Municipality] | None = None) -> Iterator[Body]:
    """Write the journey of each audience, in one municipality or wherever one lives."""
    for audience in writer.catalog.audiences:
        yield _journey(writer, audience, municipality)


def _journey(writer: Writer, audience: Item[Audience], municipality: Item[Municipality] | None) -> Body:
    _, ngettext = writer.words.translations.gettext, writer.words.translations.ngettext
    owner = municipality.id if municipality else ""
    chapters = writer.catalog.journey.of(audience)
    steps = [step for chapter in chapters for step, _concerns in chapter.steps]
    helpers = {step.id: writer.catalog.journey.helpers(step, owner) for step in steps}
    helping: list[Item[Service] | Item[Event]] = []
    for help_ in helpers.values():
        helping += [*help_.services, *help_.events]
    states = {item.name: writer.state(item.record, item.owner) for item in helping}
    way, name = _("Your way, step by step"), writer.plain(audience.record.title)
    whose = f"{writer.plain(municipality.record.title)}. {name}" if municipality else name
    drawn = writer.body(
        "journey",
        addresses.journey(audience.id, owner),
        title=f"{way}: {whose}",
        description=f"{name}. {_('What to do, in which order, and who helps you.')}",
        styles=STYLES,
        owner=owner,
        tells=steps,
        as_told=as_told,
        audience=audience,
        chapters=chapters,
        condition=lambda answers: condition(answers, writer.words.translations),
        counted=lambda number: ngettext("%(n)s step", "%(n)s steps", number) % {"n": number},
        helpers=helpers,
        holds=_holds,
        first=writer.first(municipality) if municipality else None,
        municipality=municipality,
        numbers={step.id: number for number, step in enumerate(steps, 1)},
        questions=questions(writer.words.translations),
        record_file="services/journey/steps/",
        service_states=distinct(states.values()),
        state=not_checked(writer),
        states=states,
        way=way,
        whose=whose,
    )
    return replace(drawn, main=Markup(_BETWEEN.sub("><", drawn.main)))  # noqa: S704 - only white space is taken out


def _holds(answers: Answers | None) -> Markup:
    """Give the attribute by which the script knows for which answers something holds; none where it holds for all."""
    said = asked(answers)
    return Markup(' data-if="{}"').format(said) if said else Markup()


def not_checked(writer: Writer) -> StateWords:
    """Say what the steps are worth while nobody has checked them."""
    _ = writer.words.translations.gettext
    sentence = _("These steps are general knowledge. No office has checked them yet. Ask before you act.")
    return StateWords(_("Not checked yet"), sentence, "ask", "q")
