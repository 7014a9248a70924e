"""Phases by the names that a course gives them."""

from collections.abc import Iterable

from builder.language import LANGUAGES
from builder.lesson.pacing import PacedPhase, Pacing, PhaseKind
from builder.lesson.recognise import ornament_length, phase_kind

_NO_PACING = Pacing(phases=())


def name_phases(named: Iterable[tuple[str, int]]) -> Pacing:
    """Return the pacing of these names and minutes.

    A standard name gives the phase its kind, so that English and Korean sessions both find it; any other name,
    and a kind that is already taken, is a phase of the course's own.
    """
    phases: list[PacedPhase] = []
    for name, minutes in named:
        title = name[ornament_length(name) :].strip(" *:：")
        kind = _kind(title)
        if kind in {phase.kind for phase in phases}:
            kind = PhaseKind.OTHER
        plain = PacedPhase(kind=kind, minutes=minutes)
        known = kind is not PhaseKind.OTHER and title in {plain.name(language) for language in LANGUAGES}
        phases.append(plain if known else PacedPhase(kind=kind, minutes=minutes, title=title))
    return Pacing(phases=tuple(phases))


def _kind(title: str) -> PhaseKind:
    found = phase_kind(title, _NO_PACING)
    return found[0] if found else PhaseKind.OTHER
