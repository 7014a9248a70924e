"""Files embedded in the PDF."""

from dataclasses import dataclass

from builder.course import DaySchedule, day_schedule_json
from builder.language import label
from builder.lesson import SEOUL, Lesson, Schedule, calendar_ics, schedule_json, session_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    name: str
    data: bytes
    description: str


def attach_schedule(
    lesson: Lesson,
    schedule: Schedule,
    *,
    place: tuple[str, ...] = (),
    zone: str = SEOUL,
    alarms: bool = False,
) -> tuple[Attachment, ...]:
    """Return `schedule.json`, and `schedule.ics` where the session's date and start are known.

    With `alarms` the calendar announces each phase when it begins.
    """
    plan = session_plan(lesson, schedule)
    calendar = calendar_ics((plan,), place=place, zone=zone, alarms=alarms)
    return _files(
        schedule_json(plan), calendar, label("The session for a calendar", lesson.language), lesson.language
    )


def attach_day_schedule(
    day: DaySchedule, *, place: tuple[str, ...] = (), zone: str = SEOUL, alarms: bool = False
) -> tuple[Attachment, ...]:
    """Return the same of a day: all of its sessions and breaks, and a calendar with an event for each session."""
    plans = [plan for _, plan in day.sessions]
    calendar = calendar_ics(plans, place=place, zone=zone, alarms=alarms)
    return _files(
        day_schedule_json(day), calendar, label("The sessions for a calendar", day.language), day.language
    )


def _files(schedule: bytes, calendar: bytes | None, events: str, language: str) -> tuple[Attachment, ...]:
    times = label("The schedule for other programs", language)
    files = [Attachment(name="schedule.json", data=schedule, description=times)]
    if calendar is not None:
        files.append(Attachment(name="schedule.ics", data=calendar, description=events))
    return tuple(files)
