"""What the records do not tell of the sources, or tell in words that are not ours."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "fact-not-told": _(
        "'%(given)s' on this line is told by none of the records that cite it: %(records)s; tell it in one of them, "
        "or add it under 'left_out:' of one of them as text:, with the reason:"
    ),
    "line-not-cited": _(
        "no record cites this line; add it to the 'source:' of the record that tells it, or with the reason under "
        "'unneeded:' in %(record)s"
    ),
    "no-source-text": _(
        "the text of this document is not there, so nobody can see which record tells its lines; put it beside this "
        "file and write not indented file: %(file)s"
    ),
    "source-lines": _(
        "the text in %(file)s ends on line %(lines)s, but 'lines' says %(given)s; put the whole text there, or correct "
        "the number"
    ),
    "words-copied": _("'%(words)s' is word for word line %(line)s of %(document)s; say it in your own, plainer words"),
}
"""By the code of the problem."""
