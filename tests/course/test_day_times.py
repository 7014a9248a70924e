"""The sessions of a day on the clock: breaks, lunch, fixed starts."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from builder.course import Lunch, SessionTime, place_sessions

FIFTY = SessionTime(minutes=50)


def clocks(
    *sessions: SessionTime, start: str = "", break_minutes: int = 10, lunch: Lunch | None = None
) -> list[str]:
    slots = place_sessions(
        sessions,
        start=dt.time.fromisoformat(start) if start else None,
        break_minutes=break_minutes,
        lunch=lunch,
    )
    return [f"{slot.start:%H:%M}" for slot in slots if slot.session is not None and slot.start]


def test_sessions_follow_each_other_after_a_break() -> None:
    assert clocks(FIFTY, FIFTY, FIFTY, start="09:00") == ["09:00", "10:00", "11:00"]


def test_lunch_takes_the_place_of_a_break() -> None:
    lunch = Lunch(after=2, minutes=60)
    assert clocks(FIFTY, FIFTY, FIFTY, start="09:00", lunch=lunch) == ["09:00", "10:00", "11:50"]
    (slot,) = [slot for slot in place_sessions([FIFTY] * 3, lunch=lunch) if slot.lunch]
    assert (slot.offset, slot.minutes, slot.session) == (110, 60, None)


def test_a_fixed_start_moves_those_after_it() -> None:
    fixed = SessionTime(minutes=50, start=dt.time(13, 30))
    assert clocks(FIFTY, fixed, FIFTY, start="09:00") == ["09:00", "13:30", "14:30"]


def test_a_fixed_start_alone_places_those_before_it() -> None:
    fixed = SessionTime(minutes=50, start=dt.time(13, 30))
    assert clocks(FIFTY, fixed) == ["12:30", "13:30"]


def test_without_any_start_only_offsets_are_known() -> None:
    slots = place_sessions([FIFTY, FIFTY])
    assert [(slot.offset, slot.start) for slot in slots] == [(0, None), (50, None), (60, None)]


def test_without_breaks_sessions_touch() -> None:
    slots = place_sessions([FIFTY, FIFTY], break_minutes=0)
    assert [slot.session for slot in slots] == [0, 1]


@given(
    minutes=st.lists(st.integers(1, 200), max_size=10),
    break_minutes=st.integers(0, 60),
    after=st.integers(1, 10),
)
def test_a_day_has_no_gaps_and_every_session_once(minutes: list[int], break_minutes: int, after: int) -> None:
    slots = place_sessions(
        [SessionTime(minutes=m) for m in minutes],
        break_minutes=break_minutes,
        lunch=Lunch(after=after, minutes=60),
    )
    now = 0
    for slot in slots:
        assert slot.offset == now
        now += slot.minutes
    assert [slot.session for slot in slots if slot.session is not None] == list(range(len(minutes)))
    assert [slot.minutes for slot in slots if slot.session is not None] == minutes
