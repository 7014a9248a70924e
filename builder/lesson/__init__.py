"""Phases, pacing and the clock: what a document says as a lesson."""

from builder.lesson.lesson import Lesson, Part, Phase, Role, Section, Topic, walk_topics
from builder.lesson.metadata import parse_date, parse_pacing, parse_start
from builder.lesson.minutes import drop_end
from builder.lesson.pacing import STANDARD_PACING, PacedPhase, Pacing, PhaseKind
from builder.lesson.read import read_lesson
from builder.lesson.recognise import ornament_length, phase_kind
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
    "drop_end",
    "elapsed",
    "elapsed_window",
    "ornament_length",
    "parse_date",
    "parse_pacing",
    "parse_start",
    "phase_kind",
    "plan_schedule",
    "read_lesson",
    "walk_topics",
]
