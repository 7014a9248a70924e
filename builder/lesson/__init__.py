"""Phases, pacing and the clock: what a document says as a lesson."""

from builder.lesson.lesson import Lesson, Part, Phase, Role, Section, Topic, walk_topics
from builder.lesson.pacing import STANDARD_PACING, PacedPhase, Pacing, PhaseKind
from builder.lesson.schedule import Schedule, Slot, StepSlot, elapsed, elapsed_window, plan_schedule

__all__ = [
    "STANDARD_PACING",
    "Lesson",
    "PacedPhase",
    "Pacing",
    "Part",
    "Phase",
    "PhaseKind",
    "Role",
    "Schedule",
    "Section",
    "Slot",
    "StepSlot",
    "Topic",
    "elapsed",
    "elapsed_window",
    "plan_schedule",
    "walk_topics",
]
