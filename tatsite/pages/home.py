"""The home page of a language, urgent help, and the frame of hand-written pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tatsite import addresses
from tatsite.pages import dates

if TYPE_CHECKING:
    from markupsafe import Markup

    from tatsite.pages.writer import Writer
    from tatsite.reading import Handwritten
    from tatsite.sitefile import Body

HOME_STYLES = ("cards", "chips", "go", "numbers", "places")
"""Parts of the stylesheet the home page uses."""
NEXT = 3
"""The next dates that stand on the home page."""
HELP_STYLES = ("cards", "go", "numbers")
"""Parts of the stylesheet the page of urgent numbers uses."""
ARTICLE_STYLES = ("cards", "facts", "go", "prose")
"""Parts of the stylesheet hand-written pages use."""


def home(writer: Writer) -> Body:
    """Write the page where one says where one lives."""
    _ = writer.words.translations.gettext
    catalog = writer.catalog
    return writer.body(
        "home",
        addresses.HOME,
        title=_("Where do you live?"),
        description=_("We show you who helps there."),
        styles=HOME_STYLES,
        owner=None,
        tells=[*catalog.municipalities, *catalog.journey.keystones],
        next_dates=dates.rows(writer, catalog.agenda(catalog.events).coming(catalog.today)[:NEXT]),
        stage_icons={stage.id: stage.record.icon or "way" for stage in catalog.journey.stages},
    )


def urgent(writer: Writer) -> Body:
    """Write the page of urgent numbers."""
    _ = writer.words.translations.gettext
    return writer.body(
        "help",
        addresses.HELP,
        title=_("Urgent help"),
        description=_("Danger to life, health or property: ambulance, rescue, police"),
        styles=HELP_STYLES,
        phrases=[
            (_("I need help."), "Ma vajan abi."),
            (
                _("I do not speak Estonian. Do you speak my language?"),
                "Ma ei räägi eesti keelt. Kas te räägite minu keelt?",
            ),
            (_("My address is …"), "Minu aadress on …"),
        ],
    )


def article(
    writer: Writer, page: Handwritten, *, title: str, lead: str, content: Markup, languages: frozenset[str]
) -> Body:
    """Frame a hand-written page; `content` is its finished HTML, `lead` its sentence below the title."""
    body = writer.body(
        "article",
        page.path,
        title=title,
        description=lead or title,
        styles=ARTICLE_STYLES,
        content=content,
        story=page.story,
        stories=writer.catalog.stories(writer.language) if page.path == addresses.STORIES else None,
        edit_url=writer.edit(page.file),
        lead=lead,
        record_file=page.file,
    )
    return replace(body, languages=languages)
