"""What is wrong with the steps of the journey, with its documents, or with how it is mended."""

from __future__ import annotations

from typing import Final

from tatsite.i18n import mark as _

SENTENCES: Final[dict[str, str]] = {
    "concern-never-counts": _(
        "'%(given)s' on line %(line)s counts before this one and holds for the same people, so this one never "
        "counts; move this one above that line and say with 'answers:' for whom it holds, or delete this one"
    ),
    "decision-before-proposal": _(
        "the proposal '%(given)s' was only made on %(date)s, so nothing can have been decided on it before; correct "
        "this date, or 'on:' of the proposal"
    ),
    "document-from-nowhere": _(
        "a step asks for this document, but no step says that it gives it; add %(given)s below 'gives:' of the step "
        "where people get it, or if they bring it from abroad, write from_home: true here, not indented"
    ),
    "local-help-twice": _("'%(given)s' is already on line %(line)s, and only that entry counts; put both into one"),
    "pilot-without-baseline": _(
        "without the value from before the pilot nobody will see what it changed; add 'baseline:', as a number"
    ),
    "pilot-without-result": _(
        "the pilot ended on %(date)s; add 'result:' with 'et:' indented below it, and say there what came of the pilot"
    ),
    "prerequisite-later": _(
        "the step '%(given)s' must be done before this one, but is later in the journey; change 'order:' or "
        "'stage:' of one of the two, or delete this prerequisite"
    ),
    "prerequisite-of-others": _(
        "the step '%(given)s' must be done before this one, but does not concern %(audiences)s, whom this step "
        "concerns; add them below 'concerns:' of that step, or leave it as it is if these people did it long ago"
    ),
    "prerequisite-twice": _(
        "'%(given)s' on line %(line)s is a prerequisite of the same people already; delete one of the two"
    ),
    "proposal-settled": _(
        "every bottleneck of this proposal is solved; write what became of the proposal: adopted or rejected"
    ),
    "review-overdue": _(
        "this step should have been read again by %(date)s; read it and write a new date, or if somebody who "
        "answers for it has checked it, add, not indented, 'verified:' with on: (the date) and by: (the role) "
        "indented below it"
    ),
    "solved-before-recorded": _(
        "the bottleneck was recorded on %(date)s, so it was not solved before that; correct 'solved_on:' or "
        "'recorded_on:'"
    ),
    "solved-without-day": _(
        "the bottleneck is solved, but the record does not say since when; add 'solved_on:' with the date"
    ),
    "step-cycle": _(
        "nobody can take these steps, because each waits for the next: %(way)s; delete one of these prerequisites, or "
        "say with 'answers:' for whom it holds"
    ),
    "step-without-help": _(
        "this step is required, but it does not say who helps with it in: %(municipalities)s; write who decides "
        "('responsible:') or helps ('services:') everywhere, what every municipality does (municipality: decides or "
        "municipality: helps), or below 'local:' who helps in these municipalities"
    ),
}
"""By the code of the problem."""
