"""A session's card as JSON values, to be known in the next build."""

from builder.lesson import PhaseKind, Schedule, SessionPlan, Slot, StepSlot
from builder.pipeline.json_value import Json, integer, optional, record, records, text
from builder.site import Entry, EntryKind, SessionCard


def card_to_json(card: SessionCard) -> Json:
    """Return the card as JSON values; its plan's start and date stand elsewhere."""
    plan = card.plan
    return {
        "title": plan.title,
        "number": plan.number,
        "language": plan.language,
        "slots": [_slot_to_json(slot) for slot in plan.schedule.slots],
        "entries": [
            {"kind": entry.kind.value, "text": entry.text, "note": entry.note} for entry in card.entries
        ],
    }


def card_from_json(value: Json) -> SessionCard:
    """Return what `card_to_json` wrote; raises ValueError for anything else."""
    found = record(value)
    plan = SessionPlan(
        title=text(found, "title"),
        number=optional(found, "number", int),
        language=text(found, "language"),
        schedule=Schedule(slots=tuple(_slot(slot) for slot in records(found, "slots"))),
    )
    entries = (
        Entry(kind=EntryKind(text(entry, "kind")), text=text(entry, "text"), note=text(entry, "note"))
        for entry in records(found, "entries")
    )
    return SessionCard(plan=plan, entries=tuple(entries))


def _slot_to_json(slot: Slot) -> Json:
    return {
        "kind": slot.kind.value,
        "label": slot.label,
        "title": slot.title,
        "start": slot.start,
        "minutes": slot.minutes,
        "steps": [{"title": step.title, "start": step.start, "minutes": step.minutes} for step in slot.steps],
    }


def _slot(found: dict[str, Json]) -> Slot:
    steps = (
        StepSlot(title=text(step, "title"), start=integer(step, "start"), minutes=integer(step, "minutes"))
        for step in records(found, "steps")
    )
    return Slot(
        kind=PhaseKind(text(found, "kind")),
        label=text(found, "label"),
        title=text(found, "title"),
        start=integer(found, "start"),
        minutes=integer(found, "minutes"),
        steps=tuple(steps),
    )
