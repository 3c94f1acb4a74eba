"""The journey: steps that can be taken one after the other, by those whom they concern, with help everywhere."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, get_args

from tatsite.catalog.situations import Fit, Situation
from tatsite.records import Document, Municipality, Stage, Step
from tatsite.records.common import Basis
from tatsite.records.journey import Arrived, Need, Work
from tatsite.records.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tatsite.catalog.checks.ground import Ground
    from tatsite.reading import Entry
    from tatsite.records.journey import Answers, Prerequisite

_NOTHING_ANSWERED = Situation()
_EVERYBODY: Final = tuple(
    Situation(basis, arrived, children, work)
    for basis, arrived, children, work in product(Basis, get_args(Arrived), (True, False), get_args(Work))
)
"""Every combination of answers to all four questions."""


def _cycles(ground: Ground) -> Iterator[Problem]:
    steps = {entry.id: (entry, step.requires) for entry, step in ground.of(Step)}
    everything = {name: [one.step for one in requires] for name, (_entry, requires) in steps.items()}
    if next(_ways_round(everything), None) is None:
        return
    for way in _ways_round_for_somebody({name: requires for name, (_entry, requires) in steps.items()}):
        entry, requires = steps[way[0]]
        index = next(index for index, one in enumerate(requires) if one.step == way[1])
        yield Problem(entry.position("requires", index, "step"), "step-cycle", {"way": " → ".join(way)})


def _ways_round_for_somebody(requires: Mapping[str, Sequence[Prerequisite]]) -> Iterator[tuple[str, ...]]:
    """Give the ways round that the same person goes, each once; what waits may depend on the answers."""
    seen: set[tuple[str, ...]] = set()
    for situation in _EVERYBODY:
        waiting = {
            name: [one.step for one in steps if situation.fit(one.answers) is Fit.YES]
            for name, steps in requires.items()
        }
        for way in _ways_round(waiting):
            if way not in seen:
                seen.add(way)
                yield way


def _ways_round(waiting: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """Give the ways that lead back to the step they begin with: one for each step that leads back."""
    done: set[str] = set()
    for start in waiting:
        way: list[str] = []
        ahead = [iter([start])]
        while ahead:
            name = next(ahead[-1], None)
            if name is None:
                ahead.pop()
                done.update(way[-1:])
                way = way[:-1]
            elif name in way:
                yield _turned(way[way.index(name) :])
            elif name in waiting and name not in done:
                way.append(name)
                ahead.append(iter(dict.fromkeys(waiting[name])))


def _turned(way: Sequence[str]) -> tuple[str, ...]:
    """Give a way round from the first of its steps by name back to it."""
    begins = way.index(min(way))
    return (*way[begins:], *way[:begins], way[begins])


def _prerequisites(ground: Ground) -> Iterator[Problem]:
    places = _places(ground)
    concerned = {entry.id: _audiences(step) for entry, step in ground.of(Step)}
    for entry, step in ground.of(Step):
        for index, earlier in enumerate(step.requires):
            if earlier.step not in concerned:
                continue
            where = entry.position("requires", index, "step")
            others = [name for name in concerned[entry.id] if name not in concerned[earlier.step]]
            if others:
                severity = Severity.WARNING if others == concerned[entry.id] else Severity.HINT
                arguments = {"given": earlier.step, "audiences": ", ".join(others)}
                yield Problem(where, "prerequisite-of-others", arguments, severity)
            if not earlier.same_visit and places[earlier.step] > places[entry.id]:
                yield Problem(where, "prerequisite-later", {"given": earlier.step}, Severity.WARNING)


def _places(ground: Ground) -> dict[str, tuple[int, str, int, str]]:
    """Give the place of each step in the journey, by its id, as the catalog orders them."""
    stages = {entry.id: stage.order for entry, stage in ground.of(Stage)}
    return {entry.id: (stages.get(step.stage, 0), step.stage, step.order, entry.id) for entry, step in ground.of(Step)}


def _audiences(step: Step) -> list[str]:
    return list(dict.fromkeys(concern.audience for concern in step.concerns))


def _repeated(ground: Ground) -> Iterator[Problem]:
    """Tell of what can never count, because something above it in the same list always does."""
    for entry, step in ground.of(Step):
        required = [(one.step, one.answers) for one in step.requires]
        concerns = [(one.audience, one.answers) for one in step.concerns]
        local = [(one.municipality, None) for one in step.local]
        yield from _again(entry, required, ("requires", "step"), "prerequisite-twice", Severity.WARNING)
        yield from _again(entry, concerns, ("concerns", "audience"), "concern-never-counts", Severity.WARNING)
        yield from _again(entry, local, ("local", "municipality"), "local-help-twice", Severity.ERROR)


def _again(
    entry: Entry, named: Iterable[tuple[str, Answers | None]], path: tuple[str, str], code: str, severity: Severity
) -> Iterator[Problem]:
    lines: dict[tuple[str, str], int] = {}
    for index, (name, answers) in enumerate(named):
        for_all = _NOTHING_ANSWERED.fit(answers) is Fit.YES
        where = entry.position(path[0], index, path[1])
        line = lines.get((name, ""), lines.get((name, repr(answers))))
        if line is None:
            lines[name, "" if for_all else repr(answers)] = where.line
        else:
            yield Problem(where, code, {"given": name, "line": str(line)}, severity)


def _without_help(ground: Ground) -> Iterator[Problem]:
    municipalities = sorted((place.order, entry.id) for entry, place in ground.of(Municipality))
    for entry, step in ground.of(Step):
        required = any(concern.need is Need.REQUIRED for concern in step.concerns)
        if not required or step.always or step.crisis or _helped_everywhere(step):
            continue
        told = {help_.municipality for help_ in step.local if help_.services or help_.gap_on or help_.instead}
        without = [name for _order, name in municipalities if name not in told]
        if without:
            arguments = {"municipalities": ", ".join(without)}
            yield Problem(entry.position("local"), "step-without-help", arguments, Severity.WARNING)


def _helped_everywhere(step: Step) -> bool:
    """Tell whether a step says who decides or helps wherever one lives."""
    chosen = any(option.services for option in step.choose_one)
    return bool(step.responsible or step.services or step.municipality or chosen)


def _documents(ground: Ground) -> Iterator[Problem]:
    steps = [step for _entry, step in ground.of(Step)]
    needed = {one.document for step in steps for one in step.bring}
    given = {name for step in steps for name in step.gives}
    for entry, document in ground.of(Document):
        if entry.id in needed - given and not document.from_home:
            where = entry.position("from_home")
            yield Problem(where, "document-from-nowhere", {"given": entry.id}, Severity.WARNING)


def _unread(ground: Ground) -> Iterator[Problem]:
    for entry, step in ground.of(Step):
        if step.review_by and step.review_by < ground.today and not step.verified:
            arguments = {"date": step.review_by.isoformat()}
            yield Problem(entry.position("review_by"), "review-overdue", arguments, Severity.WARNING)


RULES = (_cycles, _prerequisites, _repeated, _unread)
WHEN_SOUND = (_without_help, _documents)
