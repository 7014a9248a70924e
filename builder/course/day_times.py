"""The sessions of a day on the clock, with its breaks and its lunch."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from builder.course.config import Lunch


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySlot:
    """A session or a break, placed."""

    offset: int
    """Minutes from the start of the day."""
    minutes: int
    session: int | None = None
    """The place of the session among the day's, counted from 0; None for a break."""
    lunch: bool = False
    start: dt.time | None = None
    """The time of day, where the day's start is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTime:
    """What a session says of its own time: how long it takes, and when it begins where its author fixed that."""

    minutes: int
    start: dt.time | None = None


def place_sessions(
    sessions: Sequence[SessionTime],
    *,
    start: dt.time | None = None,
    break_minutes: int = 10,
    lunch: Lunch | None = None,
) -> tuple[DaySlot, ...]:
    """Return the sessions and the breaks between them, in the order of the day.

    A session whose own start is fixed begins then, and those after it follow; where only such a start is known,
    those before it are placed backwards from it.
    """
    origin = _origin(sessions, start, break_minutes, lunch)
    slots: list[DaySlot] = []
    now = 0
    for place, session in enumerate(sessions):
        if place:
            pause = _pause(place, break_minutes, lunch)
            begin = (
                now + pause if session.start is None or origin is None else _minute(session.start) - origin
            )
            if begin > now:
                eats = lunch is not None and place == lunch.after
                slots.append(DaySlot(offset=now, minutes=begin - now, lunch=eats, start=_clock(origin, now)))
            now = begin
        slots.append(DaySlot(offset=now, minutes=session.minutes, session=place, start=_clock(origin, now)))
        now += session.minutes
    return tuple(slots)


def _origin(
    sessions: Sequence[SessionTime], start: dt.time | None, break_minutes: int, lunch: Lunch | None
) -> int | None:
    """Return the minute of the day at which the first session begins, None where nothing tells it."""
    if sessions and sessions[0].start is not None:
        return _minute(sessions[0].start)
    if start is not None:
        return _minute(start)
    now = 0
    for place, session in enumerate(sessions):
        now += _pause(place, break_minutes, lunch) if place else 0
        if session.start is not None:
            return _minute(session.start) - now
        now += session.minutes
    return None


def _pause(place: int, break_minutes: int, lunch: Lunch | None) -> int:
    return lunch.minutes if lunch and place == lunch.after else break_minutes


def _minute(clock: dt.time) -> int:
    return clock.hour * 60 + clock.minute


def _clock(origin: int | None, offset: int) -> dt.time | None:
    return None if origin is None else dt.time(*divmod((origin + offset) % (24 * 60), 60))
