"""Files embedded in the PDF."""

from dataclasses import dataclass

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
    times = Attachment(
        name="schedule.json",
        data=schedule_json(plan),
        description=label("The schedule for other programs", lesson.language),
    )
    calendar = calendar_ics((plan,), place=place, zone=zone, alarms=alarms)
    if calendar is None:
        return (times,)
    description = label("The session for a calendar", lesson.language)
    return (times, Attachment(name="schedule.ics", data=calendar, description=description))
