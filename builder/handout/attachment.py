"""Files embedded in the PDF."""

from dataclasses import dataclass

from builder.handout.calendar import SEOUL, schedule_ics
from builder.handout.schedule_json import schedule_json
from builder.language import label
from builder.lesson import Lesson, Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    name: str
    data: bytes
    description: str


def attach_schedule(
    lesson: Lesson, schedule: Schedule, *, place: tuple[str, ...] = (), zone: str = SEOUL
) -> tuple[Attachment, ...]:
    """Return `schedule.json`, and `schedule.ics` where the session's date and start are known."""
    plan = Attachment(
        name="schedule.json",
        data=schedule_json(lesson, schedule),
        description=label("The schedule for other programs", lesson.language),
    )
    event = schedule_ics(lesson, schedule, place=place, zone=zone)
    if event is None:
        return (plan,)
    description = label("The session for a calendar", lesson.language)
    return (plan, Attachment(name="schedule.ics", data=event, description=description))
