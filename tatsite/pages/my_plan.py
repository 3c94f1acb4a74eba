"""My plan: a form in two languages to fill in on paper, and a reader's own notes on their phone.

It is not the plan of a municipality, which `plan` has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.catalog import on_basis
from tatsite.i18n import translations
from tatsite.pages.journey import not_checked
from tatsite.records.fields import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from tatsite.pages.writer import Writer
    from tatsite.sitefile import Body

STYLES = ("buttons", "chips", "steps", "my_plan")
"""Parts of the stylesheet this page kind uses."""


def body(writer: Writer) -> Body:
    """Write the page with every step, what to say at it, and room for a reader's own notes."""
    _ = writer.words.translations.gettext
    journey = writer.catalog.journey
    return writer.body(
        "my_plan",
        addresses.MY_PLAN,
        title=_("My plan"),
        description=_(
            "Your own notes. They stay on this phone, and the municipality does not see them. They replace no "
            "application and no plan made by the municipality."
        ),
        styles=STYLES,
        tells=journey.steps,
        estonian=translations(SOURCE_LANGUAGE).gettext,
        on_basis=on_basis,
        record_file="services/journey/steps/",
        stages=[(stage, [step for step in journey.steps if step.record.stage == stage.id]) for stage in journey.stages],
        state=not_checked(writer),
    )
