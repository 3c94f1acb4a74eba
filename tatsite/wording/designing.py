"""What the internal records say with a code, in the words of one language: kinds, states, parts, ages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tatsite.records.translation import TranslationState
from tatsite.wording.telling import told
from tatsite.wording.words import Words

if TYPE_CHECKING:
    from decimal import Decimal

    from tatsite.catalog import Help, Missing, Part
    from tatsite.i18n import Translations
    from tatsite.records import Pilot


@dataclass(frozen=True, slots=True)
class DesignWords:
    """Codes as one language says them."""

    translations: Translations
    """The language."""

    def kind(self, code: str) -> str:
        """Say what sort of trouble a bottleneck is."""
        _ = self.translations.gettext
        return {
            "information": _("Lack of information"),
            "access": _("Access"),
            "language": _("Language"),
            "handover": _("Handover between offices"),
            "capacity": _("Staff and time"),
            "law": _("Law"),
            "system": _("Procedures and systems"),
        }[code]

    def severity(self, number: int | None) -> str:
        """Say how bad a bottleneck is: from 1, a nuisance, to 4, people lose a right."""
        _ = self.translations.gettext
        if number is None:
            return _("severity not judged")
        return _("severity %(n)s of 4") % {"n": number}

    def progress(self, code: str) -> str:
        """Say whether somebody works on a bottleneck."""
        _ = self.translations.gettext
        return {"open": _("Unsolved"), "in progress": _("Being worked on"), "solved": _("Solved")}[code]

    def evidence(self, code: str) -> str:
        """Say how something is known."""
        _ = self.translations.gettext
        return {
            "interview": _("Interview"),
            "statistics": _("Statistics"),
            "feedback": _("Feedback"),
            "observation": _("Observation"),
            "survey": _("Survey"),
            "document": _("Document"),
        }[code]

    def proposal(self, code: str) -> str:
        """Say what became of a proposal."""
        _ = self.translations.gettext
        return {
            "drafted": _("Being drafted"),
            "sent": _("Sent"),
            "considered": _("Under consideration"),
            "pilot": _("Being piloted"),
            "adopted": _("Put into practice"),
            "rejected": _("Rejected"),
        }[code]

    def decision(self, code: str) -> str:
        """Say what was decided."""
        _ = self.translations.gettext
        return {
            "accepted": _("Accepted"),
            "accepted in part": _("Accepted in part"),
            "postponed": _("Postponed"),
            "rejected": _("Rejected"),
        }[code]

    def part(self, code: Part) -> str:
        """Name a part in a step (RACI)."""
        _ = self.translations.gettext
        return {
            "responsible": _("Responsible"),
            "decides": _("Decides"),
            "advises": _("Advises or helps"),
            "informed": _("Is informed"),
        }[code]

    def help(self, code: Help) -> str:
        """Say who helps at a step in a municipality."""
        _ = self.translations.gettext
        return {
            "own": _("Own service"),
            "decides": _("The municipality decides"),
            "helps": _("The municipality helps"),
            "instead": _("Referred elsewhere"),
            "national": _("National body"),
            "gap": _("Recorded gap"),
            "not known": _("Not known"),
        }[code]

    def text(self, state: TranslationState | None) -> str:
        """Say how far a translation can be trusted; nothing means the Estonian text itself."""
        _ = self.translations.gettext
        return {
            None: _("Source text"),
            TranslationState.MISSING: _("Not translated"),
            TranslationState.MACHINE: _("Machine translation"),
            TranslationState.TRANSLATED: _("Translated by a person"),
            TranslationState.REVIEWED: _("Reviewed"),
            TranslationState.OUTDATED: _("Outdated translation"),
        }[state]

    def measured(self, pilot: Pilot) -> str:
        """Say what a pilot is measured by: before, what is to be reached, now; what is not recorded is said."""
        said = self.translations.gettext("%(measure)s Before: %(before)s; goal: %(goal)s; now: %(value)s")
        numbers = {"before": pilot.baseline, "goal": pilot.goal, "value": pilot.value}
        measure = told(pilot.measure, self.translations)
        return said % {"measure": measure, **{name: self._number(value) for name, value in numbers.items()}}

    def missing(self, found: Missing) -> list[tuple[str, int]]:
        """Name what is not recorded, with how often; what is not missing is left out."""
        _ = self.translations.gettext
        named = [
            (_("Audiences without a persona"), found.without_persona),
            (_("Steps for which nobody’s role is recorded"), found.steps_without_part),
            (_("Steps that no office has checked"), found.unchecked),
            (_("Pairs of a step and a municipality for which it is not known who helps"), found.not_known),
            (_("Open bottlenecks without a proposal"), found.without_proposal),
            (_("Open bottlenecks that nobody looks after"), found.without_owner),
            (_("Open bottlenecks whose severity nobody has judged"), found.without_severity),
            (_("Proposals without a decision"), found.undecided),
            (_("Pilots that are over without a value or a result"), found.unmeasured),
        ]
        return [(name, number) for name, number in named if number]

    def _number(self, value: Decimal | None) -> str:
        if value is None:
            return self.translations.gettext("Not recorded")
        return Words(self.translations).decimal(value)

    def age(self, days: int) -> str:
        """Say how many days something is old."""
        return self.translations.ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
