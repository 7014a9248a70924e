"""Which phase of the pacing each phase of a lesson is."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.lesson.pacing import PacedPhase, PhaseKind

_NAMED, _SAME_MINUTES, _IN_ORDER = 100, 13, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A phase as met in a file: the kind its heading names, if any, and its minutes, if any."""

    kind: PhaseKind | None
    minutes: int | None


def align_phases(found: Sequence[Found], planned: Sequence[PacedPhase]) -> tuple[int | None, ...]:
    """Return for each phase found the index of the planned one it is, None for one that isn't planned.

    The order is kept: of all order-preserving assignments it is the one that agrees with the most names,
    then the most minutes, then leaves the fewest phases unplanned; the earliest planned phase wins a tie.
    """
    choices = _choices(found, planned)
    answer: list[int | None] = []
    free = 0
    for row in choices:
        choice = row[free]
        answer.append(choice)
        free = free if choice is None else choice + 1
    return tuple(answer)


def _choices(found: Sequence[Found], planned: Sequence[PacedPhase]) -> list[list[int | None]]:
    """Return the best choice for each phase found, by the first planned phase that is still free."""
    count = len(planned)
    scores = [0] * (count + 1)
    rows: list[list[int | None]] = []
    for phase in reversed(found):
        row: list[int | None] = [None] * (count + 1)
        here = scores.copy()
        for free in range(count + 1):
            for k in range(free, count):
                gain = _agreement(phase, planned[k])
                if gain and gain + scores[k + 1] > here[free]:
                    here[free], row[free] = gain + scores[k + 1], k
        scores = here
        rows.append(row)
    return rows[::-1]


def _agreement(found: Found, planned: PacedPhase) -> int:
    if found.kind is not None:
        return _NAMED if found.kind is planned.kind else 0
    return _SAME_MINUTES if found.minutes == planned.minutes else _IN_ORDER
