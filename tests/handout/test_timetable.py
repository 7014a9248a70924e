"""The schedule as a bar and a table."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from builder.handout.timetable import PHASE_COLORS, lay_timetable
from builder.lesson import PhaseKind, Schedule, Slot

minutes_lists = st.lists(st.integers(0, 90), min_size=1, max_size=12).filter(any)


def schedule_of(minutes: list[int], start: time | None = None) -> Schedule:
    slots = tuple(
        Slot(kind=PhaseKind.OTHER, label="L", title=f"T{i}", start=sum(minutes[:i]), minutes=length)
        for i, length in enumerate(minutes)
    )
    return Schedule(slots=slots, start=start, date=date(2026, 12, 4))


def named(minutes: list[int]) -> list[tuple[str, str]]:
    return [(f"part-{i}", "L") for i in range(len(minutes))]


@given(minutes_lists)
def test_the_bar_is_drawn_to_scale_and_is_full(minutes: list[int]) -> None:
    segments = lay_timetable(schedule_of(minutes), named(minutes), {}).segments
    assert [segment.minutes for segment in segments] == [length for length in minutes if length]
    assert abs(sum(segment.percent for segment in segments) - 100) < 0.01
    assert all(abs(s.percent - 100 * s.minutes / sum(minutes)) < 0.001 for s in segments)


@given(minutes_lists)
def test_every_phase_has_a_row_and_a_colour_that_the_style_sheet_knows(minutes: list[int]) -> None:
    timetable = lay_timetable(schedule_of(minutes), named(minutes), {})
    assert [row.minutes for row in timetable.rows] == minutes
    assert {row.color for row in timetable.rows} <= set(range(1, PHASE_COLORS + 1))
    assert timetable.minutes == sum(minutes)


def test_ticks_are_on_the_clock_where_the_start_is_known() -> None:
    timetable = lay_timetable(schedule_of([5, 12], time(9, 0)), named([5, 12]), {})
    assert [segment.tick for segment in timetable.segments] == ["09:00", "09:05"]
    assert timetable.end == "09:17"


def test_ticks_are_elapsed_minutes_otherwise() -> None:
    timetable = lay_timetable(schedule_of([5, 12]), named([5, 12]), {})
    assert [segment.tick for segment in timetable.segments] == ["0:00", "0:05"]
    assert timetable.end == "0:17"


def test_a_label_that_does_not_fit_its_segment_is_left_to_the_table() -> None:
    phases = [("part-1", "학습 목표와 오늘의 안내"), ("part-2", "핵심 개념")]
    segments = lay_timetable(schedule_of([2, 48]), phases, {}).segments
    assert [segment.label for segment in segments] == ["", "핵심 개념"]
