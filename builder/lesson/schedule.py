"""Phases and steps on the clock."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from builder.lesson.lesson import Lesson, Phase, Topic, step_minutes
from builder.lesson.pacing import PhaseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSlot:
    """A step, placed: minutes from the session's start."""

    title: str
    start: int
    minutes: int

    @property
    def end(self) -> int:
        return self.start + self.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A phase, placed: minutes from the session's start."""

    kind: PhaseKind
    label: str
    title: str
    start: int
    minutes: int
    steps: tuple[StepSlot, ...] = ()

    @property
    def end(self) -> int:
        return self.start + self.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The slots of a session, one after the other without a gap; clock times where `start` is known."""

    slots: tuple[Slot, ...]
    start: time | None = None
    date: dt.date | None = None

    @property
    def minutes(self) -> int:
        return sum(slot.minutes for slot in self.slots)

    def clock(self, minute: int) -> time | None:
        """Return the time of day at `minute` of the session, None where the start isn't known."""
        if self.start is None:
            return None
        return (
            datetime.combine(self.date or date(2000, 1, 1), self.start) + timedelta(minutes=minute)
        ).time()

    def clock_window(self, slot: Slot | StepSlot) -> str:
        """Return `09:05–09:17`, or nothing where the start isn't known."""
        begin, end = self.clock(slot.start), self.clock(slot.end)
        return f"{begin:%H:%M}–{end:%H:%M}" if begin and end else ""


def plan_schedule(lesson: Lesson, start: time | None = None) -> Schedule:
    """Return the lesson's phases placed one after the other; `start` wins over the lesson's own."""
    slots: list[Slot] = []
    minute = 0
    for phase in lesson.phases:
        slots.append(_slot(phase, minute))
        minute += phase.minutes
    return Schedule(slots=tuple(slots), start=start or lesson.start, date=lesson.date)


def elapsed(minute: int) -> str:
    """Return minutes from the session's start as `0:05`."""
    return f"{minute // 60}:{minute % 60:02d}"


def elapsed_window(slot: Slot | StepSlot) -> str:
    """Return `0:05–0:17`."""
    return f"{elapsed(slot.start)}–{elapsed(slot.end)}"


def _slot(phase: Phase, start: int) -> Slot:
    return Slot(
        kind=phase.kind,
        label=phase.label,
        title=phase.name,
        start=start,
        minutes=phase.minutes,
        steps=tuple(_steps(phase.topics, start)),
    )


def _steps(topics: tuple[Topic, ...], start: int) -> Iterator[StepSlot]:
    """Yield the steps one after the other; those inside a step share its minutes."""
    for topic in topics:
        if topic.minutes is not None:
            yield StepSlot(title=topic.name, start=start, minutes=topic.minutes)
        yield from _steps(topic.topics, start)
        start += step_minutes((topic,))
