"""The standard minutes of a session, phase by phase."""

from dataclasses import dataclass
from enum import StrEnum

from builder.language import label


class PhaseKind(StrEnum):
    """The five phases of a standard session; OTHER is a phase that a course added under a name of its own."""

    OBJECTIVES = "objectives"
    CONCEPTS = "concepts"
    ANALYSIS = "analysis"
    CASE = "case"
    DISCUSSION = "discussion"
    OTHER = "other"


KIND_LABELS = {
    PhaseKind.OBJECTIVES: "Learning objectives",
    PhaseKind.CONCEPTS: "Core concepts",
    PhaseKind.ANALYSIS: "In-depth analysis",
    PhaseKind.CASE: "Practice case",
    PhaseKind.DISCUSSION: "Group discussion",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PacedPhase:
    """A phase as the pacing plans it; `title` is what the course calls it, empty for the standard name."""

    kind: PhaseKind
    minutes: int
    title: str = ""

    def name(self, language: str) -> str:
        """Return what to call the phase in `language`."""
        return self.title or label(KIND_LABELS.get(self.kind, "Phase"), language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pacing:
    """The planned phases of a session, in order."""

    phases: tuple[PacedPhase, ...]

    @classmethod
    def of(cls, *minutes: int) -> "Pacing":
        """Return a pacing of these minutes; the first five take the standard kinds in their order."""
        kinds = (*_STANDARD_KINDS, *(PhaseKind.OTHER for _ in minutes[len(_STANDARD_KINDS) :]))
        return cls(phases=tuple(PacedPhase(kind=k, minutes=m) for k, m in zip(kinds, minutes, strict=False)))

    @property
    def minutes(self) -> int:
        return sum(phase.minutes for phase in self.phases)


_STANDARD_KINDS = (
    PhaseKind.OBJECTIVES,
    PhaseKind.CONCEPTS,
    PhaseKind.ANALYSIS,
    PhaseKind.CASE,
    PhaseKind.DISCUSSION,
)

STANDARD_PACING = Pacing.of(5, 12, 10, 15, 8)
