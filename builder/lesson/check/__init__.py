"""What is wrong with a lesson: its timing, and what it holds as teaching."""

from builder.lesson.check.teaching import check_teaching
from builder.lesson.check.timing import check_lesson, minutes_text

__all__ = ["check_lesson", "check_teaching", "minutes_text"]
