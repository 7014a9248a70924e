"""Phases, pacing and the clock: what a document says as a lesson."""

from builder.lesson.calendar import SEOUL, calendar_ics
from builder.lesson.cut_list import LATE_MINUTES, Cut, plan_cuts, teaching_seconds
from builder.lesson.lesson import Lesson, Part, Phase, Role, Section, Topic, step_minutes, walk_topics
from builder.lesson.metadata import parse_date, parse_pacing, parse_start
from builder.lesson.minutes import drop_end, drop_start
from builder.lesson.named_pacing import name_phases
from builder.lesson.optional import is_optional
from builder.lesson.pacing import STANDARD_PACING, PacedPhase, Pacing, PhaseKind
from builder.lesson.read import read_lesson
from builder.lesson.recognise import ornament_length, phase_kind
from builder.lesson.schedule import Schedule, Slot, StepSlot, elapsed, elapsed_window, plan_schedule
from builder.lesson.schedule_json import SCHEDULE_FORMAT, schedule_json, schedule_values
from builder.lesson.session_plan import SessionPlan, session_plan

__all__ = [
    "LATE_MINUTES",
    "SCHEDULE_FORMAT",
    "SEOUL",
    "STANDARD_PACING",
    "Cut",
    "Lesson",
    "PacedPhase",
    "Pacing",
    "Part",
    "Phase",
    "PhaseKind",
    "Role",
    "Schedule",
    "Section",
    "SessionPlan",
    "Slot",
    "StepSlot",
    "Topic",
    "calendar_ics",
    "drop_end",
    "drop_start",
    "elapsed",
    "elapsed_window",
    "is_optional",
    "name_phases",
    "ornament_length",
    "parse_date",
    "parse_pacing",
    "parse_start",
    "phase_kind",
    "plan_cuts",
    "plan_schedule",
    "read_lesson",
    "schedule_json",
    "schedule_values",
    "session_plan",
    "step_minutes",
    "teaching_seconds",
    "walk_topics",
]
