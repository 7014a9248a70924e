"""The phases that a lesson should have, with minutes that fill its session."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.lesson.lesson import Lesson, Phase, Role
from builder.lesson.pacing import STANDARD_PACING, PacedPhase, PhaseKind
from builder.lesson.rebalance import rebalance
from builder.lesson.recognise import ornament_length


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPhase:
    """A phase that the pacing plans, or that the lesson has beside it."""

    label: str
    paced: int
    """The pacing's minutes; its own for a phase that isn't planned."""
    minutes: int
    """What makes all of them fill the session."""
    phase: Phase | None
    """None where the lesson lacks it."""


def even_plan(lesson: Lesson) -> tuple[PlannedPhase, ...]:
    """Return the lesson's phases and those that it lacks, in the order of the lesson; their minutes sum."""
    pairs = _pairs(lesson)
    paced = [
        planned.minutes if planned else max(1, phase.minutes if phase else 1) for phase, planned in pairs
    ]
    return tuple(
        PlannedPhase(
            label=planned.name(lesson.language) if planned else phase.label if phase else "",
            paced=length,
            minutes=minutes,
            phase=phase,
        )
        for (phase, planned), length, minutes in zip(
            pairs, paced, rebalance(paced, lesson.whole), strict=True
        )
    )


def missing_phases(lesson: Lesson) -> tuple[PacedPhase, ...]:
    """Return the phases of the pacing that the lesson lacks.

    Objectives without minutes of their own are no phase, but they are there.
    """
    kinds = {phase.kind for phase in lesson.phases}
    if lesson.sections_of(Role.OBJECTIVES):
        kinds.add(PhaseKind.OBJECTIVES)
    labels = {phase.label for phase in lesson.phases}
    return tuple(
        planned
        for planned in lesson.pacing.phases
        if (planned.kind not in kinds if planned.kind is not PhaseKind.OTHER else planned.title not in labels)
    )


def plan_text(plan: Sequence[PlannedPhase]) -> str:
    """Return `학습 목표 5, 핵심 개념 12, …`."""
    return ", ".join(f"{each.label} {each.minutes}" for each in plan)


def own_pacing(lesson: Lesson) -> str:
    """Return the lesson's phases as the front matter's `pacing` takes them: a list, or with their names."""
    minutes = [str(phase.minutes) for phase in lesson.phases]
    labels = [phase.label for phase in lesson.phases]
    names = [
        label if labels.count(label) == 1 else _whole_name(phase)
        for label, phase in zip(labels, lesson.phases, strict=True)
    ]
    standard = [phase.kind for phase in STANDARD_PACING.phases]
    if [phase.kind for phase in lesson.phases] == standard[: len(minutes)] or len({*names}) < len(names):
        return f"[{', '.join(minutes)}]"
    return (
        "{" + ", ".join(f"{_quoted(name)}: {each}" for name, each in zip(names, minutes, strict=True)) + "}"
    )


def _pairs(lesson: Lesson) -> list[tuple[Phase | None, PacedPhase | None]]:
    """Return each phase with what is planned of it, and each missing one before the next that is planned after it."""
    waiting = list(missing_phases(lesson))
    planned = dict(_planned(lesson))
    order = {id(each): place for place, each in enumerate(lesson.pacing.phases)}
    pairs: list[tuple[Phase | None, PacedPhase | None]] = []
    for place, phase in enumerate(lesson.phases):
        mine = planned.get(place)
        while mine and waiting and order[id(waiting[0])] < order[id(mine)]:
            pairs.append((None, waiting.pop(0)))
        pairs.append((phase, mine))
    return [*pairs, *((None, each) for each in waiting)]


def _planned(lesson: Lesson) -> Iterator[tuple[int, PacedPhase]]:
    """Yield the place of each planned phase, with its plan; a second one of a kind isn't planned."""
    free = list(lesson.pacing.phases)
    for place, phase in enumerate(lesson.phases):
        other = phase.kind is PhaseKind.OTHER
        found = next(
            (p for p in free if p.kind is phase.kind and (not other or p.title == phase.label)), None
        )
        if found is not None:
            free.remove(found)
            yield place, found


def _whole_name(phase: Phase) -> str:
    return phase.heading[ornament_length(phase.heading) :]


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)


# What YAML takes for a key between braces as it stands.
_PLAIN = re.compile(r"[A-Za-z가-힣][\w가-힣 ()/·-]*")
