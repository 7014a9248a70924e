"""Laws of the clock, and of matching a lesson with its pacing."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.content import Source, read_markdown
from builder.lesson import PacedPhase, Pacing, PhaseKind, plan_schedule, read_lesson
from builder.lesson.align import Found, align_phases

minutes = st.integers(min_value=1, max_value=90)
kinds = st.sampled_from(list(PhaseKind))
titles = st.text(alphabet="가나다라abc 1.:", min_size=1, max_size=12)


@given(st.lists(st.tuples(titles, minutes), max_size=9))
def test_phases_are_contiguous_and_sum_to_the_session(phases: list[tuple[str, int]]) -> None:
    text = "# T\n\n" + "\n\n".join(f"## x{title} ({length}분)\n\n- a" for title, length in phases)
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=text))).value
    schedule = plan_schedule(lesson, dt.time(9, 0))
    assert schedule.minutes == sum(length for _, length in phases) == lesson.minutes
    assert all(left.end == right.start for left, right in pairwise(schedule.slots))
    assert [slot.minutes for slot in schedule.slots] == [length for _, length in phases]


@given(
    st.lists(
        st.builds(lambda k, m: Found(kind=k, minutes=m), st.none() | kinds, st.none() | minutes), max_size=8
    ),
    st.lists(st.builds(lambda k, m: PacedPhase(kind=k, minutes=m), kinds, minutes), max_size=7),
)
def test_matching_keeps_the_order_and_uses_no_planned_phase_twice(
    found: list[Found], planned: list[PacedPhase]
) -> None:
    places = align_phases(found, planned)
    chosen = [place for place in places if place is not None]
    assert len(places) == len(found)
    assert all(left < right for left, right in pairwise(chosen))
    for phase, place in zip(found, places, strict=True):
        assert place is None or phase.kind in (None, planned[place].kind)


@given(st.lists(minutes, min_size=1, max_size=8))
def test_a_lesson_that_follows_its_pacing_matches_all_of_it(lengths: list[int]) -> None:
    pacing = Pacing.of(*lengths)
    found = [Found(kind=None, minutes=length) for length in lengths]
    assert align_phases(found, pacing.phases) == tuple(range(len(lengths)))
