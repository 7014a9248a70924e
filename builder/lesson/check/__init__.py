"""What is wrong with a lesson: its timing, and what it holds as teaching."""

from builder.lesson.check.minutes_notation import check_minutes_notation
from builder.lesson.check.parts import lesson_roles
from builder.lesson.check.teaching import check_teaching
from builder.lesson.check.timing import check_lesson, minutes_text

__all__ = ["check_lesson", "check_minutes_notation", "check_teaching", "lesson_roles", "minutes_text"]
