"""The schedule for machines, as JSON."""

import json
from typing import Any

from builder.lesson import Lesson, Schedule, Slot

SCHEDULE_FORMAT = "classdeck/schedule-1"


def schedule_json(lesson: Lesson, schedule: Schedule) -> bytes:
    """Return the schedule of `lesson` as UTF-8 JSON, the same bytes for the same schedule.

    The keys, all minutes counted from the session's start:

    - `schema`: `classdeck/schedule-1`; the number grows when a key changes its meaning
    - `title`, `number` (the session's, or null), `language` (`ko`, `en`)
    - `minutes`: the whole session's
    - `date` (`2026-12-04`) and `start` (`09:00`), where they are known
    - `phases`: each with `kind` (a `PhaseKind`), `label` (what the pacing calls it), `title`, `start`, `minutes`,
      and `steps`, each with `title`, `start` and `minutes`
    """
    content: dict[str, Any] = {
        "schema": SCHEDULE_FORMAT,
        "title": lesson.name,
        "number": lesson.number,
        "language": lesson.language,
        "minutes": schedule.minutes,
    }
    if schedule.date is not None:
        content["date"] = schedule.date.isoformat()
    if schedule.start is not None:
        content["start"] = f"{schedule.start:%H:%M}"
    content["phases"] = [_phase(slot) for slot in schedule.slots]
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _phase(slot: Slot) -> dict[str, Any]:
    return {
        "kind": slot.kind.value,
        "label": slot.label,
        "title": slot.title,
        "start": slot.start,
        "minutes": slot.minutes,
        "steps": [{"title": step.title, "start": step.start, "minutes": step.minutes} for step in slot.steps],
    }
