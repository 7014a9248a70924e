"""A course on disk: settings, weeks, days, sessions, and what a day's README says."""

from builder.course.config import BOOKLETS, CONFIG_NAME, EDITIONS, CourseConfig, Lunch, SiteConfig
from builder.course.course import Course, DayFolder, SessionFile
from builder.course.day import Day, DayPart, DayRole, DaySession, Share
from builder.course.day_plan import DayItem, DayMember, plan_day
from builder.course.day_schedule_json import DAY_FORMAT, DaySchedule, day_schedule_json
from builder.course.day_sessions import linked_file, read_session
from builder.course.day_times import DaySlot, SessionTime, place_sessions
from builder.course.folder_names import place_order
from builder.course.load_course import DAY, find_course, load_course, load_courses
from builder.course.new_course import create_course
from builder.course.read_config import read_config
from builder.course.read_day import read_day
from builder.course.shown_path import shown_path

__all__ = [
    "BOOKLETS",
    "CONFIG_NAME",
    "DAY",
    "DAY_FORMAT",
    "EDITIONS",
    "Course",
    "CourseConfig",
    "Day",
    "DayFolder",
    "DayItem",
    "DayMember",
    "DayPart",
    "DayRole",
    "DaySchedule",
    "DaySession",
    "DaySlot",
    "Lunch",
    "SessionFile",
    "SessionTime",
    "Share",
    "SiteConfig",
    "create_course",
    "day_schedule_json",
    "find_course",
    "linked_file",
    "load_course",
    "load_courses",
    "place_order",
    "place_sessions",
    "plan_day",
    "read_config",
    "read_day",
    "read_session",
    "shown_path",
]
