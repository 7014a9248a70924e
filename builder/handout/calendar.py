"""A session as a calendar event."""

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from builder.language import label
from builder.lesson import Lesson, Schedule, elapsed_window

SEOUL = "Asia/Seoul"
_PRODUCT = "-//classdeck//classdeck//EN"


def schedule_ics(
    lesson: Lesson, schedule: Schedule, *, place: tuple[str, ...] = (), zone: str = SEOUL
) -> bytes | None:
    """Return the session as a calendar of one event (RFC 5545, 3.6.1), None where its date or start isn't known.

    `zone` is an IANA time zone. The event's identity comes from `place` and the session's number and title, so
    that a calendar moves it when the session moves. Raises ZoneInfoNotFoundError for an unknown zone.
    """
    if schedule.date is None or schedule.start is None:
        return None
    from icalendar import Calendar, Event

    begin = datetime.combine(schedule.date, schedule.start, tzinfo=ZoneInfo(zone))
    event = Event()
    event.add("uid", f"{_identity(lesson, place)}@classdeck")
    # A stamp of the present would make every build differ; a calendar only compares it with later ones.
    event.add("dtstamp", begin.astimezone(UTC))
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(minutes=schedule.minutes))
    event.add("summary", _summary(lesson))
    event.add("description", _description(schedule))
    if place:
        event.add("categories", list(place))
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _identity(lesson: Lesson, place: tuple[str, ...]) -> str:
    return str(uuid5(NAMESPACE_URL, "classdeck:" + "/".join((*place, str(lesson.number), lesson.name))))


def _summary(lesson: Lesson) -> str:
    if lesson.number is None:
        return lesson.name
    return f"{label('Session {number}', lesson.language).format(number=lesson.number)}: {lesson.name}"


def _description(schedule: Schedule) -> str:
    """Return a line for each phase: its time and what it is about."""
    return "\n".join(
        f"{schedule.clock_window(slot) or elapsed_window(slot)} {slot.title or slot.label}"
        for slot in schedule.slots
    )
