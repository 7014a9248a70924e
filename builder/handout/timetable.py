"""The schedule as a reader sees it: a bar in proportion to the minutes and a row for each stretch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.handout.edition import Edition
from builder.handout.ems import ems
from builder.handout.print_size import print_size
from builder.language import label
from builder.lesson import Schedule, StepSlot, elapsed, elapsed_window

BAR_WIDTH = print_size(Edition.STUDENT).bar
PHASE_COLORS = 6
"""How many phase colours a template has; a seventh phase takes the first again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A phase, a session or a break."""

    title: str
    label: str = ""
    """What the pacing calls it, where the title says something else."""
    detail: str = ""
    """What it deals with."""
    minutes: int
    elapsed: str = ""
    """`0:05–0:17`."""
    clock: str = ""
    """`09:05–09:17`, empty where the start isn't known."""
    slides: tuple[int, int] | None = None
    """First and last slide."""
    target: str = ""
    """The key of the chapter it names."""
    address: str = ""
    """The file it names, relative to the handout."""
    color: int | None = None
    """Which of the phase colours, counted from 1; None for a break."""
    steps: "tuple[Row, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the bar; `percent` is its share of the width."""

    percent: float
    minutes: int
    name: str
    """What stands in it in any case: its minutes, or a session's number."""
    color: int | None
    label: str
    """Empty where the stretch is too short to hold it."""
    tick: str
    """The time at which it begins: on the clock where that is known, else elapsed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    heading: str = "Phase"
    """What the rows are, in English."""
    rows: tuple[Row, ...] = ()
    segments: tuple[Segment, ...] = ()
    minutes: int = 0
    end: str = ""
    """The last tick under the bar."""


def lay_timetable(
    schedule: Schedule,
    phases: Sequence[tuple[str, str]],
    slides: Mapping[int, tuple[int, int]],
    bar: float = BAR_WIDTH,
) -> Timetable:
    """Return the timetable of a session.

    `phases` gives the key of each phase's chapter and what stands before its title there; `slides` go by the
    phase's index, counted from 0. The labels of the bar are `bar` ems wide in all.
    """
    rows = tuple(
        Row(
            title=slot.title or slot.label,
            label=name,
            minutes=slot.minutes,
            elapsed=elapsed_window(slot),
            clock=schedule.clock_window(slot),
            slides=slides.get(i),
            target=key,
            color=phase_color(i),
            steps=tuple(_step_row(step, schedule) for step in slot.steps),
        )
        for i, (slot, (key, name)) in enumerate(zip(schedule.slots, phases, strict=True))
    )
    total = schedule.minutes
    segments = tuple(
        lay_segment(
            minutes=slot.minutes,
            total=total,
            color=phase_color(i),
            name=str(slot.minutes),
            label=name or slot.title or slot.label,
            tick=_tick(schedule, slot.start),
            bar=bar,
        )
        for i, (slot, (_, name)) in enumerate(zip(schedule.slots, phases, strict=True))
        if slot.minutes
    )
    return Timetable(rows=rows, segments=segments, minutes=total, end=_tick(schedule, total))


def lay_segment(
    *,
    minutes: int,
    total: int,
    color: int | None,
    name: str,
    label: str,
    tick: str,
    bar: float = BAR_WIDTH,
) -> Segment:
    """Return a stretch of `minutes` in a bar of `total` minutes and `bar` ems, with its label where that fits."""
    share = minutes / total
    fits = ems(f"{name} {label}") <= share * bar - _SEGMENT_PADDING
    return Segment(
        percent=round(share * 100, 3),
        minutes=minutes,
        name=name,
        color=color,
        label=label if fits else "",
        tick=tick,
    )


def phase_color(index: int) -> int:
    """Return which colour the phase of this index takes, counted from 1."""
    return index % PHASE_COLORS + 1


def minutes_text(minutes: int, language: str) -> str:
    """Return `12 min` in `language`."""
    return label("{minutes} min", language).format(minutes=minutes)


def _step_row(step: StepSlot, schedule: Schedule) -> Row:
    return Row(
        title=step.title,
        minutes=step.minutes,
        elapsed=elapsed_window(step),
        clock=schedule.clock_window(step),
    )


def _tick(schedule: Schedule, minute: int) -> str:
    clock = schedule.clock(minute)
    return f"{clock:%H:%M}" if clock else elapsed(minute)


_SEGMENT_PADDING = 0.8
"""Ems on either side together."""
