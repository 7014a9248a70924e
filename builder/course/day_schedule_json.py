"""A day's schedule for machines, as JSON."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass

from builder.course.day_times import DaySlot
from builder.language import label
from builder.lesson import SessionPlan, schedule_values

DAY_FORMAT = "classdeck/day-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySchedule:
    """A day on the clock, with its sessions in their phases."""

    title: str
    number: int | None
    language: str
    date: dt.date | None = None
    slots: tuple[DaySlot, ...]
    sessions: tuple[tuple[str, SessionPlan], ...]
    """The stem and the plan of each session, in the order that the slots count."""


def day_schedule_json(day: DaySchedule) -> bytes:
    """Return the day as UTF-8 JSON, the same bytes for the same day.

    `docs/schemas/day-1.json` is its JSON Schema; the number grows when a key changes its meaning.
    """
    content: dict[str, object] = {
        "schema": DAY_FORMAT,
        "title": day.title,
        "number": day.number,
        "language": day.language,
        "minutes": max((slot.offset + slot.minutes for slot in day.slots), default=0),
    }
    if day.date is not None:
        content["date"] = day.date.isoformat()
    if day.slots and day.slots[0].start is not None:
        content["start"] = f"{day.slots[0].start:%H:%M}"
    content["items"] = [_item(slot, day.sessions, day.language) for slot in day.slots]
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _item(slot: DaySlot, sessions: Sequence[tuple[str, SessionPlan]], language: str) -> dict[str, object]:
    times: dict[str, object] = {"start": slot.offset, "minutes": slot.minutes}
    if slot.session is None:
        kind, name = ("lunch", "Lunch") if slot.lunch else ("break", "Break")
        return {"kind": kind, "title": label(name, language), **times}
    stem, plan = sessions[slot.session]
    return {"kind": "session", "title": plan.title, **times, "file": stem, "session": schedule_values(plan)}
