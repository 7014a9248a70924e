"""Which phase of the pacing each phase of a lesson is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from builder.lesson.pacing import PacedPhase, PhaseKind

_NAMED, _CALLED, _SAME_MINUTES, _IN_ORDER = 100, 30, 13, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A phase as met in a file: the kind its heading names, if any, and its minutes, if any."""

    kind: PhaseKind | None
    minutes: int | None
    loose: bool = False
    """Whether the heading only has a word that such phases are called by."""
    apart: bool = False
    """Whether it is none of the planned ones, whatever its place and minutes."""


def align_phases(found: Sequence[Found], planned: Sequence[PacedPhase]) -> tuple[int | None, ...]:
    """Return for each phase found the index of the planned one it is, None for one that isn't planned.

    The order is kept: of all order-preserving assignments it is the one that agrees with the most names,
    then the most minutes, then leaves the fewest phases unplanned; the earliest planned phase wins a tie.
    What one phase is named for, no other phase is taken for.
    """
    names = frozenset(phase.kind for phase in found if phase.kind is not None and not phase.loose)
    choices = _choices(found, planned, names)
    answer: list[int | None] = []
    free = 0
    for row in choices:
        choice = row[free]
        answer.append(choice)
        free = free if choice is None else choice + 1
    return tuple(answer)


def _choices(
    found: Sequence[Found], planned: Sequence[PacedPhase], names: Collection[PhaseKind]
) -> list[list[int | None]]:
    """Return the best choice for each phase found, by the first planned phase that is still free."""
    count = len(planned)
    scores = [0] * (count + 1)
    rows: list[list[int | None]] = []
    for phase in reversed(found):
        row: list[int | None] = [None] * (count + 1)
        here = scores.copy()
        for free in range(count + 1):
            for k in range(free, count):
                gain = _agreement(phase, planned[k], names)
                if gain and gain + scores[k + 1] > here[free]:
                    here[free], row[free] = gain + scores[k + 1], k
        scores = here
        rows.append(row)
    return rows[::-1]


def _agreement(found: Found, planned: PacedPhase, names: Collection[PhaseKind]) -> int:
    if found.kind is not None and not found.loose:
        return _NAMED if found.kind is planned.kind else 0
    if found.apart or (planned.kind in names and planned.kind is not PhaseKind.OTHER):
        return 0
    if found.kind is not None:
        return _CALLED if found.kind is planned.kind else 0
    if found.minutes == planned.minutes:
        return _SAME_MINUTES
    # Its place alone makes nothing a discussion: it asks for a question, and is taught otherwise.
    return 0 if planned.kind is PhaseKind.DISCUSSION else _IN_ORDER
