"""Sessions as calendar events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from builder.language import label
from builder.lesson.schedule import Schedule, elapsed_window
from builder.lesson.session_plan import SessionPlan

if TYPE_CHECKING:
    from icalendar import Alarm, Event

SEOUL = "Asia/Seoul"
_PRODUCT = "-//classdeck//classdeck//EN"


def calendar_ics(
    plans: Sequence[SessionPlan], *, place: tuple[str, ...] = (), zone: str = SEOUL, alarms: bool = False
) -> bytes | None:
    """Return the sessions as a calendar with an event each (RFC 5545, 3.6.1); None without a date and a start.

    `zone` is an IANA time zone. An event's identity comes from `place` and the session's number and title, so that
    a calendar moves it when the session moves. With `alarms` each phase is announced when it begins (3.6.6).
    Raises ZoneInfoNotFoundError for an unknown zone.
    """
    begins = [(plan, begin) for plan in plans if (begin := _begin(plan.schedule, zone))]
    if not begins:
        return None
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for plan, begin in begins:
        event = _event(plan, begin, place)
        for alarm in _alarms(plan) if alarms else ():
            event.add_component(alarm)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _begin(schedule: Schedule, zone: str) -> datetime | None:
    if schedule.date is None or schedule.start is None:
        return None
    return datetime.combine(schedule.date, schedule.start, tzinfo=ZoneInfo(zone))


def _event(plan: SessionPlan, begin: datetime, place: tuple[str, ...]) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{_identity(plan, place)}@classdeck")
    # A stamp of the present would make every build differ; a calendar only compares it with later ones.
    event.add("dtstamp", begin.astimezone(UTC))
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(minutes=plan.schedule.minutes))
    event.add("summary", plan.name)
    event.add("description", _description(plan.schedule))
    if place:
        event.add("categories", list(place))
    return event


def _identity(plan: SessionPlan, place: tuple[str, ...]) -> str:
    return str(uuid5(NAMESPACE_URL, "classdeck:" + "/".join((*place, str(plan.number), plan.title))))


def _description(schedule: Schedule) -> str:
    """Return a line for each phase: its time and what it is about."""
    return "\n".join(
        f"{schedule.clock_window(slot) or elapsed_window(slot)} {slot.title or slot.label}"
        for slot in schedule.slots
    )


def _alarms(plan: SessionPlan) -> Iterator[Alarm]:
    from icalendar import Alarm

    for slot in plan.schedule.slots:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        minutes = label("{minutes} min", plan.language).format(minutes=slot.minutes)
        alarm.add("description", f"{slot.title or slot.label} ({minutes})")
        alarm.add("trigger", timedelta(minutes=slot.start))
        yield alarm
