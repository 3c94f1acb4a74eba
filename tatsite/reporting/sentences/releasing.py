"""What is not said yet of who answers for the site."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "no-data-controller": _(
        "it is not said who answers for personal data; once that is agreed, write, not indented, the organisation's "
        "file without services/ and .yaml, like data_controller: %(example)s"
    ),
    "no-imprint": _(
        "it is not said who answers for the site; once that is agreed, make this file with lines like "
        "schema_version: 1, publisher: %(publisher)s, contact: %(contact)s and data_controller: "
        "%(data_controller)s, each on its own, as in docs/reference/imprint.md"
    ),
    "no-publisher": _(
        "it is not said who publishes the site; once that is agreed, write, not indented, the organisation's file "
        "without services/ and .yaml, like publisher: %(example)s"
    ),
    "no-site-contact": _(
        "it is not said who answers questions about the site; once that is agreed, write, not indented, the role's "
        "file without services/ and .yaml, like contact: %(example)s"
    ),
}
"""By the code of the problem."""
