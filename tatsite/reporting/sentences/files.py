"""What is wrong with a file or with its YAML."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "bad-file-name": _(
        "the file name '%(given)s' has in it: %(signs)s; name the file with small letters a-z, digits and "
        "hyphens only, typed by hand, or delete it if it is a stray copy"
    ),
    "control-character": _(
        "the text has a forbidden, often invisible, character (%(sign)s); delete the word it is in and type it by hand"
    ),
    "duplicate-key": _("'%(key)s' is written twice; the first one is on line %(line)s; keep one"),
    "ending-twice": _(
        "%(name)s is in this folder already; delete whichever is not needed, or give this one another name that "
        "ends in .yaml"
    ),
    "file-too-large": _(
        "the file is larger than %(limit)s KB; a record is one service or one event: split it into several files"
    ),
    "form-would-change": _(
        "'tatsite fmt' cannot write this file without changing what it says, so it is left alone; please report this"
    ),
    "internal-in-public": _("everything in services/ is public; move this file out of it, to %(name)s"),
    "not-a-record": _("this is not a record; each line must be like 'title: …', as in other files of this folder"),
    "not-canonical": _(
        "the file is not in the usual form from this line on; run 'tatsite fmt' to write it so, or ask whoever "
        "looks after the site"
    ),
    "not-utf8": _("the file is not saved as UTF-8; save it again with that encoding"),
    "record-empty": _("the file is empty; fill it in or delete it"),
    "record-is-list": _(
        "the file begins with '- '; delete it from the start of the lines: a record begins with fields, like title:"
    ),
    "schema-too-new": _(
        "this file says version %(given)s, but this program knows none above %(known)s; if it is a slip write "
        "%(known)s, else ask whoever looks after the site to update the program"
    ),
    "story-without-front-matter": _(
        "a story begins with a line of three dashes, then title, description, pseudonym, consent (on, by) and until, a "
        "line each, then three dashes again; without consent it cannot stand here"
    ),
    "symbolic-link": _("this is only a link to something elsewhere; put the file or the folder itself here"),
    "unknown-place": _(
        "no record is expected here, so the file is not read; move it, the folders are named in CONTRIBUTING.md"
    ),
    "wrong-ending": _("the file must end in .yaml; rename it to %(name)s"),
    "yaml-after-quote": _(
        "the text goes on after its closing quotation mark; put the whole text between ' and ', and write a ' "
        "inside it twice"
    ),
    "yaml-character": _(
        "there is a forbidden, often invisible, character here; delete the word it is in and type it by hand"
    ),
    "yaml-colon": _("the text has a colon; put all of it in quotation marks: %(write)s"),
    "yaml-cut": _(
        "everything from ' #' on is not read: «%(cut)s»; if it belongs to the text, put the whole text in "
        "quotation marks; if it is a remark, delete it, or write it under 'notes:' on a line of its own, after "
        "'- '"
    ),
    "yaml-key-not-text": _("a field's name must be a single word before ':'"),
    "yaml-merge-conflict": _(
        "two versions of this record were left in; keep one and delete the lines with <<<<<<<, ======= and >>>>>>>"
    ),
    "yaml-no-colon": _(
        "there is no ':' in the line «%(line)s»; finish it like title: …, or delete it, and check whether the "
        "end of the file is there"
    ),
    "yaml-remark": _(
        "remarks after # get lost when the file is edited on the web; delete it, or write it under 'notes:' on a "
        "line of its own, after '- '"
    ),
    "yaml-second-document": _(
        "a line '---' starts a second record; a file holds one: put the second one in a file of its own"
    ),
    "yaml-sign": _(
        "'%(sign)s' has a special meaning at the start of a value; put the whole value in quotation marks, like "
        "'%(sign)s …'"
    ),
    "yaml-syntax": _(
        "this line cannot be read: «%(line)s»; check the indent, the colon and the quotation marks, here and just above"
    ),
    "yaml-tab": _("there is a tab before the text; use spaces instead"),
    "yaml-too-deep": _("this is nested more than %(limit)s levels deep"),
    "yaml-unclosed": _(
        "the quotation mark (%(sign)s) that opens here is not closed; add %(sign)s at the end of the text"
    ),
}
"""By the code of the problem."""

VARIANTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "unknown-place": (("meant", _("no record is expected here, so the file is not read; move it to %(meant)s")),),
}
"""Sentences for when more is known: the first one whose argument is there is said instead."""
