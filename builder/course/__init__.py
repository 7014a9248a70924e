"""A course on disk: settings, weeks, days, sessions, and what a day's README says."""

from builder.course.config import CONFIG_NAME, CourseConfig, Lunch
from builder.course.course import Course, DayFolder, SessionFile
from builder.course.load_course import DAY, find_course, load_course, load_courses
from builder.course.named_pacing import name_phases
from builder.course.read_config import read_config

__all__ = [
    "CONFIG_NAME",
    "DAY",
    "Course",
    "CourseConfig",
    "DayFolder",
    "Lunch",
    "SessionFile",
    "find_course",
    "load_course",
    "load_courses",
    "name_phases",
    "read_config",
]
