"""A session's schedule for machines, as JSON."""

import json

from builder.lesson.schedule import Slot
from builder.lesson.session_plan import SessionPlan

SCHEDULE_FORMAT = "classdeck/schedule-1"


def schedule_json(plan: SessionPlan) -> bytes:
    """Return the schedule as UTF-8 JSON, the same bytes for the same schedule.

    `docs/schemas/schedule-1.json` is its JSON Schema; the number grows when a key changes its meaning.
    """
    return (json.dumps(schedule_values(plan), ensure_ascii=False, indent=2) + "\n").encode()


def schedule_values(plan: SessionPlan) -> dict[str, object]:
    """Return what `schedule_json` writes; all minutes are counted from the session's start."""
    schedule = plan.schedule
    content: dict[str, object] = {
        "schema": SCHEDULE_FORMAT,
        "title": plan.title,
        "number": plan.number,
        "language": plan.language,
        "minutes": schedule.minutes,
    }
    if schedule.date is not None:
        content["date"] = schedule.date.isoformat()
    if schedule.start is not None:
        content["start"] = f"{schedule.start:%H:%M}"
    content["phases"] = [_phase(slot) for slot in schedule.slots]
    return content


def _phase(slot: Slot) -> dict[str, object]:
    return {
        "kind": slot.kind.value,
        "label": slot.label,
        "title": slot.title,
        "start": slot.start,
        "minutes": slot.minutes,
        "steps": [{"title": step.title, "start": step.start, "minutes": step.minutes} for step in slot.steps],
    }
